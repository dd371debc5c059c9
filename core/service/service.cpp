#include "service/service.h"

#include "base/logging.h"
#include "base/valuemap.h"
#include "imaging/renderclient.h"
#include "port/lineworker.h"
#include "port/portmanager.h"
#include "port/portrules.h"
#include "routing/deliveryclient.h"
#include "service/access.h"
#include "service/accounts.h"
#include "service/activitylog.h"
#include "service/archivekeeping.h"
#include "service/archiver.h"
#include "service/archiverebuild.h"
#include "service/calltrace.h"
#include "service/diskspace.h"
#include "service/eventfeed.h"
#include "service/faxlogs.h"
#include "service/faxrouter.h"
#include "service/housekeeping.h"
#include "service/jobview.h"
#include "service/lastcalls.h"
#include "service/linestatistics.h"
#include "service/mailer.h"
#include "service/modemsearch.h"
#include "service/pagepreparer.h"
#include "service/pagewatches.h"
#include "service/porttests.h"
#include "service/previews.h"
#include "service/receiptmail.h"
#include "service/receipts.h"
#include "service/receiver.h"
#include "service/reports.h"
#include "service/requestgroups.h"
#include "service/requesttable.h"
#include "service/sender.h"
#include "service/serviceparts.h"
#include "service/submissions.h"
#include "service/timetable.h"
#include "service/userdirectory.h"
#include "service/visibility.h"
#include "store/sqljobstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>
#include <QtCore/QTimer>

#include <algorithm>

namespace Fax {

namespace {

constexpr std::chrono::seconds endTime{8}; ///< of the 10 s that stop() may take

/** An empty database is the one of a new folder, unless the folder is not new. */
Result<> checkNotEmptied(const QString &dataFolder)
{
    const QString database = dataFolder + QStringLiteral("/fax.db");
    const QDir archive(dataFolder + QStringLiteral("/archive"));
    if (QFileInfo(database).size() > 0 || !archive.exists() || archive.isEmpty())
        return {};
    return failure(
        ErrorCode::StoreFailed,
        Service::tr("The fax database %1 is empty or gone, but the archive beside it is "
                    "not. Nothing was started; put a backup of the data folder in place, "
                    "or move the folder %2 away to begin anew")
            .arg(database, archive.path()));
}

Result<> checkFolder(const QString &path)
{
    QTemporaryFile probe(path + QStringLiteral("/.probe-XXXXXX"));
    if (!QDir().mkpath(path) || !probe.open())
        return failure(ErrorCode::DataFolderUnusable,
                       Service::tr("The data folder %1 cannot be written").arg(path));
    return {};
}

} // namespace

class Service::Private
{
public:
    explicit Private(Service &service)
        : q(service)
    { }

    Result<> open(const QString &dataFolder, const ServiceOptions &options);
    void handle(const RequestCall &call, const Reply &reply);
    void tellNewsSoon();
    void storeWaiting() { m_submissions->storeWaiting(); }
    void finishStop();
    [[nodiscard]] bool hasWork() const; ///< that must end before the service does

    Service &q;
    ServiceParts parts;
    bool realTime = true;
    bool passive = false;
    bool stopping = false;
    bool stopped = false;
    QDateTime startedAt;
    RequestTable requests;
    std::unique_ptr<LastCalls> lastCalls;

private:
    void tellNews();
    Result<> openStore();
    Result<> addFirstPorts();
    LineMaker lineMaker(const ServiceOptions &options) const;
    void makeParts(const ServiceOptions &options);
    void addRequests();
    void connectPorts();
    void connectQueue();
    Result<> start();
    void logRepair(const CrashRepair &repair);
    void onPortChanged(PortId id);
    void onFrame(PortId id, const LineProtocol::Frame &frame);
    void onCallEnded(PortId id, const LineProtocol::CallEnded &end);
    Answer describe() const;

