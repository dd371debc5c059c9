#pragma once

#include "imaging/render/documentreader.h"

namespace poppler {
class document;
}

namespace Fax {

/**
 * PDF through Poppler's public C++ interface: 8-bit grey without anti-aliasing, so that text and
 * lines come as pure black and white with complete strokes, and Binariser only has to work on
 * pictures and colours.
 */
class PdfReader final : public DocumentReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DocumentReader>>
    open(const QString &name, const QByteArray &content, const QString &password);
    ~PdfReader() override;

    [[nodiscard]] int pageCount() const override;
    [[nodiscard]] Result<RenderedPage> renderPage(int index, const Sheet &sheet) override;

private:
    PdfReader(const QString &name, const QByteArray &content);

    QByteArray m_content; // Poppler reads it in place
    std::unique_ptr<poppler::document> m_document;
};

} // namespace Fax
