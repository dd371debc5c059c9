#include "imaging/renderclient.h"

#include "documents.h"
#include "imaging/headerline.h"
#include "imaging/tifffax.h"
#include "imaging/tiffmemory.h"
#include "testpages.h"

#include <QtCore/QtEndian>
#include <QtTest/QtTest>

#include <csignal>

using namespace Fax;

namespace {
struct Outcome
{
    Result<QList<FaxPage>> pages = failure(ErrorCode::Timeout, QStringLiteral("the test gave up"));
    QList<int> numbers; // as they came
    int count = 0;

    [[nodiscard]] QString message() const { return pages ? QString() : pages.error().message(); }
};

int left(const FaxPage &page)
{
    for (int x = 0; x < page.width(); ++x) {
        for (int y = 0; y < page.rows(); ++y) {
            if (page.isBlack(x, y))
                return x;
        }
    }
    return page.width();
}

int top(const FaxPage &page)
{
    for (int y = 0; y < page.rows(); ++y) {
        if (TestPages::blackPixels(page, y, y + 1) > 0)
            return y;
    }
    return page.rows();
}

/** Foreign TIFF: Group 3 with the given options, least significant bit first. */
QByteArray group3(const FaxPage &page, uint32_t options, double dpiDown)
{
    TiffMemory file = TiffMemory::forWriting();
    TIFF *tiff = file.handle();
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, page.width());
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, page.rows());
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX3);
    TIFFSetField(tiff, TIFFTAG_GROUP3OPTIONS, options);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFSetField(tiff, TIFFTAG_FILLORDER, FILLORDER_LSB2MSB);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, 204.0);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, dpiDown);
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 64);
    for (int y = 0; y < page.rows(); ++y)
        TIFFWriteScanline(tiff, const_cast<uchar *>(page.row(y)), static_cast<uint32_t>(y));
    return file.finish();
}

QList<qint64> childrenOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<qint64> children;
    for (const QByteArray &number : file.readAll().simplified().split(' ')) {
        if (!number.isEmpty())
            children.append(number.toLongLong());
    }
    return children;
}

/** The one fax-render process of this test; 0 if there is none. */
qint64 renderProcess()
{
    for (const qint64 child : childrenOf(QCoreApplication::applicationPid())) {
        QFile name(QStringLiteral("/proc/%1/comm").arg(child));
        if (name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "fax-render")
            return child;
    }
    return 0;
}
} // namespace

class tst_RenderClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageHasTheExactSize_data();
    void pageHasTheExactSize();
    void pdfKeepsItsGeometry();
    void landscapeIsTurned();
    void largePageIsFitted();
    void imagesBecomePages_data();
    void imagesBecomePages();
    void photoIsScreened();
    void colouredTextIsBlack();
    void scannedTextHasWhitePaper();
    void photoTakenUpright();
    void textAtEveryResolution_data();
    void textAtEveryResolution();
    void textBecomesPages_data();
    void textBecomesPages();
    void textEncodingsAgree();
    void proportionalTextIsNarrower();
    void faxTiffPassesBitForBit_data();
    void faxTiffPassesBitForBit();
    void otherTiffIsScaled();
    void documentsAreJoined();
    void pageRangeChooses();
    void headerSpace_data();
    void headerSpace();
    void pagesComeInOrder();
    void refusals_data();
    void refusals();
    void tooManyPages();
    void cancelledJobIsSilent();
    void deadContextIsSilent();
    void killedChildIsStartedOnceMore_data();
    void killedChildIsStartedOnceMore();
    void stoppedParentIsReplaced();
    void manyJobsAtOnce();

private:
    Outcome render(const RenderJob &job)
    {
        Outcome outcome;
        bool done = false;
        m_client.render(
            job, this,
            [&outcome](int page, int pages, const FaxPage &, int) {
                outcome.numbers.append(page);
                outcome.count = pages;
            },
            [&](Result<QList<FaxPage>> pages) {
                outcome.pages = std::move(pages);
                done = true;
            });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 60000); }();
        return outcome;
    }
    Outcome render(const QByteArray &content) { return render(job(content)); }

    static RenderJob job(const QByteArray &content, Resolution resolution = Resolution::Fine)
    {
        RenderJob result;
        result.sources = {{QStringLiteral("paper.bin"), content}};
        result.resolution = resolution;
        return result;
    }

    RenderClient m_client;
};

