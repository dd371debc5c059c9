#include "documents.h"
#include "renderbench.h"
#include "testpages.h"

#include "imaging/headerline.h"
#include "imaging/tifffax.h"
#include "imaging/tiffmemory.h"

using namespace Fax;

namespace {
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
} // namespace

/** What documents of every kind become: size, place, blackness and order of their pages. */
class tst_RenderedPages : public QObject, private RenderBench
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
    void headerSpace_data();
    void headerSpace();
};

void tst_RenderedPages::pageHasTheExactSize_data()
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

void tst_RenderedPages::pageHasTheExactSize()
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

void tst_RenderedPages::pdfKeepsItsGeometry()
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

void tst_RenderedPages::landscapeIsTurned()
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

void tst_RenderedPages::largePageIsFitted()
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

void tst_RenderedPages::imagesBecomePages_data()
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

void tst_RenderedPages::imagesBecomePages()
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

void tst_RenderedPages::photoIsScreened()
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

void tst_RenderedPages::colouredTextIsBlack()
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

void tst_RenderedPages::scannedTextHasWhitePaper()
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

void tst_RenderedPages::photoTakenUpright()
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

void tst_RenderedPages::textAtEveryResolution_data()
{
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<bool>("proportional");
    for (const bool proportional : {false, true}) {
        QTest::addRow("standard-%d", proportional) << Resolution::Standard << proportional;
        QTest::addRow("fine-%d", proportional) << Resolution::Fine << proportional;
        QTest::addRow("superfine-%d", proportional) << Resolution::Superfine << proportional;
    }
}

void tst_RenderedPages::textAtEveryResolution()
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

void tst_RenderedPages::textBecomesPages_data()
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

void tst_RenderedPages::textBecomesPages()
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

void tst_RenderedPages::textEncodingsAgree()
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

void tst_RenderedPages::proportionalTextIsNarrower()
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

void tst_RenderedPages::faxTiffPassesBitForBit_data()
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

void tst_RenderedPages::faxTiffPassesBitForBit()
{
    QFETCH(QByteArray, tiff);
    QFETCH(FaxPage, page);
    const Outcome outcome = render(tiff);
    VERIFY_PAGES(outcome, 1);
    QCOMPARE(outcome.pages->first().rows(), page.rows());
    QCOMPARE(outcome.pages->first().resolution(), page.resolution());
    QVERIFY(outcome.pages->first() == page);
}

void tst_RenderedPages::otherTiffIsScaled()
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

void tst_RenderedPages::headerSpace_data()
{
    QTest::addColumn<double>("top"); // of the square, inches
    QTest::addColumn<double>("bottom"); // of a line near the bottom edge
    QTest::newRow("white-top-stays") << 1.0 << 11.0;
    QTest::newRow("moved-down") << 0.0 << 10.0;
    QTest::newRow("drawn-smaller") << 0.0 << 11.65;
}

void tst_RenderedPages::headerSpace()
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

QTEST_MAIN(tst_RenderedPages)
#include "tst_renderedpages.moc"
