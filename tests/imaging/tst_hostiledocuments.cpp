#include "hostilepdfs.h"
#include "hostiletiffs.h"
#include "imaging/renderclient.h"
#include "imaging/tifffax.h"
#include "testpages.h"

#include <QtGui/QImageWriter>
#include <QtTest/QtTest>

#include <sys/stat.h>

using namespace Fax;
using namespace Fax::Documents;

namespace {
/** What safety.md 3.4 asks for. */
enum class Expected {
    Refused, ///< R: by a sentence that names the document and what to do
    Killed, ///< K: the child was ended; the job fails by a sentence, the next document is a page
    Ends, ///< R, K or a page: whatever Poppler makes of it, in time
    Page, ///< a page, perhaps cleaned
    Flagged, ///< a page with bad lines
};

QByteArray jpegOf(int width, int height, bool progressive = false)
{
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "JPEG");
    writer.setProgressiveScanWrite(progressive);
    writer.write(gradientImage(width, height));
    return octets;
}

/** 33: the header of a JPEG with other measures. */
QByteArray giantJpeg()
{
    QByteArray octets = jpegOf(64, 64);
    const auto frame = octets.indexOf(QByteArray::fromHex("ffc0"));
    octets.replace(frame + 5, 4, QByteArray::fromHex("ffdcffdc")); // 65500 × 65500
    return octets;
}

/** 34: the last scan a thousand times. */
QByteArray jpegOfManyScans()
{
    const QByteArray octets = jpegOf(400, 400, true);
    const auto scan = octets.lastIndexOf(QByteArray::fromHex("ffda"));
    const QByteArray last = octets.mid(scan).chopped(2);
    return octets.left(scan) + last.repeated(1000) + octets.right(2);
}

/** 35: a comment as long as it can be and a table that says it has more codes than octets. */
QByteArray jpegWithBadTable()
{
    const QByteArray octets = jpegOf(64, 64);
    const QByteArray comment = QByteArray::fromHex("fffeffff") + QByteArray(65533, 'A');
    const QByteArray table = QByteArray::fromHex("ffc4001311") + QByteArray(16, '\xff');
    return octets.left(2) + comment + table + octets.mid(2);
}

/** 36: 512 MB in a text chunk. */
QByteArray pngWithTextBomb()
{
    const QByteArray octets = encoded(squareImage(100, 100), "PNG");
    const QByteArray text = "zTXtComment" + QByteArray(2, '\0')
        + deflated(QByteArray(512 << 20, ' '));
    QByteArray length(4, '\0');
    QByteArray sum(4, '\0');
    qToBigEndian(static_cast<quint32>(text.size() - 4), length.data());
    qToBigEndian(pngChecksum(text), sum.data());
    constexpr int afterHeader = 33;
    return octets.left(afterHeader) + length + text + sum + octets.mid(afterHeader);
}

QByteArray pdfWithImage(const QByteArray &keys, const QByteArray &content)
{
    return onePagePdf(stream({}, "200 0 0 200 0 0 cm /I Do"), "/XObject<</I 5 0 R>>",
                      {stream("/Type/XObject/Subtype/Image/Width 100/Height 100" + keys, content)});
}

/** A JBIG2 page of so many pixels each way, and nothing on it. */
QByteArray jbig2Page(quint32 side)
{
    QByteArray measure(4, '\0');
    qToBigEndian(side, measure.data());
    return QByteArray::fromHex("00000000300001") + QByteArray::fromHex("00000013") + measure
        + measure + QByteArray(11, '\0');
}

/** 11: forms, each of which draws the next. */
QByteArray nestedForms(int depth)
{
    QList<QByteArray> forms;
    for (int i = 0; i < depth; ++i)
        forms.append(stream("/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<</XObject<</F "
                                + QByteArray::number(6 + i) + " 0 R>>>>",
                            "/F Do"));
    forms.append(stream("/Type/XObject/Subtype/Form/BBox[0 0 200 200]", "0 0 9 9 re f"));
    return onePagePdf(stream({}, "/F Do"), "/XObject<</F 5 0 R>>", forms);
}

/** 14: a letter that is drawn by drawing itself. */
QByteArray fontThatCallsItself()
{
    return onePagePdf(
        stream({}, "BT /F 20 Tf 20 100 Td (aaaa) Tj ET"), "/Font<</F 5 0 R>>",
        {"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]"
         "/FirstChar 97/LastChar 97/Widths[1000]/Encoding<</Differences[97/a]>>"
         "/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>",
         stream({}, "1000 0 d0 BT /F 1000 Tf (a) Tj ET")});
}

