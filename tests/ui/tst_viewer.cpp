#include "common/messagebar.h"
#include "support/fakelink/seed.h"
#include "viewer/factspanel.h"
#include "viewer/faxviewer.h"
#include "viewer/pageprinter.h"
#include "viewer/pagescaler.h"
#include "viewer/pageview.h"
#include "viewer/thumbnaillist.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStatusBar>

#include <unistd.h>

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
    void turns_data();
    void turns();
    void keepsTheRotationOfAFax();
    void keepsLookFromWindowToWindow();
    void marksDamagedRows();
    void damagedFileShowsWhatCanBeRead();
    void smoothingSwitch();
    void invertsOnlyTheScreen();
    void copiesPageOrSelection();
    void onlyWhatIsSeenIsScaled();
    void thumbnailsFollowAndLead();
    void goesToPageByNumber();
    void reasonsWhyNot();
    void properties();
    void savesTiffAsItIs();
    void savesPdf();
    void savesPictures_data();
    void savesPictures();
    void savesFromTheWindow();
    void printsPages_data();
    void printsPages();
    void choosesPages_data();
    void choosesPages();
    void unwritableFileIsTold();
    void notATiffIsTold();
    void fiveHundredPagesStaySmall();

private:
    static Ui::FaxDocument document(int pages)
    {
        return Ui::FaxDocument::fromTiff(Seed::document(pages, Resolution::Fine)).value();
    }

    /** The second half of its first page is overwritten. */
    static Ui::FaxDocument damagedDocument()
    {
        QByteArray tiff = Seed::document(1, Resolution::Fine);
        const QByteArray coded = SalvagedTiff::codedPage(tiff, 0)->t6;
        tiff.replace(tiff.indexOf(coded) + coded.size() / 2, 60, QByteArray(60, '\0'));
        return Ui::FaxDocument::fromTiff(tiff).value();
    }

    static QImage onScreen(Ui::PageView &view) { return view.viewport()->grab().toImage(); }

    static bool has(const QImage &image, QRgb color, QRect where)
    {
        for (int y = where.top(); y <= where.bottom(); ++y)
            for (int x = where.left(); x <= where.right(); ++x)
                if (image.pixel(x, y) == color)
                    return true;
        return false;
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

void tst_Viewer::turns_data()
{
    QTest::addColumn<int>("quarters");
    QTest::addColumn<QPoint>("corner"); // where the top left dot of 30 × 20 goes
    QTest::newRow("0") << 0 << QPoint(0, 0);
    QTest::newRow("90") << 1 << QPoint(19, 0);
    QTest::newRow("180") << 2 << QPoint(29, 19);
    QTest::newRow("270") << -1 << QPoint(0, 29);
    QTest::newRow("360") << 4 << QPoint(0, 0);
}

void tst_Viewer::turns()
{
    QFETCH(const int, quarters);
    QFETCH(const QPoint, corner);
    const Ui::PageTurn turn(quarters);
    const QSize page(30, 20);
    QImage image(page, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    image.setPixelColor(0, 0, Qt::black);
    const QImage turned = turn.turned(image);
    QCOMPARE(turned.size(), turn.turned(page));
    QCOMPARE(qGray(turned.pixel(corner)), 0);
    QCOMPARE(turn.turned(QRect(0, 0, 1, 1), page).topLeft(), corner);
    const QRect part(3, 5, 11, 2);
    QCOMPARE(turn.turnedBack(turn.turned(part, page), page), part);
}

/** "View only, Keep rotation stores it for that fax" (chapter 10). */
void tst_Viewer::keepsTheRotationOfAFax()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("x.ini")), QSettings::IniFormat);
    const auto rotationAfterOpening = [&](const QString &fax, auto then) {
        Ui::FaxViewer viewer(nullptr, &settings);
        viewer.setAttribute(Qt::WA_DeleteOnClose, false);
        viewer.show(document(1), QStringLiteral("x"), QStringLiteral("x"), fax);
        const int quarters = viewer.view().turn().quarters();
        then(viewer);
        return quarters;
    };
    const auto trigger = [](const char *name) {
        return [name](Ui::FaxViewer &viewer) {
            viewer.findChild<QAction *>(QString::fromLatin1(name))->trigger();
        };
    };
    const QString fax = QStringLiteral("fax1 inbox 7");
    QCOMPARE(rotationAfterOpening(fax, trigger("viewer.rotateLeft")), 0);
    QCOMPARE(rotationAfterOpening(fax, trigger("viewer.keepRotation")), 0);
    QCOMPARE(rotationAfterOpening(fax,
                                  [&](Ui::FaxViewer &viewer) {
                                      trigger("viewer.rotateLeft")(viewer);
                                      trigger("viewer.keepRotation")(viewer);
                                  }),
             0);
    QCOMPARE(rotationAfterOpening(fax, trigger("viewer.rotateLeft")), 3);
    QCOMPARE(rotationAfterOpening(QStringLiteral("fax1 inbox 8"), trigger("viewer.next")), 0);
    QCOMPARE(rotationAfterOpening(fax, trigger("viewer.keepRotation")), 2); // off again
    QCOMPARE(rotationAfterOpening(fax, trigger("viewer.next")), 0);
}