    // In this order: later ones use earlier ones.
    bool m_newsDue = false;
    std::unique_ptr<Clock> m_ownClock;
    std::unique_ptr<Timetable> m_timetable;
    std::unique_ptr<DiskSpace> m_disk;
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<EventFeed> m_events;
    std::unique_ptr<ActivityLog> m_activity;
    std::unique_ptr<FaxLogs> m_logs;
    std::unique_ptr<UserDirectory> m_ownUsers;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<RenderClient> m_renderer;
    std::unique_ptr<DeliveryClient> m_deliveries;
    std::unique_ptr<Mailer> m_mailer;
    std::unique_ptr<PortManager> m_ports;
    std::unique_ptr<ModemSearch> m_modems;
    std::unique_ptr<PortTests> m_tests;
    std::unique_ptr<CallTrace> m_trace;
    std::unique_ptr<Archiver> m_archiver;
    std::unique_ptr<FaxRouter> m_router;
    std::unique_ptr<ArchiveKeeping> m_archiveKeeping;
    std::unique_ptr<ArchiveRebuild> m_archiveRebuild;
    std::unique_ptr<PagePreparer> m_preparer;
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<HouseKeeping> m_houseKeeping;
    std::unique_ptr<LineStatistics> m_statistics;
    std::unique_ptr<PageWatches> m_watches;
    std::unique_ptr<JobView> m_view;
    std::unique_ptr<Reports> m_reports;
    std::unique_ptr<Receipts> m_receipts;
    std::unique_ptr<ReceiptMail> m_receiptMail;
    std::unique_ptr<Submissions> m_submissions;
    std::unique_ptr<Previews> m_previews;
};

Result<> Service::Private::open(const QString &dataFolder, const ServiceOptions &options)
{
    if (auto usable = checkFolder(dataFolder); !usable)
        return usable;
    parts.dataFolder = dataFolder;
    realTime = options.realTimeLine && qgetenv("FAX_LINE_CLOCK") != "fast";
    passive = options.passive;
    if (!options.clock)
        m_ownClock = std::make_unique<SystemClock>();
    parts.clock = options.clock ? options.clock : m_ownClock.get();
    startedAt = parts.clock->now();
    if (auto opened = openStore(); !opened)
        return opened;
    makeParts(options);
    if (auto loaded = m_accounts->load(); !loaded)
        return loaded;
    addRequests();
    connectPorts();
    connectQueue();
    return start();
}

Result<> Service::Private::openStore()
{
    if (auto whole = checkNotEmptied(parts.dataFolder); !whole)
        return whole;
    auto store = openSqlJobStore(parts.dataFolder + QStringLiteral("/fax.db"));
    if (!store)
        return tl::unexpected(store.error());
    m_store = *std::move(store);
    parts.store = m_store.get();
    // Without calls it may run with defaults: that is how `faxctl set` gets in to repair them.
    if (auto sound = m_store->checkConfiguration(); !sound && !passive)
        return sound;
    const auto settings = m_store->settings();
    if (!settings)
        return tl::unexpected(settings.error());
    parts.settings = *settings;
    const auto queue = m_store->queueStatus();
    if (!queue)
        return tl::unexpected(queue.error());
    parts.pause = *queue;
    const auto repair = m_store->recoverAfterCrash(startedAt);
    if (!repair)
        return tl::unexpected(repair.error());
    logRepair(*repair);
    return {};
}

void Service::Private::logRepair(const CrashRepair &repair)
{
    if (repair.isEmpty())
        return;
    qCWarning(logService) << "the service had not ended in order:" << repair.requeued.size()
                          << "jobs go on," << repair.completed.size() << "were complete,"
                          << repair.uncertain.size() << "are uncertain,"
                          << repair.receptionsClosed.size() << "receptions are kept as partial";
}

LineMaker Service::Private::lineMaker(const ServiceOptions &options) const
{
    const int factor = std::clamp(qEnvironmentVariableIntValue("FAX_SERIAL_CLOCK"), 1, 50);
    return [makeBuiltIn = options.makeLine, real = realTime,
            factor](const PortConfig &port) -> std::unique_ptr<LineDriver> {
        if (makeBuiltIn && !port.isSerial())
            return makeBuiltIn();
        LineWorker::Options line;
        line.realTime = real || port.isSerial();
        line.device = port.device;
        line.timeFactor = factor;
        return std::make_unique<LineWorker>(line);
    };
}

void Service::Private::makeParts(const ServiceOptions &options)
{
    parts.timetable = (m_timetable = std::make_unique<Timetable>(*parts.clock)).get();
    parts.disk = (m_disk = std::make_unique<DiskSpace>(parts, options.freeSpace)).get();
    parts.events = (m_events = std::make_unique<EventFeed>()).get();
    parts.activity = (m_activity = std::make_unique<ActivityLog>(parts)).get();
    parts.logs = (m_logs = std::make_unique<FaxLogs>(parts)).get();
    if (!options.users)
        m_ownUsers = systemUserDirectory();
    m_accounts = std::make_unique<Accounts>(parts, options.users ? *options.users : *m_ownUsers,
                                            options.systemWide);
    parts.accounts = m_accounts.get();
    parts.renderer = (m_renderer = std::make_unique<RenderClient>()).get();
    parts.deliveries = (m_deliveries = std::make_unique<DeliveryClient>()).get();
    parts.mailer = (m_mailer = std::make_unique<Mailer>(parts)).get();
    parts.ports = (m_ports = std::make_unique<PortManager>(lineMaker(options), *parts.clock)).get();
    parts.modems = (m_modems = std::make_unique<ModemSearch>(parts, lineMaker(options))).get();
    parts.tests = (m_tests = std::make_unique<PortTests>(parts)).get();
    lastCalls = std::make_unique<LastCalls>(*m_ports);
    parts.trace = (m_trace = std::make_unique<CallTrace>(parts)).get();
    parts.archiver = (m_archiver = std::make_unique<Archiver>(parts)).get();
    parts.router = (m_router = std::make_unique<FaxRouter>(parts)).get();
    parts.archiveKeeping = (m_archiveKeeping = std::make_unique<ArchiveKeeping>(parts)).get();
    parts.archiveRebuild = (m_archiveRebuild = std::make_unique<ArchiveRebuild>(parts)).get();
    parts.preparer = (m_preparer = std::make_unique<PagePreparer>(parts)).get();
    if (passive)
        m_preparer->stop();
    parts.sender = (m_sender = std::make_unique<Sender>(parts)).get();
    parts.receiver = (m_receiver = std::make_unique<Receiver>(parts)).get();
    parts.houseKeeping = (m_houseKeeping = std::make_unique<HouseKeeping>(parts)).get();
    m_statistics = std::make_unique<LineStatistics>(parts);
    m_watches = std::make_unique<PageWatches>(parts);
    m_view = std::make_unique<JobView>(parts);
    m_reports = std::make_unique<Reports>(parts, *m_view);
    m_receipts = std::make_unique<Receipts>(parts);
    m_receiptMail = std::make_unique<ReceiptMail>(parts, *m_receipts, *m_reports);
    m_submissions = std::make_unique<Submissions>(parts);
    m_previews = std::make_unique<Previews>(parts);
}

void Service::Private::addRequests()
{
    requests.add(QStringLiteral("server"), 0,
                 [this](const RequestCall &) -> Result<Answer> { return describe(); });
    addJobRequests(requests, parts, *m_view, *m_submissions);
    addPreviewRequests(requests, *m_previews);
    addJobChangeRequests(requests, parts);
    addPortRequests(requests, parts, *m_watches);
    addModemRequests(requests, parts);
    addFaxRequests(requests, parts);
    addLogRequests(requests, parts, *m_logs, *m_receipts);
    addSentRequests(requests, parts);
    addReportRequests(requests, parts, *m_reports);
    addContactRequests(requests, parts);
    addMailRequests(requests, parts);
    addRouteRequests(requests, parts);
    addSettingRequests(requests, parts);
    addAccountRequests(requests, parts);
    addArchiveRequests(requests, parts);
    addCoverRequests(requests, parts);
    addStatisticsRequests(requests, parts, *m_statistics);
}

void Service::Private::connectPorts()
{
    PortManager *ports = m_ports.get();
    connect(ports, &PortManager::portChanged, &q, [this](PortId id) { onPortChanged(id); });
    connect(ports, &PortManager::portRemoved, &q, [this](PortId id) {
        m_events->send(QStringLiteral("portRemoved"), {{QStringLiteral("id"), id.value}});
    });
    connect(ports, &PortManager::portFreed, m_sender.get(), &Sender::dispatchSoon);
    connect(ports, &PortManager::answerDue, m_receiver.get(), &Receiver::handleAnswerDue);
    connect(ports, &PortManager::frameRecorded, &q,
            [this](PortId id, const LineProtocol::Frame &frame) { onFrame(id, frame); });
    connect(ports, &PortManager::pageSent, m_sender.get(),
            [this](PortId, const LineProtocol::PageSent &page) { m_sender->handlePageSent(page); });
    connect(ports, &PortManager::pageReceived, m_receiver.get(),
            [this](PortId, const LineProtocol::PageReceived &page) {
                m_receiver->handlePageReceived(page);
            });
    connect(ports, &PortManager::callEnded, &q,
            [this](PortId id, const LineProtocol::CallEnded &end) { onCallEnded(id, end); });
}

void Service::Private::connectQueue()
{
    connect(m_preparer.get(), &PagePreparer::progressed, m_events.get(), &EventFeed::noteJobs);
    connect(m_preparer.get(), &PagePreparer::finished, m_sender.get(), &Sender::noteJobs);
    connect(m_sender.get(), &Sender::decisionsChanged, &q, [this] { m_view->invalidate(); });
    connect(m_sender.get(), &Sender::jobFinished, &q, [this] {
        m_archiver->archiveWaiting();
        tellNewsSoon();
    });
    connect(m_preparer.get(), &PagePreparer::finished, &q, [this] { tellNewsSoon(); });
    connect(m_router.get(), &FaxRouter::idle, &q, [this] {
        if (stopping && !hasWork())
            finishStop();
    });
    connect(m_disk.get(), &DiskSpace::noticeChanged, &q, [this] {
        m_events->noteQueue();
        m_preparer->wake();
        m_sender->dispatchSoon();
    });
    connect(m_archiver.get(), &Archiver::noticeChanged, m_events.get(), &EventFeed::noteQueue);
    connect(m_archiver.get(), &Archiver::changed, m_archiveKeeping.get(),
            &ArchiveKeeping::checkQuota);
    connect(m_archiveKeeping.get(), &ArchiveKeeping::noticeChanged, m_events.get(),
            &EventFeed::noteQueue);
    connect(m_events.get(), &EventFeed::eventOccurred, &q, &Service::eventOccurred);
    EventFeed::Source source;
    source.prepare = [this] { m_events->noteJobs(m_view->takeChanged()); };
    source.job = [this](JobId id) -> std::optional<Job> {
        auto job = m_view->job(id);
        return job ? std::optional(*std::move(job)) : std::nullopt;
    };
    source.queue = [this]() -> std::optional<QueueStatus> {
        const auto queue = queueStatus(parts);
        return queue ? std::optional(*queue) : std::nullopt;
    };
    m_events->setSource(std::move(source));
}

Result<> Service::Private::start()
{
    m_disk->check();
    if (auto added = addFirstPorts(); !added)
        return added;
    const auto configs = m_store->ports();
    if (!configs)
        return tl::unexpected(configs.error());
    m_ports->setConfigs(*configs);
    if (auto removed = m_store->removeFinished(); !removed)
        return tl::unexpected(removed.error());
    if (auto read = m_sender->reset(); !read)
        return read;
    if (passive) {
        m_sender->stop();
        return {};
    }
    for (const PortConfig &config : *configs)
        m_statistics->notePort(config);
    m_statistics->start();
    m_receipts->start();
    m_houseKeeping->run();
    tellNewsSoon();
    m_archiver->prepareFolders();
    m_archiver->archiveWaiting();
    m_router->start();
    m_preparer->wake();
    m_ports->start();
    return {};
}

/** Only in a folder where nobody has done anything yet: who removes all ports gets none back. */
Result<> Service::Private::addFirstPorts()
{
    const auto ports = m_store->ports();
    const auto activity = m_store->activity({1});
    if (!ports || !activity)
        return tl::unexpected(ports ? activity.error() : ports.error());
    if (!ports->isEmpty() || !activity->isEmpty())
        return {};
    for (const PortConfig &config : PortRules::firstPorts()) {
        if (auto added = m_store->addPort(config); !added)
            return tl::unexpected(added.error());
        m_activity->add({}, QStringLiteral("port"), config.name,
                        QStringLiteral("made at the first start"));
    }
    return {};
}

void Service::Private::onPortChanged(PortId id)
{
    const Port *port = m_ports->port(id);
    if (!port)
        return;
    m_statistics->notePort(port->config());
    const PortStatus status = port->status();
    m_events->send(QStringLiteral("port"),
                   {{QStringLiteral("config"), toMap(port->config())},
                    {QStringLiteral("status"), toMap(status)}});
    if (port->isInCall() && status.jobId.isValid())
        m_events->noteJob(status.jobId);
}

void Service::Private::onFrame(PortId id, const LineProtocol::Frame &frame)
{
    const JobId job = m_sender->jobOfCall(frame.call);
    const FaxId fax = m_receiver->faxOfCall(frame.call);
    if (!job.isValid() && !fax.isValid())
        return; // of a test call: nothing is kept of it
    m_trace->add(id, frame,
                 job.isValid() ? QVariantMap{{QStringLiteral("job"), job.value}}
                               : QVariantMap{{QStringLiteral("fax"), fax.value}});
}

void Service::Private::onCallEnded(PortId id, const LineProtocol::CallEnded &end)
{
    m_trace->endCall(CallId{end.call});
    m_sender->handleCallEnded(end);
    m_receiver->handleCallEnded(m_ports->port(id), end);
    m_statistics->noteCallEnded(id);
    tellNewsSoon();
    if (stopping && !hasWork())
        finishStop();
}

bool Service::Private::hasWork() const
{
    if (m_router->isBusy())
        return true;
    const QList<Port *> ports = m_ports->ports();
    return std::any_of(ports.cbegin(), ports.cend(),
                       [](const Port *port) { return port->isInCall(); });
}

void Service::Private::finishStop()
{
    if (std::exchange(stopped, true))
        return;
    m_trace->flush();
    m_events->flush();
    m_events->send(QStringLiteral("stopping"), {});
    m_events->blockSignals(true); // it is the last one
    QMetaObject::invokeMethod(&q, &Service::stopped, Qt::QueuedConnection);
}

void Service::Private::handle(const RequestCall &call, const Reply &reply)
{
    const auto access = accessOf(call.request.method);
    const bool allowed = access && access->allows(call.rights);
    if (!allowed && requests.contains(call.request.method))
        return reply(
            tl::unexpected(m_accounts->refusal(call.caller, access ? access->anyOf : Rights())));
    if (call.request.method != u"submit")
        storeWaiting();
    requests.run(call, reply);
    tellNewsSoon();
}

/** After whatever may have made a fax final or a line of the activity log; once for all that comes together. */
void Service::Private::tellNewsSoon()
{
    if (!std::exchange(m_newsDue, true))
        QMetaObject::invokeMethod(
            &q, [this] { tellNews(); }, Qt::QueuedConnection);
}

void Service::Private::tellNews()
{
    m_newsDue = false;
    if (stopped)
        return;
    if (!passive) {
        m_logs->writeWaiting();
        m_receipts->work();
        m_receiptMail->work();
    }
    m_activity->announce();
}

Answer Service::Private::describe() const
{
    return {QVariantMap{{QStringLiteral("version"), QCoreApplication::applicationVersion()},
                        {QStringLiteral("dataFolder"), parts.dataFolder},
                        {QStringLiteral("engine"), m_ports->engine()},
                        {QStringLiteral("startedAt"), isoTime(startedAt)},
                        {QStringLiteral("timeZone"), QString::fromLatin1(parts.clock->zone().id())},
                        {QStringLiteral("realTime"), realTime},
                        {QStringLiteral("administrators"), m_accounts->administrators()}},
            {}};
}

Service::Service()
    : d(std::make_unique<Private>(*this))
{ }

Service::~Service() = default;

Result<std::unique_ptr<Service>> Service::open(const QString &dataFolder,
                                               const ServiceOptions &options)
{
    std::unique_ptr<Service> service(new Service);
    if (auto opened = service->d->open(dataFolder, options); !opened)
        return tl::unexpected(opened.error());
    return service;
}

void Service::handle(const Caller &caller, const Request &request, Reply reply)
{
    if (d->stopping) {
        reply(failure(ErrorCode::NotConnected, tr("The service is stopping")));
        return;
    }
    d->handle({caller, request, d->parts.accounts->rightsOf(caller)}, reply);
}

QStringList Service::methods() const
{
    return d->requests.methods();
}

std::optional<QVariantMap> Service::visible(const Caller &caller, const QString &kind,
                                            const QVariantMap &value) const
{
    return Visibility(d->parts).event(caller, kind, value);
}

void Service::stop()
{
    if (std::exchange(d->stopping, true))
        return;
    d->storeWaiting();
    d->parts.sender->stop();
    d->parts.receiver->stop();
    d->parts.router->stop();
    d->parts.preparer->stop();
    d->lastCalls->end();
    if (d->hasWork())
        QTimer::singleShot(endTime, this, [this] { d->finishStop(); });
    else
        d->finishStop();
}

} // namespace Fax
