#include "imaging/tifffax.h"

#include "imaging/tiffmemory.h"
#include "testpages.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_TiffFax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codecRoundTrip_data();
    void codecRoundTrip();
    void codedPagesAreNotChanged();
    void pagesRoundTrip();
    void readsOnePage();
    void tagsAreThoseOfClassF();
    void infoRoundTrip();
    void damageIsAnError_data();
    void damageIsAnError();
    void impossibleSizesAreRefused();
};

void tst_TiffFax::codecRoundTrip_data()
{
    QTest::addColumn<FaxPage>("page");
    for (const int width : {1728, 2048, 2432}) {
        const auto row = [width](const char *name, const FaxPage &page) {
            QTest::addRow("%s-%d", name, width) << page;
        };
        row("white", FaxPage(width, 300, Resolution::Standard));
        row("black", TestPages::black(width, 300));
        row("checkerboard", TestPages::checkerboard(width, 300, Resolution::Superfine));
        row("noise", TestPages::noise(width, 300, 1));
        row("one-row", TestPages::checkerboard(width, 1));
    }
    QTest::newRow("full-a3") << TestPages::noise(2432, 6468, 2, Resolution::Superfine);
    QTest::newRow("odd-width") << TestPages::black(1729, 20);
}

void tst_TiffFax::codecRoundTrip()
{
    QFETCH(FaxPage, page);
    const QByteArray coded = FaxCodec::encodeT6(page);
    const auto decoded = FaxCodec::decodeT6(coded, page.width(), page.rows(), page.resolution());
    QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message()));
    QVERIFY(*decoded == page);
}

void tst_TiffFax::codedPagesAreNotChanged()
{
    const FaxPage page = TestPages::noise(1728, 100, 3);
    const QByteArray coded = FaxCodec::encodeT6(page);
    const QByteArray tiff = TiffFax::writeCoded({{1728, 100, Resolution::Fine, coded}});
    QVERIFY(tiff.contains(coded));
    QCOMPARE(TiffFax::write({page}), tiff);
}

void tst_TiffFax::pagesRoundTrip()
{
    QList<FaxPage> pages;
    for (quint32 i = 0; i < 12; ++i)
        pages += TestPages::noise(i % 2 ? 1728 : 2048, 50 + int(i), i, Resolution(i % 3));
    const QByteArray tiff = TiffFax::write(pages);
    QCOMPARE(TiffFax::pageCount(tiff).value(), 12);
    QVERIFY(TiffFax::read(tiff).value() == pages);
}

void tst_TiffFax::readsOnePage()
{
    const QList<FaxPage> pages{TestPages::noise(1728, 40, 1), TestPages::noise(1728, 40, 2)};
    const QByteArray tiff = TiffFax::write(pages);
    QVERIFY(TiffFax::readPage(tiff, 1).value() == pages.at(1));
    QCOMPARE(TiffFax::readPage(tiff, 2).error().code, ErrorCode::FileDamaged);
    QCOMPARE(TiffFax::readPage(tiff, -1).error().code, ErrorCode::FileDamaged);
}

