#pragma once

#include "job/job.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace Fax::Ui {

/** What a person can do about a fax that does not go, with one click (ui.md 5.3, "Explain and fix"). */
enum class Remedy {
    RetryNow,
    Resume,
    ChangeNumber, ///< and retry, if it has failed
    LowerSpeed, ///< for the next calls to this number, then retry
    WithoutEcm, ///< the same without error correction
    AnyLine,
};

/** Which help here, the likeliest first; empty if only waiting does. */
[[nodiscard]] QList<Remedy> remediesFor(const Job &job);
[[nodiscard]] QString remedyText(Remedy remedy, const Job &job);

/** The cause of a failure in one sentence for people who are no telephone engineers; "" without a failure. */
[[nodiscard]] QString causeOf(const Job &job);

/** One step below the full speed; what a lower speed means. */
inline constexpr int lowerBitRate = 9600;

} // namespace Fax::Ui
