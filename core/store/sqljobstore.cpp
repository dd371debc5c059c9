#include "store/sqljobstore.h"

#include "base/logging.h"
#include "store/accounttable.h"
#include "store/archivetable.h"
#include "store/attempttable.h"
#include "store/configurationdamage.h"
#include "store/contacttable.h"
#include "store/porttable.h"
#include "store/receptiontable.h"
#include "store/schema.h"
#include "store/sqlhistorystore.h"
#include "store/sqlnoticestore.h"
#include "store/sqlroutingstore.h"
#include "store/sqlwork.h"

#include <QtCore/QFile>

namespace Fax {

namespace {

/** Puts the tables together: one transaction and one Result for each call of the interface. */
class SqlJobStore final : public JobStore
{
public:
    explicit SqlJobStore(const QString &file)
        : m_sql(file)
    {
        m_sql.open();
        Schema::bringUpToDate(m_sql, Schema::steps());
    }

    Result<CrashRepair> recoverAfterCrash(const QDateTime &now) override
    {
        return write([&] {
            CrashRepair repair;
            m_attempts.recover(repair, now);
            m_receptions.recover(repair);
            return repair;
        });
    }

    Result<> checkConfiguration() override
    {
        return read([&] {
            const QList<Violation> damage = damagedConfiguration(m_settings, m_ports);
            if (!damage.isEmpty())
                throwError(
                    ErrorCode::StoreFailed,
                    u"The configuration in %1 is damaged, so nothing was started. %2 %3"_qs.arg(
                        m_sql.file(), damage.first().sentence, damage.first().remedy));
        });
    }

    Result<QList<JobId>> submit(const Submission &submission, const QList<QByteArray> &documents,
                                PortId wantedPort, const QString &user,
                                const QDateTime &now) override
    {
        return write(
            [&] { return m_submissions.submit(submission, documents, wantedPort, user, now); });
    }

    QList<Result<QList<JobId>>> submitTogether(const QList<SubmissionOrder> &orders,
                                               const QDateTime &now) override
    {
        QList<Result<QList<JobId>>> results;
        const auto written = write([&] {
            for (const SubmissionOrder &order : orders)
                results.append(
                    submit(order.submission, order.documents, order.wantedPort, order.user, now));
        });
        if (!written)
            results.fill(tl::unexpected(written.error()), orders.size());
        return results;
    }

    Result<bool> hasSubmission(const QString &requestId) override
    {
        return read([&] { return m_submissions.has(requestId); });
    }

    Result<QList<PageOrder>> pageOrders(int limit) override
    {
        return read([&] { return m_submissions.pageOrders(limit); });
    }

    Result<> setPages(const QList<JobId> &jobs, const QList<TiffFax::CodedPage> &pages) override
    {
        return write([&] { m_submissions.setPages(jobs, pages); });
    }

    Result<> pagesFailed(const QList<JobId> &jobs, const Error &error,
                         const QDateTime &now) override
    {
        return write([&] { m_submissions.pagesFailed(jobs, error, now); });
    }

    Result<QList<Job>> jobs(const JobFilter &filter) override
    {
        return read([&] { return m_jobs.list(filter); });
    }

    Result<QList<Job>> openJobs() override
    {
        return read([&] { return m_jobs.open(); });
    }

    Result<Job> job(JobId id) override
    {
        return read([&] { return m_jobs.read(id); });
    }

    Result<JobDetails> jobDetails(JobId id) override
    {
        return read([&] { return m_submissions.details(id); });
    }

    Result<QList<Attempt>> attempts(JobId id) override
    {
        return read([&] { return m_jobs.attempts(id); });
    }

    Result<QList<PageRecord>> pages(JobId id) override
    {
        return read([&] { return m_jobs.pages(id); });
    }

    Result<QList<TiffFax::CodedPage>> pageData(JobId id, int firstPage) override
    {
        return read([&] { return m_jobs.pageData(id, firstPage); });
    }

    Result<AttemptStarted> startAttempt(const AttemptStart &start, const QDateTime &now) override
    {
        return write([&] { return m_attempts.start(start, now); });
    }

