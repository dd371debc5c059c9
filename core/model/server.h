#pragma once

#include "base/result.h"
#include "job/job.h"
#include "link/link.h"
#include "model/livelist.h"
#include "model/port.h"

#include <QtCore/QObject>

#include <functional>
#include <map>
#include <memory>

namespace Fax::Model {

/** A job with everything that is known of it. */
struct JobDetails
{
    Job job;
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
 * The 14 settings are properties: reading is local, writing asks the server at once, and a refusal
 * emits errorOccurred() and the notifier with the old value. Nothing here blocks: answers come from
 * the event loop. When the link comes back after a break everything is loaded anew.
 *
 * Thread: the owner's own; the link lives in the same one and longer than the server.
 */
class Server final : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool connected READ isConnected NOTIFY connectedChanged)
    Q_PROPERTY(QString version READ version NOTIFY versionChanged)
    Q_PROPERTY(QString dataFolder READ dataFolder NOTIFY dataFolderChanged)
    Q_PROPERTY(QString archiveDirectory READ archiveDirectory WRITE setArchiveDirectory NOTIFY
                   archiveDirectoryChanged)
    Q_PROPERTY(bool archiveOutboundFaxes READ archiveOutboundFaxes WRITE setArchiveOutboundFaxes
                   NOTIFY archiveOutboundFaxesChanged)
    Q_PROPERTY(bool branding READ branding WRITE setBranding NOTIFY brandingChanged)
    Q_PROPERTY(int dirtyDays READ dirtyDays WRITE setDirtyDays NOTIFY dirtyDaysChanged)
    Q_PROPERTY(int discountRateStartHour READ discountRateStartHour WRITE setDiscountRateStartHour
                   NOTIFY discountRateStartHourChanged)
    Q_PROPERTY(int discountRateStartMinute READ discountRateStartMinute WRITE
                   setDiscountRateStartMinute NOTIFY discountRateStartMinuteChanged)
    Q_PROPERTY(int discountRateEndHour READ discountRateEndHour WRITE setDiscountRateEndHour NOTIFY
                   discountRateEndHourChanged)
    Q_PROPERTY(int discountRateEndMinute READ discountRateEndMinute WRITE setDiscountRateEndMinute
                   NOTIFY discountRateEndMinuteChanged)
    Q_PROPERTY(bool pauseServerQueue READ pauseServerQueue WRITE setPauseServerQueue NOTIFY
                   pauseServerQueueChanged)
    Q_PROPERTY(int retries READ retries WRITE setRetries NOTIFY retriesChanged)
    Q_PROPERTY(int retryDelay READ retryDelay WRITE setRetryDelay NOTIFY retryDelayChanged)
    Q_PROPERTY(bool serverCoverpage READ serverCoverpage WRITE setServerCoverpage NOTIFY
                   serverCoverpageChanged)
    Q_PROPERTY(QString serverMapiProfile READ serverMapiProfile WRITE setServerMapiProfile NOTIFY
                   serverMapiProfileChanged)
    Q_PROPERTY(
        bool useDeviceTsid READ useDeviceTsid WRITE setUseDeviceTsid NOTIFY useDeviceTsidChanged)

public:
    explicit Server(Link &link, QObject *parent = nullptr);
    ~Server() override;

    /** Starts to follow the service behind the link. `serverName` is what windows show; "" = this
     * computer. */
    void connectTo(const QString &serverName = {});
    void disconnectFrom();
    /** Loads everything again (F5); loaded() follows. */
    void refresh();

