#include "model/serverobject.h"

#include "model/server.h"

namespace Fax::Model {

ServerObject::ServerObject(Server &server)
    : m_server(&server)
{ }

Server *ServerObject::server() const
{
    return m_server;
}

void ServerObject::fail(const Error &error)
{
    Q_EMIT errorOccurred(error);
    if (m_server)
        m_server->report(error);
}

void ServerObject::ask(const Request &request, const std::function<void(const Answer &)> &done)
{
    if (!m_server)
        return fail({ErrorCode::NotConnected});
    m_server->request(request, this, [this, done](const Result<Answer> &answer) {
        if (answer)
            done(*answer);
        else
            fail(answer.error());
    });
}

} // namespace Fax::Model
