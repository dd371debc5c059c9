#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSize>

#include <functional>
#include <memory>

namespace Fax {

/**
 * A JPEG picture as rows of grey, through libjpeg: colour is never computed, and a large picture is decoded at
 * a half, a quarter or an eighth, which costs a fraction.
 *
 *     JpegRows jpeg(octets);
 *     if (!jpeg.isUsable()) → not a JPEG that can be read as grey (CMYK, damaged): another way, or none
 *     const QSize size = jpeg.decodeFor(leastSize);
 *     jpeg.read([](const uchar *row) { … });        // size.height() rows at most
 *
 * More than 100 scans are refused: each costs time, and no camera writes them.
 */
class JpegRows
{
public:
    /** Keeps a copy of (shares) the octets. */
    explicit JpegRows(const QByteArray &octets);
    ~JpegRows();
    JpegRows(const JpegRows &) = delete;
    JpegRows &operator=(const JpegRows &) = delete;

    [[nodiscard]] bool isUsable() const;
    [[nodiscard]] QSize size() const; ///< as the file says

    [[nodiscard]] bool isColour() const; ///< by what the file can hold

    /** Width of a pixel divided by its height; 1 if the file does not say. */
    [[nodiscard]] double pixelAspect() const;

    /** Chooses the smallest of the four sizes that has at least these sides; returns it. */
    [[nodiscard]] QSize decodeFor(const QSize &least);

    /** Hands over row after row, of decodeFor()'s width. Fewer than its height: the file ends early. False:
     * damaged; rows may have come before. */
    [[nodiscard]] bool read(const std::function<void(const uchar *grey)> &row);

private:
    struct State;
    std::unique_ptr<State> d;
};

} // namespace Fax