    [[nodiscard]] bool isConnected() const { return m_connected; }
    /** Everything has been loaded at least once. */
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /** Name for people: what connectTo() was given, else the words for this computer. */
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] QString version() const { return m_version; }
    [[nodiscard]] QString dataFolder() const { return m_dataFolder; }

    // The 14 settings (A1): ranges and meanings as in the reference; times are the server's wall
    // clock.
    [[nodiscard]] QString archiveDirectory() const
    {
        return m_properties.value(QStringLiteral("ArchiveDirectory")).toString();
    }
    [[nodiscard]] bool archiveOutboundFaxes() const
    {
        return m_properties.value(QStringLiteral("ArchiveOutboundFaxes")).toBool();
    }
    [[nodiscard]] bool branding() const
    {
        return m_properties.value(QStringLiteral("Branding")).toBool();
    }
    [[nodiscard]] int dirtyDays() const
    {
        return m_properties.value(QStringLiteral("DirtyDays")).toInt();
    }
    [[nodiscard]] int discountRateStartHour() const
    {
        return m_properties.value(QStringLiteral("DiscountRateStartHour")).toInt();
    }
    [[nodiscard]] int discountRateStartMinute() const
    {
        return m_properties.value(QStringLiteral("DiscountRateStartMinute")).toInt();
    }
    [[nodiscard]] int discountRateEndHour() const
    {
        return m_properties.value(QStringLiteral("DiscountRateEndHour")).toInt();
    }
    [[nodiscard]] int discountRateEndMinute() const
    {
        return m_properties.value(QStringLiteral("DiscountRateEndMinute")).toInt();
    }
    [[nodiscard]] bool pauseServerQueue() const
    {
        return m_properties.value(QStringLiteral("PauseServerQueue")).toBool();
    }
    [[nodiscard]] int retries() const
    {
        return m_properties.value(QStringLiteral("Retries")).toInt();
    }
    [[nodiscard]] int retryDelay() const
    {
        return m_properties.value(QStringLiteral("RetryDelay")).toInt();
    }
    [[nodiscard]] bool serverCoverpage() const
    {
        return m_properties.value(QStringLiteral("ServerCoverpage")).toBool();
    }
    [[nodiscard]] QString serverMapiProfile() const
    {
        return m_properties.value(QStringLiteral("ServerMapiProfile")).toString();
    }
    [[nodiscard]] bool useDeviceTsid() const
    {
        return m_properties.value(QStringLiteral("UseDeviceTsid")).toBool();
    }
    void setArchiveDirectory(const QString &archiveDirectory)
    {
        setServerProperty(QStringLiteral("ArchiveDirectory"), archiveDirectory);
    }
    void setArchiveOutboundFaxes(bool archiveOutboundFaxes)
    {
        setServerProperty(QStringLiteral("ArchiveOutboundFaxes"), archiveOutboundFaxes);
    }
    void setBranding(bool branding) { setServerProperty(QStringLiteral("Branding"), branding); }
    void setDirtyDays(int dirtyDays) { setServerProperty(QStringLiteral("DirtyDays"), dirtyDays); }
    void setDiscountRateStartHour(int discountRateStartHour)
    {
        setServerProperty(QStringLiteral("DiscountRateStartHour"), discountRateStartHour);
    }
    void setDiscountRateStartMinute(int discountRateStartMinute)
    {
        setServerProperty(QStringLiteral("DiscountRateStartMinute"), discountRateStartMinute);
    }
    void setDiscountRateEndHour(int discountRateEndHour)
    {
        setServerProperty(QStringLiteral("DiscountRateEndHour"), discountRateEndHour);
    }
    void setDiscountRateEndMinute(int discountRateEndMinute)
    {
        setServerProperty(QStringLiteral("DiscountRateEndMinute"), discountRateEndMinute);
    }
    void setPauseServerQueue(bool pauseServerQueue)
    {
        setServerProperty(QStringLiteral("PauseServerQueue"), pauseServerQueue);
    }
    void setRetries(int retries) { setServerProperty(QStringLiteral("Retries"), retries); }
    void setRetryDelay(int retryDelay)
    {
        setServerProperty(QStringLiteral("RetryDelay"), retryDelay);
    }
    void setServerCoverpage(bool serverCoverpage)
    {
        setServerProperty(QStringLiteral("ServerCoverpage"), serverCoverpage);
    }
    void setServerMapiProfile(const QString &serverMapiProfile)
    {
        setServerProperty(QStringLiteral("ServerMapiProfile"), serverMapiProfile);
    }
    void setUseDeviceTsid(bool useDeviceTsid)
    {
        setServerProperty(QStringLiteral("UseDeviceTsid"), useDeviceTsid);
    }

    [[nodiscard]] const QueueStatus &queue() const { return m_queue; }
    void setQueuePaused(bool paused);

    /** Ports in the order of their ids. They belong to the server. */
    [[nodiscard]] QList<Port *> ports() const;
    [[nodiscard]] Port *port(PortId id) const;

    [[nodiscard]] const LiveList<Job> &jobs() const { return m_jobs; }
    [[nodiscard]] const LiveList<ReceivedFax> &faxes() const { return m_faxes; }

    template <typename T> using Then = std::function<void(Result<T>)>;

    /** Hands a fax over; `then` gets the ids of its jobs after the service has stored them. */
    void submit(const Submission &submission, const QList<QByteArray> &documents, QObject *context,
                Then<QList<JobId>> then);

    /** Acts on jobs in one request. Each job that refuses is told by errorOccurred(). */
    void pauseJobs(const QList<JobId> &ids);
    void resumeJobs(const QList<JobId> &ids);
    void restartJobs(const QList<JobId> &ids);
    void cancelJobs(const QList<JobId> &ids);

    void jobDetails(JobId id, QObject *context, Then<JobDetails> then);
    /** The pages as TIFF-F. */
    void jobDocument(JobId id, QObject *context, Then<QByteArray> then);
    void faxDocument(FaxId id, QObject *context, Then<QByteArray> then);
    /** The frames of the last call of a job, or of a reception. */
    void jobTrace(JobId id, QObject *context, Then<QList<TraceEntry>> then);
    void faxTrace(FaxId id, QObject *context, Then<QList<TraceEntry>> then);

    void setFaxRead(FaxId id, bool read);
    void deleteFax(FaxId id);

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
    void portAdded(Fax::Model::Port *port);
    void portAboutToBeRemoved(Fax::Model::Port *port);
    /** One frame of a call: the job or the reception it belongs to, the other id is invalid. */
    void frameReceived(Fax::JobId job, Fax::FaxId fax, const Fax::TraceEntry &frame);
    void versionChanged(const QString &version);
    void dataFolderChanged(const QString &dataFolder);
    void archiveDirectoryChanged(const QString &archiveDirectory);
    void archiveOutboundFaxesChanged(bool archiveOutboundFaxes);
    void brandingChanged(bool branding);
    void dirtyDaysChanged(int dirtyDays);
    void discountRateStartHourChanged(int discountRateStartHour);
    void discountRateStartMinuteChanged(int discountRateStartMinute);
    void discountRateEndHourChanged(int discountRateEndHour);
    void discountRateEndMinuteChanged(int discountRateEndMinute);
    void pauseServerQueueChanged(bool pauseServerQueue);
    void retriesChanged(int retries);
    void retryDelayChanged(int retryDelay);
    void serverCoverpageChanged(bool serverCoverpage);
    void serverMapiProfileChanged(const QString &serverMapiProfile);
    void useDeviceTsidChanged(bool useDeviceTsid);

