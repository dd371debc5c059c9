// How long a modem is away after it was unplugged and plugged in again, and after it stopped answering, in real
// time as with hardware: a real service and real workers, software modems on pseudo-terminals (tests/support/
// modembank). At the end every fax must have been delivered.
//
//     bench_recovery [TRIALS]          5 by default, some two minutes each

#include "service/servicefixture.h"
#include "support/modembank/plugs.h"

#include <QtCore/QTextStream>

#include <algorithm>
#include <cstdio>

using namespace Fax;

namespace {

const QString caller = QStringLiteral("201");
const QString called = QStringLiteral("202");
constexpr int patienceMs = 180'000;

/** Times of one kind of fault. */
struct Figure
{
    QString name;
    QList<qint64> times{};

    void print(QTextStream &out)
    {
        std::ranges::sort(times);
        out << name.leftJustified(58)
            << QStringLiteral("%1 %2 %3\n")
                   .arg(times.first(), 8)
                   .arg(times.at(times.size() / 2), 8)
                   .arg(times.last(), 8);
    }
};

class Bench
{
public:
    bool open();
    bool run(int trials);

private:
    bool addModem(const QString &number);
    bool waitFor(const std::function<bool()> &condition);
    /** Milliseconds until the caller's modem is like this; ends the program if it never is. */
    qint64 timeUntil(ModemHealth health);
    void sendUntilPage();
    void finishFax();
    void unplugIdle();
    void unplugInPage();
    void wedge();

    BankProcess m_bank{{QStringLiteral("--factor"), QStringLiteral("1"), caller, called}};
    Plugs m_plugs{m_bank, {caller, called}};
    ServiceFixture m_service;
    JobId m_job;
    Figure m_noticed{QStringLiteral("unplugged while idle: noticed")};
    Figure m_back{QStringLiteral("plugged in again: ready")};
    Figure m_noticedInPage{QStringLiteral("unplugged in a page: noticed")};
    Figure m_backInPage{QStringLiteral("plugged in again: ready")};
    Figure m_wedged{QStringLiteral("stops answering in a page: noticed, the call ended")};
    Figure m_faulty{QStringLiteral("  and after that: given up as faulty")};
    Figure m_heeds{QStringLiteral("answers again: ready")};
};

bool Bench::addModem(const QString &number)
{
    const bool answers = number == called;
    return m_service
        .ask(QStringLiteral("addPort"),
             {QVariantMap{{QStringLiteral("driver"), QStringLiteral("serial")},
                          {QStringLiteral("device"), m_plugs.device(number)},
                          {QStringLiteral("number"), number},
                          {QStringLiteral("name"), number},
                          {QStringLiteral("send"), !answers},
                          {QStringLiteral("rings"), 1},
                          {QStringLiteral("receive"), answers ? u"auto"_qs : u"off"_qs}}})
        .has_value();
}

bool Bench::open()
{
    if (m_bank.path(caller).isEmpty() || !m_service.open())
        return false;
    for (const char *builtIn : {"Line 1", "Line 2"})
        (void)m_service.ask(QStringLiteral("removePort"), {QString::fromLatin1(builtIn)});
    m_service.setProperty(QStringLiteral("RetryDelay"), 0);
    return addModem(caller) && addModem(called) && waitFor([this] {
               return m_service.port(caller).state == PortState::Available
                   && m_service.port(called).state == PortState::Available;
           });
}

bool Bench::waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, patienceMs);
}

qint64 Bench::timeUntil(ModemHealth health)
{
    QElapsedTimer clock;
    clock.start();
    if (!waitFor([&] { return m_service.port(caller).health == health; }))
        qFatal("the modem was never %d", int(health));
    return clock.elapsed();
}

void Bench::sendUntilPage()
{
    m_job = m_service.send(called, textOfPages(1));
    if (!waitFor([this] { return m_service.port(caller).phase == CallPhase::C; }))
        qFatal("no call came about");
}

void Bench::finishFax()
{
    if (!m_service.waitForState(m_job, JobState::Completed)
        && !waitFor([this] { return m_service.job(m_job).state == JobState::Completed; }))
        qFatal("a fax was not delivered");
}

void Bench::unplugIdle()
{
    m_plugs.unplug(caller);
    m_noticed.times.append(timeUntil(ModemHealth::Absent));
    m_plugs.plug(caller);
    m_back.times.append(timeUntil(ModemHealth::Ready));
}

void Bench::unplugInPage()
{
    sendUntilPage();
    m_plugs.unplug(caller);
    m_noticedInPage.times.append(timeUntil(ModemHealth::Absent));
    m_plugs.plug(caller);
    m_backInPage.times.append(timeUntil(ModemHealth::Ready));
    finishFax();
}

void Bench::wedge()
{
    sendUntilPage();
    m_bank.tell(QStringLiteral("swallow ") + caller);
    m_wedged.times.append(timeUntil(ModemHealth::Starting));
    m_faulty.times.append(timeUntil(ModemHealth::Faulty));
    m_bank.tell(QStringLiteral("heed ") + caller);
    m_heeds.times.append(timeUntil(ModemHealth::Ready));
    finishFax();
}

bool Bench::run(int trials)
{
    for (int trial = 0; trial < trials; ++trial) {
        unplugIdle();
        unplugInPage();
        wedge();
    }
    QTextStream out(stdout);
    out << QStringLiteral("%1 trials, ms of real time").arg(trials).leftJustified(58)
        << QStringLiteral("%1 %2 %3\n").arg(u"least"_qs, 8).arg(u"median"_qs, 8).arg(u"most"_qs, 8);
    for (Figure *figure :
         {&m_noticed, &m_back, &m_noticedInPage, &m_backInPage, &m_wedged, &m_faulty, &m_heeds})
        figure->print(out);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("FAX_SERIAL_CLOCK", "1");
    QCoreApplication app(argc, argv);
    const int trials = argc > 1 ? std::max(1, atoi(argv[1])) : 5;
    Bench bench;
    if (!bench.open()) {
        std::fprintf(stderr, "the modems do not become ready\n");
        return 1;
    }
    return bench.run(trials) ? 0 : 1;
}
