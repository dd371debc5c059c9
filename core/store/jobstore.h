#pragma once

#include "base/result.h"
#include "base/rights.h"
#include "imaging/tifffax.h"
#include "job/activityentry.h"
#include "job/archivedfax.h"
#include "job/calllimit.h"
#include "job/job.h"
#include "job/jobchange.h"
#include "job/settings.h"
#include "port/portconfig.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QMap>

#include <functional>
#include <optional>

namespace Fax {

class ContactStore;
class HistoryStore;
class NoticeStore;
class RoutingStore;

/** A source document as it was submitted. */
struct StoredDocument
{
    QString name; ///< for display; never opened
    QByteArray content;
    QString pageRange; ///< of its own pages
    QString password;
};

/** What is needed to prepare the pages of one submission; the same for all its jobs. */
struct PageOrder
{
    QString submissionId;
    QList<JobId> jobs; ///< open jobs of it that have no pages yet
    QList<StoredDocument> documents;
    QString pageRange;
    Resolution resolution = Resolution::Fine;
    Paper paper = Paper::A4;
    bool coverpage = false; ///< each job has a page of its own in front of the others
    QList<std::pair<JobId, QString>>
        recipients; ///< of all jobs of it: name and number; only with a cover page, 100 at most
};

/** What was said with a fax and is no part of Job: all that a cover page can show. */
struct JobDetails
{
    FaxDetails fax;
    Recipient recipient;
};

struct AttemptStart
{
    JobId job;
    PortId port;
    QString portName;
    QString number; ///< dial string
    QString localId; ///< TSID that will be transmitted
};

/** What the store decided about an attempt that has just begun. */
struct AttemptStarted
{
    CallId call;
    int attempt = 0; ///< 1-based, counts every call of the job
    int firstPage = 1; ///< first page without confirmation: send from here
    QDateTime startedAt;
    CallLimit limit; ///< what earlier calls to this number have taught
};

/** How a call out ended; pages were recorded one by one before. */
struct AttemptEnd
{
    ErrorCode error = ErrorCode::None;
    QString detail; ///< what the engine said
    bool lastPageUncertain =
        false; ///< the page after the last recorded one was sent whole, no answer came
    double secondsOnLine = 0;
    QString remoteId;
    Modulation modulation = Modulation::None;
    int bitRate = 0;
    bool ecm = false;
    Coding coding = Coding::None;
};

struct ReceptionStart
{
    PortId port;
    QString portName;
    QString callerId;
    QString csid; ///< our own, transmitted
};

struct Reception
{
    FaxId fax;
    CallId call;
};

struct ReceivedPage
{
    int page = 0; ///< 1-based
    TiffFax::CodedPage coded;
    int badLines = 0;
    bool partial = false; ///< the call broke in this page: kept, never confirmed
};

struct ReceptionEnd
{
    ErrorCode error = ErrorCode::None;
    QString detail;
    QString tsid;
    QString subAddress;
    double secondsOnLine = 0;
    QDateTime endedAt = {}; ///< invalid: not known, and the history leaves the call out
};

/** What start-up found and repaired after a crash; for the log. */
struct CrashRepair
{
    QList<JobId> requeued; ///< were Inprogress: Pending again, not counted (service-semantics 1.11)
    QList<JobId> completed; ///< every page was confirmed already
    QList<JobId> canceled; ///< were Canceling
    QList<JobId> uncertain; ///< a page was sent and its answer is not known
    QList<FaxId> receptionsClosed; ///< kept as partial
    QList<FaxId> receptionsDropped; ///< no page had arrived

