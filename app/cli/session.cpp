#include "session.h"

#include "base/interrupt.h"
#include "output.h"
#include "service/hosting.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

namespace Fax::Cli {

namespace {

constexpr std::chrono::seconds returnDeadline{30};

/** An older or newer service may lack what this faxctl asks for: its own sentence would not say why. */
Error versionError(const QString &method, const QVariantMap &server)
{
    return {ErrorCode::NotSupported,
            Text::tr("The fax service (version %1) does not know \"%2\", which this faxctl "
                     "(version %3) asks for; install the same version on both sides")
                .arg(printable(server.value(QStringLiteral("version")).toString()), method,
                     QCoreApplication::applicationVersion())};
}

} // namespace

Session::Session(ServerAddress server, ServiceConnection connection)
    : m_server(std::move(server))
    , m_connection(std::move(connection))
{ }

Result<std::unique_ptr<Session>> Session::open(const Global &global, Hosting hosting)
{
    const ServerAddress server = chooseServer(global.server);
    auto connection = connectToService(server, global.dataFolder, hosting, serviceFactory());
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<Session>(new Session(server, *std::move(connection)));
}

Result<std::unique_ptr<Session>> Session::host(const Global &global)
{
    auto connection = hostService(global.dataFolder, serviceFactory());
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<Session>(
        new Session({ServerAddress::Kind::Embedded, {}}, *std::move(connection)));
}

Result<Answer> Session::ask(const QString &method, const QVariantList &arguments,
                            const QList<QByteArray> &documents)
{
    const auto answer = askOnce({method, arguments, documents});
    if (answer || answer.error().code != ErrorCode::InvalidParameter || isHosting())
        return answer;
    if (!answer.error().detail.contains(QStringLiteral("no request \"%1\"").arg(method)))
        return answer;
    const auto server = askOnce({QStringLiteral("server"), {}, {}});
    return server ? tl::unexpected(versionError(method, server->value.toMap())) : answer;
}

Result<Answer> Session::askOnce(const Request &request)
{
    QEventLoop loop;
    Result<Answer> result;
    link().request(request, &loop, [&](const Result<Answer> &answer) {
        result = answer;
        loop.quit();
    });
    loop.exec();
    return result;
}

bool Session::waitForReturn(const Interrupt &interrupt)
{
    if (!link().isWatching() || interrupt.isRaised())
        return link().isConnected();
    printNote(Text::tr("The fax service has ended; waiting 30 s for its return"));
    QEventLoop loop;
    QObject::connect(&link(), &Link::connectedChanged, &loop, &QEventLoop::quit);
    QObject::connect(&interrupt, &Interrupt::raised, &loop, &QEventLoop::quit);
    QTimer::singleShot(returnDeadline, &loop, &QEventLoop::quit);
    loop.exec();
    return link().isConnected();
}

} // namespace Fax::Cli
