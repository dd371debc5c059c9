#include "common/idlistview.h"
#include "common/listtext.h"
#include "common/messagebar.h"
#include "common/placeholder.h"
#include "faxes/inboxplace.h"
#include "outbox/outboxplace.h"
#include "support/fakeconnection.h"
#include "viewer/faxviewer.h"
#include "viewer/pageview.h"
#include "window/actions.h"
#include "window/dropoverlay.h"
#include "window/sidebar.h"
#include "windowbench.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolButton>

using namespace Fax;
using namespace Qt::StringLiterals;

/** Places, badges, status bar, actions, messages. */
class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void placesOpen_data();
    void placesOpen();
    void badgesCount();
    void statusBarSays();
    void discountText_data();
    void discountText();
    void segmentsHaveMenus();
    void connectionIsTold_data();
    void connectionIsTold();
    void reconnectClearsMessage();
    void pausedQueueHasBanner();
    void pauseRetryCancel();
    void cancelNamesWhatRuns();
    void revealTakesAwayWhatHides_data();
    void revealTakesAwayWhatHides();
    void errorsAppearInTheWindow();
    void filterBelongsToThePlace();
    void emptyOutboxHasPlaceholder();
    void nextUnreadAndRead();
    void viewOpensAWindow();
    void layoutIsKept();

private:
    void open();
    [[nodiscard]] Ui::Actions &actions() const { return m_bench->window->actions(); }
    [[nodiscard]] QString statusText(const char *name) const;

    std::unique_ptr<WindowBench> m_bench;
};

void tst_MainWindow::init()
{
    qputenv("TZ", "UTC");
    m_bench = std::make_unique<WindowBench>();
}

void tst_MainWindow::cleanup()
{
    m_bench.reset();
}

void tst_MainWindow::open()
{
    Seed::addPorts(m_bench->link, Seed::portStates());
    Seed::addJobs(m_bench->link);
    Seed::addFaxes(m_bench->link, 20);
    m_bench->link.setQueue({false, {}, {}, 1, 9, 2, {}});
    QVERIFY(m_bench->open());
}

QString tst_MainWindow::statusText(const char *name) const
{
    return m_bench->find<QToolButton>(name)->text();
}

void tst_MainWindow::placesOpen_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("title");
    QTest::newRow("dashboard") << QStringLiteral("dashboard")
                               << QStringLiteral("Dashboard - fax1 - Fax Console");
    QTest::newRow("outbox") << QStringLiteral("outbox")
                            << QStringLiteral("Outbox - fax1 - Fax Console");
    QTest::newRow("inbox") << QStringLiteral("inbox")
                           << QStringLiteral("Inbox - fax1 - Fax Console");
}

void tst_MainWindow::placesOpen()
{
    QFETCH(const QString, place);
    QFETCH(const QString, title);
    open();
    QVERIFY(m_bench->window->openPlace(place));
    QCOMPARE(m_bench->window->currentPlaceName(), place);
    QCOMPARE(m_bench->window->windowTitle(), title);
    QVERIFY(m_bench->find<QWidget>(qPrintable(QStringLiteral("place.") + place))->isVisible());
    QVERIFY(!m_bench->window->openPlace(QStringLiteral("nowhere")));
}

void tst_MainWindow::badgesCount()
{
    open();
    const Ui::Sidebar &sidebar = m_bench->window->sidebar();
    QCOMPARE(sidebar.badge(actions().dashboard), QStringLiteral("4/8"));
    QCOMPARE(sidebar.badge(actions().outbox), QStringLiteral("10"));
    QCOMPARE(sidebar.badge(actions().inbox), QStringLiteral("4"));
    ReceivedFax fax = m_bench->link.faxes.value(1);
    fax.receiving = false;
    m_bench->link.putFax(fax);
    QTRY_COMPARE(sidebar.badge(actions().inbox), QStringLiteral("5"));
    m_bench->link.putStatus(Seed::port(1, QStringLiteral("idle")).status);
    QCOMPARE(sidebar.badge(actions().dashboard), QStringLiteral("3/8"));
}

