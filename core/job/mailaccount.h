#pragma once

#include "base/result.h"

#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace Fax {

inline namespace MailAccounts {
Q_NAMESPACE

/** How the way to the mail server is protected. */
enum class MailSecurity {
    Starttls, ///< the server must offer it, else nothing is sent
    Tls, ///< from the first octet on, usually port 465
    None, ///< password and fax are readable on the way
};
Q_ENUM_NS(MailSecurity)
} // namespace MailAccounts

/**
 * A named way to hand mail to an SMTP server (ui.md chapter 9, page Mail). ServerMapiProfile names the one for
 * inbound routing. The password is kept apart (routing/mailpasswords.h) and never in this value.
 */
struct MailAccount
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString host MEMBER host)
    Q_PROPERTY(int port MEMBER port)
    Q_PROPERTY(Fax::MailSecurity security MEMBER security)
    Q_PROPERTY(QString user MEMBER user)
    Q_PROPERTY(QString from MEMBER from)
    Q_PROPERTY(QString fromName MEMBER fromName)
    Q_PROPERTY(QString replyTo MEMBER replyTo)
    Q_PROPERTY(QString caCertificate MEMBER caCertificate)
    Q_PROPERTY(bool hasPassword MEMBER hasPassword)

public:
    QString name; ///< 1 … 64 printable characters; unique
    QString host; ///< name or address of the server
    int port = 587;
    MailSecurity security = MailSecurity::Starttls;
    QString user; ///< "" = no login
    QString from; ///< address of the sender
    QString fromName; ///< shown beside it; may be ""
    QString replyTo; ///< address; "" = none
    QString caCertificate; ///< PEM, of a company's own authority; "" = those the system trusts
    bool hasPassword = false; ///< outward only

    /** InvalidParameter with the first value that cannot be used, and how it must look. */
    [[nodiscard]] Result<> check() const;

    friend bool operator==(const MailAccount &, const MailAccount &) = default;
};

} // namespace Fax