    [[nodiscard]] bool isEmpty() const
    {
        return requeued.isEmpty() && completed.isEmpty() && canceled.isEmpty()
            && uncertain.isEmpty() && receptionsClosed.isEmpty() && receptionsDropped.isEmpty();
    }
};

/** Which jobs can be paused. */
enum class PauseOf { Waiting, Active };

/** Which jobs a list shows. Newest first. */
struct JobFilter
{
    bool openOnly =
        false; ///< only those in the queue (a finished one stays until its broadcast is final)
    int limit = -1; ///< -1 = all
    int offset = 0;
    JobId before =
        {}; ///< only older ones than this; invalid = from the newest. Quick at any depth, offset is not
    std::optional<QString> user = {}; ///< only those of this account
    bool finalOnly = false; ///< only those that are sent, failed or cancelled; not with openOnly
};

/** Which received faxes a list shows. Newest first. */
struct FaxFilter
{
    int limit = -1; ///< -1 = all
    FaxId before = {}; ///< only older ones than this; invalid = from the newest
    std::optional<QString> owner = {}; ///< only those of this account
};

/** One of several submissions that wait at the same time; the members as for JobStore::submit(). */
struct SubmissionOrder
{
    Submission submission;
    QList<QByteArray> documents;
    PortId wantedPort;
    QString user;
};

/**
 * The one truth about jobs, received faxes, ports and settings, in the words of the domain.
 *
 * Every method that changes something is one durable transaction: when it returns a value, the
 * change survives a power cut; when it returns an error, nothing has changed. State changes follow
 * jobTransitions(); the database enforces them again. Times are UTC.
 *
 *     open → recoverAfterCrash() → openJobs()
 *     a job:  submit → (pageOrders → setPages | pagesFailed) → startAttempt → recordPageSent… →
 * endAttempt a call: beginReception → addReceivedPage… → endReception
 *
 * Thread: all calls from the thread that opened it. Each blocks for its disk write, normally under
 * 10 ms. Errors of every method: StoreFailed if the database refuses (the sentence names the file),
 * NotFound for an unknown id, InvalidOperation if the object's state forbids it; others are named
 * below.
 */
class JobStore
{
public:
    JobStore() = default;
    virtual ~JobStore() = default;
    JobStore(const JobStore &) = delete;
    JobStore &operator=(const JobStore &) = delete;

    // --- Start-up
    // -----------------------------------------------------------------------------------

    /**
     * Resolves every intent that has no outcome. Call once, before anything starts.
     * Rules: an attempt without an end is closed with LineFault, not counted; its job is Completed
     * if all pages are confirmed, else Pending (Canceling: Canceled). A page is uncertain if
     * recordPageSent said so last: the command that ends it may have left, so the other end may have
     * it, and the job is not sent again by itself (RetriesExceeded, ConfirmationLost). A page whose
     * end had not been announced has certainly not been taken: the next attempt begins with it. A
     * running reception is closed with what it has; without a page it goes.
     */
    [[nodiscard]] virtual Result<CrashRepair> recoverAfterCrash(const QDateTime &now) = 0;

    /**
     * What a person has set, and nobody can make sense of: StoreFailed names the file, the setting or
     * port and the remedy. settings() uses defaults for such settings.
     */
    [[nodiscard]] virtual Result<> checkConfiguration() = 0;

    // --- Submission and pages
    // -----------------------------------------------------------------------

    /**
     * Stores documents and one Pending job per recipient, in the order given. The same requestId
     * with the same content returns the jobs of the first time and stores nothing; with another
     * content it is InvalidParameter. An empty requestId is never a repetition. `wantedPort` is
     * resolved by the caller. Errors: BadNumber, InvalidParameter (no recipient).
     */
    [[nodiscard]] virtual Result<QList<JobId>> submit(const Submission &submission,
                                                      const QList<QByteArray> &documents,
                                                      PortId wantedPort, const QString &user,
                                                      const QDateTime &now) = 0;

    /**
     * Several submissions in one transaction, which is synced once: one result each, in their order. What is
     * wrong with one is its own error and does not touch the others; StoreFailed is the result of all.
     */
    [[nodiscard]] virtual QList<Result<QList<JobId>>>
    submitTogether(const QList<SubmissionOrder> &orders, const QDateTime &now) = 0;

    /** Was this request id used before? */
    [[nodiscard]] virtual Result<bool> hasSubmission(const QString &requestId) = 0;

    /** One entry per submission that waits for its pages, oldest first, with its documents read. */
    [[nodiscard]] virtual Result<QList<PageOrder>> pageOrders(int limit = 1) = 0;

    /** The pages of these jobs, in order, for good. Jobs that were cancelled or prepared meanwhile are
     * left as they are. InvalidParameter without a page. */
    [[nodiscard]] virtual Result<> setPages(const QList<JobId> &jobs,
                                            const QList<TiffFax::CodedPage> &pages) = 0;

    /** No pages can be made: RetriesExceeded with this error, never retried. */
    [[nodiscard]] virtual Result<> pagesFailed(const QList<JobId> &jobs, const Error &error,
                                               const QDateTime &now) = 0;

    // --- Reading jobs
    // -------------------------------------------------------------------------------

