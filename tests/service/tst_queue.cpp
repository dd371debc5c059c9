#include "scriptedservice.h"

#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>

using namespace Fax;
using namespace std::chrono_literals;

/** What the queue does, on a scripted line and with a clock that the test turns. */
class tst_Queue : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cancelWaiting();
    void cancelOnTheLine();
    void cancelAfterTheLastPage();
    void pauseAndResume();
    void pauseIsRefusedOnTheLine();
    void pausedQueue();
    void oneCallPerNumber();
    void aLineDoesNotCallItself();
    void wantedPort();
    void broadcast();
    void priorityOrder();
    void scheduled();
    void discount();
    void retryWaitsForItsTime_data();
    void retryWaitsForItsTime();
    void retriesRunOut();
    void restart();
    void badNumberIsNotRetried();
    void blockedNumbers();
    void blockedAfterItWasSubmitted();
    void lineFaultIsNotCounted();
    void resumesAtFirstUnconfirmedPage();
    void uncertainIsNotSentAgain();
    void expires();
    void hangUpOfThePort();
    void stationIds();
    void progressEvents();
    void stopInMidPage();
    void stopWaitsForTheAnswerToAPage();
    void stopWhenTheNextPageBegins();
    void stopWhileReceiving();

private:
    JobId sendAndDial(const QString &to, int pages = 1);
    QString why(JobId id) { return m_fixture->job(id).why.code; }
    bool waitForWhy(JobId id, const char *code);
};

void tst_Queue::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

void tst_Queue::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

bool tst_Queue::waitForWhy(JobId id, const char *code)
{
    if (QTest::qWaitFor([&] { return why(id) == QLatin1StringView(code); }, 10000))
        return true;
    qWarning("why is %s", qPrintable(why(id)));
    return false;
}

JobId tst_Queue::sendAndDial(const QString &to, int pages)
{
    const qsizetype before = m_line->dialled.size();
    const JobId id = m_fixture->send(to, textOfPages(pages));
    return waitForDials(before + 1) ? id : JobId();
}

void tst_Queue::cancelWaiting()
{
    const JobId active = sendAndDial(QStringLiteral("201"));
    const JobId waiting = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QCOMPARE(m_fixture->change(QStringLiteral("cancelJobs"), waiting), ErrorCode::None);
    const Job job = m_fixture->job(waiting);
    QCOMPARE(job.state, JobState::Canceled);
    QCOMPARE(job.why.code, QStringLiteral("canceled"));
    QCOMPARE(job.why.parameters.value(QStringLiteral("by")), QStringLiteral("anna"));
    QVERIFY(m_fixture->change(QStringLiteral("cancelJobs"), waiting) != ErrorCode::None);
    QCOMPARE(m_fixture->job(active).state, JobState::Inprogress);
}

void tst_Queue::cancelOnTheLine()
{
    const JobId id = sendAndDial(QStringLiteral("201"), 2);
    m_line->sendPage(1);
    QCOMPARE(m_fixture->change(QStringLiteral("cancelJobs"), id), ErrorCode::None);
    QCOMPARE(m_fixture->job(id).state, JobState::Canceling);
    QCOMPARE(m_line->hungUp, QList<qint64>{m_line->dialled.first().call});
    m_line->end(ErrorCode::UserAbort);
    QCOMPARE(m_fixture->job(id).state, JobState::Canceled);
    QCOMPARE(m_fixture->job(id).pagesConfirmed, 1);
}

void tst_Queue::cancelAfterTheLastPage()
{
    const JobId id = sendAndDial(QStringLiteral("201"), 2);
    m_line->sendPage(1);
    m_line->sendPage(2);
    QCOMPARE(m_fixture->change(QStringLiteral("cancelJobs"), id), ErrorCode::None);
    m_line->end(ErrorCode::UserAbort);
    QCOMPARE(m_fixture->job(id).state, JobState::Completed); // too late
}

