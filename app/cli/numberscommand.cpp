#include "commandline.h"
#include "job/whysentence.h"
#include "output.h"
#include "session.h"

#include "base/valuemap.h"

namespace Fax::Cli {

namespace {

void printNumbers(const QList<LearnedNumber> &numbers)
{
    const WhyContext context = WhyContext::current();
    Table table({Text::tr("Number"), Text::tr("Last good call"), Text::tr("Made at"),
                 Text::tr("From now on")});
    for (const LearnedNumber &number : numbers) {
        const QString limit = limitSentence(number.limit, context);
        table.addRow({number.number,
                      number.goodAt.isValid() ? shortTime(number.goodAt, context) : QString(),
                      speedPhrase(number.modulation, number.bitRate, number.ecm),
                      limit.isEmpty() ? Text::tr("Full speed") : limit});
    }
    table.print();
}

Exit list(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("numbers"));
    if (!answer)
        return fail(answer.error());
    if (call.global.json) {
        printJson(answer->value);
        return Exit::Done;
    }
    const auto numbers = fromMaps<LearnedNumber>(answer->value.toList());
    if (!numbers)
        return fail(numbers.error());
    printNumbers(*numbers);
    return Exit::Done;
}

Exit numbers(const Invocation &call)
{
    if (call.arguments.isEmpty())
        return list(call);
    if (call.arguments.size() != 2 || call.arguments.first() != QLatin1StringView("forget"))
        return failUsage(Text::tr("numbers takes nothing, or forget and one number"));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("forgetNumber"), {call.arguments.last()});
    return answer ? Exit::Done : fail(answer.error());
}

} // namespace

QList<Command> numbersCommands()
{
    return {
        {QStringLiteral("numbers"),
         QStringLiteral("[forget NUMBER]"),
         Text::tr("List what calls have taught about numbers"),
         Text::tr("A number that failed at some speed is called more slowly at once, and for 30 "
                  "days.\n"
                  "  faxctl numbers forget \"+49 30 5550100\"      full speed again"),
         {},
         0,
         2,
         numbers}};
}

} // namespace Fax::Cli
