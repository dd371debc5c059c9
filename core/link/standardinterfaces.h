#pragma once

#include "link/businterface.h"
#include "link/typedmethods.h"

#include <QtCore/QMap>
#include <QtDBus/QDBusMessage>

namespace Fax {

/** One object on the bus, as calls find it. */
struct BusObject
{
    QList<const BusInterface *> interfaces;
    qint64 port = 0; ///< of a port's object
    bool isManager = false; ///< the root, which tells of all the others

    /** nullptr if it has none of that name. */
    [[nodiscard]] const BusInterface *interface(const QString &name) const;
};

/**
 * org.freedesktop.DBus.Properties of the objects with interfaces of ours, and org.freedesktop.DBus.ObjectManager of
 * the root. Names and meaning: D-Bus Specification, "Standard Interfaces".
 *
 * Thread: the service's.
 */
namespace StandardInterfaces {

inline constexpr QLatin1StringView propertiesName{"org.freedesktop.DBus.Properties"};

using Interfaces = QMap<QString, QVariantMap>; ///< interface → properties with their D-Bus types
using Send = std::function<void(const QDBusMessage &reply)>;

/** Answers the call now or later if it is for one of the two; else false. */
[[nodiscard]] bool receive(const QDBusMessage &call, const BusObject &object,
                           const TypedMethods::Ask &ask, const Send &send);

[[nodiscard]] QString managerXml();
[[nodiscard]] QDBusMessage interfacesAdded(const QString &path, const Interfaces &interfaces);
[[nodiscard]] QDBusMessage interfacesRemoved(const QString &path, const QStringList &interfaces);

/** Plain values in the types of the interface's file. */
[[nodiscard]] QVariantMap encodeProperties(const BusInterface &interface,
                                           const QVariantMap &values);

} // namespace StandardInterfaces

} // namespace Fax
