#include "commandline.h"

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

Exit set(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    // As text: the service knows type and range, and says so if the value does not fit.
    const auto answer = (*session)->ask(QStringLiteral("setProperty"),
                                        {call.arguments.first(), call.arguments.last()});
    return answer ? Exit::Done : fail(answer.error());
}

} // namespace

QList<Command> settingsCommands()
{
    return {
        {QStringLiteral("get"),
         QStringLiteral("[PROPERTY]"),
         Text::tr("Show settings of the service"),
         {},
         {},
         0,
         1,
         get},
        {QStringLiteral("set"),
         QStringLiteral("PROPERTY VALUE"),
         Text::tr("Change a setting of the service"),
         Text::tr("  faxctl set Retries 5\n"
                  "  faxctl set DiscountRateStartHour 20"),
         {},
         2,
         2,
         set},
    };
}

} // namespace Fax::Cli
