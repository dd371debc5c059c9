#include "commandline.h"
#include "savefile.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace Fax::Cli {

namespace {

Result<> writeOut(const QString &path, const QByteArray &content)
{
    if (path != u"-")
        return saveFile(path, content);
    QFile out;
    if (out.open(stdout, QIODevice::WriteOnly) && out.write(content) == content.size()
        && out.flush())
        return {};
    return failure(ErrorCode::FileUnreadable, Text::tr("The report cannot be written to stdout"));
}

Exit report(const Invocation &call)
{
    const QString text = call.arguments.first();
    const QString path = call.arguments.last();
    const auto id = parseId(text);
    if (!id)
        return failUsage(Text::tr("a job id is a number, not \"%1\"").arg(text.left(40)));
    if (path != u"-" && !path.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive))
        return failUsage(Text::tr("report writes .pdf, or - for stdout, not \"%1\"").arg(path));
    if (!call.options.isSet(QStringLiteral("force")) && path != u"-" && QFileInfo::exists(path))
        return fail({ErrorCode::InvalidOperation,
                     Text::tr("%1 exists already; --force replaces it").arg(path)});
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const bool received = call.options.isSet(QStringLiteral("inbox"));
    const auto answer = (*session)->ask(
        received ? QStringLiteral("faxReport") : QStringLiteral("report"), {*id});
    if (!answer)
        return fail(answer.error());
    const auto written = writeOut(path, answer->document);
    return written ? Exit::Done : fail(written.error());
}

} // namespace

QList<Command> reportCommands()
{
    return {
        {QStringLiteral("report"), QStringLiteral("[--inbox] [--force] ID FILE.pdf"),
         Text::tr("Save the transmission report of a fax"),
         Text::tr("One PDF: whether it was delivered, all facts, each page and each try; then the "
                  "pages as they went on the line. FILE may be - for stdout. A fax that is not "
                  "finished has a report, too, which says so."),
         QList<QCommandLineOption>{
             {{QStringLiteral("inbox")}, Text::tr("ID is a received fax")},
             {{QStringLiteral("force")}, Text::tr("Replace a file that exists")}},
         2, 2, report},
    };
}

} // namespace Fax::Cli
