#pragma once

#include "base/clock.h"
#include "window/connection.h"

#include <QtCore/QTimer>

#include <functional>

namespace Fax::Ui {

class MessageBar;

/**
 * Says in the message bar that there is no connection, why, since when and when it is tried again; and what the
 * status bar says in one line. Counts down by the second while it waits for a try, and does nothing else by itself.
 */
class ConnectionMessage final : public QObject
{
    Q_OBJECT

public:
    /** @param server  the name for people */
    ConnectionMessage(Connection &connection, const Clock &clock, MessageBar &messages,
                      std::function<QString()> server, QObject *parent);

    /** "fax1", "Connecting to fax1", "Not connected, next try in 4 s" */
    [[nodiscard]] QString shortText() const;

Q_SIGNALS:
    /** shortText() is another one. */
    void changed();

private:
    void onChanged();
    void tick();
    void show();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] qint64 secondsLeft() const;

    Connection &m_connection;
    const Clock &m_clock;
    MessageBar &m_messages;
    const std::function<QString()> m_server;
    QTimer m_blink; ///< connecting is told only if it takes longer
    QTimer m_second;
};

} // namespace Fax::Ui
