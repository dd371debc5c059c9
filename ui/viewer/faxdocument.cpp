#include "viewer/faxdocument.h"

#include "imaging/faxpdf.h"
#include "imaging/tifffax.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSaveFile>

namespace Fax::Ui {

namespace {

Result<> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return failure(ErrorCode::FileUnreadable,
                   QCoreApplication::translate("FaxDocument", "Cannot write %1: %2")
                       .arg(path, file.errorString()));
}

} // namespace

Result<FaxDocument> FaxDocument::fromTiff(const QByteArray &tiff)
{
    return TiffFax::pageCount(tiff).map([&](int pages) {
        FaxDocument document;
        document.m_tiff = tiff;
        document.m_pageCount = pages;
        return document;
    });
}

Result<FaxPage> FaxDocument::page(int page) const
{
    return TiffFax::readPage(m_tiff, page);
}

Result<> FaxDocument::saveTiff(const QString &path) const
{
    return writeFile(path, m_tiff);
}

Result<> FaxDocument::savePdf(const QString &path) const
{
    return FaxPdf::fromTiff(m_tiff).and_then(
        [&](const QByteArray &pdf) { return writeFile(path, pdf); });
}

Result<> FaxDocument::save(const QString &path) const
{
    return path.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive) ? savePdf(path)
                                                                         : saveTiff(path);
}

} // namespace Fax::Ui