void tst_TiffFax::tagsAreThoseOfClassF()
{
    const FaxPage page = TestPages::noise(2048, 77, 1, Resolution::Standard);
    const TiffMemory file = TiffMemory::forReading(TiffFax::write({page, page, page}));
    TIFF *tiff = file.handle();
    QVERIFY(tiff);
    QVERIFY(TIFFSetDirectory(tiff, 1));

    const auto number = [tiff]<typename T>(ttag_t tag, T) {
        T value{};
        return TIFFGetField(tiff, tag, &value) ? double(value) : -1;
    };
    QCOMPARE(number(TIFFTAG_IMAGEWIDTH, uint32_t()), 2048);
    QCOMPARE(number(TIFFTAG_IMAGELENGTH, uint32_t()), 77);
    QCOMPARE(number(TIFFTAG_ROWSPERSTRIP, uint32_t()), 77);
    QCOMPARE(number(TIFFTAG_COMPRESSION, uint16_t()), COMPRESSION_CCITTFAX4);
    QCOMPARE(number(TIFFTAG_PHOTOMETRIC, uint16_t()), PHOTOMETRIC_MINISWHITE);
    QCOMPARE(number(TIFFTAG_FILLORDER, uint16_t()), FILLORDER_MSB2LSB);
    QCOMPARE(number(TIFFTAG_SUBFILETYPE, uint32_t()), FILETYPE_PAGE);
    QCOMPARE(number(TIFFTAG_RESOLUTIONUNIT, uint16_t()), RESUNIT_INCH);
    QCOMPARE(number(TIFFTAG_XRESOLUTION, float()), 204);
    QCOMPARE(number(TIFFTAG_YRESOLUTION, float()), 98);
    uint16_t index = 0;
    uint16_t count = 0;
    QVERIFY(TIFFGetField(tiff, TIFFTAG_PAGENUMBER, &index, &count));
    QCOMPARE(index, 1);
    QCOMPARE(count, 3);
}

void tst_TiffFax::infoRoundTrip()
{
    const TiffFaxInfo info{QStringLiteral("+49 30 1234"),
                           QStringLiteral("+49 40 99"),
                           {},
                           QStringLiteral("12#"),
                           QStringLiteral("Sender Ω"),
                           QStringLiteral("Empfänger"),
                           QStringLiteral("+4940"),
                           QDateTime(QDate(2026, 5, 6), QTime(14, 2, 3), Qt::UTC)};
    const QByteArray tiff = TiffFax::write({FaxPage(1728, 10, Resolution::Fine)}, info);
    const auto read = TiffFax::readInfo(tiff);
    QVERIFY(read);
    QCOMPARE(read->tsid, info.tsid);
    QCOMPARE(read->csid, info.csid);
    QCOMPARE(read->callerId, QString());
    QCOMPARE(read->routing, info.routing);
    QCOMPARE(read->senderName, info.senderName);
    QCOMPARE(read->recipientName, info.recipientName);
    QCOMPARE(read->recipientNumber, info.recipientNumber);
    QCOMPARE(read->time, info.time);
    QCOMPARE(TiffFax::readPage(tiff, 0).value().rows(), 10);
}

void tst_TiffFax::damageIsAnError_data()
{
    QTest::addColumn<QByteArray>("tiff");
    const QByteArray whole = TiffFax::write({TestPages::noise(1728, 200, 9)});
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not-a-tiff") << QByteArray("GIF89a and so on");
    QTest::newRow("cut-in-half") << whole.left(whole.size() / 2);
    QTest::newRow("directory-cut") << whole.left(whole.size() - 40);
    QByteArray scratched = whole;
    scratched.replace(100, 2000, QByteArray(2000, '\0'));
    QTest::newRow("pixels-overwritten") << scratched;
}

void tst_TiffFax::damageIsAnError()
{
    QFETCH(QByteArray, tiff);
    const auto pages = TiffFax::read(tiff);
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, ErrorCode::FileDamaged);
    QVERIFY(!pages.error().detail.isEmpty());
}

void tst_TiffFax::impossibleSizesAreRefused()
{
    const QByteArray coded = FaxCodec::encodeT6(FaxPage(1728, 10, Resolution::Fine));
    for (const auto &[width, rows] :
         {std::pair(0, 10), {1728, 0}, {-1, 5}, {100000, 10}, {1728, 30000}})
        QVERIFY(!FaxCodec::decodeT6(coded, width, rows, Resolution::Fine));
    QVERIFY(!FaxCodec::decodeT6(QByteArray(), 1728, 10, Resolution::Fine));
}

QTEST_GUILESS_MAIN(tst_TiffFax)
#include "tst_tifffax.moc"
