#include "commandline.h"
#include "listpage.h"

#include "archiverebuild.h"
#include "savefile.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QTimeZone>

namespace Fax::Cli {

namespace {

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

Result<QVariantMap> filterOf(const Invocation &call, const QString &text)
{
    QVariantMap filter;
    if (!text.isEmpty())
        filter.insert(QStringLiteral("text"), text);
    const bool sent = call.options.isSet(QStringLiteral("sent"));
    if (sent != call.options.isSet(QStringLiteral("received")))
        filter.insert(QStringLiteral("direction"),
                      sent ? QStringLiteral("sent") : QStringLiteral("received"));
    for (const QString &name : {QStringLiteral("from"), QStringLiteral("to")}) {
        if (!call.options.isSet(name))
            continue;
        const auto time = timeOption(call, name, name == u"to" ? 1 : 0);
        if (!time)
            return tl::unexpected(time.error());
        filter.insert(name, *time);
    }
    return filter;
}

void printArchive(const QVariantList &faxes)
{
    Table table({Text::tr("ID"), Text::tr("When"), Text::tr("Direction"), Text::tr("Number"),
                 Text::tr("Name"), Text::tr("Pages"), Text::tr("Subject")});
    for (const QVariant &item : faxes) {
        const QVariantMap fax = item.toMap();
        table.addRow({word(fax, "id"), localTime(fax.value(QStringLiteral("time"))),
                      word(fax, "direction"), word(fax, "number"), word(fax, "name"),
                      word(fax, "pages"), word(fax, "subject")});
    }
    table.print();
}

Exit list(const Invocation &call, const QString &text)
{
    const auto page = pageOf(call);
    const auto filter = filterOf(call, text);
    if (!page || !filter)
        return failUsage(page ? filter.error().detail : page.error().detail);
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto read = readPart(**session, QStringLiteral("archive"), *filter, *page);
    if (!read)
        return fail(read.error());
    if (call.global.json) {
        printJson(read->rows);
        return Exit::Done;
    }
    printArchive(read->rows);
    printRest(*read, QStringLiteral("archive"));
    return Exit::Done;
}

Exit months(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(
        QStringLiteral("archiveMonths"),
        {QVariantMap{
            {QStringLiteral("timeZone"), QString::fromUtf8(QTimeZone::systemTimeZoneId())}}});
    if (!answer)
        return fail(answer.error());
    if (call.global.json) {
        printJson(answer->value.toList());
        return Exit::Done;
    }
    Table table({Text::tr("Month"), Text::tr("Faxes")});
    for (const QVariant &item : answer->value.toList()) {
        const QVariantMap month = item.toMap();
        table.addRow({QStringLiteral("%1-%2").arg(word(month, "year"),
                                                  word(month, "month").rightJustified(2, u'0')),
                      word(month, "faxes")});
    }
    table.print();
    return Exit::Done;
}

Exit save(const Invocation &call, qint64 id)
{
    const QString path = call.arguments.last();
    const bool isPdf = path.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive);
    const bool isTiff = path.endsWith(QLatin1StringView(".tif"), Qt::CaseInsensitive)
        || path.endsWith(QLatin1StringView(".tiff"), Qt::CaseInsensitive);
    if (!isPdf && !isTiff)
        return failUsage(
            Text::tr("archive save writes .tif and .pdf, not \"%1\"").arg(path.left(200)));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(
        QStringLiteral("archivedDocument"),
        {id, isPdf ? QStringLiteral("pdf") : QStringLiteral("tif")});
    if (!answer)
        return fail(answer.error());
    const auto saved = saveFile(path, answer->document);
    return saved ? Exit::Done : fail(saved.error());
}

Exit remove(const Invocation &call, qint64 id)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto removed = (*session)->ask(QStringLiteral("deleteArchived"), {id});
    return removed ? Exit::Done : fail(removed.error());
}

/** `save ID FILE` and `delete ID`. */
Exit actOnOne(const Invocation &call, bool isSave)
{
    if (call.arguments.size() != (isSave ? 3 : 2))
        return failUsage(isSave ? Text::tr("archive save takes an id and a file")
                                : Text::tr("archive delete takes an id"));
    const auto id = parseId(call.arguments.at(1));
    if (!id)
        return failUsage(Text::tr("an archived fax has a number, not \"%1\"")
                             .arg(call.arguments.at(1).left(40)));
    return isSave ? save(call, *id) : remove(call, *id);
}

