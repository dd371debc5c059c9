#include "viewer/faxdocument.h"

#include "imaging/tifffax.h"
#include "viewer/pagescaler.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QSaveFile>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace Fax::Ui {

namespace {

constexpr int horizontalDotsPerInch = 204;

QPageSize paperOf(const FaxPage &page)
{
    const QSizeF inches(page.width() / double(horizontalDotsPerInch),
                        page.rows() / double(dotsPerInch(page.resolution())));
    return QPageSize(inches, QPageSize::Inch, {}, QPageSize::ExactMatch);
}

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
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Fax Console"));
    writer.setPageMargins({});
    QPainter painter;
    for (int i = 0; i < m_pageCount; ++i) {
        const auto page = this->page(i);
        if (!page)
            return tl::unexpected(page.error());
        writer.setPageSize(paperOf(*page));
        if (i == 0)
            painter.begin(&writer);
        else
            writer.newPage();
        painter.drawImage(painter.viewport(), pageImage(*page));
    }
    painter.end();
    return writeFile(path, content);
}

Result<> FaxDocument::save(const QString &path) const
{
    return path.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive) ? savePdf(path)
                                                                         : saveTiff(path);
}

} // namespace Fax::Ui
