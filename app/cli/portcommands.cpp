#include "commandline.h"

#include "base/valuemap.h"
#include "port/modemtypes.h"

#include <QtCore/QCommandLineParser>

#include <algorithm>

namespace Fax::Cli {

namespace {

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

bool isSerial(const QVariantMap &port)
{
    return word(port, "driver") == QStringLiteral("serial");
}

/** "class1_0" of the service as everybody writes it: "1.0". */
QString classText(const QVariant &name)
{
    return enumFromName<ModemClass>(name.toString())
        .map([](ModemClass modemClass) { return modemClassText(modemClass); })
        .value_or(QString());
}

/** What only a modem has: as the options of faxctl say it, or not at all. */
void showModem(QVariantMap &config, QVariantMap &status)
{
    if (isSerial(config)) {
        config[QStringLiteral("class")] = classText(config.value(QStringLiteral("class")));
        config[QStringLiteral("flow")] = word(config, "flow").replace(u'_', u'-');
        status[QStringLiteral("modemClass")] = classText(
            status.value(QStringLiteral("modemClass")));
        return;
    }
    const QVariantMap modem = toMap(SerialSettings());
    for (const QString &key : modem.keys())
        config.remove(key);
    for (const char *key : {"health", "healthReason", "healthSince", "modem", "modemClass"})
        status.remove(QString::fromLatin1(key));
}

/** Settings and state of a port in one map: settings at the top, the whole status below. */
QVariantMap portForPrograms(const QVariantMap &port)
{
    QVariantMap result = port.value(QStringLiteral("config")).toMap();
    QVariantMap status = port.value(QStringLiteral("status")).toMap();
    showModem(result, status);
    result.insert(QStringLiteral("state"), status.value(QStringLiteral("state")));
    result.insert(QStringLiteral("status"), status);
    return result;
}

QString onOff(const QVariant &value)
{
    return value.toBool() ? Text::tr("on") : Text::tr("off");
}

/** "ready", or what is the matter with the modem. */
QString healthText(const QVariantMap &status)
{
    const QString reason = word(status, "healthReason");
    return reason.isEmpty()
        ? word(status, "health")
        : Text::tr("%1 (since %2)")
              .arg(reason, localTime(status.value(QStringLiteral("healthSince"))));
}

QStringList modemColumns(const QVariantMap &port)
{
    if (!isSerial(port))
        return {{}, {}, {}, {}};
    const QVariantMap status = port.value(QStringLiteral("status")).toMap();
    return {word(port, "device"), word(status, "modemClass"), word(status, "modem"),
            healthText(status)};
}

void printPorts(const QVariantList &ports)
{
    const bool modems = std::ranges::any_of(
        ports, [](const QVariant &port) { return isSerial(port.toMap()); });
    QStringList titles{Text::tr("ID"),     Text::tr("Name"), Text::tr("Number"),
                       Text::tr("Driver"), Text::tr("Send"), Text::tr("Receive"),
                       Text::tr("State")};
    if (modems)
        titles += {Text::tr("Device"), Text::tr("Class"), Text::tr("Modem"), Text::tr("Health")};
    Table table(titles);
    for (const QVariant &item : ports) {
        const QVariantMap port = item.toMap();
        QStringList row{word(port, "id"),
                        word(port, "name"),
                        word(port, "number"),
                        word(port, "driver"),
                        onOff(port.value(QStringLiteral("send"))),
                        word(port, "receive"),
                        word(port, "state")};
        table.addRow(modems ? row + modemColumns(port) : row);
    }
    table.print();
}

QList<std::pair<QString, QString>> modemFacts(const QVariantMap &port, const QVariantMap &status)
{
    const QStringList init = port.value(QStringLiteral("init")).toStringList();
    return {{Text::tr("Device"), word(port, "device")},
            {Text::tr("Class"), word(port, "class")},
            {Text::tr("Serial line"),
             Text::tr("%1 bit/s, %2").arg(word(port, "baud"), word(port, "flow"))},
            {Text::tr("Set-up commands"), init.join(u' ')},
            {Text::tr("Quirk"), word(port, "quirk")},
            {Text::tr("Prefix"), word(port, "prefix")},
            {Text::tr("Pulse dialling"), onOff(port.value(QStringLiteral("pulse")))},
            {Text::tr("Waits for dial tone"), onOff(port.value(QStringLiteral("waitForDialTone")))},
            {Text::tr("Modem"), word(status, "modem")},
            {Text::tr("Class in use"), word(status, "modemClass")},
            {Text::tr("Health"), healthText(status)}};
}

Exit listPorts(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("ports"));
    if (!answer)
        return fail(answer.error());
    QVariantList ports;
    const QVariantList list = answer->value.toList();
    for (const QVariant &port : list)
        ports.append(portForPrograms(port.toMap()));
    if (call.global.json) {
        printJson(ports);
        return Exit::Done;
    }
    printPorts(ports);
    return Exit::Done;
}

void printPort(const QVariantMap &port)
{
    const QVariantMap status = port.value(QStringLiteral("status")).toMap();
    QList<std::pair<QString, QString>> facts{{Text::tr("Port"), word(port, "id")},
                                             {Text::tr("Name"), word(port, "name")},
                                             {Text::tr("Number"), word(port, "number")},
                                             {Text::tr("Driver"), word(port, "driver")}};
    if (isSerial(port))
        facts += modemFacts(port, status);
    facts += {{Text::tr("Send"), onOff(port.value(QStringLiteral("send")))},
              {Text::tr("Receive"), word(port, "receive")},
              {Text::tr("Rings"), word(port, "rings")},
              {Text::tr("TSID"), word(port, "tsid")},
              {Text::tr("CSID"), word(port, "csid")},
              {Text::tr("Priority"), word(port, "priority")},
              {Text::tr("Highest speed"), Text::tr("%1 bit/s").arg(word(port, "speed"))},
              {Text::tr("Bad line"), word(port, "line")},
              {Text::tr("State"), word(port, "state")},
              {Text::tr("Now"), word(status, "description")},
              {Text::tr("Last result"), word(status, "lastResultText")}};
    printFacts(facts);
}

void print(const QVariantMap &port, bool json)
{
    if (json)
        printJson(portForPrograms(port));
    else
        printPort(portForPrograms(port));
}

/** One switch of the command line: "on" or "off". */
Result<> readSwitch(const QCommandLineParser &options, const QString &name, QVariantMap &changes)
{
    if (!options.isSet(name))
        return {};
    const QString value = options.value(name);
    if (value != QLatin1StringView("on") && value != QLatin1StringView("off"))
        return failure(ErrorCode::InvalidParameter,
                       Text::tr("--%1 takes on or off, not \"%2\"").arg(name, value.left(40)));
    changes.insert(name, value == QLatin1StringView("on"));
    return {};
}

Result<> readReceive(const QCommandLineParser &options, QVariantMap &changes)
{
    const QString name = QStringLiteral("receive");
    static const QStringList allowed{QStringLiteral("off"), QStringLiteral("auto"),
                                     QStringLiteral("manual")};
    if (!options.isSet(name))
        return {};
    if (!allowed.contains(options.value(name)))
        return failure(ErrorCode::InvalidParameter,
                       Text::tr("--receive takes off, auto or manual, not \"%1\"")
                           .arg(options.value(name).left(40)));
    changes.insert(name, options.value(name));
    return {};
}

Result<> readNumber(const QCommandLineParser &options, const QString &name, QVariantMap &changes)
{
    if (!options.isSet(name))
        return {};
    bool good = false;
    const int number = options.value(name).toInt(&good);
    if (!good)
        return failure(
            ErrorCode::InvalidParameter,
            Text::tr("--%1 takes a number, not \"%2\"").arg(name, options.value(name).left(40)));
    changes.insert(name, number);
    return {};
}

void readLine(const QCommandLineParser &options, QVariantMap &changes)
{
    const QString name = QStringLiteral("line");
    if (!options.isSet(name))
        return;
    const QString value = options.value(name);
    changes.insert(name, value == QLatin1StringView("good") ? QString() : value);
}

/** Up to 14400 it is the highest fax speed; no serial line of a fax modem is that slow today. */
Result<> readSpeed(const QCommandLineParser &options, QVariantMap &changes)
{
    const QString speed = QStringLiteral("speed");
    constexpr int fastestFax = 14400;
    auto read = readNumber(options, speed, changes);
    if (read && changes.value(speed).toInt() > fastestFax)
        changes.insert(QStringLiteral("baud"), changes.take(speed));
    return read;
}

Result<> readClass(const QCommandLineParser &options, QVariantMap &changes)
{
    const QString name = QStringLiteral("class");
    if (!options.isSet(name))
        return {};
    const auto modemClass = modemClassFromText(options.value(name));
    if (!modemClass)
        return failure(ErrorCode::InvalidParameter,
                       Text::tr("--class takes auto, 1, 1.0, 2, 2.0 or 2.1, not \"%1\"")
                           .arg(options.value(name).left(40)));
    changes.insert(name, enumName(*modemClass));
    return {};
}

Result<> readFlow(const QCommandLineParser &options, QVariantMap &changes)
{
    const QString name = QStringLiteral("flow");
    const QString value = options.value(name);
    if (!options.isSet(name))
        return {};
    if (value != QLatin1StringView("rts-cts") && value != QLatin1StringView("xon-xoff"))
        return failure(
            ErrorCode::InvalidParameter,
            Text::tr("--flow takes rts-cts or xon-xoff, not \"%1\"").arg(value.left(40)));
    changes.insert(name, QString(value).replace(u'-', u'_'));
    return {};
}

/** --init once for each command; one empty --init takes all of them away. */
void readInit(const QCommandLineParser &options, QVariantMap &changes)
{
    const QString name = QStringLiteral("init");
    QStringList commands = options.values(name);
    if (!options.isSet(name))
        return;
    commands.removeAll(QString());
    changes.insert(name, commands);
}

/** "--dial-tone" for people, waitForDialTone for the service. */
Result<> readDialTone(const QCommandLineParser &options, QVariantMap &changes)
{
    const QString name = QStringLiteral("dial-tone");
    auto read = readSwitch(options, name, changes);
    if (read && changes.contains(name))
        changes.insert(QStringLiteral("waitForDialTone"), changes.take(name));
    return read;
}

Result<> readModem(const QCommandLineParser &options, QVariantMap &changes)
{
    readInit(options, changes);
    return readClass(options, changes)
        .and_then([&] { return readFlow(options, changes); })
        .and_then([&] { return readSwitch(options, QStringLiteral("pulse"), changes); })
        .and_then([&] { return readDialTone(options, changes); });
}

/** The PortConfig values that the options change; the service checks their ranges. */
Result<QVariantMap> readChanges(const QCommandLineParser &options)
{
    QVariantMap changes;
    for (const char *key :
         {"name", "number", "driver", "tsid", "csid", "device", "prefix", "quirk"}) {
        const QString name = QString::fromLatin1(key);
        if (options.isSet(name))
            changes.insert(name, options.value(name));
    }
    readLine(options, changes);
    return readSwitch(options, QStringLiteral("send"), changes)
        .and_then([&] { return readReceive(options, changes); })
        .and_then([&] { return readNumber(options, QStringLiteral("rings"), changes); })
        .and_then([&] { return readSpeed(options, changes); })
        .and_then([&] { return readModem(options, changes); })
        .map([&] { return changes; });
}

Exit addPort(const Invocation &call, const QVariantMap &config)
{
    if (call.arguments.size() != 1)
        return failUsage(Text::tr("port add takes options only"));
    if (!config.contains(QStringLiteral("driver")) || !config.contains(QStringLiteral("number")))
        return failUsage(Text::tr("port add needs --driver builtin and --number N, or --driver "
                                  "serial, --device PATH and --number N"));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("addPort"), {config});
    if (!answer)
        return fail(answer.error());
    if (call.global.json)
        printJson(QVariantMap{{QStringLiteral("id"), answer->value}});
    else
        printLine(answer->value.toString());
    return Exit::Done;
}

