#include "port/portrules.h"

#include "base/stationid.h"
#include "port/linecondition.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace Fax::PortRules {

namespace {

struct PortRules
{
    Q_DECLARE_TR_FUNCTIONS(PortRules)

public:
    static Result<> checkName(const QList<PortConfig> &ports, const PortConfig &config);
    static Result<> checkNumber(const QList<PortConfig> &ports, const PortConfig &config);
    static Result<PortConfig> checkedConfig(const QList<PortConfig> &ports, PortConfig config);
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSpeed(int bitRate)
{
    constexpr std::array speeds{14400, 12000, 9600, 7200, 4800, 2400};
    return std::ranges::find(speeds, bitRate) != speeds.end();
}

/** A port is found by its name, in whatever case. */
Result<> PortRules::checkName(const QList<PortConfig> &ports, const PortConfig &config)
{
    const QString &name = config.name;
    const bool printable = std::all_of(name.cbegin(), name.cend(),
                                       [](QChar c) { return c.isPrint(); });
    if (name.isEmpty() || name.size() > 32 || !printable)
        return failure(ErrorCode::InvalidParameter,
                       tr("A port name has 1 to 32 printable characters"));
    for (const PortConfig &other : ports) {
        if (other.id != config.id && other.name.compare(name, Qt::CaseInsensitive) == 0)
            return failure(ErrorCode::InvalidParameter,
                           tr("There is a port \"%1\" already").arg(other.name));
    }
    return {};
}

Result<> PortRules::checkNumber(const QList<PortConfig> &ports, const PortConfig &config)
{
    const QString &number = config.number;
    if (number.isEmpty() || number.size() > 32
        || !std::all_of(number.cbegin(), number.cend(), isDigit))
        return failure(ErrorCode::InvalidParameter, tr("A port number has 1 to 32 digits"));
    for (const PortConfig &other : ports) {
        if (other.id != config.id && other.number == number)
            return failure(ErrorCode::InvalidParameter,
                           tr("The number %1 belongs to %2 already").arg(number, other.name));
    }
    return {};
}

Result<PortConfig> PortRules::checkedConfig(const QList<PortConfig> &ports, PortConfig config)
{
    if (config.driver != u"builtin")
        return failure(ErrorCode::NotSupported,
                       tr("There is no driver \"%1\"; this version has \"builtin\"")
                           .arg(config.driver.left(32)));
    if (auto name = checkName(ports, config); !name)
        return tl::unexpected(name.error());
    if (auto number = checkNumber(ports, config); !number)
        return tl::unexpected(number.error());
    if (config.rings < 1 || config.rings > 99)
        return failure(ErrorCode::InvalidParameter, tr("Rings must be 1 to 99"));
    if (!isSpeed(config.speed))
        return failure(ErrorCode::InvalidParameter,
                       tr("The highest speed is 14400, 12000, 9600, 7200, 4800 or 2400 bit/s"));
    const auto line = LineCondition::parse(config.line);
    if (!line)
        return tl::unexpected(line.error());
    config.line = line->text();
    config.tsid = cleanStationId(config.tsid);
    config.csid = cleanStationId(config.csid);
    return config;
}

PortConfig makeFirstPort(int index)
{
    PortConfig port;
    port.name = PortRules::tr("Line %1").arg(index);
    port.driver = QStringLiteral("builtin");
    port.number = QString::number(100 + index);
    port.receive = ReceiveMode::Auto;
    port.rings = 1;
    port.tsid = port.number;
    port.csid = port.number;
    port.priority = index;
    return port;
}

} // namespace

PortConfig withDefaults(PortConfig config)
{
    if (config.driver.isEmpty())
        config.driver = QStringLiteral("builtin");
    if (config.name.isEmpty())
        config.name = PortRules::tr("Line %1").arg(config.number);
    if (config.tsid.isEmpty())
        config.tsid = config.number;
    if (config.csid.isEmpty())
        config.csid = config.number;
    return config;
}

Result<PortConfig> checked(const QList<PortConfig> &ports, PortConfig config)
{
    return PortRules::checkedConfig(ports, std::move(config));
}

QList<PortConfig> firstPorts()
{
    return {makeFirstPort(1), makeFirstPort(2)};
}

} // namespace Fax::PortRules