#define VERIFY_PAGES(outcome, number)                                                              \
    QVERIFY2((outcome).pages, qPrintable((outcome).message()));                                    \
    QCOMPARE((outcome).pages->size(), qsizetype(number))

void tst_RenderClient::pageHasTheExactSize_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<Resolution>("resolution");
    const QByteArray pdf = Documents::squarePdf(1);
    const QByteArray png = Documents::encoded(Documents::squareImage(700, 900), "PNG");
    for (const Paper paper : {Paper::A4, Paper::Letter, Paper::Legal, Paper::B4, Paper::A3}) {
        for (const Resolution resolution :
             {Resolution::Standard, Resolution::Fine, Resolution::Superfine}) {
            QTest::addRow("pdf-%d-%d", int(paper), int(resolution)) << pdf << paper << resolution;
            QTest::addRow("png-%d-%d", int(paper), int(resolution)) << png << paper << resolution;
        }
        QTest::addRow("text-%d", int(paper))
            << QByteArray("Hello\n") << paper << Resolution::Standard;
    }
}

void tst_RenderClient::pageHasTheExactSize()
{
    QFETCH(QByteArray, content);
    QFETCH(Paper, paper);
    QFETCH(Resolution, resolution);
    RenderJob wanted = job(content, resolution);
    wanted.paper = paper;
    const Outcome outcome = render(wanted);
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    QCOMPARE(page.width(), widthPixels(paper));
    QCOMPARE(page.rows(), heightLines(paper, resolution));
    QCOMPARE(page.resolution(), resolution);
    QVERIFY(TestPages::blackPixels(page, 0, page.rows()) > 100);
}

void tst_RenderClient::pdfKeepsItsGeometry()
{
    // A square inch, three inches from the left of an A4 page that lies in the middle of the fax page.
    const Outcome outcome = render(Documents::squarePdf(1));
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    const int marginPixels = (1728 - qRound(210 * 1728 / 215.0)) / 2;
    QVERIFY(qAbs(left(page) - (marginPixels + qRound(3 * 25.4 * 1728 / 215))) <= 2);
    QVERIFY(qAbs(top(page) - qRound(4 * 25.4 * 7.7)) <= 2);
    const int black = TestPages::blackPixels(page, 0, page.rows());
    QVERIFY2(qAbs(black - 204 * 196) < 204 * 6, qPrintable(QString::number(black)));
}

void tst_RenderClient::landscapeIsTurned()
{
    // The mark is at the top left of the landscape page: turned counter-clockwise it is at the bottom left.
    const QByteArray content = Documents::pdf(QPageSize(QPageSize::A4), QPageLayout::Landscape, 1,
                                              [](QPainter &painter, const QRect &, int) {
                                                  painter.fillRect(QRect(150, 150, 300, 300),
                                                                   Qt::black);
                                              });
    const Outcome outcome = render(content);
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    QVERIFY(top(page) > page.rows() * 3 / 4);
    QVERIFY(left(page) < page.width() / 4);
}

void tst_RenderClient::largePageIsFitted()
{
    const QByteArray content = Documents::pdf(
        QPageSize(QPageSize::A0), QPageLayout::Portrait, 1,
        [](QPainter &painter, const QRect &page, int) {
            painter.fillRect(page.adjusted(0, 0, -page.width() / 2, 0), Qt::black);
        });
    const Outcome outcome = render(content);
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    const double black = TestPages::blackPixels(page, 0, page.rows());
    QVERIFY(black > 0.45 * page.width() * page.rows() && black < 0.52 * page.width() * page.rows());
}

