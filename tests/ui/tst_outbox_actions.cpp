#include "common/idlistview.h"
#include "common/messagebar.h"
#include "outbox/outboxbar.h"
#include "outbox/outboxplace.h"
#include "window/actions.h"
#include "windowbench.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

using namespace Fax;
using Column = Ui::OutboxModel::Column;

/** What the Job menu does: one request, shown at once, undone, rolled back where it is refused (ui.md 5.2). */
class tst_OutboxActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void pauseIsUndone();
    void priorityIsUndone();
    void highNeedsItsRight();
    void rescheduleIsUndone();
    void numberIsEditedInItsRow();
    void wrongNumberIsNotTaken();
    void lineIsChosenFromAMenu();
    void retryWarnsOnceOfTheDiscountPeriod();
    void cancelOfOneIsHeldBack();
    void cancelOfOneIsTakenBack();
    void cancelOfManyAsksOnce();
    void selectionSaysHowMany();
    void refusedRowsRollBack();
    void broadcastActsOnItsOpenJobs();
    void remedyLimitsTheNumberAndRetries();
    void chips();

private:
    [[nodiscard]] Ui::Actions &actions() const { return m_bench->window->actions(); }
    [[nodiscard]] Ui::OutboxModel &model() const { return m_bench->window->outbox().model(); }
    [[nodiscard]] Ui::IdListView &list() const { return m_bench->window->outbox().list(); }
    [[nodiscard]] QVariantList asked(const char *method) const
    {
        return m_bench->link.last(QString::fromLatin1(method)).arguments.value(0).toList();
    }
    [[nodiscard]] QVariant changed(const char *key) const
    {
        return asked("changeJobs").value(0).toMap().value(QString::fromLatin1(key));
    }
    [[nodiscard]] int count(const char *method) const
    {
        return m_bench->link.count(QString::fromLatin1(method));
    }
    [[nodiscard]] QString state(qint64 id) const { return model().indexOf(id).data().toString(); }
    void selectAlso(qint64 id)
    {
        list().selectionModel()->select(model().indexOf(id),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    void answer(const char *button)
    {
        m_bench->window->messages().findChild<QPushButton *>(QString::fromLatin1(button))->click();
    }

    std::unique_ptr<WindowBench> m_bench;
};

void tst_OutboxActions::init()
{
    qputenv("TZ", "UTC");
    m_bench = std::make_unique<WindowBench>();
    Seed::addPorts(m_bench->link, {QStringLiteral("sending"), QStringLiteral("idle")});
    Seed::addJobs(m_bench->link);
    QVERIFY(m_bench->open());
    m_bench->window->openPlace(QStringLiteral("outbox"));
}

void tst_OutboxActions::pauseIsUndone()
{
    list().select(2);
    actions().pauseJob->trigger();
    QCOMPARE(asked("pauseJobs"), QVariantList{2});
    QTRY_COMPARE(state(2), QStringLiteral("Paused"));
    QTRY_VERIFY(actions().undo->isEnabled());
    actions().undo->trigger();
    QCOMPARE(asked("resumeJobs"), QVariantList{2});
    QTRY_COMPARE(state(2), QStringLiteral("Waiting"));
}

void tst_OutboxActions::priorityIsUndone()
{
    list().select(2);
    actions().raisePriority->trigger();
    QCOMPARE(changed("priority"), QStringLiteral("high"));
    QTRY_VERIFY(!actions().raisePriority->isEnabled()); // it is the highest
    actions().undo->trigger();
    QCOMPARE(changed("priority"), QStringLiteral("normal"));
    QTRY_VERIFY(actions().raisePriority->isEnabled());
    actions().lowerPriority->trigger();
    QCOMPARE(changed("priority"), QStringLiteral("low"));
}

void tst_OutboxActions::highNeedsItsRight()
{
    m_bench->link.setRights(Right::SubmitNormal | Right::ManageAllJobs | Right::SeeAllJobs);
    list().select(2);
    QTRY_VERIFY(!actions().raisePriority->isEnabled());
    QVERIFY(!actions().raisePriority->statusTip().isEmpty());
    QVERIFY(actions().lowerPriority->isEnabled());
}

void tst_OutboxActions::rescheduleIsUndone()
{
    list().select(4);
    actions().reschedule->trigger();
    auto *popup = m_bench->find<QFrame>("outbox.schedule");
    QVERIFY(popup != nullptr && popup->isVisible());
    QVERIFY(popup->findChild<QRadioButton *>(QStringLiteral("outbox.schedule.now"))->isChecked());
    popup->findChild<QRadioButton *>(QStringLiteral("outbox.schedule.at"))->setChecked(true);
    popup->findChild<QDateTimeEdit *>(QStringLiteral("outbox.schedule.time"))
        ->setDateTime(QDateTime({2026, 5, 7}, {9, 30}));
    popup->findChild<QPushButton *>(QStringLiteral("outbox.schedule.done"))->click();
    QCOMPARE(changed("schedule"), QStringLiteral("specific_time"));
    QCOMPARE(changed("scheduledAt"), QStringLiteral("2026-05-07T09:30:00.000Z"));
    QTRY_VERIFY(actions().undo->isEnabled());
    actions().undo->trigger();
    QCOMPARE(changed("schedule"), QStringLiteral("now"));
}

void tst_OutboxActions::numberIsEditedInItsRow()
{
    list().select(2);
    QTest::keyClick(&list(), Qt::Key_F2);
    QTRY_VERIFY(m_bench->find<QLineEdit>("outbox.number") != nullptr);
    auto *field = m_bench->find<QLineEdit>("outbox.number");
    QCOMPARE(field->text(), QStringLiteral("+49 30 5550102"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("+49 30 777"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(count("changeJobs"), 1);
    QCOMPARE(changed("number"), QStringLiteral("+49 30 777"));
    QTRY_VERIFY(actions().undo->isEnabled());
    actions().undo->trigger();
    QCOMPARE(changed("number"), QStringLiteral("+49 30 5550102"));
}

void tst_OutboxActions::wrongNumberIsNotTaken()
{
    list().select(2);
    actions().changeNumber->trigger();
    auto *field = m_bench->find<QLineEdit>("outbox.number");
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("call me"));
    QVERIFY(!field->toolTip().isEmpty()); // what is wrong
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_bench->find<QLineEdit>("outbox.number") != nullptr); // still there
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(count("changeJobs"), 0);
}

void tst_OutboxActions::lineIsChosenFromAMenu()
{
    list().select(2);
    QMenu *lines = actions().moveToLine->menu();
    Q_EMIT lines->aboutToShow();
    QStringList names;
    for (const QAction *line : lines->actions())
        if (!line->isSeparator())
            names.append(line->text());
    QCOMPARE(names,
             (QStringList{QStringLiteral("Any line"), QStringLiteral("Line 1"),
                          QStringLiteral("Line 2")}));
    QVERIFY(lines->actions().constFirst()->isChecked());
    lines->actions().constLast()->trigger();
    QCOMPARE(changed("wantedPort"), QStringLiteral("2"));
    QTRY_VERIFY(actions().undo->isEnabled());
    actions().undo->trigger();
    QCOMPARE(changed("wantedPort"), QString());
}

void tst_OutboxActions::retryWarnsOnceOfTheDiscountPeriod()
{
    Job job = m_bench->link.jobs.value(3);
    job.schedule = ScheduleType::DiscountPeriod;
    m_bench->link.putJob(job);
    list().select(3);
    QTRY_VERIFY(actions().retryJob->isEnabled());
    actions().retryJob->trigger();
    QCOMPARE(count("retryJobs"), 0);
    answer("message.safe");
    actions().retryJob->trigger();
    QCOMPARE(asked("retryJobs"), QVariantList{3});
}

void tst_OutboxActions::cancelOfOneIsHeldBack()
{
    list().select(2);
    actions().cancelJob->trigger();
    QCOMPARE(asked("pauseJobs"), QVariantList{2}); // it must not go out meanwhile
    QCOMPARE(count("cancelJobs"), 0);
    QCOMPARE(state(2), QStringLiteral("Cancelled"));
    m_bench->window->close(); // nothing can be taken back any more
    QCOMPARE(asked("cancelJobs"), QVariantList{2});
}

void tst_OutboxActions::cancelOfOneIsTakenBack()
{
    list().select(2);
    actions().cancelJob->trigger();
    QVERIFY(actions().undo->isEnabled());
    actions().undo->trigger();
    QCOMPARE(asked("resumeJobs"), QVariantList{2});
    QTRY_COMPARE(state(2), QStringLiteral("Waiting"));
    m_bench->window->close();
    QCOMPARE(count("cancelJobs"), 0);
}

void tst_OutboxActions::cancelOfManyAsksOnce()
{
    list().select(2);
    selectAlso(7);
    actions().cancelJob->trigger();
    QCOMPARE(m_bench->window->messages().texts().value(0), QStringLiteral("Cancel 2 faxes?"));
    answer("message.button0");
    QCOMPARE(count("cancelJobs"), 1);
    QVariantList ids = asked("cancelJobs");
    std::sort(ids.begin(), ids.end(),
              [](const QVariant &a, const QVariant &b) { return a.toLongLong() < b.toLongLong(); });
    QCOMPARE(ids, (QVariantList{2, 7}));
}

void tst_OutboxActions::selectionSaysHowMany()
{
    list().select(1); // on the line
    selectAlso(2);
    selectAlso(7);
    QTRY_COMPARE(actions().pauseJob->text(), QStringLiteral("&Pause 2 of 3 (1 are being sent)"));
    QCOMPARE(actions().cancelJob->text(), QStringLiteral("&Cancel"));
    QVERIFY(!actions().changeNumber->isEnabled());
}

void tst_OutboxActions::refusedRowsRollBack()
{
    m_bench->link.refuseJob(JobId{7},
                            {ErrorCode::InvalidOperation, QStringLiteral("Not this one.")});
    list().select(2);
    selectAlso(7);
    actions().pauseJob->trigger();
    QTRY_COMPARE(state(2), QStringLiteral("Paused"));
    QTRY_COMPARE(state(7), QStringLiteral("Waiting"));
    QVERIFY(m_bench->window->messages().texts().value(0).contains(QStringLiteral("Not this one.")));
    actions().undo->trigger();
    QCOMPARE(asked("resumeJobs"), QVariantList{2}); // only what was done
}

void tst_OutboxActions::broadcastActsOnItsOpenJobs()
{
    for (int id = 101; id <= 106; ++id) {
        Job job = m_bench->link.jobs.value(2);
        job.id = JobId{id};
        job.submissionId = QStringLiteral("00000000000000ab");
        if (id == 101) {
            job.state = JobState::Completed;
            job.finishedAt = Seed::now();
        }
        m_bench->link.putJob(job);
    }
    const qint64 broadcast = Ui::broadcastId(0xab);
    QTRY_VERIFY(model().indexOf(broadcast).isValid());
    QCOMPARE(model().rowOf(102), -1); // below its broadcast
    const QModelIndex row = model().indexOf(broadcast);
    QCOMPARE(row.siblingAtColumn(static_cast<int>(Column::Why)).data().toString(),
             QStringLiteral("1 sent, 5 waiting"));
    QCOMPARE(row.siblingAtColumn(static_cast<int>(Column::Recipient)).data().toString(),
             QStringLiteral("6 recipients"));
    list().select(broadcast);
    QTRY_COMPARE(actions().pauseJob->text(), QStringLiteral("&Pause 5 of 6"));
    actions().pauseJob->trigger();
    QCOMPARE(asked("pauseJobs").size(), 5);
    list().expand(model().indexOf(broadcast));
    QCOMPARE(model().rowCount(model().indexOf(broadcast)), 6);
    QVERIFY(model().indexOf(103).parent().isValid());
    actions().groupBroadcasts->setChecked(false);
    QVERIFY(model().rowOf(103) >= 0);
    QVERIFY(!model().indexOf(broadcast).isValid());
}

void tst_OutboxActions::remedyLimitsTheNumberAndRetries()
{
    Job job = m_bench->link.jobs.value(11);
    job.lastError = ErrorCode::TrainingFailed;
    m_bench->link.putJob(job);
    list().select(11);
    QTRY_COMPARE(m_bench->find<QPushButton>("outbox.remedy.0")->text(),
                 QStringLiteral("Retry at lower speed"));
    m_bench->find<QPushButton>("outbox.remedy.0")->click();
    QCOMPARE(changed("bitRate"), 9600);
    QTRY_COMPARE(count("retryJobs"), 1);
    QCOMPARE(asked("retryJobs"), QVariantList{11});
}

void tst_OutboxActions::chips()
{
    QCOMPARE(m_bench->find<QLabel>("outbox.count")->text(), QStringLiteral("14 faxes"));
    m_bench->find<QAbstractButton>("outbox.chip.failed")->click();
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(m_bench->find<QLabel>("outbox.count")->text(), QStringLiteral("2 of 14"));
    m_bench->find<QAbstractButton>("outbox.chip.active")->click();
    QCOMPARE(model().rowCount(), 1);
    m_bench->find<QAbstractButton>("outbox.chip.paused")->click();
    QCOMPARE(model().rowCount(), 1);
    m_bench->find<QAbstractButton>("outbox.chip.waiting")->click();
    QCOMPARE(model().rowCount(), 8);
    m_bench->find<QAbstractButton>("outbox.chip.all")->click();
    QCOMPARE(model().rowCount(), 14);
}

QTEST_MAIN(tst_OutboxActions)
#include "tst_outbox_actions.moc"
