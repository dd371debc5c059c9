#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "job/activityentry.h"
#include "job/archivedfax.h"
#include "job/job.h"
#include "job/jobchange.h"
#include "job/linehistory.h"
#include "link/link.h"
#include "model/livelist.h"
#include "model/permissions.h"
#include "model/port.h"
#include "model/serverproperties.h"

#include <QtCore/QObject>

#include <functional>
#include <map>
#include <memory>

namespace Fax::Model {

class Administration;
class Contacts;
class CoverPages;
class Document;
class HeldFaxes;
class Jobs;
class Ports;
class Settings;

/** A job with everything that is known of it. */
struct JobDetails
{
    Fax::Job job;
    QList<Attempt> attempts;
    QList<PageRecord> pages;
};

/**
 * The root of the client side (FaxServer of the reference, A1): one connection to one service.
 *
 *     Server server(link);
 *     server.connectTo();          // loads everything, then follows the events
 *     ... loaded(), portAdded(), jobs().added(), retriesChanged(), ...
 *     server.disconnectFrom();     // values stay readable, requests fail with NotConnected
 *
 * ports(), jobs() and faxes() are live. getPorts() and getJobs() are the lists of generation 1: what they were when
 * they were asked for. Nothing here blocks: answers come from the event loop. When the link comes back after a break
 * everything is loaded anew.
 *
 * Thread: the owner's own; the link lives in the same one and longer than the server.
 */
class Server final : public ServerProperties
{
    Q_OBJECT
    Q_PROPERTY(bool connected READ isConnected NOTIFY connectedChanged)
    Q_PROPERTY(QString version READ version NOTIFY versionChanged)
    Q_PROPERTY(QString dataFolder READ dataFolder NOTIFY dataFolderChanged)
    Q_PROPERTY(Fax::Account account READ account NOTIFY accountChanged)

public:
    explicit Server(Link &link, QObject *parent = nullptr);
    ~Server() override;

    // Generation 1 (object-model A1): what these hand out is as it was then, and belongs to the caller. Null,
    // and errorOccurred(), while there is no connection or nothing has been loaded yet.
    Q_INVOKABLE Fax::Model::Ports *getPorts();
    Q_INVOKABLE Fax::Model::Jobs *getJobs();
    /** A fax to be: `fileName` is one file that this computer can read. */
    Q_INVOKABLE Fax::Model::Document *createDocument(const QString &fileName);

    /** Starts to follow the service behind the link. `serverName` is what windows show; "" = this
     * computer. */
    Q_INVOKABLE void connectTo(const QString &serverName = {});
    Q_INVOKABLE void disconnectFrom();
    /** Loads everything again (F5); loaded() follows. */
    void refresh();

    [[nodiscard]] bool isConnected() const { return m_connected; }
    /** Everything has been loaded at least once. */
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /** Name for people: what connectTo() was given, else the words for this computer. */
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] QString version() const { return m_version; }
    [[nodiscard]] QString dataFolder() const { return m_dataFolder; }
    /** One's own account and its rights. When they change everything is loaded again: more or less can be seen. */
    [[nodiscard]] Account account() const { return m_permissions.account; }
    [[nodiscard]] const Permissions &permissions() const { return m_permissions; }

    [[nodiscard]] const QueueStatus &queue() const { return m_queue; }
    void setQueuePaused(bool paused);

    /** All settings, of which the 14 FaxServer properties are a part; they belong to the server. */
    [[nodiscard]] Settings &settings() const { return *m_settings; }
    /** Devices, users, mail accounts, routes; it belongs to the server. */
    [[nodiscard]] Administration &administration() const { return *m_administration; }
    /** IANA name: its discount times are of this zone; "" = not told. */
    [[nodiscard]] QString timeZone() const { return m_timeZone; }
    /** Cover pages, those of the server and those of this user; they belong to the server. */
    [[nodiscard]] CoverPages &coverPages() const { return *m_coverPages; }

    /** Ports in the order of their ids. They belong to the server. */
    [[nodiscard]] QList<Port *> ports() const;
    [[nodiscard]] Port *port(PortId id) const;

    [[nodiscard]] const LiveList<Fax::Job> &jobs() const { return m_jobs; }
    [[nodiscard]] const LiveList<ReceivedFax> &faxes() const { return m_faxes; }

    /** The address books: one's own and the shared one. */
    [[nodiscard]] Contacts &contacts() const { return *m_contacts; }

    template <typename T> using Then = std::function<void(Result<T>)>;

    /**
     * Loads today's figures and the history of all ports, and keeps them live from then on; todayChanged() and
     * Port::historyChanged() tell of them. For windows that show them: nothing is asked before.
     */
    void followStatistics();
    [[nodiscard]] const DayFigures &today() const { return m_today; }

    /**
     * Keeps faxes that are sent while there is no connection as files in this folder, and hands them over when there
     * is one (HeldFaxes). Without it submit() fails with NotConnected then. A folder is for one server. Call it once.
     */
    void keepFaxesIn(const QString &folder, const Clock &clock);

    /**
     * Hands a fax over; `then` gets the ids of its jobs after the service has stored them. Negative ids: it is kept
     * on this computer.
     */
    void submit(const Submission &submission, const QList<QByteArray> &documents, QObject *context,
                Then<QList<JobId>> then);

    /** The same, and never kept here. */
    void submitNow(const Submission &submission, const QList<QByteArray> &documents,
                   QObject *context, Then<QList<JobId>> then);