    Result<> setLinePages(CallId call, const QList<TiffFax::CodedPage> &pages) override
    {
        return write([&] { m_attempts.setLinePages(call, pages); });
    }

    Result<QList<TiffFax::CodedPage>> linePages(JobId id) override
    {
        return read([&] { return m_jobs.linePages(id); });
    }

    Result<> recordPageSent(CallId call, int page, Verdict verdict, const QDateTime &now) override
    {
        return write([&] { m_attempts.recordPage(call, page, verdict, now); });
    }

    Result<Job> endAttempt(CallId call, const AttemptEnd &end, const QDateTime &now) override
    {
        return write([&] { return m_jobs.read(m_attempts.end(call, end, now)); });
    }

    Result<Job> pauseJob(JobId id, const QString &by, const QDateTime &now, PauseOf which) override
    {
        return change(id, [&] { m_jobs.pause(id, by, now, which); });
    }

    Result<Job> resumeJob(JobId id) override
    {
        return change(id, [&] { m_jobs.resume(id); });
    }

    Result<Job> restartJob(JobId id) override
    {
        return change(id, [&] { m_jobs.restart(id); });
    }

    Result<Job> cancelJob(JobId id, const QString &by, const QDateTime &now) override
    {
        return change(id, [&] { m_jobs.cancel(id, by, now); });
    }

    Result<Job> retryJob(JobId id) override
    {
        return change(id, [&] { m_jobs.retry(id); });
    }

    Result<Job> changeJob(JobId id, const JobChange &wanted, const QDateTime &now) override
    {
        return change(id, [&] {
            m_jobs.change(id, wanted);
            if (wanted.bitRate || wanted.ecm)
                m_numbers.limit(m_jobs.read(id), wanted, now);
        });
    }

    Result<> together(const std::function<void()> &work) override { return write(work); }

    Result<QueueStatus> queueStatus(const std::optional<QString> &user) override
    {
        return read([&] { return m_jobs.queueStatus(user); });
    }

    Result<QueueStatus> setQueuePaused(bool paused, const QString &by,
                                       const QDateTime &now) override
    {
        return write([&] {
            m_settings.setQueuePaused(paused, by, now);
            return m_jobs.queueStatus({});
        });
    }

    Result<> moveRetries(std::chrono::milliseconds by, const QDateTime &latest) override
    {
        return write([&] { m_jobs.moveRetries(by, latest); });
    }

    Result<QList<JobId>> expireJobs(const QDateTime &now) override
    {
        return write([&] { return m_jobs.expire(now); });
    }

    Result<QList<JobId>> removeFinished() override
    {
        return write([&] { return m_jobs.removeFinished(); });
    }

    Result<Reception> beginReception(const ReceptionStart &start, const QDateTime &now) override
    {
        return write([&] { return m_receptions.begin(start, now); });
    }

    Result<> addReceivedPage(FaxId fax, const ReceivedPage &page) override
    {
        return write([&] { m_receptions.addPage(fax, page); });
    }

    Result<std::optional<ReceivedFax>> endReception(FaxId fax, const ReceptionEnd &end) override
    {
        return write([&] { return m_receptions.end(fax, end); });
    }

    Result<QList<ReceivedFax>> receivedFaxes(const FaxFilter &filter) override
    {
        return read([&] { return m_receptions.list(filter); });
    }

    Result<ReceivedFax> receivedFax(FaxId id) override
    {
        return read([&] { return m_receptions.read(id); });
    }

    Result<QList<TiffFax::CodedPage>> receivedPages(FaxId id) override
    {
        return read([&] { return m_receptions.pages(id); });
    }

    Result<> setFaxRead(FaxId id, bool isRead) override
    {
        return write([&] { m_receptions.setRead(id, isRead); });
    }

    Result<> setFaxOwner(FaxId id, const QString &owner) override
    {
        return write([&] {
            m_receptions.setOwner(id, owner);
            m_archive.setOwner(id, owner);
        });
    }

    Result<> setFaxNote(FaxId id, const QString &note) override
    {
        return write([&] {
            m_receptions.setNote(id, note);
            m_archive.setNote(id, note);
        });
    }

