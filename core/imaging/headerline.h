#pragma once

#include "imaging/faxpage.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace Fax {

/**
 * The header line (branding, TTI) at the top of each sent page: date, time, sender, recipient, page
 * n of m (service-semantics section 7). Drawn into the top margin of the page; page length is
 * unchanged.
 */
struct HeaderLine
{
    QDateTime localTime; ///< of this attempt, in the server's zone
    QString from; ///< the TSID that is transmitted
    QString to; ///< recipient number
    int page = 1;
    int pages = 1;

    /** "2026-05-06 14:02  From: +49…  To: +49…  Page 1/5"; without "To" if it does not fit (7.3).
     */
    [[nodiscard]] QString text(int maximumCharacters) const;

    /** Draws the text over the first lines of the page with a fixed-width font, 2.5 to 3.5 mm high.
     */
    void drawOn(FaxPage &sheet) const;
};

/** Lines that the header occupies at this resolution; the renderer keeps them white. */
[[nodiscard]] int headerLineRows(Resolution resolution);

} // namespace Fax
