#include "faxctlrunner.h"
#include "job/job.h"
#include "job/linehistory.h"
#include "link/embeddedservice.h"
#include "port/portconfig.h"
#include "scriptedhandler.h"
#include "service/datafolder.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

/** What faxctl makes of answers, also of those that the real service gives rarely: a scripted one says them. */
class tst_FaxctlOutput : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<EmbeddedService> m_host;
    ScriptedHandler *m_handler = nullptr; // of m_host

    FaxctlRunner faxctl() const { return FaxctlRunner(m_dir.filePath(u"fax"_s)); }

    /** What faxctl has asked; `ports` is asked by the bus server, for itself. */
    [[nodiscard]] QList<Request> asked() const
    {
        QList<Request> requests = m_handler->requests;
        requests.removeIf([](const Request &request) { return request.method == u"ports"; });
        return requests;
    }

    static QVariantMap sampleJob(int id = 5)
    {
        Job job;
        job.id = JobId{id};
        job.to = u"102"_s;
        job.documentName = u"letter.pdf"_s;
        job.pages = 3;
        job.pagesConfirmed = 1;
        job.attempts = 1;
        job.password = u"4711"_s;
        job.why = {u"same-number"_s, {{u"job"_s, 4}}};
        return toMap(job);
    }

    /** A submission is answered with job 5, which is at once what `job` says. */
    void acceptAs(const QVariantMap &job)
    {
        m_handler->answer(u"submit"_s, QVariantList{Q_INT64_C(5)});
        m_handler->answer(u"job"_s,
                          QVariantMap{{u"job"_s, job},
                                      {u"attempts"_s, QVariantList()},
                                      {u"pages"_s, QVariantList()}});
    }

    FaxctlRun sendAndWait() const
    {
        return faxctl().run(
            {u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, m_dir.filePath(u"letter.txt"_s)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_dir.filePath(u"letter.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("text") == 4);
    }

    void init()
    {
        auto folder = DataFolder::open(faxctl().dataFolder());
        QVERIFY(folder && folder->lock(DataFolder::Holder::Service));
        auto host = EmbeddedService::start(
            *std::move(folder),
            [this](const QString &, bool) -> Result<std::unique_ptr<RequestHandler>> {
                auto scripted = std::make_unique<ScriptedHandler>();
                m_handler = scripted.get();
                return scripted;
            },
            EmbeddedService::Mode::Serving);
        QVERIFY(host);
        m_host = *std::move(host);
    }

    void cleanup() { m_host.reset(); }

    void jobsInColumns()
    {
        m_handler->answer(u"jobs"_s, QVariantList{sampleJob(5), sampleJob(12345)});
        const FaxctlRun run = faxctl().run({u"jobs"_s});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.out,
                 u"ID     State    To   Pages  Tries  Document    Why\n"
                 "5      pending  102  1/3    1/4    letter.pdf  Waiting: job 4 is being sent to "
                 "this number\n"
                 "12345  pending  102  1/3    1/4    letter.pdf  Waiting: job 4 is being sent to "
                 "this number\n"_s);
    }

    void noJobs()
    {
        m_handler->answer(u"jobs"_s, QVariantList());
        QCOMPARE(faxctl().run({u"jobs"_s}).out, u"None.\n"_s);
        QCOMPARE(faxctl().run({u"jobs"_s, u"--json"_s}).out, u"[\n]\n"_s);
    }

    void history()
    {
        LineHistory line;
        line.portId = PortId{1};
        QuarterHour quarter;
        quarter.start = QDateTime({2026, 5, 6}, {10, 15}, Qt::LocalTime).toUTC();
        quarter.sendSeconds = 250;
        quarter.sent = 3;
        quarter.sentPages = 14;
        quarter.failed = 1;
        quarter.lastError = ErrorCode::Busy;
        line.quarters = {quarter};
        DayFigures today;
        today.hours = {{214, 31, 88, 43440}};
        PortConfig config;
        config.id = PortId{1};
        config.name = u"Line 1"_s;
        m_handler->answer(u"lineHistory"_s, QVariantList{toMap(line)});
        m_handler->answer(u"today"_s, toMap(today));
        m_handler->answer(u"ports"_s, QVariantList{QVariantMap{{u"config"_s, toMap(config)}}});
        const QString out = faxctl().run({u"history"_s}).out;
        QCOMPARE(out.section(u'\n', 0, 0),
                 u"Today 214 sent, 31 failed, 88 received, 12 h 04 min on line"_s);
        QCOMPARE(out.section(u'\n', 3, 3).simplified(),
                 u"Line 1 10:15 to 10:30 4 min 0 s 3 14 0 0 1 "_s + errorText(ErrorCode::Busy));
        QCOMPARE(asked().constLast().method, u"lineHistory"_s);
        QCOMPARE(asked().constLast().arguments, QVariantList{u"0"_s});
    }

    void jobsForPrograms()
    {
        m_handler->answer(u"jobs"_s, QVariantList{sampleJob()});
        const QJsonObject job = faxctl().run({u"jobs"_s, u"--json"_s}).array()[0].toObject();
        QCOMPARE(job[u"id"_s].toInt(), 5);
        QCOMPARE(job[u"state"_s].toString(), u"pending"_s);
        QCOMPARE(job[u"pages"_s].toInt(), 3);
        QCOMPARE(job[u"verdict"_s].toString(), u"not_delivered"_s);
        QCOMPARE(job[u"why"_s][u"code"_s].toString(), u"same-number"_s);
        QCOMPARE(job[u"why"_s][u"parameters"_s][u"job"_s].toInt(), 4);
        QCOMPARE(job[u"why"_s][u"sentence"_s].toString(),
                 u"Waiting: job 4 is being sent to this number"_s);
        QVERIFY(!job.contains(u"password"_s));
    }

    void onlyOpenJobsOnRequest()
    {
        m_handler->answer(u"jobs"_s, QVariantList());
        QCOMPARE(faxctl().run({u"jobs"_s, u"--open"_s}).exit, 0);
        const QVariantMap filter = m_handler->requests.last().arguments.value(0).toMap();
        QCOMPARE(filter[u"open"_s], QVariant(true));
    }

    void longQueueComesInPortions()
    {
        static constexpr int total = 1203;
        m_handler->script(u"jobs"_s,
                          [](const Caller &, const Request &request, const Reply &reply) {
                              const QVariantMap filter = request.arguments.value(0).toMap();
                              int id = filter.value(u"before"_s, total + 1).toInt() - 1;
                              QVariantList jobs;
                              for (; id > 0 && jobs.size() < filter[u"limit"_s].toInt(); --id)
                                  jobs.append(sampleJob(id));
                              reply(Answer{jobs, {}});
                          });
        const QJsonArray jobs = faxctl().run({u"jobs"_s, u"--json"_s}).array();
        QCOMPARE(jobs.size(), total);
        QCOMPARE(jobs[0][u"id"_s].toInt(), total);
        QCOMPARE(jobs[total - 1][u"id"_s].toInt(), 1);

        const FaxctlRun people = faxctl().run({u"jobs"_s});
        QCOMPARE(people.out.count(u'\n'), 51); // titles and 50 rows
        QVERIFY(people.err.contains(u"faxctl jobs --after 1154"_s));
        const FaxctlRun next = faxctl().run(
            {u"jobs"_s, u"--after"_s, u"4"_s, u"--limit"_s, u"3"_s});
        QCOMPARE(next.out.count(u'\n'), 4);
        QVERIFY2(next.err.isEmpty(), qPrintable(next.err)); // that was the last one
        QCOMPARE(faxctl().run({u"jobs"_s, u"--limit"_s, u"x"_s}).exit, 2);
    }

    void textFromOutsideCannotPaintTheTerminal()
    {
        QVariantMap job = sampleJob();
        job[u"documentName"_s] = u"a\u001b]0;owned\u0007\r\nb\u202e"_s;
        m_handler->answer(u"jobs"_s, QVariantList{job});
        m_handler->answer(u"inbox"_s,
                          QVariantList{QVariantMap{{u"id"_s, 1}, {u"tsid"_s, u"\u001b[31m"_s}}});
        for (const QString &command : {u"jobs"_s, u"inbox"_s}) {
            const FaxctlRun run = faxctl().run({command});
            QCOMPARE(run.out.count(u'\n'), 2);
            for (const QChar c : run.out)
                QVERIFY2(c == u'\n' || c.isPrint(), qPrintable(run.out));
        }
    }

    void octetsAreHexadecimalInJson()
    {
        m_handler->answer(u"trace"_s,
                          QVariantList{QVariantMap{{u"octets"_s, QByteArray::fromHex("ff1380")},
                                                   {u"seconds"_s, 1.5},
                                                   {u"direction"_s, u"received"_s},
                                                   {u"name"_s, u"DIS"_s},
                                                   {u"meaning"_s, u"V.17"_s}}});
        const FaxctlRun json = faxctl().run({u"trace"_s, u"5"_s, u"--json"_s});
        QCOMPARE(json.array()[0][u"octets"_s].toString(), u"ff1380"_s);
        const FaxctlRun readable = faxctl().run({u"trace"_s, u"5"_s});
        QVERIFY2(readable.out.contains(u"1.500    <-  DIS    V.17"_s), qPrintable(readable.out));
    }

    void numberThatIsNoJobIsAFax()
    {
        m_handler->script(u"trace"_s,
                          [](const Caller &, const Request &request, const Reply &reply) {
                              if (request.arguments.value(0).toMap().contains(u"fax"_s))
                                  reply(Answer{QVariantList(), {}});
                              else
                                  reply(failure(ErrorCode::NotFound, u"There is no job 5"_s));
                          });
        QCOMPARE(faxctl().run({u"trace"_s, u"5"_s}).exit, 0);
        QCOMPARE(faxctl().run({u"trace"_s, u"5"_s, u"--attempt"_s, u"1"_s}).exit, 1);
    }

    void exitCodesOfErrors_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("exit");
        QTest::newRow("refused") << ErrorCode::InvalidParameter << 1;
        QTest::newRow("store") << ErrorCode::StoreFailed << 1;
        QTest::newRow("not permitted") << ErrorCode::AccessDenied << 5;
        QTest::newRow("service went away") << ErrorCode::NotConnected << 6;
        QTest::newRow("no answer") << ErrorCode::Timeout << 6;
    }

    void exitCodesOfErrors()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, exit);
        m_handler->script(u"jobs"_s, [code](const Caller &, const Request &, const Reply &reply) {
            reply(failure(code, u"This is the reason"_s));
        });
        const FaxctlRun run = faxctl().run({u"jobs"_s});
        QCOMPARE(run.exit, exit);
        QCOMPARE(run.err, u"faxctl: This is the reason\n"_s);
        QVERIFY(run.out.isEmpty());
    }

    void outcomesOfWaiting_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("why");
        QTest::addColumn<QVariantMap>("parameters");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("line");
        const QVariantMap busy{{u"error"_s, 100}, {u"tries"_s, 4}};
        QTest::newRow("delivered") << u"completed"_s << u"confirmed"_s << u"sent"_s << QVariantMap()
                                   << 0 << u"delivered, 1 of 3 pages confirmed"_s;
        QTest::newRow("damaged") << u"completed"_s << u"damaged"_s << u"sent"_s << QVariantMap()
                                 << 0 << u"delivered with damage, 1 of 3 pages confirmed"_s;
        QTest::newRow("failed")
            << u"retries_exceeded"_s << u"not_delivered"_s << u"failed"_s << busy << 3
            << u"not delivered, 1 of 3 pages confirmed. Failed after 4 tries: busy. Try again later"_s;
        QTest::newRow("cancelled") << u"canceled"_s << u"not_delivered"_s << u"canceled"_s
                                   << QVariantMap{{u"by"_s, u"anna"_s}} << 3
                                   << u"not delivered, 1 of 3 pages confirmed. Cancelled by anna"_s;
        QTest::newRow("uncertain")
            << u"retries_exceeded"_s << u"uncertain"_s << u"uncertain"_s
            << QVariantMap{{u"page"_s, 2}} << 4
            << u"uncertain, 1 of 3 pages confirmed. Uncertain: page 2 was sent"_s;
    }

    void outcomesOfWaiting()
    {
        QFETCH(QString, state);
        QFETCH(QString, verdict);
        QFETCH(QString, why);
        QFETCH(QVariantMap, parameters);
        QFETCH(int, exit);
        QFETCH(QString, line);
        QVariantMap job = sampleJob();
        job[u"state"_s] = state;
        job[u"verdict"_s] = verdict;
        job[u"why"_s] = QVariantMap{{u"code"_s, why}, {u"parameters"_s, parameters}};
        acceptAs(job);
        const FaxctlRun run = sendAndWait();
        QVERIFY2(run.exit == exit, qPrintable(run.out + run.err));
        QVERIFY2(run.out.startsWith(u"5\nJob 5 to 102: "_s + line), qPrintable(run.out));
    }

    void progressComesLineByLine()
    {
        acceptAs(sampleJob());
        m_handler->script(u"submit"_s, [this](const Caller &, const Request &, const Reply &reply) {
            reply(Answer{QVariantList{Q_INT64_C(5)}, {}});
            QTimer::singleShot(300, m_handler, [this] {
                const auto port = [this](int page, int percent) {
                    const QVariantMap status{{u"jobId"_s, 5},
                                             {u"deviceName"_s, u"Line 1"_s},
                                             {u"currentPage"_s, page},
                                             {u"pageCount"_s, 3},
                                             {u"pagePercent"_s, percent},
                                             {u"bitRate"_s, 14400},
                                             {u"secondsLeft"_s, 20},
                                             {u"state"_s, u"sending"_s}};
                    Q_EMIT m_handler->eventOccurred(u"port"_s, {{u"status"_s, status}});
                };
                port(1, 10);
                port(1, 50); // the same step: not a line of its own without a terminal
                port(2, 0);
                QVariantMap job = sampleJob();
                job[u"state"_s] = u"completed"_s;
                job[u"pagesConfirmed"_s] = 3;
                Q_EMIT m_handler->eventOccurred(u"job"_s, job);
            });
        });
        const FaxctlRun run = sendAndWait();
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.out,
                 u"5\n"
                 "Job 5 to 102: Waiting: job 4 is being sent to this number\n"
                 "Job 5 to 102: Line 1: page 1 of 3, 10 %, 14400 bit/s, about 20 s left\n"
                 "Job 5 to 102: Line 1: page 2 of 3, 0 %, 14400 bit/s, about 20 s left\n"
                 "Job 5 to 102: delivered, 3 of 3 pages confirmed\n"_s);
    }

    void whatSendAsksFor()
    {
        acceptAs(sampleJob());
        const FaxctlRun run = faxctl().run({u"send"_s,
                                            u"--to"_s,
                                            u"+49 (30) 123-45"_s,
                                            u"--name"_s,
                                            u"Anna"_s,
                                            u"--to"_s,
                                            u"102"_s,
                                            u"--subject"_s,
                                            u"Offer"_s,
                                            u"--resolution"_s,
                                            u"superfine"_s,
                                            u"--paper"_s,
                                            u"legal"_s,
                                            u"--pages"_s,
                                            u"1-3,7"_s,
                                            u"--at"_s,
                                            u"2030-05-06T08:00+02:00"_s,
                                            u"--priority"_s,
                                            u"high"_s,
                                            u"--port"_s,
                                            u"Line 1"_s,
                                            u"--no-ecm"_s,
                                            m_dir.filePath(u"letter.txt"_s)});
        QVERIFY2(run.exit == 0, qPrintable(run.err));
        QCOMPARE(run.out, u"5\n"_s);
        QCOMPARE(run.err, QString());
        const Request request = asked().first();
        const auto submission = fromMap<Submission>(request.arguments.value(0).toMap());
        QVERIFY(submission);
        QCOMPARE(submission->recipients.size(), 2);
        QCOMPARE(submission->recipients[0].name, u"Anna"_s);
        QCOMPARE(submission->recipients[1].number, u"102"_s);
        QCOMPARE(submission->documentNames, QStringList{u"letter.txt"_s});
        QCOMPARE(submission->subject, u"Offer"_s);
        QCOMPARE(submission->resolution, Resolution::Superfine);
        QCOMPARE(submission->paper, Paper::Legal);
        QCOMPARE(submission->pageRange, u"1-3,7"_s);
        QCOMPARE(submission->schedule, ScheduleType::SpecificTime);
        QCOMPARE(submission->scheduledAt, QDateTime({2030, 5, 6}, {6, 0}, Qt::UTC));
        QCOMPARE(submission->priority, Priority::High);
        QCOMPARE(submission->wantedPort, u"Line 1"_s);
        QCOMPARE(submission->ecm, false);
        QVERIFY(!submission->requestId.isEmpty());
        QCOMPARE(request.documents, QList<QByteArray>{"text"});
    }

    /** Each option of send fills the member that has its name. */
    void sendingTextsFillTheSubmission_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *option, const char *key) {
            QTest::newRow(option) << QString::fromLatin1(option) << QString::fromLatin1(key);
        };
        row("--sender-name", "senderName");
        row("--sender-company", "senderCompany");
        row("--sender-address", "senderAddress");
        row("--sender-title", "senderTitle");
        row("--sender-department", "senderDepartment");
        row("--sender-office", "senderOffice");
        row("--sender-home-phone", "senderHomePhone");
        row("--sender-office-phone", "senderOfficePhone");
        row("--sender-fax", "senderFax");
        row("--sender-email", "emailAddress");
        row("--note", "coverpageNote");
        row("--billing", "billingCode");
        row("--display-name", "displayName");
        row("--tsid", "tsid");
        row("--recipient-company", "recipient.company");
        row("--recipient-address", "recipient.address");
        row("--recipient-city", "recipient.city");
        row("--recipient-state", "recipient.state");
        row("--recipient-zip", "recipient.zip");
        row("--recipient-country", "recipient.country");
        row("--recipient-title", "recipient.title");
        row("--recipient-department", "recipient.department");
        row("--recipient-office", "recipient.office");
        row("--recipient-home-phone", "recipient.homePhone");
        row("--recipient-office-phone", "recipient.officePhone");
    }

    void sendingTextsFillTheSubmission()
    {
        QFETCH(QString, option);
        QFETCH(QString, key);
        m_handler->answer(u"submit"_s, QVariantList{Q_INT64_C(5)});
        const FaxctlRun run = faxctl().run(
            {u"send"_s, u"--to"_s, u"101"_s, u"--cover"_s, u"plain"_s, option, u"The text"_s});
        QVERIFY2(run.exit == 0, qPrintable(run.err));
        QVariantMap values = asked().first().arguments.value(0).toMap();
        const auto submission = fromMap<Submission>(values);
        QVERIFY(submission->sendCoverpage && submission->serverCoverpage);
        QCOMPARE(submission->coverpageName, u"plain"_s);
        if (key.startsWith(u"recipient."))
            values = toMap(submission->recipients.first());
        QCOMPARE(values.value(key.section(u'.', -1)), u"The text"_s);
    }

    void receiptOption_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("receipt");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QStringList &options, int exit,
                            const char *receipt, const char *address = "") {
            QTest::newRow(name) << options << exit << QString::fromLatin1(receipt)
                                << QString::fromLatin1(address);
        };
        row("not given", {}, 0, "none");
        row("none", {u"--receipt"_s, u"none"_s}, 0, "none");
        row("notify", {u"--receipt"_s, u"notify"_s}, 0, "notify");
        row("mail", {u"--receipt"_s, u"mail:a@example.org"_s}, 0, "mail", "a@example.org");
        row("mail to the sender",
            {u"--receipt"_s, u"mail"_s, u"--sender-email"_s, u"b@example.org"_s}, 0, "mail");
        row("mail to nobody", {u"--receipt"_s, u"mail"_s}, 2, "");
        row("notify has no address", {u"--receipt"_s, u"notify:a@example.org"_s}, 2, "");
        row("unknown", {u"--receipt"_s, u"letter"_s}, 2, "");
    }

    void receiptOption()
    {
        QFETCH(QStringList, options);
        QFETCH(int, exit);
        m_handler->answer(u"submit"_s, QVariantList{Q_INT64_C(5)});
        const FaxctlRun run = faxctl().run(
            QStringList{u"send"_s, u"--to"_s, u"101"_s, m_dir.filePath(u"letter.txt"_s)} + options);
        QCOMPARE(run.exit, exit);
        if (exit != 0) {
            QVERIFY2(run.err.contains(u"--receipt"), qPrintable(run.err));
            return;
        }
        const QVariantMap values = asked().first().arguments.value(0).toMap();
        QTEST(values.value(u"receipt"_s).toString(), "receipt");
        QTEST(values.value(u"receiptAddress"_s).toString(), "address");
    }

    void worstResultOfManyJobsCounts()
    {
        const auto result = [](int id, ErrorCode code) {
            return QVariantMap{{u"id"_s, id}, {u"error"_s, int(code)}, {u"message"_s, u"no"_s}};
        };
        m_handler->answer(u"cancelJobs"_s,
                          QVariantList{result(1, ErrorCode::None),
                                       result(2, ErrorCode::AccessDenied),
                                       result(3, ErrorCode::NotFound)});
        const FaxctlRun run = faxctl().run({u"cancel"_s, u"1"_s, u"2"_s, u"3"_s});
        QCOMPARE(run.exit, 5);
        QCOMPARE(run.out, u"Job 1: cancelled\n"_s);
        QCOMPARE(run.err, u"faxctl: job 2: no\nfaxctl: job 3: no\n"_s);
    }

    void helpOfEveryCommand_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *name :
             {"send",  "preview", "jobs", "job",    "pause",  "resume", "restart", "cancel",
              "queue", "ports",   "port", "answer", "hangup", "inbox",  "fax",     "save",
              "trace", "get",     "set",  "watch",  "serve",  "demo"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void helpOfEveryCommand()
    {
        QFETCH(QString, command);
        const FaxctlRun run = faxctl().run({command, u"--help"_s});
        QCOMPARE(run.exit, 0);
        QVERIFY2(run.out.startsWith(u"Usage: faxctl "_s + command), qPrintable(run.out));
        QVERIFY(faxctl().run({u"--help"_s}).out.contains(u"\n  "_s + command + u' '));
        QVERIFY(asked().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_FaxctlOutput)
#include "tst_faxctloutput.moc"
