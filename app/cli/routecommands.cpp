#include "commandline.h"

#include <QtCore/QCommandLineParser>

namespace Fax::Cli {

namespace {

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

/** "0" for all ports. */
QString portOf(const Invocation &call)
{
    const QString given = call.options.value(QStringLiteral("port"));
    return given.isEmpty() || given == QLatin1StringView("all") ? QStringLiteral("0") : given;
}

Exit done(const Result<Answer> &answer)
{
    return answer ? Exit::Done : fail(answer.error());
}

QString isOn(const QVariantMap &method)
{
    if (!method.value(QStringLiteral("enable")).toBool())
        return Text::tr("off");
    return method.value(QStringLiteral("inherited")).toBool() ? Text::tr("on, as for all ports")
                                                              : Text::tr("on");
}

QString targetOf(const QVariantMap &method)
{
    const QString target = word(method, "routingData");
    if (word(method, "method") == QLatin1StringView("print"))
        return target.isEmpty() ? Text::tr("default printer") : target;
    if (target.isEmpty())
        return target;
    const QString name = word(method, "fileName");
    return name.isEmpty() ? Text::tr("%1 as %2").arg(target, word(method, "format"))
                          : Text::tr("%1 as %2, “%3”").arg(target, word(method, "format"), name);
}

/** The methods of all ports, then those of each port. */
Result<QVariantList> allMethods(Session &session)
{
    const auto ports = session.ask(QStringLiteral("ports"));
    if (!ports)
        return tl::unexpected(ports.error());
    QVariantList ids{0};
    for (const QVariant &port : ports->value.toList())
        ids.append(
            port.toMap().value(QStringLiteral("config")).toMap().value(QStringLiteral("id")));
    QVariantList all;
    for (const QVariant &id : std::as_const(ids)) {
        const auto methods = session.ask(QStringLiteral("routingMethods"), {id.toString()});
        if (!methods)
            return tl::unexpected(methods.error());
        all += methods->value.toList();
    }
    return all;
}

Exit list(const Invocation &call, Session &session)
{
    const auto all = allMethods(session);
    if (!all)
        return fail(all.error());
    if (call.global.json) {
        printJson(*all);
        return Exit::Done;
    }
    Table table({Text::tr("Port"), Text::tr("Order"), Text::tr("Method"), Text::tr("State"),
                 Text::tr("Where to")});
    for (const QVariant &item : *all) {
        const QVariantMap method = item.toMap();
        const QString port = word(method, "deviceName");
        table.addRow({port.isEmpty() ? Text::tr("all") : port, word(method, "priority"),
                      word(method, "method"), isOn(method), targetOf(method)});
    }
    table.print();
    return Exit::Done;
}

Exit add(const Invocation &call, Session &session)
{
    QVariantMap changes{{QStringLiteral("enable"), !call.options.isSet(QStringLiteral("off"))}};
    const QList<std::pair<const char *, const char *>> keys{
        {"to", "to"},           {"folder", "folder"}, {"name", "fileName"},
        {"printer", "printer"}, {"format", "format"}, {"order", "priority"}};
    for (const auto &[option, key] : keys) {
        const QString name = QString::fromLatin1(option);
        if (call.options.isSet(name))
            changes.insert(QString::fromLatin1(key), call.options.value(name));
    }
    const QString order = QStringLiteral("priority");
    if (changes.contains(order)) {
        bool isNumber = false;
        const int number = changes.value(order).toString().toInt(&isNumber);
        if (!isNumber)
            return failUsage(Text::tr("--order takes a number"));
        changes.insert(order, number);
    }
    return done(session.ask(QStringLiteral("setRoutingMethod"),
                            {portOf(call), call.arguments.at(1), changes}));
}

Exit remove(const Invocation &call, Session &session)
{
    return done(
        session.ask(QStringLiteral("removeRoutingMethod"), {portOf(call), call.arguments.at(1)}));
}

Exit test(const Invocation &call, Session &session)
{
    const auto answer = session.ask(QStringLiteral("testRoutingMethod"),
                                    {portOf(call), call.arguments.at(1)});
    return answer ? showDelivery(answer->value.toMap(), call.global.json) : fail(answer.error());
}

Exit faxes(const Invocation &call, Session &session)
{
    QVariantMap filter{{QStringLiteral("open"), call.arguments.size() == 1}};
    if (call.arguments.size() > 1) {
        const auto id = parseId(call.arguments.at(1));
        if (!id)
            return failUsage(
                Text::tr("“%1” is no fax number of the inbox").arg(call.arguments.at(1)));
        filter.insert(QStringLiteral("fax"), *id);
    }
    const auto answer = session.ask(QStringLiteral("routes"), {filter});
    if (!answer)
        return fail(answer.error());
    if (call.global.json) {
        printJson(answer->value);
        return Exit::Done;
    }
    Table table({Text::tr("Fax"), Text::tr("Method"), Text::tr("State"), Text::tr("Tries"),
                 Text::tr("Next try"), Text::tr("What happened")});
    for (const QVariant &item : answer->value.toList()) {
        const QVariantMap route = item.toMap();
        table.addRow({word(route, "fax"), word(route, "method"), word(route, "state"),
                      word(route, "tries"), localTime(route.value(QStringLiteral("nextAt"))),
                      word(route, "text")});
    }
    table.print();
    return Exit::Done;
}

/** again, giveup: FAX [METHOD] */
Exit withFax(const Invocation &call, Session &session, const QString &request)
{
    const auto id = parseId(call.arguments.at(1));
    if (!id)
        return failUsage(Text::tr("“%1” is no fax number of the inbox").arg(call.arguments.at(1)));
    QVariantList arguments{*id};
    if (call.arguments.size() > 2)
        arguments.append(call.arguments.at(2));
    return done(session.ask(request, arguments));
}

struct Verb
{
    const char *name;
    int least; ///< words after it
    int most;
    std::function<Exit(const Invocation &, Session &)> run;
};

const QList<Verb> &verbs()
{
    static const QList<Verb> all{
        {"list", 0, 0, list},
        {"add", 1, 1, add},
        {"remove", 1, 1, remove},
        {"test", 1, 1, test},
        {"faxes", 0, 1, faxes},
        {"again", 1, 2,
         [](const Invocation &call, Session &session) {
             return withFax(call, session, QStringLiteral("rerouteFax"));
         }},
        {"giveup", 1, 2,
         [](const Invocation &call, Session &session) {
             return withFax(call, session, QStringLiteral("giveUpRoute"));
         }},
    };
    return all;
}

Exit route(const Invocation &call)
{
    const QString name = call.arguments.isEmpty() ? QStringLiteral("list") : call.arguments.first();
    const qsizetype words = std::max<qsizetype>(0, call.arguments.size() - 1);
    for (const Verb &verb : verbs()) {
        if (name != QLatin1StringView(verb.name))
            continue;
        if (words < verb.least || words > verb.most)
            return failUsage(
                Text::tr("route %1 takes %2 to %3 words").arg(name).arg(verb.least).arg(verb.most));
        const auto session = call.open();
        return session ? verb.run(call, **session) : fail(session.error());
    }
    return failUsage(Text::tr("route takes list, add, remove, test, faxes, again or giveup"));
}

QList<QCommandLineOption> options()
{
    const auto option = [](const char *name, const QString &description, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), description,
                                  QString::fromLatin1(value));
    };
    return {option("port", Text::tr("A port by number or name; else for all ports"), "PORT"),
            option("to", Text::tr("mail: addresses, separated by commas"), "ADDRESSES"),
            option("folder", Text::tr("store: absolute path of a folder of the service"), "DIR"),
            option("name",
                   Text::tr("store: file name, of {date} {time} {number} {tsid} {id} {pages}"),
                   "PATTERN"),
            option("printer", Text::tr("print: a printer of CUPS; else the default one"), "NAME"),
            option("format", Text::tr("mail, store: pdf (default) or tiff"), "FORMAT"),
            option("order", Text::tr("1 is done first; one order for all ports"), "N"),
            QCommandLineOption(QStringLiteral("off"), Text::tr("add: set it, but do not use it"))};
}

} // namespace

