#pragma once

#include <QtCore/QList>

#include <chrono>

namespace Fax {

/**
 * How long a fax will be on the line, told before there is a call (rule S3): 15 s to set the call up, 7 s of training,
 * the bits of the pages at the rate (6 % more with ECM), 4 s for the answer to each page, and 3 s to end. SendEstimate
 * tells it during the call.
 */
struct TimeEstimate
{
    QList<qint64> pageBits; ///< coded size of each page, cover pages too; empty = no fax
    int bitRate = 14400; ///< bit/s, above 0
    bool ecm = true;

    /** Rounded to seconds; 0 if there are no pages. */
    [[nodiscard]] std::chrono::seconds duration() const;
};

/** The rate to reckon with: the median of the last five calls to a number, 14,400 bit/s if there were none.
 * `newestFirst` in bit/s; calls that never agreed on a rate (0) do not count. */
[[nodiscard]] int usualBitRate(const QList<int> &newestFirst);

/** Until the last of `faxes` that take so long each is through on so many lines (at least 1). */
[[nodiscard]] std::chrono::seconds timeOnLines(std::chrono::seconds each, int faxes, int lines);

} // namespace Fax
