#include "job/job.h"
#include "job/retrypolicy.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {
const QDateTime endedAt(QDate(2026, 5, 6), QTime(14, 15), Qt::UTC);

AttemptOutcome failed(ErrorCode error)
{
    AttemptOutcome outcome;
    outcome.error = error;
    outcome.endedAt = endedAt;
    return outcome;
}
} // namespace

class tst_RetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void causes_data();
    void causes();
    void everyCauseEndsSomewhere();
    void tries_data();
    void tries();
    void pagesDecideNotTheCode();
    void uncertain_isNeverSentAgain();
    void userAbort_beatsUncertain();
    void contentWithoutConfirmation_isAFailure();
    void fallBack_data();
    void fallBack();
    void errorCorrection_isGivenUpLast();
    void uncounted_hasACap();
    void peopleAreCalledThreeTimes();
    void soonerIfBusy_data();
    void soonerIfBusy();
};

/** BusyRetryDelay (ui.md chapter 9, Sooner if busy). */
void tst_RetryPolicy::soonerIfBusy_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<int>("busyMinutes");
    QTest::addColumn<int>("delaySeconds");
    QTest::newRow("off") << ErrorCode::Busy << 0 << 600;
    QTest::newRow("sooner") << ErrorCode::Busy << 3 << 180;
    QTest::newRow("never later") << ErrorCode::Busy << 60 << 600;
    QTest::newRow("only busy") << ErrorCode::NoAnswer << 3 << 600;
}

void tst_RetryPolicy::soonerIfBusy()
{
    QFETCH(ErrorCode, error);
    QFETCH(int, busyMinutes);
    QFETCH(int, delaySeconds);
    RetrySettings settings;
    settings.busyDelay = std::chrono::minutes(busyMinutes);
    QCOMPARE(planAfter(failed(error), settings).notBefore, endedAt.addSecs(delaySeconds));
}

void tst_RetryPolicy::causes_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<bool>("counted");
    QTest::addColumn<int>("delaySeconds"); // -1: never
    const auto normal = [](const char *name, ErrorCode error) {
        QTest::newRow(name) << error << JobState::Retrying << true << 600;
    };
    const auto never = [](const char *name, ErrorCode error) {
        QTest::newRow(name) << error << JobState::RetriesExceeded << true << -1;
    };
    const auto atOnce = [](const char *name, ErrorCode error) {
        QTest::newRow(name) << error << JobState::Retrying << false << 0;
    };
    normal("4.3 busy", ErrorCode::Busy);
    normal("4.3 no answer", ErrorCode::NoAnswer);
    normal("4.3 no dial tone", ErrorCode::NoDialTone);
    normal("4.3 not a fax", ErrorCode::NotFaxCall);
    normal("4.3 call delayed", ErrorCode::CallDelayed);
    normal("4.3 training failed", ErrorCode::TrainingFailed);
    normal("4.3 disconnected", ErrorCode::DisconnectedSending);
    normal("4.3 rejected", ErrorCode::Rejected);
    normal("4.3 ECM failed", ErrorCode::EcmFailed);
    normal("4.3 other", ErrorCode::Internal);
    never("4.3 bad number", ErrorCode::BadNumber);
    never("4.3 blocked number", ErrorCode::BlockedNumber);
    never("1.3 file damaged", ErrorCode::FileDamaged);
    never("1.3 no pages", ErrorCode::NoPages);
    never("8 confirmation lost", ErrorCode::ConfirmationLost);
    atOnce("4.3 line unavailable", ErrorCode::LineUnavailable);
    atOnce("4.3 collision", ErrorCode::CallCollision);
    atOnce("4.3 line fault", ErrorCode::LineFault);
    atOnce("4.3 watchdog", ErrorCode::WatchdogExpired);
    QTest::newRow("4.3 user abort") << ErrorCode::UserAbort << JobState::Canceled << true << -1;
}

void tst_RetryPolicy::causes()
{
    QFETCH(ErrorCode, error);
    QFETCH(int, delaySeconds);
    const RetryPlan plan = planAfter(failed(error), {});
    QTEST(plan.state, "state");
    QTEST(plan.counted, "counted");
    QCOMPARE(plan.error, error);
    QCOMPARE(plan.notBefore, delaySeconds < 0 ? QDateTime() : endedAt.addSecs(delaySeconds));
    QVERIFY(!plan.limit); // no modulation was tried
}