void tst_Viewer::keepsLookFromWindowToWindow()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("x.ini")), QSettings::IniFormat);
    {
        Ui::FaxViewer viewer(nullptr, &settings);
        for (const char *name : {"viewer.thumbnails", "viewer.invert", "viewer.smooth"})
            viewer.findChild<QAction *>(QString::fromLatin1(name))->trigger();
    }
    Ui::FaxViewer viewer(nullptr, &settings);
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.show(document(1), QStringLiteral("x"), QStringLiteral("x"));
    QVERIFY(!viewer.thumbnails().isVisible());
    QVERIFY(viewer.view().isInverted());
    QVERIFY(viewer.view().smoothing() == Ui::Smoothing::Off);
}

/** Each place has its bar, turned or not, and the window says how many lines. */
void tst_Viewer::marksDamagedRows()
{
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.resize(900, 900);
    viewer.show(damagedDocument(), QStringLiteral("x"), QStringLiteral("x"));
    QVERIFY(QTest::qWaitForWindowExposed(&viewer));
    QCOMPARE(viewer.messages().texts().size(), 1);
    QVERIFY(viewer.messages().texts().first().contains(QStringLiteral("of page 1 cannot be read")));
    const QRgb fault = Ui::tokenColor(Ui::Token::Fault, viewer.palette()).rgb();
    for (int quarters = 0; quarters < 4; ++quarters) {
        viewer.view().setTurn(Ui::PageTurn(quarters));
        const QImage screen = onScreen(viewer.view());
        QVERIFY2(has(screen, fault, screen.rect()), qPrintable(QString::number(quarters)));
    }
    viewer.show(document(1), QStringLiteral("x"), QStringLiteral("x"));
    viewer.view().setTurn({});
    const QImage clean = onScreen(viewer.view());
    QVERIFY(!has(clean, fault, clean.rect()));
    QVERIFY(viewer.messages().texts().isEmpty());
}

void tst_Viewer::damagedFileShowsWhatCanBeRead()
{
    QByteArray tiff = Seed::document(3, Resolution::Fine);
    const QByteArray second = SalvagedTiff::codedPage(tiff, 1)->t6;
    tiff.replace(tiff.indexOf(second), 60, QByteArray(60, '\0'));
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.show(Ui::FaxDocument::fromTiff(tiff).value(), QStringLiteral("x"), QStringLiteral("x"));
    QVERIFY(!viewer.view().page().isNull());
    viewer.findChild<QAction *>(QStringLiteral("viewer.next"))->trigger();
    QVERIFY(viewer.view().page().isNull());
    QVERIFY(viewer.messages().texts().first().startsWith(QStringLiteral("Page 2 cannot be read")));
    viewer.findChild<QAction *>(QStringLiteral("viewer.next"))->trigger();
    QVERIFY(!viewer.view().page().isNull());
    QVERIFY(viewer.messages().texts().isEmpty());

    tiff.chop(tiff.size() / 4);
    viewer.show(Ui::FaxDocument::fromTiff(tiff).value(), QStringLiteral("x"), QStringLiteral("x"));
    QVERIFY(viewer.view().document().pageCount() < 3);
    QCOMPARE(viewer.messages().texts().size(), 1);
}

