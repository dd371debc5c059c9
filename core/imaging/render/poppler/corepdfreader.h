#pragma once

#include "imaging/render/documentreader.h"

class PDFDoc;

namespace Fax {

class FaxOutputDev;

/**
 * PDF through the core of libpoppler: quicker than PdfReader, as fonts are parsed once for a document, and it
 * reads better, as colours are chosen for fax while drawing. Built where the core is of the version this was
 * written for (core/imaging/render/CMakeLists.txt); it has no promised interface.
 */
class CorePdfReader final : public DocumentReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DocumentReader>>
    open(const QString &name, const QByteArray &content, const QString &password);
    ~CorePdfReader() override;

    [[nodiscard]] int pageCount() const override { return m_pages; }
    [[nodiscard]] Result<RenderedPage> renderPage(int index, const Sheet &sheet) override;

private:
    CorePdfReader(const QString &name, const QByteArray &content);
    [[nodiscard]] FaxOutputDev &device(bool grey);

    QByteArray m_content; // Poppler reads it in place
    std::unique_ptr<PDFDoc> m_document;
    std::unique_ptr<FaxOutputDev> m_oneBit;
    std::unique_ptr<FaxOutputDev> m_grey;
    int m_pages = 0;
};

} // namespace Fax
