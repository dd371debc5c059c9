#include "service/requestgroups.h"

#include "base/logging.h"
#include "base/valuemap.h"
#include "job/jobchange.h"
#include "port/portmanager.h"
#include "service/activitylog.h"
#include "service/arguments.h"
#include "service/ownership.h"
#include "service/pagepreparer.h"
#include "service/requesttable.h"
#include "service/sender.h"
#include "service/serviceparts.h"
#include "service/submissions.h"
#include "store/jobstore.h"

#include <functional>

namespace Fax {

namespace {

/** What is done with one job of a list, and what the activity log says of it. */
struct JobDeed
{
    JobId job;
    QString text; ///< "paused"
    std::function<Result<Job>()> act;
};

/** A job before and after. */
struct DoneDeed
{
    Job before;
    Job after;
    QString text;
};

class JobChangeRequests
{
public:
    explicit JobChangeRequests(ServiceParts &parts)
        : m_parts(parts)
    { }

    using Change = std::function<Result<Job>(JobId id, const RequestCall &call)>;
    Result<Answer> changeEach(const RequestCall &call, const Change &change,
                              const QString &text) const;
    Result<Answer> pause(const RequestCall &call) const;
    Result<Answer> change(const RequestCall &call) const;
    Result<Job> resume(JobId id) const { return m_parts.store->resumeJob(id); }
    Result<Job> restart(JobId id) const { return m_parts.store->restartJob(id); }
    Result<Job> retry(JobId id) const { return m_parts.store->retryJob(id); }
    Result<Job> cancel(JobId id, const RequestCall &call) const;

private:
    Result<Answer> doAll(const RequestCall &call, const QList<JobDeed> &deeds) const;
    Result<DoneDeed> doOne(const RequestCall &call, const JobDeed &deed) const;
    void announce(const RequestCall &call, const QList<DoneDeed> &done) const;
    void note(const RequestCall &call, const DoneDeed &deed) const;
    Result<JobDeed> changeDeed(const RequestCall &call, const QVariant &item) const;

