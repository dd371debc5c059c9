#include "crashrun.h"

#include "base/crashpoint.h"
#include "checkfolder.h"
#include "store/sqljobstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>

#include <chrono>
#include <thread>

namespace Fax {

namespace {

constexpr int longestRunMs = 120'000;

/** Memory, if there is such a folder: a killed process leaves what it has written, synced or not. */
QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
        + QStringLiteral("/crash-run-XXXXXX");
}

/** Page counts by their octets, over all received faxes. */
QHash<QByteArray, int> arrivedPages(JobStore &store)
{
    QHash<QByteArray, int> pages;
    for (const ReceivedFax &fax : store.receivedFaxes().value_or(QList<ReceivedFax>())) {
        for (const auto &page : store.receivedPages(fax.id).value_or(QList<TiffFax::CodedPage>()))
            ++pages[page.t6];
    }
    return pages;
}

QString wrongInPages(JobStore &store, const Job &job, const QHash<QByteArray, int> &arrived)
{
    const auto records = store.pages(job.id);
    const auto sent = store.linePages(job.id);
    if (!records || !sent || records->size() != sent->size())
        return QStringLiteral("job %1 has no pages. ").arg(job.id.value);
    QString wrong;
    for (qsizetype i = 0; i < sent->size(); ++i) {
        const int copies = arrived.value(sent->at(i).t6);
        const Verdict verdict = records->at(i).verdict;
        const bool lost = verdict == Verdict::Confirmed && copies == 0;
        if (lost || copies > 1 || (verdict == Verdict::NotDelivered && copies > 0))
            wrong += QStringLiteral("page %1 of job %2 has verdict %3 and arrived %4 times. ")
                         .arg(i + 1)
                         .arg(job.id.value)
                         .arg(static_cast<int>(verdict))
                         .arg(copies);
    }
    return wrong;
}

bool isUncertain(const Job &job)
{
    return job.state == JobState::RetriesExceeded && job.verdict == Verdict::Uncertain;
}

} // namespace

CrashRun::CrashRun(int jobs, int pages)
    : m_dir(quickFolder())
    , m_jobs(jobs)
    , m_pages(pages)
{ }

CrashRun::End CrashRun::run(const QProcessEnvironment &environment, qint64 killAfterMicroseconds)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/crash-scenario"),
                  {folder(), QString::number(m_jobs), QString::number(m_pages)});
    if (!process.waitForStarted())
        return End::Failed;
    if (killAfterMicroseconds >= 0) { // waits for nothing: this is the moment of the fault
        std::this_thread::sleep_for(std::chrono::microseconds(killAfterMicroseconds));
        process.kill();
    }
    const bool ended = process.waitForFinished(longestRunMs);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    const QByteArray out = process.readAllStandardOutput();
    m_said = QString::fromUtf8(out + process.readAllStandardError());
    noteAcknowledged(out);
    if (!ended)
        return End::Failed;
    const bool killed = process.exitStatus() == QProcess::CrashExit;
    if ((killed && killAfterMicroseconds >= 0)
        || (!killed && process.exitCode() == crashExitCode)) {
        ++m_deaths;
        return End::Died;
    }
    return !killed && process.exitCode() == 0 && out.endsWith("done\n") ? End::Done : End::Failed;
}

CrashRun::End CrashRun::finish()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("FAX_CRASH_AT"));
    return run(environment);
}

void CrashRun::noteAcknowledged(const QByteArray &said)
{
    for (const QByteArray &line : said.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != 3 || words.first() != "job")
            continue;
        const int job = words.at(1).toInt();
        const qint64 id = words.at(2).toLongLong();
        if (m_acknowledged.value(job, id) != id)
            m_contradiction += QStringLiteral("fax %1 was job %2 and is job %3. ")
                                   .arg(job)
                                   .arg(m_acknowledged.value(job))
                                   .arg(id);
        m_acknowledged.insert(job, id);
    }
}

QString CrashRun::wrongInFolder() const
{
    return QString::fromUtf8(brokenPromises(FolderCheck::run(folder())));
}

QString CrashRun::wrongInTheEnd() const
{
    const auto store = openSqlJobStore(folder() + QStringLiteral("/fax.db"));
    if (!store)
        return store.error().message();
    QString wrong = m_contradiction;
    const QList<Job> jobs = (*store)->jobs().value_or(QList<Job>());
    if (jobs.size() != m_jobs || m_acknowledged.size() != m_jobs)
        wrong += QStringLiteral("%1 jobs are there, %2 were acknowledged. ")
                     .arg(jobs.size())
                     .arg(m_acknowledged.size());
    const auto arrived = arrivedPages(**store);
    for (const Job &job : jobs) {
        if (!m_acknowledged.values().contains(job.id.value))
            wrong += QStringLiteral("job %1 was never acknowledged. ").arg(job.id.value);
        if (job.state != JobState::Completed && !isUncertain(job))
            wrong +=
                QStringLiteral("job %1 ended badly: %2. ").arg(job.id.value).arg(job.lastErrorText);
        wrong += wrongInPages(**store, job, arrived);
    }
    if (uncertainJobs() > 2 * m_deaths) // two calls can be up
        wrong += QStringLiteral("%1 jobs are uncertain. ").arg(uncertainJobs());
    return wrong;
}

int CrashRun::uncertainJobs() const
{
    const auto store = openSqlJobStore(folder() + QStringLiteral("/fax.db"));
    int count = 0;
    for (const Job &job : store ? (*store)->jobs().value_or(QList<Job>()) : QList<Job>())
        count += isUncertain(job) ? 1 : 0;
    return count;
}

} // namespace Fax
