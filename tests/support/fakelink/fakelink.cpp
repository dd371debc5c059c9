#include "support/fakelink/fakelink.h"

#include "base/valuemap.h"
#include "job/settings.h"

#include <QtCore/QPointer>

namespace Fax {

FakeLink::FakeLink(QObject *parent)
    : Link(parent)
    , m_properties(ServerSettings().values())
    , m_account{QStringLiteral("user"), RightPreset::Administrator, rightNames(administratorRights),
                QStringLiteral("owner")}
{
    m_properties.insert(QStringLiteral("ArchiveDirectory"), QStringLiteral("/srv/fax/archive"));
}

void FakeLink::request(const Request &request, QObject *context, Reply reply)
{
    m_requests.append(request);
    const Result<Answer> answer = answerTo(request);
    QMetaObject::invokeMethod(
        context, [reply, answer] { reply(answer); }, Qt::QueuedConnection);
}

Result<Answer> FakeLink::answerTo(const Request &request)
{
    static const QHash<QString, Handler> handlers = {
        {QStringLiteral("server"), &FakeLink::handleServer},
        {QStringLiteral("account"), &FakeLink::handleAccount},
        {QStringLiteral("properties"), &FakeLink::handleProperties},
        {QStringLiteral("setProperty"), &FakeLink::handleSetProperty},
        {QStringLiteral("settings"), &FakeLink::handleSettings},
        {QStringLiteral("applySettings"), &FakeLink::handleApplySettings},
        {QStringLiteral("testArchiveFolder"), &FakeLink::handleTestArchiveFolder},
        {QStringLiteral("countArchivedOlder"), &FakeLink::handleCountArchivedOlder},
        {QStringLiteral("queue"), &FakeLink::handleQueue},
        {QStringLiteral("setQueuePaused"), &FakeLink::handleSetQueuePaused},
        {QStringLiteral("ports"), &FakeLink::handlePorts},
        {QStringLiteral("port"), &FakeLink::handlePort},
        {QStringLiteral("lineHistory"), &FakeLink::handleLineHistory},
        {QStringLiteral("today"), &FakeLink::handleToday},
        {QStringLiteral("watchPage"), &FakeLink::handleWatchPage},
        {QStringLiteral("setPort"), &FakeLink::handleSetPort},
        {QStringLiteral("addPort"), &FakeLink::handleAddPort},
        {QStringLiteral("removePort"), &FakeLink::handleRemovePort},
        {QStringLiteral("testPort"), &FakeLink::handleTestPort},
        {QStringLiteral("answer"), &FakeLink::handleNothing},
        {QStringLiteral("hangUp"), &FakeLink::handleNothing},
        {QStringLiteral("jobs"), &FakeLink::handleJobs},
        {QStringLiteral("job"), &FakeLink::handleJob},
        {QStringLiteral("pauseJobs"), &FakeLink::handleJobsAction},
        {QStringLiteral("resumeJobs"), &FakeLink::handleJobsAction},
        {QStringLiteral("restartJobs"), &FakeLink::handleJobsAction},
        {QStringLiteral("retryJobs"), &FakeLink::handleJobsAction},
        {QStringLiteral("changeJobs"), &FakeLink::handleChangeJobs},
        {QStringLiteral("cancelJobs"), &FakeLink::handleJobsAction},
        {QStringLiteral("submit"), &FakeLink::handleSubmit},
        {QStringLiteral("endPreview"), &FakeLink::handleNothing},
        {QStringLiteral("previewPages"), &FakeLink::handlePreviewPages},
        {QStringLiteral("inbox"), &FakeLink::handleInbox},
        {QStringLiteral("jobDocument"), &FakeLink::handleDocument},
        {QStringLiteral("faxDocument"), &FakeLink::handleDocument},
        {QStringLiteral("archivedDocument"), &FakeLink::handleDocument},
        {QStringLiteral("report"), &FakeLink::handleDocument},
        {QStringLiteral("faxReport"), &FakeLink::handleDocument},
        {QStringLiteral("setFaxNote"), &FakeLink::handleFaxChange},
        {QStringLiteral("setFaxDone"), &FakeLink::handleFaxChange},
        {QStringLiteral("assignFax"), &FakeLink::handleFaxChange},
        {QStringLiteral("deleteArchived"), &FakeLink::handleDeleteArchived},
        {QStringLiteral("trace"), &FakeLink::handleTrace},
        {QStringLiteral("setFaxRead"), &FakeLink::handleSetFaxRead},
        {QStringLiteral("deleteFax"), &FakeLink::handleDeleteFax},
    };
    if (!m_connected)
        return failure(ErrorCode::NotConnected);
    if (const auto refusal = m_refusals.constFind(request.method); refusal != m_refusals.cend())
        return tl::unexpected(*refusal);
    if (const auto answer = administration.answerTo(request)) {
        if (request.method == u"setRights" || request.method == u"removeAccount")
            Q_EMIT eventOccurred(QStringLiteral("account"),
                                 answer->has_value() ? (*answer)->value.toMap() : QVariantMap());
        return *answer;
    }
    if (const auto answer = records.answerTo(request))
        return *answer;
    bool coversChanged = false;
    const auto cover = covers.answerTo(request, &coversChanged);
    if (coversChanged)
        Q_EMIT eventOccurred(QStringLiteral("coverPages"), {});
    if (cover)
        return *cover;
    if (const auto answer = contacts.answerTo(request)) {
        if (!contacts.news.isEmpty())
            Q_EMIT eventOccurred(QStringLiteral("contactsChanged"), contacts.news);
        return *answer;
    }
    const Handler handler = handlers.value(request.method);
    return handler ? (this->*handler)(request) : failure(ErrorCode::InvalidParameter);
}

void FakeLink::setConnected(bool connected)
{
    m_connected = connected;
    Q_EMIT connectedChanged(connected);
}

void FakeLink::refuse(const QString &method, const Error &error)
{
    if (error.code == ErrorCode::None)
        m_refusals.remove(method);
    else
        m_refusals.insert(method, error);
}

int FakeLink::count(const QString &method) const
{
    return static_cast<int>(std::count_if(m_requests.cbegin(), m_requests.cend(),
                                          [&](const Request &r) { return r.method == method; }));
}

Request FakeLink::last(const QString &method) const
{
    const auto found = std::find_if(m_requests.crbegin(), m_requests.crend(),
                                    [&](const Request &r) { return r.method == method; });
    return found == m_requests.crend() ? Request() : *found;
}

void FakeLink::putPort(const PortConfig &config, const PortStatus &status)
{
    ports.insert(config.id.value, {config, status});
    Q_EMIT eventOccurred(QStringLiteral("port"), portMap({config, status}));
}

void FakeLink::putStatus(const PortStatus &status)
{
    PortState &port = ports[status.deviceId.value];
    port.status = status;
    Q_EMIT eventOccurred(QStringLiteral("port"), portMap(port));
}

void FakeLink::removePort(PortId id)
{
    ports.remove(id.value);
    Q_EMIT eventOccurred(QStringLiteral("portRemoved"), {{QStringLiteral("id"), id.value}});
}

void FakeLink::putJob(const Job &job)
{
    jobs.insert(job.id.value, job);
    Q_EMIT eventOccurred(QStringLiteral("job"), toMap(job));
}

void FakeLink::putFax(const ReceivedFax &fax)
{
    faxes.insert(fax.id.value, fax);
    Q_EMIT eventOccurred(QStringLiteral("fax"), toMap(fax));
}

void FakeLink::putArchived(const ArchivedFax &fax)
{
    records.archive.prepend(fax);
    Q_EMIT eventOccurred(QStringLiteral("archived"), toMap(fax));
}

void FakeLink::putContacts(QList<Contact> changed)
{
    contacts.put(changed);
    Q_EMIT eventOccurred(QStringLiteral("contactsChanged"), contacts.news);
}

void FakeLink::putActivity(const ActivityEntry &entry)
{
    records.activity.prepend(entry);
    Q_EMIT eventOccurred(QStringLiteral("activity"), toMap(entry));
}

void FakeLink::setQueue(const QueueStatus &queue)
{
    m_queue = queue;
    Q_EMIT eventOccurred(QStringLiteral("queue"), toMap(queue));
}

void FakeLink::setServerProperty(const QString &name, const QVariant &value)
{
    setServerPropertyBy(name, value, m_account.name,
                        QDateTime(QDate(2026, 5, 6), QTime(14, 2), Qt::UTC));
}

void FakeLink::setServerPropertyBy(const QString &name, const QVariant &value, const QString &by,
                                   const QDateTime &at)
{
    QVariantMap change{{QStringLiteral("by"), by},
                       {QStringLiteral("at"), isoTime(at)},
                       {QStringLiteral("revision"), ++m_settingsRevision}};
    m_properties.insert(name, value);
    m_settingChanges.insert(name, change);
    change.insert(QStringLiteral("name"), name);
    change.insert(QStringLiteral("value"), value);
    Q_EMIT eventOccurred(QStringLiteral("property"), change);
}

void FakeLink::setRights(Rights rights)
{
    m_account.preset = presetOf(rights);
    m_account.rights = rightNames(rights);
    Q_EMIT eventOccurred(QStringLiteral("account"), toMap(m_account));
}

void FakeLink::sendFrame(PortId port, JobId job, FaxId fax, const TraceEntry &frame)
{
    QVariantMap value = toMap(frame);
    value.insert(QStringLiteral("port"), port.value);
    if (job.isValid())
        value.insert(QStringLiteral("job"), job.value);
    if (fax.isValid())
        value.insert(QStringLiteral("fax"), fax.value);
    Q_EMIT eventOccurred(QStringLiteral("frame"), value);
}

void FakeLink::setJobDetails(JobId id, const QList<Attempt> &attempts,
                             const QList<PageRecord> &pages, const QList<TraceEntry> &trace)
{
    m_details.insert(id.value, {attempts, pages, trace});
}

QVariantMap FakeLink::portMap(const PortState &port)
{
    return {{QStringLiteral("config"), toMap(port.config)},
            {QStringLiteral("status"), toMap(port.status)}};
}

Result<Answer> FakeLink::handleAccount(const Request &)
{
    return Answer{toMap(m_account), {}};
}

Result<Answer> FakeLink::handleServer(const Request &)
{
    return Answer{
        QVariantMap{{QStringLiteral("version"), QStringLiteral("0.1.0")},
                    {QStringLiteral("dataFolder"), QStringLiteral("/srv/fax")},
                    {QStringLiteral("realTime"), true},
                    {QStringLiteral("administrators"), QStringList{QStringLiteral("anna")}}},
        {}};
}

Result<Answer> FakeLink::handleProperties(const Request &)
{
    return Answer{m_properties, {}};
}

Result<Answer> FakeLink::handleSetProperty(const Request &request)
{
    setServerProperty(request.arguments.value(0).toString(), request.arguments.value(1));
    return Answer();
}

Result<Answer> FakeLink::handleSettings(const Request &)
{
    return Answer{QVariantMap{{QStringLiteral("revision"), m_settingsRevision},
                              {QStringLiteral("values"), m_properties},
                              {QStringLiteral("changes"), m_settingChanges}},
                  {}};
}

/** As the service: one of them that another client has changed since then refuses all. */
Result<Answer> FakeLink::handleApplySettings(const Request &request)
{
    const QVariantMap changes = request.arguments.value(1).toMap();
    const qint64 readAt = request.arguments.value(0).toLongLong();
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        const QVariantMap last = m_settingChanges.value(it.key()).toMap();
        if (last.value(QStringLiteral("revision")).toLongLong() > readAt
            && m_properties.value(it.key()) != it.value())
            return failure(ErrorCode::InvalidOperation);
    }
    ServerSettings tried;
    QVariantMap all = m_properties;
    all.insert(changes);
    if (const auto set = tried.set(all); !set)
        return tl::unexpected(set.error());
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        setServerProperty(it.key(), tried.value(it.key()));
    return Answer{QVariantMap{{QStringLiteral("revision"), m_settingsRevision}}, {}};
}

