#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace Fax {

/** Who asks: known from the connection, never from the message (service-semantics 16). */
struct Caller
{
    QString account; ///< user name, "" if unknown
    qint64 uid = -1;
};

/**
 * One request to the service, in plain values that a D-Bus message can carry (base/valuemap.h).
 * The methods are listed in service/requests.md: name, arguments, answer, errors.
 */
struct Request
{
    QString method;
    QVariantList arguments;
    QList<QByteArray> documents; ///< files of a submission; Unix file descriptors on D-Bus
};

struct Answer
{
    QVariant value; ///< invalid if the method returns nothing
    QByteArray document; ///< TIFF-F, if the method returns one; a file descriptor on D-Bus
};

using Reply = std::function<void(Result<Answer>)>;

/**
 * The one door into the service, for every link. Thread: the service's own. Every request is answered
 * exactly once, at once or later; unknown methods and wrong arguments are ErrorCode::InvalidParameter.
 * Events go to all clients: kind and value map as listed in service/requests.md.
 *
 * Whoever hosts a handler calls stop() once, waits for stopped() (10 s at most) and destroys it then.
 */
class RequestHandler : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void handle(const Caller &caller, const Request &request, Reply reply) = 0;

    /**
     * An event as this caller may see it: whole, with parts of it emptied, or not at all. Links ask before they
     * pass an event on (service-semantics 16.6, 18).
     */
    [[nodiscard]] virtual std::optional<QVariantMap>
    visible(const Caller &caller, const QString &kind, const QVariantMap &value) const
    {
        Q_UNUSED(caller)
        Q_UNUSED(kind)
        return value;
    }

    /** Ends in order, finishing nothing half-way; stopped() follows, at once or later. */
    virtual void stop() { Q_EMIT stopped(); }

Q_SIGNALS:
    void eventOccurred(const QString &kind, const QVariantMap &value);
    void stopped();
};

/**
 * Makes the service of a data folder whose lock the caller holds; runs in the thread that is to be the
 * service's own. `passive`: answer requests and store submissions, but start and answer no call.
 */
using HandlerFactory =
    std::function<Result<std::unique_ptr<RequestHandler>>(const QString &dataFolder, bool passive)>;

} // namespace Fax

Q_DECLARE_METATYPE(Fax::Request)
Q_DECLARE_METATYPE(Fax::Answer)
