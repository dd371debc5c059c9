#include "imaging/render/greyimage.h"

#include <algorithm>

namespace Fax
{

GreyImage turned(const GreyImage &image)
{
    GreyImage result(image.height, image.width);
    for (int y = 0; y < image.height; ++y) {
        const uchar *source = image.row(y);
        for (int x = 0; x < image.width; ++x)
            result.row(image.width - 1 - x)[y] = source[x];
    }
    return result;
}

void blit(const GreyImage &image, int x, int y, GreyImage *sheet)
{
    const int columns = std::min(image.width, sheet->width - x);
    const int rows = std::min(image.height, sheet->height - y);
    for (int i = 0; i < rows && columns > 0; ++i)
        std::copy_n(image.row(i), columns, sheet->row(y + i) + x);
}

} // namespace Fax