Exit removePort(const Invocation &call)
{
    if (call.arguments.size() != 2)
        return failUsage(Text::tr("port remove takes the id or name of one port"));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("removePort"), {call.arguments.last()});
    return answer ? Exit::Done : fail(answer.error());
}

Exit resetPort(const Invocation &call)
{
    if (call.arguments.size() != 2)
        return failUsage(Text::tr("port reset takes the id or name of one port"));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("resetPort"), {call.arguments.last()});
    return answer ? Exit::Done : fail(answer.error());
}

Exit showOrChangePort(const Invocation &call, const QVariantMap &changes)
{
    if (call.arguments.size() != 1)
        return failUsage(Text::tr("too many arguments"));
    if (changes.contains(QStringLiteral("driver")) || changes.contains(QStringLiteral("number")))
        return failUsage(Text::tr("--driver and --number belong to port add"));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const QString id = call.arguments.first();
    const auto answer = changes.isEmpty()
        ? (*session)->ask(QStringLiteral("port"), {id})
        : (*session)->ask(QStringLiteral("setPort"), {id, changes});
    if (!answer)
        return fail(answer.error());
    print(answer->value.toMap(), call.global.json);
    return Exit::Done;
}

Exit port(const Invocation &call)
{
    const auto changes = readChanges(call.options);
    if (!changes)
        return failUsage(changes.error().message());
    const QString word = call.arguments.first();
    if (call.options.isSet(QStringLiteral("call")) && word != QLatin1StringView("test"))
        return failUsage(Text::tr("--call belongs to port test"));
    if (word == QLatin1StringView("add"))
        return addPort(call, *changes);
    const bool remove = word == QLatin1StringView("remove");
    const bool test = word == QLatin1StringView("test");
    if (!remove && !test && word != QLatin1StringView("reset"))
        return showOrChangePort(call, *changes);
    if (!changes->isEmpty())
        return failUsage(test ? Text::tr("port test takes no options but --call")
                              : Text::tr("port %1 takes no options").arg(word));
    if (test)
        return call.arguments.size() == 2
            ? testPort(call)
            : failUsage(Text::tr("port test takes the id or name of one port"));
    return remove ? removePort(call) : resetPort(call);
}

