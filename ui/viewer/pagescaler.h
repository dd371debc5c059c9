#pragma once

#include "imaging/faxpage.h"

#include <QtCore/QSize>
#include <QtGui/QImage>

namespace Fax::Ui {

/** The page as a person sees it: rows stretched so that both directions have the same scale. */
[[nodiscard]] QSize naturalSize(const FaxPage &page);

/**
 * The page at exactly this size in device pixels, black on white. Where it shrinks, each pixel is the
 * average of the dots it covers; where it grows, dots are repeated.
 */
[[nodiscard]] QImage scaledPage(const FaxPage &page, QSize size);

} // namespace Fax::Ui
