#pragma once

#include "base/clock.h"
#include "notification.h"
#include "notificationserver.h"

#include <QtCore/QHash>
#include <QtCore/QQueue>

#include <optional>

namespace Fax::Desktop {

/**
 * Shows notifications one after the other (N1). More than three of a kind within 10 s become one with their count.
 * What a click does is done here, for as long as the notification is there.
 */
class Notifier final : public QObject
{
    Q_OBJECT

public:
    Notifier(NotificationServer &server, Clock &clock, QObject *parent = nullptr);

    void show(const Notification &notification);
    /** What it told is over; nothing happens if it is not shown. */
    void withdraw(const QString &key);

    /** Other people can see the screen: no names, no numbers, in all that come from now on. */
    void setNamesHidden(bool hidden) { m_namesHidden = hidden; }

private:
    struct Shown
    {
        QString kind;
        QString key;
        QList<Notification::Action> actions;
        std::function<void()> open;
    };
    /** Those of one kind that came close together. */
    struct Burst
    {
        int count = 0;
        QDateTime last;
        QList<uint> ids;
    };

    void showNext();
    /** True if it is one too many; the burst has it then. */
    [[nodiscard]] bool joinBurst(const Notification &notification);
    [[nodiscard]] NotificationServer::Note noteOf(const Notification &notification, bool gathered);
    void onShown(const Notification &notification, bool gathered, const Result<uint> &id);
    void onAction(uint id, const QString &action);
    void forget(uint id);
    [[nodiscard]] uint shownAs(const QString &key) const;

    NotificationServer &m_server;
    Clock &m_clock;
    bool m_namesHidden = false;
    QQueue<Notification> m_waiting;
    QStringList m_withdrawn; ///< while their notification is being sent
    bool m_sending = false;
    QHash<uint, Shown> m_shown;
    QHash<QString, Burst> m_bursts;
};

} // namespace Fax::Desktop
