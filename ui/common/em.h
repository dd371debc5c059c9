#pragma once

#include <QtGui/QFontInfo>
#include <QtWidgets/QWidget>

namespace Fax::Ui {

/** The least width and height of what is clicked, in logical pixels (ui.md A3). */
inline constexpr int smallestTarget = 24;

/** Sizes of whole parts of a window are in em: the height of the font without its leading, in logical pixels. */
[[nodiscard]] inline int emPixels(const QWidget &widget)
{
    return QFontInfo(widget.font()).pixelSize();
}

} // namespace Fax::Ui