    [[nodiscard]] virtual Result<QList<Job>> jobs(const JobFilter &filter = {}) = 0;
    /** All in the queue, oldest first. */
    [[nodiscard]] virtual Result<QList<Job>> openJobs() = 0;
    /** `why` is filled for final states only; waiting and active jobs get it from their owner. */
    [[nodiscard]] virtual Result<Job> job(JobId id) = 0;
    [[nodiscard]] virtual Result<JobDetails> jobDetails(JobId id) = 0;
    [[nodiscard]] virtual Result<QList<Attempt>> attempts(JobId id) = 0; ///< oldest first
    [[nodiscard]] virtual Result<QList<PageRecord>> pages(JobId id) = 0; ///< in page order
    /** Pages from `firstPage` (1-based) on, without header line. NotFound if they are kept no
     * longer. */
    [[nodiscard]] virtual Result<QList<TiffFax::CodedPage>> pageData(JobId id,
                                                                     int firstPage = 1) = 0;

    // --- Sending
    // ------------------------------------------------------------------------------------

    /** Intent row: the job becomes Inprogress. InvalidOperation unless it waits, unpaused, with
     * pages. */
    [[nodiscard]] virtual Result<AttemptStarted> startAttempt(const AttemptStart &start,
                                                              const QDateTime &now) = 0;

    /**
     * The pages of this call exactly as they go on the line, header line included, from the
     * attempt's firstPage on. Called before dialling; they replace those of earlier attempts.
     */
    [[nodiscard]] virtual Result<> setLinePages(CallId call,
                                                const QList<TiffFax::CodedPage> &pages) = 0;
    /** The fax as it went on the line, all pages of all attempts in order; NotFound if it was never
     * called or is kept no longer. Kept as long as pageData(). */
    [[nodiscard]] virtual Result<QList<TiffFax::CodedPage>> linePages(JobId id) = 0;

    /**
     * What is known of a page of the job. Uncertain is the intent, written before the command that
     * ends the page leaves; any other verdict is its outcome. `page` counts from 1 in the fax, not in
     * the call. Confirmed and Damaged are final: a later, worse verdict for that page is ignored.
     */
    [[nodiscard]] virtual Result<> recordPageSent(CallId call, int page, Verdict verdict,
                                                  const QDateTime &now) = 0;

    /** Outcome row, and what planAfter() makes of it, in one step. Returns the job as it is now. */
    [[nodiscard]] virtual Result<Job> endAttempt(CallId call, const AttemptEnd &end,
                                                 const QDateTime &now) = 0;

    /** What calls have taught about numbers, newest first; at most 1000. */
    [[nodiscard]] virtual Result<QList<LearnedNumber>> numbers(const QDateTime &now) = 0;
    /** The next call to this number is made as if it were the first. BadNumber, NotFound. */
    [[nodiscard]] virtual Result<> forgetNumber(const QString &number) = 0;

    // --- What people ask for
    // ------------------------------------------------------------------------

    /** With PauseOf::Active also a job that is on the line: it is paused when it comes back into the queue
     * (2.1, generation 1), which is forgotten if it does not. */
    [[nodiscard]] virtual Result<Job> pauseJob(JobId id, const QString &by, const QDateTime &now,
                                               PauseOf which = PauseOf::Waiting) = 0;
    [[nodiscard]] virtual Result<Job> resumeJob(JobId id) = 0;
    /** RetriesExceeded → Pending with fresh tries; confirmed pages are not sent again. */
    [[nodiscard]] virtual Result<Job> restartJob(JobId id) = 0;
    /** A job that waits or has failed goes as soon as a line is free, and at any hour; a failed one with fresh
     * tries. */
    [[nodiscard]] virtual Result<Job> retryJob(JobId id) = 0;
    /**
     * Another number makes it a new fax: fresh tries, at once; its cover page is made again. Another time
     * replaces the time of its next try. InvalidOperation also if pages have arrived at the old number, or
     * for a limit without a failure.
     */
    [[nodiscard]] virtual Result<Job> changeJob(JobId id, const JobChange &change,
                                                const QDateTime &now) = 0;
    /** Canceled, or Canceling while a call is up: then hang up, endAttempt() finishes it. */
    [[nodiscard]] virtual Result<Job> cancelJob(JobId id, const QString &by,
                                                const QDateTime &now) = 0;
    /** @param user  counts only jobs of this account */
    [[nodiscard]] virtual Result<QueueStatus>
    queueStatus(const std::optional<QString> &user = {}) = 0;
    [[nodiscard]] virtual Result<QueueStatus> setQueuePaused(bool paused, const QString &by,
                                                             const QDateTime &now) = 0;

    /**
     * Runs `work`, in which any of the methods may be called, as one transaction that is synced once. A refusal
     * in it undoes what that one call did; after StoreFailed all of it is undone, and each further call fails.
     */
    [[nodiscard]] virtual Result<> together(const std::function<void()> &work) = 0;