void tst_Queue::pauseAndResume()
{
    QVERIFY(sendAndDial(QStringLiteral("201")).isValid());
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QCOMPARE(m_fixture->change(QStringLiteral("pauseJobs"), id), ErrorCode::None);
    QCOMPARE(m_fixture->change(QStringLiteral("pauseJobs"), id), ErrorCode::InvalidOperation);
    QVERIFY(m_fixture->job(id).paused);
    QVERIFY(waitForWhy(id, "paused"));
    m_line->sendPage(1);
    m_line->end(ErrorCode::None);
    QTRY_COMPARE(m_fixture->port(QStringLiteral("1")).state, PortState::Available);
    QCOMPARE(m_line->dialled.size(), 1);
    QCOMPARE(m_fixture->change(QStringLiteral("resumeJobs"), id), ErrorCode::None);
    QVERIFY(waitForDials(2));
    QCOMPARE(m_fixture->change(QStringLiteral("resumeJobs"), id), ErrorCode::InvalidOperation);
}

void tst_Queue::pauseIsRefusedOnTheLine()
{
    const JobId id = sendAndDial(QStringLiteral("201"));
    QCOMPARE(m_fixture->change(QStringLiteral("pauseJobs"), id), ErrorCode::InvalidOperation);
    QCOMPARE(m_fixture->change(QStringLiteral("pauseJobs"), JobId{4711}), ErrorCode::NotFound);
}

void tst_Queue::pausedQueue()
{
    const JobId active = sendAndDial(QStringLiteral("201"));
    QVERIFY(m_fixture->ask(QStringLiteral("setQueuePaused"), {true}));
    const JobId id = m_fixture->send(QStringLiteral("202"), textOfPages(1));
    QVERIFY(waitForWhy(id, "queue-paused"));
    QCOMPARE(m_fixture->job(id).why.parameters.value(QStringLiteral("by")), QStringLiteral("anna"));
    const auto paused = m_fixture->ask(QStringLiteral("properties"));
    QCOMPARE(paused->value.toMap().value(QStringLiteral("PauseServerQueue")), true);
    m_line->sendPage(1); // the running call goes on
    m_line->end(ErrorCode::None);
    QCOMPARE(m_fixture->job(active).state, JobState::Completed);
    QCOMPARE(m_line->dialled.size(), 1);
    m_fixture->setProperty(QStringLiteral("PauseServerQueue"), false);
    QVERIFY(waitForDials(2));
}

void tst_Queue::oneCallPerNumber()
{
    const JobId first = sendAndDial(QStringLiteral("201"));
    const JobId second = m_fixture->send(QStringLiteral("20 1"),
                                         textOfPages(1)); // the same machine
    QVERIFY(waitForWhy(second, "same-number"));
    QCOMPARE(m_fixture->job(second).why.parameters.value(QStringLiteral("job")), first.value);
    QCOMPARE(m_line->dialled.size(), 1); // though the other port is free
    m_line->sendPage(1);
    m_line->end(ErrorCode::None);
    QVERIFY(waitForDials(2));
}

void tst_Queue::aLineDoesNotCallItself()
{
    QVERIFY(sendAndDial(QStringLiteral("101")).isValid()); // the number of port 1, which is first
    QCOMPARE(m_line->dialled.first().port, 2);
    const JobId id = m_fixture->send(QStringLiteral("102"), textOfPages(1),
                                     {{QStringLiteral("wantedPort"), QStringLiteral("Line 2")}});
    QVERIFY(waitForWhy(id, "no-route"));
    QVERIFY(m_fixture->job(id).noLine);
}

void tst_Queue::wantedPort()
{
    const auto send = [&](const QString &port) {
        return m_fixture->submit({QStringLiteral("201")}, {textOfPages(1)},
                                 {{QStringLiteral("wantedPort"), port}});
    };
    QVERIFY(send(QStringLiteral("Line 2")));
    QVERIFY(waitForDials(1));
    QCOMPARE(m_line->dialled.first().port, 2);
    QCOMPARE(send(QStringLiteral("Line 9")).error().code, ErrorCode::NotFound);
}

void tst_Queue::broadcast()
{
    const QStringList numbers{QStringLiteral("201"), QStringLiteral("202"), QStringLiteral("203")};
    const auto answer = m_fixture->submit(numbers, {textOfPages(1)});
    QVERIFY(answer);
    const QVariantList ids = answer->value.toList();
    QCOMPARE(ids.size(), 3);
    QVERIFY(waitForDials(2));
    QVERIFY(waitForWhy(JobId{ids.at(2).toLongLong()}, "line-wait"));
    m_fixture->settle();
    QCOMPARE(m_line->dialled.size(), 2); // two ports
    const QString submission = m_fixture->job(JobId{ids.at(0).toLongLong()}).submissionId;
    for (int i = 0; i < 3; ++i) {
        const Job job = m_fixture->job(JobId{ids.at(i).toLongLong()});
        QCOMPARE(job.to, numbers.at(i));
        QCOMPARE(job.submissionId, submission);
    }
    m_line->sendPage(1);
    m_line->end(ErrorCode::None); // the second call
    QVERIFY(waitForDials(3));
    QCOMPARE(m_line->dialled.at(2).number, QStringLiteral("203"));
    const Job done = m_fixture->job(JobId{ids.at(1).toLongLong()});
    QCOMPARE(done.state, JobState::Completed);
}

