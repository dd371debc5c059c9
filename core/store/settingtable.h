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
    /** With an activity line for each that is different now; all of them are of one revision. */
    void change(const QVariantMap &changes, const QString &by, const QDateTime &now);
    [[nodiscard]] SettingsHistory history();

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
    void stamp(const QString &name, const SettingChange &change);

    SqlConnection &m_sql;
};

} // namespace Fax
