#pragma once

#include "base/result.h"
#include "job/submission.h"

namespace Fax {

// The texts of a submission, as they come from outside.

inline constexpr int longestLine = 250;
inline constexpr int longestNote = 4000;
inline constexpr int mostNoteLines = 60;

/**
 * Makes every text what it may be: one printable line of at most longestLine characters, an address several
 * lines, a note several lines of longestNote + 1 characters together (one too many is told by checkDetails),
 * station ids by 8.1. A display name is never needed to be unique.
 */
void cleanTexts(Submission &submission);

/** InvalidParameter: a note that is too long, a receipt by mail without an address. Fills in receiptAddress. */
[[nodiscard]] Result<> checkDetails(FaxDetails &details);

} // namespace Fax
