#include "commandline.h"

#include <QtCore/QCommandLineParser>

namespace Fax::Cli {

namespace {

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

/** Settings and state of a port in one map: settings at the top, the whole status below. */
QVariantMap portForPrograms(const QVariantMap &port)
{
    QVariantMap result = port.value(QStringLiteral("config")).toMap();
    const QVariantMap status = port.value(QStringLiteral("status")).toMap();
    result.insert(QStringLiteral("state"), status.value(QStringLiteral("state")));
    result.insert(QStringLiteral("status"), status);
    return result;
}

QString onOff(const QVariant &value)
{
    return value.toBool() ? Text::tr("on") : Text::tr("off");
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
    Table table({Text::tr("ID"), Text::tr("Name"), Text::tr("Number"), Text::tr("Driver"),
                 Text::tr("Send"), Text::tr("Receive"), Text::tr("State")});
    for (const QVariant &item : std::as_const(ports)) {
        const QVariantMap port = item.toMap();
        table.addRow({word(port, "id"), word(port, "name"), word(port, "number"),
                      word(port, "driver"), onOff(port.value(QStringLiteral("send"))),
                      word(port, "receive"), word(port, "state")});
    }
    table.print();
    return Exit::Done;
}

void printPort(const QVariantMap &port)
{
    const QVariantMap status = port.value(QStringLiteral("status")).toMap();
    printFacts({{Text::tr("Port"), word(port, "id")},
                {Text::tr("Name"), word(port, "name")},
                {Text::tr("Number"), word(port, "number")},
                {Text::tr("Driver"), word(port, "driver")},
                {Text::tr("Send"), onOff(port.value(QStringLiteral("send")))},
                {Text::tr("Receive"), word(port, "receive")},
                {Text::tr("Rings"), word(port, "rings")},
                {Text::tr("TSID"), word(port, "tsid")},
                {Text::tr("CSID"), word(port, "csid")},
                {Text::tr("Priority"), word(port, "priority")},
                {Text::tr("Highest speed"), Text::tr("%1 bit/s").arg(word(port, "speed"))},
                {Text::tr("Bad line"), word(port, "line")},
                {Text::tr("State"), word(port, "state")},
                {Text::tr("Now"), word(status, "description")},
                {Text::tr("Last result"), word(status, "lastResultText")}});
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

/** The PortConfig values that the options change; the service checks their ranges. */
Result<QVariantMap> readChanges(const QCommandLineParser &options)
{
    QVariantMap changes;
    for (const char *key : {"name", "number", "driver", "tsid", "csid"}) {
        const QString name = QString::fromLatin1(key);
        if (options.isSet(name))
            changes.insert(name, options.value(name));
    }
    readLine(options, changes);
    return readSwitch(options, QStringLiteral("send"), changes)
        .and_then([&] { return readReceive(options, changes); })
        .and_then([&] { return readNumber(options, QStringLiteral("rings"), changes); })
        .and_then([&] { return readNumber(options, QStringLiteral("speed"), changes); })
        .map([&] { return changes; });
}

Exit addPort(const Invocation &call, const QVariantMap &config)
{
    if (call.arguments.size() != 1)
        return failUsage(Text::tr("port add takes options only"));
    if (!config.contains(QStringLiteral("driver")) || !config.contains(QStringLiteral("number")))
        return failUsage(Text::tr("port add needs --driver builtin and --number N"));
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
    if (word == QLatin1StringView("add"))
        return addPort(call, *changes);
    if (word != QLatin1StringView("remove"))
        return showOrChangePort(call, *changes);
    return changes->isEmpty() ? removePort(call)
                              : failUsage(Text::tr("port remove takes no options"));
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
               Text::tr("Highest speed, both directions: 14400, 12000, 9600, 7200, 4800 or 2400"),
               "N"),
        option(
            "line",
            Text::tr(
                "Built-in line: what is wrong with it, as \"noise=-56, loss=10\"; good = nothing"),
            "TEXT"),
        option("driver", Text::tr("port add: builtin, a software modem on the built-in line"),
               "WORD"),
        option("number", Text::tr("port add: its number on the built-in line"), "N"),
    };
}

} // namespace

QList<Command> portCommands()
{
    return {
        {QStringLiteral("ports"), {}, Text::tr("List the ports"), {}, {}, 0, 0, listPorts},
        {QStringLiteral("port"),
         QStringLiteral("ID|NAME [options] | add [options] | remove ID|NAME"),
         Text::tr("Show, change, add or remove a port"),
         Text::tr(
             "  faxctl port 1                                    its settings and state\n"
             "  faxctl port 1 --receive auto --rings 3           changes settings\n"
             "  faxctl port 2 --line \"noise=-50, codec=alaw\"    makes its built-in line a bad "
             "one\n"
             "  faxctl port 2 --line good                        and good again\n"
             "  faxctl port add --driver builtin --number 103    prints the id of the new port\n"
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
