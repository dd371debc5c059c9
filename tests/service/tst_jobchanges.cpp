#include "scriptedservice.h"

#include "store/jobstore.h"

using namespace Fax;
using namespace Qt::StringLiterals;

/** retryJobs, changeJobs, and lists of jobs as one request (ui.md 5.2, Q7). */
class tst_JobChanges : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anotherNumberIsCalledAtOnce();
    void coverPageShowsTheNewNumber();
    void anotherLine();
    void anotherTime();
    void priorityDecidesTheOrder();
    void retryNow_data();
    void retryNow();
    void lowerSpeedForTheNumber();
    void oneRequestForMany();
    void oneRefusalLeavesTheOthers();
    void refused_data();
    void refused();
    void isInTheActivityLog();

private:
    ErrorCode change(JobId id, QVariantMap wanted);
    JobId failed(const QString &to, ErrorCode code);
    QString why(JobId id) { return m_fixture->job(id).why.code; }
};

void tst_JobChanges::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

void tst_JobChanges::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

ErrorCode tst_JobChanges::change(JobId id, QVariantMap wanted)
{
    wanted.insert(u"id"_s, id.value);
    const auto answer = m_fixture->ask(u"changeJobs"_s, {QVariant(QVariantList{wanted})});
    if (!answer)
        return answer.error().code;
    const QVariantMap result = answer->value.toList().value(0).toMap();
    return errorCodeFromNumber(result.value(u"error"_s, 600).toInt());
}

JobId tst_JobChanges::failed(const QString &to, ErrorCode code)
{
    m_fixture->setProperty(u"Retries"_s, 0);
    const JobId id = m_fixture->send(to, textOfPages(1));
    if (!waitForDials(1))
        return {};
    m_line->end(code);
    return m_fixture->waitForState(id, JobState::RetriesExceeded) ? id : JobId();
}

void tst_JobChanges::anotherNumberIsCalledAtOnce()
{
    const JobId id = m_fixture->send(u"201"_s, textOfPages(1));
    QVERIFY(waitForDials(1));
    QCOMPARE(change(id, {{u"number"_s, u"202"_s}}), ErrorCode::InvalidOperation); // on the line
    m_line->end(ErrorCode::Busy);
    QVERIFY(m_fixture->waitForState(id, JobState::Retrying));
    QCOMPARE(change(id, {{u"number"_s, u"2-02"_s}}), ErrorCode::None);
    QVERIFY(waitForDials(2));
    QCOMPARE(m_line->dialled.last().number, u"202"_s);
    QCOMPARE(m_fixture->job(id).to, u"2-02"_s);
}