void tst_MainWindow::statusBarSays()
{
    open();
    QCOMPARE(statusText("status.server"), QStringLiteral("fax1"));
    QCOMPARE(statusText("status.queue"), QStringLiteral("Queue running: 1 active, 9 waiting"));
    QCOMPARE(statusText("status.lines"), QStringLiteral("4/8 busy, 1 fault"));
    m_bench->link.setQueue({true, QStringLiteral("anna"), Seed::now(), 0, 10, 2, {}});
    QCOMPARE(statusText("status.queue"), QStringLiteral("Queue paused by anna 14:02"));
    m_bench->link.setConnected(false);
    QCOMPARE(statusText("status.server"), QStringLiteral("Not connected to fax1"));
    QVERIFY(!m_bench->find<QToolButton>("status.queue")->isEnabled());
}

void tst_MainWindow::discountText_data()
{
    QTest::addColumn<QTime>("now");
    QTest::addColumn<int>("endHour");
    QTest::addColumn<QString>("text");
    QTest::newRow("before") << QTime(14, 2) << 7 << QStringLiteral("Discount starts 20:00");
    QTest::newRow("start is inside") << QTime(20, 0) << 7 << QStringLiteral("Discount until 07:00");
    QTest::newRow("after midnight") << QTime(3, 0) << 7 << QStringLiteral("Discount until 07:00");
    QTest::newRow("end is outside") << QTime(7, 0) << 7 << QStringLiteral("Discount starts 20:00");
    QTest::newRow("no period") << QTime(14, 2) << 20 << QStringLiteral("No discount period");
}

void tst_MainWindow::discountText()
{
    QFETCH(const QTime, now);
    QFETCH(const int, endHour);
    m_bench->clock.jumpTo(QDateTime(QDate(2026, 5, 6), now, Qt::UTC));
    m_bench->link.setServerProperty(QStringLiteral("DiscountRateEndHour"), endHour);
    open();
    QTEST(m_bench->find<QToolButton>("status.discount")->text(), "text");
}

/** Each segment opens its menu (3.1); a fault is named and leads to the dashboard. */
void tst_MainWindow::segmentsHaveMenus()
{
    open();
    const auto texts = [this](const char *segment) {
        QMenu *menu = m_bench->find<QToolButton>(segment)->menu();
        Q_EMIT menu->aboutToShow();
        QStringList found;
        for (const QAction *action : menu->actions())
            if (action->isVisible() && !action->isSeparator())
                found.append(action->text());
        return found;
    };
    QCOMPARE(texts("status.queue"),
             (QStringList{QStringLiteral("&Pause queue"), QStringLiteral("Retry all &failed")}));
    QCOMPARE(texts("status.discount"),
             (QStringList{QStringLiteral("1 faxes wait for it"), QStringLiteral("Sending &times…")}));
    QCOMPARE(texts("status.lines").size(), 2);
    QVERIFY(texts("status.lines").constFirst().startsWith(u"Line 8: "));
    m_bench->window->openPlace(QStringLiteral("outbox"));
    m_bench->find<QToolButton>("status.lines")->menu()->actions().constFirst()->trigger();
    QCOMPARE(m_bench->window->currentPlaceName(), QStringLiteral("dashboard"));
}

void tst_MainWindow::connectionIsTold_data()
{
    using Phase = Ui::Connection::Phase;
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("mayConnect");
    const auto row = [](const char *name, Phase phase, const char *segment, const char *message,
                        bool mayConnect) {
        QTest::newRow(name) << phase << QString::fromUtf8(segment) << QString::fromUtf8(message)
                            << mayConnect;
    };
    row("connected", Phase::Connected, "fax1", "", false);
    row("connecting", Phase::Connecting, "Connecting to fax1", "Connecting to fax1…", false);
    row("retrying", Phase::Retrying, "Not connected, next try in 4 s",
        "Not connected to fax1 since 14:01: It has ended. Next try in 4 s.", true);
    row("watching", Phase::Watching, "Not connected to fax1",
        "Not connected to fax1 since 14:01: It has ended. Connects as soon as it is back.", true);
    row("refused", Phase::Refused, "Not connected to fax1",
        "Not connected to fax1 since 14:01: It has ended.", true);
    row("left", Phase::Left, "Disconnected from fax1", "Disconnected from fax1 at 14:01.", true);
}

