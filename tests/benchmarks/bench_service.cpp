// What the service costs its clients: a real fax-service on a message bus of its own. Requests a second and their
// latency (median, 99th of a hundred): status of a port, a submission with a document of 1 MiB, 500 of 100,000 jobs;
// start and memory with 100,000 waiting jobs; with 64 ports busy in real time the events a second for 1 and for 20
// clients and the service's processor time. Argument: seconds of the busy part, 60 if none. See README.md.

#include "base/valuemap.h"
#include "filledqueue.h"
#include "job/job.h"
#include "link/busprotocol.h"
#include "port/portconfig.h"
#include "processfigures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusPendingCallWatcher>

#include <algorithm>

using namespace Fax;

namespace {

constexpr int waitingJobs = 100'000;
constexpr int busyLines = 32; // calls at a time; two ports each
constexpr int startDeadlineMs = 60'000;

QTextStream out(stdout);

/** A message bus for this measurement alone. */
class Bus
{
public:
    Bus()
    {
        m_process.start(QStringLiteral("dbus-daemon"),
                        {QStringLiteral("--session"), QStringLiteral("--nofork"),
                         QStringLiteral("--print-address=1")});
        if (!m_process.waitForReadyRead(5000))
            qFatal("dbus-daemon does not start");
        address = QString::fromLatin1(m_process.readLine().trimmed());
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.toLatin1());
    }
    ~Bus()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Bus)

    QString address;

private:
    QProcess m_process;
};

/** A client of its own connection, as another program would be. */
class Client : public QObject
{
    Q_OBJECT

public:
    Client(const Bus &bus, const QString &name)
        : m_connection(QDBusConnection::connectToBus(bus.address, name))
    { }

    [[nodiscard]] Result<Answer> ask(const QString &method, const QVariantList &arguments = {},
                                     const QList<QByteArray> &documents = {}) const
    {
        const auto message = BusProtocol::encodeRequest(
            BusProtocol::busName, {method, arguments, documents}, BusProtocol::Documents::AsFiles);
        if (!message)
            return tl::unexpected(message.error());
        return BusProtocol::decodeAnswer(m_connection.call(*message));
    }

    void subscribe()
    {
        m_connection.connect(BusProtocol::busName, BusProtocol::objectPath,
                             BusProtocol::interfaceName, BusProtocol::eventSignal, this,
                             SLOT(onEvent(QDBusMessage)));
        const auto call = QDBusMessage::createMethodCall(
            BusProtocol::busName, BusProtocol::objectPath, BusProtocol::interfaceName,
            BusProtocol::subscribeMethod);
        if (m_connection.call(call).type() != QDBusMessage::ReplyMessage)
            qFatal("the service lets nobody subscribe");
    }

    qint64 events = 0;

private Q_SLOTS:
    void onEvent(const QDBusMessage &) { ++events; }

private:
    QDBusConnection m_connection;
};

/** fax-service with a folder; the constructor measures its start. */
class ServiceProcess
{
public:
    ServiceProcess(const Bus &bus, const QString &folder)
    {
        QElapsedTimer timer;
        timer.start();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/fax-service"),
                        {QStringLiteral("--bus"), QStringLiteral("session"),
                         QStringLiteral("--data-dir"), folder});
        const Client client(bus, QStringLiteral("start"));
        while (!client.ask(QStringLiteral("server"))) {
            if (timer.hasExpired(startDeadlineMs))
                qFatal("fax-service does not answer");
        }
        startMs = double(timer.nsecsElapsed()) / 1e6;
    }
    ~ServiceProcess()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(15'000))
            qFatal("fax-service does not end");
    }
    Q_DISABLE_COPY_MOVE(ServiceProcess)

    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    double startMs = 0;

private:
    QProcess m_process;
};

void report(const QString &what, QList<double> times)
{
    std::ranges::sort(times);
    double total = 0;
    for (const double time : std::as_const(times))
        total += time;
    const auto at = [&times](int percent) {
        return times.at(std::min<qsizetype>(times.size() * percent / 100, times.size() - 1));
    };
    out << QStringLiteral("%1: %2 a second, median %3 ms, 99th %4 ms\n")
               .arg(what)
               .arg(double(times.size()) * 1000 / total, 0, 'f', 0)
               .arg(at(50), 0, 'f', 2)
               .arg(at(99), 0, 'f', 2);
    out.flush();
}

QList<double> timesOf(int count, const std::function<Result<Answer>(int)> &request)
{
    QList<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < count; ++i) {
        timer.start();
        const auto answer = request(i);
        times.append(double(timer.nsecsElapsed()) / 1e6);
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message()));
    }
    return times;
}

QVariantMap submissionTo(const QString &number, const QString &document)
{
    Submission submission;
    submission.recipients.append(Recipient());
    submission.recipients.first().number = number;
    submission.documentNames.append(document);
    return toMap(submission);
}

