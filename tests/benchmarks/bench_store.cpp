// What the job store and the dispatcher cost: durable submissions per second from 1 and 16 clients beside a
// plain synced file, the next decision and a start with many jobs waiting and a million finished ones.
// Usage: bench_store [FOLDER]; the folder decides which disk is measured.

#include "archive/safefolder.h"
#include "job/dispatcher.h"
#include "store/sqlconnection.h"
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
constexpr int clients = 16;
constexpr int finished = 1'000'000;
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

/** What 16 clients get whose submissions wait at the same time: one commit for all of them. */
void measureTogether(JobStore &store)
{
    QElapsedTimer timer;
    double total = 0;
    for (int i = 0; i < measured; i += clients) {
        QList<SubmissionOrder> orders;
        for (int client = 0; client < clients; ++client)
            orders.append(
                {submissionTo(i + client), {randomDocument()}, {}, QStringLiteral("anna")});
        timer.start();
        for (const auto &ids : store.submitTogether(orders, QDateTime::currentDateTimeUtc())) {
            if (!ids)
                qFatal("%s", qPrintable(ids.error().message()));
        }
        total += millisecondsOf(timer);
    }
    const int rounded = (measured + clients - 1) / clients * clients;
    out << "the same from " << clients << " clients at a time: " << rounded * 1000 / total
        << " per second\n";
}

/** The least that another design needs: file synced, renamed, folder synced, one row committed. */
void measureFloor(JobStore &store, const QString &path)
{
    const auto folder = SafeFolder::openRoot(path);
    if (!folder)
        qFatal("%s", qPrintable(folder.error().message()));
    QElapsedTimer timer;
    double total = 0;
    for (int i = 0; i < measured; ++i) {
        const QByteArray document = randomDocument();
        timer.start();
        const QByteArray name = QByteArray::number(i);
        const auto written = folder->write(name + ".part", document)
                                 .and_then([&] { return folder->rename(name + ".part", name); })
                                 .and_then([&] { return folder->sync(); });
        const auto noted = store.appendActivity(
            {QDateTime::currentDateTimeUtc(), {}, {}, {}, {}, {}, {}});
        total += millisecondsOf(timer);
        if (!written || !noted)
            qFatal("the floor cannot be measured");
    }
    out << "floor, a synced and renamed file and one row: " << measured * 1000 / total
        << " per second\n";
}

/** Rows as the service leaves them, made by the database itself: finished ones first. */
void fill(const QString &file, int count, bool done)
{
    SqlConnection sql(file);
    sql.open();
    sql.transaction([&] {
        sql.change(
            QStringLiteral("INSERT OR IGNORE INTO submission VALUES (1, 'bench', x'00', '', 0)"));
        const qint64 first = sql.integer(
            QStringLiteral("SELECT COALESCE(MAX(id), 0) + 1 FROM job"));
        sql.change(
            QStringLiteral(
                "WITH RECURSIVE n (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                " INSERT INTO job (submission_id, number, number_key, recipient_name, sender_name, "
                "user,"
                " subject, document_name, pages, size, priority, schedule, submitted_at, "
                "resolution, paper,"
                " ecm, tsid, sub_address, password) SELECT 1, 100000 + i, 100000 + i, 'Recipient', "
                "'',"
                " 'anna', '', 'document.pdf', 1, 20000, 'normal', 'now', i, 'fine', 'a4', 1, '', "
                "'', ''"
                " FROM n")
                .arg(count - 1));
        if (done)
            sql.change(
                QStringLiteral("UPDATE job SET state = 'canceled', in_queue = 0 WHERE id >= %1")
                    .arg(first));
    });
}

void measureQueue(const QString &file, int waiting)
{
    QElapsedTimer timer;
    timer.start();
    auto store = openSqlJobStore(file).value();
    if (!store->recoverAfterCrash(QDateTime::currentDateTimeUtc()) || !store->removeFinished())
        qFatal("the store cannot be started");
    const QList<Job> jobs = store->openJobs().value();
    Dispatcher dispatcher;
    dispatcher.reset(jobs);
    if (jobs.size() != waiting)
        qFatal("%lld jobs wait", static_cast<long long>(jobs.size()));
    out << waiting << " waiting, " << finished << " finished: start " << millisecondsOf(timer)
        << " ms";

    DispatchSituation situation;
    situation.now = QDateTime::currentDateTimeUtc();
    DispatchPort line;
    line.id = PortId{1};
    situation.ports = {line};
    static_cast<void>(dispatcher.decide(situation)); // the first one sorts what has become due
    timer.start();
    const DispatchPlan plan = dispatcher.decide(situation);
    out << ", next job " << millisecondsOf(timer) << " ms";
    if (plan.starts.size() != 1)
        qFatal("nothing starts");
    timer.start();
    const auto listed = store->jobs({.openOnly = true, .limit = 100});
    out << ", list of 100 " << millisecondsOf(timer) << " ms";
    timer.start();
    const auto counted = store->queueStatus();
    out << ", counts " << millisecondsOf(timer) << " ms\n";
    if (!listed || !counted || counted->waiting != waiting)
        qFatal("the queue cannot be read");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString base = argc > 1 ? application.arguments().at(1) : QStringLiteral(".");
    const QTemporaryDir folder(base + QStringLiteral("/bench_store-XXXXXX"));
    const auto store = openSqlJobStore(folder.filePath(QStringLiteral("submissions.db"))).value();
    measureSubmissions(*store);
    measureTogether(*store);
    measureFloor(*store, folder.path());

    const QString file = folder.filePath(QStringLiteral("queue.db"));
    openSqlJobStore(file).value().reset();
    fill(file, finished, true);
    for (int waiting = 0; const int wanted : {10, 1'000, 10'000, 100'000}) {
        fill(file, wanted - waiting, false);
        waiting = wanted;
        measureQueue(file, waiting);
        out.flush();
    }
    return 0;
}
