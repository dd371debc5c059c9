// Measures what busy lines cost the console (ui.md chapter 14): the main window with the dashboard at 1920x1080 on a
// scripted service, offscreen. 64 lines with 4 changes a second each, one page watched; then 8 lines; then no change
// at all. And how long a change at the line takes to the card, through a real service in a thread of its own.
// Argument: seconds for each part, 20 if none. See README.md.
#include "base/clock.h"
#include "link/embeddedservice.h"
#include "link/link.h"
#include "service/hosting.h"
#include "service/service.h"
#include "support/fakeline.h"
#include "support/fakelink/fakelink.h"
#include "support/fakelink/seed.h"
#include "window/mainwindow.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <sys/resource.h>

#include <algorithm>

using namespace Fax;

namespace {

constexpr int changesPerSecond = 4; // of each line: what a service sends at most
constexpr int rowsAtOnce = 14; // of a watched page: 2287 rows in 40 s, four times a second

struct Usage
{
    double cpuSeconds = 0;
    long wakeUps = 0; ///< the process slept and was woken

    static Usage now()
    {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        const auto seconds = [](const timeval &time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        return {seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_nvcsw};
    }
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

void runFor(int seconds)
{
    QTimer::singleShot(std::chrono::seconds(seconds), qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
}

/** Lines in a call, of which something changes all the time. */
class Traffic : public QObject
{
public:
    Traffic(FakeLink &link, int lines)
        : m_link(link)
    {
        for (int id = 1; id <= lines; ++id) {
            const FakeLink::PortState port = Seed::port(
                id, id % 2 == 0 ? QStringLiteral("receiving") : QStringLiteral("sending"));
            m_link.putPort(port.config, port.status);
            m_ports.append(port.status);
        }
        connect(&m_timer, &QTimer::timeout, this, &Traffic::change);
    }

    /** The lines take turns, as calls do that began at any moment. */
    void start() { m_timer.start(1000 / (changesPerSecond * static_cast<int>(m_ports.size()))); }
    void stop() { m_timer.stop(); }

    int changes = 0;

private:
    void change()
    {
        const int due = static_cast<int>(m_clock.isValid() ? m_clock.elapsed()
                                                           : (m_clock.start(), 0))
            * changesPerSecond * static_cast<int>(m_ports.size()) / 1000;
        while (changes < due) {
            PortStatus &status = m_ports[changes % m_ports.size()];
            status.pagePercent = (status.pagePercent + 1) % 101;
            status.pageBytes += 450;
            ++status.pageLines;
            ++status.elapsedTime;
            m_link.putStatus(status);
            if (changes % m_ports.size() == 0)
                tellRows();
            ++changes;
        }
    }

    void tellRows()
    {
        PageNews news;
        news.port = PortId{1};
        news.job = JobId{1};
        news.page = 1;
        news.firstRow = m_rows;
        news.pack(QByteArray(216 * rowsAtOnce, static_cast<char>(m_rows)));
        m_rows = m_rows > 2200 ? 0 : m_rows + rowsAtOnce;
        m_link.setPage(news);
    }

    FakeLink &m_link;
    QList<PortStatus> m_ports;
    QTimer m_timer;
    QElapsedTimer m_clock;
    int m_rows = 0;
};

/** A main window on a link, with settings of its own. */
struct Console
{
    explicit Console(Link &link)
        : server(link)
        , settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
    {
        settings.setValue(QStringLiteral("welcomed"), true);
        window = std::make_unique<Ui::MainWindow>(server, clock, settings);
        window->resize(1920, 1080);
        window->openPlace(QStringLiteral("dashboard"));
        window->show();
        server.connectTo(QStringLiteral("fax1"));
    }

    SystemClock clock;
    Model::Server server;
    QTemporaryDir folder;
    QSettings settings;
    std::unique_ptr<Ui::MainWindow> window;
};

void report(const QString &what, int seconds, const Usage &before, int changes)
{
    const Usage after = Usage::now();
    out() << QStringLiteral("%1: %2 changes a second, %3 % of a core, %4 wake-ups a second\n")
                 .arg(what, -34)
                 .arg(changes / seconds)
                 .arg(100 * (after.cpuSeconds - before.cpuSeconds) / seconds, 0, 'f', 1)
                 .arg(static_cast<double>(after.wakeUps - before.wakeUps) / seconds, 0, 'f', 1)
          << Qt::flush;
}

/** With a window, or without: what the scripted service itself costs. */
void measureBusy(int lines, int seconds, bool withWindow)
{
    FakeLink link;
    Traffic traffic(link, lines);
    std::unique_ptr<Console> console;
    if (withWindow)
        console = std::make_unique<Console>(link);
    runFor(2);
    const Usage before = Usage::now();
    traffic.start();
    runFor(seconds);
    traffic.stop();
    report(QStringLiteral("%1 busy lines, %2")
               .arg(lines)
               .arg(withWindow ? u"console" : u"service alone"),
           seconds, before, traffic.changes);
}

void measureIdle(int seconds)
{
    FakeLink link;
    Seed::addPorts(link, QStringList(8, QStringLiteral("idle")));
    const Console console(link);
    runFor(3);
    const Usage before = Usage::now();
    runFor(seconds);
    report(QStringLiteral("idle console, 8 lines"), seconds, before, 0);
}

/** From a line driver's signal in the service's thread to the value in the model of the window. */
void measureLatency(int samples)
{
    QTemporaryDir dir;
    FakeLine *line = nullptr;
    auto folder = DataFolder::open(dir.filePath(QStringLiteral("data")));
    if (!folder || !folder->lock(DataFolder::Holder::Service))
        qFatal("no data folder");
    const auto factory = [&line](const QString &path,
                                 bool) -> Result<std::unique_ptr<RequestHandler>> {
        ServiceOptions options;
        options.makeLine = [&line] {
            auto made = std::make_unique<FakeLine>();
            line = made.get();
            return made;
        };
        return Service::open(path, options).map([](std::unique_ptr<Service> service) {
            return std::unique_ptr<RequestHandler>(std::move(service));
        });
    };
    auto host = EmbeddedService::start(*std::move(folder), factory, EmbeddedService::Mode::Serving);
    if (!host)
        qFatal("%s", qPrintable(host.error().message()));
    const std::unique_ptr<Link> link = (*host)->createLink();
    QList<double> times;
    {
        Console console(*link);
        runFor(2);
        Model::Port *port = console.server.port(PortId{1});
        if (!port)
            qFatal("no port");
        port->setReceive(ReceiveMode::Manual); // it rings, and nobody answers
        runFor(1);
        for (int i = 1; i <= samples; ++i) {
            QElapsedTimer timer;
            timer.start();
            QMetaObject::invokeMethod(line,
                                      [&line, i] { line->ring(1, i, QStringLiteral("101")); });
            while (port->status().ringCount() != i && timer.elapsed() < 5000)
                QCoreApplication::processEvents(QEventLoop::AllEvents
                                                | QEventLoop::WaitForMoreEvents);
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QTimer pause;
            pause.setSingleShot(true);
            pause.start(QRandomGenerator::global()->bounded(10, 400));
            while (pause.isActive())
                QCoreApplication::processEvents(QEventLoop::AllEvents
                                                | QEventLoop::WaitForMoreEvents);
        }
    }
    std::sort(times.begin(), times.end());
    out()
        << QStringLiteral(
               "line change to card, %1 samples: median %2 ms, 95th percentile %3 ms, most %4 ms\n")
               .arg(samples)
               .arg(times.at(samples / 2), 0, 'f', 1)
               .arg(times.at(samples * 95 / 100), 0, 'f', 1)
               .arg(times.constLast(), 0, 'f', 1);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const int seconds = argc > 1 ? qMax(1, QString::fromLocal8Bit(argv[1]).toInt()) : 20;
    measureIdle(seconds);
    for (const int lines : {8, 64}) {
        measureBusy(lines, seconds, false);
        measureBusy(lines, seconds, true);
    }
    measureLatency(100);
    return 0;
}