void tst_RetryPolicy::everyCauseEndsSomewhere()
{
    const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        AttemptOutcome outcome = failed(static_cast<ErrorCode>(codes.value(i)));
        int attempts = 0;
        for (RetryPlan plan; attempts < 20; ++attempts) {
            plan = planAfter(outcome, {});
            if (isFinal(plan.state))
                break;
            QVERIFY(plan.state == JobState::Retrying);
            outcome.countedBefore += plan.counted ? 1 : 0;
            outcome.uncountedInRow = plan.counted ? 0 : outcome.uncountedInRow + 1;
        }
        QVERIFY2(attempts < 20, codes.key(i)); // 4 counted ones, 3 uncounted before each
    }
}

void tst_RetryPolicy::tries_data()
{
    QTest::addColumn<int>("retries");
    QTest::addColumn<int>("countedBefore");
    QTest::addColumn<JobState>("state");
    QTest::newRow("4.1 first of 4") << 3 << 0 << JobState::Retrying;
    QTest::newRow("4.1 third of 4") << 3 << 2 << JobState::Retrying;
    QTest::newRow("4.1 last of 4") << 3 << 3 << JobState::RetriesExceeded;
    QTest::newRow("4.1 no retries") << 0 << 0 << JobState::RetriesExceeded;
    QTest::newRow("4.1 99 retries") << 99 << 98 << JobState::Retrying;
    QTest::newRow("4.5 lowered meanwhile") << 1 << 3 << JobState::RetriesExceeded;
}

void tst_RetryPolicy::tries()
{
    QFETCH(int, retries);
    QFETCH(int, countedBefore);
    AttemptOutcome outcome = failed(ErrorCode::Busy);
    outcome.countedBefore = countedBefore;
    const RetryPlan plan = planAfter(outcome, {retries, std::chrono::minutes(0)});
    QTEST(plan.state, "state");
    if (plan.state == JobState::Retrying)
        QCOMPARE(plan.notBefore, endedAt); // 4.2: 0 = at once
}

void tst_RetryPolicy::pagesDecideNotTheCode()
{
    for (const ErrorCode error :
         {ErrorCode::None, ErrorCode::ReceiverNotReady, ErrorCode::UserAbort, ErrorCode::LineFault,
          ErrorCode::BadNumber}) {
        AttemptOutcome outcome = failed(error);
        outcome.allPagesConfirmed = true;
        QCOMPARE(planAfter(outcome, {}).state, JobState::Completed);
        QCOMPARE(planAfter(outcome, {}).error, ErrorCode::None);
    }
}

void tst_RetryPolicy::uncertain_isNeverSentAgain()
{
    for (const ErrorCode error : {ErrorCode::None, ErrorCode::Busy, ErrorCode::LineFault,
                                  ErrorCode::DisconnectedSending, ErrorCode::TrainingFailed}) {
        AttemptOutcome outcome = failed(error);
        outcome.pageUncertain = true;
        outcome.modulation = Modulation::V17;
        QCOMPARE(planAfter(outcome, {}).state, JobState::RetriesExceeded);
        QCOMPARE(planAfter(outcome, {}).error, ErrorCode::ConfirmationLost);
    }
}

void tst_RetryPolicy::userAbort_beatsUncertain()
{
    AttemptOutcome outcome = failed(ErrorCode::UserAbort);
    outcome.pageUncertain = true;
    QCOMPARE(planAfter(outcome, {}).state, JobState::Canceled);
}

void tst_RetryPolicy::contentWithoutConfirmation_isAFailure()
{
    const RetryPlan plan = planAfter(failed(ErrorCode::None), {});
    QCOMPARE(plan.state, JobState::Retrying);
    QCOMPARE(plan.error, ErrorCode::SendProtocol);
    QVERIFY(plan.counted);
}

void tst_RetryPolicy::fallBack_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<Modulation>("modulation");
    QTest::addColumn<int>("bitRate");
    QTest::addColumn<int>("pagesConfirmed");
    QTest::addColumn<Modulation>("next"); // None: the same again, later
    QTest::addColumn<int>("nextBitRate");
    using enum Modulation;
    QTest::newRow("training at V.17")
        << ErrorCode::TrainingFailed << V17 << 14400 << 0 << V29 << 9600;
    QTest::newRow("training at V.17, slow")
        << ErrorCode::TrainingFailed << V17 << 7200 << 0 << V29 << 9600;
    QTest::newRow("training at V.29")
        << ErrorCode::TrainingFailed << V29 << 9600 << 0 << V29 << 7200;
    QTest::newRow("training at V.29, slow")
        << ErrorCode::TrainingFailed << V29 << 7200 << 0 << V27ter << 4800;
    QTest::newRow("training at V.27ter")
        << ErrorCode::TrainingFailed << V27ter << 4800 << 0 << None << 0;
    QTest::newRow("training, unknown") << ErrorCode::TrainingFailed << None << 0 << 0 << None << 0;
    QTest::newRow("no reply to DCS at V.17")
        << ErrorCode::NoReplyToDcs << V17 << 14400 << 0 << V29 << 9600;
    QTest::newRow("page refused at V.17")
        << ErrorCode::PageRejected << V17 << 14400 << 1 << V29 << 9600;
    QTest::newRow("ECM at V.17, second page")
        << ErrorCode::EcmFailed << V17 << 14400 << 1 << V29 << 9600;
    QTest::newRow("hang-up in page 1 at V.17")
        << ErrorCode::DisconnectedSending << V17 << 14400 << 0 << V29 << 9600;
    QTest::newRow("hang-up in page 2 at V.17")
        << ErrorCode::DisconnectedSending << V17 << 14400 << 1 << None << 0;
    QTest::newRow("busy") << ErrorCode::Busy << V17 << 14400 << 0 << None << 0;
}

