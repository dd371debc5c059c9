#include "base/valuemap.h"
#include "outbox/remedy.h"
#include "support/fakelink/seed.h"
#include "window/actionrules.h"
#include "window/actions.h"
#include "windowbench.h"

#include "common/idlistview.h"
#include "outbox/jobdetailspane.h"
#include "outbox/outboxplace.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>

using namespace Fax;
using Column = Ui::OutboxModel::Column;

/** One job for each reason of ui.md 5.3: its exact sentence, its glyph, and what can be done about it. */
class tst_OutboxStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sentence_data();
    void sentence();
    void actionsThatWork_data();
    void actionsThatWork();
    void failures_data();
    void failures();
    void remedies_data();
    void remedies();

private:
    void openWith(const Job &job);

    std::unique_ptr<WindowBench> m_bench;
};

namespace {

using Parameters = QVariantMap;

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QString at(int seconds)
{
    return isoTime(Seed::now().addSecs(seconds));
}

Job jobWith(JobState state, const char *code, const Parameters &parameters)
{
    Job job;
    job.id = JobId{7};
    job.state = state;
    job.to = u("+49 30 5550107");
    job.user = u("meier");
    job.why = {u(code), parameters};
    job.pages = 7;
    job.submittedAt = Seed::now().addSecs(-600);
    job.paused = job.why.code == u"paused";
    if (state == JobState::RetriesExceeded)
        job.lastError = errorCodeFromNumber(parameters.value(u("error")).toInt());
    if (job.why.code == u"discount")
        job.schedule = ScheduleType::DiscountPeriod;
    if (job.why.code == u"scheduled")
        job.schedule = ScheduleType::SpecificTime;
    return job;
}

Parameters failedWith(ErrorCode error, int page = 0)
{
    return {{u("error"), static_cast<int>(error)}, {u("tries"), 4}, {u("page"), page}};
}

} // namespace

/** One window for all rows: the job changes, as it does at a server. */
void tst_OutboxStates::initTestCase()
{
    qputenv("TZ", "UTC");
    m_bench = std::make_unique<WindowBench>();
    Seed::addPorts(m_bench->link, {u("sending"), u("idle")});
    QVERIFY(m_bench->open());
    m_bench->window->openPlace(u("outbox"));
}

void tst_OutboxStates::openWith(const Job &job)
{
    m_bench->link.putJob(job);
    const Ui::OutboxModel &model = m_bench->window->outbox().model();
    QTRY_VERIFY(model.indexOf(job.id.value).isValid());
    m_bench->window->outbox().list().select(job.id.value);
    QTRY_COMPARE(m_bench->find<Ui::JobDetailsPane>("outbox.details")->sentence(), model.why(job));
}

void tst_OutboxStates::sentence_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("why");
    const auto row = [](JobState state, const char *code, const Parameters &parameters,
                        const char *word, const char *why) {
        QTest::addRow("5.3 %s", code) << jobWith(state, code, parameters) << u(word) << u(why);
    };
    using enum JobState;
    const int busy = static_cast<int>(ErrorCode::Busy);
    row(Pending, "line-wait", {{u("ahead"), 3}}, "Waiting",
        "Waiting for a free line, 3 faxes before it");
    row(Pending, "discount", {{u("at"), at(6 * 3600 - 120)}}, "Scheduled",
        "Waiting for the discount period, starts 20:00");
    row(Pending, "scheduled", {{u("at"), at(18 * 3600 - 120)}}, "Scheduled",
        "Scheduled for 7 May 08:00");
    row(Retrying, "retry",
        {{u("try"), 2},
         {u("of"), 4},
         {u("at"), at(23 * 60)},
         {u("lastAt"), at(13 * 60)},
         {u("error"), busy}},
        "Retry", "Try 2 of 4 at 14:25; the last one at 14:15: busy");
    row(Pending, "paused", {{u("by"), u("anna")}, {u("at"), at(0)}}, "Paused",
        "Paused by anna at 14:02");
    row(Pending, "queue-paused", {{u("by"), u("anna")}, {u("at"), at(0)}}, "Waiting",
        "The whole queue is paused by anna since 14:02");
    row(Pending, "same-number", {{u("job"), 4711}}, "Waiting",
        "Waiting: job 4711 is being sent to this number");
    row(Pending, "priority", {{u("ahead"), 12}}, "Waiting",
        "Waiting: 12 faxes with higher priority come first");
    row(Pending, "no-route", {{u("reason"), u("Line 2 does not work")}}, "Waiting",
        "No line can send this: Line 2 does not work");
    row(Pending, "preparing", {{u("done"), 3}, {u("of"), 12}}, "Preparing",
        "Preparing pages, 3 of 12");
    row(Pending, "offline", {}, "Waiting", "Waiting for the server, handed over when it is back");
    row(Inprogress, "active",
        {{u("port"), u("Line 3")}, {u("page"), 3}, {u("pages"), 7}, {u("secondsLeft"), 110}},
        "Sending", "Line 3: page 3 of 7, about 1 min 50 s left");
    row(Completed, "sent", {{u("at"), at(180)}}, "Sent", "Sent 14:05");
}