void tst_Queue::priorityOrder()
{
    QVERIFY(m_fixture->ask(QStringLiteral("setQueuePaused"), {true}));
    const auto send = [&](const char *to, const char *priority) {
        return m_fixture->send(QString::fromLatin1(to), textOfPages(1),
                               {{QStringLiteral("priority"), QString::fromLatin1(priority)}});
    };
    QVERIFY(m_fixture->ask(QStringLiteral("setPort"),
                           {QStringLiteral("2"), QVariantMap{{QStringLiteral("send"), false}}}));
    const JobId low = send("201", "low");
    const JobId normal = send("202", "normal");
    const JobId high = send("203", "high");
    for (const JobId id : {low, normal, high})
        QVERIFY(waitForWhy(id, "queue-paused")); // prepared
    QVERIFY(m_fixture->ask(QStringLiteral("setQueuePaused"), {false}));
    for (const char *expected : {"203", "202", "201"}) {
        const qsizetype before = m_line->dialled.size();
        QVERIFY(waitForDials(before + (before == 0 ? 1 : 0)));
        QTRY_COMPARE(m_line->dialled.last().number, QString::fromLatin1(expected));
        m_line->sendPage(1);
        m_line->end(ErrorCode::None);
    }
    QCOMPARE(m_line->dialled.size(), 3);
}

void tst_Queue::scheduled()
{
    const JobId id = m_fixture->send(
        QStringLiteral("201"), textOfPages(1),
        {{QStringLiteral("schedule"), QStringLiteral("specific_time")},
         {QStringLiteral("scheduledAt"), QStringLiteral("2026-05-06T15:00:00.000Z")}});
    QVERIFY(waitForWhy(id, "scheduled"));
    m_clock->advance(68min);
    m_fixture->settle();
    QCOMPARE(m_line->dialled.size(), 0);
    m_clock->advance(1min);
    QVERIFY(waitForDials(1));
}

void tst_Queue::discount()
{
    m_fixture->setProperty(QStringLiteral("DiscountRateStartHour"), 21);
    const JobId id = m_fixture->send(
        QStringLiteral("201"), textOfPages(1),
        {{QStringLiteral("schedule"), QStringLiteral("discount_period")}});
    QVERIFY(waitForWhy(id, "discount"));
    QCOMPARE(m_fixture->job(id).why.parameters.value(QStringLiteral("at")),
             QStringLiteral("2026-05-06T21:00:00.000Z"));
    m_fixture->setProperty(QStringLiteral("DiscountRateStartHour"),
                           20); // waiting jobs follow at once
    QTRY_COMPARE(m_fixture->job(id).why.parameters.value(QStringLiteral("at")),
                 QStringLiteral("2026-05-06T20:00:00.000Z"));
    m_clock->jumpTo(QDateTime({2026, 5, 6}, {20, 0}, Qt::UTC));
    QVERIFY(waitForDials(1));
}

void tst_Queue::retryWaitsForItsTime_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("busy") << ErrorCode::Busy;
    QTest::newRow("no answer") << ErrorCode::NoAnswer;
    QTest::newRow("no dial tone") << ErrorCode::NoDialTone;
    QTest::newRow("not a fax") << ErrorCode::NotFaxCall;
    QTest::newRow("rejected") << ErrorCode::Rejected;
    QTest::newRow("disconnected") << ErrorCode::DisconnectedSending;
}