void tst_RenderClient::imagesBecomePages_data()
{
    QTest::addColumn<QByteArray>("content");
    const QImage image = Documents::squareImage(600, 800);
    QTest::newRow("png") << Documents::encoded(image, "PNG");
    QTest::newRow("jpeg") << Documents::encoded(image, "JPEG");
    QTest::newRow("bmp") << Documents::encoded(image, "BMP");
    QTest::newRow("png-grey") << Documents::encoded(
        image.convertToFormat(QImage::Format_Grayscale8), "PNG");
    QTest::newRow("png-mono") << Documents::encoded(image.convertToFormat(QImage::Format_Mono),
                                                    "PNG");
    QTest::newRow("png-16-bit") << Documents::encoded(image.convertToFormat(QImage::Format_RGBA64),
                                                      "PNG");
    QImage transparent(600, 800, QImage::Format_ARGB32);
    transparent.fill(Qt::transparent);
    QPainter(&transparent).fillRect(QRect(150, 200, 300, 400), Qt::black);
    QTest::newRow("png-transparent") << Documents::encoded(transparent, "PNG");
    QTest::newRow("jpeg-large") << Documents::encoded(Documents::squareImage(6000, 8000), "JPEG");
}

void tst_RenderClient::imagesBecomePages()
{
    QFETCH(QByteArray, content);
    const Outcome outcome = render(content);
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    const int pictureRows = qRound(page.width() * 7.7 / (1728 / 215.0) * 4 / 3);
    const int rows = qMin(page.rows(), pictureRows);
    const double black = TestPages::blackPixels(page, 0, page.rows());
    QVERIFY2(qAbs(black / (double(page.width()) * rows) - 0.25) < 0.02,
             qPrintable(QString::number(black)));
    QVERIFY(page.isBlack(page.width() / 2, rows / 2));
    QVERIFY(!page.isBlack(page.width() / 8, rows / 8));
}

void tst_RenderClient::photoIsScreened()
{
    const Outcome outcome = render(Documents::encoded(Documents::gradientImage(600, 800), "PNG"));
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    const double upper = TestPages::blackPixels(page, 0, 300) / (300.0 * page.width());
    const double middle = TestPages::blackPixels(page, 1000, 1300) / (300.0 * page.width());
    QVERIFY2(upper > middle + 0.05 && middle > 0.2,
             qPrintable(QStringLiteral("%1 %2").arg(upper).arg(middle)));
    const qsizetype bytes = FaxCodec::encodeT6(page).size();
    QVERIFY2(bytes < 350000, qPrintable(QString::number(bytes))); // error diffusion takes 700 kB
}

void tst_RenderClient::colouredTextIsBlack()
{
    const auto page = [this](const QColor &colour) {
        const QByteArray content = Documents::pdf(
            QPageSize(QPageSize::A4), QPageLayout::Portrait, 1,
            [&colour](QPainter &painter, const QRect &, int) {
                QFont font(QStringLiteral("DejaVu Sans"));
                font.setPixelSize(50);
                painter.setFont(font);
                painter.setPen(colour);
                painter.drawText(300, 600, QStringLiteral("Orange text must stay legible"));
            });
        return render(content).pages.value().first();
    };
    const FaxPage black = page(Qt::black);
    QVERIFY(TestPages::blackPixels(black, 0, black.rows()) > 2000);
    QVERIFY(page(QColor(230, 120, 0)) == black);
}

void tst_RenderClient::scannedTextHasWhitePaper()
{
    QImage image(1240, 1754, QImage::Format_Grayscale8);
    QRandomGenerator random(1);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] = static_cast<uchar>(150 + x * 40 / image.width()
                                                      + random.bounded(12));
    }
    {
        QPainter painter(&image);
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(28);
        painter.setFont(font);
        painter.setPen(QColor(70, 70, 70));
        for (int y = 100; y < 1650; y += 40)
            painter.drawText(
                100, y,
                QStringLiteral("A page that was photographed in uneven light, with faint text"));
    }
    const Outcome outcome = render(Documents::encoded(image, "PNG"));
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    const double black = TestPages::blackPixels(page, 0, page.rows()) / (1728.0 * page.rows());
    QVERIFY2(black > 0.01 && black < 0.12, qPrintable(QString::number(black)));
    QCOMPARE(TestPages::blackPixels(page, 0, 80), 0);
}

void tst_RenderClient::textAtEveryResolution_data()
{
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<bool>("proportional");
    for (const bool proportional : {false, true}) {
        QTest::addRow("standard-%d", proportional) << Resolution::Standard << proportional;
        QTest::addRow("fine-%d", proportional) << Resolution::Fine << proportional;
        QTest::addRow("superfine-%d", proportional) << Resolution::Superfine << proportional;
    }
}

