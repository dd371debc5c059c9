#include "service/visibility.h"

#include "base/valuemap.h"
#include "port/portstatus.h"
#include "service/accounts.h"
#include "service/requestgroups.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

#include <algorithm>

namespace Fax {

namespace {

using namespace Qt::StringLiterals; // _L1

/** Who sees an event: with one of these rights, or whose account stands under this key. */
struct Row
{
    QLatin1StringView kind;
    Rights anyOf; ///< none: everybody with any right, or of what has an owner only he
    QLatin1StringView owner = {}; ///< key in the value; "" = nobody's
};

/** port, queue, frame, pageRows and faxRemoved have rules of their own below. */
const Row rows[] = {
    {"account"_L1, Right::SeeSettings, "name"_L1},
    {"activity"_L1, Right::SeeSettings},
    {"contactsChanged"_L1, {}},
    {"coverPages"_L1, {}},
    {"fax"_L1, Right::SeeReceived, "owner"_L1},
    {"job"_L1, Right::SeeAllJobs, "user"_L1},
    {"jobRemoved"_L1, Right::SeeAllJobs, "user"_L1},
    {"lineHistory"_L1, {}}, // counts and times, no numbers or names
    {"modem"_L1, Right::SeeSettings},
    {"portRemoved"_L1, {}},
    {"property"_L1, {}},
    {"receipt"_L1, {}, "user"_L1}, // addressed to a person
    {"route"_L1, Right::SeeReceived},
    {"routingMethod"_L1, Right::SeeSettings},
    {"stopping"_L1, {}},
    {"testStep"_L1, Right::OperateLines},
    {"today"_L1, {}},
};

/** Values of PortStatus that tell whom a call is with and what it carries. */
const QLatin1StringView privateValues[] = {
    "address"_L1,    "callerId"_L1,     "csid"_L1,           "tsid"_L1,          "documentName"_L1,
    "senderName"_L1, "documentSize"_L1, "recipientName"_L1,  "routingString"_L1, "submittedTime"_L1,
    "jobId"_L1,      "callId"_L1,       "lastResultText"_L1,
};

const Row *rowOf(const QString &kind)
{
    const auto *found = std::find_if(std::begin(rows), std::end(rows),
                                     [&](const Row &row) { return row.kind == kind; });
    return found == std::end(rows) ? nullptr : found;
}

bool isOwn(const Caller &caller, const QString &owner)
{
    return !owner.isEmpty() && owner == caller.account;
}

bool seesByRow(const Row *row, const Caller &caller, Rights rights, const QVariantMap &value)
{
    if (row == nullptr)
        return rights.testFlag(Right::ChangeSettings);
    if (row->owner.isEmpty() && !row->anyOf)
        return true;
    return (rights & row->anyOf) || isOwn(caller, value.value(row->owner).toString());
}

} // namespace

std::optional<QVariantMap> Visibility::event(const Caller &caller, const QString &kind,
                                             const QVariantMap &value) const
{
    const Rights rights = m_parts.accounts->rightsOf(caller);
    if (!rights)
        return std::nullopt;
    if (kind == "port"_L1)
        return port(caller, value);
    if (kind == "queue"_L1)
        return queue(caller, value);
    if (kind == "faxRemoved"_L1)
        return removedFax(caller, value);
    if (kind == "archived"_L1 || kind == "archivedRemoved"_L1)
        return archivedFax(caller, value);
    const bool ofCall = kind == "frame"_L1 || kind == "pageRows"_L1;
    const bool seen = ofCall ? seesFrame(caller, value)
                             : seesByRow(rowOf(kind), caller, rights, value);
    return seen ? std::optional(value) : std::nullopt;
}

QVariantMap Visibility::port(const Caller &caller, QVariantMap value) const
{
    const QString key = QStringLiteral("status");
    QVariantMap status = value.value(key).toMap();
    if (seesCall(caller, status))
        return value;
    static const QVariantMap nothing = toMap(PortStatus());
    for (const QLatin1StringView name : privateValues)
        status.insert(name, nothing.value(name));
    value.insert(key, status);
    return value;
}

bool Visibility::seesCall(const Caller &caller, const QVariantMap &status) const
{
    const Rights rights = m_parts.accounts->rightsOf(caller);
    const bool seesJobs = rights.testFlag(Right::SeeAllJobs);
    const bool seesFaxes = rights.testFlag(Right::SeeReceived);
    if (!status.value("send"_L1).toBool()) // between calls it may tell of either kind
        return seesFaxes && (seesJobs || status.value("receive"_L1).toBool());
    const JobId id{status.value("jobId"_L1).toLongLong()};
    if (seesJobs || !id.isValid())
        return seesJobs;
    const auto job = m_parts.store->job(id);
    return job && isOwn(caller, job->user);
}

bool Visibility::seesFrame(const Caller &caller, const QVariantMap &value) const
{
    const Rights rights = m_parts.accounts->rightsOf(caller);
    const JobId jobId{value.value("job"_L1).toLongLong()};
    if (!jobId.isValid()) { // a fax that is being received is nobody's yet
        return rights.testFlag(Right::SeeReceived);
    }
    if (rights.testFlag(Right::SeeAllJobs))
        return true;
    const auto job = m_parts.store->job(jobId);
    return job && isOwn(caller, job->user);
}

/** A fax that was given to somebody else is gone for its former owner, not for those who see all. */
std::optional<QVariantMap> Visibility::removedFax(const Caller &caller,
                                                  const QVariantMap &value) const
{
    const bool seesAll = m_parts.accounts->rightsOf(caller).testFlag(Right::SeeReceived);
    const bool seen = seesAll ? !value.contains("assigned"_L1)
                              : isOwn(caller, value.value("owner"_L1).toString());
    if (!seen)
        return std::nullopt;
    return QVariantMap{{QStringLiteral("id"), value.value("id"_L1)}};
}

std::optional<QVariantMap> Visibility::archivedFax(const Caller &caller,
                                                   const QVariantMap &value) const
{
    const Right needed = value.value("direction"_L1).toString() == "sent"_L1 ? Right::SeeSentArchive
                                                                             : Right::SeeReceived;
    const bool seen = m_parts.accounts->rightsOf(caller).testFlag(needed)
        || isOwn(caller, value.value("user"_L1).toString());
    return seen ? std::optional(value) : std::nullopt;
}

/** Counts of jobs that one may not see would tell how many there are. */
std::optional<QVariantMap> Visibility::queue(const Caller &caller, const QVariantMap &value) const
{
    if (m_parts.accounts->rightsOf(caller).testFlag(Right::SeeAllJobs))
        return value;
    const auto own = queueStatus(m_parts, caller.account);
    return own ? std::optional(toMap(*own)) : std::nullopt;
}

} // namespace Fax
