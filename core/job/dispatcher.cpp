#include "job/dispatcher.h"

#include "base/valuemap.h"
#include "job/faxnumber.h"

#include <algorithm>
#include <compare>
#include <set>
#include <vector>

namespace Fax {

namespace {

/** Exact up to 100, then whole hundreds: a long queue must not change every reason with every call. */
int inHundreds(int ahead)
{
    return ahead <= 100 ? ahead : ahead / 100 * 100;
}

/** Place of a ready job in the send order (5.3): smaller goes first. */
struct SendOrder
{
    int priority = 0; // negated, so that High sorts first
    qint64 dueMs = 0;
    JobId id;

    friend auto operator<=>(const SendOrder &, const SendOrder &) = default;
};

struct LaterOrder
{
    qint64 readyMs = 0;
    JobId id;

    friend auto operator<=>(const LaterOrder &, const LaterOrder &) = default;
};

/** Same destination, same key; a number that cannot be parsed stands for itself. */
QString destinationKey(const Job &job)
{
    const auto number = FaxNumber::parse(job.to);
    return number ? number->key() : job.to;
}

WaitReason reason(const char *code, QVariantMap parameters = {})
{
    return {QString::fromLatin1(code), std::move(parameters)};
}

WaitReason byAt(const char *code, const QString &by, const QDateTime &at)
{
    return reason(code, {{u"by"_qs, by}, {u"at"_qs, isoTime(at)}});
}

WaitReason retryReason(const Job &job, const QDateTime &at)
{
    return reason("retry",
                  {{u"try"_qs, job.attempts + 1},
                   {u"of"_qs, job.maximumAttempts},
                   {u"at"_qs, isoTime(at)},
                   {u"lastAt"_qs, isoTime(job.lastAttemptAt)},
                   {u"error"_qs, static_cast<int>(job.lastError)}});
}

/** Why a job whose time has not come waits: for its retry, its date, or the discount period. */
WaitReason timeReason(const Job &job, const DispatchSituation &situation)
{
    const QDateTime at = Schedule::earliestStart(job, situation.discount, situation.now,
                                                 situation.zone);
    const QVariantMap when{{u"at"_qs, isoTime(at)}};
    if (job.notBefore.isValid() && job.notBefore == at)
        return retryReason(job, at);
    return reason(job.schedule == ScheduleType::DiscountPeriod ? "discount" : "scheduled", when);
}

/** A line that calls its own number meets itself: busy for ever. */
bool isCalled(const DispatchPort &port, const QString &key)
{
    return !port.number.isEmpty() && port.number == key;
}

/** Every port reaches every number, unless there are lines to the outside and lines inside. */
bool reaches(const DispatchPort &port, const QString &key, const QList<DispatchPort> &ports)
{
    const auto isOutside = [](const DispatchPort &other) { return other.send && !other.builtIn; };
    const auto isInside = [&](const DispatchPort &other) {
        return other.builtIn && isCalled(other, key);
    };
    return std::ranges::none_of(ports, isOutside)
        || port.builtIn == std::ranges::any_of(ports, isInside);
}

/** What the lines allow, for one job or for all. Empty: there is a route. */
QString routeProblem(const Job &job, const QString &key, const QList<DispatchPort> &ports)
{
    const auto able = [&](const DispatchPort &port) {
        return port.send && port.online && !isCalled(port, key) && reaches(port, key, ports);
    };
    if (!job.wantedPort.isValid())
        return std::ranges::any_of(ports, able) ? QString()
            : ports.isEmpty()                   ? QStringLiteral("there is no line")
                              : QStringLiteral("no line that works is set up for sending");
    const auto wanted = std::ranges::find(ports, job.wantedPort, &DispatchPort::id);
    if (wanted == ports.end())
        return QStringLiteral("its line was removed");
    if (!wanted->send)
        return QStringLiteral("%1 is not set up for sending").arg(wanted->name);
    if (isCalled(*wanted, key))
        return QStringLiteral("%1 has this number itself").arg(wanted->name);
    return wanted->online ? QString() : QStringLiteral("%1 does not work").arg(wanted->name);
}

/** Ports a call could start on now, best first. A port that we call ourselves is about to ring. */
QList<DispatchPort> freePorts(const DispatchSituation &situation,
                              const QHash<QString, JobId> &called)
{
    QList<DispatchPort> ports;
    std::ranges::copy_if(situation.ports, std::back_inserter(ports), [&](const DispatchPort &port) {
        return port.send && port.online && port.free && !called.contains(port.number);
    });
    std::ranges::stable_sort(ports, {}, &DispatchPort::priority);
    return ports;
}

/** Takes the best free port that suits the job; invalid if none does. */
PortId takePort(QList<DispatchPort> &free, const Job &job, const QString &key,
                const QList<DispatchPort> &all)
{
    const auto suits = [&](const DispatchPort &port) {
        const bool chosen = job.wantedPort.isValid() ? port.id == job.wantedPort
                                                     : reaches(port, key, all);
        return chosen && !isCalled(port, key);
    };
    const auto port = std::ranges::find_if(free, suits);
    if (port == free.end())
        return {};
    const PortId id = port->id;
    free.erase(port);
    free.removeIf([&key](const DispatchPort &other) { return isCalled(other, key); });
    return id;
}

/** Numbers of our ports that are in a call: who calls them only hears that they are busy. */
QSet<QString> ownNumbersInUse(const QList<DispatchPort> &ports)
{
    QSet<QString> numbers;
    for (const DispatchPort &port : ports) {
        if (port.online && !port.free && !port.number.isEmpty())
            numbers.insert(port.number);
    }
    return numbers;
}

QString numberOf(PortId id, const QList<DispatchPort> &ports)
{
    const auto port = std::ranges::find(ports, id, &DispatchPort::id);
    return port == ports.end() ? QString() : port->number;
}

} // namespace

class Dispatcher::Index
{
public:
    enum class Place { Held, Later, Ready, Active };

