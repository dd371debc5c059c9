#pragma once

#include "base/result.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

#include <chrono>

namespace Fax {

struct ServiceParts;

/**
 * How much one account may submit, so that a program that runs wild does not bury everybody else's faxes (safety 86):
 * settings MaximumJobsPerMinute and MaximumOpenJobs, 0 = no limit. A job is a fax to one recipient.
 *
 * Thread: the service's own.
 */
class Quota
{
public:
    explicit Quota(const ServiceParts &parts)
        : m_parts(parts)
    { }

    /**
     * Is there room for so many more? QuotaExceeded names the limit, and when there is room again.
     * @param unstored  jobs of the account that were accepted, but are not in the store yet
     */
    [[nodiscard]] Result<> check(const QString &account, qsizetype jobs, qsizetype unstored);
    /** They were accepted. */
    void note(const QString &account, qsizetype jobs);

private:
    struct Accepted
    {
        std::chrono::milliseconds at{0}; ///< Clock::elapsed()
        qsizetype jobs = 0;
    };

    [[nodiscard]] Result<> checkMinute(const QString &account, qsizetype jobs);
    [[nodiscard]] Result<> checkOpen(const QString &account, qsizetype jobs) const;

    const ServiceParts &m_parts;
    QHash<QString, QList<Accepted>> m_lastMinute; ///< oldest first
};

} // namespace Fax
