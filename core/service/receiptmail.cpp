#include "service/receiptmail.h"

#include "base/logging.h"
#include "service/activitylog.h"
#include "service/eventfeed.h"
#include "service/mailer.h"
#include "service/receipts.h"
#include "service/reports.h"
#include "service/serviceparts.h"
#include "service/timetable.h"
#include "store/jobstore.h"

namespace Fax {

ReceiptMail::ReceiptMail(ServiceParts &parts, Receipts &receipts, Reports &reports)
    : m_parts(parts)
    , m_receipts(receipts)
    , m_reports(reports)
{
    connect(parts.mailer, &Mailer::accountsChanged, this, [this] {
        if (auto released = m_parts.store->notices().release(m_parts.clock->now()); !released)
            qCWarning(logService) << "receipts:" << released.error().message();
        work();
    });
}

void ReceiptMail::work()
{
    const auto due = m_parts.store->notices().dueMails(m_parts.clock->now());
    for (const ReceiptNote &note : due.value_or(QList<ReceiptNote>()))
        begin(note);
    // Those that were begun do not wait any more; if the store refuses, a minute later.
    const auto next = m_parts.store->notices().nextDue();
    const QDateTime soonest = m_parts.clock->now().addSecs(due && next ? 1 : 60);
    const bool none = due && next && !next->isValid();
    m_parts.timetable->set(QStringLiteral("receipts"),
                           none ? QDateTime() : std::max(next.value_or(soonest), soonest),
                           [this] { work(); });
}

/** The intent comes first: a crash from here on repeats the mail. */
void ReceiptMail::begin(const ReceiptNote &due)
{
    const auto faxes = m_receipts.faxesOf(due);
    const auto note = faxes && !faxes->isEmpty()
        ? m_parts.store->notices().beginMail(due.id, m_parts.clock->now())
        : failure(ErrorCode::NotFound, tr("The fax of receipt %1 cannot be read").arg(due.id));
    if (!note) {
        qCWarning(logService) << note.error().message();
        return; // it is due again when work() is
    }
    if (note->grouped)
        return send(*note, *faxes, {});
    m_reports.ofJob(note->job, note->user, [this, note = *note, faxes = *faxes](const auto &pdf) {
        send(note, faxes, pdf.value_or(QByteArray())); // without a report the text says it all
    });
}

void ReceiptMail::send(const ReceiptNote &note, const QList<ReceiptFax> &faxes,
                       const QByteArray &report)
{
    const WhyContext context{m_parts.clock->now(), QTimeZone::systemTimeZone(), note.user};
    MailMessage mail;
    mail.to = {faxes.first().job.receiptAddress};
    mail.subject = receiptSubject(faxes);
    mail.text = receiptBody(faxes, context);
    mail.id = QStringLiteral("receipt-%1").arg(note.id);
    if (!report.isEmpty())
        mail.files.append(
            {QStringLiteral("fax-report-%1.pdf").arg(note.job.value), "application/pdf", report});
    m_parts.mailer->send(mail, this,
                         [this, note](const DeliveryOutcome &outcome) { end(note, outcome); });
}

ReceiptEnd ReceiptMail::decided(const ReceiptNote &note, const DeliveryOutcome &outcome) const
{
    using State = ReceiptNote::State;
    switch (outcome.end) {
    case DeliveryOutcome::End::Done:
        return {State::Done, {}, {}, true};
    case DeliveryOutcome::End::NotSetUp:
        return {State::Waiting, {}, outcome.text, false};
    case DeliveryOutcome::End::Later:
        if (note.tries <= m_parts.settings.retries)
            return {State::Waiting, m_parts.clock->now().addSecs(m_parts.settings.retryDelay * 60),
                    outcome.text, true};
        break;
    case DeliveryOutcome::End::Refused:
        break;
    }
    return {State::Failed, {}, outcome.text, true};
}

void ReceiptMail::end(const ReceiptNote &note, const DeliveryOutcome &outcome)
{
    const auto ended = m_parts.store->notices().endMail(note.id, decided(note, outcome),
                                                        m_parts.clock->now());
    if (!ended)
        qCWarning(logService) << "receipt" << note.id << ended.error().message();
    else if (ended->state == ReceiptNote::State::Failed)
        tellFailure(*ended);
    work();
}

void ReceiptMail::tellFailure(const ReceiptNote &note)
{
    m_parts.activity->add({}, QStringLiteral("fault"), QStringLiteral("job %1").arg(note.job.value),
                          QStringLiteral("The receipt could not be mailed: %1").arg(note.text));
    m_parts.events->send(QStringLiteral("receipt"), m_receipts.described(note));
}

} // namespace Fax
