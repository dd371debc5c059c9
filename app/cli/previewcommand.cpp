#include "commandline.h"

#include "base/valuemap.h"
#include "documents.h"
#include "imaging/tifffax.h"
#include "pagefiles.h"
#include "submission.h"

#include <QtCore/QCommandLineParser>

namespace Fax::Cli {

namespace {

Exit preview(const Invocation &call)
{
    auto submission = pagesFrom(call.options);
    if (!submission)
        return failUsage(submission.error().message());
    if (!call.options.isSet(QStringLiteral("out")))
        return failUsage(Text::tr("--out DIR is missing"));
    if (call.arguments.isEmpty() && !submission->sendCoverpage)
        return failUsage(Text::tr("a file to show is missing, or --cover NAME"));
    const auto documents = readDocuments(call.arguments);
    if (!documents)
        return fail(documents.error());
    submission->documentNames = documents->names;
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("preview"), {toMap(*submission)},
                                        documents->contents);
    if (!answer)
        return fail(answer.error());
    const auto pages = TiffFax::read(answer->document);
    if (!pages)
        return fail(pages.error());
    return writePages(*pages, call.options.value(QStringLiteral("out")), call.global.json);
}

} // namespace

QList<Command> previewCommands()
{
    return {{QStringLiteral("preview"), QStringLiteral("--out DIR [options] [FILE...]"),
             Text::tr("Write the exact pages of a fax as PNG files"),
             Text::tr("Nothing is sent. Pixels are not square: 204 to the inch across, 98, 196 or "
                      "391 down."),
             QList<QCommandLineOption>{{{QStringLiteral("out")},
                                        Text::tr("Folder for page-001.png ..."),
                                        QStringLiteral("DIR")}}
                 + coverOptions() + pageOptions(),
             0, -1, preview}};
}

} // namespace Fax::Cli
