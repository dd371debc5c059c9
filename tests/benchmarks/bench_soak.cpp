// A week in the life of a service, in virtual time: eight built-in lines at a duty of 10 %, one-page faxes
// through the real store, dispatcher, ports, fax-render and fax-line (as fast as the CPU allows); a line is
// busy for a quarter of an hour each day. Watches memory, descriptors and what became of every job.
// Arguments: days (7), calls an hour (50: about 10 % of eight lines). See README.md.
#include "base/clock.h"
#include "base/valuemap.h"
#include "job/job.h"
#include "service/foldercheck.h"
#include "service/service.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>

#include <sys/resource.h>
#include <unistd.h>

using namespace Fax;
using namespace std::chrono_literals;

namespace {

constexpr int linesEachWay = 4;
constexpr int longestWaitSeconds = 300; // real time for the calls of one step
constexpr int step = 10; // virtual minutes
constexpr double allowedGrowthMb = 1.0; // a day

/** What a process holds now. */
struct Footprint
{
    double residentMb = 0;
    qsizetype descriptors = 0;
};

Footprint footprintOf(const QString &process)
{
    Footprint found;
    QFile file(QStringLiteral("/proc/%1/statm").arg(process));
    if (file.open(QIODevice::ReadOnly))
        found.residentMb = file.readAll().split(' ').value(1).toDouble()
            * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
    const QDir folder(QStringLiteral("/proc/%1/fd").arg(process));
    found.descriptors = folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                            .size();
    return found;
}

/** The service and its workers, by program name. */
QMap<QString, Footprint> footprints()
{
    QMap<QString, Footprint> all{{QStringLiteral("service"), footprintOf(QStringLiteral("self"))}};
    QFile file(QStringLiteral("/proc/self/task/%1/children").arg(getpid()));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QList<QByteArray> children = file.readAll().simplified().split(' ');
    for (const QByteArray &child : children) {
        QFile name(QStringLiteral("/proc/%1/comm").arg(QString::fromLatin1(child)));
        if (name.open(QIODevice::ReadOnly))
            all.insert(QString::fromLatin1(name.readAll().trimmed()),
                       footprintOf(QString::fromLatin1(child)));
    }
    return all;
}

double cpuSeconds()
{
    double seconds = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        seconds += double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec);
    }
    return seconds;
}

class Soak : public QObject
{
    Q_OBJECT

public:
    explicit Soak(const QString &folder);

    void hour(int number, int calls);
    [[nodiscard]] bool isSound() const { return m_sound; }
    [[nodiscard]] int openJobs() const { return static_cast<int>(m_open.size()); }

    int calls = 0;
    int completed = 0;
    int failed = 0; ///< no failure is expected: every one is unexplained
    double lineSeconds = 0; ///< of both ends

private:
    QVariant ask(const QString &method, const QVariantList &arguments,
                 const QList<QByteArray> &documents = {});
    void makePorts();
    void setBusy(bool busy);
    void submit(int number);
    void settle();
    [[nodiscard]] bool onlyRetriesLeft() const;
    void note(const QString &kind, const QVariantMap &value);

    ManualClock m_clock{QDateTime({2026, 5, 4}, {0, 0}, Qt::UTC)};
    std::unique_ptr<Service> m_service;
    QHash<qint64, QString> m_open; ///< job → state
    QByteArray m_letter;
    bool m_sound = true;
};

Soak::Soak(const QString &folder)
{
    for (int line = 1; line <= 40; ++line)
        m_letter += "Line " + QByteArray::number(line) + ": nothing new under the sun today.\n";
    ServiceOptions options;
    options.clock = &m_clock;
    options.realTimeLine = false;
    auto service = Service::open(folder, options);
    if (!service)
        qFatal("%s", qPrintable(service.error().message()));
    m_service = *std::move(service);
    connect(m_service.get(), &Service::eventOccurred, this, &Soak::note);
    makePorts();
}

QVariant Soak::ask(const QString &method, const QVariantList &arguments,
                   const QList<QByteArray> &documents)
{
    std::optional<Result<Answer>> answer;
    QEventLoop loop;
    m_service->handle({QStringLiteral("soak"), 0}, {method, arguments, documents},
                      [&](const Result<Answer> &result) {
                          answer = result;
                          loop.quit();
                      });
    if (!answer)
        loop.exec();
    if (!*answer)
        qFatal("%s: %s", qPrintable(method), qPrintable(answer->error().message()));
    return (*answer)->value;
}

void Soak::makePorts()
{
    const QVariantList old = ask(QStringLiteral("ports"), {}).toList();
    for (const QVariant &port : old)
        ask(QStringLiteral("removePort"),
            {port.toMap().value(QStringLiteral("config")).toMap().value(QStringLiteral("id"))});
    for (int i = 0; i < 2 * linesEachWay; ++i) {
        const bool sends = i < linesEachWay;
        ask(QStringLiteral("addPort"),
            {QVariantMap{
                {QStringLiteral("driver"), QStringLiteral("builtin")},
                {QStringLiteral("number"), QString::number(200 + i)},
                {QStringLiteral("name"), QStringLiteral("Line %1").arg(200 + i)},
                {QStringLiteral("send"), sends},
                {QStringLiteral("receive"), sends ? QStringLiteral("off") : QStringLiteral("auto")},
                {QStringLiteral("rings"), 1}}});
    }
}

void Soak::setBusy(bool busy)
{
    ask(QStringLiteral("setLineCondition"),
        {QStringLiteral("Line %1").arg(200 + linesEachWay),
         QVariantMap{{QStringLiteral("busy"), busy}}});
}

