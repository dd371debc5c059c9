#include "imaging/render/pdfreader.h"

#include "imaging/render/binariser.h"
#include "imaging/render/pdfrefusal.h"

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

namespace Fax {

namespace {
constexpr double mmPerPoint = 25.4 / 72;
constexpr double mostEnlarged = 4;

/** Size as the page is looked at, in points; empty if the page has no usable size. */
QSizeF sizeOf(const poppler::page &page)
{
    const poppler::rectf box = page.page_rect();
    QSizeF size(box.width(), box.height());
    if (!PdfRefusal::isUsable(size))
        return {};
    const auto orientation = page.orientation();
    if (orientation == poppler::page::landscape || orientation == poppler::page::seascape)
        size.transpose();
    return size;
}

/** Poppler 22.12 shears the rows of an image whose width is not a multiple of 32. */
int sliceWidth(int width)
{
    return (width + 31) / 32 * 32;
}

poppler::image draw(const poppler::page &page, const QSizeF &points, const Placement &placement)
{
    poppler::page_renderer renderer;
    renderer.set_render_hints(0);
    renderer.set_image_format(poppler::image::format_gray8);
    const QSizeF shown = placement.turned ? points.transposed() : points;
    const double dpiAcross = placement.area.width() / (shown.width() / 72);
    const double dpiDown = placement.area.height() / (shown.height() / 72);
    return renderer.render_page(&page, dpiAcross, dpiDown, 0, 0, sliceWidth(placement.area.width()),
                                placement.area.height(),
                                placement.turned ? poppler::rotate_270 : poppler::rotate_0);
}

GreyImage onSheet(const poppler::image &image, const Placement &placement, const Sheet &sheet)
{
    GreyImage result(sheet.width(), sheet.height());
    const QRect &area = placement.area;
    const int columns = std::min(area.width(), image.width());
    for (int y = 0; y < std::min(area.height(), image.height()); ++y) {
        const char *row = image.const_data() + qsizetype(y) * image.bytes_per_row();
        std::copy_n(reinterpret_cast<const uchar *>(row), columns,
                    result.row(area.y() + y) + area.x());
    }
    return result;
}
} // namespace

PdfReader::PdfReader(const QString &name, const QByteArray &content)
    : DocumentReader(name)
    , m_content(content)
{ }

PdfReader::~PdfReader() = default;

Result<std::unique_ptr<DocumentReader>>
PdfReader::open(const QString &name, const QByteArray &content, const QString &password)
{
    std::unique_ptr<PdfReader> reader(new PdfReader(name, content));
    const std::string word = password.toStdString();
    reader->m_document.reset(poppler::document::load_from_raw_data(
        reader->m_content.constData(), static_cast<int>(reader->m_content.size()), word, word));
    if (reader->m_document && reader->m_document->is_locked()) {
        // Old encryption takes Latin-1, that of PDF 2.0 UTF-8 (ISO 32000-2, 7.6.4).
        const std::string latin = password.toLatin1().toStdString();
        reader->m_document->unlock(latin, latin);
    }
    if (!reader->m_document)
        return PdfRefusal::damaged(name);
    if (reader->m_document->is_locked())
        return PdfRefusal::locked(name, password);
    if (reader->m_document->pages() < 1)
        return PdfRefusal::noPages(name);
    return reader;
}

int PdfReader::pageCount() const
{
    return m_document->pages();
}

Result<RenderedPage> PdfReader::renderPage(int index, const Sheet &sheet)
{
    const std::unique_ptr<poppler::page> page(m_document->create_page(index));
    const QSizeF points = page ? sizeOf(*page) : QSizeF();
    if (points.isEmpty())
        return PdfRefusal::damagedPage(name(), index + 1);

    const Placement placement = place(points * mmPerPoint, sheet, mostEnlarged);
    const poppler::image image = draw(*page, points, placement);
    if (!image.is_valid())
        return PdfRefusal::damagedPage(name(), index + 1);
    const GreyImage grey = onSheet(image, placement, sheet);
    RenderedPage result{Binariser(grey, GreySource::Drawn).page(sheet.resolution)};
    result.detail.isTurned = placement.turned;
    return result;
}

} // namespace Fax
