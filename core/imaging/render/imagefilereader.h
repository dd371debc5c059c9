#pragma once

#include "imaging/render/documentreader.h"

#include <QtGui/QImage>

#include <optional>
#include <vector>

namespace Fax {

/** JPEG through libjpeg, PNG and BMP (and unusual JPEG) through Qt: one page. */
class ImageFileReader final : public DocumentReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DocumentReader>> open(const QString &name,
                                                                      const QByteArray &content);

    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] Result<RenderedPage> renderPage(int index, const Sheet &sheet) override;

private:
    ImageFileReader(const QString &name, const QByteArray &content);
    [[nodiscard]] std::optional<Result<RenderedPage>> renderJpeg(const Sheet &sheet) const;
    [[nodiscard]] Result<QImage> decode(const Sheet &sheet) const;
    [[nodiscard]] tl::unexpected<Error> tooLarge(const QSize &size) const;
    [[nodiscard]] tl::unexpected<Error> damaged() const;

    QByteArray m_content;
};

/**
 * One row of a picture as grey on white paper; `grey` is as long as the picture is wide. Row by row, because Qt
 * converts a whole image in several threads, and there are none in the sandbox.
 */
void greyRow(const QImage &image, int y, std::vector<uchar> *grey);

/**
 * A picture as a page: fitted, turned where that is better, binarised. Shared with colour TIFF.
 *
 * @param image   any format; transparent parts are taken as paper
 * @param aspect  width of a pixel divided by its height
 */
[[nodiscard]] RenderedPage pageOfPicture(const QImage &image, double aspect, const Sheet &sheet);

} // namespace Fax
