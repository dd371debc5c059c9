#include "imaging/tifffax.h"
#include "support/fakelink/seed.h"
#include "viewer/faxviewer.h"
#include "viewer/pagescaler.h"
#include "viewer/pageview.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Fax;

/** Pages on the screen and on disk. */
class tst_Viewer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pixelsAreSquare_data();
    void pixelsAreSquare();
    void shrinkingAverages();
    void fullSizeIsDotForDot();
    void pagesTurnByKeys();
    void zooms();
    void savesTiffAsItIs();
    void savesPdf();
    void unwritableFileIsTold();
    void damagedDocumentIsTold();

private:
    static Ui::FaxDocument document(int pages)
    {
        return Ui::FaxDocument::fromTiff(Seed::document(pages, Resolution::Fine)).value();
    }
};

void tst_Viewer::pixelsAreSquare_data()
{
    QTest::addColumn<Resolution>("resolution");
    QTest::newRow("standard") << Resolution::Standard;
    QTest::newRow("fine") << Resolution::Fine;
    QTest::newRow("superfine") << Resolution::Superfine;
}

/** An A4 page has the proportions of A4 at every resolution, within half a per cent. */
void tst_Viewer::pixelsAreSquare()
{
    QFETCH(const Resolution, resolution);
    const FaxPage page(1728, heightLines(Paper::A4, resolution), resolution);
    const QSize size = Ui::naturalSize(page);
    const double wanted = 297.0 / (1728 / 204.0 * 25.4);
    const double shown = double(size.height()) / size.width();
    QVERIFY2(qAbs(shown / wanted - 1) < 0.005, qPrintable(QString::number(shown)));
}

void tst_Viewer::shrinkingAverages()
{
    FaxPage page(1728, 1000, Resolution::Fine);
    for (int y = 0; y < page.rows(); ++y)
        for (int x = y % 2; x < 864; x += 2)
            page.setBlack(x, y);
    const QImage image = Ui::scaledPage(page, QSize(432, 250));
    QCOMPARE(qGray(image.pixel(100, 100)), 128);
    QCOMPARE(qGray(image.pixel(300, 100)), 255);
}

void tst_Viewer::fullSizeIsDotForDot()
{
    FaxPage page(1728, 16, Resolution::Superfine);
    page.setBlack(3, 5);
    const QImage image = Ui::scaledPage(page, QSize(1728, 16));
    QCOMPARE(qGray(image.pixel(3, 5)), 0);
    QCOMPARE(qGray(image.pixel(4, 5)), 255);
    QCOMPARE(qGray(image.pixel(3, 6)), 255);
}

void tst_Viewer::pagesTurnByKeys()
{
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.show(document(3), QStringLiteral("x"), QStringLiteral("x"));
    QVERIFY(QTest::qWaitForWindowActive(&viewer));
    QCOMPARE(viewer.view().currentPage(), 0);
    QTest::keyClick(&viewer.view(), Qt::Key_PageDown);
    QCOMPARE(viewer.view().currentPage(), 1);
    QTest::keyClick(&viewer.view(), Qt::Key_End);
    QCOMPARE(viewer.view().currentPage(), 2);
    QTest::keyClick(&viewer.view(), Qt::Key_PageDown);
    QCOMPARE(viewer.view().currentPage(), 2);
    QTest::keyClick(&viewer.view(), Qt::Key_PageUp);
    QCOMPARE(viewer.view().currentPage(), 1);
    QTest::keyClick(&viewer.view(), Qt::Key_Home);
    QCOMPARE(viewer.view().currentPage(), 0);
}

void tst_Viewer::zooms()
{
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.resize(700, 800);
    viewer.show(document(1), QStringLiteral("x"), QStringLiteral("x"));
    QVERIFY(QTest::qWaitForWindowActive(&viewer));
    const QSize whole = viewer.view().pictureSize();
    QVERIFY(whole.height() <= viewer.view().height());
    QTest::keyClick(&viewer.view(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(viewer.view().pictureSize().width(), 1728);
    QTest::keyClick(&viewer.view(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(viewer.view().pictureSize().width(), 1728 * 5 / 4);
    QTest::keyClick(&viewer.view(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(viewer.view().pictureSize().width(), 1728);
    QTest::keyClick(&viewer.view(), Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(viewer.view().pictureSize(), whole);
}

void tst_Viewer::savesTiffAsItIs()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fax.tif"));
    const Ui::FaxDocument shown = document(2);
    QVERIFY(shown.save(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), shown.tiff());
}

void tst_Viewer::savesPdf()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fax.PDF"));
    QVERIFY(document(2).save(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("%PDF-"));
    QCOMPARE(content.count("/Type /Page\n") + content.count("/Type /Page ")
                 + content.count("/Type /Page/"),
             2);
}

void tst_Viewer::unwritableFileIsTold()
{
    const auto saved = document(1).save(QStringLiteral("/nonexistent/folder/fax.tif"));
    QVERIFY(!saved);
    QVERIFY(saved.error().message().contains(QStringLiteral("/nonexistent/folder/fax.tif")));
}

void tst_Viewer::damagedDocumentIsTold()
{
    QVERIFY(!Ui::FaxDocument::fromTiff("not a TIFF"));
    QVERIFY(!Ui::FaxDocument::fromTiff({}));
    Ui::PageView view;
    view.clear(QStringLiteral("No page arrived."));
    QCOMPARE(view.document().pageCount(), 0);
    QVERIFY(view.page().isNull());
}

QTEST_MAIN(tst_Viewer)
#include "tst_viewer.moc"
