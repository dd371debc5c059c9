#include "commandline.h"
#include "listpage.h"

#include "imaging/faxpdf.h"
#include "savefile.h"

namespace Fax::Cli {

namespace {

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

QString conditionOf(const QVariantMap &fax)
{
    if (fax.value(QStringLiteral("receiving")).toBool())
        return Text::tr("receiving");
    if (!fax.value(QStringLiteral("complete")).toBool())
        return Text::tr("incomplete: %1").arg(word(fax, "errorText"));
    const QString state = fax.value(QStringLiteral("read")).toBool() ? Text::tr("read")
                                                                     : Text::tr("new");
    const int badLines = fax.value(QStringLiteral("badLines")).toInt();
    return badLines == 0 ? state : Text::tr("%1, bad lines: %2").arg(state).arg(badLines);
}

Exit inbox(const Invocation &call)
{
    const auto page = pageOf(call);
    if (!page)
        return failUsage(page.error().detail);
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto read = readPart(**session, QStringLiteral("inbox"), {}, *page);
    if (!read)
        return fail(read.error());
    const QVariantList &faxes = read->rows;
    if (call.global.json) {
        printJson(faxes);
        return Exit::Done;
    }
    Table table({Text::tr("ID"), Text::tr("Received"), Text::tr("From"), Text::tr("TSID"),
                 Text::tr("Pages"), Text::tr("Port"), Text::tr("State")});
    for (const QVariant &item : faxes) {
        const QVariantMap fax = item.toMap();
        table.addRow({word(fax, "id"), localTime(fax.value(QStringLiteral("receivedAt"))),
                      word(fax, "from"), word(fax, "tsid"), word(fax, "pages"), word(fax, "port"),
                      conditionOf(fax)});
    }
    table.print();
    printRest(*read, QStringLiteral("inbox"));
    return Exit::Done;
}

bool hasSuffix(const QString &path, const char *suffix)
{
    return path.endsWith(QLatin1StringView(suffix), Qt::CaseInsensitive);
}

Result<QByteArray> fileContent(const QString &path, const QByteArray &tiff)
{
    return hasSuffix(path, ".pdf") ? FaxPdf::fromTiff(tiff) : Result<QByteArray>(tiff);
}

Exit save(const Invocation &call)
{
    const auto id = parseId(call.arguments.first());
    if (!id)
        return failUsage(
            Text::tr("a fax id is a number, not \"%1\"").arg(call.arguments.first().left(40)));
    const QString path = call.arguments.last();
    if (!hasSuffix(path, ".tif") && !hasSuffix(path, ".tiff") && !hasSuffix(path, ".pdf"))
        return failUsage(Text::tr("save writes .tif and .pdf, not \"%1\"").arg(path));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("faxDocument"), {*id});
    if (!answer)
        return fail(answer.error());
    const auto saved = fileContent(path, answer->document).and_then([&](const QByteArray &content) {
        return saveFile(path, content);
    });
    return saved ? Exit::Done : fail(saved.error());
}

/** What `fax` can do with one: the request and its arguments after the id. */
struct FaxAction
{
    const char *name;
    const char *method;
    QVariant value = {}; ///< what is told; unset: nothing, or the text that was given
    bool takesText = false;
};

const FaxAction faxActions[] = {
    {"read", "setFaxRead", true},
    {"unread", "setFaxRead", false},
    {"done", "setFaxDone", true},
    {"reopen", "setFaxDone", false},
    {"assign", "assignFax", {}, true},
    {"note", "setFaxNote", {}, true},
    {"take", "assignFax"}, // to whoever asks
    {"delete", "deleteFax"},
};

const FaxAction *faxAction(const Invocation &call)
{
    const QString name = call.arguments.value(0);
    for (const FaxAction &action : faxActions) {
        if (name == QLatin1StringView(action.name))
            return call.arguments.size() == (action.takesText ? 3 : 2) ? &action : nullptr;
    }
    return nullptr;
}

Result<Answer> actOnFax(Session &session, const FaxAction &action, qint64 id, const QString &text)
{
    QVariantList arguments{id};
    if (action.value.isValid())
        arguments.append(action.value);
    else if (action.takesText)
        arguments.append(text);
    else if (QLatin1StringView(action.name) == QLatin1StringView("take")) {
        const auto account = session.ask(QStringLiteral("account"));
        if (!account)
            return account;
        arguments.append(account->value.toMap().value(QStringLiteral("name")));
    }
    return session.ask(QString::fromLatin1(action.method), arguments);
}

Exit fax(const Invocation &call)
{
    const FaxAction *action = faxAction(call);
    if (action == nullptr)
        return failUsage(Text::tr("fax takes read, unread, take, done, reopen or delete and an id, "
                                  "assign ID ACCOUNT or note ID TEXT"));
    const auto id = parseId(call.arguments.at(1));
    if (!id)
        return failUsage(
            Text::tr("a fax id is a number, not \"%1\"").arg(call.arguments.at(1).left(40)));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = actOnFax(**session, *action, *id, call.arguments.value(2));
    return answer ? Exit::Done : fail(answer.error());
}

} // namespace

QList<Command> inboxCommands()
{
    return {
        {QStringLiteral("inbox"),
         QStringLiteral("[--limit N] [--after ID]"),
         Text::tr("List the faxes that were received"),
         {},
         listPageOptions(),
         0,
         0,
         inbox},
        {QStringLiteral("fax"),
         QStringLiteral("read|unread|take|assign|done|reopen|note|delete ID [ACCOUNT|TEXT]"),
         Text::tr("Deal with a received fax"),
         Text::tr(
             "take makes it yours, assign ID ACCOUNT somebody's; with \"\" it is nobody's.\n"
             "done says that nobody needs to look at it any more; it stays in the archive, and\n"
             "reopen takes that back. note ID TEXT is one line, \"\" takes it away; archive\n"
             "search finds it. delete removes the fax for good, its files included."),
         {},
         2,
         3,
         fax},
        {QStringLiteral("save"),
         QStringLiteral("ID FILE.tif|FILE.pdf"),
         Text::tr("Save the pages of a received fax"),
         Text::tr("The pages are those that came over the line, bit by bit. An existing file is "
                  "replaced."),
         {},
         2,
         2,
         save},
    };
}

} // namespace Fax::Cli
