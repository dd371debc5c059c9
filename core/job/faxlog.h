#pragma once

#include "job/job.h"

#include <QtCore/QStringList>

namespace Fax {

/**
 * Lines of the activity logs (service-semantics 17.2): one for each fax that is final, with the columns named there
 * but the banner, and for received faxes the routing result, which nobody knows yet when the fax is final.
 * Times are ISO 8601 UTC, states and priorities names in snake case, numbers whole (only the journal shortens them).
 */
namespace FaxLog {

[[nodiscard]] QStringList outboxColumns();
/** @param recipientCompany  what the job itself does not know */
[[nodiscard]] QStringList outboxLine(const Job &job, const QList<Attempt> &attempts,
                                     const QString &file, const QString &recipientCompany);

[[nodiscard]] QStringList inboxColumns();
[[nodiscard]] QStringList inboxLine(const ReceivedFax &fax);

} // namespace FaxLog

} // namespace Fax