private:
    using Load = std::function<Result<>(const Answer &)>;

    void setServerProperty(const QString &name, const QVariant &value);
    void takeProperty(const QString &name, const QVariant &value);
    void setConnected(bool connected);
    void load(const QString &method, const QVariantList &arguments, Load take);
    /** Newest first and in portions: no message grows with the list, and the service can do other things. */
    template <typename T>
    void loadList(const QString &method, LiveList<T> &list, qint64 before = 0);
    void loadDone();
    Result<> takeServer(const QVariantMap &map);
    Result<> takePorts(const QVariantList &list);
    Result<> takePort(const QVariantMap &map);
    void removePort(PortId id);
    void onEvent(const QString &kind, const QVariantMap &value);
    Result<> takeEvent(const QString &kind, const QVariantMap &value);
    Result<> takeFrame(const QVariantMap &value);
    void actOnJobs(const QString &method, const QList<JobId> &ids);
    void requestDocument(const QString &method, qint64 id, QObject *context, Then<QByteArray> then);
    void requestTrace(const QVariantMap &which, QObject *context, Then<QList<TraceEntry>> then);
    void command(const QString &method, const QVariantList &arguments);

    Link &m_link;
    bool m_following = false;
    bool m_connected = false;
    bool m_loaded = false;
    int m_loading = 0;
    quint64 m_generation = 0; ///< answers of an earlier connection are dropped
    QString m_name;
    QString m_version;
    QString m_dataFolder;
    QVariantMap m_properties;
    QueueStatus m_queue;
    std::map<PortId, std::unique_ptr<Port>> m_ports;
    LiveList<Job> m_jobs;
    LiveList<ReceivedFax> m_faxes;
};

} // namespace Fax::Model