    // --- House-keeping
    // ------------------------------------------------------------------------------

    /**
     * The wall clock was set: retries move with it, so that their delay stays what it was; none lies
     * further ahead than `latest` then.
     */
    [[nodiscard]] virtual Result<> moveRetries(std::chrono::milliseconds by,
                                               const QDateTime &latest) = 0;

    /**
     * Ends jobs that wait longer than DirtyDays since submission or scheduled time (10.4, 10.5):
     * they leave the queue, unsent ones as Canceled with ErrorCode::Expired. Active ones are
     * spared.
     */
    [[nodiscard]] virtual Result<QList<JobId>> expireJobs(const QDateTime &now) = 0;

    /**
     * Lets finished jobs leave the queue: Completed and Canceled ones whose broadcast is final
     * (11.2). Their rows stay as history, their documents go. endAttempt() and cancelJob() do it by
     * themselves; this is for start-up. Returns the ids that left.
     */
    [[nodiscard]] virtual Result<QList<JobId>> removeFinished() = 0;

    // --- Receiving
    // ----------------------------------------------------------------------------------

    [[nodiscard]] virtual Result<Reception> beginReception(const ReceptionStart &start,
                                                           const QDateTime &now) = 0;
    /** When this returns, the page is on disk: only then may it be confirmed to the sender (F4). */
    [[nodiscard]] virtual Result<> addReceivedPage(FaxId fax, const ReceivedPage &page) = 0;
    /** nullopt: no page had arrived and nothing is kept (13.3). The frames of the call stay. */
    [[nodiscard]] virtual Result<std::optional<ReceivedFax>>
    endReception(FaxId fax, const ReceptionEnd &end) = 0;

    [[nodiscard]] virtual Result<QList<ReceivedFax>>
    receivedFaxes(const FaxFilter &filter = {}) = 0;
    [[nodiscard]] virtual Result<ReceivedFax> receivedFax(FaxId id) = 0;
    [[nodiscard]] virtual Result<QList<TiffFax::CodedPage>> receivedPages(FaxId id) = 0;
    [[nodiscard]] virtual Result<> setFaxRead(FaxId id, bool read) = 0;
    /** Whose fax it is; "" = nobody's yet. */
    [[nodiscard]] virtual Result<> setFaxOwner(FaxId id, const QString &owner) = 0;
    /** The archive's row gets it, too, so that a search finds it. */
    [[nodiscard]] virtual Result<> setFaxNote(FaxId id, const QString &note) = 0;
    /** Dealt with, or not yet. InvalidOperation while it is being received. */
    [[nodiscard]] virtual Result<> setFaxDone(FaxId id, bool done) = 0;
    [[nodiscard]] virtual Result<> removeFax(FaxId id) = 0; ///< not while it is being received

    // --- Archive
    // ------------------------------------------------------------------------------------

    [[nodiscard]] virtual Result<QList<FaxId>> faxesToArchive() = 0; ///< complete, no file yet
    [[nodiscard]] virtual Result<QList<JobId>> jobsToArchive() = 0; ///< Completed, no file yet
    /** The files are written: the row of the index, and their path in the job or fax that it names. */
    [[nodiscard]] virtual Result<ArchiveId> noteArchived(const ArchivedFax &fax) = 0;
    [[nodiscard]] virtual Result<QString> jobFile(JobId id) = 0; ///< "" until archived

    [[nodiscard]] virtual Result<QList<ArchivedFax>> archive(const ArchiveFilter &filter = {}) = 0;
    [[nodiscard]] virtual Result<ArchivedFax> archivedFax(ArchiveId id) = 0;
    [[nodiscard]] virtual Result<ArchiveTotals> archiveTotals() = 0;
    /** How many faxes which month of `zone` has, newest first, none without. Of the filter: direction and whose. */
    [[nodiscard]] virtual Result<QList<ArchiveMonth>> archiveMonths(const ArchiveFilter &filter,
                                                                    const QTimeZone &zone) = 0;
    /** Oldest first. */
    [[nodiscard]] virtual Result<QList<ArchivedFax>>
    archivedBefore(Direction direction, const QDateTime &time, int limit) = 0;
    /** How many those are. */
    [[nodiscard]] virtual Result<qint64> countArchivedBefore(Direction direction,
                                                             const QDateTime &time) = 0;

