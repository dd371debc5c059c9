#include "windowbench.h"

#include "common/chips.h"
#include "common/idlistview.h"
#include "common/messagebar.h"
#include "common/undo.h"
#include "faxes/activityplace.h"
#include "faxes/archiveplace.h"
#include "faxes/archivequery.h"
#include "faxes/inboxplace.h"
#include "faxes/monthtree.h"
#include "faxes/sentplace.h"
#include "support/fakelink/recordseed.h"
#include "window/actions.h"

#include <QtGui/QAction>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTreeView>

using namespace Fax;
using namespace Fax::Ui;

/** Inbox, sent, archive and activity log (ui.md chapter 6). */
class tst_FaxPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inboxParts_data();
    void inboxParts();
    void inboxTakeAndDone();
    void inboxDeleteCanBeTakenBack();
    void inboxNote();
    void sentResults_data();
    void sentResults();
    void sentChips();
    void archiveFetchesWhatIsSeen();
    void exportFetchesTheRest();
    void archiveMonthsNarrow();
    void archiveFollows();
    void archiveQuery_data();
    void archiveQuery();
    void deleteFromArchiveAsks();
    void activityFiltersAndFollows();
    void activityExport();
    void refusalIsSaid();
    void rulesOfTheFaxMenu_data();
    void rulesOfTheFaxMenu();

private:
    static void open(WindowBench &bench, const char *place)
    {
        bench.link.records = Seed::records();
        Seed::addFaxes(bench.link, 6);
        QVERIFY(bench.open());
        QVERIFY(bench.window->openPlace(QString::fromLatin1(place)));
    }
};

namespace {

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void tst_FaxPlaces::inboxParts_data()
{
    QTest::addColumn<int>("chip");
    QTest::addColumn<QList<qint64>>("ids");
    using Ids = QList<qint64>;
    QTest::newRow("I1 to handle") << 0 << Ids{1, 3, 4, 5};
    QTest::newRow("I1 mine") << 1 << Ids{3};
    QTest::newRow("I1 unassigned") << 2 << Ids{1, 4};
    QTest::newRow("I1 all") << 3 << Ids{1, 2, 3, 4, 5};
}

/** Fax 2 is done, 3 is one's own, 5 is anna's; 1 is being received and stays on top. */
void tst_FaxPlaces::inboxParts()
{
    QFETCH(int, chip);
    QFETCH(QList<qint64>, ids);
    WindowBench bench;
    Seed::addFaxes(bench.link, 5);
    bench.link.faxes[2].done = true;
    bench.link.faxes[3].owner = QStringLiteral("user"); // who looks
    bench.link.faxes[5].owner = QStringLiteral("anna");
    QVERIFY(bench.open());
    InboxPlace &inbox = bench.window->inbox();
    bench.find<Chips>("inbox.chips")->setCurrent(chip);
    QList<qint64> shown;
    for (int row = 0; row < inbox.model().rowCount(); ++row)
        shown.append(inbox.model().idAt(row));
    QCOMPARE(shown, ids);
}

void tst_FaxPlaces::inboxTakeAndDone()
{
    WindowBench bench;
    open(bench, "inbox");
    InboxPlace &inbox = bench.window->inbox();
    inbox.list().select(2);
    const Actions &actions = bench.window->actions();
    actions.take->trigger();
    QTRY_COMPARE(bench.link.faxes.value(2).owner, bench.server.account().name);
    QTRY_VERIFY(!actions.take->isEnabled()); // it is mine now
    actions.done->trigger();
    QTRY_VERIFY(bench.link.faxes.value(2).done);
    QTRY_COMPARE(inbox.model().rowOf(2), -1);
    bench.window->undo().takeBack();
    QTRY_VERIFY(!bench.link.faxes.value(2).done);
    QTRY_VERIFY(inbox.model().rowOf(2) >= 0);
}

/** I1: hidden at once, deleted when it can be taken back no more. */
void tst_FaxPlaces::inboxDeleteCanBeTakenBack()
{
    WindowBench bench;
    open(bench, "inbox");
    InboxPlace &inbox = bench.window->inbox();
    inbox.list().select(3);
    bench.window->actions().deleteFax->trigger();
    QCOMPARE(inbox.model().rowOf(3), -1);
    QCOMPARE(bench.link.count(QStringLiteral("deleteFax")), 0);
    bench.window->undo().takeBack();
    QVERIFY(inbox.model().rowOf(3) >= 0);
    inbox.list().select(3);
    bench.window->actions().deleteFax->trigger();
    bench.window->undo().finishAll();
    QTRY_VERIFY(!bench.link.faxes.contains(3));
    QCOMPARE(bench.link.count(QStringLiteral("deleteFax")), 1);
}

void tst_FaxPlaces::inboxNote()
{
    WindowBench bench;
    open(bench, "inbox");
    bench.window->inbox().list().select(3);
    auto *note = bench.find<QLineEdit>("inbox.note");
    note->setFocus(); // Return in the list would show the fax
    QTest::keyClicks(note, QStringLiteral("call back"));
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(bench.link.faxes.value(3).note, QStringLiteral("call back"));
    bench.window->inbox().list().select(2);
    QTRY_COMPARE(note->text(), QString());
}

void tst_FaxPlaces::sentResults_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("result");
    QTest::newRow("I2 sent") << 0 << QStringLiteral("Sent");
    QTest::newRow("I2 failed") << 2 << QStringLiteral("Failed: busy");
    QTest::newRow("I2 damaged") << 4 << QStringLiteral("Sent, a page is damaged");
    QTest::newRow("I2 cancelled") << 6 << QStringLiteral("Cancelled");
}