    ServiceParts &m_parts;
};

QVariantMap resultOf(JobId id, const Result<> &result)
{
    const Error error = result ? Error{ErrorCode::None, {}} : result.error();
    return {{QStringLiteral("id"), id.value},
            {QStringLiteral("error"), static_cast<int>(error.code)},
            {QStringLiteral("message"), result ? QString() : error.message()}};
}

/** All in one transaction, so that a long list is synced once; told when it is on disk. */
Result<Answer> JobChangeRequests::doAll(const RequestCall &call, const QList<JobDeed> &deeds) const
{
    QVariantList results;
    QList<DoneDeed> done;
    const auto stored = m_parts.store->together([&] {
        for (const JobDeed &deed : deeds) {
            const auto one = doOne(call, deed);
            results.append(resultOf(deed.job, one.map([](const DoneDeed &) {})));
            if (one)
                done.append(*one);
        }
    });
    if (!stored)
        return tl::unexpected(stored.error());
    announce(call, done);
    return Answer{results, {}};
}

Result<DoneDeed> JobChangeRequests::doOne(const RequestCall &call, const JobDeed &deed) const
{
    const auto before = changeableJob(m_parts, deed.job, call);
    if (!before)
        return tl::unexpected(before.error());
    return deed.act().map([&](const Job &after) { return DoneDeed{*before, after, deed.text}; });
}

void JobChangeRequests::announce(const RequestCall &call, const QList<DoneDeed> &done) const
{
    const auto noted = m_parts.store->together([&] {
        for (const DoneDeed &deed : done)
            note(call, deed);
    });
    if (!noted)
        qCWarning(logService) << "activity log:" << noted.error().message();
    for (const DoneDeed &deed : done) {
        if (deed.after.state == JobState::Canceling)
            m_parts.sender->hangUp(deed.after.id);
        m_parts.sender->noteJob(deed.after);
    }
    m_parts.preparer->wake(); // pages may be needed anew
}

QString portName(const ServiceParts &parts, PortId id)
{
    const Port *port = parts.ports->port(id);
    return port ? port->config().name : QStringLiteral("any line");
}

QString scheduleText(const Job &job)
{
    return job.schedule == ScheduleType::SpecificTime ? isoTime(job.scheduledAt)
                                                      : enumName(job.schedule);
}

QString stateText(const Job &job)
{
    return job.paused ? QStringLiteral("paused") : enumName(job.state);
}

/** What a person may change, and the state if that is all there is to say. */
ActivityLog::Change difference(const ServiceParts &parts, const Job &before, const Job &after)
{
    QStringList old;
    QStringList now;
    const auto compare = [&](const QString &left, const QString &right) {
        if (left == right)
            return;
        old.append(left);
        now.append(right);
    };
    compare(before.to, after.to);
    compare(enumName(before.priority), enumName(after.priority));
    compare(scheduleText(before), scheduleText(after));
    compare(portName(parts, before.wantedPort), portName(parts, after.wantedPort));
    if (old.isEmpty())
        compare(stateText(before), stateText(after));
    return {old.join(QStringLiteral(", ")), now.join(QStringLiteral(", "))};
}

void JobChangeRequests::note(const RequestCall &call, const DoneDeed &deed) const
{
    const QString text = call.owns(deed.before.user)
        ? deed.text
        : QStringLiteral("%1, a job of %2").arg(deed.text, deed.before.user);
    m_parts.activity->add(call.caller.account, QStringLiteral("job"),
                          QStringLiteral("job %1").arg(deed.before.id.value), text,
                          difference(m_parts, deed.before, deed.after));
}

Result<Answer> JobChangeRequests::changeEach(const RequestCall &call, const Change &change,
                                             const QString &text) const
{
    const auto ids = Arguments::jobIds(call.request.arguments.first());
    if (!ids)
        return tl::unexpected(ids.error());
    QList<JobDeed> deeds;
    for (const JobId id : *ids)
        deeds.append({id, text, [&call, &change, id] { return change(id, call); }});
    return doAll(call, deeds);
}

Result<Answer> JobChangeRequests::pause(const RequestCall &call) const
{
    const auto active = Arguments::boolean(call.request.arguments.value(1, false),
                                           QStringLiteral("active"));
    if (!active)
        return tl::unexpected(active.error());
    const PauseOf which = *active ? PauseOf::Active : PauseOf::Waiting;
    const auto pauseOne = [this, which](JobId id, const RequestCall &by) {
        return m_parts.store->pauseJob(id, by.caller.account, m_parts.clock->now(), which);
    };
    return changeEach(call, pauseOne, QStringLiteral("paused"));
}

Result<Job> JobChangeRequests::cancel(JobId id, const RequestCall &call) const
{
    return m_parts.store->cancelJob(id, call.caller.account, m_parts.clock->now());
}

tl::unexpected<Error> invalid(const QString &detail)
{
    return failure(ErrorCode::InvalidParameter, detail);
}

template <typename Enum> Result<Enum> word(const QVariant &value, const QString &name)
{
    const auto known = enumFromName<Enum>(value.toString());
    if (!known)
        return invalid(QStringLiteral("\"%1\" is not one of its words").arg(name));
    return *known;
}

Result<> readSchedule(const QVariantMap &values, JobChange &change)
{
    const QString name = QStringLiteral("schedule");
    const QString at = QStringLiteral("scheduledAt");
    if (!values.contains(name))
        return values.contains(at)
            ? Result<>(invalid(QStringLiteral("\"scheduledAt\" needs schedule \"specific_time\"")))
            : Result<>();
    const auto schedule = word<ScheduleType>(values.value(name), name);
    if (!schedule)
        return tl::unexpected(schedule.error());
    change.schedule = *schedule;
    change.scheduledAt = timeFromIso(values.value(at).toString());
    if (*schedule == ScheduleType::SpecificTime && !change.scheduledAt.isValid())
        return invalid(QStringLiteral("A scheduled fax needs a date and a time"));
    return {};
}

Result<> readLimit(const QVariantMap &values, JobChange &change)
{
    const QString rate = QStringLiteral("bitRate");
    if (values.contains(rate)) {
        const auto bitRate = Arguments::number(values.value(rate), rate);
        if (!bitRate || !QList<qint64>{14400, 9600, 7200, 4800, 2400}.contains(*bitRate))
            return invalid(QStringLiteral("\"bitRate\" must be 14400, 9600, 7200, 4800 or 2400"));
        change.bitRate = static_cast<int>(*bitRate);
    }
    if (const QString ecm = QStringLiteral("ecm"); values.contains(ecm)) {
        const auto allowed = Arguments::boolean(values.value(ecm), ecm);
        if (!allowed)
            return tl::unexpected(allowed.error());
        change.ecm = *allowed;
    }
    return {};
}

Result<> readWhereTo(const ServiceParts &parts, const RequestCall &call, const QVariantMap &values,
                     JobChange &change)
{
    if (const QString number = QStringLiteral("number"); values.contains(number)) {
        const auto text = Arguments::text(values.value(number), number);
        if (!text)
            return tl::unexpected(text.error());
        if (auto allowed = checkNumber(parts, *text); !allowed)
            return allowed;
        change.number = *text;
    }
    if (const QString port = QStringLiteral("wantedPort"); values.contains(port)) {
        const auto wanted = Arguments::text(values.value(port), port)
                                .and_then(
                                    [&](const QString &text) { return wantedPort(parts, text); });
        if (!wanted)
            return tl::unexpected(wanted.error());
        change.wantedPort = *wanted;
    }
    if (const QString priority = QStringLiteral("priority"); values.contains(priority)) {
        const auto wanted = word<Priority>(values.value(priority), priority);
        if (!wanted)
            return tl::unexpected(wanted.error());
        if (auto allowed = checkPriority(parts, *wanted, call); !allowed)
            return allowed;
        change.priority = *wanted;
    }
    return {};
}

/** A wrong key is a mistake of the program that asks: nothing would change, and nobody would know. */
Result<> checkKeys(const QVariantMap &values)
{
    static const QStringList known{QStringLiteral("id"),          QStringLiteral("number"),
                                   QStringLiteral("priority"),    QStringLiteral("schedule"),
                                   QStringLiteral("scheduledAt"), QStringLiteral("wantedPort"),
                                   QStringLiteral("bitRate"),     QStringLiteral("ecm")};
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (!known.contains(value.key()))
            return invalid(QStringLiteral("A job has no \"%1\" that can be changed")
                               .arg(value.key().left(40)));
    }
    return values.size() > 1 ? Result<>()
                             : Result<>(invalid(QStringLiteral("There is nothing to change")));
}

/** What is wrong for one job is its own result, except for the shape of the request. */
Result<JobDeed> JobChangeRequests::changeDeed(const RequestCall &call, const QVariant &item) const
{
    const auto values = Arguments::map(item, QStringLiteral("change"));
    if (!values)
        return tl::unexpected(values.error());
    const auto id = Arguments::id<JobTag>(values->value(QStringLiteral("id")),
                                          QStringLiteral("id"));
    if (!id)
        return tl::unexpected(id.error());
    JobChange wanted;
    auto read = checkKeys(*values)
                    .and_then([&] { return readSchedule(*values, wanted); })
                    .and_then([&] { return readLimit(*values, wanted); });
    if (!read)
        return tl::unexpected(read.error());
    const auto act = [this, &call, id = *id, values = *values, wanted]() mutable {
        return readWhereTo(m_parts, call, values, wanted).and_then([&] {
            return m_parts.store->changeJob(id, wanted, m_parts.clock->now());
        });
    };
    return JobDeed{*id, QStringLiteral("changed"), act};
}

Result<Answer> JobChangeRequests::change(const RequestCall &call) const
{
    const QVariantList items = call.request.arguments.first().toList();
    if (items.isEmpty() || items.size() > 10000)
        return invalid(QStringLiteral("\"changes\" must be a list of 1 to 10,000 changes"));
    QList<JobDeed> deeds;
    for (const QVariant &item : items) {
        auto deed = changeDeed(call, item);
        if (!deed)
            return tl::unexpected(deed.error());
        deeds.append(*std::move(deed));
    }
    return doAll(call, deeds);
}

} // namespace

void addJobChangeRequests(RequestTable &table, ServiceParts &parts)
{
    const JobChangeRequests requests(parts);
    const auto add = [&](const char *method, const char *text,
                         const JobChangeRequests::Change &change) {
        table.add(QString::fromLatin1(method), 1,
                  [requests, change, text = QString::fromLatin1(text)](const RequestCall &call) {
                      return requests.changeEach(call, change, text);
                  });
    };
    table.add(
        QStringLiteral("pauseJobs"), 2,
        [requests](const RequestCall &call) { return requests.pause(call); }, 1);
    add("resumeJobs", "resumed",
        [requests](JobId id, const RequestCall &) { return requests.resume(id); });
    add("restartJobs", "restarted",
        [requests](JobId id, const RequestCall &) { return requests.restart(id); });
    add("retryJobs", "sent now",
        [requests](JobId id, const RequestCall &) { return requests.retry(id); });
    add("cancelJobs", "canceled",
        [requests](JobId id, const RequestCall &call) { return requests.cancel(id, call); });
    table.add(QStringLiteral("changeJobs"), 1,
              [requests](const RequestCall &call) { return requests.change(call); });
}

} // namespace Fax
