#include "common/idlistview.h"
#include "common/listtext.h"
#include "common/messagebar.h"
#include "common/undo.h"
#include "faxes/inboxplace.h"
#include "outbox/outboxplace.h"
#include "window/actions.h"
#include "windowbench.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

using namespace Fax;

/** P6 and P8: every command is in the menu bar, and says why it does not work. */
class tst_MenusComplete : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyActionIsInTheMenuBar();
    void everyDisabledActionHasAReason_data();
    void everyDisabledActionHasAReason();
    void disabledActionsSayWhy_data();
    void disabledActionsSayWhy();
    void offlineDisablesWriting();
    void retryAllFailedIsOneRequest();
    void diagnosticReportHasNoNumbers();
    void listIsCopiedAndExported();
    void columnsAreInTheViewMenu();

private:
    void open();
    [[nodiscard]] Ui::Actions &actions() const { return m_bench->window->actions(); }

    std::unique_ptr<WindowBench> m_bench;
};

void tst_MenusComplete::init()
{
    qputenv("TZ", "UTC");
    m_bench = std::make_unique<WindowBench>();
}

void tst_MenusComplete::open()
{
    Seed::addPorts(m_bench->link, Seed::portStates());
    Seed::addJobs(m_bench->link);
    Seed::addFaxes(m_bench->link, 20);
    m_bench->link.setQueue({false, {}, {}, 1, 9, 2, {}});
    QVERIFY(m_bench->open());
}

/** P6: the menu is the inventory. */
void tst_MenusComplete::everyActionIsInTheMenuBar()
{
    open();
    QSet<QAction *> inMenus;
    const QList<QMenu *> menus = m_bench->window->menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus)
        for (QAction *action : menu->actions())
            inMenus.insert(action);
    const QList<QAction *> all = actions().findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    QVERIFY(all.size() > 40);
    for (QAction *action : all) {
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->whatsThis().isEmpty(), qPrintable(action->objectName()));
    }
}

/** P8 in every state: what is grey says something else than what it would do. */
void tst_MenusComplete::everyDisabledActionHasAReason_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("connected");
    QTest::addColumn<Rights>("rights");
    for (const char *place : {"dashboard", "outbox", "inbox", "sent", "archive", "addressbook", "activity"}) {
        const QString name = QString::fromLatin1(place);
        QTest::addRow("%s", place) << name << true << administratorRights;
        QTest::addRow("%s, sender", place) << name << true << senderRights;
        QTest::addRow("%s, not connected", place) << name << false << administratorRights;
    }
}

void tst_MenusComplete::everyDisabledActionHasAReason()
{
    QFETCH(const QString, place);
    QFETCH(const bool, connected);
    QFETCH(const Rights, rights);
    m_bench->link.setRights(rights);
    open();
    m_bench->window->openPlace(place);
    m_bench->link.setConnected(connected);
    int disabled = 0;
    const QList<QAction *> all = actions().findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    for (const QAction *action : all) {
        if (action->isEnabled() || !action->isVisible())
            continue;
        ++disabled;
        const QString tip = action->property("tip").toString();
        QVERIFY2(action->statusTip() != tip, qPrintable(action->objectName()));
        QVERIFY2(action->toolTip().endsWith(action->statusTip()), qPrintable(action->toolTip()));
    }
    QVERIFY(disabled > 3);
}

void tst_MenusComplete::disabledActionsSayWhy_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<qint64>("selected");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("why");
    QTest::addColumn<Rights>("rights");
    const auto row = [](const char *name, const char *place, int id, const char *action,
                        const char *why, Rights rights = administratorRights) {
        QTest::newRow(name) << QString::fromLatin1(place) << qint64(id)
                            << QStringLiteral("action.") + QLatin1StringView(action)
                            << QString::fromLatin1(why) << rights;
    };
    // P8: which right it needs, and who can give it.
    const auto lacks = [&row](const char *name, const char *place, int id, const char *action,
                              const char *right, Rights rights) {
        const QString why = QStringLiteral("Only users with %1 can do this. Ask: anna.")
                                .arg(QLatin1StringView(right));
        row(name, place, id, action, why.toLatin1().constData(), rights);
    };
    const Rights looks = Right::SeeAllJobs | Right::SeeReceived;
    lacks("P8 pause", "outbox", 2, "pauseJob", "'Manage all jobs'", looks);
    lacks("P8 retry", "outbox", 11, "retryJob", "'Manage all jobs'", looks);
    lacks("P8 cancel", "outbox", 2, "cancelJob", "'Manage all jobs'", looks);
    lacks("P8 look at what was sent", "outbox", 13, "view", "'See the archive of sent faxes'",
          looks);
    lacks("P8 delete", "inbox", 3, "deleteFax", "'Manage received faxes'", looks);
    lacks("P8 hang up", "dashboard", 0, "hangUp", "'Operate lines'", looks);
    lacks("P8 line switch", "dashboard", 0, "sending", "'Change settings'", operatorRights);
    lacks("P8 queue", "dashboard", 0, "pauseQueue", "'Change settings'", operatorRights);
    lacks("P8 new fax", "dashboard", 0, "newFax", "'Send at normal priority'", looks);
    row("pause a running job", "outbox", 1, "pauseJob",
        "A fax that is being sent cannot be paused");
    row("pause a finished job", "outbox", 13, "pauseJob", "This fax is finished");
    row("cancel a finished job", "outbox", 13, "cancelJob", "This fax is finished");
    row("retry a running job", "outbox", 1, "retryJob",
        "Only a fax that has failed or waits for its time can be sent now");
    row("nothing selected", "outbox", 0, "cancelJob", "Select a fax in the outbox first");
    row("delete while receiving", "inbox", 1, "deleteFax", "This fax is still being received");
    row("no fax selected", "inbox", 0, "toggleRead", "Select a fax in the inbox first");
    row("pages are being made", "outbox", 10, "view", "This fax has no pages yet");
    row("line does not ring", "dashboard", 0, "answer", "This line does not ring");
}