void tst_FaxPlaces::sentResults()
{
    QFETCH(int, row);
    QFETCH(QString, result);
    WindowBench bench;
    open(bench, "sent");
    SentModel &model = bench.window->sent().model();
    QAbstractItemModelTester tester(&model);
    QTRY_COMPARE(model.rowCount(), 20);
    QCOMPARE(cell(model, row, static_cast<int>(SentModel::Column::Result)), result);
}

void tst_FaxPlaces::sentChips()
{
    WindowBench bench;
    open(bench, "sent");
    SentModel &model = bench.window->sent().model();
    QTRY_COMPARE(model.rowCount(), 20);
    bench.find<Chips>("sent.chips")->setCurrent(2);
    QTRY_COMPARE(model.rowCount(), 4); // three failed, one cancelled
    bench.window->sent().setFilter(QStringLiteral("nobody"));
    QTRY_COMPARE(bench.window->sent().placeholderText(),
                 QStringLiteral("Nothing matches \"nobody\"."));
}

/** I2: of many faxes only those are asked for that are looked at. */
void tst_FaxPlaces::archiveFetchesWhatIsSeen()
{
    WindowBench bench;
    bench.link.records.archive = Seed::archivedFaxes(1000);
    QVERIFY(bench.open());
    QVERIFY(bench.window->openPlace(QStringLiteral("archive")));
    ArchivePlace &archive = bench.window->archive();
    QAbstractItemModelTester tester(&archive.model());
    tester.setUseFetchMore(false); // that is what is counted here
    QTRY_COMPARE(archive.model().rowCount(), 200);
    QVERIFY(!archive.model().isComplete());
    archive.list().scrollToBottom();
    QTRY_VERIFY(archive.model().rowCount() >= 400);
    QVERIFY(archive.model().rowCount() <= 600); // a view asks for one portion ahead
    QVERIFY(!archive.model().isComplete());
    const QVariantMap asked = bench.link.last(QStringLiteral("archive")).arguments.value(0).toMap();
    QCOMPARE(asked.value(QStringLiteral("limit")).toInt(), 200);
    QVERIFY(asked.value(QStringLiteral("before")).toLongLong() > 999'000);
}

/** File > Export list writes what the filter lets through, not only what was looked at. */
void tst_FaxPlaces::exportFetchesTheRest()
{
    WindowBench bench;
    bench.link.records.archive = Seed::archivedFaxes(450);
    QVERIFY(bench.open());
    QVERIFY(bench.window->openPlace(QStringLiteral("archive")));
    ArchivePlace &archive = bench.window->archive();
    QTRY_COMPARE(archive.model().rowCount(), 200);
    QSignalSpy exported(&archive, &RecordPlace::exported);
    const QString path = bench.folder.filePath(QStringLiteral("archive.csv"));
    QVERIFY(archive.exportTo(path));
    QTRY_COMPARE(exported.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 451);
}

void tst_FaxPlaces::archiveMonthsNarrow()
{
    WindowBench bench;
    open(bench, "archive");
    ArchivePlace &archive = bench.window->archive();
    QTRY_COMPARE(archive.model().rowCount(), 20);
    QTRY_VERIFY(archive.months().topLevelItemCount() > 1);
    archive.months().choose(2026, 4);
    QTRY_COMPARE(archive.model().rowCount(), 2); // 19 and 2 April
    bench.find<Chips>("archive.chips")->setCurrent(2);
    QTRY_VERIFY(archive.model().filter().direction == Direction::Sent);
    QTRY_VERIFY(!archive.model().isLoading());
    for (int row = 0; row < archive.model().rowCount(); ++row)
        QVERIFY(archive.model().at(row)->isSent());
}

void tst_FaxPlaces::archiveFollows()
{
    WindowBench bench;
    open(bench, "archive");
    ArchivePlace &archive = bench.window->archive();
    QTRY_COMPARE(archive.model().rowCount(), 20);
    ArchivedFax fax = bench.link.records.archive.constFirst();
    fax.id = ArchiveId{2'000'000};
    bench.link.putArchived(fax);
    QTRY_COMPARE(archive.model().rowCount(), 21);
    QCOMPARE(archive.model().idAt(0), 2'000'000);
}

void tst_FaxPlaces::archiveQuery_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("dated");
    QTest::addColumn<bool>("directed");
    QTest::newRow("I2 words") << "muster gmbh"
                              << "muster gmbh" << false << false;
    QTest::newRow("I2 date") << "after:2026-05-01 muster"
                             << "muster" << true << false;
    QTest::newRow("I2 wrong date is a word") << "after:soon"
                                             << "after:soon" << false << false;
    QTest::newRow("I2 direction") << "is:sent"
                                  << "" << false << true;
    QTest::newRow("I2 unknown prefix") << "re:offer"
                                       << "re:offer" << false << false;
}

