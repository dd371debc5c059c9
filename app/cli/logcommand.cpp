#include "commandline.h"
#include "listpage.h"

#include "base/interrupt.h"
#include "base/separatedvalues.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>

#include <algorithm>

namespace Fax::Cli {

namespace {

constexpr int shownByDefault = 100;

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

void printOctets(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

const QStringList &activityColumns()
{
    static const QStringList columns{QStringLiteral("id"),       QStringLiteral("time"),
                                     QStringLiteral("who"),      QStringLiteral("kind"),
                                     QStringLiteral("object"),   QStringLiteral("text"),
                                     QStringLiteral("oldValue"), QStringLiteral("newValue")};
    return columns;
}

QStringList activityValues(const QVariantMap &entry)
{
    QStringList values;
    for (const QString &column : activityColumns())
        values.append(entry.value(column).toString());
    return values;
}

QString changeOf(const QVariantMap &entry)
{
    const QString before = word(entry, "oldValue");
    const QString after = word(entry, "newValue");
    return before.isEmpty() && after.isEmpty() ? QString()
                                               : Text::tr(": %1 -> %2").arg(before, after);
}

/** "2026-05-06 14:02:11  anna  setting  Retries  Setting changed: 3 -> 5" */
QString activityLine(const QVariantMap &entry)
{
    const QString who = word(entry, "who").isEmpty() ? QStringLiteral("-") : word(entry, "who");
    return printable(QStringLiteral("%1  %2  %3  %4  %5%6")
                         .arg(localTime(entry.value(QStringLiteral("time"))))
                         .arg(who, -8)
                         .arg(word(entry, "kind"), -8)
                         .arg(word(entry, "object"), -12)
                         .arg(word(entry, "text"), changeOf(entry)));
}

enum class Form { Text, Csv, Json };

void printEntry(const QVariantMap &entry, Form form)
{
    if (form == Form::Json)
        printJsonLine(entry);
    else if (form == Form::Csv)
        printOctets(commaSeparated(activityValues(entry)));
    else
        printLine(activityLine(entry));
}

Exit follow(Session &session, Form form)
{
    Interrupt interrupt;
    QEventLoop loop;
    Link &link = session.link();
    QObject::connect(&interrupt, &Interrupt::raised, &loop, &QEventLoop::quit);
    QObject::connect(&link, &Link::connectedChanged, &loop, &QEventLoop::quit);
    QObject::connect(&link, &Link::eventOccurred, &loop,
                     [&](const QString &kind, const QVariantMap &value) {
                         if (kind == QLatin1StringView("activity"))
                             printEntry(value, form);
                         if (isOutputBroken())
                             loop.quit();
                     });
    loop.exec();
    if (interrupt.isRaised() || isOutputBroken())
        return Exit::Done;
    return fail({ErrorCode::NotConnected, Text::tr("The fax service has ended")});
}

Exit showActivity(Session &session, const QVariantMap &filter, Form form, bool following)
{
    const auto answer = session.ask(QStringLiteral("activity"), {filter});
    if (!answer)
        return fail(answer.error());
    QVariantList entries = answer->value.toList();
    std::reverse(entries.begin(), entries.end()); // read from top to bottom
    if (form == Form::Csv)
        printOctets(commaSeparated(activityColumns()));
    if (form == Form::Json && !following) {
        printJson(entries);
        return Exit::Done;
    }
    for (const QVariant &entry : std::as_const(entries))
        printEntry(entry.toMap(), form);
    return following ? follow(session, form) : Exit::Done;
}

/** As programs get it: one object for each fax. */
QVariantList objectsOf(const QStringList &columns, const QVariantList &rows)
{
    QVariantList objects;
    for (const QVariant &row : rows) {
        const QStringList values = row.toStringList();
        QVariantMap object;
        for (qsizetype i = 0; i < columns.size(); ++i)
            object.insert(columns[i], values.value(i));
        objects.append(object);
    }
    return objects;
}

Exit showFaxLog(Session &session, const QString &method, const QVariantMap &filter, Form form)
{
    const auto answer = session.ask(method, {filter});
    if (!answer)
        return fail(answer.error());
    const QVariantMap log = answer->value.toMap();
    const QStringList columns = log.value(QStringLiteral("columns")).toStringList();
    QVariantList rows = log.value(QStringLiteral("rows")).toList();
    std::reverse(rows.begin(), rows.end());
    if (form == Form::Json) {
        printJson(objectsOf(columns, rows));
        return Exit::Done;
    }
    const auto line = form == Form::Csv ? &commaSeparated : &tabSeparated;
    printOctets(line(columns));
    for (const QVariant &row : std::as_const(rows))
        printOctets(line(row.toStringList()));
    return Exit::Done;
}

/** What the options say about the lines of the activity log; InvalidParameter names the option. */
Result<QVariantMap> activityFilter(const Invocation &call, int limit)
{
    QVariantMap filter{{QStringLiteral("limit"), limit}};
    for (const QString &name : {QStringLiteral("kind"), QStringLiteral("text")})
        if (call.options.isSet(name))
            filter.insert(name, call.options.value(name));
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

Exit showLog(const Invocation &call)
{
    const auto has = [&call](const char *name) {
        return call.options.isSet(QString::fromLatin1(name));
    };
    if (has("inbox") + has("outbox") + has("follow") > 1)
        return failUsage(Text::tr("--inbox, --outbox and --follow exclude each other"));
    if (has("csv") && call.global.json)
        return failUsage(Text::tr("--csv and --json exclude each other"));
    bool isNumber = true;
    const int limit = has("limit") ? call.options.value(QStringLiteral("limit")).toInt(&isNumber)
                                   : shownByDefault;
    if (!isNumber || limit < 1)
        return failUsage(Text::tr("--limit is a number, 1 or more"));
    const auto filter = activityFilter(call, limit);
    if (!filter)
        return failUsage(filter.error().detail);
    const auto session = call.open(has("follow") ? Hosting::Serve : Hosting::Passive);
    if (!session)
        return fail(session.error());
    const Form form = call.global.json ? Form::Json : has("csv") ? Form::Csv : Form::Text;
    if (has("inbox") || has("outbox"))
        return showFaxLog(**session,
                          has("inbox") ? QStringLiteral("inboxLog") : QStringLiteral("outboxLog"),
                          {{QStringLiteral("limit"), limit}}, form);
    return showActivity(**session, *filter, form, has("follow"));
}

} // namespace

QList<Command> logCommands()
{
    return {
        {QStringLiteral("log"), QStringLiteral("[--follow] [--inbox|--outbox] [--csv] [--limit N]"),
         Text::tr("Show who did what, and what became of the faxes"),
         Text::tr("Oldest first. --inbox and --outbox are the log of received and of finished "
                  "faxes, one line each with all facts, separated by tabs; the service writes the "
                  "same lines to InboxLOG.txt and OutboxLOG.txt in its log folder. --follow goes "
                  "on until Ctrl+C; with --json it prints one object on each line."),
         QList<QCommandLineOption>{
             {{QStringLiteral("follow")}, Text::tr("Go on as it happens")},
             {{QStringLiteral("inbox")}, Text::tr("Received faxes")},
             {{QStringLiteral("outbox")}, Text::tr("Finished faxes")},
             {{QStringLiteral("csv")}, Text::tr("For spreadsheets (RFC 4180)")},
             {{QStringLiteral("kind")},
              Text::tr("Only one kind: call, job, setting, queue, port, fault"),
              QStringLiteral("KIND")},
             {{QStringLiteral("text")}, Text::tr("Only lines with these words"), Text::tr("WORDS")},
             {{QStringLiteral("from")},
              Text::tr("Only from this day (2026-05-01) or time on"),
              Text::tr("DATE")},
             {{QStringLiteral("to")},
              Text::tr("Only up to this day, or before this time"),
              Text::tr("DATE")},
             {{QStringLiteral("limit")},
              Text::tr("The newest N lines, default %1").arg(shownByDefault),
              QStringLiteral("N")}},
         0, 0, showLog},
    };
}

} // namespace Fax::Cli
