#pragma once

#include "base/result.h"
#include "job/job.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

#include <optional>

namespace Fax {

struct ServiceParts;

/**
 * Jobs as clients see them: the store's row with the reason why it is where it is now (ui.md 5.3), and
 * with the port of its call. Keeps the reasons of waiting jobs until something changes.
 */
class JobView
{
public:
    explicit JobView(ServiceParts &parts)
        : m_parts(parts)
    { }

    [[nodiscard]] Result<Job> job(JobId id);
    [[nodiscard]] Result<QList<Job>> jobs(const struct JobFilter &filter);

    /** Something that reasons depend on has changed. */
    void invalidate() { m_valid = false; }
    /** Waiting jobs whose reason is another one than at the last call. */
    [[nodiscard]] QList<JobId> takeChanged();

private:
    void complete(Job &job);
    [[nodiscard]] WaitReason waitReason(const Job &job);
    [[nodiscard]] WaitReason activeReason(const Job &job) const;
    void refresh();

    ServiceParts &m_parts;
    QHash<JobId, WaitReason> m_reasons;
    QHash<JobId, WaitReason> m_told;
    bool m_valid = false;
};

} // namespace Fax
