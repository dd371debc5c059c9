#include "session.h"

#include "output.h"
#include "service/hosting.h"

#include <QtCore/QEventLoop>

namespace Fax::Cli {

namespace {

/** Only the service of a data folder can be reached yet. */
Result<> checkServer(const QString &server)
{
    if (server == QLatin1StringView("embedded"))
        return {};
    return failure(
        ErrorCode::NotConnected,
        Text::tr("--server %1 is not yet available; leave the option out to use the service "
                 "of the data folder")
            .arg(server));
}

} // namespace

Session::Session(ServiceConnection connection)
    : m_connection(std::move(connection))
{ }

Result<std::unique_ptr<Session>> Session::open(const Global &global, Hosting hosting)
{
    if (auto known = checkServer(global.server); !known)
        return tl::unexpected(known.error());
    auto connection = connectOrEmbed(global.dataFolder, hosting, serviceFactory());
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<Session>(new Session(*std::move(connection)));
}

Result<std::unique_ptr<Session>> Session::host(const Global &global)
{
    if (auto known = checkServer(global.server); !known)
        return tl::unexpected(known.error());
    auto connection = hostService(global.dataFolder, serviceFactory());
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<Session>(new Session(*std::move(connection)));
}

Result<Answer> Session::ask(const QString &method, const QVariantList &arguments,
                            const QList<QByteArray> &documents)
{
    QEventLoop loop;
    Result<Answer> result;
    link().request({method, arguments, documents}, &loop, [&](const Result<Answer> &answer) {
        result = answer;
        loop.quit();
    });
    loop.exec();
    return result;
}

} // namespace Fax::Cli