    /**
     * The fax goes from the index, its pages from the store, a received one altogether; a job stays as history.
     * Its files are named by archiveRemovals() until archiveRemoved() says that they are gone from the disk.
     */
    [[nodiscard]] virtual Result<> removeArchived(ArchiveId id) = 0;
    [[nodiscard]] virtual Result<QStringList> archiveRemovals() = 0;
    [[nodiscard]] virtual Result<> archiveRemoved(const QString &path) = 0;

    /** Jobs or received faxes that an earlier version archived without an index. */
    [[nodiscard]] virtual Result<QList<qint64>> archivedWithoutIndex(Direction direction,
                                                                     int limit) = 0;
    /** A number for a new look at all folders: higher than that of any row. */
    [[nodiscard]] virtual Result<qint64> nextArchiveGeneration() = 0;
    /**
     * What was found in the folders. `fax` of each is a claim: it counts if that job or fax has its file there,
     * else the row belongs to no job of this store.
     */
    [[nodiscard]] virtual Result<> indexFound(const QList<ArchivedFax> &faxes,
                                              qint64 generation) = 0;
    /** Rows that this look has not come upon, by id. */
    [[nodiscard]] virtual Result<QList<ArchivedFax>>
    archivedNotFound(qint64 generation, ArchiveId after, int limit) = 0;
    /** Their files are gone: what still has its pages in the store waits for the archive again. */
    [[nodiscard]] virtual Result<> forgetArchived(const QList<ArchivedFax> &faxes) = 0;

    // --- Frames of calls
    // ----------------------------------------------------------------------------

    /** Gather them: one call per second for all running calls will do. */
    [[nodiscard]] virtual Result<> appendFrames(const QHash<CallId, QList<TraceEntry>> &frames) = 0;
    [[nodiscard]] virtual Result<QList<TraceEntry>> frames(CallId call) = 0;

    // --- Ports and settings
    // -------------------------------------------------------------------------

    [[nodiscard]] virtual Result<QList<PortConfig>> ports() = 0; ///< by priority
    /** Takes the id from the store. A priority of 0 or less, or too high, means last. */
    [[nodiscard]] virtual Result<PortConfig> addPort(const PortConfig &config) = 0;
    /** Other ports shift so that priorities stay 1..n; a second Manual port turns the first Off
     * (12.3). */
    [[nodiscard]] virtual Result<PortConfig> setPort(const PortConfig &config) = 0;
    [[nodiscard]] virtual Result<> removePort(PortId id) = 0;

    [[nodiscard]] virtual Result<ServerSettings> settings() = 0;
    /**
     * FaxServer properties by their reference names, all or none, in one transaction and one revision;
     * PauseServerQueue is setQueuePaused(). The errors are those of ServerSettings::set().
     */
    [[nodiscard]] virtual Result<ServerSettings>
    changeSettings(const QVariantMap &changes, const QString &by, const QDateTime &now) = 0;
    [[nodiscard]] Result<ServerSettings> changeSetting(const QString &name, const QVariant &value,
                                                       const QString &by, const QDateTime &now)
    {
        return changeSettings({{name, value}}, by, now);
    }
    /** Who changed what last. */
    [[nodiscard]] virtual Result<SettingsHistory> settingsHistory() = 0;

    /** Accounts that have rights of their own, by name. */
    [[nodiscard]] virtual Result<QMap<QString, Rights>> accounts() = 0;
    /** nullopt: it has none of its own any more. The activity log gets the old and the new ones. */
    [[nodiscard]] virtual Result<> setAccount(const QString &name, std::optional<Rights> rights,
                                              const QString &by, const QDateTime &now) = 0;

    /** The address book that all share; on the same connection, as long as this store lives. */
    [[nodiscard]] virtual ContactStore &contacts() = 0;

    /** Inbound routing and mail accounts; on the same connection, as long as this store lives. */
    [[nodiscard]] virtual RoutingStore &routing() = 0;

    [[nodiscard]] virtual Result<> appendActivity(const ActivityEntry &entry) = 0;
    [[nodiscard]] virtual Result<QList<ActivityEntry>>
    activity(const ActivityFilter &filter = {}) = 0; ///< newest first
    /** Forgets older lines; the newest one always stays. */
    [[nodiscard]] virtual Result<> removeActivity(const QDateTime &before) = 0;

    /** What the lines did; on the same connection, as long as this store lives. */
    [[nodiscard]] virtual HistoryStore &history() = 0;

    /** Receipts and lines of the logs; on the same connection, as long as this store lives. */
    [[nodiscard]] virtual NoticeStore &notices() = 0;
};

} // namespace Fax
