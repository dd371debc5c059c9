#include "imaging/tifffax.h"
#include "support/class2modem/class2modem.h"
#include "support/class2modem/scriptedfax.h"
#include "support/linebench.h"
#include "support/pseudoterminal.h"
#include "t30/t4coder.h"

#include <QtTest/QtTest>

#include <tiffio.h>

using namespace Fax;

/**
 * The simulated modem of class 2, 2.0 and 2.1 against programs that know such modems: efax and mgetty's
 * sendfax, on pseudo-terminals. What they do not understand, our own code must not be tested with.
 */
class tst_Class2Strangers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void efaxSends_data();
    void efaxSends();
    void efaxReceives_data();
    void efaxReceives();
    void sendfaxSends_data();
    void sendfaxSends();
    void sendfaxToEfax_data();
    void sendfaxToEfax();
};

namespace {

constexpr int fast = 20; ///< times real time
constexpr int efaxPace = 5; // efax divides by the whole seconds of a page: a page must have one
constexpr int efaxHeaderRows = 24; // it lays its header line over the first rows
constexpr int limitMs = 20'000;

/** A modem on a pseudo-terminal whose clock runs faster than ours. */
class FastModem
{
public:
    FastModem(const Class2ModemOptions &options, int timeFactor)
        : modem(terminal, options)
    {
        m_elapsed.start();
        QObject::connect(&m_timer, &QTimer::timeout, &modem, [this, timeFactor] {
            modem.advance(int(m_elapsed.restart()) * timeFactor);
        });
        m_timer.start(5);
    }

    PseudoTerminal terminal;
    Class2Modem modem;

private:
    QTimer m_timer;
    QElapsedTimer m_elapsed;
};

/** A program that runs beside us; what it said is shown when a test fails. */
class Stranger
{
public:
    Stranger(const QString &program, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setWorkingDirectory(folder.path());
        m_process.start(program, arguments);
    }
    /** -1: it did not end in time. */
    [[nodiscard]] int wait()
    {
        QSignalSpy ended(&m_process, &QProcess::finished);
        if (m_process.state() != QProcess::NotRunning && !ended.wait(limitMs))
            return -1;
        return m_process.exitCode();
    }
    [[nodiscard]] QByteArray said() { return (m_said += m_process.readAll()).right(shownOctets); }
    /** Programs that can be everywhere, also where users have no path to. */
    [[nodiscard]] static QString find(const QString &name)
    {
        const QString found = QStandardPaths::findExecutable(name);
        return found.isEmpty() ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin")})
                               : found;
    }

    QTemporaryDir folder;

private:
    static constexpr int shownOctets = 900; // Qt Test shows no more

    QProcess m_process;
    QByteArray m_said;
};

Class2ModemOptions optionsFor(ModemClass faxClass)
{
    Class2ModemOptions options;
    options.faxClass = faxClass;
    options.most[4] = 0; // these programs know one-dimensional coding only
    return options;
}

QList<FaxPage> document(int pages, Resolution resolution)
{
    QList<FaxPage> all;
    for (int i = 0; i < pages; ++i)
        all.append(testPage(1728, 200 + 50 * i, resolution, i + 1));
    return all;
}

/** By its number: our TIFFOpen() takes the place of libtiff's, and opens no files. */
TIFF *openTiff(const QString &file, int flags, const char *mode)
{
    const int fd = ::open(QFile::encodeName(file).constData(), flags | O_CLOEXEC, 0600);
    return fd < 0 ? nullptr : TIFFFdOpen(fd, "page", mode);
}

/** One page as a file that efax reads. */
QString writeRawTiff(const QString &file, const FaxPage &page)
{
    TIFF *tiff = openTiff(file, O_RDWR | O_CREAT | O_TRUNC, "w");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, page.width());
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, page.rows());
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, page.rows());
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFSetField(tiff, TIFFTAG_FILLORDER, FILLORDER_MSB2LSB);
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, 204.0);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, double(dotsPerInch(page.resolution())));
    TIFFWriteEncodedStrip(tiff, 0, const_cast<char *>(page.bits().constData()), page.bits().size());
    TIFFClose(tiff);
    return file;
}

/** Rows of a one-bit TIFF file of any coding, as a page. */
FaxPage readTiff(const QString &file, Resolution resolution)
{
    TIFF *tiff = openTiff(file, O_RDONLY, "r");
    if (!tiff)
        return {};
    uint32_t width = 0;
    uint32_t rows = 0;
    uint16_t photometric = PHOTOMETRIC_MINISWHITE;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &rows);
    TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &photometric);
    FaxPage page(int(width), int(rows), resolution);
    for (uint32_t y = 0; y < rows; ++y)
        TIFFReadScanline(tiff, page.row(int(y)), y);
    TIFFClose(tiff);
    return page;
}

