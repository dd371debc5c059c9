#include "imaging/salvagedtiff.h"

#include "testpages.h"

#include <QtTest/QtTest>

using namespace Fax;

/** What can be read of our own files after somebody damaged them. */
class tst_SalvagedTiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFile();
    void damagedInside();
    void damagedFromTheStart();
    void cutOff();
    void noTiff_data();
    void noTiff();

private:
    /** The file with a part of the first page's code overwritten, from this share of it on. */
    static QByteArray damagedFile(const QList<FaxPage> &pages, double from)
    {
        QByteArray tiff = TiffFax::write(pages);
        const QByteArray coded = FaxCodec::encodeT6(pages.first());
        const auto at = tiff.indexOf(coded) + static_cast<qsizetype>(double(coded.size()) * from);
        return tiff.replace(at, 40, QByteArray(40, '\0'));
    }
};

void tst_SalvagedTiff::goodFile()
{
    const QList<FaxPage> pages{TestPages::noise(1728, 100, 3),
                               TestPages::noise(2048, 50, 4, Resolution::Standard)};
    const QByteArray tiff = TiffFax::write(pages);
    QCOMPARE(SalvagedTiff::readable(tiff).pages, 2);
    QVERIFY(SalvagedTiff::readable(tiff).problem.isEmpty());
    for (int i = 0; i < 2; ++i) {
        const auto page = SalvagedTiff::page(tiff, i);
        QVERIFY(page);
        QVERIFY(page->page == pages.at(i));
        QCOMPARE(page->lost.count, 0);
        QCOMPARE(SalvagedTiff::codedPage(tiff, i)->t6, FaxCodec::encodeT6(pages.at(i)));
        QCOMPARE(SalvagedTiff::codedPage(tiff, i)->rows, pages.at(i).rows());
    }
    QVERIFY(!SalvagedTiff::page(tiff, 2));
    QVERIFY(!SalvagedTiff::page(tiff, -1));
    QVERIFY(!SalvagedTiff::codedPage(tiff, 2));
}

void tst_SalvagedTiff::damagedInside()
{
    const QList<FaxPage> pages{TestPages::noise(1728, 200, 1), TestPages::noise(1728, 200, 2)};
    const QByteArray tiff = damagedFile(pages, 0.5);
    QCOMPARE(TiffFax::readPage(tiff, 0).error().code, ErrorCode::FileDamaged);
    const auto salvaged = SalvagedTiff::page(tiff, 0);
    QVERIFY(salvaged);
    const SalvagedTiff::Rows bad = salvaged->lost;
    QVERIFY2(bad.first > 50 && bad.first < 150, qPrintable(QString::number(bad.first)));
    QCOMPARE(bad.first + bad.count, 200);
    const auto good = qsizetype(bad.first - 1) * pages.first().bytesPerRow();
    QCOMPARE(salvaged->page.bits().first(good), pages.first().bits().first(good));
    QCOMPARE(TestPages::blackPixels(salvaged->page, bad.first, 200), 0);
    QVERIFY(SalvagedTiff::page(tiff, 1)->page == pages.at(1));
}

void tst_SalvagedTiff::damagedFromTheStart()
{
    const QList<FaxPage> pages{TestPages::noise(1728, 200, 1), TestPages::noise(1728, 200, 2)};
    const QByteArray tiff = damagedFile(pages, 0);
    const auto first = SalvagedTiff::page(tiff, 0);
    QVERIFY(!first || (first->lost.count > 0 && first->lost.first < 10));
    QVERIFY(SalvagedTiff::page(tiff, 1)->page == pages.at(1));
}

void tst_SalvagedTiff::cutOff()
{
    const FaxPage page = TestPages::noise(1728, 200, 1);
    QByteArray tiff = TiffFax::write({page, page, page});
    tiff.chop(tiff.size() / 3);
    const SalvagedTiff::Readable readable = SalvagedTiff::readable(tiff);
    QVERIFY2(readable.pages == 1 || readable.pages == 2,
             qPrintable(QString::number(readable.pages)));
    QVERIFY(!readable.problem.isEmpty());
    QVERIFY(SalvagedTiff::page(tiff, 0)->page == page);
}

void tst_SalvagedTiff::noTiff_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a TIFF");
    QTest::newRow("only a header") << QByteArray("II*\0\x08\0\0\0", 8);
}

void tst_SalvagedTiff::noTiff()
{
    QFETCH(const QByteArray, file);
    QCOMPARE(SalvagedTiff::readable(file).pages, 0);
    QVERIFY(!SalvagedTiff::readable(file).problem.isEmpty());
    QVERIFY(!SalvagedTiff::page(file, 0));
}

QTEST_GUILESS_MAIN(tst_SalvagedTiff)
#include "tst_salvagedtiff.moc"
