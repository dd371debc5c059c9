#pragma once

#include "base/faxtypes.h"
#include "base/result.h"
#include "job/settings.h"

#include <QtCore/QObject>

#include <functional>

namespace Fax::Model {

class Server;

/** What the server says about a folder for its archive. */
struct FolderTest
{
    bool usable = false;
    QString problem; ///< a sentence; "" if it is usable
    qint64 freeOctets = 0;
    bool withQueue = false; ///< on the same disk as the queue
};

/**
 * All settings of a server with who changed each last: Server::settings(). Live: values follow the events.
 *
 *     const qint64 readAt = server.settings().revision();
 *     ... somebody changes fields ...
 *     server.settings().apply(changes, readAt, this, [](const Result<qint64> &revision) { ... });
 *
 * Thread: the server's.
 */
class Settings final : public QObject
{
    Q_OBJECT

public:
    explicit Settings(Server &server);

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /** Of what is known here; grows with every change. */
    [[nodiscard]] qint64 revision() const { return m_revision; }
    /** By FaxServer property name. */
    [[nodiscard]] const QVariantMap &values() const { return m_values; }
    [[nodiscard]] QVariant value(const QString &name) const { return m_values.value(name); }
    /** The same with types; defaults before they are loaded. */
    [[nodiscard]] const ServerSettings &now() const { return m_now; }
    /** revision 0: never changed, as far as the server knows. */
    [[nodiscard]] SettingChange lastChange(const QString &name) const
    {
        return m_changes.value(name);
    }

    template <typename T> using Then = std::function<void(const Result<T> &)>;

    /**
     * All or nothing; `then` gets the new revision. InvalidOperation: somebody has set one of them to another value
     * after revision `readAt`; changed() has told which by then.
     */
    void apply(const QVariantMap &changes, qint64 readAt, QObject *context, Then<qint64> then);

    void testArchiveFolder(const QString &path, QObject *context, Then<FolderTest> then);
    /** How many faxes would be deleted now if they were kept for so many days only. */
    void countArchivedOlder(Direction direction, int days, QObject *context, Then<qint64> then);

    // For Server: the answer to `settings`, and the event `property`.
    void takeAll(const QVariantMap &answer);
    void takeOne(const QVariantMap &event);

Q_SIGNALS:
    void loaded();
    /** A value, or who set it. */
    void changed(const QString &name);

private:
    void readNow();

    Server &m_server;
    bool m_loaded = false;
    qint64 m_revision = 0;
    QVariantMap m_values;
    ServerSettings m_now;
    QMap<QString, SettingChange> m_changes;
};

} // namespace Fax::Model