void tst_MainWindow::connectionIsTold() // 3.1, 3.3
{
    QFETCH(const Ui::Connection::Phase, phase);
    QFETCH(const QString, message);
    QFETCH(const bool, mayConnect);
    open();
    FakeConnection connection;
    m_bench->window->setConnection(connection);
    connection.set({phase,
                    {ErrorCode::NotConnected, QStringLiteral("It has ended")},
                    Seed::now().addSecs(-60),
                    Seed::now().addSecs(4)});
    QTRY_COMPARE(m_bench->window->messages().texts().value(0), message);
    QTEST(statusText("status.server"), "segment");
    QCOMPARE(actions().reconnect->isEnabled(), mayConnect);
    QCOMPARE(actions().disconnect->isEnabled(), phase != Ui::Connection::Phase::Left);
    if (!mayConnect)
        return;
    m_bench->window->messages()
        .findChild<QPushButton *>(QStringLiteral("message.button0"))
        ->click();
    QCOMPARE(connection.tries, 1);
}

void tst_MainWindow::reconnectClearsMessage()
{
    open();
    m_bench->link.setConnected(false);
    m_bench->link.setConnected(true);
    QVERIFY(m_bench->window->messages().texts().isEmpty());
    m_bench->window->openPlace(QStringLiteral("outbox"));
    m_bench->window->outbox().list().select(2);
    QTRY_VERIFY(actions().pauseJob->isEnabled());
}

void tst_MainWindow::pausedQueueHasBanner()
{
    open();
    actions().pauseQueue->trigger();
    QTRY_VERIFY(actions().pauseQueue->isChecked());
    QCOMPARE(m_bench->window->messages().texts().size(), 1);
    auto *resume = m_bench->window->messages().findChild<QPushButton *>(
        QStringLiteral("message.button0"));
    resume->click();
    QTRY_VERIFY(!actions().pauseQueue->isChecked());
    QTRY_VERIFY(m_bench->window->messages().texts().isEmpty());
}

void tst_MainWindow::pauseRetryCancel()
{
    open();
    m_bench->window->openPlace(QStringLiteral("outbox"));
    Ui::IdListView &list = m_bench->window->outbox().list();
    list.select(2);
    actions().pauseJob->trigger();
    QCOMPARE(m_bench->link.last(QStringLiteral("pauseJobs")).arguments.at(0).toList(),
             QVariantList{2});
    QTRY_COMPARE(actions().pauseJob->text(), QStringLiteral("&Resume"));
    actions().pauseJob->trigger();
    QCOMPARE(m_bench->link.count(QStringLiteral("resumeJobs")), 1);
    list.select(11);
    actions().retryJob->trigger();
    QCOMPARE(m_bench->link.last(QStringLiteral("retryJobs")).arguments.at(0).toList(),
             QVariantList{11});
    list.select(3);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(m_bench->link.count(QStringLiteral("cancelJobs")), 0); // it can be taken back
    m_bench->window->close();
    QCOMPARE(m_bench->link.last(QStringLiteral("cancelJobs")).arguments.at(0).toList(),
             QVariantList{3});
}

void tst_MainWindow::cancelNamesWhatRuns()
{
    open();
    m_bench->window->openPlace(QStringLiteral("outbox"));
    m_bench->window->outbox().list().select(1);
    actions().cancelJob->trigger();
    QCOMPARE(m_bench->window->messages().texts().constFirst(),
             QStringLiteral("Cancel the fax to +49 30 5550101 and hang up after page 2?"));
    m_bench->window->messages().findChild<QPushButton *>(QStringLiteral("message.safe"))->click();
    QCOMPARE(m_bench->link.count(QStringLiteral("cancelJobs")), 0);
    QVERIFY(m_bench->window->messages().texts().isEmpty());
}

void tst_MainWindow::revealTakesAwayWhatHides_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("chip");
    QTest::addColumn<qint64>("id");
    QTest::addColumn<bool>("there");
    QTest::newRow("a waiting job behind Failed")
        << u"outbox"_s << u"outbox.chip.failed"_s << 3LL << true;
    QTest::newRow("a fax that is nobody's behind Mine")
        << u"inbox"_s << u"inbox.chips.1"_s << 3LL << true;
    QTest::newRow("no such job") << u"outbox"_s << u"outbox.chip.failed"_s << 4711LL << false;
    QTest::newRow("a place without a list") << u"dashboard"_s << QString() << 1LL << false;
    QTest::newRow("no such place") << u"attic"_s << QString() << 1LL << false;
}

