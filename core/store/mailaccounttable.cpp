#include "store/mailaccounttable.h"

namespace Fax {

QList<MailAccount> MailAccountTable::list()
{
    return m_sql.list(u"SELECT name, host, port, security, user, sender, sender_name, reply_to,"
                      " ca_certificate FROM mail_account ORDER BY name"_qs,
                      {}, [](SqlRow &row) {
                          MailAccount account;
                          account.name = row.text();
                          account.host = row.text();
                          account.port = row.number();
                          account.security = row.named<MailSecurity>();
                          account.user = row.text();
                          account.from = row.text();
                          account.fromName = row.text();
                          account.replyTo = row.text();
                          account.caCertificate = row.text();
                          return account;
                      });
}

void MailAccountTable::set(const MailAccount &account)
{
    m_sql.change(u"INSERT OR REPLACE INTO mail_account (name, host, port, security, user, sender,"
                 " sender_name, reply_to, ca_certificate) VALUES (:name, :host, :port, :security,"
                 " :user, :sender, :senderName, :replyTo, :pem)"_qs,
                 {{":name", account.name},
                  {":host", account.host},
                  {":port", account.port},
                  {":security", storedName(account.security)},
                  {":user", account.user},
                  {":sender", account.from},
                  {":senderName", account.fromName},
                  {":replyTo", account.replyTo},
                  {":pem", account.caCertificate}});
}

void MailAccountTable::remove(const QString &name)
{
    if (m_sql.change(u"DELETE FROM mail_account WHERE name = :name"_qs, {{":name", name}}) == 0)
        throwError(ErrorCode::NotFound, u"There is no mail account “%1”."_qs.arg(name.left(64)));
}

} // namespace Fax