/** 15: the language has no loops, but a function is asked for each pixel and may take its time. */
QByteArray functionWithoutEnd()
{
    const QByteArray function = stream("/FunctionType 4/Domain[0 1 0 1]/Range[0 1]",
                                       "{" + QByteArray("sin cos ").repeated(50'000) + "add}");
    return onePagePdf(
        stream({}, "200 0 0 200 0 0 cm /I Do"), "/XObject<</I 5 0 R>>",
        {stream("/Type/XObject/Subtype/Image/Width 1000/Height 1000/BitsPerComponent 8"
                "/ColorSpace[/DeviceN[/A/B]/DeviceGray 6 0 R]/Filter/FlateDecode",
                deflated(TestPages::noise(1728, 9300, 3).bits().left(2'000'000))),
         function});
}

QByteArray manyPages(int count)
{
    QList<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R>>", {}};
    QByteArray kids;
    for (int i = 0; i < count; ++i) {
        kids += QByteArray::number(3 + i) + " 0 R ";
        objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>");
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(count) + ">>";
    return rawPdf(objects);
}

QByteArray t6Of(const FaxPage &page)
{
    return FaxCodec::encodeT6(page);
}
} // namespace

/** Documents 1 to 45 of safety.md 3.4, one row each, and what has come up since. */
class tst_HostileDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documents_data();
    void documents();
    void names_data();
    void names();
    void thingsThatAreNoFiles_data();
    void thingsThatAreNoFiles();

private:
    struct Outcome
    {
        Result<QList<FaxPage>> pages = failure(ErrorCode::Timeout, QStringLiteral("no answer"));
        int badLines = 0;
    };

    void addPdfRows();
    void addTiffRows();
    void addOtherRows();
    Outcome render(const QString &name, const QByteArray &content);

    RenderClient m_client;
};

void tst_HostileDocuments::documents_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Expected>("expected");
    addPdfRows();
    addTiffRows();
    addOtherRows();
}