Result<Answer> FakeLink::handleTestArchiveFolder(const Request &request)
{
    const bool usable = !request.arguments.value(0).toString().startsWith(u"/nowhere");
    return Answer{QVariantMap{{QStringLiteral("usable"), usable},
                              {QStringLiteral("problem"),
                               usable ? QString() : QStringLiteral("The folder cannot be written")},
                              {QStringLiteral("freeOctets"), qint64(12) << 30},
                              {QStringLiteral("withQueue"), true}},
                  {}};
}

Result<Answer> FakeLink::handleCountArchivedOlder(const Request &request)
{
    return Answer{qMax(0, 400 - request.arguments.value(1).toInt()), {}};
}

Result<Answer> FakeLink::handleQueue(const Request &)
{
    return Answer{toMap(m_queue), {}};
}

Result<Answer> FakeLink::handleSetQueuePaused(const Request &request)
{
    QueueStatus queue = m_queue;
    queue.paused = request.arguments.value(0).toBool();
    setQueue(queue);
    return Answer();
}

Result<Answer> FakeLink::handlePorts(const Request &)
{
    QVariantList list;
    for (const PortState &port : std::as_const(ports))
        list.append(portMap(port));
    return Answer{list, {}};
}

void FakeLink::setPage(const PageNews &news)
{
    m_pages.insert(news.port.value, news);
    Q_EMIT eventOccurred(QStringLiteral("pageRows"), toMap(news));
}