    struct Entry
    {
        Job job;
        QString key;
        QDateTime submittedAt; ///< never before that of a job that was there first
        qint64 dueMs = 0;
        qint64 readyMs = 0;
        Place place = Place::Held;
    };

    void put(const Job &job);
    void putOld(const Job &job);
    void drop(JobId id);
    void follow(const DispatchSituation &situation);
    DispatchPlan decide(const DispatchSituation &situation);
    WaitReason heldOrLaterReason(const Entry &entry, const DispatchSituation &situation) const;
    QHash<JobId, WaitReason> reasons(const DispatchSituation &situation) const;

    QHash<JobId, Entry> entries;
    int active = 0;

private:
    static SendOrder sendOrder(const Entry &entry);
    void place(Entry &entry);
    void unplace(const Entry &entry);
    void placeByTime(Entry &entry);
    void reindex();
    bool missedDiscount(const Entry &entry) const;
    void addReadyReasons(const DispatchSituation &situation, QHash<JobId, WaitReason> &all) const;

    std::set<SendOrder> m_ready;
    std::set<LaterOrder> m_later;
    QHash<QString, JobId> m_busy; // destination key → job on a line
    QDateTime m_now = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    QDateTime m_lastSubmission = m_now;
    DiscountPeriod m_discount;
    QTimeZone m_zone = QTimeZone::utc();
};

SendOrder Dispatcher::Index::sendOrder(const Entry &entry)
{
    return {-static_cast<int>(entry.job.priority), entry.dueMs, entry.job.id};
}

void Dispatcher::Index::put(const Job &job)
{
    const auto before = entries.constFind(job.id);
    const QDateTime known = before == entries.cend() ? QDateTime() : before->submittedAt;
    drop(job.id);
    if (isFinal(job.state))
        return;
    if (!known.isValid())
        m_lastSubmission = std::max(m_lastSubmission, job.submittedAt);
    Entry &entry = entries[job.id];
    entry.submittedAt = known.isValid() ? known : m_lastSubmission;
    entry.job = job;
    entry.key = destinationKey(job);
    place(entry);
}

/** A job of which nothing is known but what the store says. */
void Dispatcher::Index::putOld(const Job &job)
{
    const QDateTime last = std::exchange(m_lastSubmission, job.submittedAt);
    put(job);
    m_lastSubmission = std::max(last, m_lastSubmission);
}

void Dispatcher::Index::drop(JobId id)
{
    const auto entry = entries.constFind(id);
    if (entry == entries.cend())
        return;
    unplace(*entry);
    entries.erase(entry);
}

void Dispatcher::Index::place(Entry &entry)
{
    const Job &job = entry.job;
    if (job.state == JobState::Inprogress || job.state == JobState::Canceling) {
        entry.place = Place::Active;
        m_busy.insert(entry.key, job.id);
        ++active;
    } else if (job.paused || job.pages == 0) {
        entry.place = Place::Held;
    } else {
        Job ordered = job;
        ordered.submittedAt = entry.submittedAt;
        entry.dueMs = Schedule::dueTime(ordered, m_discount, m_zone).toMSecsSinceEpoch();
        placeByTime(entry);
    }
}

void Dispatcher::Index::placeByTime(Entry &entry)
{
    const QDateTime at = Schedule::earliestStart(entry.job, m_discount, m_now, m_zone);
    entry.readyMs = at.toMSecsSinceEpoch();
    entry.place = at <= m_now ? Place::Ready : Place::Later;
    if (entry.place == Place::Ready)
        m_ready.insert(sendOrder(entry));
    else
        m_later.insert({entry.readyMs, entry.job.id});
}

void Dispatcher::Index::unplace(const Entry &entry)
{
    switch (entry.place) {
    case Place::Held:
        break;
    case Place::Later:
        m_later.erase({entry.readyMs, entry.job.id});
        break;
    case Place::Ready:
        m_ready.erase(sendOrder(entry));
        break;
    case Place::Active:
        if (m_busy.value(entry.key) == entry.job.id)
            m_busy.remove(entry.key);
        --active;
        break;
    }
}

void Dispatcher::Index::reindex()
{
    m_ready.clear();
    m_later.clear();
    m_busy.clear();
    active = 0;
    for (Entry &entry : entries)
        place(entry);
}

/** Brings the index to the present: another period or a clock set back sorts everything anew. */
void Dispatcher::Index::follow(const DispatchSituation &situation)
{
    const bool anew = situation.discount != m_discount || situation.zone != m_zone
        || situation.now < m_now;
    m_now = situation.now;
    m_discount = situation.discount;
    m_zone = situation.zone;
    if (anew)
        reindex();

    const qint64 nowMs = m_now.toMSecsSinceEpoch();
    while (!m_later.empty() && m_later.begin()->readyMs <= nowMs) {
        Entry &entry = entries[m_later.begin()->id];
        m_later.erase(m_later.begin());
        placeByTime(entry);
    }
}

/** Ready, but no line was free before its discount period ended. */
bool Dispatcher::Index::missedDiscount(const Entry &entry) const
{
    return entry.job.schedule == ScheduleType::DiscountPeriod && !m_discount.isNone()
        && !Schedule::isInside(m_discount, m_now, m_zone);
}

DispatchPlan Dispatcher::Index::decide(const DispatchSituation &situation)
{
    follow(situation);
    DispatchPlan plan;
    if (situation.queue.paused || situation.diskFull)
        return plan;

    QList<DispatchPort> free = freePorts(situation, m_busy);
    QHash<QString, JobId> busy = m_busy;
    QSet<QString> inUse = ownNumbersInUse(situation.ports);
    std::vector<JobId> missed;
    for (const SendOrder &order : m_ready) {
        if (free.isEmpty())
            break;
        const Entry &entry = *entries.constFind(order.id);
        if (missedDiscount(entry)) {
            missed.push_back(order.id);
            continue;
        }
        if (busy.contains(entry.key) || inUse.contains(entry.key))
            continue;
        if (const PortId port = takePort(free, entry.job, entry.key, situation.ports);
            port.isValid()) {
            plan.starts.append({order.id, port});
            busy.insert(entry.key, order.id);
            inUse.insert(numberOf(port, situation.ports));
        }
    }
    for (const JobId id : missed) {
        Entry &entry = entries[id];
        unplace(entry);
        placeByTime(entry);
    }
    if (!m_later.empty())
        plan.wakeAt = QDateTime::fromMSecsSinceEpoch(m_later.begin()->readyMs, Qt::UTC);
    return plan;
}

WaitReason Dispatcher::Index::heldOrLaterReason(const Entry &entry,
                                                const DispatchSituation &situation) const
{
    if (entry.job.paused)
        return byAt("paused", entry.job.pausedBy, entry.job.pausedAt);
    if (entry.job.pages == 0)
        return reason("preparing", {{u"done"_qs, 0}, {u"of"_qs, 0}});
    if (situation.queue.paused)
        return byAt("queue-paused", situation.queue.pausedBy, situation.queue.pausedAt);
    return timeReason(entry.job, situation);
}

QHash<JobId, WaitReason> Dispatcher::Index::reasons(const DispatchSituation &situation) const
{
    QHash<JobId, WaitReason> all;
    all.reserve(entries.size());
    for (const Entry &entry : entries) {
        const bool timed = entry.place == Place::Ready && !situation.queue.paused;
        if (entry.place != Place::Active && (!timed || missedDiscount(entry)))
            all.insert(entry.job.id, heldOrLaterReason(entry, situation));
    }
    if (!situation.queue.paused)
        addReadyReasons(situation, all);
    return all;
}

void Dispatcher::Index::addReadyReasons(const DispatchSituation &situation,
                                        QHash<JobId, WaitReason> &all) const
{
    int ahead = 0;
    int aheadAtHigher = 0;
    int priority = 0;
    for (const SendOrder &order : m_ready) {
        const Entry &entry = *entries.constFind(order.id);
        if (missedDiscount(entry))
            continue;
        if (order.priority != priority) {
            aheadAtHigher = ahead;
            priority = order.priority;
        }
        const QString problem = routeProblem(entry.job, entry.key, situation.ports);
        if (situation.diskFull) {
            all.insert(order.id, reason("disk-full"));
        } else if (!problem.isEmpty()) {
            all.insert(order.id, reason("no-route", {{u"reason"_qs, problem}}));
        } else if (const auto other = m_busy.constFind(entry.key); other != m_busy.cend()) {
            all.insert(order.id, reason("same-number", {{u"job"_qs, other->value}}));
        } else {
            all.insert(order.id,
                       aheadAtHigher > 0
                           ? reason("priority", {{u"ahead"_qs, inHundreds(aheadAtHigher)}})
                           : reason("line-wait", {{u"ahead"_qs, inHundreds(ahead)}}));
            ++ahead;
        }
    }
}

Dispatcher::Dispatcher()
    : d(std::make_unique<Index>())
{ }

Dispatcher::~Dispatcher() = default;

void Dispatcher::reset(const QList<Job> &jobs)
{
    d = std::make_unique<Index>();
    d->entries.reserve(jobs.size());
    for (const Job &job : jobs)
        d->putOld(job);
}

void Dispatcher::update(const Job &job)
{
    d->put(job);
}

void Dispatcher::remove(JobId id)
{
    d->drop(id);
}

int Dispatcher::waitingCount() const
{
    return static_cast<int>(d->entries.size()) - d->active;
}

int Dispatcher::activeCount() const
{
    return d->active;
}

DispatchPlan Dispatcher::decide(const DispatchSituation &situation)
{
    return d->decide(situation);
}

QHash<JobId, WaitReason> Dispatcher::reasons(const DispatchSituation &situation)
{
    d->follow(situation);
    return d->reasons(situation);
}

bool meansNoLine(const WaitReason &reason)
{
    return reason.code == QLatin1StringView("line-wait")
        || reason.code == QLatin1StringView("priority")
        || reason.code == QLatin1StringView("no-route");
}

} // namespace Fax
