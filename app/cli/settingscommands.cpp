#include "commandline.h"

#include <QtCore/QCommandLineParser>

namespace Fax::Cli {

namespace {

QString shown(const QVariant &value)
{
    return value.toString();
}

Exit get(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("properties"));
    if (!answer)
        return fail(answer.error());
    QVariantMap properties = answer->value.toMap();
    const bool one = !call.arguments.isEmpty();
    if (one && !properties.contains(call.arguments.first()))
        return fail({ErrorCode::NotFound,
                     Text::tr("There is no property \"%1\"; faxctl get lists them")
                         .arg(call.arguments.first().left(40))});
    if (one)
        properties = {{call.arguments.first(), properties.value(call.arguments.first())}};
    if (call.global.json) {
        printJson(properties);
    } else if (one) {
        printLine(printable(shown(properties.first())));
    } else {
        Table table({Text::tr("Property"), Text::tr("Value")});
        for (auto property = properties.cbegin(); property != properties.cend(); ++property)
            table.addRow({property.key(), shown(*property)});
        table.print();
    }
    return Exit::Done;
}

/** Who changed what last, and when. */
Exit history(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("settings"));
    if (!answer)
        return fail(answer.error());
    if (call.global.json) {
        printJson(answer->value.toMap());
        return Exit::Done;
    }
    const QVariantMap values = answer->value.toMap().value(QStringLiteral("values")).toMap();
    const QVariantMap changes = answer->value.toMap().value(QStringLiteral("changes")).toMap();
    Table table({Text::tr("Property"), Text::tr("Value"), Text::tr("Set by"), Text::tr("At")});
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        const QVariantMap facts = change->toMap();
        table.addRow({change.key(), shown(values.value(change.key())),
                      facts.value(QStringLiteral("by")).toString(),
                      facts.value(QStringLiteral("at")).toString()});
    }
    table.print();
    return Exit::Done;
}

/** As text: the service knows type and range, and says so if a value does not fit. */
QVariantMap pairsOf(const QStringList &arguments)
{
    QVariantMap pairs;
    for (qsizetype i = 0; i + 1 < arguments.size(); i += 2)
        pairs.insert(arguments.at(i), arguments.at(i + 1));
    return pairs;
}

Exit set(const Invocation &call)
{
    if (call.arguments.size() % 2 != 0)
        return failUsage(Text::tr("every property needs a value"));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    if (call.arguments.size() == 2) {
        const auto answer = (*session)->ask(QStringLiteral("setProperty"),
                                            {call.arguments.first(), call.arguments.last()});
        return answer ? Exit::Done : fail(answer.error());
    }
    const auto read = (*session)->ask(QStringLiteral("settings"));
    if (!read)
        return fail(read.error());
    const QVariant revision = read->value.toMap().value(QStringLiteral("revision"));
    const auto answer = (*session)->ask(QStringLiteral("applySettings"),
                                        {revision, pairsOf(call.arguments)});
    return answer ? Exit::Done : fail(answer.error());
}

Exit getOrHistory(const Invocation &call)
{
    return call.options.isSet(QStringLiteral("changes")) ? history(call) : get(call);
}

} // namespace

QList<Command> settingsCommands()
{
    return {
        {QStringLiteral("get"),
         QStringLiteral("[PROPERTY]"),
         Text::tr("Show settings of the service"),
         {},
         {{QStringLiteral("changes"), Text::tr("Only what was changed: by whom, and when")}},
         0,
         1,
         getOrHistory},
        {QStringLiteral("set"),
         QStringLiteral("PROPERTY VALUE [PROPERTY VALUE...]"),
         Text::tr("Change settings of the service"),
         Text::tr("Several are changed together, or none of them.\n\n"
                  "  faxctl set Retries 5\n"
                  "  faxctl set DiscountRateStartHour 20 DiscountRateEndHour 7"),
         {},
         2,
         -1,
         set},
    };
}

} // namespace Fax::Cli
