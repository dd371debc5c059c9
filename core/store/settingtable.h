#pragma once

#include "store/jobstore.h"
#include "store/sqlconnection.h"

namespace Fax {

/** FaxServer settings, the queue's pause flag, and the activity log. */
class SettingTable
{
public:
    explicit SettingTable(SqlConnection &connection)
        : m_sql(connection)
    { }

    /** What is not understood has its default. */
    [[nodiscard]] ServerSettings settings();
    /** Name and why, for each row that is not understood. */
    [[nodiscard]] QList<std::pair<QString, Error>> misunderstood();
    /** Also writes an activity line with old and new value. */
    void change(const QString &name, const QVariant &value, const QString &by,
                const QDateTime &now);

    /** The paused part of QueueStatus; the counts are the job table's. */
    [[nodiscard]] QueueStatus queue();
    void setQueuePaused(bool paused, const QString &by, const QDateTime &now);

    void appendActivity(const ActivityEntry &entry);
    [[nodiscard]] QList<ActivityEntry> activity(const ActivityFilter &filter);
    void removeActivity(const QDateTime &before);

private:
    struct Reading
    {
        ServerSettings settings;
        QList<std::pair<QString, Error>> errors;
    };
    [[nodiscard]] Reading readAll();
    [[nodiscard]] QString text(const QString &name);
    void setText(const QString &name, const QString &value);

    SqlConnection &m_sql;
};

} // namespace Fax
