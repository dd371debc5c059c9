#include "commandline.h"

#include "base/valuemap.h"
#include "documents.h"
#include "imaging/tifffax.h"
#include "savefile.h"
#include "submission.h"

#include <QtCore/QBuffer>
#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtGui/QImage>

namespace Fax::Cli {

namespace {

constexpr double metresPerInch = 0.0254;
constexpr int horizontalDotsPerInch = 204;

QByteArray pngOf(const FaxPage &page)
{
    const auto *bits = reinterpret_cast<const uchar *>(page.bits().constData());
    QImage image(bits, page.width(), page.rows(), page.bytesPerRow(), QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.setDotsPerMeterX(qRound(horizontalDotsPerInch / metresPerInch));
    image.setDotsPerMeterY(qRound(dotsPerInch(page.resolution()) / metresPerInch));
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png;
}

Exit writePages(const QList<FaxPage> &pages, const QString &folder, bool json)
{
    if (!QDir().mkpath(folder))
        return fail(
            {ErrorCode::FileUnreadable, Text::tr("The folder %1 cannot be made").arg(folder)});
    QVariantList written;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString name = QStringLiteral("page-%1.png").arg(i + 1, 3, 10, QLatin1Char('0'));
        const QString path = QDir(folder).filePath(name);
        if (const auto saved = saveFile(path, pngOf(pages[i])); !saved)
            return fail(saved.error());
        if (!json)
            printLine(path);
        written.append(
            QVariantMap{{QStringLiteral("page"), int(i + 1)},
                        {QStringLiteral("file"), path},
                        {QStringLiteral("width"), pages[i].width()},
                        {QStringLiteral("rows"), pages[i].rows()},
                        {QStringLiteral("resolution"), enumName(pages[i].resolution())}});
    }
    if (json)
        printJson(written);
    return Exit::Done;
}

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