void tst_Viewer::smoothingSwitch()
{
    FaxPage page(1728, 1000, Resolution::Fine);
    for (int y = 0; y < page.rows(); ++y)
        for (int x = y % 2; x < 864; x += 2)
            page.setBlack(x, y);
    const QImage image = Ui::scaledPage(page, QSize(432, 250), {}, Ui::Smoothing::Off);
    for (const QPoint at : {QPoint(100, 100), QPoint(101, 100), QPoint(300, 100)}) {
        const int grey = qGray(image.pixel(at));
        QVERIFY(grey == 0 || grey == 255);
    }
}

void tst_Viewer::invertsOnlyTheScreen()
{
    Ui::PageView view;
    view.resize(600, 800);
    view.setDocument(document(1));
    const QPoint middle = view.viewport()->rect().center();
    const QRgb before = onScreen(view).pixel(middle);
    const QImage copied = view.picture();
    view.setInverted(true);
    QCOMPARE(onScreen(view).pixel(middle), ~before | 0xff000000);
    QCOMPARE(view.picture(), copied);
}

void tst_Viewer::copiesPageOrSelection()
{
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.show(document(1), QStringLiteral("x"), QStringLiteral("x"));
    QVERIFY(QTest::qWaitForWindowActive(&viewer));
    QTest::keyClick(&viewer.view(), Qt::Key_C, Qt::ControlModifier);
    const QSize natural = Ui::naturalSize(viewer.view().page());
    QCOMPARE(QGuiApplication::clipboard()->image().size(), natural);

    QWidget *screen = viewer.view().viewport();
    QTest::mousePress(screen, Qt::LeftButton, {}, screen->rect().center());
    QTest::mouseMove(screen, screen->rect().center() + QPoint(50, 80));
    QTest::mouseRelease(screen, Qt::LeftButton, {}, screen->rect().center() + QPoint(50, 80));
    const QRect selection = viewer.view().selection();
    QVERIFY(selection.width() > 50 && selection.height() > selection.width());
    viewer.findChild<QAction *>(QStringLiteral("viewer.rotateRight"))->trigger();
    QTest::keyClick(&viewer.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), selection.size().transposed());
    QTest::keyClick(&viewer.view(), Qt::Key_Escape);
    QVERIFY(viewer.view().selection().isNull());
}

/** At 400 % a page has 64 megapixels: they are never all made. */
void tst_Viewer::onlyWhatIsSeenIsScaled()
{
    const FaxPage page = document(1).page(0)->page;
    const QSize large = Ui::naturalSize(page) * 4;
    const QRect part(2000, 3000, 300, 200);
    const QImage image = Ui::scaledPage(page, large, part);
    QCOMPARE(image.size(), part.size());
    for (const QPoint at : {QPoint(0, 0), QPoint(299, 199), QPoint(150, 100)}) {
        const QPoint dot = (part.topLeft() + at);
        const bool black = page.isBlack(dot.x() / 4,
                                        int(qint64(dot.y()) * page.rows() / large.height()));
        QCOMPARE(qGray(image.pixel(at)), black ? 0 : 255);
    }
}

