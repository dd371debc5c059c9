#pragma once

#include "imaging/faxpage.h"
#include "imaging/render/picture.h"

#include <optional>

class GfxImageColorMap;
class Stream;

namespace Fax {

/**
 * A picture of a PDF file made black and white, of its place's size, straight from its stream: JPEG through libjpeg,
 * T.6 through libtiff, all else decoded by Poppler. Nothing if it is of a kind that only the renderer understands.
 *
 * @param isInline  its octets lie among the page's commands: read through Poppler only
 */
[[nodiscard]] std::optional<FaxPage> imagePicture(Stream *stream, const QSize &pixels,
                                                  GfxImageColorMap &colours,
                                                  const PicturePlace &place, bool isInline);

/** The same for a picture that is 1 bit by its nature, as a mask is. */
[[nodiscard]] std::optional<FaxPage> bilevelImage(Stream *stream, const QSize &pixels,
                                                  bool isOneBlack, const PicturePlace &place,
                                                  bool isInline);

} // namespace Fax
