#include "model/settings.h"

#include "base/valuemap.h"
#include "model/server.h"

namespace Fax::Model {

namespace {

SettingChange changeOf(const QVariantMap &map)
{
    return {map.value(QStringLiteral("by")).toString(),
            timeFromIso(map.value(QStringLiteral("at")).toString()),
            map.value(QStringLiteral("revision")).toLongLong()};
}

FolderTest folderTestOf(const QVariantMap &map)
{
    return {map.value(QStringLiteral("usable")).toBool(),
            map.value(QStringLiteral("problem")).toString(),
            map.value(QStringLiteral("freeOctets")).toLongLong(),
            map.value(QStringLiteral("withQueue")).toBool()};
}

} // namespace

Settings::Settings(Server &server)
    : QObject(&server)
    , m_server(server)
{ }

void Settings::takeAll(const QVariantMap &answer)
{
    const QVariantMap values = answer.value(QStringLiteral("values")).toMap();
    const QVariantMap changes = answer.value(QStringLiteral("changes")).toMap();
    const QVariantMap before = std::exchange(m_values, values);
    m_changes.clear();
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        m_changes.insert(it.key(), changeOf(it.value().toMap()));
    m_revision = answer.value(QStringLiteral("revision")).toLongLong();
    readNow();
    m_loaded = true;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (before.value(it.key()) != it.value())
            Q_EMIT changed(it.key());
    }
    Q_EMIT loaded();
}

void Settings::takeOne(const QVariantMap &event)
{
    const SettingChange change = changeOf(event);
    const QString name = event.value(QStringLiteral("name")).toString();
    const QVariant value = event.value(QStringLiteral("value"));
    m_revision = std::max(m_revision, change.revision);
    const bool same = m_values.value(name) == value && m_changes.value(name) == change;
    m_values.insert(name, value);
    m_changes.insert(name, change);
    readNow();
    if (!same)
        Q_EMIT changed(name);
}

/** Together: one alone may not be right. What a newer server has besides is kept by name only. */
void Settings::readNow()
{
    QVariantMap known;
    const QStringList names = ServerSettings::names();
    for (const QString &name : names) {
        if (m_values.contains(name))
            known.insert(name, m_values.value(name));
    }
    ServerSettings now;
    if (now.set(known))
        m_now = now;
}

void Settings::apply(const QVariantMap &changes, qint64 readAt, QObject *context, Then<qint64> then)
{
    m_server.request({QStringLiteral("applySettings"), {readAt, changes}, {}}, context,
                     [then](const Result<Answer> &answer) {
                         then(answer.map([](const Answer &a) {
                             return a.value.toMap().value(QStringLiteral("revision")).toLongLong();
                         }));
                     });
}

void Settings::testArchiveFolder(const QString &path, QObject *context, Then<FolderTest> then)
{
    m_server.request(
        {QStringLiteral("testArchiveFolder"), {path}, {}}, context,
        [then](const Result<Answer> &answer) {
            then(answer.map([](const Answer &a) { return folderTestOf(a.value.toMap()); }));
        });
}

void Settings::countArchivedOlder(Direction direction, int days, QObject *context,
                                  Then<qint64> then)
{
    m_server.request({QStringLiteral("countArchivedOlder"), {enumName(direction), days}, {}},
                     context, [then](const Result<Answer> &answer) {
                         then(answer.map([](const Answer &a) { return a.value.toLongLong(); }));
                     });
}

} // namespace Fax::Model
