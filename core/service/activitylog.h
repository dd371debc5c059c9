#pragma once

#include <QtCore/QString>

namespace Fax {

struct ServiceParts;

/**
 * Writes the activity log: who did what, and what became of it. A log that cannot be written is no
 * reason to refuse the deed: the failure goes to the journal.
 */
class ActivityLog
{
public:
    explicit ActivityLog(const ServiceParts &parts)
        : m_parts(parts)
    { }

    struct Change
    {
        QString oldValue;
        QString newValue;
    };

    /**
     * @param kind    "job", "call" (a fax is final), "setting", "queue", "port" or "fault"
     * @param object  what it is about, for example "job 12" or "Retries"
     */
    void add(const QString &who, const QString &kind, const QString &object, const QString &text,
             const Change &change = {});

    /** Events `activity` for lines that are new since the last time, also those that the store wrote itself. */
    void announce();

private:
    const ServiceParts &m_parts;
    qint64 m_announced = -1; ///< newest line that clients know; -1: nothing was asked yet
};

} // namespace Fax