Result<Answer> FakeLink::handleWatchPage(const Request &request)
{
    const qint64 port = request.arguments.constFirst().toLongLong();
    if (request.arguments.value(1).toBool() && m_pages.contains(port))
        Q_EMIT eventOccurred(QStringLiteral("pageRows"), toMap(m_pages.value(port)));
    return Answer();
}

void FakeLink::setHistory(const LineHistory &history)
{
    m_history.insert(history.portId.value, history);
    Q_EMIT eventOccurred(QStringLiteral("lineHistory"), toMap(history));
}

void FakeLink::setToday(const DayFigures &today)
{
    m_today = today;
    Q_EMIT eventOccurred(QStringLiteral("today"), toMap(today));
}

/** Of all ports, whichever was asked for: the model asks for all. */
Result<Answer> FakeLink::handleLineHistory(const Request &)
{
    return Answer{toMaps(m_history.values()), {}};
}

Result<Answer> FakeLink::handleToday(const Request &)
{
    return Answer{toMap(m_today), {}};
}

Result<Answer> FakeLink::handlePort(const Request &request)
{
    const auto found = ports.constFind(request.arguments.value(0).toLongLong());
    if (found == ports.cend())
        return failure(ErrorCode::NotFound);
    return Answer{portMap(*found), {}};
}

