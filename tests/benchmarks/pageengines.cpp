#include "pageengines.h"

#include "base/workerprograms.h"
#include "imaging/renderprotocol.h"
#include "imaging/tifffax.h"
#include "imaging/tiffmemory.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <unistd.h>

#include <algorithm>
#include <numeric>

namespace Fax {

using namespace RenderProtocol;

namespace {
QByteArray contentOf(const QString &file)
{
    QFile document(file);
    return document.open(QIODevice::ReadOnly) ? document.readAll() : QByteArray();
}

bool writeAll(int descriptor, const QByteArray &octets)
{
    for (qsizetype sent = 0; sent < octets.size();) {
        const ssize_t count = write(descriptor, octets.constData() + sent,
                                    static_cast<size_t>(octets.size() - sent));
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

/** Nothing is said or asked: the program works and ends. */
bool listen(int, int fromChild)
{
    QByteArray octets(4096, '\0');
    while (read(fromChild, octets.data(), static_cast<size_t>(octets.size())) > 0) { }
    return true;
}

/** The pages of one job, coded as they come; false if there are none. */
bool takePages(int fromChild, WorkerMessageReader &reader, Converted *result)
{
    QByteArray octets(1 << 20, Qt::Uninitialized);
    for (;;) {
        while (const auto next = reader.take()) {
            if (!*next || static_cast<Type>((*next)->type) == Type::Failed)
                return false;
            if (static_cast<Type>((*next)->type) == Type::Finished)
                return true;
            const auto page = Page::decode(**next);
            if (!page)
                return false;
            ++result->pages;
            result->codedBytes += FaxCodec::encodeT6(page->page).size();
        }
        const ssize_t count = read(fromChild, octets.data(), static_cast<size_t>(octets.size()));
        if (count <= 0)
            return false;
        reader.feed(octets.left(count));
    }
}

/** A PBM file as pdftoppm writes it: P4, width, height, packed rows. */
FaxPage readPbm(const QString &file)
{
    const QByteArray octets = contentOf(file);
    int start = 0;
    QList<QByteArray> words;
    while (words.size() < 3 && start < octets.size()) {
        const auto isEnd = [](char c) { return c == ' ' || c == '\n'; };
        const auto *end = std::find_if(octets.begin() + start, octets.end(), isEnd);
        words.append(octets.mid(start, end - octets.begin() - start));
        start = static_cast<int>(end - octets.begin()) + 1;
    }
    if (words.value(0) != "P4")
        return {};
    const int width = words.value(1).toInt();
    const int rows = words.value(2).toInt();
    const QByteArray bits = octets.mid(start);
    return bits.size() == qsizetype(FaxPage::bytesPerRow(width)) * rows
        ? FaxPage(width, rows, Resolution::Fine, bits)
        : FaxPage();
}

void countStrips(const QString &file, Converted *result)
{
    const TiffMemory tiff = TiffMemory::forReading(contentOf(file));
    if (!tiff.handle())
        return;
    do {
        ++result->pages;
        for (uint32_t i = 0; i < TIFFNumberOfStrips(tiff.handle()); ++i)
            result->codedBytes += static_cast<qint64>(TIFFGetStrileByteCount(tiff.handle(), i));
    } while (TIFFReadDirectory(tiff.handle()));
}
} // namespace

Converted convertByFaxRender(const QString &file, int times)
{
    const QByteArray content = contentOf(file);
    Converted result;
    const double before = ownCpuMs();
    const auto talk = [&](int toChild, int fromChild) {
        WorkerMessageReader reader;
        for (int i = 1; i <= times; ++i) {
            const auto job = static_cast<quint64>(i);
            Start start;
            start.job = job;
            if (!writeAll(toChild,
                          Document{job, QFileInfo(file).fileName(), content}.encode().encode())
                || !writeAll(toChild, start.encode().encode())
                || !takePages(fromChild, reader, &result))
                return false;
        }
        return true;
    };
    const ChildUsage usage = runMeasured({workerProgram(QStringLiteral("fax-render"))}, talk);
    result.cpuMs = usage.cpuMs + ownCpuMs() - before;
    result.peakMiB = usage.peakMiB;
    result.good = usage.good && result.pages > 0;
    return result;
}

Converted convertByGhostscript(const QString &pdf)
{
    // A real file: the device needs one that it can seek in, and as root it would delete /dev/null.
    const QTemporaryDir folder;
    const QString pages = folder.filePath(QStringLiteral("pages.tif"));
    const ChildUsage usage = runMeasured(
        {QStringLiteral("gs"), QStringLiteral("-q"), QStringLiteral("-dNOPAUSE"),
         QStringLiteral("-dBATCH"), QStringLiteral("-dSAFER"), QStringLiteral("-sDEVICE=tiffg4"),
         QStringLiteral("-r204x196"), QStringLiteral("-sPAPERSIZE=a4"),
         QStringLiteral("-dFIXEDMEDIA"), QStringLiteral("-dPDFFitPage"),
         QStringLiteral("-sOutputFile=") + pages, pdf},
        listen);
    Converted result{usage.good, usage.cpuMs, usage.peakMiB};
    countStrips(pages, &result);
    result.good &= result.pages > 0;
    return result;
}

Converted convertByPdftoppm(const QString &pdf)
{
    const QTemporaryDir folder;
    const ChildUsage usage = runMeasured({QStringLiteral("pdftoppm"), QStringLiteral("-mono"),
                                          QStringLiteral("-scale-to-x"), QStringLiteral("1728"),
                                          QStringLiteral("-scale-to-y"), QStringLiteral("2292"),
                                          pdf, folder.filePath(QStringLiteral("page"))},
                                         listen);
    Converted result{usage.good, usage.cpuMs, usage.peakMiB};
    const double before = ownCpuMs();
    for (const QString &page : QDir(folder.path()).entryList(QDir::Files)) {
        ++result.pages;
        result.codedBytes += FaxCodec::encodeT6(readPbm(folder.filePath(page))).size();
    }
    result.cpuMs += ownCpuMs() - before;
    result.good &= result.pages > 0;
    return result;
}

QString asPdf(const QString &file, const QString &folder)
{
    const QByteArray content = contentOf(file);
    if (content.startsWith("%PDF"))
        return file;
    const QString pdf = QDir(folder).filePath(QFileInfo(file).completeBaseName()
                                              + QStringLiteral(".pdf"));
    if (content.startsWith("II") || content.startsWith("MM")) {
        const bool made = QProcess::execute(QStringLiteral("tiff2pdf"),
                                            {QStringLiteral("-o"), pdf, file})
            == 0;
        return made ? pdf : QString();
    }
    const QImage image(file);
    if (image.isNull())
        return {};
    QPdfWriter writer(pdf);
    writer.setResolution(204);
    writer.setPageLayout(QPageLayout(QPageSize(image.size() * 72.0 / 204, QPageSize::Point),
                                     QPageLayout::Portrait, {}));
    QPainter(&writer).drawImage(QRect(0, 0, writer.width(), writer.height()), image);
    return pdf;
}

} // namespace Fax
