#pragma once

#include "job/receipttext.h"
#include "store/noticestore.h"

#include <QtCore/QObject>
#include <QtCore/QVariantMap>

namespace Fax {

struct ServiceParts;

/**
 * Tells senders what became of their faxes (service-semantics 11.5-11.8). The store makes the receipt with the end
 * of the fax; here it is told: a notification as event `receipt` to the clients of its sender, who say when it
 * was seen. ReceiptMail does the mails.
 *
 * Thread: the service's own.
 */
class Receipts final : public QObject
{
    Q_OBJECT

public:
    explicit Receipts(ServiceParts &parts)
        : m_parts(parts)
    { }

    /** Resolves what has no outcome, then work(). What was not seen before is told to who asks. */
    void start();
    /** Tells what is new. */
    void work();

    /** The note with what it says: `jobs` (ids), `delivered` (all of them), `outcome`, `sentence`. */
    [[nodiscard]] QVariantMap described(const ReceiptNote &note);

    /** What it tells of: one job, or all of its submission. */
    [[nodiscard]] Result<QList<ReceiptFax>> faxesOf(const ReceiptNote &note);

private:
    void notify();

    ServiceParts &m_parts;
    qint64 m_told = 0; ///< the newest notification that was announced
};

} // namespace Fax
