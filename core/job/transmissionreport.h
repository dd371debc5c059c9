#pragma once

#include "imaging/reportdocument.h"
#include "job/job.h"
#include "job/whysentence.h"

#include <QtCore/QList>

namespace Fax {

/** "Delivered", "Delivered with damage", "Uncertain", "Not delivered", "Cancelled" or, before the end, "Not sent yet". */
[[nodiscard]] QString outcomeWord(const Job &job);

/**
 * What is known of a job, as one sentence with a full stop (architecture section 8): decided from the pages that
 * were confirmed, never from what the call said of itself.
 */
[[nodiscard]] QString outcomeSentence(const Job &job, const WhyContext &context);

/** Answers that are outstanding while a call is up are no doubt yet: such pages are not delivered so far. */
void settlePages(const Job &job, QList<PageRecord> &pages);

/**
 * The transmission report of a job, in any state, in words: verdict, facts, one row for each page and each try.
 * Times are those of `context.zone`, which is named.
 */
[[nodiscard]] ReportDocument transmissionReport(const Job &job, const QList<Attempt> &attempts,
                                                const QList<PageRecord> &pages,
                                                const WhyContext &context);

/** The same of a received fax. */
[[nodiscard]] ReportDocument receptionReport(const ReceivedFax &fax, const WhyContext &context);

} // namespace Fax
