// Calls and jobs on noisy lines, and how every call ends on impossible ones; see README.md.
//     bench_noise [calls in a cell, 60] [calls | jobs | ends]
#include "imaging/tifffax.h"
#include "letterpage.h"
#include "service/service.h"
#include "support/exchangeline.h"
#include "support/linebench.h"
#include "support/soundparty.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>

#include <algorithm>
#include <optional>

using namespace Fax;

namespace {

constexpr std::array noises{-90, -65, -60, -56, -52, -50, -48, -47, -46, -45};

void printTitles(QTextStream &out, const QString &title)
{
    out << "\n" << title << "\n" << QString(26, u' ');
    for (const int noise : noises)
        out << QString::number(noise).rightJustified(6);
    out << "\n";
}

void printCell(QTextStream &out, int value)
{
    out << QString::number(value).rightJustified(6);
    out.flush();
}

// ---- calls --------------------------------------------------------------------------------------

struct Mode
{
    QString name;
    LineProtocol::CallSettings settings;
};

QList<Mode> modes()
{
    LineProtocol::CallSettings v17;
    LineProtocol::CallSettings plain;
    plain.ecm = false;
    LineProtocol::CallSettings v29;
    v29.limitSpeed(9600);
    LineProtocol::CallSettings v27;
    v27.limitSpeed(4800);
    return {{QStringLiteral("V.17, ECM"), v17},
            {QStringLiteral("V.17, no ECM"), plain},
            {QStringLiteral("at most V.29, ECM"), v29},
            {QStringLiteral("at most V.27ter, ECM"), v27}};
}

/** With error correction the page must arrive as it was; without it, confirmed. */
int goodCalls(const LineProtocol::CallSettings &settings, double noise, int calls)
{
    LineBench bench;
    bench.addPorts(2);
    for (const qint64 port : {1, 2})
        (void)bench.exchange.setCondition({.port = port, .line = {.noiseDbm0 = noise}});
    int good = 0;
    for (int i = 1; i <= calls; ++i) {
        const QList<FaxPage> pages{letterPage(i)};
        bench.forgetEvents();
        const qint64 call = bench.dial(pages, settings);
        (void)bench.run();
        const auto *end = bench.endOf(call);
        const bool arrived = bench.pagesAt(2) == pages || !settings.ecm;
        good += end && end->code == ErrorCode::None && arrived;
    }
    return good;
}

void printCalls(QTextStream &out, int calls)
{
    printTitles(out,
                QStringLiteral("Good calls of %1, one page, noise both ways (dBm0):").arg(calls));
    for (const Mode &mode : modes()) {
        out << mode.name.leftJustified(26);
        for (const int noise : noises)
            printCell(out, goodCalls(mode.settings, noise, calls));
        out << "\n";
    }
}

// ---- jobs: the whole service, its queue and store, on a line in this process ------------------------

class Office
{
public:
    explicit Office(double noise)
    {
        ServiceOptions options;
        options.makeLine = [] { return std::make_unique<ExchangeLine>(); };
        auto opened = Service::open(m_folder.path(), options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        m_service = *std::move(opened);
        (void)ask(QStringLiteral("setProperty"), {QStringLiteral("RetryDelay"), 0});
        for (const qint64 port : {1, 2})
            (void)ask(
                QStringLiteral("setPort"),
                {port,
                 QVariantMap{{QStringLiteral("line"), QStringLiteral("noise=%1").arg(noise)}}});
    }

    struct Outcome
    {
        bool good = false; ///< every page confirmed, and what arrived is what was sent
        int calls = 0;
        int counted = 0; ///< tries that a user would have waited for
    };

    Outcome send(const FaxPage &page)
    {
        (void)ask(QStringLiteral("forgetNumber"), {QStringLiteral("102")});
        const qint64 job = submit(page);
        const QDeadlineTimer limit(120'000);
        QVariantMap state;
        do {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
            state = ask(QStringLiteral("job"), {job}).value.toMap();
        } while (!isOver(state) && !limit.hasExpired());
        return outcome(job, state);
    }

private:
    Answer ask(const QString &method, const QVariantList &arguments = {},
               const QList<QByteArray> &documents = {})
    {
        std::optional<Answer> answer;
        m_service->handle(
            {QStringLiteral("bench"), 0}, {method, arguments, documents},
            [&](const Result<Answer> &result) { answer = result.value_or(Answer()); });
        while (!answer)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        return *answer;
    }

    qint64 submit(const FaxPage &page)
    {
        const QVariantMap values{
            {QStringLiteral("recipients"),
             QVariantList{QVariantMap{{QStringLiteral("number"), QStringLiteral("102")}}}},
            {QStringLiteral("documentNames"), QStringList{QStringLiteral("letter.tif")}},
            {QStringLiteral("wantedPort"), QStringLiteral("1")}};
        return ask(QStringLiteral("submit"), {values}, {TiffFax::write({page})})
            .value.toList()
            .value(0)
            .toLongLong();
    }

    static bool isOver(const QVariantMap &job)
    {
        const QString state =
            job.value(QStringLiteral("job")).toMap().value(QStringLiteral("state")).toString();
        return state == u"completed" || state == u"retries_exceeded" || state == u"canceled";
    }

    Outcome outcome(qint64 job, const QVariantMap &state)
    {
        Outcome result;
        for (const QVariant &attempt : state.value(QStringLiteral("attempts")).toList()) {
            ++result.calls;
            result.counted += attempt.toMap().value(QStringLiteral("counted")).toBool();
        }
        const QString word =
            state.value(QStringLiteral("job")).toMap().value(QStringLiteral("state")).toString();
        result.good = word == u"completed" && arrived(job);
        return result;
    }

    bool arrived(qint64 job)
    {
        const auto sent = TiffFax::read(ask(QStringLiteral("jobDocument"), {job}).document);
        const QVariantList faxes = ask(QStringLiteral("inbox")).value.toList();
        if (!sent || faxes.isEmpty())
            return false;
        const QVariant newest = faxes.first().toMap().value(QStringLiteral("id"));
        const auto received = TiffFax::read(ask(QStringLiteral("faxDocument"), {newest}).document);
        return received && *received == *sent;
    }

    QTemporaryDir m_folder{QStringLiteral("/dev/shm/bench-noise-XXXXXX")};
    std::unique_ptr<Service> m_service;
};

void printJobs(QTextStream &out, int jobs)
{
    printTitles(
        out,
        QStringLiteral("Good jobs of %1, one page, ECM, automatic fall-back, each number new:")
            .arg(jobs));
    QStringList atOnce;
    QStringList calls;
    out << QStringLiteral("in the end").leftJustified(26);
    for (const int noise : noises) {
        Office office(noise);
        int good = 0;
        int first = 0;
        int all = 0;
        for (int i = 1; i <= jobs; ++i) {
            const Office::Outcome outcome = office.send(letterPage(i));
            good += outcome.good;
            first += outcome.good && outcome.counted == 1;
            all += outcome.calls;
        }
        printCell(out, good);
        atOnce.append(QString::number(first).rightJustified(6));
        calls.append(QString::number(double(all) / jobs, 'f', 2).rightJustified(6));
    }
    out << "\n"
        << QStringLiteral("without a retry delay").leftJustified(26) << atOnce.join(QString())
        << "\n"
        << QStringLiteral("calls per job").leftJustified(26) << calls.join(QString()) << "\n";
}

// ---- calls that reach nobody who could send or receive -----------------------------------------------

/** Longest call of some, and the longest stretch at its end without a frame, as "call/stretch". */
QString longestSeconds(double noise, int calls)
{
    qint64 longest = 0;
    qint64 still = 0;
    for (int i = 0; i < calls; ++i) {
        LineBench bench;
        bench.addPorts(2);
        for (const qint64 port : {1, 2})
            (void)bench.exchange.setCondition(
                {.port = port, .line = {.noiseDbm0 = noise - 0.01 * i}});
        qint64 last = 0;
        bench.onFrame = [&](const LineProtocol::Frame &frame) {
            last = std::max(last, frame.lineMs);
        };
        bench.dial({letterPage(i + 1)});
        (void)bench.run(3'600'000);
        for (const auto &end : std::as_const(bench.ends)) {
            longest = std::max(longest, end.lineMs);
            still = std::max(still, end.lineMs - last);
        }
    }
    return QStringLiteral("%1/%2").arg(longest / 1000).arg(still / 1000);
}

void printLongest(QTextStream &out, int calls)
{
    out << QStringLiteral("\nLongest of %1 calls in s, and longest end of one without a frame:")
               .arg(calls);
    for (int noise = -90; noise <= -20; noise += 2) {
        out << ((noise + 90) % 12 == 0 ? "\n" : "")
            << QStringLiteral("%1: %2")
                   .arg(noise)
                   .arg(longestSeconds(noise, calls))
                   .leftJustified(16);
        out.flush();
    }
    out << "\n";
}

QString endWith(const Sound &sound, bool weCall)
{
    LineBench bench;
    bench.addPorts(2);
    const auto party = [&] { return std::make_unique<SoundParty>(sound); };
    if (weCall) {
        bench.answering(2).other = [&](qint64) { return party(); };
        bench.dial({letterPage(1)});
    } else {
        bench.dialWith({letterPage(1)}, [&](const T30Task &) { return party(); });
    }
    if (!bench.run(3'600'000))
        return QStringLiteral("never");
    const auto *end = bench.endAt(weCall ? 1 : 2);
    return QStringLiteral("%1 s: %2").arg(end->lineMs / 1000).arg(errorText(end->code));
}

void printSounds(QTextStream &out)
{
    out << "\nCalls with something else than a fax machine:\n";
    const auto row = [&](const QString &name, Sound (*sound)()) {
        out << name.leftJustified(18) << "we call:   " << endWith(sound(), true) << "\n"
            << QString(18, u' ') << "we answer: " << endWith(sound(), false) << "\n";
    };
    row(QStringLiteral("silence"), Sounds::silence);
    row(QStringLiteral("music"), Sounds::music);
    row(QStringLiteral("speech"), Sounds::speech);
    row(QStringLiteral("V.21 flags"), Sounds::flags);
    row(QStringLiteral("V.29 carrier"), Sounds::carrierV29);
    row(QStringLiteral("V.17 carrier"), Sounds::carrierV17);
    row(QStringLiteral("V.27ter carrier"), Sounds::carrierV27ter);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const int count = std::max(1, application.arguments().value(1, QStringLiteral("60")).toInt());
    const QString part = application.arguments().value(2);
    const auto wanted = [&](const char *name) {
        return part.isEmpty() || part == QLatin1StringView(name);
    };
    if (wanted("calls"))
        printCalls(out, count);
    if (wanted("jobs"))
        printJobs(out, count);
    if (wanted("ends"))
        printLongest(out, std::max(1, count / 12));
    if (wanted("ends"))
        printSounds(out);
    return 0;
}
