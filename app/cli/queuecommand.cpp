#include "commandline.h"

namespace Fax::Cli {

namespace {

void printQueue(const QVariantMap &queue)
{
    const QString by = queue.value(QStringLiteral("pausedBy")).toString();
    const bool paused = queue.value(QStringLiteral("paused")).toBool();
    const QString at = localTime(queue.value(QStringLiteral("pausedAt")));
    printFacts({{Text::tr("Attention"), queue.value(QStringLiteral("notice")).toString()},
                {Text::tr("Queue"), paused ? Text::tr("paused") : Text::tr("running")},
                {Text::tr("Paused by"), paused ? by : QString()},
                {Text::tr("Since"), paused ? at : QString()},
                {Text::tr("On the line"), queue.value(QStringLiteral("active")).toString()},
                {Text::tr("Waiting"), queue.value(QStringLiteral("waiting")).toString()},
                {Text::tr("Failed"), queue.value(QStringLiteral("failed")).toString()}});
}

Exit showQueue(Session &session, bool json)
{
    const auto answer = session.ask(QStringLiteral("queue"));
    if (!answer)
        return fail(answer.error());
    if (json)
        printJson(answer->value.toMap());
    else
        printQueue(answer->value.toMap());
    return Exit::Done;
}

Exit queue(const Invocation &call)
{
    const QString word = call.arguments.first();
    const bool pause = word == QLatin1StringView("pause");
    if (!pause && word != QLatin1StringView("resume") && word != QLatin1StringView("status"))
        return failUsage(Text::tr("queue takes pause, resume or status"));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    if (word != QLatin1StringView("status")) {
        const auto answer = (*session)->ask(QStringLiteral("setQueuePaused"), {pause});
        if (!answer)
            return fail(answer.error());
    }
    return showQueue(**session, call.global.json);
}

} // namespace

QList<Command> queueCommands()
{
    return {
        {QStringLiteral("queue"),
         QStringLiteral("pause|resume|status"),
         Text::tr("Stop and start the sending of all faxes"),
         Text::tr(
             "A paused queue starts no call; calls that are up go on, and new faxes are taken."),
         {},
         1,
         1,
         queue}};
}

} // namespace Fax::Cli
