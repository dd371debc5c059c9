#pragma once

#include "imaging/render/documentreader.h"
#include "imaging/tiffmemory.h"

#include <vector>

namespace Fax {

/**
 * TIFF files of others through libtiff. A fax page of the wanted width passes bit for bit; any
 * other 1-bit page is scaled and thresholded; grey and colour pages go the way of pictures. Lines
 * that cannot be read are left white and counted: a page that has some lines is never refused.
 */
class TiffReader final : public DocumentReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DocumentReader>> open(const QString &name,
                                                                      const QByteArray &content);

    [[nodiscard]] int pageCount() const override { return static_cast<int>(m_directories.size()); }
    [[nodiscard]] Result<RenderedPage> renderPage(int index, const Sheet &sheet) override;

private:
    struct Shape
    {
        int width = 0;
        int rows = 0;
        bool isBilevel = false; ///< one bit, in strips, upright: read line by line
        bool isBlackOne = true; ///< min-is-white
        double dpiAcross = 0; ///< 0 = the file does not say
        double dpiDown = 0;
    };

    TiffReader(const QString &name, const QByteArray &content);
    [[nodiscard]] bool listDirectories();
    [[nodiscard]] Result<Shape> shape(int index);
    [[nodiscard]] tl::unexpected<Error> damaged(int index) const;

    /** All rows, packed, 1 = black; what cannot be read is white. */
    [[nodiscard]] Result<RenderedPage> readBilevel(int index, const Shape &shape,
                                                   Resolution resolution);
    /** Reads a strip, on white; the number of rows that are bad, all of them if nothing came. */
    [[nodiscard]] int readStrip(uint32_t strip, uchar *target, const Shape &shape, int rows);
    [[nodiscard]] QByteArray rawStrip(uint32_t strip) const;
    [[nodiscard]] Result<RenderedPage> renderBilevel(int index, const Shape &shape,
                                                     const Sheet &sheet);
    [[nodiscard]] Result<RenderedPage> renderPicture(int index, const Shape &shape,
                                                     const Sheet &sheet);

    QByteArray m_content;
    TiffMemory m_file;
    std::vector<int> m_directories; // of the pages; thumbnails are left out
};

} // namespace Fax
