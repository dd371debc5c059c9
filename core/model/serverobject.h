#pragma once

#include "base/result.h"
#include "service/request.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>

namespace Fax::Model {

class Server;

/**
 * What the objects that a Server hands out have in common: they know it, and tell what went wrong in one way.
 *
 * Whatever cannot be done emits errorOccurred() here and at the server, and changes nothing: NotConnected before
 * connectTo(), after disconnectFrom() and when the server object is gone, InvalidParameter for an index out of range
 * or an invalid value, NotFound for what does not exist any more, InvalidOperation if its state forbids it,
 * AccessDenied without the right. Values read before stay readable.
 *
 * The objects have no parent: they belong to who asked for them (or to the script engine).
 */
class ServerObject : public QObject
{
    Q_OBJECT

public:
    explicit ServerObject(Server &server);

Q_SIGNALS:
    void errorOccurred(const Fax::Error &error);

protected:
    [[nodiscard]] Server *server() const; ///< null when it is gone
    void fail(const Error &error);
    /** Asks the server; a failure is told, `done` runs otherwise. */
    void ask(const Request &request, const std::function<void(const Answer &)> &done);

private:
    QPointer<Server> m_server;
};

} // namespace Fax::Model
