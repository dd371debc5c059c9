#pragma once

#include "job/job.h"
#include "job/whysentence.h"

#include <QtCore/QList>

namespace Fax {

/** A fax that a receipt tells of. */
struct ReceiptFax
{
    Job job;
    QList<Attempt> attempts;
};

// The words of a receipt (service-semantics 11.7, ui.md chapter 11). At least one fax; several are the members of a
// broadcast. Translated.

/** A notification: "Sent to Muster GmbH, 5 pages, 2 min 31 s", "Price list May: 196 of 200 sent". */
[[nodiscard]] QString receiptSentence(const QList<ReceiptFax> &faxes);

/** Every one of them, as far as anybody can know. */
[[nodiscard]] bool areDelivered(const QList<ReceiptFax> &faxes);

/** Subject of a mail: "Delivered: fax to Muster GmbH". */
[[nodiscard]] QString receiptSubject(const QList<ReceiptFax> &faxes);

/** A mail: for each recipient sender, number, pages, times, device and result. */
[[nodiscard]] QString receiptBody(const QList<ReceiptFax> &faxes, const WhyContext &context);

} // namespace Fax
