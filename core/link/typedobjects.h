#pragma once

#include "link/standardinterfaces.h"
#include "link/typedmethods.h"

#include <QtCore/QMap>
#include <QtDBus/QDBusMessage>

#include <functional>
#include <optional>

namespace Fax {

/**
 * The objects that strangers see, with the interfaces of packaging/dbus:
 *
 *     /org/faxconsole           org.freedesktop.DBus.ObjectManager
 *     /org/faxconsole/Server    org.faxconsole.Service1, org.faxconsole.Server1
 *     /org/faxconsole/port/ID   org.faxconsole.Port1, org.faxconsole.PortStatus1: one for each port
 *
 * Calls become requests, events become signals. Jobs and faxes are no objects: there may be 100,000.
 *
 * Thread: the service's.
 */
class TypedObjects
{
public:
    using Send = std::function<void(const QDBusMessage &reply)>;

    /** The ports that are there: the answer of `ports`. */
    void setPorts(const QVariantList &ports);

    /**
     * Answers a call of any interface but org.faxconsole.Service1, now or later, errors included.
     *
     * @param ask  asks in the name of the sender
     * @return false for the interfaces that QtDBus does itself (Introspectable, Peer)
     */
    [[nodiscard]] bool receive(const QDBusMessage &call, const TypedMethods::Ask &ask,
                               const Send &send) const;

    /** The interfaces and the children of an object, as XML. */
    [[nodiscard]] QString introspect(const QString &path) const;

    /** What everybody may know of an event: signals to all. Private values are told by name only. */
    [[nodiscard]] QList<QDBusMessage> announcements(const QString &kind, const QVariantMap &event);

private:
    [[nodiscard]] std::optional<BusObject> find(const QString &path) const;
    [[nodiscard]] QList<QDBusMessage> portChanged(qint64 port, const QVariantMap &now);

    QMap<qint64, QVariantMap> m_ports; ///< id → map config, status
};

} // namespace Fax
