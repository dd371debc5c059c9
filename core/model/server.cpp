#include "model/server.h"

#include "base/valuemap.h"
#include "model/administration.h"
#include "model/contacts.h"
#include "model/coverpages.h"
#include "model/document.h"
#include "model/heldfaxes.h"
#include "model/jobs.h"
#include "model/ports.h"
#include "model/settings.h"

#include <algorithm>

namespace Fax::Model {

namespace {

constexpr int portion = 500; // of a list in one answer

QVariantList idNumbers(const QList<JobId> &ids)
{
    QVariantList numbers;
    for (const JobId id : ids)
        numbers.append(id.value);
    return numbers;
}

template <typename T> Result<QList<T>> listOf(const Answer &answer)
{
    return fromMaps<T>(answer.value.toList());
}

Result<JobDetails> detailsOf(const Answer &answer)
{
    const QVariantMap map = answer.value.toMap();
    auto job = fromMap<Fax::Job>(map.value(QStringLiteral("job")).toMap());
    if (!job)
        return tl::unexpected(job.error());
    auto attempts = fromMaps<Attempt>(map.value(QStringLiteral("attempts")).toList());
    if (!attempts)
        return tl::unexpected(attempts.error());
    auto pages = fromMaps<PageRecord>(map.value(QStringLiteral("pages")).toList());
    if (!pages)
        return tl::unexpected(pages.error());
    return JobDetails{*job, *attempts, *pages};
}

} // namespace

Server::Server(Link &link, QObject *parent)
    : ServerProperties(parent)
    , m_link(link)
    , m_settings(new Settings(*this))
    , m_administration(new Administration(*this))
    , m_contacts(std::make_unique<Contacts>(*this, link))
    , m_coverPages(new CoverPages(*this))
{
    connect(&link, &Link::eventOccurred, this, &Server::onEvent);
    connect(&link, &Link::connectedChanged, this, [this](bool connected) {
        if (m_following)
            setConnected(connected);
    });
}

Server::~Server() = default;

void Server::connectTo(const QString &serverName)
{
    m_name = serverName;
    m_following = true;
    setConnected(m_link.isConnected());
}

void Server::disconnectFrom()
{
    m_following = false;
    setConnected(false);
}

/** Whether there is something to hand out; says why not. */
bool Server::mayHandOut()
{
    if (m_connected && m_loaded)
        return true;
    report(m_connected
               ? Error{ErrorCode::InvalidOperation,
                       tr("%1 has not told everything yet: wait for loaded()").arg(displayName())}
               : Error{ErrorCode::NotConnected, tr("Not connected to %1").arg(displayName())});
    return false;
}

Ports *Server::getPorts()
{
    return mayHandOut() ? new Ports(*this, ports()) : nullptr;
}

Jobs *Server::getJobs()
{
    if (!mayHandOut())
        return nullptr;
    std::map<JobId, JobValue> waiting; // oldest first
    for (const Fax::Job &job : m_jobs.items()) {
        const bool waits = job.state != JobState::Completed && job.state != JobState::Canceled;
        if (waits && !HeldFaxes::isHeld(job.id))
            waiting[job.id] = JobValue::of(job, port(job.port));
    }
    QList<JobValue> values;
    for (const auto &[id, value] : waiting)
        values.append(value);
    for (const ReceivedFax &fax : m_faxes.items()) {
        if (fax.receiving)
            values.append(JobValue::of(fax, port(fax.portId)));
    }
    return new Jobs(*this, values);
}

Document *Server::createDocument(const QString &fileName)
{
    return mayHandOut() ? new Document(*this, fileName) : nullptr;
}

void Server::setConnected(bool connected)
{
    if (m_connected == connected)
        return;
    m_connected = connected;
    ++m_generation;
    Q_EMIT connectedChanged(connected);
    if (connected)
        refresh();
}

QString Server::displayName() const
{
    return m_name.isEmpty() ? tr("this computer") : m_name;
}

void Server::refresh()
{
    m_loading = 0;
    ++m_generation;
    loadAccount();
    load(QStringLiteral("server"), {},
         [this](const Answer &a) { return takeServer(a.value.toMap()); });
    load(QStringLiteral("settings"), {}, [this](const Answer &a) -> Result<> {
        takeSettings(a.value.toMap());
        return {};
    });
    load(QStringLiteral("queue"), {},
         [this](const Answer &a) { return takeEvent(QStringLiteral("queue"), a.value.toMap()); });
    load(QStringLiteral("ports"), {},
         [this](const Answer &a) { return takePorts(a.value.toList()); });
    loadList(QStringLiteral("jobs"), m_jobs);
    loadList(QStringLiteral("inbox"), m_faxes);
    if (m_followsStatistics)
        loadStatistics();
}

void Server::takeSettings(const QVariantMap &map)
{
    const QVariantMap values = map.value(QStringLiteral("values")).toMap();
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        takeProperty(it.key(), it.value());
    m_settings->takeAll(map);
}

void Server::followStatistics()
{
    if (!std::exchange(m_followsStatistics, true) && m_connected)
        loadStatistics();
}

/** Behind the ports, which are asked for before; loaded() does not wait for it. */
void Server::loadStatistics()
{
    const auto ask = [this](const QString &method, const QVariantList &arguments,
                            const Load &take) {
        request({method, arguments, {}}, this,
                [this, take, generation = m_generation](const Result<Answer> &answer) {
                    if (generation != m_generation)
                        return;
                    if (const Result<> taken = answer.and_then(take); !taken)
                        report(taken.error());
                });
    };
    ask(QStringLiteral("today"), {},
        [this](const Answer &a) { return takeToday(a.value.toMap()); });
    ask(QStringLiteral("lineHistory"), {0}, [this](const Answer &a) -> Result<> {
        const QVariantList all = a.value.toList();
        for (const QVariant &history : all) {
            if (auto taken = takeHistory(history.toMap()); !taken)
                return taken;
        }
        return {};
    });
}

Result<> Server::takeToday(const QVariantMap &map)
{
    return fromMap<DayFigures>(map).map([this](const DayFigures &today) {
        if (std::exchange(m_today, today) != today)
            Q_EMIT todayChanged();
    });
}

Result<> Server::takeHistory(const QVariantMap &map)
{
    return fromMap<LineHistory>(map).map([this](const LineHistory &history) {
        if (Port *of = port(history.portId))
            of->setHistory(history);
    });
}

/** Somebody without any right is refused even this; the answers to the other requests say so. */
void Server::loadAccount()
{
    ++m_loading;
    request(
        {QStringLiteral("account"), {}, {}}, this,
        [this, generation = m_generation](const Result<Answer> &answer) {
            if (generation != m_generation)
                return;
            const auto account = answer.and_then(
                [](const Answer &a) { return fromMap<Account>(a.value.toMap()); });
            if (account || account.error().code == ErrorCode::AccessDenied)
                setPermissions({account.value_or(Account()), m_permissions.administrators, true});
            loadDone();
        });
}

void Server::setPermissions(const Permissions &permissions)
{
    if (std::exchange(m_permissions, permissions) != permissions)
        Q_EMIT accountChanged(permissions.account);
}

/** The event: of this account, or of another one if one may see the settings. */
Result<> Server::takeAccount(const QVariantMap &value)
{
    return fromMap<Account>(value).map([this](const Account &account) {
        if (account.name != m_permissions.account.name || account == m_permissions.account)
            return;
        setPermissions({account, m_permissions.administrators, true});
        refresh();
    });
}

template <typename T> void Server::loadList(const QString &method, LiveList<T> &list, qint64 before)
{
    QVariantMap filter{{QStringLiteral("limit"), portion}};
    if (before > 0)
        filter.insert(QStringLiteral("before"), before);
    load(method, {filter}, [this, method, &list, before](const Answer &answer) {
        return listOf<T>(answer).map([&](const QList<T> &items) {
            if (before == 0)
                list.reset(items);
            else
                std::for_each(items.cbegin(), items.cend(),
                              [&list](const T &item) { list.put(item); });
            if (items.size() == portion)
                loadList(method, list, items.constLast().id.value);
        });
    });
}

void Server::load(const QString &method, const QVariantList &arguments, Load take)
{
    ++m_loading;
    const auto loaded = [this, generation = m_generation, take](const Result<Answer> &answer) {
        if (generation != m_generation)
            return;
        // A connection that is gone says so itself, and all is loaded again when it is back.
        const Result<> taken = answer.and_then(take);
        if (!taken && taken.error().code != ErrorCode::NotConnected)
            report(taken.error());
        loadDone();
    };
    request({method, arguments, {}}, this, loaded);
}

void Server::loadDone()
{
    if (--m_loading > 0)
        return;
    m_loaded = true;
    Q_EMIT loaded();
}

Result<> Server::takeServer(const QVariantMap &map)
{
    m_version = map.value(QStringLiteral("version")).toString();
    m_dataFolder = map.value(QStringLiteral("dataFolder")).toString();
    m_timeZone = map.value(QStringLiteral("timeZone")).toString();
    Permissions permissions = m_permissions;
    permissions.administrators = map.value(QStringLiteral("administrators")).toStringList();
    setPermissions(permissions);
    Q_EMIT versionChanged(m_version);
    Q_EMIT dataFolderChanged(m_dataFolder);
    return {};
}

Result<> Server::takePorts(const QVariantList &list)
{
    QSet<PortId> present;
    for (const QVariant &item : list) {
        const QVariantMap map = item.toMap();
        if (const auto taken = takePort(map); !taken)
            return taken;
        present.insert(PortId{
            map.value(QStringLiteral("config")).toMap().value(QStringLiteral("id")).toLongLong()});
    }
    const QList<Port *> all = ports();
    for (Port *port : all)
        if (!present.contains(port->deviceId()))
            removePort(port->deviceId());
    return {};
}

Result<> Server::takePort(const QVariantMap &map)
{
    const auto config = fromMap<PortConfig>(map.value(QStringLiteral("config")).toMap());
    if (!config)
        return tl::unexpected(config.error());
    const auto status = fromMap<Fax::PortStatus>(map.value(QStringLiteral("status")).toMap());
    if (!status)
        return tl::unexpected(status.error());
    if (Port *known = port(config->id)) {
        known->update(*config, *status);
        return {};
    }
    auto made = std::make_unique<Port>(*this, *config, *status);
    Port *added = made.get();
    m_ports.emplace(config->id, std::move(made));
    Q_EMIT portAdded(added);
    return {};
}

void Server::removePort(PortId id)
{
    const auto found = m_ports.find(id);
    if (found == m_ports.end())
        return;
    Q_EMIT portAboutToBeRemoved(found->second.get());
    m_ports.erase(found);
}

QList<Port *> Server::ports() const
{
    QList<Port *> all;
    for (const auto &[id, port] : m_ports)
        all.append(port.get());
    return all;
}

Port *Server::port(PortId id) const
{
    const auto found = m_ports.find(id);
    return found == m_ports.cend() ? nullptr : found->second.get();
}

void Server::onEvent(const QString &kind, const QVariantMap &value)
{
    if (!m_following)
        return;
    if (const auto taken = takeEvent(kind, value); !taken)
        report(taken.error());
}

Result<> Server::takeEvent(const QString &kind, const QVariantMap &value)
{
    const qint64 id = value.value(QStringLiteral("id")).toLongLong();
    if (kind == u"port")
        return takePort(value);
    if (m_administration->takeEvent(kind, value))
        return {};
    if (kind == u"portRemoved")
        removePort(PortId{id});
    else if (kind == u"job")
        return fromMap<Fax::Job>(value).map([this](const Fax::Job &job) { m_jobs.put(job); });
    else if (kind == u"jobRemoved")
        m_jobs.remove(JobId{id});
    else if (kind == u"fax")
        return fromMap<ReceivedFax>(value).map(
            [this](const ReceivedFax &fax) { m_faxes.put(fax); });
    else if (kind == u"faxRemoved")
        m_faxes.remove(FaxId{id});
    else if (kind == u"account")
        return takeAccount(value);
    else if (kind == u"archived")
        return fromMap<ArchivedFax>(value).map(
            [this](const ArchivedFax &fax) { Q_EMIT archived(fax); });
    else if (kind == u"archivedRemoved")
        Q_EMIT archivedRemoved(ArchiveId{id});
    else if (kind == u"coverPages")
        m_coverPages->noteChanged();
    else if (kind == u"activity")
        return fromMap<ActivityEntry>(value).map(
            [this](const ActivityEntry &entry) { Q_EMIT activityAdded(entry); });
    else if (kind == u"property") {
        takeProperty(value.value(QStringLiteral("name")).toString(),
                     value.value(QStringLiteral("value")));
        m_settings->takeOne(value);
    } else if (kind == u"today" && m_followsStatistics)
        return takeToday(value);
    else if (kind == u"lineHistory" && m_followsStatistics)
        return takeHistory(value);
    else if (kind == u"pageRows")
        return takePageNews(value);
    else if (kind == u"frame")
        return takeFrame(value);
    else if (kind == u"queue")
        return fromMap<QueueStatus>(value).map([this](const QueueStatus &queue) {
            if (std::exchange(m_queue, queue) != queue)
                Q_EMIT queueChanged();
        });
    return {};
}

Result<> Server::takePageNews(const QVariantMap &value)
{
    return fromMap<PageNews>(value).map([this](const PageNews &news) {
        if (Port *of = port(news.port))
            of->addPageNews(news);
    });
}

Result<> Server::takeFrame(const QVariantMap &value)
{
    const auto frame = fromMap<TraceEntry>(value);
    if (!frame)
        return tl::unexpected(frame.error());
    if (Port *on = port(PortId{value.value(QStringLiteral("port")).toLongLong()}))
        on->addFrame(*frame);
    Q_EMIT frameReceived(JobId{value.value(QStringLiteral("job")).toLongLong()},
                         FaxId{value.value(QStringLiteral("fax")).toLongLong()}, *frame);
    return {};
}

void Server::askForProperty(const QString &name, const QVariant &value)
{
    request({QStringLiteral("setProperty"), {name, value}, {}}, this,
            [this, name](const Result<Answer> &answer) {
                if (answer)
                    return;
                report(answer.error());
                snapBack(name);
            });
}

void Server::setQueuePaused(bool paused)
{
    command(QStringLiteral("setQueuePaused"), {paused});
}

void Server::keepFaxesIn(const QString &folder, const Clock &clock)
{
    m_held = std::make_unique<HeldFaxes>(*this, m_jobs, clock, folder);
}

void Server::submit(const Submission &submission, const QList<QByteArray> &documents,
                    QObject *context, Then<QList<JobId>> then)
{
    if (m_connected || !m_held)
        return submitNow(submission, documents, context, std::move(then));
    m_held->keep(submission, documents,
                 [context = QPointer(context), then](const Result<QList<JobId>> &ids) {
                     if (context)
                         then(ids);
                 });
}

void Server::submitNow(const Submission &submission, const QList<QByteArray> &documents,
                       QObject *context, Then<QList<JobId>> then)
{
    const Request request{QStringLiteral("submit"), {toMap(submission)}, documents};
    this->request(request, context, [then](const Result<Answer> &answer) {
        then(answer.map([](const Answer &a) {
            QList<JobId> ids;
            const QVariantList numbers = a.value.toList();
            for (const QVariant &number : numbers)
                ids.append(JobId{number.toLongLong()});
            return ids;
        }));
    });
}

namespace {

constexpr qsizetype mostJobs = 10'000; ///< of one request

QList<Server::JobRefusal> refusalsOf(const QList<JobId> &ids, const Result<Answer> &answer)
{
    QList<Server::JobRefusal> refused;
    if (!answer) {
        for (const JobId id : ids)
            refused.append({id, answer.error()});
        return refused;
    }
    const QVariantList outcomes = answer->value.toList();
    for (const QVariant &item : outcomes) {
        const QVariantMap outcome = item.toMap();
        if (const int error = outcome.value(QStringLiteral("error")).toInt(); error != 0)
            refused.append({JobId{outcome.value(QStringLiteral("id")).toLongLong()},
                            {errorCodeFromNumber(error),
                             outcome.value(QStringLiteral("message")).toString()}});
    }
    return refused;
}

QVariantMap mapOf(JobId id, const JobChange &change)
{
    QVariantMap map{{QStringLiteral("id"), id.value}};
    if (change.number)
        map.insert(QStringLiteral("number"), *change.number);
    if (change.priority)
        map.insert(QStringLiteral("priority"), enumName(*change.priority));
    if (change.schedule)
        map.insert(QStringLiteral("schedule"), enumName(*change.schedule));
    if (change.schedule == ScheduleType::SpecificTime)
        map.insert(QStringLiteral("scheduledAt"), isoTime(change.scheduledAt));
    if (change.wantedPort)
        map.insert(QStringLiteral("wantedPort"),
                   change.wantedPort->isValid() ? QString::number(change.wantedPort->value)
                                                : QString());
    if (change.bitRate)
        map.insert(QStringLiteral("bitRate"), *change.bitRate);
    if (change.ecm)
        map.insert(QStringLiteral("ecm"), *change.ecm);
    return map;
}

} // namespace

void Server::actOnJobs(const QString &method, const QList<JobId> &ids, const QVariantList &items,
                       const ThenRefused &then)
{
    if (ids.isEmpty() && then)
        then({}); // all were held here
    for (qsizetype first = 0; first < ids.size(); first += mostJobs) {
        // A list as one argument: QVariantList's braces would merge it into the arguments.
        const QVariantList arguments{QVariant::fromValue(items.mid(first, mostJobs))};
        request({method, arguments, {}}, this,
                [this, asked = ids.mid(first, mostJobs), then](const Result<Answer> &answer) {
                    const QList<JobRefusal> refused = refusalsOf(asked, answer);
                    if (then)
                        return then(refused);
                    if (!answer)
                        return report(answer.error());
                    for (const JobRefusal &refusal : refused)
                        report(refusal.error);
                });
    }
}

void Server::actOnJobs(const QString &method, const QList<JobId> &ids, const ThenRefused &then)
{
    actOnJobs(method, ids, idNumbers(ids), then);
}

void Server::pauseJobs(const QList<JobId> &ids, const ThenRefused &then)
{
    actOnJobs(QStringLiteral("pauseJobs"), ids, then);
}

void Server::resumeJobs(const QList<JobId> &ids, const ThenRefused &then)
{
    actOnJobs(QStringLiteral("resumeJobs"), ids, then);
}

/** Those that are held here are offered to the server now; the others are left. */
QList<JobId> Server::handedOver(QList<JobId> ids)
{
    if (ids.removeIf(&HeldFaxes::isHeld) > 0 && m_held)
        m_held->handOver();
    return ids;
}

void Server::restartJobs(const QList<JobId> &ids, const ThenRefused &then)
{
    actOnJobs(QStringLiteral("restartJobs"), handedOver(ids), then);
}

void Server::retryJobs(const QList<JobId> &ids, const ThenRefused &then)
{
    actOnJobs(QStringLiteral("retryJobs"), handedOver(ids), then);
}

void Server::cancelJobs(const QList<JobId> &ids, const ThenRefused &then)
{
    if (m_held)
        m_held->remove(ids);
    QList<JobId> known = ids;
    known.removeIf(&HeldFaxes::isHeld);
    actOnJobs(QStringLiteral("cancelJobs"), known, then);
}

void Server::changeJobs(const QList<std::pair<JobId, JobChange>> &changes, const ThenRefused &then)
{
    QList<JobId> ids;
    QVariantList items;
    for (const auto &[id, change] : changes) {
        ids.append(id);
        items.append(mapOf(id, change));
    }
    actOnJobs(QStringLiteral("changeJobs"), ids, items, then);
}

void Server::jobDetails(JobId id, QObject *context, Then<JobDetails> then)
{
    if (HeldFaxes::isHeld(id)) {
        const Fax::Job *held = m_jobs.find(id);
        const auto known = held == nullptr ? Result<JobDetails>(failure(ErrorCode::NotFound))
                                           : JobDetails{*held, {}, {}};
        QMetaObject::invokeMethod(
            context, [then, known] { then(known); }, Qt::QueuedConnection);
        return;
    }
    request({QStringLiteral("job"), {id.value}, {}}, context,
            [then](const Result<Answer> &answer) { then(answer.and_then(detailsOf)); });
}

void Server::jobDocument(JobId id, QObject *context, Then<QByteArray> then)
{
    requestDocument(QStringLiteral("jobDocument"), id.value, context, std::move(then));
}

void Server::faxDocument(FaxId id, QObject *context, Then<QByteArray> then)
{
    requestDocument(QStringLiteral("faxDocument"), id.value, context, std::move(then));
}

void Server::requestDocument(const QString &method, qint64 id, QObject *context,
                             Then<QByteArray> then)
{
    request({method, {id}, {}}, context, [then](const Result<Answer> &answer) {
        then(answer.map([](const Answer &a) { return a.document; }));
    });
}

void Server::jobTrace(JobId id, QObject *context, Then<QList<TraceEntry>> then)
{
    requestTrace({{QStringLiteral("job"), id.value}}, context, std::move(then));
}

void Server::faxTrace(FaxId id, QObject *context, Then<QList<TraceEntry>> then)
{
    requestTrace({{QStringLiteral("fax"), id.value}}, context, std::move(then));
}

void Server::requestTrace(const QVariantMap &which, QObject *context, Then<QList<TraceEntry>> then)
{
    request({QStringLiteral("trace"), {which}, {}}, context,
            [then](const Result<Answer> &answer) { then(answer.and_then(listOf<TraceEntry>)); });
}

void Server::setFaxRead(FaxId id, bool read)
{
    command(QStringLiteral("setFaxRead"), {id.value, read});
}

void Server::deleteFax(FaxId id)
{
    command(QStringLiteral("deleteFax"), {id.value});
}

void Server::assignFax(FaxId id, const QString &account)
{
    command(QStringLiteral("assignFax"), {id.value, account});
}

void Server::setFaxNote(FaxId id, const QString &note)
{
    command(QStringLiteral("setFaxNote"), {id.value, note});
}

void Server::setFaxDone(FaxId id, bool done)
{
    command(QStringLiteral("setFaxDone"), {id.value, done});
}

void Server::command(const QString &method, const QVariantList &arguments)
{
    request({method, arguments, {}}, this, [this](const Result<Answer> &answer) {
        if (!answer)
            report(answer.error());
    });
}

void Server::request(const Request &request, QObject *context, Reply reply)
{
    if (m_connected)
        return m_link.request(request, context, std::move(reply));
    QMetaObject::invokeMethod(
        context,
        [reply, name = displayName()] {
            reply(failure(ErrorCode::NotConnected, tr("Not connected to %1").arg(name)));
        },
        Qt::QueuedConnection);
}

} // namespace Fax::Model