Exit showDelivery(const QVariantMap &outcome, bool json)
{
    const bool isDone = word(outcome, "end") == QLatin1StringView("done");
    if (json)
        printJson(outcome);
    else if (isDone)
        printLine(printable(Text::tr("Done: %1").arg(word(outcome, "place"))));
    else
        printNote(printable(word(outcome, "text")));
    return isDone ? Exit::Done : Exit::Failed;
}

QList<Command> routeCommands()
{
    return {{QStringLiteral("route"),
             QStringLiteral("list | add METHOD | remove METHOD | test METHOD | faxes [FAX] | "
                            "again FAX [METHOD] | giveup FAX [METHOD]"),
             Text::tr("Say what is done with received faxes, and see what became of them"),
             Text::tr("METHOD is store (a copy into a folder), mail or print. A port without a "
                      "route of its own "
                      "takes the one for all ports.\n"
                      "  faxctl route add store --folder /srv/fax --name \"{date} {number} {id}\"\n"
                      "  faxctl route add mail --to office@example.org --port 1\n"
                      "  faxctl route test mail --port 1          really sends a page; says what "
                      "came of it\n"
                      "  faxctl route faxes                       what is still open, and why\n"
                      "Mail goes over the account of the setting ServerMapiProfile; see faxctl "
                      "mail --help."),
             options(), 0, 3, route}};
}

} // namespace Fax::Cli
