#pragma once

#include <QtCore/QList>

namespace Fax {

/** What is known about a call out while it runs, to tell people how long it will still take. */
struct SendEstimate
{
    QList<qint64> pageOctets; ///< coded size of each page of this call
    int page = 0; ///< page on the line, 1-based; 0 = none yet
    int percent = 0; ///< of that page
    int bitRate = 0; ///< bit/s; 0 = not agreed yet, 14400 is assumed

    /**
     * Seconds of line time: remaining octets at the bit rate, 4 s for the confirmation of each
     * remaining page (training, T.30 pauses, V.21 answer), and 15 s of set-up while no page is on
     * the line.
     */
    [[nodiscard]] int secondsLeft() const;
};

} // namespace Fax
