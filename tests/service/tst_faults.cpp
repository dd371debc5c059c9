#include "port/lineworker.h"
#include "servicefixture.h"

#include <QtCore/QProcess>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QSignalSpy>

#include <csignal>

using namespace Fax;
using namespace std::chrono_literals;

namespace {

/** Ids of the workers that this process has started, as the kernel lists them. */
QByteArray childProcesses()
{
    QFile file(
        QStringLiteral("/proc/self/task/%1/children").arg(QCoreApplication::applicationPid()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no list");
}

} // namespace

/** What goes wrong on the line, in the workers and with the service itself, with the real workers. */
class tst_Faults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ServiceFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void lineConditions_data();
    void lineConditions();
    void lineWorkerKilledInMidPage();
    void serviceKilledInMidPage();
    void serviceDroppedInMidPage();
    void serviceStoppedInMidPage();
    void answererHangsUp();
    void manualAnswer();
    void newerStore();
    void unusableFolder_data();
    void unusableFolder();
    void passiveServiceStartsNothing();

private:
    [[nodiscard]] Result<> open();
    [[nodiscard]] JobId sendNoise(int pages);
    [[nodiscard]] bool waitForConfirmed(JobId id, int pages);
    void checkWholeFaxArrived(JobId id, int pages);

    std::unique_ptr<ServiceFixture> m_fixture;
    QPointer<LineWorker> m_worker;
};

Result<> tst_Faults::open()
{
    ServiceOptions options;
    options.makeLine = [this] {
        auto worker = std::make_unique<LineWorker>(
            LineWorker::Options{.program = {}, .realTime = false});
        m_worker = worker.get();
        return worker;
    };
    auto opened = m_fixture->open(options);
    if (opened)
        m_fixture->setProperty(QStringLiteral("RetryDelay"), 0);
    return opened;
}

JobId tst_Faults::sendNoise(int pages)
{
    QList<QByteArray> documents;
    QStringList names;
    for (int page = 1; page <= pages; ++page) {
        documents.append(noisePicture(static_cast<quint32>(page)));
        names.append(QStringLiteral("noise %1.bmp").arg(page));
    }
    const auto answer = m_fixture->submit({QStringLiteral("102")}, documents,
                                          {{QStringLiteral("documentNames"), names}});
    return answer ? JobId{answer->value.toList().value(0).toLongLong()} : JobId();
}

bool tst_Faults::waitForConfirmed(JobId id, int pages)
{
    return QTest::qWaitFor([&] { return m_fixture->job(id).pagesConfirmed >= pages; }, 60000);
}

/** All pages confirmed once; and all of them, as sent, are in the inbox, in however many parts. */
void tst_Faults::checkWholeFaxArrived(JobId id, int pages)
{
    const QList<FaxPage> sent = m_fixture->jobPages(id);
    QCOMPARE(sent.size(), pages);
    for (const PageRecord &page : m_fixture->pages(id))
        QCOMPARE(page.verdict, Verdict::Confirmed);
    QList<FaxPage> received;
    for (const ReceivedFax &fax : m_fixture->inbox())
        received.append(m_fixture->faxPages(fax.id));
    for (const FaxPage &page : sent)
        QVERIFY(received.contains(page));
}

void tst_Faults::lineConditions_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QVariantMap>("condition");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("busy") << "Line 2" << QVariantMap{{QStringLiteral("busy"), true}}
                          << ErrorCode::Busy;
    QTest::newRow("no answer") << "Line 2" << QVariantMap{{QStringLiteral("answers"), false}}
                               << ErrorCode::NoAnswer;
    QTest::newRow("no dial tone") << "Line 1" << QVariantMap{{QStringLiteral("dialTone"), false}}
                                  << ErrorCode::NoDialTone;
}