void tst_Queue::retryWaitsForItsTime()
{
    QFETCH(ErrorCode, code);
    const JobId id = sendAndDial(QStringLiteral("201"));
    m_line->end(code);
    QVERIFY(waitForWhy(id, "retry"));
    const Job job = m_fixture->job(id);
    QCOMPARE(job.state, JobState::Retrying);
    QCOMPARE(job.attempts, 1);
    QCOMPARE(job.lastError, code);
    QCOMPARE(job.why.parameters.value(QStringLiteral("try")), 2);
    QCOMPARE(job.why.parameters.value(QStringLiteral("of")), 4);
    QCOMPARE(job.why.parameters.value(QStringLiteral("error")), static_cast<int>(code));
    m_clock->advance(10min - 1s);
    m_fixture->settle();
    QCOMPARE(m_line->dialled.size(), 1);
    m_clock->advance(1s);
    QVERIFY(waitForDials(2));
    QCOMPARE(m_fixture->attempts(id).size(), 2);
}

void tst_Queue::retriesRunOut()
{
    m_fixture->setProperty(QStringLiteral("Retries"), 1);
    m_fixture->setProperty(QStringLiteral("RetryDelay"), 0);
    const JobId id = sendAndDial(QStringLiteral("201"));
    m_line->end(ErrorCode::Busy);
    QVERIFY(waitForDials(2));
    m_line->end(ErrorCode::NoAnswer);
    QVERIFY(m_fixture->waitForState(id, JobState::RetriesExceeded));
    const Job job = m_fixture->job(id);
    QCOMPARE(job.why.code, QStringLiteral("failed"));
    QCOMPARE(job.why.parameters.value(QStringLiteral("error")),
             static_cast<int>(ErrorCode::NoAnswer));
    QCOMPARE(job.why.parameters.value(QStringLiteral("tries")), 2);
}

void tst_Queue::restart()
{
    m_fixture->setProperty(QStringLiteral("Retries"), 0);
    const JobId id = sendAndDial(QStringLiteral("201"), 2);
    QCOMPARE(m_fixture->change(QStringLiteral("restartJobs"), id), ErrorCode::InvalidOperation);
    m_line->sendPage(1);
    m_line->end(ErrorCode::DisconnectedSending);
    QVERIFY(m_fixture->waitForState(id, JobState::RetriesExceeded));
    QCOMPARE(m_fixture->change(QStringLiteral("restartJobs"), id), ErrorCode::None);
    QVERIFY(waitForDials(2));
    QCOMPARE(m_line->dialled.last().pages, 1); // the confirmed page is not sent again
}

void tst_Queue::badNumberIsNotRetried()
{
    const JobId id = sendAndDial(QStringLiteral("201"));
    m_line->end(ErrorCode::BadNumber);
    QVERIFY(m_fixture->waitForState(id, JobState::RetriesExceeded));
}

void tst_Queue::blockedNumbers()
{
    const auto submit = [&](const char *number) {
        const auto sent = m_fixture->submit({QString::fromLatin1(number)}, {textOfPages(1)});
        return sent ? ErrorCode::None : sent.error().code;
    };
    QCOMPARE(submit("0900 555"), ErrorCode::None);
    m_fixture->setProperty(QStringLiteral("BlockedNumbers"), QStringLiteral("0900*"));
    QCOMPARE(submit("0900 555"), ErrorCode::BlockedNumber);
    QCOMPARE(submit("112"), ErrorCode::BlockedNumber);
    m_fixture->setProperty(QStringLiteral("BlockEmergencyNumbers"), false);
    QCOMPARE(submit("112"), ErrorCode::None);
}

void tst_Queue::blockedAfterItWasSubmitted()
{
    QVERIFY(m_fixture->ask(QStringLiteral("setQueuePaused"), {true}));
    const JobId id = m_fixture->send(QStringLiteral("0900555"), textOfPages(1));
    m_fixture->setProperty(QStringLiteral("BlockedNumbers"), QStringLiteral("0900*"));
    QVERIFY(m_fixture->ask(QStringLiteral("setQueuePaused"), {false}));
    QVERIFY(m_fixture->waitForState(id, JobState::RetriesExceeded));
    QCOMPARE(m_fixture->job(id).lastError, ErrorCode::BlockedNumber);
    QVERIFY(m_line->dialled.isEmpty());
}

void tst_Queue::lineFaultIsNotCounted()
{
    const JobId id = sendAndDial(QStringLiteral("201"), 2);
    m_line->sendPage(1);
    m_line->setReady(false);
    QCOMPARE(m_fixture->job(id).state, JobState::Retrying);
    QCOMPARE(m_fixture->job(id).attempts, 0);
    QVERIFY(waitForWhy(id, "no-route")); // no line works
    m_line->setReady(true);
    QVERIFY(waitForDials(2));
    QCOMPARE(m_line->dialled.last().pages, 1);
    QVERIFY(!m_fixture->attempts(id).first().counted);
}