void tst_RetryPolicy::fallBack()
{
    QFETCH(ErrorCode, error);
    QFETCH(Modulation, modulation);
    QFETCH(int, bitRate);
    QFETCH(int, pagesConfirmed);
    QFETCH(Modulation, next);
    const bool fallsBack = next != Modulation::None;
    AttemptOutcome outcome = failed(error);
    outcome.modulation = modulation;
    outcome.bitRate = bitRate;
    outcome.pagesConfirmed = pagesConfirmed;
    outcome.countedBefore = fallsBack ? 3
                                      : 0; // also when no try is left: it is the same try, slower
    const RetryPlan plan = planAfter(outcome, {});
    QCOMPARE(plan.state, JobState::Retrying);
    QCOMPARE(plan.limit.has_value(), fallsBack);
    QCOMPARE(plan.counted, !fallsBack);
    QCOMPARE(plan.notBefore, fallsBack ? endedAt : endedAt.addSecs(600));
    if (!fallsBack)
        return;
    QCOMPARE(plan.limit->fastest, next);
    QTEST(plan.limit->bitRate, "nextBitRate");
    QVERIFY(plan.limit->ecm);
    QCOMPARE(plan.limit->error, error);
    QCOMPARE(plan.limit->since, endedAt);
}

void tst_RetryPolicy::errorCorrection_isGivenUpLast()
{
    AttemptOutcome outcome = failed(ErrorCode::EcmFailed);
    for (const auto &[modulation, bitRate] :
         {std::pair(Modulation::V17, 14400), {Modulation::V29, 9600}, {Modulation::V29, 7200}}) {
        outcome.modulation = modulation;
        outcome.bitRate = bitRate;
        outcome.limit = planAfter(outcome, {}).limit.value();
        QVERIFY(outcome.limit.ecm);
    }
    outcome.modulation = Modulation::V27ter;
    outcome.bitRate = 4800;
    const RetryPlan plan = planAfter(outcome, {});
    QCOMPARE(plan.limit.value().fastest, Modulation::V27ter);
    QVERIFY(!plan.limit->ecm);
    QVERIFY(plan.counted); // it is another try, after the delay
    outcome.limit = *plan.limit;
    QVERIFY(!planAfter(outcome, {}).limit); // and below it there is nothing
}

void tst_RetryPolicy::uncounted_hasACap()
{
    AttemptOutcome outcome = failed(ErrorCode::LineFault);
    outcome.uncountedInRow = maximumUncountedInRow - 1;
    QVERIFY(!planAfter(outcome, {}).counted);
    outcome.uncountedInRow = maximumUncountedInRow;
    const RetryPlan plan = planAfter(outcome, {});
    QVERIFY(plan.counted);
    QCOMPARE(plan.notBefore, endedAt.addSecs(600));
}

/** F14: whoever answers and is no fax machine hears three calls of a job, however many tries are allowed. */
void tst_RetryPolicy::peopleAreCalledThreeTimes()
{
    const RetrySettings manyTries{99, std::chrono::minutes(0)};
    AttemptOutcome outcome = failed(ErrorCode::NotFaxCall);
    outcome.countedBefore = 7; // others among them
    outcome.notFaxBefore = 1;
    QCOMPARE(planAfter(outcome, manyTries).state, JobState::Retrying);
    outcome.notFaxBefore = 2;
    QCOMPARE(planAfter(outcome, manyTries).state, JobState::RetriesExceeded);
    outcome.error = ErrorCode::Busy;
    QCOMPARE(planAfter(outcome, manyTries).state, JobState::Retrying);
}

QTEST_GUILESS_MAIN(tst_RetryPolicy)
#include "tst_retrypolicy.moc"
