#include "store/porttable.h"

#include <algorithm>

namespace Fax {

namespace {

PortConfig readPort(SqlRow &row)
{
    PortConfig config;
    config.id = row.id<PortId>();
    config.name = row.text();
    config.driver = row.text();
    config.number = row.text();
    config.send = row.flag();
    config.receive = row.named<ReceiveMode>();
    config.rings = row.number();
    config.tsid = row.text();
    config.csid = row.text();
    config.priority = row.number();
    config.speed = row.number();
    config.line = row.text();
    config.device = row.text();
    config.faxClass = row.named<ModemClass>();
    config.baudRate = row.number();
    config.flow = row.named<FlowControl>();
    config.init = row.text().split(u'\n', Qt::SkipEmptyParts);
    config.quirk = row.text();
    config.prefix = row.text();
    config.pulse = row.flag();
    config.waitForDialTone = row.flag();
    return config;
}

} // namespace

QList<PortConfig> PortTable::list()
{
    return m_sql.list(
        u"SELECT id, name, driver, number, send, receive, rings, tsid, csid, priority,"
        " speed, line, device, class, baud, flow, init, quirk, prefix, pulse, wait_for_dial_tone"
        " FROM port_config ORDER BY priority, id"_qs,
        {}, readPort);
}

PortConfig PortTable::read(PortId id)
{
    const QList<PortConfig> ports = list();
    const auto port = std::ranges::find(ports, id, &PortConfig::id);
    if (port == ports.end())
        throwError(ErrorCode::NotFound, u"There is no port %1."_qs.arg(id.value));
    return *port;
}

PortConfig PortTable::add(const PortConfig &config)
{
    PortConfig added = config;
    added.id = {m_sql.insert(u"INSERT INTO port_config (name, driver, number, send, receive, "
                             u"rings, tsid, csid, priority)"
                             " VALUES ('', '', '', 0, 'off', 1, '', '', 0)"_qs)};
    write(added);
    arrange(added.id, config.priority);
    keepOneManual(added);
    return read(added.id);
}

PortConfig PortTable::set(const PortConfig &config)
{
    static_cast<void>(read(config.id));
    write(config);
    arrange(config.id, config.priority);
    keepOneManual(config);
    return read(config.id);
}

void PortTable::remove(PortId id)
{
    static_cast<void>(read(id));
    m_sql.change(u"DELETE FROM port_config WHERE id = :id"_qs, {{":id", id.value}});
    arrange({}, 0);
}

void PortTable::write(const PortConfig &config)
{
    m_sql.change(
        u"UPDATE port_config SET name = :name, driver = :driver, number = :number, send = :send,"
        " receive = :receive, rings = :rings, tsid = :tsid, csid = :csid, speed = :speed,"
        " line = :line, device = :device, class = :class, baud = :baud, flow = :flow, init = :init,"
        " quirk = :quirk, prefix = :prefix, pulse = :pulse, wait_for_dial_tone = :tone"
        " WHERE id = :id"_qs,
        {{":name", config.name},
         {":driver", config.driver},
         {":number", config.number},
         {":send", config.send},
         {":receive", storedName(config.receive)},
         {":rings", config.rings},
         {":tsid", config.tsid},
         {":csid", config.csid},
         {":speed", config.speed},
         {":line", config.line},
         {":device", config.device},
         {":class", storedName(config.faxClass)},
         {":baud", config.baudRate},
         {":flow", storedName(config.flow)},
         {":init", config.init.join(u'\n')},
         {":quirk", config.quirk},
         {":prefix", config.prefix},
         {":pulse", config.pulse},
         {":tone", config.waitForDialTone},
         {":id", config.id.value}});
}

void PortTable::arrange(PortId id, int wanted)
{
    QList<PortId> order;
    for (const PortConfig &port : list()) {
        if (port.id != id)
            order.append(port.id);
    }
    if (id.isValid()) {
        const bool inRange = wanted >= 1 && wanted <= order.size();
        order.insert(inRange ? wanted - 1 : order.size(), id);
    }
    for (int place = 0; place < order.size(); ++place)
        m_sql.change(u"UPDATE port_config SET priority = :place WHERE id = :id"_qs,
                     {{":place", place + 1}, {":id", order.at(place).value}});
}

void PortTable::keepOneManual(const PortConfig &config)
{
    if (config.receive == ReceiveMode::Manual)
        m_sql.change(
            u"UPDATE port_config SET receive = 'off' WHERE receive = 'manual' AND id <> :id"_qs,
            {{":id", config.id.value}});
}

} // namespace Fax