void tst_FaxPlaces::archiveQuery()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, dated);
    QFETCH(bool, directed);
    const ArchiveFilter filter = Ui::archiveQuery(typed);
    QCOMPARE(filter.text, text);
    QCOMPARE(filter.from.isValid(), dated);
    QCOMPARE(filter.direction.has_value(), directed);
}

/** P4, I2: it cannot be taken back, so it is asked for once. */
void tst_FaxPlaces::deleteFromArchiveAsks()
{
    WindowBench bench;
    open(bench, "archive");
    ArchivePlace &archive = bench.window->archive();
    QTRY_COMPARE(archive.model().rowCount(), 20);
    bench.window->actions().deleteFax->trigger();
    QCOMPARE(bench.link.count(QStringLiteral("deleteArchived")), 0);
    QVERIFY(bench.window->messages().texts().constFirst().contains(QStringLiteral("Muster GmbH")));
    bench.window->messages()
        .findChild<QAbstractButton *>(QStringLiteral("message.button0"))
        ->click();
    QTRY_COMPARE(archive.model().rowCount(), 19);
}

void tst_FaxPlaces::activityFiltersAndFollows()
{
    WindowBench bench;
    open(bench, "activity");
    ActivityPlace &activity = bench.window->activity();
    QAbstractItemModelTester tester(&activity.model());
    QTRY_COMPARE(activity.model().rowCount(), 20);
    ActivityEntry entry = bench.link.records.activity.constFirst();
    entry.id = 501;
    bench.link.putActivity(entry);
    QTRY_COMPARE(activity.model().rowCount(), 21); // I4: live
    QCOMPARE(cell(activity.model(), 0, static_cast<int>(ActivityModel::Column::NewValue)),
             QStringLiteral("5"));
    auto *kind = bench.find<QComboBox>("activity.kind");
    kind->setCurrentIndex(kind->findData(QStringLiteral("fault")));
    QTRY_COMPARE(activity.model().rowCount(), 3);
    auto *when = bench.find<QComboBox>("activity.when");
    when->setCurrentIndex(1); // today: 10:41 and 04:01
    QTRY_COMPARE(activity.model().rowCount(), 2);
}

