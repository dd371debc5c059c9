#pragma once

#include "base/errorcode.h"
#include "job/calllimit.h"
#include "job/job.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QTimeZone>

namespace Fax {

/** Who reads a sentence, when and where: decides "you", and whether a time needs its day. */
struct WhyContext
{
    QDateTime now; ///< UTC
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< times are shown in it
    QString account; ///< reader's account: shown as "you"

    /** The system's time and zone, the account of the running process. */
    [[nodiscard]] static WhyContext current();
};

/**
 * Why a job is where it is, as one translated sentence without a full stop (ui.md 5.3). The same
 * words in the console and in faxctl. A code that is not known (a newer service) gives the code
 * itself, so that nothing is hidden; missing parameters leave their part out. Parameters come from
 * outside: control characters in them are shown as spaces.
 */
[[nodiscard]] QString whySentence(const WaitReason &why, const WhyContext &context);

/** What a person can do about a failure ("Check the number"), or "" if there is nothing to say. */
[[nodiscard]] QString whyHint(const WaitReason &why);

/** A failure in a few words, lower case, for use inside a sentence: "busy", "disconnected on page
 * 3". */
[[nodiscard]] QString failurePhrase(ErrorCode code, int page = 0);

/**
 * Why a call was not made at full speed, and what it was made at: "At most V.29 9600 bit/s: V.17 failed to
 * this number at 14:25 (disconnected)". "" for a call without a limit.
 */
[[nodiscard]] QString limitSentence(const CallLimit &limit, const WhyContext &context);

/** "V.29 9600 bit/s, error correction". "" while nothing is known. */
[[nodiscard]] QString speedPhrase(Modulation modulation, int bitRate, bool ecm);

/** "14:25" if that is today in the reader's zone, else "6 May 08:00", with the year if it is
 * another one. */
[[nodiscard]] QString shortTime(const QDateTime &time, const WhyContext &context);

/** "1 min 50 s", "45 s", "2 h 5 min". */
[[nodiscard]] QString duration(int seconds);

} // namespace Fax
