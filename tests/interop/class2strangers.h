#pragma once

#include "support/class2modem/class2modem.h"
#include "support/linebench.h"
#include "support/pseudoterminal.h"
#include "t30/t4coder.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <tiffio.h>

#include <fcntl.h>

// efax and mgetty's sendfax, and simulated modems of class 2 on pseudo-terminals for them.

namespace Fax {

inline constexpr int fast = 8; ///< times real time
inline constexpr int efaxPace =
    4; // efax divides by the whole seconds of a page: a page must have one
inline constexpr int longestTickMs = 20;
inline constexpr int efaxHeaderRows = 24; // it lays its header line over the first rows
inline constexpr int limitMs = 40'000;

/** A modem on a pseudo-terminal whose clock runs faster than ours. */
class FastModem
{
public:
    FastModem(const Class2ModemOptions &options, int timeFactor)
        : modem(terminal, options)
    {
        m_elapsed.start();
        QObject::connect(&m_timer, &QTimer::timeout, &modem, [this, timeFactor] {
            terminal.poll();
            // A machine that is busy makes the line slower, never the page shorter than it says.
            const int passed = static_cast<int>(
                std::min<qint64>(m_elapsed.restart(), longestTickMs));
            modem.advance(passed * timeFactor);
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

inline Class2ModemOptions optionsFor(ModemClass faxClass)
{
    Class2ModemOptions options;
    options.faxClass = faxClass;
    options.most[4] = 0; // these programs know one-dimensional coding only
    return options;
}

inline QList<FaxPage> document(int pages, Resolution resolution)
{
    QList<FaxPage> all;
    for (int i = 0; i < pages; ++i)
        all.append(testPage(1728, 200 + 50 * i, resolution, i + 1));
    return all;
}

/** By its number: our TIFFOpen() takes the place of libtiff's, and opens no files. */
inline TIFF *openTiff(const QString &file, int flags, const char *mode)
{
    const int fd = ::open(QFile::encodeName(file).constData(), flags | O_CLOEXEC, 0600);
    return fd < 0 ? nullptr : TIFFFdOpen(fd, "page", mode);
}

/** One page as a file that efax reads. */
inline QString writeRawTiff(const QString &file, const FaxPage &page)
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
inline FaxPage readTiff(const QString &file, Resolution resolution)
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

inline FaxPage pageOf(const FaxSignal &signal)
{
    const Resolution resolution = signal.values[0] == 0 ? Resolution::Standard : Resolution::Fine;
    const ReceivedRows rows = T4Coder::decode(signal.octets, Coding::Mh, 1728, resolution);
    return rows.badLines == 0 ? FaxPage(rows.width, rows.rows, resolution, rows.bits) : FaxPage();
}

/** The last rows of a page: without what a program puts above it. */
inline FaxPage bottom(const FaxPage &page, int rows)
{
    if (page.rows() < rows)
        return page;
    return FaxPage(page.width(), rows, page.resolution(),
                   page.bits().right(qsizetype(rows) * page.bytesPerRow()));
}

inline QStringList efaxArguments(const FastModem &modem, ModemClass faxClass)
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

/** For /bin/sh: sendfax with the modem as its standard input, where it needs no lock file, which only root can make. */
inline QStringList sendfaxArguments(const QString &sendfax, const FastModem &modem,
                                    ModemClass faxClass, Resolution resolution)
{
    QStringList arguments{QStringLiteral("-c"),
                          QStringLiteral("exec \"$@\" 0<>\"$0\""),
                          modem.terminal.path(),
                          sendfax,
                          QStringLiteral("-S"),
                          QStringLiteral("-C"),
                          faxClass == ModemClass::Class2 ? QStringLiteral("cls2")
                                                         : QStringLiteral("c2.0")};
    if (resolution == Resolution::Standard)
        arguments << QStringLiteral("-n");
    return arguments << QStringLiteral("5550100");
}

/** One page as sendfax wants it: the bare octets of the line, each with its highest bit first. */
inline QString writeG3(const QString &file, const FaxPage &page)
{
    QFile g3(file);
    if (!g3.open(QIODevice::WriteOnly))
        return {};
    g3.write(turnedBits(T4Coder::encode(page, Coding::Mh)));
    return file;
}

/** Columns and rows of calls between a stranger and a scripted fax machine. */
inline void addCallRows(bool refused)
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

} // namespace Fax
