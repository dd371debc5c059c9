#pragma once

#include "base/clock.h"
#include "common/messagebar.h"
#include "serverlink.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimer>

namespace Fax::Desktop {

/**
 * What the link is doing, in the message bar of the window: that it connects (if that takes longer than a
 * blink), why there is no connection, when the next try is, and a button to try now.
 */
class ConnectionMessages final : public QObject
{
    Q_OBJECT

public:
    ConnectionMessages(ServerLink &link, Clock &clock, Ui::MessageBar &messages);

private:
    void showConnecting();
    void showFailed(const Error &reason, ServerLink::Next next, std::chrono::seconds delay);

    ServerLink &m_link;
    Clock &m_clock;
    Ui::MessageBar &m_messages;
    QTimer m_blink;
    QDateTime m_since; ///< when the connection was lost or first missed; null while there is one
};

} // namespace Fax::Desktop
