// What the job store and the dispatcher cost: durable submissions per second, the next decision and a
// start with many jobs waiting. Usage: bench_store [FOLDER]; the folder decides which disk is measured.

#include "job/dispatcher.h"
#include "store/sqljobstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>

#include <algorithm>

using namespace Fax;

namespace {

constexpr int measured = 500;
constexpr int waiting = 10'000;
constexpr qsizetype documentSize = 90 * 1024;

QTextStream out(stdout);

QByteArray randomDocument()
{
    QByteArray document(documentSize, Qt::Uninitialized);
    QRandomGenerator::global()->generate(document.begin(), document.end());
    return document;
}

Submission submissionTo(int number)
{
    Submission submission;
    submission.recipients = {{QString::number(100'000 + number), QString()}};
    submission.documentNames = {QStringLiteral("document.pdf")};
    return submission;
}

double millisecondsOf(QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void submitMany(JobStore &store, int count, const QByteArray &document)
{
    for (int i = 0; i < count; ++i) {
        const auto ids = store.submit(submissionTo(i), {document}, {}, QStringLiteral("anna"),
                                      QDateTime::currentDateTimeUtc());
        if (!ids)
            qFatal("%s", qPrintable(ids.error().message()));
        const auto set = store.setPages(*ids, {{1728, 2287, Resolution::Fine, "page"}});
        if (!set)
            qFatal("%s", qPrintable(set.error().message()));
    }
}

void measureSubmissions(JobStore &store)
{
    QList<double> times;
    QElapsedTimer whole;
    double total = 0;
    for (int i = 0; i < measured; ++i) {
        const QByteArray document = randomDocument();
        whole.start();
        const auto ids = store.submit(submissionTo(i), {document}, {}, QStringLiteral("anna"),
                                      QDateTime::currentDateTimeUtc());
        times.append(millisecondsOf(whole));
        total += times.constLast();
        if (!ids)
            qFatal("%s", qPrintable(ids.error().message()));
    }
    std::ranges::sort(times);
    out << measured
        << " durable submissions with a 90 KB document each: " << measured * 1000 / total
        << " per second, median " << times.at(measured / 2) << " ms, slowest " << times.constLast()
        << " ms\n";
}

void measureQueue(const QString &file)
{
    QElapsedTimer timer;
    timer.start();
    auto store = openSqlJobStore(file).value();
    out << "open: " << millisecondsOf(timer) << " ms\n";
    timer.start();
    const QList<Job> jobs = store->openJobs().value();
    out << "read " << jobs.size() << " open jobs: " << millisecondsOf(timer) << " ms\n";

    Dispatcher dispatcher;
    timer.start();
    dispatcher.reset(jobs);
    out << "fill the dispatcher: " << millisecondsOf(timer) << " ms\n";
    DispatchSituation situation;
    situation.now = QDateTime::currentDateTimeUtc();
    DispatchPort line;
    line.id = PortId{1};
    situation.ports = {line};
    timer.start();
    const DispatchPlan plan = dispatcher.decide(situation);
    out << "next decision: " << millisecondsOf(timer) << " ms\n";
    timer.start();
    const auto reasons = dispatcher.reasons(situation);
    out << "all " << reasons.size() << " reasons: " << millisecondsOf(timer) << " ms\n";
    timer.start();
    const auto started = store->startAttempt({plan.starts.at(0).job, PortId{1}, {}, {}, {}},
                                             situation.now);
    out << "start an attempt, durably: " << millisecondsOf(timer) << " ms"
        << (started ? "" : " FAILED") << "\n";
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString base = argc > 1 ? application.arguments().at(1) : QStringLiteral(".");
    const QTemporaryDir folder(base + QStringLiteral("/bench_store-XXXXXX"));
    measureSubmissions(*openSqlJobStore(folder.filePath(QStringLiteral("submissions.db"))).value());

    const QString file = folder.filePath(QStringLiteral("queue.db"));
    submitMany(*openSqlJobStore(file).value(), waiting, "document");
    measureQueue(file);
    return 0;
}
