#include "options.h"

#include "service/datafolder.h"

#include <QtCore/QCommandLineParser>

namespace Fax::ServiceProgram {

namespace {

QString defaultFolder(QDBusConnection::BusType bus)
{
    if (bus == QDBusConnection::SessionBus)
        return DataFolder::defaultPath();
    return qEnvironmentVariable("STATE_DIRECTORY", QStringLiteral("/var/lib/faxconsole"));
}

Result<QDBusConnection::BusType> busByName(const QString &name)
{
    if (name == u"system")
        return QDBusConnection::SystemBus;
    if (name == u"session")
        return QDBusConnection::SessionBus;
    return failure(ErrorCode::InvalidParameter,
                   QStringLiteral("--bus takes session or system, not \"%1\"").arg(name));
}

} // namespace

Result<Options> readOptions(const QStringList &arguments)
{
    const QCommandLineOption bus(QStringLiteral("bus"),
                                 QStringLiteral("Message bus to offer the service on: system "
                                                "(default) or session."),
                                 QStringLiteral("BUS"), QStringLiteral("system"));
    const QCommandLineOption folder(
        QStringLiteral("data-dir"),
        QStringLiteral("Folder with jobs and faxes. Default: $STATE_DIRECTORY or "
                       "/var/lib/faxconsole; on the session bus the one of the console."),
        QStringLiteral("DIR"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("The fax service of Fax Console, for systemd and D-Bus activation.\n"
                       "Ends in order on SIGTERM."));
    parser.addOptions({bus, folder});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return failure(ErrorCode::InvalidParameter, parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("There is no command \"%1\"; see --help")
                           .arg(parser.positionalArguments().constFirst()));
    const auto kind = busByName(parser.value(bus));
    if (!kind)
        return tl::unexpected(kind.error());
    return Options{*kind, parser.isSet(folder) ? parser.value(folder) : defaultFolder(*kind)};
}

} // namespace Fax::ServiceProgram
