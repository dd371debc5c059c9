#pragma once

class QWidget;

namespace Fax::Ui {

/** Draws all texts of a list in italics and in the colour of what is not live any more (P3), or as ever. */
void drawStale(QWidget &list, bool stale);

} // namespace Fax::Ui
