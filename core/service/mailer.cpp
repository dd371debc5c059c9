#include "service/mailer.h"

#include "routing/mailpasswords.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"
#include "store/routingstore.h"

#include <algorithm>

namespace Fax {

namespace {

constexpr qsizetype longestPassword = 255;

Result<> checkPassword(const QString &password)
{
    const bool printable = std::all_of(password.begin(), password.end(), [](QChar c) {
        return c.category() != QChar::Other_Control;
    });
    if (password.size() > longestPassword || !printable)
        return failure(ErrorCode::InvalidParameter,
                       Mailer::tr("A mail password has at most %1 characters and no line breaks")
                           .arg(longestPassword));
    return {};
}

} // namespace

Mailer::Mailer(ServiceParts &parts)
    : m_parts(parts)
{ }

Result<QList<MailAccount>> Mailer::accounts() const
{
    auto accounts = m_parts.store->routing().mailAccounts();
    if (!accounts)
        return accounts;
    const MailPasswords passwords(m_parts.dataFolder);
    for (MailAccount &account : *accounts) {
        const auto password = passwords.password(account.name);
        account.hasPassword = password && !password->isEmpty();
    }
    return accounts;
}

Result<MailAccount> Mailer::account(const QString &name) const
{
    const QString wanted = name.isEmpty() ? m_parts.settings.serverMapiProfile : name;
    if (wanted.isEmpty())
        return failure(ErrorCode::NotFound,
                       tr("No mail account is chosen; name one in the setting ServerMapiProfile"));
    const auto all = accounts();
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::ranges::find(*all, wanted, &MailAccount::name);
    if (found == all->cend())
        return failure(ErrorCode::NotFound,
                       tr("There is no mail account “%1”").arg(wanted.left(64)));
    return *found;
}

Result<> Mailer::set(const MailAccount &account, const std::optional<QString> &password)
{
    if (auto checked = account.check(); !checked)
        return checked;
    if (auto checked = checkPassword(password.value_or(QString())); !checked)
        return checked;
    const auto before = this->account(account.name);
    if (before && before->hasPassword && !password && before->host != account.host)
        return failure(ErrorCode::InvalidParameter,
                       tr("The password of “%1” was given for %2; give it again for another server")
                           .arg(account.name, before->host));
    if (password) {
        MailPasswords passwords(m_parts.dataFolder);
        if (auto kept = passwords.set(account.name, *password); !kept)
            return kept;
    }
    if (auto stored = m_parts.store->routing().setMailAccount(account); !stored)
        return stored;
    Q_EMIT accountsChanged();
    return {};
}

Result<> Mailer::remove(const QString &name)
{
    if (name == m_parts.settings.serverMapiProfile && !name.isEmpty())
        return failure(ErrorCode::InvalidOperation,
                       tr("“%1” is the account for received faxes; name another one in the "
                          "setting ServerMapiProfile first")
                           .arg(name));
    if (auto removed = m_parts.store->routing().removeMailAccount(name); !removed)
        return removed;
    return MailPasswords(m_parts.dataFolder).set(name, {});
}

Result<MailOrder> Mailer::orderFor(const QString &name) const
{
    const auto found = account(name);
    if (!found)
        return tl::unexpected(found.error());
    const auto password = MailPasswords(m_parts.dataFolder).password(found->name);
    if (!password)
        return tl::unexpected(password.error());
    MailOrder mail;
    mail.account = *found;
    mail.password = *password;
    mail.date = m_parts.clock->now();
    return mail;
}

void Mailer::deliver(const Result<MailOrder> &mail, DeliveryOrder order, QObject *context,
                     DeliveryClient::Reply reply)
{
    if (mail) {
        order.what = *mail;
        m_parts.deliveries->deliver(order, context, std::move(reply));
        return;
    }
    DeliveryOutcome outcome;
    outcome.end = DeliveryOutcome::End::NotSetUp;
    outcome.text = mail.error().message();
    QMetaObject::invokeMethod(
        context, [outcome, reply = std::move(reply)] { reply(outcome); }, Qt::QueuedConnection);
}

void Mailer::send(const MailMessage &message, QObject *context, DeliveryClient::Reply reply)
{
    auto mail = orderFor(message.account);
    if (mail) {
        mail->to = message.to;
        mail->subject = message.subject;
        mail->text = message.text;
        if (!message.id.isEmpty())
            mail->messageId = message.id + mail->account.from.mid(mail->account.from.indexOf(u'@'));
    }
    DeliveryOrder order;
    order.files = message.files;
    order.timeLimit = message.timeLimit;
    deliver(mail, order, context, std::move(reply));
}

void Mailer::test(const QString &account, QObject *context, DeliveryClient::Reply reply)
{
    DeliveryOrder order;
    order.test = true;
    order.timeLimit = testTime;
    deliver(orderFor(account), order, context, std::move(reply));
}

} // namespace Fax
