#include "commandline.h"

#include <QtCore/QCommandLineParser>

namespace Fax::Cli {

namespace {

Result<Answer> askFaxTrace(Session &session, qint64 id)
{
    return session.ask(QStringLiteral("trace"), {QVariantMap{{QStringLiteral("fax"), id}}});
}

/** The call of a job, else of a received fax: jobs and faxes are numbered on their own. */
Result<Answer> askTrace(Session &session, qint64 id, int attempt)
{
    QVariantMap job{{QStringLiteral("job"), id}};
    if (attempt > 0)
        job.insert(QStringLiteral("attempt"), attempt);
    const auto answer = session.ask(QStringLiteral("trace"), {job});
    if (answer || answer.error().code != ErrorCode::NotFound || attempt > 0)
        return answer;
    return askFaxTrace(session, id);
}

void printTrace(const QVariantList &entries)
{
    Table table({Text::tr("Seconds"), {}, Text::tr("Frame"), Text::tr("Meaning")});
    for (const QVariant &item : entries) {
        const QVariantMap entry = item.toMap();
        table.addRow({QString::number(entry.value(QStringLiteral("seconds")).toDouble(), 'f', 3),
                      arrow(entry), entry.value(QStringLiteral("name")).toString(),
                      entry.value(QStringLiteral("meaning")).toString()});
    }
    table.print();
}

Exit trace(const Invocation &call)
{
    const auto id = parseId(call.arguments.first());
    if (!id)
        return failUsage(
            Text::tr("an id is a number, not \"%1\"").arg(call.arguments.first().left(40)));
    int attempt = 0;
    if (call.options.isSet(QStringLiteral("attempt"))) {
        attempt = call.options.value(QStringLiteral("attempt")).toInt();
        if (attempt <= 0)
            return failUsage(Text::tr("--attempt takes a number from 1"));
    }
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const bool received = call.options.isSet(QStringLiteral("inbox"));
    const auto answer = received ? askFaxTrace(**session, *id) : askTrace(**session, *id, attempt);
    if (!answer)
        return fail(answer.error());
    if (call.global.json)
        printJson(answer->value.toList());
    else
        printTrace(answer->value.toList());
    return Exit::Done;
}

} // namespace

QList<Command> traceCommands()
{
    return {
        {QStringLiteral("trace"),
         QStringLiteral("JOB|INBOX-ID [--attempt N] [--inbox]"),
         Text::tr("Show the T.30 frames of a call"),
         Text::tr("-> was sent by this side, <- came from the other one. Seconds are line time.\n"
                  "With --json also the octets of each frame. A number that is both a job and a\n"
                  "received fax means the job; use --inbox for the fax."),
         {{{QStringLiteral("attempt")},
           Text::tr("Which try of a job; the last one if left out"),
           QStringLiteral("N")},
          {{QStringLiteral("inbox")}, Text::tr("The number is that of a received fax")}},
         1,
         1,
         trace}};
}

} // namespace Fax::Cli
