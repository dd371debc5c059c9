#pragma once

#include "routing/deliveryclient.h"

#include <optional>

namespace Fax {

struct ServiceParts;

struct MailMessage
{
    QString account; ///< "" = the one that ServerMapiProfile names
    QStringList to;
    QString subject;
    QString text;
    QList<DeliveryFile> files;
    /// Unique, and the same when the same mail is sent again: "fax-17.mail"; the Mailer adds the domain of the sender.
    QString id;
    std::chrono::seconds timeLimit{120};
};

/**
 * Mail accounts, and mail sent over them by fax-deliver. Thread: the service's own.
 *
 * Whoever sends decides about retries by DeliveryOutcome::end. NotSetUp (no account chosen, none of that name,
 * login refused) is worth a new try only after accountsChanged().
 */
class Mailer final : public QObject
{
    Q_OBJECT

public:
    explicit Mailer(ServiceParts &parts);

    /** `reply` comes from the event loop, and not at all once `context` is gone. */
    void send(const MailMessage &message, QObject *context, DeliveryClient::Reply reply);
    /** For tests that a client waits for: it gives up after 30 s. */
    static constexpr std::chrono::seconds testTime{18};

    /** Logs in and leaves; "" as in MailMessage. */
    void test(const QString &account, QObject *context, DeliveryClient::Reply reply);

    /** All, by name, with hasPassword; never a password. */
    [[nodiscard]] Result<QList<MailAccount>> accounts() const;
    /** NotFound if there is none of this name, or "" and none is chosen: the sentence says what to do. */
    [[nodiscard]] Result<MailAccount> account(const QString &name) const;
    /** New, or another one under a known name. No password: the kept one stays; it is refused for another host. */
    [[nodiscard]] Result<> set(const MailAccount &account, const std::optional<QString> &password);
    /** InvalidOperation while ServerMapiProfile names it. */
    [[nodiscard]] Result<> remove(const QString &name);
    /** ServerMapiProfile names another one now. */
    void noteProfile() { Q_EMIT accountsChanged(); }

Q_SIGNALS:
    void accountsChanged(); ///< what waits for an account may try again

private:
    [[nodiscard]] Result<MailOrder> orderFor(const QString &account) const;
    void deliver(const Result<MailOrder> &mail, DeliveryOrder order, QObject *context,
                 DeliveryClient::Reply reply);

    ServiceParts &m_parts;
};

} // namespace Fax
