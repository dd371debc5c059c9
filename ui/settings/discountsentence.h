#pragma once

#include "job/schedule.h"

#include <QtCore/QString>

namespace Fax::Ui {

/** What is known around a discount period. */
struct DiscountSituation
{
    QDateTime now; ///< UTC
    QTimeZone zone; ///< of the server
    int waiting = 0; ///< faxes that wait for the period
};

/** "20:00 to 07:00 next day, 11 h. Now: normal rate. 14 faxes wait for 20:00." */
[[nodiscard]] QString discountSentence(const DiscountPeriod &period,
                                       const DiscountSituation &situation);

/** "14 faxes would start 1 h earlier."; "" if nothing waits or nothing changes. */
[[nodiscard]] QString discountShift(const DiscountPeriod &before, const DiscountPeriod &after,
                                    const DiscountSituation &situation);

} // namespace Fax::Ui
