#pragma once

#include "cover/painter/coverpainter.h"
#include "imaging/render/documentreader.h"

namespace Fax {

/** A cover page with its values (cover/coversheet.h) as pages: itself, and what a long note takes besides. */
class CoverPageReader final : public DocumentReader
{
public:
    /** Of CoverSheet::encode(). */
    [[nodiscard]] static Result<std::unique_ptr<DocumentReader>> open(const QString &name,
                                                                      const QByteArray &content);

    [[nodiscard]] int pageCount() const override { return m_painter.pageCount(); }
    [[nodiscard]] Result<RenderedPage> renderPage(int index, const Sheet &sheet) override;

private:
    CoverPageReader(const QString &name, CoverPage page, CoverValues values, bool smallNote);

    CoverPainter m_painter;
};

} // namespace Fax
