#pragma once

#include "port/pagenews.h"

#include <QtCore/QList>

namespace Fax::Model {

/** The page on the line of a port as far as its news tell it (PageNews); a value. */
struct PageView
{
    JobId job; ///< of a fax that is sent
    FaxId fax; ///< of a fax that is received
    int page = 0; ///< 1-based in the fax; 0: nothing has been told yet
    int width = 1728; ///< pixels
    Resolution resolution = Resolution::Fine;
    int rows = 0;
    QByteArray bits; ///< `rows` rows: packed, most significant bit first, 1 = black
    QList<QByteArray> blocks; ///< with ECM: an EcmFrame for each frame of each block so far

    /**
     * Takes news in. The number of the first row that changed; ProtocolViolation if the news are not what they should
     * be, InvalidOperation if rows are missing before them: they have to be told from the first row again.
     */
    [[nodiscard]] Result<int> add(const PageNews &news);
};

} // namespace Fax::Model
