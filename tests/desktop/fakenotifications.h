#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>

namespace Fax {

/** A notification server as desktops have it, for a private bus. */
class FakeNotifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Note
    {
        uint id = 0;
        uint replaced = 0;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int lasts = 0;

        /** The key of the button with this label; "" = none. */
        [[nodiscard]] QString key(const QString &label) const
        {
            const auto at = actions.indexOf(label);
            return at < 1 ? QString() : actions.at(at - 1);
        }
    };

    QList<Note> notes; ///< in the order in which they came
    QList<uint> closed; ///< by the program
    QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body"),
                             QStringLiteral("body-markup")};

    void clear()
    {
        notes.clear();
        closed.clear();
    }
    /** What a person does. */
    void click(const QString &label)
    {
        Q_EMIT ActionInvoked(notes.constLast().id, notes.constLast().key(label));
    }
    void close(uint id) { Q_EMIT NotificationClosed(id, 2); }

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints,
                int lasts)
    {
        Q_UNUSED(program)
        Q_UNUSED(icon)
        const uint id = replaces != 0 ? replaces : ++m_last;
        notes.append({id, replaces, summary, body, actions, hints, lasts});
        return id;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 0;
};

} // namespace Fax