void tst_Queue::resumesAtFirstUnconfirmedPage()
{
    m_fixture->setProperty(QStringLiteral("RetryDelay"), 0);
    const JobId id = sendAndDial(QStringLiteral("201"), 3);
    QCOMPARE(m_line->dialled.first().pages, 3);
    m_line->sendPage(1);
    m_line->sendPage(2, Verdict::NotDelivered);
    m_clock->advance(1min); // another time in the header line
    m_line->end(ErrorCode::DisconnectedSending);
    QVERIFY(waitForDials(2));
    QCOMPARE(m_line->dialled.last().pages, 2);
    m_line->sendPage(1);
    m_line->sendPage(2);
    m_line->end(ErrorCode::None);
    QVERIFY(m_fixture->waitForState(id, JobState::Completed));
    const QList<PageRecord> pages = m_fixture->pages(id);
    QCOMPARE(pages.size(), 3);
    QCOMPARE(pages.at(0).attempt, 1);
    QCOMPARE(pages.at(1).attempt, 2);
    QCOMPARE(m_fixture->job(id).verdict, Verdict::Confirmed);
    // What is kept is what was on the line: page 1 of the first call, the others of the second.
    const auto first = TiffFax::read(m_line->dialled.first().document);
    const auto second = TiffFax::read(m_line->dialled.last().document);
    QVERIFY(first && second);
    const QList<FaxPage> kept = m_fixture->jobPages(id);
    QCOMPARE(kept, (QList<FaxPage>{first->at(0), second->at(0), second->at(1)}));
    QVERIFY(!(first->at(1) == second->at(0)));
}

void tst_Queue::uncertainIsNotSentAgain()
{
    m_fixture->setProperty(QStringLiteral("RetryDelay"), 0);
    const JobId id = sendAndDial(QStringLiteral("201"));
    m_line->sendPage(1, Verdict::Uncertain);
    m_line->end(ErrorCode::ConfirmationLost);
    QVERIFY(m_fixture->waitForState(id, JobState::RetriesExceeded));
    QCOMPARE(m_fixture->job(id).verdict, Verdict::Uncertain);
    QCOMPARE(m_fixture->job(id).why.code, QStringLiteral("uncertain"));
    QCOMPARE(m_line->dialled.size(), 1);
}

void tst_Queue::expires()
{
    m_fixture->setProperty(QStringLiteral("DirtyDays"), 2);
    QVERIFY(m_fixture->ask(QStringLiteral("setQueuePaused"), {true}));
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QVERIFY(waitForWhy(id, "queue-paused"));
    m_clock->advance(48h - 1min);
    QCOMPARE(m_fixture->job(id).state, JobState::Pending);
    m_clock->advance(61min);
    const Job job = m_fixture->job(id);
    QCOMPARE(job.state, JobState::Canceled);
    QCOMPARE(job.lastError, ErrorCode::Expired);
}

void tst_Queue::hangUpOfThePort()
{
    const JobId id = sendAndDial(QStringLiteral("201"));
    QVERIFY(m_fixture->ask(QStringLiteral("hangUp"), {QStringLiteral("Line 1")}));
    QCOMPARE(m_line->hungUp.size(), 1);
    m_line->end(ErrorCode::UserAbort);
    QCOMPARE(m_fixture->job(id).state, JobState::Canceled); // service-semantics 4.3
    QCOMPARE(m_fixture->ask(QStringLiteral("hangUp"), {QStringLiteral("Line 1")}).error().code,
             ErrorCode::InvalidOperation);
}

void tst_Queue::stationIds()
{
    const QVariantMap mine{{QStringLiteral("tsid"), QStringLiteral("+49 30 555")}};
    QVERIFY(m_fixture->send(QStringLiteral("201"), textOfPages(1), mine).isValid());
    QVERIFY(waitForDials(1));
    QCOMPARE(m_line->dialled.last().settings.localId, QStringLiteral("101")); // the port's
    m_fixture->setProperty(QStringLiteral("UseDeviceTsid"), false);
    QVERIFY(m_fixture->send(QStringLiteral("202"), textOfPages(1), mine).isValid());
    QVERIFY(waitForDials(2));
    QCOMPARE(m_line->dialled.last().settings.localId, QStringLiteral("+49 30 555"));
}

