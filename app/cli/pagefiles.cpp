#include "pagefiles.h"

#include "base/valuemap.h"
#include "output.h"
#include "savefile.h"

#include <QtCore/QBuffer>
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

} // namespace

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

} // namespace Fax::Cli