void tst_Faults::lineConditions()
{
    QFETCH(QString, port);
    QFETCH(QVariantMap, condition);
    QFETCH(ErrorCode, error);
    QVERIFY(open());
    m_fixture->setProperty(QStringLiteral("RetryDelay"), 10);
    QVERIFY(m_fixture->waitForPort(QStringLiteral("Line 1"), PortState::Available));
    m_fixture->setCondition(port, condition);
    const JobId id = m_fixture->send(QStringLiteral("102"), textOfPages(1),
                                     {{QStringLiteral("wantedPort"), QStringLiteral("Line 1")}});
    QVERIFY(m_fixture->waitForState(id, JobState::Retrying));
    const Job job = m_fixture->job(id);
    QCOMPARE(job.lastError, error);
    QCOMPARE(job.why.code, QStringLiteral("retry"));
    QCOMPARE(job.attempts, 1);
    QCOMPARE(m_fixture->port(QStringLiteral("Line 1")).lastResult, error);
    m_fixture->setCondition(port, {});
    QVERIFY(m_fixture->inbox().isEmpty());
}

void tst_Faults::lineWorkerKilledInMidPage()
{
    QVERIFY(open());
    const JobId id = sendNoise(3);
    QVERIFY(waitForConfirmed(id, 1));
    QCOMPARE(m_fixture->job(id).state, JobState::Inprogress);
    QVERIFY(m_worker->processId() > 0);
    QCOMPARE(::kill(static_cast<pid_t>(m_worker->processId()), SIGKILL), 0);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(m_fixture->attempts(id).first().endedAt.isValid());
    QTRY_VERIFY(m_fixture->port(QStringLiteral("Line 2")).state != PortState::Offline);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(
        QTest::qWaitFor([&] { return m_fixture->job(id).state == JobState::Completed; }, 60000));
    const QList<Attempt> attempts = m_fixture->attempts(id);
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts.first().error, ErrorCode::LineFault);
    QVERIFY(!attempts.first().counted);
    QCOMPARE(attempts.last().firstPage, attempts.first().pagesConfirmed + 1);
    QVERIFY(m_fixture->waitForFaxes(2)); // the first part was kept
    checkWholeFaxArrived(id, 3);
}

void tst_Faults::serviceKilledInMidPage()
{
    QVERIFY(open());
    QVERIFY(m_fixture->ask(QStringLiteral("setQueuePaused"), {true}));
    const JobId id = sendNoise(3);
    QCOMPARE(id, JobId{1});
    QVERIFY(m_fixture->ask(QStringLiteral("setQueuePaused"), {false}));
    m_fixture->drop(); // nothing has been prepared yet

    QProcess service;
    service.start(QStringLiteral(CRASHING_SERVICE), {m_fixture->folder()});
    QByteArray said;
    QVERIFY(QTest::qWaitFor(
        [&] {
            said += service.readAllStandardOutput();
            return said.contains("confirmed 1") || service.state() == QProcess::NotRunning;
        },
        60000));
    QVERIFY2(said.contains("confirmed 1"), service.readAllStandardError().constData());
    service.kill(); // SIGKILL
    QVERIFY(service.waitForFinished());

    QVERIFY(open());
    const Job found = m_fixture->job(id);
    QVERIFY(found.pagesConfirmed >= 1);
    QVERIFY(
        QTest::qWaitFor([&] { return m_fixture->job(id).state == JobState::Completed; }, 60000));
    const QList<Attempt> attempts = m_fixture->attempts(id);
    QCOMPARE(attempts.size(), 2);
    QVERIFY(!attempts.first().counted);
    QCOMPARE(attempts.last().firstPage, found.pagesConfirmed + 1);
    QVERIFY(m_fixture->waitForFaxes(2));
    checkWholeFaxArrived(id, 3);
}

void tst_Faults::serviceDroppedInMidPage()
{
    QVERIFY(open());
    const JobId id = sendNoise(2);
    QVERIFY(waitForConfirmed(id, 1));
    m_fixture->drop();
    QVERIFY(open());
    QVERIFY(
        QTest::qWaitFor([&] { return m_fixture->job(id).state == JobState::Completed; }, 60000));
    QVERIFY(m_fixture->waitForFaxes(2));
    checkWholeFaxArrived(id, 2);
}

