#include "store/settingtable.h"

#include "base/logging.h"

namespace Fax {

namespace {
const auto pausedName = u"PauseServerQueue"_qs;
const auto pausedByName = u"queue.pausedBy"_qs;
const auto pausedAtName = u"queue.pausedAt"_qs;
} // namespace

QString SettingTable::text(const QString &name)
{
    return m_sql
        .one(u"SELECT value FROM setting WHERE name = :name"_qs, {{":name", name}},
             [](SqlRow &row) { return row.text(); })
        .value_or(QString());
}

void SettingTable::setText(const QString &name, const QString &value)
{
    m_sql.change(u"INSERT INTO setting (name, value) VALUES (:name, :value)"
                 " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_qs,
                 {{":name", name}, {":value", value}});
}

SettingTable::Reading SettingTable::readAll()
{
    Reading reading;
    const QStringList own{pausedByName, pausedAtName};
    const auto rows = m_sql.list(u"SELECT name, value FROM setting ORDER BY name"_qs, {},
                                 [](SqlRow &row) {
                                     const QString name = row.text();
                                     return std::pair(name, row.text());
                                 });
    for (const auto &[name, value] : rows) {
        if (own.contains(name))
            continue;
        if (const auto set = reading.settings.set(name, value); !set)
            reading.errors.append({name, set.error()});
    }
    return reading;
}

ServerSettings SettingTable::settings()
{
    const Reading reading = readAll();
    for (const auto &[name, error] : reading.errors)
        qCWarning(logStore) << "Using the default:" << error.message();
    return reading.settings;
}

QList<std::pair<QString, Error>> SettingTable::misunderstood()
{
    return readAll().errors;
}

void SettingTable::change(const QVariantMap &changes, const QString &by, const QDateTime &now)
{
    const ServerSettings before = settings();
    ServerSettings after = before;
    if (const auto set = after.set(changes); !set)
        throw StoreException{set.error()};
    const qint64 revision = history().revision + 1;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        const QString &name = it.key();
        if (name == pausedName) {
            setQueuePaused(after.pauseServerQueue, by, now);
            continue;
        }
        const QString value = after.value(name).toString();
        setText(name, value);
        stamp(name, {by, now, revision});
        appendActivity({now, by, u"setting"_qs, name, u"Setting changed"_qs,
                        before.value(name).toString(), value});
    }
}

void SettingTable::stamp(const QString &name, const SettingChange &change)
{
    m_sql.change(u"UPDATE setting SET changed_by = :by, changed_at = :at, revision = :revision"
                 " WHERE name = :name"_qs,
                 {{":by", change.by},
                  {":at", stored(change.at)},
                  {":revision", change.revision},
                  {":name", name}});
}

SettingsHistory SettingTable::history()
{
    SettingsHistory history;
    const auto rows = m_sql.list(u"SELECT name, changed_by, changed_at, revision FROM setting"
                                 " WHERE revision > 0"_qs,
                                 {}, [](SqlRow &row) {
                                     const QString name = row.text();
                                     SettingChange change;
                                     change.by = row.text();
                                     change.at = row.time();
                                     change.revision = row.integer();
                                     return std::pair(name, change);
                                 });
    for (const auto &[name, change] : rows) {
        history.last.insert(name, change);
        history.revision = std::max(history.revision, change.revision);
    }
    return history;
}

QueueStatus SettingTable::queue()
{
    QueueStatus status;
    status.paused = settings().pauseServerQueue;
    if (status.paused) {
        status.pausedBy = text(pausedByName);
        status.pausedAt = timeFromIso(text(pausedAtName));
    }
    return status;
}

void SettingTable::setQueuePaused(bool paused, const QString &by, const QDateTime &now)
{
    if (queue().paused == paused)
        return;
    setText(pausedName, paused ? u"true"_qs : u"false"_qs);
    setText(pausedByName, by);
    setText(pausedAtName, isoTime(now));
    appendActivity({now,
                    by,
                    u"queue"_qs,
                    {},
                    paused ? u"Queue paused"_qs : u"Queue resumed"_qs,
                    paused ? u"running"_qs : u"paused"_qs,
                    paused ? u"paused"_qs : u"running"_qs});
}

void SettingTable::appendActivity(const ActivityEntry &entry)
{
    m_sql.insert(u"INSERT INTO activity (time, who, kind, object, text, old_value, new_value)"
                 " VALUES (:time, :who, :kind, :object, :text, :old, :new)"_qs,
                 {{":time", stored(entry.time)},
                  {":who", entry.who},
                  {":kind", entry.kind},
                  {":object", entry.object},
                  {":text", entry.text},
                  {":old", entry.oldValue},
                  {":new", entry.newValue}});
}

QList<ActivityEntry> SettingTable::activity(const ActivityFilter &filter)
{
    return m_sql.list(
        u"SELECT id, time, who, kind, object, text, old_value, new_value FROM activity"
        " WHERE id < :before AND id > :after AND (:all OR kind = :kind)"
        " AND time >= :from AND time < :to"
        " ORDER BY id DESC LIMIT :limit"_qs,
        {{":before", filter.before > 0 ? filter.before : std::numeric_limits<qint64>::max()},
         {":after", filter.after},
         {":all", filter.kind.isEmpty()},
         {":kind", filter.kind},
         {":from", filter.from.isValid() ? stored(filter.from) : QVariant(0)},
         {":to",
          filter.to.isValid() ? stored(filter.to) : QVariant(std::numeric_limits<qint64>::max())},
         {":limit", filter.limit}},
        [](SqlRow &row) {
            ActivityEntry entry;
            entry.id = row.integer();
            entry.time = row.time();
            entry.who = row.text();
            entry.kind = row.text();
            entry.object = row.text();
            entry.text = row.text();
            entry.oldValue = row.text();
            entry.newValue = row.text();
            return entry;
        });
}

void SettingTable::removeActivity(const QDateTime &before)
{
    m_sql.change(u"DELETE FROM activity WHERE time < :before"
                 " AND id < (SELECT MAX(id) FROM activity)"_qs,
                 {{":before", stored(before)}});
}

} // namespace Fax