void tst_RenderClient::textAtEveryResolution()
{
    QFETCH(Resolution, resolution);
    QFETCH(bool, proportional);
    RenderJob wanted = job(QByteArray("MWQ@#%&8g wide letters in many lines\n").repeated(30),
                           resolution);
    wanted.proportionalText = proportional;
    const Outcome outcome = render(wanted);
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    const double black = TestPages::blackPixels(page, 0, page.rows())
        / (double(page.width()) * page.rows());
    QVERIFY2(black > 0.02 && black < 0.15, qPrintable(QString::number(black)));
}

void tst_RenderClient::photoTakenUpright()
{
    // Orientation 6: to be turned by 90° clockwise, so what is stored on the left is shown on top.
    QImage stored(3000, 2000, QImage::Format_RGB32);
    stored.fill(Qt::white);
    QPainter(&stored).fillRect(QRect(0, 0, 1500, 2000), Qt::black);
    QByteArray jpeg = Documents::encoded(stored, "JPEG");
    jpeg.insert(2,
                QByteArray::fromHex("ffe10022457869660000"
                                    "4d4d002a00000008"
                                    "0001"
                                    "011200030000000100060000"
                                    "00000000"));
    const Outcome outcome = render(jpeg);
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    QVERIFY(page.isBlack(200, 200) && page.isBlack(1500, 200));
    QVERIFY(!page.isBlack(200, 2000) && !page.isBlack(1500, 2000));
}

void tst_RenderClient::textBecomesPages_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("pages");
    QTest::newRow("line") << QByteArray("Hello") << 1;
    QTest::newRow("form-feed") << QByteArray("one\ftwo\fthree") << 3;
    QTest::newRow("form-feed-at-end") << QByteArray("one\ntwo\n\f") << 1;
    QTest::newRow("long") << QByteArray("line\n").repeated(130) << 3;
    QTest::newRow("wrapped") << QByteArray("words and more words ").repeated(400) << 2;
    QTest::newRow("one-long-word") << QByteArray(20000, 'x') << 5;
    QTest::newRow("crlf") << QByteArray("line\r\n").repeated(40) << 1;
    QTest::newRow("controls") << QByteArray("a\x01 b\x1b[31m c") + QByteArray(1, '\0')
            + QByteArray(200, 'd')
                              << 1;
}

void tst_RenderClient::textBecomesPages()
{
    QFETCH(QByteArray, content);
    QFETCH(int, pages);
    const Outcome outcome = render(content);
    VERIFY_PAGES(outcome, pages);
    for (const FaxPage &page : *outcome.pages) {
        QVERIFY(TestPages::blackPixels(page, 0, page.rows()) > 50);
        QVERIFY(top(page) > 80); // the margin
        QVERIFY(left(page) > 100);
    }
}

void tst_RenderClient::textEncodingsAgree()
{
    const QString text = QStringLiteral("Grüße aus Köln, naïve façade");
    const FaxPage utf8 = render(text.toUtf8()).pages.value().first();
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QVERIFY(render(text.toLatin1()).pages.value().first() == utf8);
    QVERIFY(render("\xEF\xBB\xBF" + text.toUtf8()).pages.value().first() == utf8);
    QVERIFY(render(QByteArray(utf16(text))).pages.value().first() == utf8);
    const QString overridden = QString(text).insert(5, QChar(0x202e));
    QVERIFY(render(overridden.toUtf8()).pages.value().first() == utf8);
}

void tst_RenderClient::proportionalTextIsNarrower()
{
    RenderJob wanted = job(QByteArray("iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"));
    const FaxPage mono = render(wanted).pages.value().first();
    wanted.proportionalText = true;
    const FaxPage proportional = render(wanted).pages.value().first();
    const auto right = [](const FaxPage &page) {
        int x = page.width() - 1;
        const auto isWhite = [&page](int column) {
            for (int y = 0; y < 300; ++y) {
                if (page.isBlack(column, y))
                    return false;
            }
            return true;
        };
        while (x > 0 && isWhite(x))
            --x;
        return x;
    };
    QVERIFY(right(proportional) - left(proportional) < (right(mono) - left(mono)) * 2 / 3);
}

