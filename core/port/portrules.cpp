#include "port/portrules.h"

#include "base/stationid.h"
#include "port/initcommand.h"
#include "port/linecondition.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

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
    static Result<> checkDevice(const QList<PortConfig> &ports, const PortConfig &config);
    static Result<> checkModem(const PortConfig &config);
    static Result<> checkInit(const QString &command);
    static Result<> checkDriver(const QList<PortConfig> &ports, const PortConfig &config);
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

bool isBaudRate(int rate)
{
    constexpr std::array rates{2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800};
    return std::ranges::find(rates, rate) != rates.end();
}

bool isOneOf(QChar c, const char *signs)
{
    return QLatin1StringView(signs).contains(c);
}

/** 1 to `most` characters that are letters, digits or among `signs`. */
bool hasOnly(const QString &text, int most, const char *signs)
{
    return !text.isEmpty() && text.size() <= most && std::ranges::all_of(text, [&](QChar c) {
        return (c.isLetterOrNumber() && c.unicode() < 128) || isOneOf(c, signs);
    });
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

/** What the device really is, is not for these rules: it may be unplugged (terminaldevice.h). */
Result<> PortRules::checkDevice(const QList<PortConfig> &ports, const PortConfig &config)
{
    const QString &device = config.device;
    const bool below = device.startsWith(u"/dev/") && QDir::cleanPath(device) == device;
    if (!below || !hasOnly(device, 255, "/-_.:+@,"))
        return failure(ErrorCode::InvalidParameter,
                       tr("The device of a serial port is a path below /dev, for example "
                          "/dev/ttyUSB0, not \"%1\"")
                           .arg(device.left(40)));
    for (const PortConfig &other : ports) {
        if (other.id != config.id && other.device == device)
            return failure(ErrorCode::InvalidParameter,
                           tr("%1 belongs to %2 already").arg(device, other.name));
    }
    return {};
}

/** Administrators may set a modem up; no command may make it go off-hook behind the port's back. */
Result<> PortRules::checkInit(const QString &command)
{
    const bool printable = std::ranges::all_of(
        command, [](QChar c) { return c.unicode() > 32 && c.unicode() < 127; });
    const bool begins = command.startsWith(QLatin1StringView("AT"), Qt::CaseInsensitive);
    if (!printable || !begins || command.size() > 80)
        return failure(ErrorCode::InvalidParameter,
                       tr("A set-up command begins with AT and has at most 80 printable "
                          "characters without spaces, not \"%1\"")
                           .arg(command.left(40)));
    if (!InitCommand(command).isHarmless())
        return failure(ErrorCode::InvalidParameter,
                       tr("\"%1\" is no set-up command: dialling, answering, going on-line and "
                          "escapes are not allowed there")
                           .arg(command));
    return {};
}

Result<> PortRules::checkModem(const PortConfig &config)
{
    if (!isBaudRate(config.baudRate))
        return failure(ErrorCode::InvalidParameter,
                       tr("The speed of a serial line is 2400, 4800, 9600, 19200, 38400, 57600, "
                          "115200, 230400 or 460800"));
    if (config.init.size() > 3)
        return failure(ErrorCode::InvalidParameter, tr("A port has at most three set-up commands"));
    for (const QString &command : config.init) {
        if (auto init = checkInit(command); !init)
            return init;
    }
    if (!config.quirk.isEmpty() && !hasOnly(config.quirk, 32, "-"))
        return failure(ErrorCode::InvalidParameter,
                       tr("There is no quirk \"%1\"").arg(config.quirk.left(40)));
    const bool digits = std::ranges::all_of(
        config.prefix, [](QChar c) { return isDigit(c) || isOneOf(c, "*#,"); });
    if (!digits || config.prefix.size() > 16)
        return failure(ErrorCode::InvalidParameter,
                       tr("A prefix has at most 16 digits, *, # and commas (pauses)"));
    return {};
}

Result<> PortRules::checkDriver(const QList<PortConfig> &ports, const PortConfig &config)
{
    if (config.isSerial())
        return checkDevice(ports, config).and_then([&] { return checkModem(config); });
    if (config.driver != u"builtin")
        return failure(ErrorCode::NotSupported,
                       tr("There is no driver \"%1\"; this version has \"builtin\" and \"serial\"")
                           .arg(config.driver.left(32)));
    if (!config.device.isEmpty())
        return failure(ErrorCode::InvalidParameter,
                       tr("Only a port of the driver \"serial\" has a device"));
    return {};
}

Result<PortConfig> PortRules::checkedConfig(const QList<PortConfig> &ports, PortConfig config)
{
    if (auto driver = checkDriver(ports, config); !driver)
        return tl::unexpected(driver.error());
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
