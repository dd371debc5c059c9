#pragma once

class QWidget;

namespace Fax::Ui {

/**
 * Draws lists and labels of a place in italics and in the colour of what is not live any more (P3), or as ever.
 * Labels with colours of their own keep them.
 */
void drawStale(QWidget &place, bool stale);

} // namespace Fax::Ui
