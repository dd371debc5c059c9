#include "imaging/render/mhdecoder.h"

#include "imaging/tiffmemory.h"
#include "testpages.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {
/** Every run length from 0 to the width, black and white. */
FaxPage everyRun(int width)
{
    FaxPage page(width, 2 * width, Resolution::Fine);
    for (int run = 0; run < width; ++run) {
        for (int x = 0; x < run; ++x)
            page.setBlack(x, 2 * run);
        for (int x = run; x < width; ++x)
            page.setBlack(x, 2 * run + 1);
    }
    return page;
}

/** Coded by libtiff, as one strip. */
QByteArray coded(const FaxPage &page, uint32_t options)
{
    TiffMemory file = TiffMemory::forWriting();
    TIFF *tiff = file.handle();
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, page.width());
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, page.rows());
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, page.rows());
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX3);
    TIFFSetField(tiff, TIFFTAG_GROUP3OPTIONS, options);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFWriteEncodedStrip(tiff, 0, const_cast<char *>(page.bits().constData()), page.bits().size());
    const TiffMemory again = TiffMemory::forReading(file.finish());
    QByteArray octets(static_cast<qsizetype>(TIFFRawStripSize(again.handle(), 0)), '\0');
    TIFFReadRawStrip(again.handle(), 0, octets.data(), octets.size());
    return octets;
}
} // namespace

class tst_MhDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void rowsWithoutEndOfLine();
    void keepsWhatWasReceived();
    void goesOnAfterABadRow();
    void survivesNoise();
};

void tst_MhDecoder::decodes_data()
{
    QTest::addColumn<FaxPage>("page");
    QTest::newRow("every-run-1728") << everyRun(1728);
    QTest::newRow("every-run-2432") << everyRun(2432);
    QTest::newRow("noise") << TestPages::noise(2048, 200, 3);
    QTest::newRow("checkerboard") << TestPages::checkerboard(1728,
                                                             40); // libtiff refuses these rows
    QTest::newRow("white") << FaxPage(1728, 30, Resolution::Fine);
}

void tst_MhDecoder::decodes()
{
    QFETCH(FaxPage, page);
    for (const uint32_t options : {0u, uint32_t(GROUP3OPT_FILLBITS)}) {
        const MhRows rows = decodeMh(coded(page, options), page.width(), page.rows());
        QCOMPARE(rows.read, page.rows());
        QCOMPARE(rows.bad, 0);
        QVERIFY(rows.bits == page.bits());
    }
}

void tst_MhDecoder::rowsWithoutEndOfLine()
{
    // 1728 white pixels are 010011011 00110101; eight rows are 17 octets.
    QByteArray bits;
    for (int i = 0; i < 8; ++i)
        bits += "01001101100110101";
    QByteArray octets(bits.size() / 8, '\0');
    for (qsizetype i = 0; i < bits.size(); ++i)
        octets[i / 8] = static_cast<char>(octets[i / 8] | (bits[i] == '1' ? 0x80 >> (i % 8) : 0));
    const MhRows rows = decodeMh(octets, 1728, 100);
    QCOMPARE(rows.read, 8);
    QCOMPARE(rows.bad, 0);
}

void tst_MhDecoder::keepsWhatWasReceived()
{
    const FaxPage page = TestPages::noise(1728, 100, 4);
    const QByteArray half = coded(page, 0);
    const MhRows rows = decodeMh(half.left(half.size() / 2), 1728, 100);
    QVERIFY(rows.read > 45 && rows.read < 55);
    QVERIFY(rows.bad <= 1);
    QCOMPARE(rows.bits.size(), page.bits().size());
    const qsizetype whole = qsizetype(rows.read - rows.bad) * page.bytesPerRow();
    QVERIFY(rows.bits.left(whole) == page.bits().left(whole));
}

void tst_MhDecoder::goesOnAfterABadRow()
{
    const FaxPage page = TestPages::noise(1728, 100, 5);
    QByteArray octets = coded(page, 0);
    for (qsizetype i = 5000; i < 5010; ++i)
        octets[i] = static_cast<char>(~octets[i]);
    const MhRows rows = decodeMh(octets, 1728, 100);
    QVERIFY(rows.bad >= 1 && rows.bad <= 3);
    QVERIFY(rows.read >= 97);
    const qsizetype tail = 10 * page.bytesPerRow();
    const QByteArray last = page.bits().right(tail);
    QVERIFY(rows.bits.left(qsizetype(rows.read) * page.bytesPerRow()).right(tail) == last);
}

void tst_MhDecoder::survivesNoise()
{
    QRandomGenerator random(6);
    for (int round = 0; round < 2000; ++round) {
        QByteArray octets(random.bounded(400), '\0');
        for (char &octet : octets)
            octet = static_cast<char>(random.bounded(4) == 0 ? 0 : random.bounded(256));
        const int width = 1 + random.bounded(3000);
        const MhRows rows = decodeMh(octets, width, 50);
        QCOMPARE(rows.bits.size(), qsizetype(50) * ((width + 7) / 8));
        QVERIFY(rows.read <= 50 && rows.bad <= rows.read);
    }
}

QTEST_GUILESS_MAIN(tst_MhDecoder)
#include "tst_mhdecoder.moc"