/** The page in MH. After its end a line goes on for a moment, and efax reads on. */
QByteArray onLine(const FaxPage &page)
{
    return T4Coder::encode(page, Coding::Mh) + QByteArray(4, '\0');
}

FaxPage pageOf(const FaxSignal &signal)
{
    const Resolution resolution = signal.values[0] == 0 ? Resolution::Standard : Resolution::Fine;
    const ReceivedRows rows = T4Coder::decode(signal.octets, Coding::Mh, 1728, resolution);
    return rows.badLines == 0 ? FaxPage(rows.width, rows.rows, resolution, rows.bits) : FaxPage();
}

/** The last rows of a page: without what a program puts above it. */
FaxPage bottom(const FaxPage &page, int rows)
{
    if (page.rows() < rows)
        return page;
    return FaxPage(page.width(), rows, page.resolution(),
                   page.bits().right(qsizetype(rows) * page.bytesPerRow()));
}

void addRows(bool refused)
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<int>("pages");
    QTest::addColumn<QList<int>>("statuses");
    for (const ModemClass faxClass : {ModemClass::Class2, ModemClass::Class2_0}) {
        const QString name = modemClassText(faxClass);
        QTest::addRow("class %s, two pages, standard", qPrintable(name))
            << faxClass << Resolution::Standard << 2 << QList<int>();
        if (refused)
            QTest::addRow("class %s, two pages, fine, the first one refused once", qPrintable(name))
                << faxClass << Resolution::Fine << 2 << QList<int>{2, 1};
    }
}

QStringList efaxArguments(const FastModem &modem, ModemClass faxClass)
{
    return {QStringLiteral("-v"),
            QStringLiteral("ewincr"),
            QStringLiteral("-o"),
            faxClass == ModemClass::Class2 ? QStringLiteral("2") : QStringLiteral("0"),
            QStringLiteral("-d"),
            modem.terminal.path(),
            QStringLiteral("-l"),
            QStringLiteral("+1 555 0123")};
}

} // namespace

void tst_Class2Strangers::efaxSends_data()
{
    addRows(true);
}

void tst_Class2Strangers::efaxSends()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(Resolution, resolution);
    QFETCH(int, pages);
    QFETCH(QList<int>, statuses);
    const QString efax = Stranger::find(QStringLiteral("efax"));
    if (efax.isEmpty())
        QSKIP("efax is not installed");
    FastModem modem(optionsFor(faxClass), efaxPace);
    ScriptedFax far;
    join(modem.modem, far);
    far.statuses = statuses;

    QTemporaryDir files;
    const QList<FaxPage> sent = document(pages, resolution);
    QStringList arguments = efaxArguments(modem, faxClass);
    const int fine = resolution == Resolution::Standard ? 0 : 1;
    arguments << QStringLiteral("-c") << QStringLiteral("%1,5,0,2,0,0,0,0").arg(fine)
              << QStringLiteral("-h") << QStringLiteral(" ") << QStringLiteral("-t")
              << QStringLiteral("T5550100");
    for (int i = 0; i < pages; ++i)
        arguments << writeRawTiff(files.filePath(QStringLiteral("page%1.tif").arg(i)), sent[i]);
    Stranger program(efax, arguments);
    QVERIFY2(program.wait() == 0, program.said().constData());

    QCOMPARE(far.number, QByteArray("T5550100"));
    QCOMPARE(far.pages.size(), pages + statuses.count(2));
    QList<FaxSignal> taken = far.pages;
    if (!statuses.isEmpty())
        taken.removeFirst();
    for (int i = 0; i < pages; ++i) {
        const int rows = sent[i].rows() - efaxHeaderRows;
        const FaxPage came = bottom(pageOf(taken[i]), rows);
        QVERIFY2(came == bottom(sent[i], rows), program.said().constData());
        QCOMPARE(taken[i].code, i == pages - 1 ? 2 : 0);
    }
    QVERIFY(far.released);
}

void tst_Class2Strangers::efaxReceives_data()
{
    addRows(false);
}

void tst_Class2Strangers::efaxReceives()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(Resolution, resolution);
    QFETCH(int, pages);
    const QString efax = Stranger::find(QStringLiteral("efax"));
    if (efax.isEmpty())
        QSKIP("efax is not installed");
    FastModem modem(optionsFor(faxClass), efaxPace);
    ScriptedFax far;
    join(modem.modem, far);
    const QList<FaxPage> sent = document(pages, resolution);
    const int fine = resolution == Resolution::Standard ? 0 : 1;
    for (int i = 0; i < pages; ++i)
        far.toSend.append(
            {FaxSignal::Page,
             {},
             {fine, 5, 0, 2, 0, 0, 0, 0},
             // After the end of a page a line goes on for a moment, and efax reads on.
             onLine(sent[i]),
             i == pages - 1 ? 2 : 0});
    far.call();

    QStringList arguments = efaxArguments(modem, faxClass);
    arguments << QStringLiteral("-r") << QStringLiteral("fax");
    Stranger program(efax, arguments);
    QVERIFY2(program.wait() == 0, program.said().constData());

    QCOMPARE(far.heard, QList<int>(pages, 1));
    for (int i = 0; i < pages; ++i) {
        const QString file = QStringLiteral("fax.%1").arg(i + 1, 3, 10, QLatin1Char('0'));
        const FaxPage came = readTiff(program.folder.filePath(file), resolution);
        QVERIFY2(came == sent[i], program.said().constData());
    }
}

