#include "commandline.h"
#include "listpage.h"

#include <QtCore/QCommandLineParser>

#include <cmath>

namespace Fax::Cli {

namespace {

QVariantMap part(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toMap();
}

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

void printSent(const QVariantList &faxes)
{
    Table table({Text::tr("ID"), Text::tr("When"), Text::tr("To"), Text::tr("Name"),
                 Text::tr("Result"), Text::tr("Pages"), Text::tr("Seconds"), Text::tr("Rate"),
                 Text::tr("Station")});
    for (const QVariant &item : faxes) {
        const QVariantMap fax = item.toMap();
        const QVariantMap job = part(fax, "job");
        const QVariantMap last = part(fax, "last");
        const auto seconds = std::lround(fax.value(QStringLiteral("secondsOnLine")).toDouble());
        table.addRow({word(job, "id"), localTime(job.value(QStringLiteral("finishedAt"))),
                      word(job, "to"), word(job, "recipientName"), word(job, "state"),
                      QStringLiteral("%1/%2").arg(word(job, "pagesConfirmed"), word(job, "pages")),
                      QString::number(seconds), word(last, "bitRate"), word(last, "remoteId")});
    }
    table.print();
}

Exit sent(const Invocation &call)
{
    const auto page = pageOf(call);
    if (!page)
        return failUsage(page.error().detail);
    QVariantMap filter;
    if (!call.arguments.isEmpty())
        filter.insert(QStringLiteral("text"), call.arguments.join(u' '));
    if (call.options.isSet(QStringLiteral("failed")))
        filter.insert(QStringLiteral("delivered"), false);
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto read = readPart(**session, QStringLiteral("sent"), filter, *page);
    if (!read)
        return fail(read.error());
    if (call.global.json) {
        printJson(read->rows);
        return Exit::Done;
    }
    printSent(read->rows);
    printRest(*read, QStringLiteral("sent"));
    return Exit::Done;
}

} // namespace

QList<Command> sentCommands()
{
    return {
        {QStringLiteral("sent"), QStringLiteral("[WORDS] [--failed] [--limit N] [--after ID]"),
         Text::tr("List the faxes that were sent, or could not be"),
         Text::tr("Newest first, with what became of each. All words must be in number, names, "
                  "document,\nsubject, account or billing code. Older ones are in the archive."),
         listPageOptions()
             + QList<QCommandLineOption>{{{QStringLiteral("failed")},
                                          Text::tr("Only those that did not arrive")}},
         0, -1, sent}};
}

} // namespace Fax::Cli
