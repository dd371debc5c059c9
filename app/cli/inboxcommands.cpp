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