void tst_Viewer::thumbnailsFollowAndLead()
{
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.show(document(3), QStringLiteral("x"), QStringLiteral("x"));
    QVERIFY(QTest::qWaitForWindowActive(&viewer));
    QAbstractItemModel *model = viewer.thumbnails().model();
    QCOMPARE(model->rowCount(), 3);
    const auto picture = [model](int page) {
        return model->index(page, 0).data(Ui::ThumbnailModel::PictureRole).value<QImage>();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!picture(0).isNull(), 20000);
    QVERIFY(picture(0).width() < picture(0).height());
    QTest::keyClick(&viewer.view(), Qt::Key_End);
    QCOMPARE(viewer.thumbnails().currentIndex().row(), 2);
    viewer.thumbnails().setFocus();
    QTest::keyClick(&viewer.thumbnails(), Qt::Key_Up);
    QCOMPARE(viewer.view().currentPage(), 1);
    viewer.findChild<QAction *>(QStringLiteral("viewer.rotateRight"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(picture(1).width() > picture(1).height(), 20000);
    QTest::keyClick(&viewer.view(), Qt::Key_F9);
    QVERIFY(!viewer.thumbnails().isVisible());
}

void tst_Viewer::goesToPageByNumber()
{
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.show(document(4), QStringLiteral("x"), QStringLiteral("x"));
    QVERIFY(QTest::qWaitForWindowActive(&viewer));
    QTest::keyClick(&viewer.view(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    auto *number = viewer.findChild<QSpinBox *>(QStringLiteral("viewer.pageNumber"));
    QVERIFY(number->hasFocus());
    QTest::keyClick(number, Qt::Key_3);
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(viewer.view().currentPage(), 2);
    QVERIFY(viewer.view().hasFocus());
}

/** A refusal explains itself (P8). */
void tst_Viewer::reasonsWhyNot()
{
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    const QList<QAction *> actions = viewer.findChildren<QAction *>(
        QRegularExpression(QStringLiteral("^viewer\\.")), Qt::FindChildrenRecursively);
    QVERIFY(actions.size() > 20);
    for (const QAction *action : actions)
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
    viewer.show(document(1), QStringLiteral("x"), QStringLiteral("x"));
    const auto *next = viewer.findChild<QAction *>(QStringLiteral("viewer.next"));
    QVERIFY(!next->isEnabled());
    QCOMPARE(next->statusTip(), QStringLiteral("This is the last page"));
}

void tst_Viewer::properties()
{
    TiffFaxInfo info;
    info.tsid = QStringLiteral("+49 30 5550100");
    info.time = Seed::now();
    const QByteArray tiff = TiffFax::write({document(1).page(0)->page}, info);
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.show(Ui::FaxDocument::fromTiff(tiff).value(), QStringLiteral("x"), QStringLiteral("x"));
    auto *panel = viewer.findChild<Ui::FactsPanel *>();
    QVERIFY(!panel->isVisible());
    viewer.findChild<QAction *>(QStringLiteral("viewer.properties"))->trigger();
    QVERIFY(panel->isVisible());
    QVERIFY(panel->facts().contains(std::pair(QStringLiteral("Sender's station"), info.tsid)));
    QVERIFY(panel->facts().contains(
        std::pair(QStringLiteral("Resolution"), QStringLiteral("204×196"))));
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

void tst_Viewer::savesPictures_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<QStringList>("files");
    QTest::newRow("one page") << 1 << QStringList{QStringLiteral("fax.png")};
    QTest::newRow("two pages") << 2
                               << QStringList{QStringLiteral("fax-1.png"),
                                              QStringLiteral("fax-2.png")};
}

void tst_Viewer::savesPictures()
{
    QFETCH(const int, pages);
    QFETCH(const QStringList, files);
    QTemporaryDir folder;
    const Ui::FaxDocument shown = document(pages);
    QVERIFY(shown.save(folder.filePath(QStringLiteral("fax.png"))));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name), files);
    const QImage last(folder.filePath(files.constLast()));
    QCOMPARE(last.convertToFormat(QImage::Format_Grayscale8),
             Ui::naturalPicture(shown.page(pages - 1)->page));
}

void tst_Viewer::savesFromTheWindow()
{
    QTemporaryDir folder;
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.show(document(1), QStringLiteral("x"), QStringLiteral("x"));
    const QString path = folder.filePath(QStringLiteral("fax.pdf"));
    viewer.saveTo(path);
    QTRY_COMPARE_WITH_TIMEOUT(viewer.statusBar()->currentMessage(),
                              QStringLiteral("Saved as ") + path, 20000);
    QVERIFY(QFileInfo::exists(path));
    viewer.saveTo(QStringLiteral("/nonexistent/folder/fax.pdf"));
    QTRY_COMPARE_WITH_TIMEOUT(viewer.messages().texts().size(), 1, 20000);
    QVERIFY(viewer.messages().texts().first().contains(QStringLiteral("/nonexistent/folder")));
}

void tst_Viewer::printsPages_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("printed");
    QTest::newRow("all") << 0 << 0 << 3;
    QTest::newRow("2 to 3") << 2 << 3 << 2;
    QTest::newRow("beyond the end") << 3 << 9 << 1;
}

void tst_Viewer::printsPages()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const int, printed);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("print.pdf"));
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.show(document(3), QStringLiteral("x"), QStringLiteral("x"));
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    if (from > 0) {
        printer->setPrintRange(QPrinter::PageRange);
        printer->setFromTo(from, to);
    }
    viewer.printOn(std::move(printer));
    QVERIFY(!viewer.findChild<QAction *>(QStringLiteral("viewer.print"))->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(viewer.statusBar()->currentMessage(),
                              QStringLiteral("%1 pages printed").arg(printed), 20000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("/Type /Page\n"), printed);
}