/** What a notification or the sentence of a sent fax leads to (11, S4) is never another fax. */
void tst_MainWindow::revealTakesAwayWhatHides()
{
    QFETCH(const QString, place);
    QFETCH(const QString, chip);
    QFETCH(const qint64, id);
    QFETCH(const bool, there);
    open();
    m_bench->window->openPlace(place);
    if (!chip.isEmpty()) {
        auto *button = m_bench->find<QAbstractButton>(qPrintable(chip));
        QVERIFY(button != nullptr);
        button->click();
        m_bench->find<QLineEdit>("filter")->setText(u"no such words"_s);
    }
    QCOMPARE(m_bench->window->reveal(place, id), there);
    if (there)
        QCOMPARE(m_bench->window->findChild<Ui::IdListView *>(place + u".list"_s)->selectedIds(),
                 QList<qint64>{id});
}

void tst_MainWindow::errorsAppearInTheWindow()
{
    open();
    for (const char *text : {"first", "second", "third"})
        m_bench->server.report({ErrorCode::Internal, QString::fromLatin1(text)});
    QCOMPARE(m_bench->window->messages().texts(),
             (QStringList{QStringLiteral("third"), QStringLiteral("second")}));
}

void tst_MainWindow::filterBelongsToThePlace()
{
    open();
    m_bench->window->openPlace(QStringLiteral("outbox"));
    auto *field = m_bench->find<QLineEdit>("filter");
    QTRY_VERIFY(field->isVisible());
    field->setText(QStringLiteral("muster"));
    QCOMPARE(m_bench->window->outbox().model().rowCount(), 3);
    m_bench->window->openPlace(QStringLiteral("inbox"));
    QCOMPARE(field->text(), QString());
    QCOMPARE(m_bench->window->outbox().model().rowCount(), 14);
    field->setText(QStringLiteral("cut"));
    QCOMPARE(m_bench->window->inbox().model().rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(m_bench->window->inbox().model().rowCount(), 20);
}

void tst_MainWindow::emptyOutboxHasPlaceholder()
{
    // Before the jobs have come it must not say that there are none.
    const Ui::MainWindow early(m_bench->server, m_bench->clock, m_bench->settings);
    QCOMPARE(early.outbox().placeholder().text(), QStringLiteral("The outbox is not loaded yet."));
    QVERIFY(m_bench->open());
    m_bench->window->openPlace(QStringLiteral("outbox"));
    QVERIFY(m_bench->window->outbox().placeholder().isVisible());
    QCOMPARE(m_bench->window->outbox().placeholder().text(),
             QStringLiteral("Nothing is waiting to be sent."));
    m_bench->link.putJob(Seed::jobs().constFirst());
    QTRY_VERIFY(!m_bench->window->outbox().placeholder().isVisible());
}

void tst_MainWindow::nextUnreadAndRead()
{
    open();
    m_bench->window->inbox().list().selectionModel()->clear();
    actions().nextUnread->trigger();
    QCOMPARE(m_bench->window->currentPlaceName(), QStringLiteral("inbox"));
    QCOMPARE(m_bench->window->inbox().list().currentId(), 2);
    actions().toggleRead->trigger();
    QTRY_VERIFY(m_bench->server.faxes().find(FaxId{2})->read);
    actions().nextUnread->trigger();
    QCOMPARE(m_bench->window->inbox().list().currentId(), 3);
}

void tst_MainWindow::viewOpensAWindow()
{
    open();
    m_bench->window->openPlace(QStringLiteral("inbox"));
    m_bench->window->inbox().list().select(3);
    QTest::keyClick(&m_bench->window->inbox().list(), Qt::Key_Return);
    QTRY_VERIFY(m_bench->window->findChild<Ui::FaxViewer *>() != nullptr);
    auto *viewer = m_bench->window->findChild<Ui::FaxViewer *>();
    QCOMPARE(viewer->view().document().pageCount(), 3);
    QTRY_VERIFY(m_bench->server.faxes().find(FaxId{3})->read);
}

void tst_MainWindow::layoutIsKept()
{
    open();
    m_bench->window->openPlace(QStringLiteral("inbox"));
    actions().sidebar->setChecked(false);
    m_bench->window->close();
    m_bench->server.disconnectFrom();
    QVERIFY(m_bench->open());
    QCOMPARE(m_bench->window->currentPlaceName(), QStringLiteral("inbox"));
    QVERIFY(!m_bench->window->sidebar().isWide());
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
