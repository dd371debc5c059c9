#pragma once

#include "link/typedproperties.h"

#include <QtDBus/QDBusMessage>

#include <optional>

namespace Fax {

/**
 * Signals for strangers. Those of properties and objects go to everybody, so a value that not everybody may see
 * (in the interface's file: EmitsChangedSignal = invalidates) is told by its name only.
 *
 * Thread: any.
 */
namespace TypedSignals {

/** What differs; `before` may be empty. */
[[nodiscard]] QDBusMessage propertiesChanged(const QString &path, const BusInterface &interface,
                                             const TypedProperties::Values &before,
                                             const TypedProperties::Values &now);

/** @param status  map `config`, `status` */
[[nodiscard]] QDBusMessage portAdded(qint64 port, const QVariantMap &status);
[[nodiscard]] QDBusMessage portRemoved(qint64 port);

/** An event as a signal of org.faxconsole.Server1 to one client who may see it; nullopt: it is not told so. */
[[nodiscard]] std::optional<QDBusMessage> toSubscriber(const QString &client, const QString &kind,
                                                       const QVariantMap &event);

} // namespace TypedSignals

} // namespace Fax