void Soak::submit(int number)
{
    const QVariantMap recipient{
        {QStringLiteral("number"), QString::number(200 + linesEachWay + number % linesEachWay)}};
    const QVariant ids = ask(
        QStringLiteral("submit"),
        {QVariantMap{{QStringLiteral("recipients"), QVariantList{recipient}},
                     {QStringLiteral("documentNames"), QStringList{QStringLiteral("letter.txt")}}}},
        {m_letter});
    const qint64 id = ids.toList().value(0).toLongLong();
    if (!m_open.contains(id))
        m_open.insert(id, QStringLiteral("pending"));
}

void Soak::note(const QString &kind, const QVariantMap &value)
{
    if (kind != u"job")
        return;
    const qint64 id = value.value(QStringLiteral("id")).toLongLong();
    const QString state = value.value(QStringLiteral("state")).toString();
    if (m_open.contains(id))
        m_open[id] = state;
}

bool Soak::onlyRetriesLeft() const
{
    return std::all_of(m_open.begin(), m_open.end(), [](const QString &state) {
        return state == u"retrying" || state == u"completed" || state == u"retries_exceeded";
    });
}

/** Until every call of this step is over; then looks at what is finished. */
void Soak::settle()
{
    QElapsedTimer waiting;
    waiting.start();
    while (!onlyRetriesLeft() && waiting.elapsed() < longestWaitSeconds * 1000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    m_sound = m_sound && onlyRetriesLeft();
    for (auto job = m_open.begin(); job != m_open.end();) {
        if (*job == u"retrying") {
            ++job;
            continue;
        }
        ++(*job == u"completed" ? completed : failed);
        const QVariantList attempts = ask(QStringLiteral("job"), {job.key()})
                                          .toMap()
                                          .value(QStringLiteral("attempts"))
                                          .toList();
        for (const QVariant &attempt : attempts) {
            ++calls;
            lineSeconds += 2 * attempt.toMap().value(QStringLiteral("secondsOnLine")).toDouble();
        }
        job = m_open.erase(job);
    }
}

void Soak::hour(int number, int perHour)
{
    const bool disturbed = number % 24 == 5;
    for (int minute = 0; minute < 60; minute += step) {
        setBusy(disturbed && minute < 15);
        const int from = perHour * minute / 60;
        const int to = perHour * (minute + step) / 60;
        for (int i = from; i < to; ++i)
            submit(i);
        settle();
        m_clock.advance(std::chrono::minutes(step));
    }
}

void printDay(int day, const Soak &soak, const QMap<QString, Footprint> &now)
{
    QTextStream out(stdout);
    out << QStringLiteral("day %1: %2 calls, %3 line-seconds, %4 completed, %5 failed, %6 open")
               .arg(day)
               .arg(soak.calls)
               .arg(soak.lineSeconds, 0, 'f', 0)
               .arg(soak.completed)
               .arg(soak.failed)
               .arg(soak.openJobs());
    for (auto each = now.begin(); each != now.end(); ++each)
        out << QStringLiteral("; %1 %2 MB, %3 fds")
                   .arg(each.key())
                   .arg(each->residentMb, 0, 'f', 1)
                   .arg(each->descriptors);
    out << '\n';
}

/** Says what grew after the first day; false if it is too much. */
bool checkGrowth(const QMap<QString, Footprint> &first, const QMap<QString, Footprint> &last,
                 int days)
{
    QTextStream out(stdout);
    bool good = true;
    for (auto each = last.begin(); each != last.end(); ++each) {
        const double perDay = (each->residentMb - first.value(each.key()).residentMb) / days;
        const auto descriptors = each->descriptors - first.value(each.key()).descriptors;
        const bool fine = perDay < allowedGrowthMb && descriptors == 0;
        good = good && fine;
        out << QStringLiteral("%1: %2 MB a day, %3 descriptors more: %4\n")
                   .arg(each.key())
                   .arg(perDay, 0, 'f', 2)
                   .arg(descriptors)
                   .arg(fine ? QStringLiteral("good") : QStringLiteral("TOO MUCH"));
    }
    return good;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int days = argc > 1 ? atoi(argv[1]) : 7;
    const int perHour = argc > 2 ? atoi(argv[2]) : 50;
    QTextStream out(stdout);
    out << "Eight lines, " << days << " days, " << perHour << " calls an hour, in virtual time\n";
    out.flush();

    QTemporaryDir folder;
    Soak soak(folder.path());
    QMap<QString, Footprint> first;
    QMap<QString, Footprint> last;
    for (int hour = 0; hour < days * 24; ++hour) {
        soak.hour(hour, perHour);
        if (hour % 24 != 23)
            continue;
        last = footprints();
        if (first.isEmpty())
            first = last;
        printDay(hour / 24 + 1, soak, last);
    }
    bool good = soak.isSound() && soak.failed == 0 && soak.openJobs() == 0;
    if (days > 1)
        good = checkGrowth(first, last, days - 1) && good;
    const auto invariants = FolderCheck::run(folder.path());
    qsizetype broken = invariants ? 0 : 1;
    for (const Invariant &invariant : invariants.value_or(QList<Invariant>()))
        broken += invariant.violations.size();
    out << "faxctl check: " << broken << " violations; duty "
        << QString::number(100 * soak.lineSeconds / (days * 86400.0 * 2 * linesEachWay), 'f', 1)
        << " %; " << QString::number(cpuSeconds(), 'f', 0)
        << " s of processor time of the service\n"
        << (good && broken == 0 ? "good\n" : "NOT GOOD\n");
    return good && broken == 0 ? 0 : 1;
}

#include "bench_soak.moc"