void tst_Queue::progressEvents()
{
    const JobId id = sendAndDial(QStringLiteral("201"), 3);
    m_fixture->events.clear();
    QTimer progress;
    connect(&progress, &QTimer::timeout, this,
            [this] { m_line->progress(PortState::Sending, CallPhase::C, 2); });
    QElapsedTimer timer;
    timer.start();
    progress.start(1);
    QTRY_VERIFY(m_fixture->countEvents(QStringLiteral("job")) >= 3);
    progress.stop();
    const auto most = timer.elapsed() / 250 + 2;
    QVERIFY(m_fixture->countEvents(QStringLiteral("job")) <= most);
    QVERIFY(m_fixture->countEvents(QStringLiteral("port")) <= most);
    m_line->progress(PortState::Sending, CallPhase::C, 3);
    QTRY_COMPARE(m_fixture->lastEvent(QStringLiteral("job"))
                     .value(QStringLiteral("why"))
                     .toMap()
                     .value(QStringLiteral("parameters"))
                     .toMap()
                     .value(QStringLiteral("page"))
                     .toInt(),
                 3);
    QCOMPARE(m_fixture->job(id).why.code, QStringLiteral("active"));
}

void tst_Queue::stopInMidPage()
{
    QVERIFY(sendAndDial(QStringLiteral("201"), 2).isValid());
    m_line->progress(PortState::Sending, CallPhase::C, 1);
    m_fixture->service()->stop();
    QCOMPARE(m_line->hungUp, QList<qint64>{m_line->dialled.first().call});
    m_line->end(ErrorCode::UserAbort);
}

void tst_Queue::stopWaitsForTheAnswerToAPage()
{
    const JobId id = sendAndDial(QStringLiteral("201"));
    m_line->progress(PortState::Sending, CallPhase::D, 1);
    QSignalSpy stopped(m_fixture->service(), &RequestHandler::stopped);
    m_fixture->service()->stop();
    QCOMPARE(m_line->hungUp, QList<qint64>{});
    m_line->sendPage(1);
    m_line->progress(PortState::Sending, CallPhase::E, 1);
    QCOMPARE(m_line->hungUp, QList<qint64>{});
    m_line->end(ErrorCode::None);
    QTRY_COMPARE(stopped.size(), 1);
    m_fixture->drop();
    QVERIFY(m_fixture->open(scripted()));
    QCOMPARE(m_fixture->job(id).state, JobState::Completed);
    QCOMPARE(m_fixture->attempts(id).size(), 1);
}

void tst_Queue::stopWhenTheNextPageBegins()
{
    QVERIFY(sendAndDial(QStringLiteral("201"), 2).isValid());
    m_line->progress(PortState::Sending, CallPhase::D, 1);
    m_fixture->service()->stop();
    m_line->sendPage(1);
    QCOMPARE(m_line->hungUp, QList<qint64>{});
    m_line->progress(PortState::Sending, CallPhase::C, 2);
    QCOMPARE(m_line->hungUp, QList<qint64>{m_line->dialled.first().call});
    m_line->end(ErrorCode::UserAbort);
}

void tst_Queue::stopWhileReceiving()
{
    m_line->ring(m_line->ports.last(), 99);
    QTRY_COMPARE(m_line->answered.size(), 1);
    m_line->progress(PortState::Receiving, CallPhase::C, 1);
    QSignalSpy stopped(m_fixture->service(), &RequestHandler::stopped);
    m_fixture->service()->stop();
    m_line->receivePage(1);
    QCOMPARE(m_line->storedPages.size(), 1);
    QVERIFY(m_line->storedPages.first().stored);
    QCOMPARE(m_line->hungUp, QList<qint64>{});
    m_line->end(ErrorCode::None);
    QTRY_COMPARE(stopped.size(), 1);
    m_fixture->drop();
    QVERIFY(m_fixture->open(scripted()));
    const QList<ReceivedFax> faxes = m_fixture->inbox();
    QCOMPARE(faxes.size(), 1);
    QVERIFY(faxes.first().complete);
}

QTEST_GUILESS_MAIN(tst_Queue)
#include "tst_queue.moc"