    /** A job that did not do what it was asked to. */
    struct JobRefusal
    {
        JobId job;
        Error error;
    };
    /** The answer to a request about jobs: who refused; all of them if the request itself failed. */
    using ThenRefused = std::function<void(const QList<JobRefusal> &)>;

    // Each acts on jobs in one request (for each 10,000 of them). Without `then` errorOccurred() tells who refuses.
    void pauseJobs(const QList<JobId> &ids, const ThenRefused &then = {});
    void resumeJobs(const QList<JobId> &ids, const ThenRefused &then = {});
    void restartJobs(const QList<JobId> &ids, const ThenRefused &then = {});
    void retryJobs(const QList<JobId> &ids, const ThenRefused &then = {});
    void cancelJobs(const QList<JobId> &ids, const ThenRefused &then = {});
    void changeJobs(const QList<std::pair<JobId, JobChange>> &changes,
                    const ThenRefused &then = {});

    void jobDetails(JobId id, QObject *context, Then<JobDetails> then);
    /** The pages as TIFF-F. */
    void jobDocument(JobId id, QObject *context, Then<QByteArray> then);
    void faxDocument(FaxId id, QObject *context, Then<QByteArray> then);
    /** The frames of the last call of a job, or of a reception. */
    void jobTrace(JobId id, QObject *context, Then<QList<TraceEntry>> then);
    void faxTrace(FaxId id, QObject *context, Then<QList<TraceEntry>> then);

    void setFaxRead(FaxId id, bool read);
    void deleteFax(FaxId id);
    /** Whose it is; "" = nobody's. */
    void assignFax(FaxId id, const QString &account);
    void setFaxNote(FaxId id, const QString &note);
    /** Dealt with, or not yet. */
    void setFaxDone(FaxId id, bool done);

    /** A request as it is; NotConnected at once (from the event loop) when there is no connection.
     */
    void request(const Request &request, QObject *context, Reply reply);
    /** Tells of a failure that belongs to no widget: one sentence for the message bar. */
    void report(const Error &error) { Q_EMIT errorOccurred(error); }

Q_SIGNALS:
    void connectedChanged(bool connected);
    void loaded();
    void errorOccurred(const Fax::Error &error);
    void queueChanged();
    void todayChanged();
    void portAdded(Fax::Model::Port *port);
    void portAboutToBeRemoved(Fax::Model::Port *port);
    // What is not held here: see model/records.h.
    void archived(const Fax::ArchivedFax &fax);
    void archivedRemoved(Fax::ArchiveId id);
    void activityAdded(const Fax::ActivityEntry &entry);
    /** One frame of a call: the job or the reception it belongs to, the other id is invalid. */
    void frameReceived(Fax::JobId job, Fax::FaxId fax, const Fax::TraceEntry &frame);
    void versionChanged(const QString &version);
    void dataFolderChanged(const QString &dataFolder);
    /** The account, its rights, or whom to ask for more. */
    void accountChanged(const Fax::Account &account);

private:
    [[nodiscard]] bool mayHandOut();
    using Load = std::function<Result<>(const Answer &)>;

    void askForProperty(const QString &name, const QVariant &value) override;
    void setConnected(bool connected);
    void load(const QString &method, const QVariantList &arguments, Load take);
    /** Newest first and in portions: no message grows with the list, and the service can do other things. */
    template <typename T>
    void loadList(const QString &method, LiveList<T> &list, qint64 before = 0);
    void loadDone();
    void loadAccount();
    void setPermissions(const Permissions &permissions);
    void loadStatistics();
    Result<> takeToday(const QVariantMap &map);
    Result<> takeHistory(const QVariantMap &map);
    Result<> takeServer(const QVariantMap &map);
    Result<> takePorts(const QVariantList &list);
    Result<> takePort(const QVariantMap &map);
    void removePort(PortId id);
    void onEvent(const QString &kind, const QVariantMap &value);
    Result<> takeEvent(const QString &kind, const QVariantMap &value);
    Result<> takeAccount(const QVariantMap &value);
    void takeSettings(const QVariantMap &map);
    Result<> takePageNews(const QVariantMap &value);
    Result<> takeFrame(const QVariantMap &value);
    void actOnJobs(const QString &method, const QList<JobId> &ids, const QVariantList &items,
                   const ThenRefused &then);
    void actOnJobs(const QString &method, const QList<JobId> &ids, const ThenRefused &then);
    [[nodiscard]] QList<JobId> handedOver(QList<JobId> ids);
    void requestDocument(const QString &method, qint64 id, QObject *context, Then<QByteArray> then);
    void requestTrace(const QVariantMap &which, QObject *context, Then<QList<TraceEntry>> then);
    void command(const QString &method, const QVariantList &arguments);

    Link &m_link;
    Settings *m_settings;
    Administration *m_administration;
    bool m_following = false;
    bool m_connected = false;
    bool m_loaded = false;
    int m_loading = 0;
    quint64 m_generation = 0; ///< answers of an earlier connection are dropped
    QString m_name;
    QString m_version;
    QString m_dataFolder;
    QString m_timeZone;
    Permissions m_permissions;
    QueueStatus m_queue;
    bool m_followsStatistics = false;
    DayFigures m_today;
    std::map<PortId, std::unique_ptr<Port>> m_ports;
    LiveList<Fax::Job> m_jobs;
    LiveList<ReceivedFax> m_faxes;
    std::unique_ptr<Contacts> m_contacts;
    CoverPages *m_coverPages;
    std::unique_ptr<HeldFaxes> m_held; ///< null: none are kept
};

} // namespace Fax::Model
