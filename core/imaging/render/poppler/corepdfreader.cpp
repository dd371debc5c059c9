#include "imaging/render/poppler/corepdfreader.h"

#include "imaging/render/binariser.h"
#include "imaging/render/pdfrefusal.h"
#include "imaging/render/poppler/faxoutputdev.h"
#include "imaging/render/poppler/pageneeds.h"

#include <algorithm>
#include <array>
#include <optional>

#include <Error.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <XRef.h>
#include <splash/SplashBitmap.h>

namespace Fax {

namespace {
constexpr double mmPerPoint = 25.4 / 72;
constexpr double mostEnlarged = 4;
constexpr int quarterTurn = 270; // counter-clockwise

/** Poppler takes Letter where a page says a size that is none; what it shows then was not meant so. */
bool saysNoSize(Page &page, PDFDoc &document)
{
    const Object dictionary = document.getXRef()->fetch(page.getRef());
    const Object box = dictionary.isDict() ? dictionary.dictLookup("MediaBox") : Object();
    if (!box.isArray())
        return false; // its own or inherited, as usual
    double corners[4]{};
    for (int i = 0; i < 4; ++i) {
        const Object corner = i < box.arrayGetLength() ? box.arrayGet(i) : Object();
        if (!corner.isNum())
            return true;
        corners[i] = corner.getNum();
    }
    return corners[0] == corners[2] || corners[1] == corners[3];
}

/** Size as the page is looked at, in points; empty if the page has no usable size. */
QSizeF sizeOf(const Page &page)
{
    QSizeF size(page.getCropWidth(), page.getCropHeight());
    if (!PdfRefusal::isUsable(size))
        return {};
    if (page.getRotate() % 180 != 0)
        size.transpose();
    return size;
}

void draw(Page &page, FaxOutputDev &device, const QSizeF &points, const Placement &placement,
          const Sheet &sheet)
{
    device.setSheet(sheet);
    const QSizeF shown = placement.turned ? points.transposed() : points;
    page.displaySlice(&device, placement.area.width() / (shown.width() / 72),
                      placement.area.height() / (shown.height() / 72),
                      placement.turned ? quarterTurn : 0, false, true, 0, 0, placement.area.width(),
                      placement.area.height(), false, FaxOutputDev::isStopped, &device);
}

PageDetail detailOf(const FaxOutputDev &device, const Placement &placement)
{
    PageDetail detail = device.detail();
    detail.isTurned = placement.turned;
    return detail;
}

/** Poppler's bits are 1 for white. */
FaxPage oneBitPage(SplashBitmap *bitmap, const Placement &placement, const Sheet &sheet)
{
    FaxPage drawn(placement.area.width(), placement.area.height(), sheet.resolution);
    const int octets = std::min(drawn.bytesPerRow(), bitmap->getRowSize());
    for (int y = 0; y < std::min(drawn.rows(), bitmap->getHeight()); ++y) {
        const uchar *source = bitmap->getDataPtr() + qsizetype(y) * bitmap->getRowSize();
        std::transform(source, source + octets, drawn.row(y),
                       [](uchar octet) { return static_cast<uchar>(~octet); });
    }
    clearUnusedBits(&drawn);
    FaxPage page(sheet.width(), sheet.height(), sheet.resolution);
    blit(drawn, placement.area.topLeft(), &page);
    return page;
}

FaxPage greyPage(SplashBitmap *bitmap, const Placement &placement, const Sheet &sheet)
{
    GreyImage grey(sheet.width(), sheet.height());
    const int columns = std::min(placement.area.width(), bitmap->getWidth());
    for (int y = 0; y < std::min(placement.area.height(), bitmap->getHeight()); ++y) {
        const uchar *source = bitmap->getDataPtr() + qsizetype(y) * bitmap->getRowSize();
        std::copy_n(source, columns, grey.row(placement.area.y() + y) + placement.area.x());
    }
    return Binariser(grey, GreySource::Drawn).page(sheet.resolution);
}

/** Old encryption takes Latin-1, that of PDF 2.0 UTF-8 (ISO 32000-2, 7.6.4). */
std::array<std::string, 2> spellingsOf(const QString &password)
{
    return {password.toStdString(), password.toLatin1().toStdString()};
}
} // namespace

CorePdfReader::CorePdfReader(const QString &name, const QByteArray &content)
    : DocumentReader(name)
    , m_content(content)
{ }

CorePdfReader::~CorePdfReader() = default;

Result<std::unique_ptr<DocumentReader>>
CorePdfReader::open(const QString &name, const QByteArray &content, const QString &password)
{
    if (!globalParams) {
        globalParams = std::make_unique<GlobalParams>();
        setErrorCallback([](ErrorCategory, Goffset, const char *) {}); // about documents
    }
    std::unique_ptr<CorePdfReader> reader(new CorePdfReader(name, content));
    const QByteArray &octets = reader->m_content;
    for (const std::string &spelling : spellingsOf(password)) {
        const std::optional<GooString> word(std::in_place, spelling);
        reader->m_document = std::make_unique<PDFDoc>(
            new MemStream(octets.constData(), 0, octets.size(), Object(objNull)), word, word);
        if (reader->m_document->isOk() || reader->m_document->getErrorCode() != errEncrypted)
            break;
    }
    PDFDoc &document = *reader->m_document;
    if (!document.isOk())
        return document.getErrorCode() == errEncrypted ? PdfRefusal::locked(name, password)
                                                       : PdfRefusal::damaged(name);
    reader->m_pages = document.getNumPages();
    if (reader->m_pages < 1)
        return PdfRefusal::noPages(name);
    return reader;
}

FaxOutputDev &CorePdfReader::device(bool grey)
{
    std::unique_ptr<FaxOutputDev> &device = grey ? m_grey : m_oneBit;
    if (!device) {
        device = std::make_unique<FaxOutputDev>(grey ? FaxOutputDev::Grey : FaxOutputDev::OneBit);
        device->startDoc(m_document.get());
    }
    return *device;
}

Result<RenderedPage> CorePdfReader::renderPage(int index, const Sheet &sheet)
{
    Page *page = m_document->getPage(index + 1);
    const QSizeF points = page && page->isOk() ? sizeOf(*page) : QSizeF();
    if (points.isEmpty() || saysNoSize(*page, *m_document))
        return PdfRefusal::damagedPage(name(), index + 1);

    const Placement placement = place(points * mmPerPoint, sheet, mostEnlarged);
    if (!needsGrey(*page)) {
        FaxOutputDev &oneBit = device(false);
        draw(*page, oneBit, points, placement, sheet);
        if (!oneBit.needsGrey())
            return RenderedPage{oneBitPage(oneBit.getBitmap(), placement, sheet), 0,
                                detailOf(oneBit, placement)};
    }
    FaxOutputDev &grey = device(true);
    draw(*page, grey, points, placement, sheet);
    return RenderedPage{greyPage(grey.getBitmap(), placement, sheet), 0, detailOf(grey, placement)};
}

} // namespace Fax
