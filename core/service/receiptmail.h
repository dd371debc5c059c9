#pragma once

#include "job/receipttext.h"
#include "routing/deliveryorder.h"
#include "store/noticestore.h"

#include <QtCore/QObject>

namespace Fax {

class Receipts;
class Reports;
struct ServiceParts;

/**
 * Mails receipts over the account that ServerMapiProfile names (service-semantics 11.7, 11.8): the facts of each
 * recipient in the text, and the transmission report of a single fax with it. What cannot go now is tried again as
 * calls are (Retries, RetryDelay; 4.7); without an account it waits for one; what a server refuses is a line "fault"
 * in the activity log, and the sender's clients are told. What a stop or a crash
 * interrupts comes again after the next start, with the same Message-ID.
 *
 * Thread: the service's own.
 */
class ReceiptMail final : public QObject
{
    Q_OBJECT

public:
    ReceiptMail(ServiceParts &parts, Receipts &receipts, Reports &reports);

    /** Begins all that is due, and sets the time of the next one. */
    void work();

private:
    void begin(const ReceiptNote &due);
    void send(const ReceiptNote &note, const QList<ReceiptFax> &faxes, const QByteArray &report);
    void end(const ReceiptNote &note, const DeliveryOutcome &outcome);
    [[nodiscard]] ReceiptEnd decided(const ReceiptNote &note, const DeliveryOutcome &outcome) const;
    void tellFailure(const ReceiptNote &note);

    ServiceParts &m_parts;
    Receipts &m_receipts;
    Reports &m_reports;
};

} // namespace Fax