void tst_RenderClient::faxTiffPassesBitForBit_data()
{
    QTest::addColumn<QByteArray>("tiff");
    QTest::addColumn<FaxPage>("page");
    const FaxPage fine = TestPages::noise(1728, 1100, 5, Resolution::Fine);
    const FaxPage standard = TestPages::noise(1728, 500, 6, Resolution::Standard);
    QTest::newRow("own") << TiffFax::write({fine}) << fine;
    QTest::newRow("standard-stays-standard") << TiffFax::write({standard}) << standard;
    QTest::newRow("mh-lsb") << group3(fine, 0, 196) << fine;
    QTest::newRow("mr-lsb") << group3(fine, GROUP3OPT_2DENCODING, 200) << fine;
    const FaxPage checkerboard = TestPages::checkerboard(1728, 300);
    QTest::newRow("mh-that-libtiff-refuses") << group3(checkerboard, 0, 196) << checkerboard;
    QTest::newRow("mh-byte-aligned") << group3(standard, GROUP3OPT_FILLBITS, 98) << standard;
}

void tst_RenderClient::faxTiffPassesBitForBit()
{
    QFETCH(QByteArray, tiff);
    QFETCH(FaxPage, page);
    const Outcome outcome = render(tiff);
    VERIFY_PAGES(outcome, 1);
    QCOMPARE(outcome.pages->first().rows(), page.rows());
    QCOMPARE(outcome.pages->first().resolution(), page.resolution());
    QVERIFY(outcome.pages->first() == page);
}

void tst_RenderClient::otherTiffIsScaled()
{
    FaxPage wide(2432, 3234, Resolution::Fine); // A3
    for (int y = 0; y < wide.rows() / 2; ++y)
        std::fill_n(wide.row(y), wide.bytesPerRow(), uchar(0xff));
    const Outcome outcome = render(TiffFax::write({wide}));
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    QCOMPARE(page.width(), 1728);
    QCOMPARE(page.rows(), heightLines(Paper::A4, Resolution::Fine));
    QVERIFY(page.isBlack(864, 500));
    QVERIFY(!page.isBlack(864, 2000));
}

void tst_RenderClient::documentsAreJoined()
{
    RenderJob wanted;
    wanted.sources = {
        {QStringLiteral("a.txt"), QByteArray("first\fsecond")},
        {QStringLiteral("b.png"), Documents::encoded(Documents::squareImage(400, 500), "PNG")},
        {QStringLiteral("c.pdf"), Documents::squarePdf(3)}};
    const Outcome all = render(wanted);
    VERIFY_PAGES(all, 6);
    QCOMPARE(all.numbers, (QList<int>{1, 2, 3, 4, 5, 6}));

    wanted.pageRange = QStringLiteral("2-4");
    const Outcome some = render(wanted);
    VERIFY_PAGES(some, 3);
    QVERIFY(*some.pages == all.pages->mid(1, 3));
}

void tst_RenderClient::pageRangeChooses()
{
    RenderJob wanted = job(Documents::squarePdf(7));
    wanted.pageRange = QStringLiteral("1-3, 7, 9-");
    QCOMPARE(render(wanted).message(), QStringLiteral("Page 9 does not exist, the file has 7."));
    wanted.pageRange = QStringLiteral("1-3, 7");
    VERIFY_PAGES(render(wanted), 4);
}

void tst_RenderClient::headerSpace_data()
{
    QTest::addColumn<double>("top"); // of the square, inches
    QTest::addColumn<double>("bottom"); // of a line near the bottom edge
    QTest::newRow("white-top-stays") << 1.0 << 11.0;
    QTest::newRow("moved-down") << 0.0 << 10.0;
    QTest::newRow("drawn-smaller") << 0.0 << 11.65;
}