Result<Answer> FakeLink::handleSetPort(const Request &request)
{
    const auto found = ports.find(request.arguments.value(0).toLongLong());
    if (found == ports.end())
        return failure(ErrorCode::NotFound);
    const auto filled = mapToGadget(request.arguments.value(1).toMap(),
                                    PortConfig::staticMetaObject, &found->config);
    if (!filled)
        return tl::unexpected(filled.error());
    Q_EMIT eventOccurred(QStringLiteral("port"), portMap(*found));
    return Answer{portMap(*found), {}};
}

Result<Answer> FakeLink::handleAddPort(const Request &request)
{
    auto config = fromMap<PortConfig>(request.arguments.value(0).toMap());
    if (!config)
        return tl::unexpected(config.error());
    config->id = PortId{ports.isEmpty() ? 1 : ports.lastKey() + 1};
    if (config->name.isEmpty())
        config->name = QStringLiteral("Line %1").arg(config->id.value);
    PortStatus status;
    status.deviceId = config->id;
    putPort(*config, status);
    return Answer{config->id.value, {}};
}

Result<Answer> FakeLink::handleRemovePort(const Request &request)
{
    removePort(PortId{request.arguments.value(0).toLongLong()});
    return Answer();
}

/** Two lines of result. */
Result<Answer> FakeLink::handleTestPort(const Request &request)
{
    for (const bool last : {false, true}) {
        const QVariantMap step{
            {QStringLiteral("port"), request.arguments.value(0)},
            {QStringLiteral("name"), last ? QStringLiteral("identify") : QStringLiteral("port")},
            {QStringLiteral("passed"), true},
            {QStringLiteral("text"), last ? QStringLiteral("ACME 56K") : QStringLiteral("ttyS2")},
            {QStringLiteral("last"), last}};
        Q_EMIT eventOccurred(QStringLiteral("testStep"), step);
    }
    return Answer();
}

namespace {

/** As the service answers: newest first, `limit` of them, older than `before`. */
template <typename T> Answer partOf(const QMap<qint64, T> &all, const Request &request)
{
    const QVariantMap filter = request.arguments.value(0).toMap();
    const qint64 before = filter.value(QStringLiteral("before")).toLongLong();
    QList<T> part;
    for (auto item = before > 0 ? all.lowerBound(before) : all.end(); item != all.begin();) {
        part.append(*--item);
        if (part.size() == filter.value(QStringLiteral("limit")).toInt())
            break;
    }
    return {toMaps(part), {}};
}

} // namespace

Result<Answer> FakeLink::handleJobs(const Request &request)
{
    return partOf(jobs, request);
}

Result<Answer> FakeLink::handleJob(const Request &request)
{
    const qint64 id = request.arguments.value(0).toLongLong();
    if (!jobs.contains(id))
        return failure(ErrorCode::NotFound);
    const Details details = m_details.value(id);
    return Answer{QVariantMap{{QStringLiteral("job"), toMap(jobs.value(id))},
                              {QStringLiteral("attempts"), toMaps(details.attempts)},
                              {QStringLiteral("pages"), toMaps(details.pages)}},
                  {}};
}

void FakeLink::changeJob(Job &job, const QString &method)
{
    if (method == u"pauseJobs" || method == u"resumeJobs")
        job.paused = method == u"pauseJobs";
    else
        job.state = method == u"cancelJobs" ? JobState::Canceled : JobState::Pending;
}

