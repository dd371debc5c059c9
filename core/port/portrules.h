#pragma once

#include "base/result.h"
#include "port/portconfig.h"

#include <QtCore/QList>

namespace Fax
{

/**
 * What a port's settings must keep to (portconfig.h, service-semantics 12). Pure functions over all
 * ports of the server, so that one change shows what it does to the others.
 */
namespace PortRules
{

/**
 * Adds a port: checked, cleaned, with a name of its own if none is given, and the last priority.
 *
 * @return the config to store, its id still invalid; InvalidParameter names the value that is wrong
 */
[[nodiscard]] Result<PortConfig> added(const QList<PortConfig> &ports, PortConfig config);

/**
 * Replaces the port with the id of `config`. Priorities of the others move up or down (12.7);
 * another port that was Manual becomes Off if this one becomes Manual (12.3).
 *
 * @return all ports after the change, in the order of their priority
 */
[[nodiscard]] Result<QList<PortConfig>> changed(const QList<PortConfig> &ports, PortConfig config);

/** Without this port; the priorities close up. */
[[nodiscard]] QList<PortConfig> removed(const QList<PortConfig> &ports, PortId id);

/** The two built-in ports of a new data folder: numbers 101 and 102. */
[[nodiscard]] QList<PortConfig> firstPorts();

} // namespace PortRules

} // namespace Fax