void tst_RenderClient::headerSpace()
{
    QFETCH(double, top);
    QFETCH(double, bottom);
    const QByteArray content = Documents::pdf(
        QPageSize(QPageSize::A4), QPageLayout::Portrait, 1,
        [=](QPainter &painter, const QRect &page, int) {
            painter.fillRect(QRectF(600, top * 300, 300, 300), Qt::black);
            painter.fillRect(QRectF(0, bottom * 300, page.width(), 9), Qt::black);
        });
    RenderJob wanted = job(content);
    const FaxPage plain = render(wanted).pages.value().first();
    wanted.headerRows = headerLineRows(Resolution::Fine);
    const Outcome outcome = render(wanted);
    VERIFY_PAGES(outcome, 1);
    const FaxPage &page = outcome.pages->first();
    QCOMPARE(page.rows(), plain.rows());
    QCOMPARE(TestPages::blackPixels(page, 0, wanted.headerRows), 0);
    const int lost = TestPages::blackPixels(plain, 0, plain.rows())
        - TestPages::blackPixels(page, 0, page.rows());
    const bool shrunk = bottom > 11.5;
    if (top > 0)
        QVERIFY(page == plain);
    else
        QVERIFY2(shrunk ? lost > 0 && lost < 3000 : lost == 0, qPrintable(QString::number(lost)));
    QVERIFY(TestPages::blackPixels(page, page.rows() / 2, page.rows())
            > 1600 * 4); // the line is still there
}

void tst_RenderClient::pagesComeInOrder()
{
    const Outcome outcome = render(Documents::squarePdf(5));
    VERIFY_PAGES(outcome, 5);
    QCOMPARE(outcome.numbers, (QList<int>{1, 2, 3, 4, 5}));
    QCOMPARE(outcome.count, 5);
}

void tst_RenderClient::refusals_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("part"); // of the message
    const auto row = [](const char *name, const QByteArray &content, ErrorCode code,
                        const char *part) {
        QTest::newRow(name) << content << code << QString::fromLatin1(part);
    };
    row("empty", QByteArray(), ErrorCode::FileEmpty, "is empty");
    row("unknown",
        QByteArray("\x7f"
                   "ELF\x02\x01\x01",
                   7)
            + QByteArray(100, '\x03'),
        ErrorCode::FileTypeUnknown, "PDF, TIFF");
    row("one-zero-octet", QByteArray(1, '\0'), ErrorCode::FileTypeUnknown, "cannot be faxed");
    row("office", "PK\x03\x04 and more", ErrorCode::FileTypeUnknown, "office");
    row("web-page", "<!DOCTYPE html><html></html>", ErrorCode::FileTypeUnknown, "web page");
    row("postscript", "%!PS-Adobe-3.0\nshowpage\n", ErrorCode::FileTypeUnknown, "PostScript");
    row("blank-text", "  \n\n\t\n", ErrorCode::NoPages, "no text");
    row("pdf-header-only", "%PDF-1.4\n%%EOF\n", ErrorCode::FileDamaged, "damaged");
    row("pdf-no-pages",
        Documents::rawPdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"}),
        ErrorCode::NoPages, "no pages");
    row("pdf-password",
        Documents::rawPdf(
            {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
             "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
             "<</Filter/Standard/V 1/R 2/Length 40/P -4/O(abcdefghijklmnopqrstuvwxyz012345)"
             "/U(abcdefghijklmnopqrstuvwxyz012345)>>"},
            "/Encrypt 4 0 R/ID[(abcdefghijklmnop)(abcdefghijklmnop)]"),
        ErrorCode::PasswordNeeded, "password");
    row("png-cut", Documents::encoded(Documents::squareImage(300, 300), "PNG").left(60),
        ErrorCode::FileDamaged, "damaged");
    QByteArray giant = Documents::encoded(Documents::squareImage(10, 10), "PNG");
    giant.replace(16, 8, QByteArray::fromHex("0000fff00000fff0")); // the size in the header
    qToBigEndian(Documents::pngChecksum(giant.mid(12, 17)), giant.data() + 29);
    row("png-giant", giant, ErrorCode::FileTooLarge, "65520");
    row("tiff-cut", TiffFax::write({TestPages::noise(1728, 100, 1)}).left(6),
        ErrorCode::FileDamaged, "damaged");
}

void tst_RenderClient::refusals()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, code);
    QFETCH(QString, part);
    const Outcome outcome = render(content);
    QVERIFY(!outcome.pages);
    QVERIFY2(outcome.pages.error().code == code, qPrintable(outcome.message()));
    QVERIFY2(outcome.message().contains(QStringLiteral("“paper.bin”")),
             qPrintable(outcome.message()));
    QVERIFY2(outcome.message().contains(part), qPrintable(outcome.message()));
}