void tst_JobChanges::coverPageShowsTheNewNumber()
{
    QVERIFY(m_fixture->ask(u"setQueuePaused"_s, {true}));
    const JobId id = m_fixture->send(u"201"_s, textOfPages(1),
                                     {{u"sendCoverpage"_s, true},
                                      {u"serverCoverpage"_s, true},
                                      {u"coverpageName"_s, u"plain"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->job(id).pages, 2, 20'000);
    const QList<FaxPage> before = m_fixture->jobPages(id);
    QCOMPARE(change(id, {{u"number"_s, u"+49 30 5550100"_s}}), ErrorCode::None);
    QCOMPARE(m_fixture->job(id).pages, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->job(id).pages, 2, 20'000);
    const QList<FaxPage> after = m_fixture->jobPages(id);
    QVERIFY(after.at(0) != before.at(0));
    QCOMPARE(after.at(1), before.at(1));
    QCOMPARE(change(id, {{u"number"_s, u"201"_s}}), ErrorCode::None); // undo, before it is made
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->job(id).pages, 2, 20'000);
    QCOMPARE(m_fixture->jobPages(id), before);
}

void tst_JobChanges::anotherLine()
{
    QVERIFY(m_fixture->ask(u"setQueuePaused"_s, {true}));
    const JobId id = m_fixture->send(u"201"_s, textOfPages(1));
    QCOMPARE(change(id, {{u"wantedPort"_s, u"Line 2"_s}}), ErrorCode::None);
    const PortId port = m_fixture->job(id).wantedPort;
    QVERIFY(port.isValid());
    QTRY_COMPARE_WITH_TIMEOUT(why(id), u"queue-paused"_s, 20'000);
    QVERIFY(m_fixture->ask(u"setQueuePaused"_s, {false}));
    QVERIFY(waitForDials(1));
    QCOMPARE(m_line->dialled.first().port, port.value);

    const JobId other = m_fixture->send(u"201"_s, textOfPages(1));
    QCOMPARE(change(other, {{u"wantedPort"_s, 2}}), ErrorCode::None);
    QCOMPARE(change(other, {{u"wantedPort"_s, QString()}}), ErrorCode::None);
    QVERIFY(!m_fixture->job(other).wantedPort.isValid());
}

void tst_JobChanges::anotherTime()
{
    const QDateTime at = startOfTest.addSecs(3600);
    const JobId id = m_fixture->send(
        u"201"_s, textOfPages(1),
        {{u"schedule"_s, u"specific_time"_s}, {u"scheduledAt"_s, isoTime(at)}});
    QTRY_COMPARE_WITH_TIMEOUT(why(id), u"scheduled"_s, 20'000);
    const QString earlier = isoTime(startOfTest.addSecs(60));
    QCOMPARE(change(id, {{u"schedule"_s, u"specific_time"_s}, {u"scheduledAt"_s, earlier}}),
             ErrorCode::None);
    QCOMPARE(m_fixture->job(id).why.parameters.value(u"at"_s), earlier);
    m_fixture->settle();
    QVERIFY(m_line->dialled.isEmpty());
    m_clock->advance(std::chrono::seconds(60));
    QVERIFY(waitForDials(1));
}

void tst_JobChanges::priorityDecidesTheOrder()
{
    QVERIFY(m_fixture->ask(u"setQueuePaused"_s, {true}));
    QVERIFY(m_fixture->ask(u"setPort"_s, {2, QVariantMap{{u"send"_s, false}}}));
    const JobId first = m_fixture->send(u"201"_s, textOfPages(1));
    const JobId second = m_fixture->send(u"202"_s, textOfPages(1));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->job(first).pages == 1 && m_fixture->job(second).pages == 1,
                             20'000);
    QCOMPARE(change(second, {{u"priority"_s, u"high"_s}}), ErrorCode::None);
    QVERIFY(m_fixture->ask(u"setQueuePaused"_s, {false}));
    QVERIFY(waitForDials(1));
    QCOMPARE(m_line->dialled.first().number, u"202"_s);
}

void tst_JobChanges::retryNow_data()
{
    QTest::addColumn<ErrorCode>("outcome");
    QTest::newRow("5.2 retry") << ErrorCode::Busy;
    QTest::newRow("5.2 failed") << ErrorCode::BadNumber;
}

void tst_JobChanges::retryNow()
{
    QFETCH(ErrorCode, outcome);
    const JobId id = m_fixture->send(u"201"_s, textOfPages(1));
    QVERIFY(waitForDials(1));
    QCOMPARE(m_fixture->change(u"retryJobs"_s, id), ErrorCode::InvalidOperation);
    m_line->end(outcome);
    QTRY_VERIFY(why(id) == u"retry" || why(id) == u"failed");
    QCOMPARE(m_fixture->change(u"retryJobs"_s, id), ErrorCode::None);
    QVERIFY(waitForDials(2));
    QCOMPARE(m_fixture->change(u"retryJobs"_s, JobId{4711}), ErrorCode::NotFound);
}

void tst_JobChanges::lowerSpeedForTheNumber()
{
    const JobId id = failed(u"201"_s, ErrorCode::NegotiationProtocol);
    QVERIFY(id.isValid());
    QCOMPARE(m_line->dialled.last().settings.maximumBitRate, 14400);
    QCOMPARE(change(id, {{u"bitRate"_s, 7200}, {u"ecm"_s, false}}), ErrorCode::None);
    QCOMPARE(m_fixture->change(u"retryJobs"_s, id), ErrorCode::None);
    QVERIFY(waitForDials(2));
    QCOMPARE(m_line->dialled.last().settings.maximumBitRate, 7200);
    QCOMPARE(m_line->dialled.last().settings.fastest, Modulation::V29);
    QVERIFY(!m_line->dialled.last().settings.ecm);
}

void tst_JobChanges::oneRequestForMany()
{
    QVERIFY(m_fixture->ask(u"setQueuePaused"_s, {true}));
    QStringList numbers;
    for (int i = 0; i < 60; ++i)
        numbers.append(QString::number(300 + i));
    const auto ids = m_fixture->submit(numbers, {"Hello"});
    QVERIFY(ids);
    const auto answer = m_fixture->ask(u"pauseJobs"_s, {ids->value});
    QVERIFY(answer);
    QCOMPARE(answer->value.toList().size(), 60);
    const auto jobs = m_fixture->ask(u"jobs"_s, {QVariantMap()});
    QVERIFY(jobs);
    const QVariantList list = jobs->value.toList();
    QCOMPARE(list.size(), 60);
    for (const QVariant &job : list)
        QVERIFY(job.toMap().value(u"paused"_s).toBool());
    QCOMPARE(m_fixture->ask(u"cancelJobs"_s, {ids->value})->value.toList().size(), 60);
    QCOMPARE(m_fixture->job(JobId{ids->value.toList().last().toLongLong()}).state,
             JobState::Canceled);
}

void tst_JobChanges::oneRefusalLeavesTheOthers()
{
    QVERIFY(m_fixture->ask(u"setQueuePaused"_s, {true}));
    const JobId good = m_fixture->send(u"201"_s, textOfPages(1));
    const QVariantList changes{QVariantMap{{u"id"_s, 4711}, {u"priority"_s, u"low"_s}},
                               QVariantMap{{u"id"_s, good.value}, {u"number"_s, u"112"_s}},
                               QVariantMap{{u"id"_s, good.value}, {u"priority"_s, u"low"_s}}};
    const auto answer = m_fixture->ask(u"changeJobs"_s, {QVariant(changes)});
    QVERIFY(answer);
    QList<ErrorCode> codes;
    for (const QVariant &result : answer->value.toList())
        codes.append(errorCodeFromNumber(result.toMap().value(u"error"_s).toInt()));
    QCOMPARE(codes, (QList{ErrorCode::NotFound, ErrorCode::BlockedNumber, ErrorCode::None}));
    QCOMPARE(m_fixture->job(good).to, u"201"_s);
    QCOMPARE(m_fixture->job(good).priority, Priority::Low);
}

void tst_JobChanges::refused_data()
{
    QTest::addColumn<QVariantMap>("change");
    QTest::addColumn<ErrorCode>("error");
    const auto row = [](const char *name, const QVariantMap &change,
                        ErrorCode error = ErrorCode::InvalidParameter) {
        QTest::newRow(name) << change << error;
    };
    row("nothing", {});
    row("unknown key", {{u"pages"_s, 3}});
    row("priority", {{u"priority"_s, u"urgent"_s}});
    row("priority: number", {{u"priority"_s, 2}});
    row("number: letters", {{u"number"_s, u"call me"_s}}, ErrorCode::BadNumber);
    row("number: list", {{u"number"_s, QVariantList()}});
    row("number: emergency", {{u"number"_s, u"112"_s}}, ErrorCode::BlockedNumber);
    row("port", {{u"wantedPort"_s, u"Line 99"_s}}, ErrorCode::NotFound);
    row("schedule", {{u"schedule"_s, u"tomorrow"_s}});
    row("schedule without a time", {{u"schedule"_s, u"specific_time"_s}});
    row("5.2 time without a date",
        {{u"schedule"_s, u"specific_time"_s}, {u"scheduledAt"_s, u"08:00"_s}});
    row("time without a schedule", {{u"scheduledAt"_s, u"2026-05-06T14:00:00Z"_s}});
    row("rate", {{u"bitRate"_s, 9601}});
    row("rate: text", {{u"bitRate"_s, u"9600"_s}});
    row("ecm: text", {{u"ecm"_s, u"no"_s}});
    row("rate without a failure", {{u"bitRate"_s, 9600}}, ErrorCode::InvalidOperation);
}

void tst_JobChanges::refused()
{
    QFETCH(QVariantMap, change);
    QVERIFY(m_fixture->ask(u"setQueuePaused"_s, {true}));
    const JobId id = m_fixture->send(u"201"_s, textOfPages(1));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->job(id).pages, 1, 20'000);
    const Job before = m_fixture->job(id);
    QTEST(this->change(id, change), "error");
    QCOMPARE(m_fixture->job(id), before);
}

void tst_JobChanges::isInTheActivityLog()
{
    QVERIFY(m_fixture->ask(u"setQueuePaused"_s, {true}));
    const JobId id = m_fixture->send(u"201"_s, textOfPages(1));
    QCOMPARE(change(id, {{u"number"_s, u"202"_s}, {u"priority"_s, u"low"_s}}), ErrorCode::None);
    const auto entries = m_fixture->ask(u"activity"_s, {QVariantMap{{u"kind"_s, u"job"_s}}});
    QVERIFY(entries);
    const QVariantMap entry = entries->value.toList().value(0).toMap();
    QCOMPARE(entry.value(u"text"_s), u"changed"_s);
    QCOMPARE(entry.value(u"oldValue"_s), u"201, normal"_s);
    QCOMPARE(entry.value(u"newValue"_s), u"202, low"_s);
}

QTEST_GUILESS_MAIN(tst_JobChanges)
#include "tst_jobchanges.moc"
