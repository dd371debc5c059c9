#pragma once

#include "port/portconfig.h"
#include "store/sqlconnection.h"

namespace Fax {

/** Ports as they are set up; keeps priorities 1..n and at most one Manual port (12.3, 12.7). */
class PortTable
{
public:
    explicit PortTable(SqlConnection &connection)
        : m_sql(connection)
    { }

    [[nodiscard]] QList<PortConfig> list();
    [[nodiscard]] PortConfig read(PortId id);
    [[nodiscard]] PortConfig add(const PortConfig &config);
    [[nodiscard]] PortConfig set(const PortConfig &config);
    void remove(PortId id);

private:
    void write(const PortConfig &config);
    /** Gives `id` the wanted place (out of range: the last) and numbers all ports 1..n. */
    void arrange(PortId id, int wanted);
    void keepOneManual(const PortConfig &config);

    SqlConnection &m_sql;
};

} // namespace Fax