    Result<> setFaxDone(FaxId id, bool done) override
    {
        return write([&] { m_receptions.setDone(id, done); });
    }

    Result<> removeFax(FaxId id) override
    {
        return write([&] { removeReceived(id); });
    }

    Result<QList<FaxId>> faxesToArchive() override
    {
        return read([&] { return m_receptions.toArchive(); });
    }

    Result<QList<JobId>> jobsToArchive() override
    {
        return read([&] { return m_jobs.toArchive(); });
    }

    Result<ArchiveId> noteArchived(const ArchivedFax &fax) override
    {
        return write([&] { return m_archive.put(fax, m_archive.newestGeneration()); });
    }

    Result<QString> jobFile(JobId id) override
    {
        return read([&] { return m_jobs.file(id); });
    }

    Result<QList<ArchivedFax>> archive(const ArchiveFilter &filter) override
    {
        return read([&] { return m_archive.list(filter); });
    }

    Result<ArchivedFax> archivedFax(ArchiveId id) override
    {
        return read([&] { return m_archive.read(id); });
    }

    Result<ArchiveTotals> archiveTotals() override
    {
        return read([&] { return m_archive.totals(); });
    }

    Result<QList<ArchiveMonth>> archiveMonths(const ArchiveFilter &filter,
                                              const QTimeZone &zone) override
    {
        return read([&] { return m_archive.months(filter, zone); });
    }

    Result<QList<ArchivedFax>> archivedBefore(Direction direction, const QDateTime &time,
                                              int limit) override
    {
        return read([&] { return m_archive.olderThan(direction, time, limit); });
    }

    Result<qint64> countArchivedBefore(Direction direction, const QDateTime &time) override
    {
        return read([&] { return m_archive.countOlderThan(direction, time); });
    }

    Result<> removeArchived(ArchiveId id) override
    {
        return write([&] { removeArchivedFax(m_archive.read(id)); });
    }

    Result<QStringList> archiveRemovals() override
    {
        return read([&] { return m_archive.removals(); });
    }

    Result<> archiveRemoved(const QString &path) override
    {
        return write([&] { m_archive.removed(path); });
    }

    Result<QList<qint64>> archivedWithoutIndex(Direction direction, int limit) override
    {
        return read([&] { return m_archive.unindexed(direction, limit); });
    }

    Result<qint64> nextArchiveGeneration() override
    {
        return read([&] { return m_archive.newestGeneration() + 1; });
    }

    Result<> indexFound(const QList<ArchivedFax> &faxes, qint64 generation) override
    {
        return write([&] {
            for (ArchivedFax fax : faxes) {
                if (!m_archive.isFiled(fax))
                    fax.fax = 0;
                m_archive.put(fax, generation);
            }
        });
    }

    Result<QList<ArchivedFax>> archivedNotFound(qint64 generation, ArchiveId after,
                                                int limit) override
    {
        return read([&] { return m_archive.notSeenSince(generation, after, limit); });
    }

    Result<> forgetArchived(const QList<ArchivedFax> &faxes) override
    {
        return write([&] {
            for (const ArchivedFax &fax : faxes)
                m_archive.forget(fax);
        });
    }

    Result<> appendFrames(const QHash<CallId, QList<TraceEntry>> &frames) override
    {
        return write([&] { m_calls.appendFrames(frames); });
    }

    Result<QList<TraceEntry>> frames(CallId call) override
    {
        return read([&] { return m_calls.frames(call); });
    }

    Result<QList<PortConfig>> ports() override
    {
        return read([&] { return m_ports.list(); });
    }

    Result<PortConfig> addPort(const PortConfig &config) override
    {
        return write([&] { return m_ports.add(config); });
    }

    Result<PortConfig> setPort(const PortConfig &config) override
    {
        return write([&] { return m_ports.set(config); });
    }

    Result<> removePort(PortId id) override
    {
        return write([&] { m_ports.remove(id); });
    }

    Result<ServerSettings> settings() override
    {
        return read([&] { return m_settings.settings(); });
    }

