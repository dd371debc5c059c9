#include "service/receipts.h"

#include "base/logging.h"
#include "base/valuemap.h"
#include "service/eventfeed.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

#include <algorithm>

namespace Fax {

namespace {

ReceiptFilter newNotifications()
{
    ReceiptFilter filter;
    filter.kind = Receipt::Notify;
    filter.waitingOnly = true;
    return filter;
}

} // namespace

void Receipts::start()
{
    if (auto recovered = m_parts.store->notices().recover(m_parts.clock->now()); !recovered)
        qCWarning(logService) << "receipts:" << recovered.error().message();
    work();
}

void Receipts::work()
{
    notify();
}

void Receipts::notify()
{
    auto notes = m_parts.store->notices().receipts(newNotifications());
    if (!notes) {
        qCWarning(logService) << "receipts:" << notes.error().message();
        return;
    }
    std::reverse(notes->begin(), notes->end()); // oldest first
    for (const ReceiptNote &note : std::as_const(*notes)) {
        if (note.id <= m_told)
            continue;
        m_told = note.id;
        m_parts.events->send(QStringLiteral("receipt"), described(note));
    }
}

Result<QList<ReceiptFax>> Receipts::faxesOf(const ReceiptNote &note)
{
    const auto ids = note.grouped ? m_parts.store->notices().jobsTogether(note.job)
                                  : Result<QList<JobId>>({note.job});
    if (!ids)
        return tl::unexpected(ids.error());
    QList<ReceiptFax> faxes;
    for (const JobId id : *ids) {
        const auto job = m_parts.store->job(id);
        const auto attempts = m_parts.store->attempts(id);
        if (!job || !attempts)
            return tl::unexpected(job ? attempts.error() : job.error());
        faxes.append({*job, *attempts});
    }
    return faxes;
}

QVariantMap Receipts::described(const ReceiptNote &note)
{
    QVariantMap map = toMap(note);
    const auto faxes = faxesOf(note);
    if (!faxes || faxes->isEmpty())
        return map;
    QVariantList ids;
    for (const ReceiptFax &fax : *faxes)
        ids.append(fax.job.id.value);
    map.insert(QStringLiteral("jobs"), ids);
    map.insert(QStringLiteral("delivered"), areDelivered(*faxes));
    map.insert(QStringLiteral("outcome"), receiptSubject(*faxes));
    map.insert(QStringLiteral("sentence"), receiptSentence(*faxes));
    return map;
}

} // namespace Fax
