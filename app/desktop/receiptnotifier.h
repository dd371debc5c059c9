#pragma once

#include "common/messagebar.h"
#include "link/link.h"

#include <QtCore/QSet>
#include <QtDBus/QDBusConnection>

namespace Fax::Desktop {

/**
 * Shows receipts of one's own faxes (ui.md chapter 11): as a notification of the desktop, or in the message bar
 * where no notification server answers. What came while nobody was connected is shown at the next connection. Each
 * is shown once: the service is told that it was seen.
 */
class ReceiptNotifier final : public QObject
{
    Q_OBJECT

public:
    /** @param bus  where the notification server is: the session bus */
    ReceiptNotifier(Link &link, Ui::MessageBar &messages, const QDBusConnection &bus);

private:
    void askForWaiting();
    void take(const QVariantMap &receipt);
    void showInWindow(const QVariantMap &receipt);
    void tellSeen(const QVariantMap &receipt);

    Link &m_link;
    Ui::MessageBar &m_messages;
    QDBusConnection m_bus;
    QSet<qint64> m_shown; ///< by this process
};

} // namespace Fax::Desktop
