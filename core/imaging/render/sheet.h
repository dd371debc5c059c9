#pragma once

#include "base/faxtypes.h"
#include "imaging/faxpage.h"

#include <QtCore/QRect>
#include <QtCore/QSizeF>

namespace Fax {

/** The fax page that a document page is put on. */
struct Sheet
{
    Paper paper = Paper::A4;
    Resolution resolution = Resolution::Fine;
    int topRows = 0; ///< nothing may lie above this row

    [[nodiscard]] int width() const { return widthPixels(paper); }
    [[nodiscard]] int height() const { return heightLines(paper, resolution); }
    /** T.4 §2.1: 1728 pixels are 215 mm, 2048 are 255 mm, 2432 are 303 mm. */
    [[nodiscard]] double pixelsPerMm() const;
    [[nodiscard]] double linesPerMm() const;
};

/** Where on the sheet a page lies, and whether it is turned by 90° counter-clockwise first. */
struct Placement
{
    QRect area;
    bool turned = false;
};

/**
 * Fits a page with its margins: as large as the sheet allows, but enlarged at most so many times,
 * centred across, at the top. Turned where that makes it clearly larger.
 *
 * @param millimetres  size of the page, both above 0
 */
[[nodiscard]] Placement place(const QSizeF &millimetres, const Sheet &sheet, double mostEnlarged);

/** Copies all of `picture`, which must fit, onto a white part of `page`. */
void blit(const FaxPage &picture, const QPoint &topLeft, FaxPage *page);

/** The first row with black in it; the number of rows if there is none. */
[[nodiscard]] int firstBlackRow(const FaxPage &page);

/**
 * Moves the whole page down until its first `rows` rows are white. False, and nothing is changed,
 * if what is at the bottom would be lost.
 */
[[nodiscard]] bool moveDownFor(int rows, FaxPage *page);

} // namespace Fax