void tst_Viewer::choosesPages_data()
{
    QTest::addColumn<QPrinter::PrintRange>("range");
    QTest::addColumn<QList<int>>("pages");
    QTest::newRow("all") << QPrinter::AllPages << QList<int>{0, 1, 2, 3};
    QTest::newRow("current") << QPrinter::CurrentPage << QList<int>{2};
    QTest::newRow("range") << QPrinter::PageRange << QList<int>{1, 2};
}

void tst_Viewer::choosesPages()
{
    QFETCH(const QPrinter::PrintRange, range);
    QFETCH(const QList<int>, pages);
    QPrinter printer;
    printer.setFromTo(2, 3);
    printer.setPrintRange(range);
    QCOMPARE(Ui::PagePrinter::chosenPages(printer, 4, 2), pages);
}

void tst_Viewer::unwritableFileIsTold()
{
    const auto saved = document(1).save(QStringLiteral("/nonexistent/folder/fax.tif"));
    QVERIFY(!saved);
    QVERIFY(saved.error().message().contains(QStringLiteral("/nonexistent/folder/fax.tif")));
}

void tst_Viewer::notATiffIsTold()
{
    QVERIFY(!Ui::FaxDocument::fromTiff("not a TIFF"));
    QVERIFY(!Ui::FaxDocument::fromTiff({}));
    Ui::PageView view;
    view.clear(QStringLiteral("No page arrived."));
    QCOMPARE(view.document().pageCount(), 0);
    QVERIFY(view.page().isNull());
}

/** Every page is looked at; what stays is the file and what is on the screen (chapter 14: 200 MiB). */
void tst_Viewer::fiveHundredPagesStaySmall()
{
    const auto resident = [] {
        QFile status(QStringLiteral("/proc/self/statm"));
        return status.open(QIODevice::ReadOnly)
            ? status.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE)
            : 0;
    };
    const auto page = SalvagedTiff::codedPage(Seed::document(1, Resolution::Fine), 0).value();
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    const qint64 before = resident();
    QVERIFY(before > 0);
    viewer.show(Ui::FaxDocument::fromPages(QList<TiffFax::CodedPage>(500, page)),
                QStringLiteral("x"), QStringLiteral("x"));
    for (int i = 0; i < 500; i += 10) {
        viewer.view().showPage(i);
        QVERIFY(!viewer.view().page().isNull());
        QCoreApplication::processEvents();
    }
    const qint64 grown = (resident() - before) / (1024 * 1024);
    QVERIFY2(grown < 150, qPrintable(QStringLiteral("%1 MiB").arg(grown)));
}

QTEST_MAIN(tst_Viewer)
#include "tst_viewer.moc"