Exit askPort(const Invocation &call, const QString &method)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(method, {call.arguments.first()});
    return answer ? Exit::Done : fail(answer.error());
}

QList<QCommandLineOption> portOptions()
{
    const auto option = [](const char *name, const QString &text, const char *value) {
        return QCommandLineOption(QStringList{QString::fromLatin1(name)}, text,
                                  QString::fromLatin1(value));
    };
    return {
        option("name", Text::tr("Name of the port"), "NAME"),
        option("send", Text::tr("Send from this port: on or off"), "WORD"),
        option("receive", Text::tr("Answer calls: off, auto (after --rings) or manual"), "WORD"),
        option("rings", Text::tr("Rings before it answers, 1 to 99"), "N"),
        option("tsid", Text::tr("Identity it sends when it calls, 20 characters at most"), "TEXT"),
        option("csid", Text::tr("Identity it sends when it answers"), "TEXT"),
        option("speed",
               Text::tr("Highest fax speed, both directions: 14400, 12000, 9600, 7200, 4800 or "
                        "2400. More than that is the speed of the serial line: 19200 to 460800 "
                        "(115200)"),
               "N"),
        option(
            "line",
            Text::tr(
                "Built-in line: what is wrong with it, as \"noise=-56, loss=10\"; good = nothing"),
            "TEXT"),
        option("device", Text::tr("Serial port: its device, for example /dev/ttyUSB0"), "PATH"),
        option("class", Text::tr("Modem: auto (1.0, 1, 2.1, 2.0, 2), or one of these"), "CLASS"),
        option("flow", Text::tr("Modem: rts-cts or xon-xoff"), "WORD"),
        option("init", Text::tr("Modem: a set-up command of its own; up to three, \"\" = none"),
               "AT..."),
        option("quirk", Text::tr("Modem: a row of the quirks table, none, or \"\" = by itself"),
               "NAME"),
        option("prefix", Text::tr("Modem: dialled before every number, for an outside line"),
               "DIGITS"),
        option("pulse", Text::tr("Modem: pulse dialling, on or off"), "WORD"),
        option("dial-tone", Text::tr("Modem: wait for the dial tone, on or off"), "WORD"),
        option("driver",
               Text::tr("port add: builtin, a software modem on the built-in line, or serial, a "
                        "fax modem"),
               "WORD"),
        option("number", Text::tr("port add: its number"), "N"),
        option("call", Text::tr("port test: a number to send a test page to"), "NUMBER"),
    };
}

} // namespace

