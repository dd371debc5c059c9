#include "imaging/render/warmup.h"

#include "imaging/render/documentreader.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>

#include <poppler-global.h>

namespace Fax {

namespace {
/** A page of text in a font that is not embedded, so that Poppler asks fontconfig for one. */
constexpr char smallPdf[] =
    "%PDF-1.4\n"
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
    "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    "4 0 obj<</Length 38>>stream\nBT /F 12 Tf 20 100 Td (warm) Tj ET     \nendstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    "trailer<</Root 1 0 R>>\n%%EOF\n";

QByteArray smallJpeg()
{
    QImage image(8, 8, QImage::Format_Grayscale8);
    image.fill(200);
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    return octets;
}

void renderOnce(const QByteArray &content, bool proportionalText)
{
    const Sheet sheet;
    if (auto reader = openDocument(QString(), content, {proportionalText, sheet, 1}))
        static_cast<void>((*reader)->renderPage(0, sheet));
}
} // namespace

void warmUp()
{
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    renderOnce(QByteArray::fromRawData(smallPdf, sizeof smallPdf - 1), false);
    renderOnce(smallJpeg(), false);
    renderOnce("warm", false);
    renderOnce("warm", true);
}

} // namespace Fax
