#pragma once

#include "job/activityentry.h"
#include "job/archivedfax.h"
#include "job/job.h"
#include "link/link.h"

namespace Fax {

/** What the scripted service keeps of sent, archived and logged things; newest first. Its answers are those of requests.md. */
struct FakeRecords
{
    struct Sent
    {
        Job job;
        Attempt last;
    };

    QList<Sent> sent;
    QList<ArchivedFax> archive;
    QList<ActivityEntry> activity;

    /** nullopt: it is no request of these. */
    [[nodiscard]] std::optional<Result<Answer>> answerTo(const Request &request) const;

private:
    [[nodiscard]] Answer sentList(const QVariantMap &filter) const;
    [[nodiscard]] Answer archiveList(const QVariantMap &filter) const;
    [[nodiscard]] Answer months() const;
    [[nodiscard]] Answer activityList(const QVariantMap &filter) const;
};

} // namespace Fax