void tst_OutboxStates::sentence()
{
    QFETCH(Job, job);
    QFETCH(QString, state);
    QFETCH(QString, why);
    openWith(job);
    const Ui::OutboxModel &model = m_bench->window->outbox().model();
    const QModelIndex row = model.indexOf(job.id.value);
    QCOMPARE(row.siblingAtColumn(static_cast<int>(Column::Why)).data().toString(), why);
    QCOMPARE(row.siblingAtColumn(static_cast<int>(Column::State)).data().toString(), state);
    QVERIFY(!row.data(Qt::DecorationRole).value<QIcon>().isNull());
    QCOMPARE(m_bench->find<Ui::JobDetailsPane>("outbox.details")->sentence(), why);
}

void tst_OutboxStates::actionsThatWork_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QStringList>("enabled");
    const QStringList changes{u("reschedule"), u("changeNumber")};
    const QStringList queued = changes
        + QStringList{u("raisePriority"), u("lowerPriority"), u("moveToLine"), u("cancelJob")};
    const auto row = [](const char *name, const Job &job, const QStringList &enabled) {
        QTest::newRow(name) << job << enabled;
    };
    using enum JobState;
    row("5.2 waiting", jobWith(Pending, "line-wait", {}), queued + QStringList{u("pauseJob")});
    row("5.2 scheduled", jobWith(Pending, "scheduled", {}),
        queued + QStringList{u("pauseJob"), u("retryJob")});
    row("5.2 discount", jobWith(Pending, "discount", {}),
        queued + QStringList{u("pauseJob"), u("retryJob")});
    row("5.2 retry", jobWith(Retrying, "retry", {}),
        queued + QStringList{u("pauseJob"), u("retryJob")});
    row("5.2 paused", jobWith(Pending, "paused", {}), queued + QStringList{u("pauseJob")});
    row("5.2 active", jobWith(Inprogress, "active", {}), {u("cancelJob")});
    row("5.2 failed", jobWith(RetriesExceeded, "failed", failedWith(ErrorCode::Busy)),
        changes + QStringList{u("retryJob"), u("cancelJob")});
    row("5.2 sent", jobWith(Completed, "sent", {}), {});
}

void tst_OutboxStates::actionsThatWork()
{
    QFETCH(Job, job);
    QFETCH(QStringList, enabled);
    openWith(job);
    const auto working = [this] {
        QStringList names;
        for (const char *name : {"cancelJob", "changeNumber", "lowerPriority", "moveToLine",
                                 "pauseJob", "raisePriority", "reschedule", "retryJob"})
            if (m_bench->find<QAction>(qPrintable(u("action.") + u(name)))->isEnabled())
                names.append(u(name));
        return names;
    };
    enabled.sort();
    QTRY_COMPARE(working(), enabled);
}

void tst_OutboxStates::failures_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("why");
    const auto row = [](ErrorCode error, int page, const char *why) {
        QTest::newRow(why) << error << page << u("Failed after 4 tries: ") + u(why);
    };
    row(ErrorCode::Busy, 0, "busy");
    row(ErrorCode::NoAnswer, 0, "no answer");
    row(ErrorCode::NoDialTone, 0, "no dial tone");
    row(ErrorCode::NotFaxCall, 0, "no fax machine answered");
    row(ErrorCode::TrainingFailed, 0, "training failed");
    row(ErrorCode::DisconnectedSending, 3, "disconnected on page 3");
    row(ErrorCode::PageRejected, 2, "other side rejected page 2");
    row(ErrorCode::BadNumber, 0, "bad number");
    row(ErrorCode::BlockedNumber, 0, "blocked number");
    row(ErrorCode::FileDamaged, 0, "document damaged");
    row(ErrorCode::LineFault, 0, "line fault");
}

void tst_OutboxStates::failures()
{
    QFETCH(ErrorCode, error);
    QFETCH(int, page);
    QFETCH(QString, why);
    const Job job = jobWith(JobState::RetriesExceeded, "failed", failedWith(error, page));
    openWith(job);
    QCOMPARE(m_bench->find<Ui::JobDetailsPane>("outbox.details")->sentence(), why);
    QVERIFY(!Ui::causeOf(job).isEmpty());
    QCOMPARE(m_bench->window->outbox().model().indexOf(7).data().toString(), u("Failed"));
}

void tst_OutboxStates::remedies_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<QStringList>("buttons");
    QTest::newRow("5.3 bad number")
        << ErrorCode::BadNumber << QStringList{u("Change number and retry")};
    QTest::newRow("busy") << ErrorCode::Busy
                          << QStringList{u("Retry now"), u("Change number and retry")};
    QTest::newRow("training") << ErrorCode::TrainingFailed
                              << QStringList{u("Retry at lower speed"), u("Retry now")};
    QTest::newRow("ECM") << ErrorCode::EcmFailed
                         << QStringList{u("Retry without error correction"),
                                        u("Retry at lower speed"), u("Retry now")};
    QTest::newRow("document") << ErrorCode::FileDamaged << QStringList{};
}

void tst_OutboxStates::remedies()
{
    QFETCH(ErrorCode, error);
    QFETCH(QStringList, buttons);
    openWith(jobWith(JobState::RetriesExceeded, "failed", failedWith(error)));
    const auto texts = [this] {
        QStringList shown;
        for (int i = 0; i < 5; ++i)
            if (const auto *button = m_bench->find<QPushButton>(
                    qPrintable(u("outbox.remedy.%1").arg(i))))
                shown.append(button->text());
        return shown;
    };
    QTRY_COMPARE(texts(), buttons);
}

QTEST_MAIN(tst_OutboxStates)
#include "tst_outbox_states.moc"
