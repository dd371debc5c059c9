#include "link/serveraddress.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace Fax {

namespace {

constexpr QLatin1StringView sshPrefix{"ssh:"};

bool isSafeHost(const QString &host)
{
    static const QRegularExpression pattern(QStringLiteral(
        "\\A(?:[A-Za-z0-9_][A-Za-z0-9._+-]{0,63}@)?[A-Za-z0-9:][A-Za-z0-9._:-]{0,254}\\z"));
    return pattern.match(host).hasMatch();
}

} // namespace

Result<ServerAddress> ServerAddress::parse(const QString &text)
{
    if (text == QLatin1StringView("embedded"))
        return ServerAddress{Kind::Embedded, {}};
    if (text == QLatin1StringView("session"))
        return ServerAddress{Kind::Session, {}};
    if (text == QLatin1StringView("system"))
        return ServerAddress{Kind::System, {}};
    if (!text.startsWith(sshPrefix))
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("--server takes embedded, session, system or ssh:USER@HOST"));
    const QString host = text.mid(sshPrefix.size());
    if (!isSafeHost(host))
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("--server ssh: takes USER@HOST, made of letters, digits and "
                                      ". _ - only, as ssh itself does"));
    return ServerAddress{Kind::Ssh, host};
}

QString ServerAddress::displayName() const
{
    if (kind == Kind::Ssh)
        return host.section(u'@', -1);
    return QCoreApplication::translate("ServerAddress", "this computer");
}

} // namespace Fax