void tst_Faults::serviceStoppedInMidPage()
{
    QVERIFY(open());
    const JobId id = sendNoise(4);
    QVERIFY(waitForConfirmed(id, 1));
    QElapsedTimer timer;
    timer.start();
    m_fixture->close();
    QVERIFY(timer.elapsed() < 10000);
    QVERIFY(open());
    const Attempt stopped = m_fixture->attempts(id).first(); // the next one may be over already
    QVERIFY(stopped.endedAt.isValid());
    QVERIFY(!stopped.counted);
    const QList<ReceivedFax> faxes = m_fixture->inbox();
    QVERIFY(!faxes.isEmpty());
    QVERIFY(!faxes.last().receiving);
    QVERIFY(
        QTest::qWaitFor([&] { return m_fixture->job(id).state == JobState::Completed; }, 60000));
    QVERIFY(m_fixture->waitForFaxes(2));
    checkWholeFaxArrived(id, 4);
}

void tst_Faults::answererHangsUp()
{
    QVERIFY(open());
    const JobId id = sendNoise(3);
    QVERIFY(waitForConfirmed(id, 1));
    QVERIFY(m_fixture->ask(QStringLiteral("hangUp"), {QStringLiteral("Line 2")}));
    QVERIFY(
        QTest::qWaitFor([&] { return m_fixture->job(id).state == JobState::Completed; }, 60000));
    const QList<Attempt> attempts = m_fixture->attempts(id);
    QCOMPARE(attempts.size(), 2);
    QVERIFY(attempts.first().error != ErrorCode::None);
    QVERIFY(attempts.first().counted);
    QCOMPARE(attempts.last().firstPage, attempts.first().pagesConfirmed + 1);
    QVERIFY(m_fixture->waitForFaxes(2));
    QVERIFY(!m_fixture->inbox().last().complete);
    checkWholeFaxArrived(id, 3);
}

void tst_Faults::manualAnswer()
{
    QVERIFY(open());
    QVERIFY(m_fixture->ask(QStringLiteral("setPort"),
                           {QStringLiteral("Line 2"),
                            QVariantMap{{QStringLiteral("receive"), QStringLiteral("manual")}}}));
    const JobId id = m_fixture->send(QStringLiteral("102"), textOfPages(1));
    QVERIFY(m_fixture->waitForPort(QStringLiteral("Line 2"), PortState::Ringing));
    QVERIFY(m_fixture->ask(QStringLiteral("answer"), {QStringLiteral("Line 2")}));
    QVERIFY(m_fixture->waitForState(id, JobState::Completed));
    QVERIFY(m_fixture->waitForFaxes(1));
    QCOMPARE(m_fixture->inbox().first().callerId, QStringLiteral("101"));
}

void tst_Faults::newerStore()
{
    QVERIFY(open());
    m_fixture->close();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"),
                                                          QStringLiteral("newer"));
        database.setDatabaseName(m_fixture->folder() + QStringLiteral("/fax.db"));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral("PRAGMA user_version")) && query.next());
        const int version = query.value(0).toInt();
        QVERIFY(version > 0);
        query.finish();
        QVERIFY(query.exec(QStringLiteral("PRAGMA user_version = %1").arg(version + 1)));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    const auto opened = m_fixture->open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreNewer);
    QVERIFY(opened.error().message().contains(QStringLiteral("fax.db")));
}

void tst_Faults::unusableFolder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("a file is in the way") << "file";
    QTest::newRow("below a file") << "file/data";
    QTest::newRow("kernel file system") << "/proc/faxconsole";
}

void tst_Faults::unusableFolder()
{
    QFETCH(QString, folder);
    QFile file(m_fixture->path(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString path = QDir::isAbsolutePath(folder) ? folder : m_fixture->path(folder);
    const auto opened = Service::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::DataFolderUnusable);
    QVERIFY(opened.error().message().contains(path));
}

void tst_Faults::passiveServiceStartsNothing()
{
    ServiceOptions options;
    options.passive = true;
    QVERIFY(m_fixture->open(options));
    const JobId id = m_fixture->send(QStringLiteral("102"), textOfPages(1));
    m_fixture->settle();
    QCOMPARE(childProcesses(), QByteArray());
    QCOMPARE(m_fixture->job(id).state, JobState::Pending);
    QCOMPARE(m_fixture->job(id).pages, 0);
    m_fixture->close();
    QVERIFY(open());
    QVERIFY(!childProcesses().isEmpty());
    QVERIFY(m_fixture->waitForState(id, JobState::Completed));
}

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
