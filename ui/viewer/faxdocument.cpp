#include "viewer/faxdocument.h"

#include "imaging/faxpdf.h"
#include "viewer/pagescaler.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace Fax::Ui {

namespace {

struct FaxDocumentTexts
{
    Q_DECLARE_TR_FUNCTIONS(FaxDocumentTexts)
};

Result<> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return failure(ErrorCode::FileUnreadable,
                   FaxDocumentTexts::tr("Cannot write %1: %2").arg(path, file.errorString()));
}

QByteArray pngOf(const FaxPage &page)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    naturalPicture(page).save(&buffer, "PNG");
    return buffer.data();
}

/** "fax.png" → "fax-3.png" */
QString numbered(const QString &path, int page)
{
    const auto dot = path.size() - QFileInfo(path).suffix().size() - 1;
    return path.left(dot) + u'-' + QString::number(page) + path.mid(dot);
}

tl::unexpected<Error> nothingToRead()
{
    return failure(ErrorCode::FileDamaged,
                   FaxDocumentTexts::tr("No page of this fax can be read."));
}

} // namespace

Result<FaxDocument> FaxDocument::fromTiff(const QByteArray &tiff)
{
    const SalvagedTiff::Readable readable = SalvagedTiff::readable(tiff);
    if (readable.pages == 0)
        return failure(ErrorCode::FileDamaged, readable.problem);
    FaxDocument document;
    document.m_tiff = tiff;
    document.m_pageCount = readable.pages;
    document.m_problem = readable.problem;
    return document;
}

FaxDocument FaxDocument::fromPages(const QList<TiffFax::CodedPage> &pages)
{
    FaxDocument document;
    document.m_tiff = TiffFax::writeCoded(pages);
    document.m_pageCount = static_cast<int>(pages.size());
    return document;
}

Result<FaxDocument::Page> FaxDocument::page(int page) const
{
    return SalvagedTiff::page(m_tiff, page);
}

Result<> FaxDocument::save(const QString &path) const
{
    if (path.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive))
        return toPdf().and_then([&](const QByteArray &pdf) { return writeFile(path, pdf); });
    if (path.endsWith(QLatin1StringView(".png"), Qt::CaseInsensitive))
        return savePictures(path);
    return writeFile(path, m_tiff);
}

/** The octets of good pages go over as they are: 500 pages never are in memory as dots. */
Result<QByteArray> FaxDocument::toPdf() const
{
    QList<TiffFax::CodedPage> pages;
    for (int i = 0; i < m_pageCount; ++i) {
        const auto shown = page(i);
        if (!shown)
            continue;
        auto coded = SalvagedTiff::codedPage(m_tiff, i);
        if (!coded)
            continue;
        if (shown->lost.count > 0)
            coded->t6 = FaxCodec::encodeT6(shown->page);
        pages.append(*std::move(coded));
    }
    if (pages.isEmpty())
        return nothingToRead();
    return FaxPdf::writeCoded(pages);
}

Result<> FaxDocument::savePictures(const QString &path) const
{
    int saved = 0;
    for (int i = 0; i < m_pageCount; ++i) {
        const auto shown = page(i);
        if (!shown)
            continue;
        const QString name = m_pageCount == 1 ? path : numbered(path, i + 1);
        if (auto written = writeFile(name, pngOf(shown->page)); !written)
            return written;
        ++saved;
    }
    return saved > 0 ? Result<>() : nothingToRead();
}

} // namespace Fax::Ui
