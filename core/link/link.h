#pragma once

#include "service/request.h"

#include <QtCore/QObject>

namespace Fax {

/**
 * The seam between the client side (core/model, the command line) and a service: requests out, events in.
 * LocalLink posts to a service in this process, BusLink speaks D-Bus. Both behave alike; one conformance
 * suite runs on both.
 *
 * Thread: the client's own. Replies and events arrive in that thread, from the event loop, never from
 * inside request(). A reply is dropped when its context object is gone. Every request is answered within
 * its deadline (30 s), at worst with ErrorCode::Timeout or ErrorCode::NotConnected. Delete a link with
 * deleteLater() from inside a reply or a slot of its own. Values are as plainvalue.h says.
 */
class Link : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isConnected() const = 0;

    /** Not connected now, but connects by itself as soon as the service is back (message buses). */
    [[nodiscard]] virtual bool isWatching() const { return false; }

    /** Sends a request; `reply` runs unless `context`, an object of the link's thread, is destroyed before. */
    virtual void request(const Request &request, QObject *context, Reply reply) = 0;

Q_SIGNALS:
    void connectedChanged(bool connected);
    void eventOccurred(const QString &kind, const QVariantMap &value);
};

} // namespace Fax