void tst_FaxPlaces::activityExport()
{
    WindowBench bench;
    open(bench, "activity");
    ActivityPlace &activity = bench.window->activity();
    QTRY_COMPARE(activity.model().rowCount(), 20);
    QSignalSpy exported(&activity, &ActivityPlace::exported);
    const QString path = bench.folder.filePath(QStringLiteral("log.csv"));
    QVERIFY(activity.exportTo(path));
    QTRY_COMPARE(exported.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 22); // titles, 20 lines, the end
    QVERIFY(lines.at(1).contains(",anna,Setting,Retries,"));
    QVERIFY(activity.exportTo(QStringLiteral("/nowhere/log.csv")));
    QSignalSpy failed(&activity, &ActivityPlace::exportFailed);
    QTRY_COMPARE(failed.size(), 1);
}

/** P8: who may not see the log is told which right it takes. */
void tst_FaxPlaces::refusalIsSaid()
{
    WindowBench bench;
    bench.link.refuse(QStringLiteral("activity"),
                      {ErrorCode::AccessDenied, QStringLiteral("Ask anna")});
    QVERIFY(bench.open());
    QVERIFY(bench.window->openPlace(QStringLiteral("activity")));
    QTRY_VERIFY(bench.window->activity().placeholderText().contains(QStringLiteral("Ask anna")));
}

void tst_FaxPlaces::rulesOfTheFaxMenu_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QStringList>("enabled");
    const QStringList pages{QStringLiteral("view"), QStringLiteral("saveCopy"),
                            QStringLiteral("forward"), QStringLiteral("saveReport")};
    QTest::newRow("sent") << "sent" << pages + QStringList{QStringLiteral("resend")};
    QTest::newRow("archive") << "archive"
                             << pages
            + QStringList{QStringLiteral("resend"), QStringLiteral("deleteFax")};
    QTest::newRow("activity") << "activity" << QStringList();
}

void tst_FaxPlaces::rulesOfTheFaxMenu()
{
    QFETCH(QString, place);
    QFETCH(QStringList, enabled);
    WindowBench bench;
    open(bench, place.toLatin1());
    auto *list = bench.window->findChild<QTreeView *>(place + QStringLiteral(".list"));
    QTRY_COMPARE(list->model()->rowCount(), 20);
    const QStringList all{
        QStringLiteral("view"),      QStringLiteral("saveCopy"),   QStringLiteral("forward"),
        QStringLiteral("resend"),    QStringLiteral("saveReport"), QStringLiteral("take"),
        QStringLiteral("done"),      QStringLiteral("assign"),     QStringLiteral("toggleRead"),
        QStringLiteral("deleteFax"),
    };
    for (const QString &name : all) {
        const auto *action = bench.window->findChild<QAction *>(QStringLiteral("action.") + name);
        QVERIFY2(action->isEnabled() == enabled.contains(name), qPrintable(name));
    }
}

QTEST_MAIN(tst_FaxPlaces)
#include "tst_faxplaces.moc"
