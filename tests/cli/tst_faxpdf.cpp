#include "imaging/faxpdf.h"

#include "imaging/tifffax.h"

#include <QtTest/QtTest>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <memory>

using namespace Fax;

class tst_FaxPdf : public QObject
{
    Q_OBJECT

private:
    /** Something on every part of the page, different for each seed. */
    static FaxPage patterned(int width, int rows, Resolution resolution, int seed)
    {
        FaxPage page(width, rows, resolution);
        for (int y = 0; y < rows; ++y) {
            for (int x = 0; x < width; ++x) {
                if (((x / 7) ^ (y / 3)) % (5 + seed) == 0)
                    page.setBlack(x, y);
            }
        }
        return page;
    }

    /** What another program sees: pixel by pixel at the true resolution. */
    static FaxPage rendered(const poppler::page &source, Resolution resolution)
    {
        poppler::page_renderer renderer;
        const poppler::image image = renderer.render_page(&source, 204, dotsPerInch(resolution));
        FaxPage page(image.width(), image.height(), resolution);
        for (int y = 0; y < image.height(); ++y) {
            const auto *row = reinterpret_cast<const quint32 *>(image.const_data()
                                                                + y * image.bytes_per_row());
            for (int x = 0; x < image.width(); ++x)
                page.setBlack(x, y, (row[x] & 0xff) < 128);
        }
        return page;
    }

private Q_SLOTS:
    void otherProgramsSeeTheSamePixels_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("rows");
        QTest::addColumn<Resolution>("resolution");
        QTest::newRow("A4 standard") << 1728 << 1143 << Resolution::Standard;
        QTest::newRow("A4 fine") << 1728 << 2287 << Resolution::Fine;
        QTest::newRow("A3 superfine") << 2432 << 6468 << Resolution::Superfine;
        QTest::newRow("short page") << 1728 << 98 << Resolution::Standard;
    }

    void otherProgramsSeeTheSamePixels()
    {
        QFETCH(int, width);
        QFETCH(int, rows);
        QFETCH(Resolution, resolution);
        const QList<FaxPage> pages{patterned(width, rows, resolution, 0),
                                   patterned(width, rows, resolution, 1)};
        QByteArray pdf = FaxPdf::write(pages);
        const std::unique_ptr<poppler::document> document(
            poppler::document::load_from_raw_data(pdf.constData(), int(pdf.size())));
        QVERIFY(document);
        QCOMPARE(document->pages(), 2);
        for (int i = 0; i < 2; ++i) {
            const std::unique_ptr<poppler::page> page(document->create_page(i));
            const FaxPage seen = rendered(*page, resolution);
            QCOMPARE(seen.width(), width);
            QCOMPARE(seen.rows(), rows);
            QVERIFY(seen.bits() == pages[i].bits());
        }
    }

    void fromTiff()
    {
        const QList<FaxPage> pages{patterned(1728, 1143, Resolution::Standard, 3)};
        const auto pdf = FaxPdf::fromTiff(TiffFax::write(pages));
        QVERIFY(pdf);
        QVERIFY(*pdf == FaxPdf::write(pages));
        QVERIFY(!FaxPdf::fromTiff("not a TIFF"));
    }

    void offsetsInTheTableAreRight()
    {
        const QByteArray pdf = FaxPdf::write({patterned(1728, 100, Resolution::Fine, 0)});
        const qsizetype table = pdf.lastIndexOf("startxref\n");
        const qsizetype start = pdf.mid(table + 10, 20).split('\n').value(0).toLongLong();
        QVERIFY(pdf.mid(start).startsWith("xref\n0 6\n"));
        for (int object = 1; object <= 5; ++object) {
            const qsizetype entry = start + 9 + 20 * object;
            const qsizetype offset = pdf.mid(entry, 10).toLongLong();
            QVERIFY(pdf.mid(offset).startsWith(QByteArray::number(object) + " 0 obj"));
        }
    }
};

QTEST_GUILESS_MAIN(tst_FaxPdf)
#include "tst_faxpdf.moc"