void tst_RenderClient::tooManyPages()
{
    RenderJob wanted = job(Documents::squarePdf(6));
    wanted.maximumPages = 5;
    const Outcome outcome = render(wanted);
    QVERIFY(!outcome.pages);
    QCOMPARE(outcome.pages.error().code, ErrorCode::FileTooLarge);
    QVERIFY(outcome.message().contains(QStringLiteral("6 pages")));
    wanted.pageRange = QStringLiteral("2-6");
    VERIFY_PAGES(render(wanted), 5);
}

void tst_RenderClient::cancelledJobIsSilent()
{
    bool called = false;
    const quint64 ticket = m_client.render(
        job(Documents::squarePdf(50)), this, [](int, int, const FaxPage &, int) {},
        [&called](const auto &) { called = true; });
    VERIFY_PAGES(render(Documents::squarePdf(1)), 1); // meanwhile the other one runs
    m_client.cancel(ticket);
    VERIFY_PAGES(render(Documents::squarePdf(60)), 60); // longer than what was cancelled
    QVERIFY(!called);
}

void tst_RenderClient::deadContextIsSilent()
{
    bool called = false;
    auto context = std::make_unique<QObject>();
    m_client.render(job(QByteArray("text")), context.get(), {},
                    [&called](const auto &) { called = true; });
    context.reset();
    VERIFY_PAGES(render(Documents::squarePdf(30)), 30);
    QVERIFY(!called);
}

void tst_RenderClient::killedChildIsStartedOnceMore_data()
{
    QTest::addColumn<QList<int>>("killedAt"); // pages
    QTest::addColumn<bool>("good");
    QTest::newRow("once") << QList<int>{3} << true;
    QTest::newRow("twice") << QList<int>{3, 6} << false;
}

void tst_RenderClient::killedChildIsStartedOnceMore()
{
    QFETCH(QList<int>, killedAt);
    QFETCH(bool, good);
    constexpr int count = 300;
    std::optional<Result<QList<FaxPage>>> result;
    QList<int> numbers;
    m_client.render(
        job(Documents::squarePdf(count)), this,
        [&](int page, int, const FaxPage &, int) {
            numbers.append(page);
            if (!killedAt.contains(page))
                return;
            for (const qint64 child : childrenOf(renderProcess()))
                ::kill(static_cast<pid_t>(child), SIGKILL);
        },
        [&result](Result<QList<FaxPage>> pages) { result = std::move(pages); });
    QTRY_VERIFY_WITH_TIMEOUT(result, 30000);
    QCOMPARE(bool(*result), good);
    for (int i = 0; i < numbers.size(); ++i)
        QCOMPARE(numbers.at(i), i + 1); // none twice
    if (good) {
        QCOMPARE((*result)->size(), count);
    } else {
        QCOMPARE(result->error().code, ErrorCode::RenderCrashed);
        const QString message = result->error().message();
        QVERIFY2(message.startsWith(QStringLiteral("“paper.bin”, page ")), qPrintable(message));
    }
    VERIFY_PAGES(render(Documents::squarePdf(2)), 2);
}

void tst_RenderClient::stoppedParentIsReplaced()
{
    VERIFY_PAGES(render(Documents::squarePdf(1)), 1);
    const qint64 before = renderProcess();
    QVERIFY(before > 0);
    std::optional<Result<QList<FaxPage>>> result;
    bool killed = false;
    m_client.render(
        job(Documents::squarePdf(100)), this,
        [&](int page, int, const FaxPage &, int) {
            if (page == 2 && !killed)
                killed = ::kill(static_cast<pid_t>(before), SIGKILL) == 0;
        },
        [&result](Result<QList<FaxPage>> pages) { result = std::move(pages); });
    QTRY_VERIFY_WITH_TIMEOUT(result, 60000);
    QVERIFY(killed);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message()));
    QCOMPARE((*result)->size(), 100);
    QVERIFY(renderProcess() != before);
}

void tst_RenderClient::manyJobsAtOnce()
{
    int finished = 0;
    for (int i = 1; i <= 12; ++i) {
        m_client.render(job(Documents::squarePdf(i)), this, {},
                        [&finished, i](const Result<QList<FaxPage>> &pages) {
                            if (pages && pages->size() == i)
                                ++finished;
                        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(finished, 12, 60000);
}

QTEST_MAIN(tst_RenderClient)
#include "tst_renderclient.moc"
