#pragma once

#include "base/result.h"
#include "port/portconfig.h"

#include <QtCore/QList>

namespace Fax {

/**
 * What a port's settings must keep to (portconfig.h, service-semantics 12). Pure functions. Priorities
 * and the one Manual port (12.3, 12.7) are the store's business: they change several ports at once.
 */
namespace PortRules {

/** Fills in what a new port may leave out: name, identities and driver. */
[[nodiscard]] PortConfig withDefaults(PortConfig config);

/**
 * Checks and cleans one port's settings against the others.
 *
 * @return the config to store; InvalidParameter names the value that is wrong and its range,
 *         NotSupported an unknown driver
 */
[[nodiscard]] Result<PortConfig> checked(const QList<PortConfig> &ports, PortConfig config);

/** The two built-in ports of a new data folder: numbers 101 and 102, both send and receive. */
[[nodiscard]] QList<PortConfig> firstPorts();

} // namespace PortRules

} // namespace Fax
