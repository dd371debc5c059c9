#pragma once

#include "imaging/faxpage.h"
#include "imaging/render/picture.h"

#include <optional>

class SplashBitmap;
struct SplashGlyphBitmap;

namespace Fax {

/**
 * Where a picture comes to lie: only one that lies straight and is not mirrored.
 *
 * @param matrix  of PDF: takes the unit square to the page, y downwards
 */
[[nodiscard]] std::optional<PicturePlace> straightPlace(const double *matrix);

/** All of a picture, or only its black pixels, in black or in white. */
enum class PasteMode { Opaque, Black, White };

/** Copies a picture into a bitmap of Splash in one bit, as far as `visible` shows. */
void paste(const FaxPage &picture, const QPoint &topLeft, const QRect &visible, PasteMode mode,
           SplashBitmap *bitmap);

/** Paints a letter of 1 bit that lies within the bitmap. */
void pasteGlyph(const SplashGlyphBitmap &glyph, const QPoint &topLeft, bool black,
                SplashBitmap *bitmap);

} // namespace Fax
