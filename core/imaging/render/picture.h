#pragma once

#include "imaging/faxpage.h"
#include "imaging/render/scaler.h"
#include "imaging/render/sheet.h"

#include <QtCore/QSize>

#include <memory>

namespace Fax {

/** Where a picture comes to lie on the sheet, after it was turned by so many quarters counter-clockwise. */
struct PicturePlace
{
    QRect area;
    int quarterTurns = 0;

    /** Of the picture before it is turned. */
    [[nodiscard]] QSize size() const
    {
        return quarterTurns % 2 != 0 ? area.size().transposed() : area.size();
    }
};

/** Of a picture file: fitted on the sheet, turned where that is better. `turns` is how it has to be turned to be
 * upright, `aspect` the width of a pixel divided by its height. */
[[nodiscard]] PicturePlace placeOfPicture(const QSize &pixels, double aspect, int turns,
                                          const Sheet &sheet);

/**
 * A grey picture on its way to its place: scaled row by row, binarised, turned.
 *
 *     GreyPicture picture(decodedSize, place);
 *     for each row: picture.addRow(grey);
 *     FaxPage part = picture.finish();          // of the place's size; rows that never came are white
 */
class GreyPicture
{
public:
    GreyPicture(const QSize &pixels, const PicturePlace &place);

    void addRow(const uchar *grey) { m_scaler.addRow(grey); }
    [[nodiscard]] FaxPage finish();

private:
    Scaler m_scaler;
    int m_quarterTurns;
};

/** The same for a picture of 1 bit. */
class BilevelPicture
{
public:
    BilevelPicture(const QSize &pixels, const PicturePlace &place);
    ~BilevelPicture();

    void addRow(const uchar *bits); ///< packed, 1 = black, unused bits 0
    [[nodiscard]] FaxPage finish();

private:
    class Way;
    class Smaller;
    class Larger;
    std::unique_ptr<Way> m_way;
    int m_quarterTurns;
};

/** A page with nothing but a finished picture on it. */
[[nodiscard]] FaxPage onSheet(const FaxPage &picture, const PicturePlace &place,
                              const Sheet &sheet);

} // namespace Fax