    Result<ServerSettings> changeSettings(const QVariantMap &changes, const QString &by,
                                          const QDateTime &now) override
    {
        return write([&] {
            m_settings.change(changes, by, now);
            return m_settings.settings();
        });
    }

    Result<SettingsHistory> settingsHistory() override
    {
        return read([&] { return m_settings.history(); });
    }

    Result<QList<LearnedNumber>> numbers(const QDateTime &now) override
    {
        return read([&] { return m_numbers.list(now); });
    }

    Result<> forgetNumber(const QString &number) override
    {
        return write([&] { m_numbers.forget(number); });
    }

    Result<QMap<QString, Rights>> accounts() override
    {
        return read([&] { return m_accounts.list(); });
    }

    Result<> setAccount(const QString &name, std::optional<Rights> rights, const QString &by,
                        const QDateTime &now) override
    {
        return write([&] { m_accounts.set(name, rights, by, now); });
    }

    ContactStore &contacts() override { return m_contacts; }

    RoutingStore &routing() override { return m_routing; }

    Result<> appendActivity(const ActivityEntry &entry) override
    {
        return write([&] { m_settings.appendActivity(entry); });
    }

    Result<QList<ActivityEntry>> activity(const ActivityFilter &filter) override
    {
        return read([&] { return m_settings.activity(filter); });
    }

    Result<> removeActivity(const QDateTime &before) override
    {
        return write([&] { m_settings.removeActivity(before); });
    }

    HistoryStore &history() override { return m_history; }

    NoticeStore &notices() override { return m_notices; }

private:
    template <typename Work> auto read(Work work) -> Result<decltype(work())>
    {
        return SqlWork(m_sql).read(work);
    }
    template <typename Work> auto write(Work work) -> Result<decltype(work())>
    {
        return SqlWork(m_sql).write(work);
    }

    void removeReceived(FaxId id)
    {
        m_archive.removeFileOf(Direction::Received, id.value);
        m_receptions.remove(id);
    }

    void removeArchivedFax(const ArchivedFax &fax)
    {
        if (!m_archive.isFiled(fax)) {
            m_archive.removeFile(fax.path);
        } else if (fax.isSent()) {
            m_archive.removeFileOf(fax.direction, fax.fax);
            m_jobs.dropPageData(JobId{fax.fax});
        } else {
            removeReceived(FaxId{fax.fax});
        }
    }

    template <typename Work> Result<Job> change(JobId id, Work work)
    {
        return write([&] {
            work();
            return m_jobs.read(id);
        });
    }

    SqlConnection m_sql;
    BlobTable m_blobs{m_sql};
    CallTable m_calls{m_sql};
    SettingTable m_settings{m_sql};
    AccountTable m_accounts{m_sql, m_settings};
    PortTable m_ports{m_sql};
    SubmissionTable m_submissions{m_sql, m_blobs};
    JobTable m_jobs{m_sql, m_blobs, m_settings, m_submissions};
    NumberTable m_numbers{m_sql};
    AttemptTable m_attempts{m_sql, m_blobs, m_calls, m_jobs, m_settings, m_numbers};
    ReceptionTable m_receptions{m_sql, m_blobs, m_calls};
    SqlHistoryStore m_history{m_sql};
    SqlNoticeStore m_notices{m_sql};
    SqlRoutingStore m_routing{m_sql};
    ArchiveTable m_archive{m_sql};
    ContactTable m_contacts{m_sql};
};

/** SQLite gives its log the rights of the database, so these come first. It reports what fails here. */
void makePrivateFile(const QString &path)
{
    QFile file(path);
    if (path.startsWith(QLatin1StringView("file:")) || file.exists()
        || !file.open(QIODevice::NewOnly))
        return;
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        qCWarning(logStore) << "Others may read" << path;
}

} // namespace

Result<std::unique_ptr<JobStore>> openSqlJobStore(const QString &file)
{
    try {
        makePrivateFile(file);
        return std::unique_ptr<JobStore>(std::make_unique<SqlJobStore>(file));
    } catch (const StoreException &exception) {
        return tl::unexpected(exception.error);
    }
}

} // namespace Fax
