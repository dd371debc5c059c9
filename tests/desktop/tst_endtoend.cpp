#include "common/idlistview.h"
#include "faxes/inboxplace.h"
#include "outbox/outboxplace.h"
#include "serverlink.h"
#include "service/hosting.h"
#include "viewer/faxviewer.h"
#include "viewer/pageview.h"
#include "window/actions.h"
#include "window/mainwindow.h"
#include "wizard/faxwizard.h"

#include <QtCore/QProcess>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

#include <cstdio>

using namespace Fax;
using namespace Qt::StringLiterals;

namespace {

constexpr int callTimeout =
    60000; ///< a call on the quick clock takes a second or two; a busy machine more
constexpr int windowTimeout = 20000;
constexpr double leastDarkShare = 0.01; ///< the black box is 3 % of its page; texts are far less

/** A letter of two pages, as an office program would print it. */
QString writeLetter(const QString &path)
{
    QPdfWriter pdf(path);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&pdf);
    for (const QString &page : {u"First page"_s, u"Second page"_s}) {
        if (page != u"First page")
            pdf.newPage();
        painter.setFont(QFont(u"Noto Sans"_s, 40));
        painter.drawText(1000, 2000, page);
        painter.fillRect(1000, 3000, 3000, 1500, Qt::black);
    }
    return path;
}

/** Types a path into the next file dialog: that has an event loop of its own, so nobody can wait for it. */
class FileTypist final : public QObject
{
public:
    explicit FileTypist(QString path)
        : m_path(std::move(path))
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (auto *dialog = qobject_cast<QFileDialog *>(watched);
            dialog != nullptr && event->type() == QEvent::Show)
            QTimer::singleShot(0, dialog, [this, dialog] { type(*dialog); });
        return false;
    }

private:
    void type(QFileDialog &dialog) const
    {
        auto *name = dialog.findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setText(
            m_path); // typed keys would open the list of completions, which takes Return for itself
        QTest::keyClick(name, Qt::Key_Return);
    }

    const QString m_path;
};

/** How much of what a widget shows is black. */
double darkShare(QWidget &widget)
{
    const QImage seen = widget.grab().toImage();
    int dark = 0;
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x)
            dark += qGray(seen.pixel(x, y)) < 64 ? 1 : 0;
    return double(dark) / (double(seen.width()) * seen.height());
}

template <typename T> T *topLevel()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        if (auto *found = qobject_cast<T *>(window); found != nullptr && found->isVisible())
            return found;
    return nullptr;
}

} // namespace

/**
 * A user at a real X server: writes a fax with keys and clicks, sends it over the built-in line to the second line of
 * this computer, and reads it in the inbox (task 1 and 9 of ui.md chapter 15; P1, P3, A1).
 */
class tst_EndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendAFaxAndReadIt();

private:
    void writeFax(Ui::MainWindow &window, const QString &document);
    static void watchItGo(Ui::MainWindow &window);
    static void readIt(Ui::MainWindow &window);
};

void tst_EndToEnd::sendAFaxAndReadIt()
{
    QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    Desktop::ServerLink link({ServerAddress::Kind::Embedded, {}}, folder.filePath(u"data"_s),
                             serviceFactory());
    SystemClock clock;
    Model::Server server(link);
    Ui::MainWindow window(server, clock, settings);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QSignalSpy loaded(&server, &Model::Server::loaded);
    server.connectTo({});
    link.open();
    QVERIFY(loaded.wait(windowTimeout));

    writeFax(window, writeLetter(folder.filePath(u"letter.pdf"_s)));
    if (QTest::currentTestFailed())
        return;
    watchItGo(window);
    if (QTest::currentTestFailed())
        return;
    readIt(window);
}

/** Ctrl+N, number, Ctrl+O, file, a click on Send. */
void tst_EndToEnd::writeFax(Ui::MainWindow &window, const QString &document)
{
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(topLevel<Ui::FaxWizard>() != nullptr, windowTimeout);
    auto *form = topLevel<Ui::FaxWizard>();
    form->activateWindow(); // there is no window manager that would
    QVERIFY(QTest::qWaitForWindowActive(form));
    QTest::keyClicks(form->findChild<QLineEdit *>(u"wizard.to"_s), u"102"_s);
    const FileTypist typist(document);
    QTest::keyClick(form, Qt::Key_O, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(form->draft().documents.value(0).path, document, windowTimeout);
    QTest::mouseClick(form->findChild<QAbstractButton *>(u"wizard.send"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(topLevel<Ui::FaxWizard>() == nullptr, windowTimeout);
}

void tst_EndToEnd::watchItGo(Ui::MainWindow &window)
{
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.currentPlaceName(), u"outbox"_s);
    const Ui::OutboxModel &model = window.outbox().model();
    QTRY_VERIFY_WITH_TIMEOUT(model.job(1) != nullptr, windowTimeout);
    QTRY_COMPARE_WITH_TIMEOUT(model.job(1)->state, JobState::Completed, callTimeout);
    QCOMPARE(model.job(1)->pages, 2);
    QCOMPARE(model.job(1)->pagesConfirmed, 2);
}

/** Ctrl+3, Ctrl+J, Return: the pages are the letter's. */
void tst_EndToEnd::readIt(Ui::MainWindow &window)
{
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(window.inbox().model().unreadCount(), 1, windowTimeout);
    // What works is worked out anew when the list changes, at most a quarter of a second later.
    QTRY_VERIFY_WITH_TIMEOUT(window.actions().nextUnread->isEnabled(), windowTimeout);
    QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
    // The sender is done a moment before the receiver has stored the last page.
    QTRY_COMPARE_WITH_TIMEOUT(window.actions().view->statusTip(),
                              u"Show the pages in their own window"_s,
                              windowTimeout); // else it says why not
    QTest::keyClick(&window.inbox().list(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(topLevel<Ui::FaxViewer>() != nullptr, windowTimeout);
    auto *page = topLevel<Ui::FaxViewer>()->findChild<Ui::PageView *>();
    QVERIFY(page != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(darkShare(*page) > leastDarkShare, windowTimeout);
    QTRY_COMPARE_WITH_TIMEOUT(window.inbox().model().unreadCount(), 0, windowTimeout);
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("FAX_LINE_CLOCK", "fast");
    QProcess screen;
    screen.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    screen.start(u"Xvfb"_s,
                 {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x1024x24"_s, u"-nolisten"_s,
                  u"tcp"_s});
    if (!screen.waitForReadyRead(windowTimeout)) {
        std::fprintf(stderr, "Xvfb did not start: %s\n", qPrintable(screen.errorString()));
        return 1;
    }
    qputenv("DISPLAY", ":" + screen.readLine().trimmed());
    int result = 1;
    {
        QApplication app(argc, argv);
        tst_EndToEnd test;
        result = QTest::qExec(&test, argc, argv);
    }
    screen.terminate();
    screen.waitForFinished();
    return result;
}

#include "tst_endtoend.moc"
