#include "imaging/render/coverpagereader.h"

#include "cover/coversheet.h"
#include "cover/painter/coverraster.h"
#include "imaging/render/coverpicture.h"

namespace Fax {

namespace {

CoverPainter::Options options(bool smallNote)
{
    CoverPainter::Options options;
    options.bilevel = true;
    options.smallNote = smallNote;
    options.picture = [](const CoverObject &object, const QSize &pixels) {
        return coverPicture(object.image, pixels, object.area.size());
    };
    return options;
}

} // namespace

CoverPageReader::CoverPageReader(const QString &name, CoverPage page, CoverValues values,
                                 bool smallNote)
    : DocumentReader(name)
    , m_painter(std::move(page), std::move(values), options(smallNote))
{ }

Result<std::unique_ptr<DocumentReader>> CoverPageReader::open(const QString &name,
                                                              const QByteArray &content)
{
    auto sheet = CoverSheet::decode(content);
    if (!sheet)
        return tl::unexpected(sheet.error());
    return std::unique_ptr<DocumentReader>(
        new CoverPageReader(name, sheet->page, sheet->values, sheet->smallNote));
}

Result<RenderedPage> CoverPageReader::renderPage(int index, const Sheet &sheet)
{
    return RenderedPage{
        coverFaxPage(m_painter, index, sheet.paper, sheet.resolution, sheet.topRows), 0};
}

} // namespace Fax