namespace {

QStringList sendfaxArguments(const FastModem &modem, ModemClass faxClass, Resolution resolution)
{
    QStringList arguments{QStringLiteral("-v"),
                          QStringLiteral("-x"),
                          QStringLiteral("5"),
                          QStringLiteral("-l"),
                          modem.terminal.path().mid(5),
                          QStringLiteral("-C"),
                          faxClass == ModemClass::Class2 ? QStringLiteral("cls2")
                                                         : QStringLiteral("c2.0")};
    if (resolution == Resolution::Standard)
        arguments << QStringLiteral("-n");
    return arguments << QStringLiteral("5550100");
}

/** One page as sendfax wants it: the bare octets of the line, each with its highest bit first. */
QString writeG3(const QString &file, const FaxPage &page)
{
    QFile g3(file);
    if (!g3.open(QIODevice::WriteOnly))
        return {};
    g3.write(turnedBits(onLine(page)));
    return file;
}

} // namespace

void tst_Class2Strangers::sendfaxSends_data()
{
    addRows(true);
}

void tst_Class2Strangers::sendfaxSends()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(Resolution, resolution);
    QFETCH(int, pages);
    QFETCH(QList<int>, statuses);
    const QString sendfax = Stranger::find(QStringLiteral("sendfax"));
    if (sendfax.isEmpty())
        QSKIP("sendfax (mgetty-fax) is not installed");
    FastModem modem(optionsFor(faxClass), fast);
    ScriptedFax far;
    join(modem.modem, far);
    far.statuses = statuses;

    QTemporaryDir files;
    const QList<FaxPage> sent = document(pages, resolution);
    QStringList arguments = sendfaxArguments(modem, faxClass, resolution);
    for (int i = 0; i < pages; ++i)
        arguments << writeG3(files.filePath(QStringLiteral("page%1.g3").arg(i)), sent[i]);
    Stranger program(sendfax, arguments);
    QVERIFY2(program.wait() == 0, program.said().constData());

    QCOMPARE(far.pages.size(), pages + statuses.count(2));
    QList<FaxSignal> taken = far.pages;
    if (!statuses.isEmpty())
        taken.removeFirst();
    for (int i = 0; i < pages; ++i) {
        QCOMPARE(taken[i].values[0], resolution == Resolution::Standard ? 0 : 1);
        QVERIFY2(pageOf(taken[i]) == sent[i], program.said().constData());
    }
}

void tst_Class2Strangers::sendfaxToEfax_data()
{
    addRows(false);
}

/** Two simulated modems, a stranger at each. */
void tst_Class2Strangers::sendfaxToEfax()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(Resolution, resolution);
    QFETCH(int, pages);
    const QString sendfax = Stranger::find(QStringLiteral("sendfax"));
    const QString efax = Stranger::find(QStringLiteral("efax"));
    if (sendfax.isEmpty() || efax.isEmpty())
        QSKIP("sendfax (mgetty-fax) or efax is not installed");
    FastModem caller(optionsFor(faxClass), efaxPace);
    const ModemClass other = faxClass == ModemClass::Class2 ? ModemClass::Class2_0
                                                            : ModemClass::Class2;
    FastModem answerer(optionsFor(other), efaxPace);
    join(caller.modem, answerer.modem);

    QTemporaryDir files;
    const QList<FaxPage> sent = document(pages, resolution);
    QStringList arguments = sendfaxArguments(caller, faxClass, resolution);
    for (int i = 0; i < pages; ++i)
        arguments << writeG3(files.filePath(QStringLiteral("page%1.g3").arg(i)), sent[i]);
    Stranger sender(sendfax, arguments);
    QTRY_VERIFY_WITH_TIMEOUT(caller.modem.isOffHook(), limitMs);
    arguments = efaxArguments(answerer, other);
    arguments << QStringLiteral("-r") << QStringLiteral("fax");
    Stranger receiver(efax, arguments);
    QVERIFY2(sender.wait() == 0, sender.said().constData());
    QVERIFY2(receiver.wait() == 0, receiver.said().constData());
    for (int i = 0; i < pages; ++i) {
        const QString file = QStringLiteral("fax.%1").arg(i + 1, 3, 10, QLatin1Char('0'));
        QCOMPARE(readTiff(receiver.folder.filePath(file), resolution), sent[i]);
    }
}

QTEST_GUILESS_MAIN(tst_Class2Strangers)
#include "tst_class2strangers.moc"
