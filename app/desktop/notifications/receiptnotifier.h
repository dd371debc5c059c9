#pragma once

#include "common/messagebar.h"
#include "link/link.h"
#include "noticeactions.h"
#include "notifier.h"

#include <QtCore/QSet>

namespace Fax::Desktop {

/**
 * Shows receipts of one's own faxes (ui.md chapter 11): as a notification, or in the message bar where nobody shows
 * notifications. What came while nobody was connected is shown at the next connection. Each is shown once: the service
 * is told that it was seen. That a fax was sent is not news to somebody who has the window in front.
 */
class ReceiptNotifier final : public QObject
{
    Q_OBJECT

public:
    ReceiptNotifier(Link &link, Ui::MessageBar &messages, Notifier &notifier,
                    const NoticeActions &actions, QObject *parent = nullptr);

private:
    void askForWaiting();
    void take(const QVariantMap &receipt);
    [[nodiscard]] Notification notificationOf(const QVariantMap &receipt);
    void addActions(Notification &notification, const QVariantMap &receipt);
    void showInWindow(const QVariantMap &receipt);
    void tellSeen(const QVariantMap &receipt);

    Link &m_link;
    Ui::MessageBar &m_messages;
    Notifier &m_notifier;
    const NoticeActions m_actions;
    QSet<qint64> m_shown; ///< by this process
};

} // namespace Fax::Desktop
