#pragma once

#include "job/job.h"

namespace Fax {

/**
 * One block of a call's time line (ui.md D1): something that one end said, from `begin` to `end` in seconds of
 * line time. Lane Sent is us, Received is them; between the blocks of a lane is silence.
 */
struct TimelineBlock
{
    enum class Kind {
        Tone, ///< CED, CNG
        Signals, ///< V.21 frames in a row
        Training, ///< TCF
        PageData,
    };

    Kind kind = Kind::Signals;
    Direction lane = Direction::Sent;
    double begin = 0;
    double end = 0;
    QStringList names; ///< of the signals, first one first: "CSI", "DIS"; empty for page data
    int page = 0; ///< of page data: 1-based in the fax
    bool trouble =
        false; ///< a retrain, or a page that was refused or asked for again: drawn with a notch

    [[nodiscard]] QString label() const; ///< "DIS", "p3": the last signal is the one that matters

    friend bool operator==(const TimelineBlock &, const TimelineBlock &) = default;
};

/** What of a time line is not in the trace yet. */
struct TimelineNow
{
    double seconds = 0; ///< line time now; 0: the call is over
    bool pageData = false; ///< a page is on the line (CallPhase::C)
    Direction pageLane = Direction::Sent;
};

/**
 * The blocks of a call from its trace, in the order of the trace. The trace has one time for each entry: what we
 * send at its begin, what we receive at its end. The other one follows from ITU-T T.30: V.21 runs at 300 bit/s after a
 * preamble of 1 s (§5.3.1), a training check lasts 1.5 s (§5.3.6.1.3), CED 2.6 s and CNG 0.5 s (§4); page data lasts until
 * the next signal.
 * @param firstPage  number of the first page of this call in the fax
 */
[[nodiscard]] QList<TimelineBlock> callTimeline(const QList<TraceEntry> &entries, int firstPage = 1,
                                                const TimelineNow &now = {});

/**
 * What a signal means, one plain sentence for people who have never read T.30, in their language; "" for a name that is not
 * known. TraceEntry::meaning says what is inside it.
 */
[[nodiscard]] QString plainMeaning(const TraceEntry &entry);

} // namespace Fax
