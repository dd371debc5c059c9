#include "imaging/render/greyimage.h"

namespace Fax {

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

} // namespace Fax
