#pragma once

#include "base/rights.h"
#include "job/job.h"
#include "job/linehistory.h"
#include "link/link.h"
#include "support/fakelink/shownpages.h"
#include "port/pagenews.h"
#include "port/portconfig.h"
#include "port/portstatus.h"
#include "support/fakelink/covers.h"
#include "support/fakelink/fakecontacts.h"
#include "support/fakelink/records.h"
#include "support/fakelink/administration.h"

#include <QtCore/QHash>
#include <QtCore/QMap>

namespace Fax {

/**
 * A link with a scripted service behind it, for windows and models without a service. It keeps ports,
 * jobs and faxes, answers the requests of service/requests.md from them, sends the events of every
 * change, and remembers each request. Any method can be told to fail.
 */
class FakeLink final : public Link
{
    Q_OBJECT

public:
    struct PortState
    {
        PortConfig config;
        PortStatus status;
    };

    explicit FakeLink(QObject *parent = nullptr);

    [[nodiscard]] bool isConnected() const override { return m_connected; }
    void request(const Request &request, QObject *context, Reply reply) override;

    void setConnected(bool connected);

    /** Puts values there and tells the clients. */
    void putPort(const PortConfig &config, const PortStatus &status);
    void putStatus(const PortStatus &status);
    void removePort(PortId id);
    void putJob(const Job &job);
    void putFax(const ReceivedFax &fax);
    /** Puts it on top of its list and tells the clients. */
    void putArchived(const ArchivedFax &fax);
    void putContacts(QList<Contact> contacts);
    void putActivity(const ActivityEntry &entry);
    void setQueue(const QueueStatus &queue);
    void setServerProperty(const QString &name, const QVariant &value);
    /** Another client does that. */
    void setServerPropertyBy(const QString &name, const QVariant &value, const QString &by,
                             const QDateTime &at);
    /** What the client may do; everything until told otherwise. The event follows. */
    void setRights(Rights rights);
    void sendFrame(PortId port, JobId job, FaxId fax, const TraceEntry &frame);
    void setJobDetails(JobId id, const QList<Attempt> &attempts, const QList<PageRecord> &pages,
                       const QList<TraceEntry> &trace);
    void setDocument(const QByteArray &tiff) { m_document = tiff; }

    /** What is on the line of a port: told when somebody asks to watch it, and now. */
    void setPage(const PageNews &news);
    void setHistory(const LineHistory &history);
    void setToday(const DayFigures &today);

    /** Fills the lists without events: what a service knows before a client comes. */
    QMap<qint64, Job> jobs;
    QMap<qint64, ReceivedFax> faxes;
    FakeShownPages preview;
    QMap<qint64, PortState> ports;
    FakeAdministration administration;
    FakeRecords records;
    FakeCovers covers;
    FakeContacts contacts;

    /** All later requests of this method fail; ErrorCode::None ends that. */
    void refuse(const QString &method, const Error &error);
    /** This job refuses whatever is asked of it. */
    void refuseJob(JobId id, const Error &error) { m_jobRefusals.insert(id.value, error); }

    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QString &method) const;
    [[nodiscard]] Request last(const QString &method) const;

private:
    struct Details
    {
        QList<Attempt> attempts;
        QList<PageRecord> pages;
        QList<TraceEntry> trace;
    };
    using Handler = Result<Answer> (FakeLink::*)(const Request &);

    [[nodiscard]] Result<Answer> answerTo(const Request &request);
    Result<Answer> handleAccount(const Request &);
    Result<Answer> handleServer(const Request &);
    Result<Answer> handleProperties(const Request &);
    Result<Answer> handleSetProperty(const Request &request);
    Result<Answer> handleSettings(const Request &);
    Result<Answer> handleApplySettings(const Request &request);
    Result<Answer> handleTestArchiveFolder(const Request &request);
    Result<Answer> handleCountArchivedOlder(const Request &request);
    Result<Answer> handleQueue(const Request &);
    Result<Answer> handleSetQueuePaused(const Request &request);
    Result<Answer> handlePorts(const Request &);
    Result<Answer> handlePort(const Request &request);
    Result<Answer> handleLineHistory(const Request &);
    Result<Answer> handleWatchPage(const Request &request);
    Result<Answer> handleToday(const Request &);
    Result<Answer> handleSetPort(const Request &request);
    Result<Answer> handleAddPort(const Request &request);
    Result<Answer> handleRemovePort(const Request &request);
    Result<Answer> handleTestPort(const Request &request);
    Result<Answer> handleJobs(const Request &);
    Result<Answer> handleJob(const Request &request);
    Result<Answer> handleJobsAction(const Request &request);
    Result<Answer> handleChangeJobs(const Request &request);
    [[nodiscard]] QVariantMap refusalOf(qint64 id) const;
    Result<Answer> handleSubmit(const Request &request);
    Result<Answer> handlePreviewPages(const Request &request) { return preview.answerTo(request); }
    Result<Answer> handleInbox(const Request &);
    Result<Answer> handleDocument(const Request &);
    Result<Answer> handleTrace(const Request &request);
    Result<Answer> handleSetFaxRead(const Request &request);
    Result<Answer> handleDeleteFax(const Request &request);
    Result<Answer> handleFaxChange(const Request &request);
    Result<Answer> handleDeleteArchived(const Request &request);
    Result<Answer> handleNothing(const Request &) { return Answer(); }

    [[nodiscard]] static QVariantMap portMap(const PortState &port);
    void changeJob(Job &job, const QString &method);

    bool m_connected = true;
    QVariantMap m_properties;
    QVariantMap m_settingChanges; ///< as in the answer to `settings`
    qint64 m_settingsRevision = 0;
    Account m_account;
    QueueStatus m_queue;
    QMap<qint64, PageNews> m_pages;
    QMap<qint64, LineHistory> m_history;
    DayFigures m_today;
    QHash<qint64, Details> m_details;
    QByteArray m_document;
    QHash<QString, Error> m_refusals;
    QHash<qint64, Error> m_jobRefusals;
    QList<Request> m_requests;
};

} // namespace Fax