QVariantMap FakeLink::refusalOf(qint64 id) const
{
    const Error error = m_jobRefusals.value(id, {ErrorCode::None, {}});
    return {{QStringLiteral("id"), id},
            {QStringLiteral("error"), static_cast<int>(error.code)},
            {QStringLiteral("message"), error.detail}};
}

Result<Answer> FakeLink::handleChangeJobs(const Request &request)
{
    QVariantList outcomes;
    const QVariantList changes = request.arguments.value(0).toList();
    for (const QVariant &item : changes) {
        const QVariantMap change = item.toMap();
        const qint64 id = change.value(QStringLiteral("id")).toLongLong();
        outcomes.append(refusalOf(id));
        if (m_jobRefusals.contains(id))
            continue;
        Job job = jobs.value(id);
        job.to = change.value(QStringLiteral("number"), job.to).toString();
        const auto word = [&change](const char *key) {
            return change.value(QString::fromLatin1(key)).toString();
        };
        job.priority = enumFromName<Priority>(word("priority")).value_or(job.priority);
        job.schedule = enumFromName<ScheduleType>(word("schedule")).value_or(job.schedule);
        job.scheduledAt = timeFromIso(word("scheduledAt"));
        if (change.contains(QStringLiteral("wantedPort")))
            job.wantedPort = PortId{word("wantedPort").toLongLong()};
        putJob(job);
    }
    return Answer{outcomes, {}};
}

Result<Answer> FakeLink::handleJobsAction(const Request &request)
{
    QVariantList outcomes;
    const QVariantList ids = request.arguments.value(0).toList();
    for (const QVariant &id : ids) {
        outcomes.append(refusalOf(id.toLongLong()));
        if (m_jobRefusals.contains(id.toLongLong()))
            continue;
        Job job = jobs.value(id.toLongLong());
        changeJob(job, request.method);
        putJob(job);
    }
    return Answer{outcomes, {}};
}

Result<Answer> FakeLink::handleSubmit(const Request &request)
{
    const auto submission = fromMap<Submission>(request.arguments.value(0).toMap());
    if (!submission)
        return tl::unexpected(submission.error());
    QVariantList ids;
    for (const Recipient &recipient : submission->recipients) {
        Job job;
        job.id = JobId{jobs.isEmpty() ? 1 : jobs.lastKey() + 1};
        job.to = recipient.number;
        job.subject = submission->subject;
        job.documentName = submission->documentNames.value(0);
        job.resolution = submission->resolution;
        putJob(job);
        ids.append(job.id.value);
    }
    return Answer{ids, {}};
}

Result<Answer> FakeLink::handleInbox(const Request &request)
{
    return partOf(faxes, request);
}

Result<Answer> FakeLink::handleDocument(const Request &)
{
    return Answer{{}, m_document};
}

Result<Answer> FakeLink::handleTrace(const Request &request)
{
    const qint64 job = request.arguments.value(0).toMap().value(QStringLiteral("job")).toLongLong();
    return Answer{toMaps(m_details.value(job).trace), {}};
}

Result<Answer> FakeLink::handleSetFaxRead(const Request &request)
{
    ReceivedFax fax = faxes.value(request.arguments.value(0).toLongLong());
    fax.read = request.arguments.value(1).toBool();
    putFax(fax);
    return Answer();
}

Result<Answer> FakeLink::handleFaxChange(const Request &request)
{
    ReceivedFax fax = faxes.value(request.arguments.value(0).toLongLong());
    const QVariant value = request.arguments.value(1);
    if (request.method == u"setFaxNote")
        fax.note = value.toString();
    else if (request.method == u"assignFax")
        fax.owner = value.toString();
    else
        fax.done = value.toBool();
    putFax(fax);
    return Answer();
}

Result<Answer> FakeLink::handleDeleteArchived(const Request &request)
{
    const ArchiveId id{request.arguments.value(0).toLongLong()};
    records.archive.removeIf([id](const ArchivedFax &fax) { return fax.id == id; });
    Q_EMIT eventOccurred(QStringLiteral("archivedRemoved"), {{QStringLiteral("id"), id.value}});
    return Answer();
}

Result<Answer> FakeLink::handleDeleteFax(const Request &request)
{
    const qint64 id = request.arguments.value(0).toLongLong();
    faxes.remove(id);
    Q_EMIT eventOccurred(QStringLiteral("faxRemoved"), {{QStringLiteral("id"), id}});
    return Answer();
}

} // namespace Fax
