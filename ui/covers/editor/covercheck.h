#pragma once

#include "cover/coverpage.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace Fax::Ui {

/** Something on a cover page that will not arrive as it was meant. */
struct CoverWarning
{
    QString sentence;
    QList<int> objects; ///< to be selected, ascending
};

/**
 * What to say about a page at a resolution (C4): letters too small to read, with these values and after they shrank; objects over
 * the edge of the paper; names in braces that are no field. At most one warning of each kind.
 *
 * Thread: GUI (measures letters).
 */
[[nodiscard]] QList<CoverWarning> checkCover(const CoverPage &page, const CoverValues &values,
                                             Resolution resolution);

} // namespace Fax::Ui
