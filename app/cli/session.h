#pragma once

#include "link/serviceconnection.h"

#include <QtCore/QObject>

namespace Fax {
class Interrupt;
}

namespace Fax::Cli {

/** Options that every command takes. */
struct Global
{
    QString dataFolder;
    ServerAddress server;
    bool json = false;
};

/**
 * A connection to the service for the time of one command. ask() waits in an event loop of its own, so
 * events go on arriving; the link's deadline ends every wait.
 */
class Session : public QObject
{
    Q_OBJECT

public:
    /** Passive hosting: for commands that only ask or store. Serve: for those that wait for calls. */
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const Global &global,
                                                               Hosting hosting);
    /** Hosts, or fails if another process does. */
    [[nodiscard]] static Result<std::unique_ptr<Session>> host(const Global &global);

    [[nodiscard]] Result<Answer> ask(const QString &method, const QVariantList &arguments = {},
                                     const QList<QByteArray> &documents = {});

    [[nodiscard]] Link &link() { return *m_connection.link; }
    [[nodiscard]] bool isHosting() const { return m_connection.host != nullptr; }
    /** Where the service is; never Automatic. */
    [[nodiscard]] const ServerAddress &server() const { return m_server; }

    /** After the service went away: is it back within 30 s? Only over a bus, and not after Ctrl+C. */
    [[nodiscard]] bool waitForReturn(const Interrupt &interrupt);

private:
    Session(ServerAddress server, ServiceConnection connection);
    [[nodiscard]] Result<Answer> askOnce(const Request &request);

    const ServerAddress m_server;
    ServiceConnection m_connection;
};

} // namespace Fax::Cli
