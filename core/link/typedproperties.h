#pragma once

#include "link/businterface.h"
#include "link/typedmethods.h"

namespace Fax {

/**
 * Properties of the typed interfaces: their values in the answers of requests and in events, under their D-Bus
 * names. Values are plain; BusValues::encode() makes their types.
 *
 * Thread: any.
 */
namespace TypedProperties {

using Values = QVariantMap; ///< property name → value
using FinishValues = std::function<void(const Result<Values> &values)>;

/** Those the caller may read; an error if that is none of them. */
void read(const BusInterface &interface, qint64 port, const TypedMethods::Ask &ask,
          const FinishValues &finish);

/** The request that writes a property. */
[[nodiscard]] Request write(const BusInterface &interface, qint64 port, const QString &name,
                            const QVariant &value);

/** Of a port as an event or an answer gives it: map `config`, `status`. */
[[nodiscard]] Values ofPort(const BusInterface &interface, const QVariantMap &port);

/** What the events `property` and `queue` say of the server; empty for other events. */
[[nodiscard]] Values ofServerEvent(const QString &kind, const QVariantMap &event);

} // namespace TypedProperties

} // namespace Fax