QList<Command> portCommands()
{
    return {
        {QStringLiteral("ports"), {}, Text::tr("List the ports"), {}, {}, 0, 0, listPorts},
        {QStringLiteral("port"),
         QStringLiteral("ID|NAME [options] | add [options] | remove ID|NAME | "
                        "reset ID|NAME | test ID|NAME [--call NUMBER]"),
         Text::tr("Show, change, add, remove, reset or test a port"),
         Text::tr(
             "  faxctl port 1                                    its settings and state\n"
             "  faxctl port 1 --receive auto --rings 3           changes settings\n"
             "  faxctl port 2 --line \"noise=-50, codec=alaw\"    makes its built-in line a bad "
             "one\n"
             "  faxctl port 2 --line good                        and good again\n"
             "  faxctl port add --driver builtin --number 103    prints the id of the new port\n"
             "  faxctl port add --driver serial --device /dev/ttyUSB0 --number 5550100 --name "
             "Office\n"
             "  faxctl port reset Office                         brings its modem into order\n"
             "  faxctl port test Office                          tries modem and line without a "
             "call\n"
             "  faxctl port test Office --call 5550100           and sends a test page\n"
             "  faxctl port remove 3"),
         portOptions(), 1, 2, port},
        {QStringLiteral("answer"),
         QStringLiteral("ID|NAME"),
         Text::tr("Take the call that rings at a port"),
         {},
         {},
         1,
         1,
         [](const Invocation &call) { return askPort(call, QStringLiteral("answer")); }},
        {QStringLiteral("hangup"),
         QStringLiteral("ID|NAME"),
         Text::tr("End the call of a port"),
         {},
         {},
         1,
         1,
         [](const Invocation &call) { return askPort(call, QStringLiteral("hangUp")); }},
    };
}

} // namespace Fax::Cli