void tst_MenusComplete::disabledActionsSayWhy()
{
    QFETCH(const QString, place);
    QFETCH(const qint64, selected);
    QFETCH(const QString, action);
    QFETCH(const QString, why);
    QFETCH(const Rights, rights);
    m_bench->link.setRights(rights);
    open();
    m_bench->window->openPlace(place);
    for (Ui::IdListView *list :
         {&m_bench->window->inbox().list(), &m_bench->window->outbox().list()}) {
        list->selectionModel()->clear();
        if (selected > 0)
            list->select(selected);
    }
    const auto *found = m_bench->window->findChild<QAction *>(action);
    QVERIFY(!found->isEnabled());
    QCOMPARE(found->statusTip(), why);
    QVERIFY(found->toolTip().contains(why));
}

void tst_MenusComplete::offlineDisablesWriting()
{
    open();
    m_bench->window->openPlace(QStringLiteral("outbox"));
    m_bench->window->outbox().list().select(2);
    QVERIFY(actions().pauseJob->isEnabled());
    m_bench->link.setConnected(false);
    for (QAction *action :
         {actions().pauseJob, actions().cancelJob, actions().sending, actions().pauseQueue}) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
        QCOMPARE(action->statusTip(), QStringLiteral("Not connected to fax1"));
    }
    QVERIFY(actions().newFax->isEnabled());
    QCOMPARE(m_bench->window->messages().texts(),
             QStringList{QStringLiteral("Not connected to fax1 since 14:02.")});
}

void tst_MenusComplete::retryAllFailedIsOneRequest()
{
    open();
    QVERIFY(actions().retryAllFailed->isEnabled());
    actions().retryAllFailed->trigger();
    QCOMPARE(m_bench->link.count(QStringLiteral("restartJobs")), 1);
    const QVariantList ids =
        m_bench->link.last(QStringLiteral("restartJobs")).arguments.at(0).toList();
    QVERIFY(!ids.isEmpty());
    for (const QVariant &id : ids)
        QCOMPARE(Seed::jobs().at(id.toInt() - 1).state, JobState::RetriesExceeded);
}

void tst_MenusComplete::diagnosticReportHasNoNumbers()
{
    open();
    actions().copyReport->trigger();
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY2(report.contains(u"Line 8: "), qPrintable(report));
    QVERIFY2(!report.contains(u"5550"), qPrintable(report)); // whom one faxes is private
}

void tst_MenusComplete::listIsCopiedAndExported()
{
    open();
    QVERIFY(!actions().copy->isEnabled()); // the dashboard is no list
    m_bench->window->openPlace(QStringLiteral("inbox"));
    m_bench->window->inbox().list().select(3);
    QTRY_VERIFY(actions().copy->isEnabled());
    actions().copy->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"MUSTER GMBH\t") && copied.count(u'\n') == 1, qPrintable(copied));
    actions().selectAll->trigger();
    QCOMPARE(m_bench->window->inbox().selectedFaxes().size(), 20);
    actions().deselect->trigger();
    QCOMPARE(m_bench->window->inbox().selectedFaxes().size(), 0);
    const QString path = m_bench->folder.filePath(QStringLiteral("list.csv"));
    QVERIFY(Ui::saveAsTable(m_bench->window->inbox().list(), path));
    QFile table(path);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QCOMPARE(table.readAll().count('\n'), 21); // with the titles
    QVERIFY(!Ui::saveAsTable(m_bench->window->inbox().list(), QStringLiteral("/proc/list.csv")));
}

void tst_MenusComplete::columnsAreInTheViewMenu()
{
    open();
    auto *menu = m_bench->find<QMenu>("menu.columns");
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1); // the dashboard has cards
    QVERIFY(!menu->actions().constFirst()->isEnabled());
    m_bench->window->openPlace(QStringLiteral("inbox"));
    Ui::IdListView &list = m_bench->window->inbox().list();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), list.model()->columnCount() - 1);
    QVERIFY(menu->actions().constFirst()->isChecked());
    menu->actions().constFirst()->trigger();
    QVERIFY(list.isColumnHidden(1));
}

QTEST_MAIN(tst_MenusComplete)
#include "tst_menus_complete.moc"
