#pragma once

#include "imaging/faxpage.h"

#include <QtCore/QRect>
#include <QtCore/QSize>
#include <QtGui/QImage>

namespace Fax::Ui {

/** The page as a person sees it: rows stretched so that both directions have the same scale. */
[[nodiscard]] QSize naturalSize(const FaxPage &page);

/** How a pixel that covers several dots is made of them: their average, or the one in their middle. */
enum class Smoothing { On, Off };

/**
 * The page at exactly this size in device pixels, black on white; where it grows, dots are repeated.
 *
 * @param part  of the result, in its pixels; null = all of it
 */
[[nodiscard]] QImage scaledPage(const FaxPage &page, QSize size, QRect part = {},
                                Smoothing smoothing = Smoothing::On);

/** As scaledPage() at naturalSize(): the page as other programs are to see it. */
[[nodiscard]] QImage naturalPicture(const FaxPage &page, QRect part = {});

} // namespace Fax::Ui
