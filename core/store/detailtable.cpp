#include "store/detailtable.h"

#include <QtCore/QDateTime>

namespace Fax {

void DetailTable::addSender(qint64 submission, const FaxDetails &details)
{
    FaxDetails inJob; // this much of it is in the rows of its jobs
    inJob.subject = details.subject;
    inJob.senderName = details.senderName;
    inJob.senderCompany = details.senderCompany;
    inJob.senderDepartment = details.senderDepartment;
    inJob.senderFax = details.senderFax;
    inJob.displayName = details.displayName;
    inJob.billingCode = details.billingCode;
    inJob.receipt = details.receipt;
    inJob.receiptAddress = details.receiptAddress;
    inJob.groupReceipts = details.groupReceipts;
    if (details == inJob)
        return;
    m_sql.insert(u"INSERT INTO sender VALUES (:id, :address, :title, :office, :homePhone, "
                 ":officePhone, :email, :coverpage, :server, :note)"_qs,
                 {{":id", submission},
                  {":address", details.senderAddress},
                  {":title", details.senderTitle},
                  {":office", details.senderOffice},
                  {":homePhone", details.senderHomePhone},
                  {":officePhone", details.senderOfficePhone},
                  {":email", details.emailAddress},
                  {":coverpage", details.coverpageName},
                  {":server", details.serverCoverpage},
                  {":note", details.coverpageNote}});
}

void DetailTable::addRecipient(JobId job, const Recipient &recipient)
{
    if (recipient == Recipient{recipient.number, recipient.name})
        return;
    m_sql.insert(
        u"INSERT INTO recipient VALUES (:id, :company, :address, :city, :state, :zip, :country, "
        ":title, :department, :office, :homePhone, :officePhone)"_qs,
        {{":id", job.value},
         {":company", recipient.company},
         {":address", recipient.address},
         {":city", recipient.city},
         {":state", recipient.state},
         {":zip", recipient.zip},
         {":country", recipient.country},
         {":title", recipient.title},
         {":department", recipient.department},
         {":office", recipient.office},
         {":homePhone", recipient.homePhone},
         {":officePhone", recipient.officePhone}});
}

JobDetails DetailTable::read(JobId job)
{
    const auto details = m_sql.one(
        u"SELECT number, recipient_name, recipient.company, recipient.address, recipient.city, "
        "recipient.state, recipient.zip, recipient.country, recipient.title, "
        "recipient.department, recipient.office, recipient.home_phone, recipient.office_phone, "
        "subject, sender_name, sender_company, sender.address, sender.title, sender_department, "
        "sender.office, sender.home_phone, sender.office_phone, sender_fax, sender.email_address, "
        "job.coverpage_name <> '', sender.coverpage_name, sender.server_coverpage, "
        "sender.coverpage_note, display_name, billing_code, receipt, receipt_address, "
        "group_receipts FROM job"
        " LEFT JOIN sender ON sender.submission_id = job.submission_id"
        " LEFT JOIN recipient ON recipient.job_id = job.id WHERE job.id = :id"_qs,
        {{":id", job.value}}, [](SqlRow &row) {
            JobDetails all;
            Recipient &recipient = all.recipient;
            for (QString *text :
                 {&recipient.number, &recipient.name, &recipient.company, &recipient.address,
                  &recipient.city, &recipient.state, &recipient.zip, &recipient.country,
                  &recipient.title, &recipient.department, &recipient.office, &recipient.homePhone,
                  &recipient.officePhone})
                *text = row.text();
            FaxDetails &fax = all.fax;
            for (QString *text :
                 {&fax.subject, &fax.senderName, &fax.senderCompany, &fax.senderAddress,
                  &fax.senderTitle, &fax.senderDepartment, &fax.senderOffice, &fax.senderHomePhone,
                  &fax.senderOfficePhone, &fax.senderFax, &fax.emailAddress})
                *text = row.text();
            fax.sendCoverpage = row.flag();
            fax.coverpageName = row.text();
            fax.serverCoverpage = row.flag();
            fax.coverpageNote = row.text();
            fax.displayName = row.text();
            fax.billingCode = row.text();
            fax.receipt = row.named<Receipt>();
            fax.receiptAddress = row.text();
            fax.groupReceipts = row.flag();
            return all;
        });
    if (!details)
        throwError(ErrorCode::NotFound, u"There is no job %1."_qs.arg(job.value));
    return *details;
}

} // namespace Fax