void measureRequests(const Bus &bus)
{
    const QTemporaryDir folder;
    {
        const ServiceProcess service(bus, folder.path());
        out << QStringLiteral("start with an empty folder: %1 ms, memory %2 MiB\n")
                   .arg(service.startMs, 0, 'f', 0)
                   .arg(residentMiB(service.processId()), 0, 'f', 0);
    }
    fillQueue(folder.path(), waitingJobs);
    const ServiceProcess service(bus, folder.path());
    out << QStringLiteral("start with %1 waiting jobs: %2 ms, memory %3 MiB\n")
               .arg(waitingJobs)
               .arg(service.startMs, 0, 'f', 0)
               .arg(residentMiB(service.processId()), 0, 'f', 0);
    const Client client(bus, QStringLiteral("requests"));
    report(QStringLiteral("status of a port"),
           timesOf(5000, [&](int) { return client.ask(QStringLiteral("port"), {1}); }));
    report(QStringLiteral("500 of %1 jobs").arg(waitingJobs), timesOf(200, [&](int) {
               return client.ask(QStringLiteral("jobs"),
                                 {QVariantMap{{QStringLiteral("limit"), 500}}});
           }));
    QByteArray document(1 << 20, 'x');
    report(QStringLiteral("submission of 1 MiB"), timesOf(300, [&](int i) {
               document.replace(0, 8, QByteArray::number(10'000'000 + i)); // no two alike
               return client.ask(
                   QStringLiteral("submit"),
                   {submissionTo(QString::number(200'000 + i), QStringLiteral("document.txt"))},
                   {document});
           }));
    out << QStringLiteral("memory after that: %1 MiB\n")
               .arg(residentMiB(service.processId()), 0, 'f', 0);
}

void spin(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/** 64 ports, every second one calls the next one; the others' calls begin within the first seconds. */
void makeBusy(const Client &client)
{
    for (int i = 3; i <= 2 * busyLines; ++i) {
        PortConfig port;
        port.driver = QStringLiteral("builtin");
        port.number = QString::number(1000 + i);
        port.name = QStringLiteral("Bench %1").arg(i);
        if (const auto added = client.ask(QStringLiteral("addPort"), {toMap(port)}); !added)
            qFatal("%s", qPrintable(added.error().message()));
    }
    const QByteArray text = QByteArray("A line of a letter that is read by nobody.\n")
                                .repeated(400);
    for (int i = 4; i <= 2 * busyLines; i += 2) {
        QVariantMap submission = submissionTo(QString::number(1000 + i),
                                              QStringLiteral("letter.txt"));
        submission.insert(QStringLiteral("wantedPort"), QStringLiteral("Bench %1").arg(i - 1));
        if (const auto ids = client.ask(QStringLiteral("submit"), {submission}, {text}); !ids)
            qFatal("%s", qPrintable(ids.error().message()));
    }
}

int busyPorts(const Client &client)
{
    int busy = 0;
    const QVariantList ports = client.ask(QStringLiteral("ports")).value().value.toList();
    for (const QVariant &port : ports) {
        const QVariantMap status = port.toMap().value(QStringLiteral("status")).toMap();
        busy += status.value(QStringLiteral("phase")).toString() == QStringLiteral("idle") ? 0 : 1;
    }
    return busy;
}

void measureEvents(const Bus &bus, const Client &client, const ServiceProcess &service, int clients,
                   int seconds)
{
    std::vector<std::unique_ptr<Client>> listeners;
    for (int i = 0; i < clients; ++i) {
        listeners.push_back(
            std::make_unique<Client>(bus, QStringLiteral("listener %1 of %2").arg(i).arg(clients)));
        listeners.back()->subscribe();
    }
    const double before = cpuSeconds(service.processId());
    spin(seconds * 1000);
    const double cpu = cpuSeconds(service.processId()) - before;
    qint64 least = listeners.front()->events;
    for (const auto &listener : listeners)
        least = std::min(least, listener->events);
    out << QStringLiteral(
               "%1 of %2 ports busy, %3 clients: %4 events a second to each, service %5 % of a "
               "core\n")
               .arg(busyPorts(client))
               .arg(2 * busyLines)
               .arg(clients)
               .arg(double(least) / seconds, 0, 'f', 1)
               .arg(100 * cpu / seconds, 0, 'f', 1);
    out.flush();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int seconds = argc > 1 ? std::max(10, application.arguments().at(1).toInt()) : 60;
    const Bus bus;
    measureRequests(bus);

    const QTemporaryDir folder;
    const ServiceProcess service(bus, folder.path());
    const Client client(bus, QStringLiteral("load"));
    makeBusy(client);
    spin(25'000); // every call has begun
    measureEvents(bus, client, service, 1, seconds / 2);
    measureEvents(bus, client, service, 20, seconds / 2);
    return 0;
}

#include "bench_service.moc"
