#include "link/locallink.h"

#include "link/plainvalue.h"

#include <unistd.h>

namespace Fax {

LocalLink::LocalLink(RequestHandler *handler, QObject *parent)
    : LocalLink(handler, requestDeadline, parent)
{ }

LocalLink::LocalLink(RequestHandler *handler, std::chrono::milliseconds deadline, QObject *parent)
    : Link(parent)
    , m_caller(callerFromUid(::geteuid()))
    , m_handler(handler)
    , m_toHandler(handler)
    , m_toClient(this)
    , m_pending(deadline, this)
{
    connect(
        handler, &RequestHandler::eventOccurred, this,
        [this](const QString &kind, const QVariantMap &value) {
            Q_EMIT eventOccurred(kind, plainEvent(value));
        },
        Qt::QueuedConnection);
    connect(handler, &QObject::destroyed, this, &LocalLink::onHandlerGone, Qt::QueuedConnection);
}

LocalLink::~LocalLink() = default;

void LocalLink::request(const Request &request, QObject *context, Reply reply)
{
    const quint64 id = m_pending.add(context, std::move(reply));
    const auto plain = plainRequest(request);
    if (!plain) {
        m_pending.finishLater(id, plain.error());
        return;
    }

    // In the client's thread: hand the result to whoever asked.
    const auto deliver = [this, id](const Result<Answer> &result) { m_pending.finish(id, result); };
    // In the handler's thread: make the result plain and post it back.
    const Reply answer = [toClient = m_toClient, deliver](const Result<Answer> &result) {
        const Result<Answer> checked = result.and_then(&plainAnswer).map_error(&plainError);
        toClient.post([deliver, checked] { deliver(checked); });
    };
    const bool posted = m_toHandler.post([handler = m_handler, caller = m_caller, plain = *plain,
                                          answer] { handler->handle(caller, plain, answer); });
    if (!posted)
        m_pending.finishLater(
            id, {ErrorCode::NotConnected, QStringLiteral("The fax service has ended")});
}

void LocalLink::onHandlerGone()
{
    m_connected = false;
    m_pending.failAll({ErrorCode::NotConnected, QStringLiteral("The fax service has ended")});
    Q_EMIT connectedChanged(false);
}

} // namespace Fax