Exit testFolder(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("testArchiveFolder"),
                                        {call.arguments.value(1)});
    if (!answer)
        return fail(answer.error());
    const QVariantMap test = answer->value.toMap();
    if (call.global.json)
        printJson(test);
    else if (const QString problem = word(test, "problem"); !problem.isEmpty())
        printLine(printable(problem));
    else
        printLine(Text::tr("The service can write there; %1 MB are free")
                      .arg(test.value(QStringLiteral("freeOctets")).toLongLong() / 1'000'000));
    return test.value(QStringLiteral("usable")).toBool() ? Exit::Done : Exit::Failed;
}

/** How many faxes would go if they were kept for so many days only. */
Exit countOlder(const Invocation &call)
{
    const auto days = parseId(call.arguments.at(1));
    if (!days)
        return failUsage(Text::tr("archive older takes a number of days"));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    QVariantMap counts;
    for (const QString &direction : {QStringLiteral("sent"), QStringLiteral("received")}) {
        const auto answer = (*session)->ask(QStringLiteral("countArchivedOlder"),
                                            {direction, *days});
        if (!answer)
            return fail(answer.error());
        counts.insert(direction, answer->value);
    }
    if (call.global.json)
        printJson(counts);
    else
        printFacts({{Text::tr("Sent"), counts.value(QStringLiteral("sent")).toString()},
                    {Text::tr("Received"), counts.value(QStringLiteral("received")).toString()}});
    return Exit::Done;
}

Exit archive(const Invocation &call)
{
    const QString what = call.arguments.value(0, QStringLiteral("list"));
    if (what == u"list" && call.arguments.size() <= 1)
        return list(call, {});
    if (what == u"search" && call.arguments.size() > 1)
        return list(call, call.arguments.mid(1).join(u' '));
    if (what == u"rebuild" && call.arguments.size() == 1)
        return rebuildArchive(call);
    if (what == u"save" || what == u"delete")
        return actOnOne(call, what == u"save");
    if (what == u"test" && call.arguments.size() <= 2)
        return testFolder(call);
    if (what == u"older" && call.arguments.size() == 2)
        return countOlder(call);
    if (what == u"months" && call.arguments.size() == 1)
        return months(call);
    return failUsage(
        Text::tr("archive takes list, months, search TEXT, save ID FILE, delete ID, rebuild, "
                 "test [FOLDER] or older DAYS"));
}

QList<QCommandLineOption> archiveOptions()
{
    const QString date = Text::tr("DATE");
    return listPageOptions()
        + QList<QCommandLineOption>{
            {{QStringLiteral("sent")}, Text::tr("Only faxes that were sent")},
            {{QStringLiteral("received")}, Text::tr("Only faxes that were received")},
            {{QStringLiteral("from")},
             Text::tr("Only from this day (2026-05-01) or time on"),
             date},
            {{QStringLiteral("to")}, Text::tr("Only up to this day, or before this time"), date}};
}

} // namespace

QList<Command> archiveCommands()
{
    return {{QStringLiteral("archive"),
             QStringLiteral("[list|months|search TEXT|save ID FILE.tif|FILE.pdf|delete ID|rebuild|"
                            "test [FOLDER]|older DAYS]"),
             Text::tr("Faxes that were sent and received: list, search, save, delete"),
             Text::tr("search finds words in names, subjects, notes, stations and numbers; of "
                      "numbers only the\n"
                      "digits count: \"faxctl archive search 5550100\" finds +49 30 555 01 00.\n"
                      "delete removes the files for good; the log keeps who did it.\n"
                      "rebuild makes the index anew from the folders and names what is no fax in "
                      "them.\n"
                      "test tells whether the service could keep its archive in a folder; older "
                      "counts what\n"
                      "would be deleted if faxes were kept for so many days only."),
             archiveOptions(), 0, -1, archive}};
}

} // namespace Fax::Cli
