#include "job/mailaccount.h"

#include "base/mailaddress.h"

#include <algorithm>

namespace Fax {

namespace {

constexpr qsizetype longestName = 64;
constexpr qsizetype longestHost = 253;
constexpr qsizetype longestUser = 255;
constexpr qsizetype longestCertificate = 64 * 1024;
constexpr int highestPort = 65535;

bool isPrintable(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

/** A name or an address; nothing that means something in a URL, but the colons of an IPv6 address. */
bool isHost(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestHost && text.front() != u'-'
        && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.unicode() < 128
                   && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u':' || c == u'_');
           });
}

bool isCertificate(const QString &pem)
{
    return pem.size() <= longestCertificate
        && pem.contains(QStringLiteral("-----BEGIN CERTIFICATE-----"));
}

} // namespace

Result<> MailAccount::check() const
{
    const auto bad = [](const QString &sentence) {
        return Result<>(failure(ErrorCode::InvalidParameter, sentence));
    };
    if (name.isEmpty() || name.size() > longestName || name != name.trimmed() || !isPrintable(name)
        || name.contains(u'/'))
        return bad(QStringLiteral("A mail account needs a name of 1 to %1 characters, without “/”")
                       .arg(longestName));
    if (!isHost(host))
        return bad(QStringLiteral("“host” must be the name or address of a mail server, as "
                                  "mail.example.org"));
    if (port < 1 || port > highestPort)
        return bad(QStringLiteral("“port” must be 1 to %1").arg(highestPort));
    if (user.size() > longestUser || !isPrintable(user))
        return bad(QStringLiteral("“user” must be at most %1 characters, without line breaks")
                       .arg(longestUser));
    if (!MailAddress::isValid(from))
        return bad(QStringLiteral("“from” must be a mail address, as fax@example.org"));
    if (fromName.size() > longestName || !isPrintable(fromName))
        return bad(QStringLiteral("“fromName” must be at most %1 characters, without line breaks")
                       .arg(longestName));
    if (!replyTo.isEmpty() && !MailAddress::isValid(replyTo))
        return bad(QStringLiteral("“replyTo” must be a mail address, or nothing"));
    if (!caCertificate.isEmpty() && !isCertificate(caCertificate))
        return bad(QStringLiteral("“caCertificate” must be a certificate in PEM form, 64 KiB at "
                                  "most"));
    return {};
}

} // namespace Fax