void tst_HostileDocuments::addPdfRows()
{
    const QByteArray text = stream({}, "BT ET 10 10 50 50 re f");
    const auto row = [](const char *name, const QByteArray &content, Expected expected) {
        QTest::newRow(name) << content << expected;
    };
    row("3 header only", "%PDF-1.7\n", Expected::Refused);
    row("4 without xref", onePagePdf(text), Expected::Page);
    row("5 xref loop",
        "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 2/Prev "
        "9>>\nstartxref\n9\n"
        "%%EOF\n",
        Expected::Refused);
    row("6 page tree loop",
        rawPdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"}),
        Expected::Refused);
    row("7 count 2^31",
        rawPdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 2147483648>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"}),
        Expected::Refused);
    row("7 count 2^31 - 1",
        rawPdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"}),
        Expected::Refused);
    row("8 page of 10^9 points", pdfWithBox("0 0 1000000000 1000000000"), Expected::Refused);
    row("9 page of nothing", pdfWithBox("0 0 0 0"), Expected::Refused);
    row("9 page less than nothing", pdfWithBox("0 0 -200 -200"), Expected::Page); // corners swapped
    row("9 page that is no number", pdfWithBox("0 0 nan nan"), Expected::Refused);
    row("10 flate bomb",
        onePagePdf(stream("/Filter[/FlateDecode/FlateDecode/FlateDecode]",
                          deflated(deflated(tenGigabytesOfZeros())))),
        Expected::Killed);
    row("11 forms 10,000 deep", nestedForms(10'000), Expected::Ends);
    row("12 JBIG2 with bad counts",
        pdfWithImage("/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode",
                     QByteArray::fromHex("0000000100ff010000ffff") + QByteArray(200, '\xff')),
        Expected::Ends);
    row("12 JBIG2 of 10^10 pixels (F19)",
        pdfWithImage("/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode",
                     jbig2Page(100'000)),
        Expected::Ends);
    row("13 JPX with 65,535 components",
        pdfWithImage(
            "/Filter/JPXDecode",
            QByteArray::fromHex("ff4fff51ffff0000000000640000006400000000000000000000006400"
                                "0000640000000000000000ffff")
                + QByteArray(65'490, '\x07')),
        Expected::Ends);
    row("14 font that calls itself", fontThatCallsItself(), Expected::Ends);
    row("15 function without end", functionWithoutEnd(), Expected::Killed);
    row("16 password needed",
        rawPdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
                "<</Filter/Standard/V 1/R 2/Length 40/P -4/O(abcdefghijklmnopqrstuvwxyz012345)"
                "/U(abcdefghijklmnopqrstuvwxyz012345)>>"},
               "/Encrypt 4 0 R/ID[(abcdefghijklmnop)(abcdefghijklmnop)]"),
        Expected::Refused);
    row("17 actions",
        rawPdf({"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
                "/AA<</WC<</S/Launch/F(/bin/sh)>>>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 "
                "200]/AA<</O<</S/URI/URI(http://x/)>>>>>>"}),
        Expected::Page);
    row("18 contents in another file",
        rawPdf(
            {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
             "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>",
             "<</Length 0/F<</Type/Filespec/FS/URL/F(file:///etc/passwd)>>>>stream\n\nendstream "}),
        Expected::Page);
    row("19 PDF and ZIP", onePagePdf(text) + "PK\x03\x04 and more PK\x05\x06", Expected::Page);
    row("19 ZIP and PDF", "PK\x03\x04" + onePagePdf(text), Expected::Page); // as all PDF readers
    row("20 5,000 pages", manyPages(5000), Expected::Refused);
}

void tst_HostileDocuments::addTiffRows()
{
    const FaxPage page = TestPages::noise(1728, 100, 7);
    const QByteArray coded = t6Of(page);
    const auto row = [](const char *name, const QByteArray &content, Expected expected) {
        QTest::newRow(name) << content << expected;
    };
    row("21 directory loop", faxTiff(4, coded, {}, static_cast<quint32>(8 + coded.size())),
        Expected::Page); // the page it has, once
    row("22 directory past the end",
        QByteArray("II*\0", 4) + littleEndian(quint32(0x7fffffff)) + QByteArray(100, 'x'),
        Expected::Refused);
    row("23 2^32 strips", faxTiff(4, coded, {{257, 4, 1, 0xffffffff}, {278, 4, 1, 1}}),
        Expected::Refused);
    row("24 width 0", faxTiff(4, coded, {{256, 4, 1, 0}}), Expected::Refused);
    row("24 width 10^6", faxTiff(4, coded, {{256, 4, 1, 1'000'000}}), Expected::Refused);
    row("25 T.4 without an end of line", faxTiff(3, QByteArray(400, '\0')), Expected::Refused);
    row("26 T.6 that is no code", faxTiff(4, QByteArray(400, '\0')), Expected::Refused);
    row("27 fewer rows than declared", faxTiff(4, coded.left(coded.size() / 2)), Expected::Flagged);
    row("28 64 bits, 65,535 samples",
        faxTiff(1, QByteArray(400, 'x'), {{258, 3, 1, 64}, {277, 3, 1, 65535}}), Expected::Refused);
    row("29 tiles and strips",
        faxTiff(4, coded, {{322, 4, 1, 64}, {323, 4, 1, 64}, {324, 4, 1, 8}}), Expected::Refused);
    row("30 old JPEG in TIFF", faxTiff(6, jpegOf(64, 64), {{258, 3, 1, 8}, {262, 3, 1, 6}}),
        Expected::Refused);
    row("31 BigTIFF, offset 8 EB",
        QByteArray("II+\0\x08\0\0\0", 8) + littleEndian(quint64(0x7000000000000000)),
        Expected::Refused);
    row("32 resolution 0/0",
        faxTiff(4, coded + QByteArray(8, '\0'),
                {{279, 4, 1, static_cast<quint32>(coded.size())},
                 {282, 5, 1, static_cast<quint32>(8 + coded.size())},
                 {283, 5, 1, static_cast<quint32>(8 + coded.size())}}),
        Expected::Page);
}

void tst_HostileDocuments::addOtherRows()
{
    const auto row = [](const char *name, const QByteArray &content, Expected expected) {
        QTest::newRow(name) << content << expected;
    };
    row("1 empty", QByteArray(), Expected::Refused);
    row("2 one octet", QByteArray(1, '\0'), Expected::Refused);
    row("33 JPEG of 65,500 x 65,500", giantJpeg(), Expected::Refused);
    row("34 JPEG of 1,000 scans", jpegOfManyScans(), Expected::Refused);
    row("35 JPEG with a bad table", jpegWithBadTable(), Expected::Refused);
    row("36 PNG with a text bomb", pngWithTextBomb(), Expected::Ends);
    row("37 SVG",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'>"
        "<image href='file:///etc/passwd'/></svg>",
        Expected::Refused);
    row("37 HTML", "<html><img src='http://localhost/x'><iframe src='file:///etc/passwd'></html>",
        Expected::Refused);
    row("38 PostScript", "%!PS-Adobe-3.0\n(/etc/passwd) run (%pipe%id) (r) file\n",
        Expected::Refused);
    row("39 100 MB in one line", QByteArray(100 << 20, 'x'), Expected::Refused);
    row("40 text with controls",
        QByteArray("a\x1b[2J\x1b]0;x\x07 b\0 c", 16) + "\xe2\x80\xae txt.exe \xe2\x81\xa6 d\n"
            + QByteArray("and words that people read\n").repeated(20),
        Expected::Page);
    row("office: Word", "PK\x03\x04\x14\0\x06\0word/document.xml", Expected::Refused);
    row("office: old Word", QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(504, '\0'),
        Expected::Refused);
}

tst_HostileDocuments::Outcome tst_HostileDocuments::render(const QString &name,
                                                           const QByteArray &content)
{
    RenderJob job;
    job.sources = {{name, content}};
    Outcome outcome;
    bool done = false;
    m_client.render(
        job, this, [&outcome](const PreparedPage &page) { outcome.badLines += page.badLines; },
        [&](Result<QList<FaxPage>> pages) {
            outcome.pages = std::move(pages);
            done = true;
        });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 60000); }();
    return outcome;
}

void tst_HostileDocuments::documents()
{
    QFETCH(QByteArray, content);
    QFETCH(Expected, expected);
    const Outcome outcome = render(QStringLiteral("paper.bin"), content);
    const bool hasPages = bool(outcome.pages);
    const QString message = hasPages ? QString() : outcome.pages.error().message();
    const ErrorCode code = hasPages ? ErrorCode::None : outcome.pages.error().code;
    const bool killed = code == ErrorCode::RenderCrashed || code == ErrorCode::RenderTimeout
        || code == ErrorCode::FileTooLarge;
    switch (expected) {
    case Expected::Refused:
        QVERIFY2(!hasPages && code != ErrorCode::RenderCrashed && code != ErrorCode::RenderTimeout,
                 qPrintable(message));
        break;
    case Expected::Killed:
        QVERIFY2(killed, qPrintable(message));
        break;
    case Expected::Ends:
        break;
    case Expected::Page:
        QVERIFY2(hasPages, qPrintable(message));
        QCOMPARE(outcome.pages->size(), 1);
        QCOMPARE(outcome.badLines, 0);
        break;
    case Expected::Flagged:
        QVERIFY2(hasPages, qPrintable(message));
        QVERIFY(outcome.badLines > 0);
        break;
    }
    if (!hasPages) {
        QVERIFY2(message.contains(QStringLiteral("“paper.bin”")) || code == ErrorCode::FileTooLarge,
                 qPrintable(message));
        QVERIFY2(message.contains(QStringLiteral("; ")) && message.endsWith(u'.'), // what to do
                 qPrintable(message));
        QVERIFY2(!message.contains(QStringLiteral("forbidden")), qPrintable(message));
    }
    QVERIFY(render(QStringLiteral("next.txt"), "The service lives.").pages);
}

void tst_HostileDocuments::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("41 path") << QStringLiteral("../../etc/cron.d/x");
    QTest::newRow("42 4,096 octets") << QString(4096, u'n');
    QTest::newRow("43 newline and quotes") << QStringLiteral("a\n\"b\"'c'\u202e.txt");
    QTest::newRow("44 option") << QStringLiteral("-o");
}

/** A name is shown and never opened: what has it is a page all the same, and a refusal stays one short line. */
void tst_HostileDocuments::names()
{
    QFETCH(QString, name);
    QVERIFY(render(name, "text").pages);
    const Outcome refused = render(name, "%PDF-1.7\n");
    QVERIFY(!refused.pages);
    const QString message = refused.pages.error().message();
    QVERIFY2(message.size() < 400, qPrintable(message));
    QVERIFY2(!message.contains(u'\n') && !message.contains(QChar(0x202e)), qPrintable(message));
    QVERIFY2(message.contains(name.left(1)), qPrintable(message));
}

void tst_HostileDocuments::thingsThatAreNoFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("45 device") << QStringLiteral("/dev/zero");
    QTest::newRow("45 memory") << QStringLiteral("/proc/self/mem");
    QTest::newRow("45 FIFO") << QStringLiteral("FIFO");
    QTest::newRow("45 link to a device") << QStringLiteral("LINK");
    QTest::newRow("45 folder") << QStringLiteral("/etc");
}

/** The service takes sealed memory only (tst_sealedfile); this is the program in front of it. */
void tst_HostileDocuments::thingsThatAreNoFiles()
{
    QFETCH(QString, path);
    const QTemporaryDir folder;
    if (path == u"FIFO") {
        path = folder.filePath(QStringLiteral("fifo.pdf"));
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    } else if (path == u"LINK") {
        path = folder.filePath(QStringLiteral("link.pdf"));
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), path));
    }
    QProcess faxctl;
    faxctl.start(qEnvironmentVariable("FAX_LIBEXEC_DIR") + QStringLiteral("/faxctl"),
                 {QStringLiteral("--data-dir"), folder.filePath(QStringLiteral("data")),
                  QStringLiteral("preview"), QStringLiteral("--out"),
                  folder.filePath(QStringLiteral("out")), path});
    QVERIFY(faxctl.waitForFinished(20000));
    QCOMPARE(faxctl.exitStatus(), QProcess::NormalExit);
    QVERIFY(faxctl.exitCode() != 0);
    const QString said = QString::fromUtf8(faxctl.readAllStandardError());
    QVERIFY2(said.contains(path), qPrintable(said));
}

QTEST_MAIN(tst_HostileDocuments)
#include "tst_hostiledocuments.moc"
