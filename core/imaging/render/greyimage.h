#pragma once

#include <QtCore/QtGlobal>

#include <vector>

namespace Fax {

/** 8-bit grey, 0 = black, 255 = white, rows without padding. */
struct GreyImage
{
    GreyImage() = default;
    GreyImage(int imageWidth, int imageHeight, uchar shade = 255)
        : width(imageWidth)
        , height(imageHeight)
        , pixels(static_cast<size_t>(imageWidth) * static_cast<size_t>(imageHeight), shade)
    { }

    [[nodiscard]] uchar *row(int y) { return pixels.data() + qsizetype(y) * width; }
    [[nodiscard]] const uchar *row(int y) const { return pixels.data() + qsizetype(y) * width; }

    int width = 0;
    int height = 0;
    std::vector<uchar> pixels;
};

/** Turned by 90° counter-clockwise: the right edge becomes the top. */
[[nodiscard]] GreyImage turned(const GreyImage &image);

} // namespace Fax
