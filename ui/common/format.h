#pragma once

#include "base/faxtypes.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace Fax::Ui {

/** Local time of day if it is today, else with the date; "" if invalid. */
[[nodiscard]] QString shortTime(const QDateTime &utc, const QDateTime &now);
/** Full local time with seconds and zone, for tooltips. */
[[nodiscard]] QString fullTime(const QDateTime &utc);
/** "14:02" */
[[nodiscard]] QString shortClock(const QDateTime &utc);
/** "14:02:11" */
[[nodiscard]] QString timeOfDay(const QDateTime &utc);
/** "0:01:47" */
[[nodiscard]] QString runningClock(qint64 seconds);
/** "12 h 04 min" */
[[nodiscard]] QString hoursAndMinutes(int seconds);
[[nodiscard]] QString dataSize(qint64 octets);
/** "204×196" */
[[nodiscard]] QString resolutionDots(Resolution resolution);
/** Numbers and times keep their direction inside right-to-left text. */
[[nodiscard]] QString leftToRight(const QString &text);

} // namespace Fax::Ui
