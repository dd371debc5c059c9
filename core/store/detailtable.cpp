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
    m_sql.insert(
        u"INSERT INTO sender VALUES (:id, :address, :title, :office, :homePhone, "
        ":officePhone, :email, :coverpage, :server, :note, :givenName, :zip, :city, :country, "
        ":file, :small, :recipients)"_qs,
        {{":id", submission},
         {":address", details.senderAddress},
         {":title", details.senderTitle},
         {":office", details.senderOffice},
         {":homePhone", details.senderHomePhone},
         {":officePhone", details.senderOfficePhone},
         {":email", details.emailAddress},
         {":coverpage", details.coverpageName},
         {":server", details.serverCoverpage},
         {":note", details.coverpageNote},
         {":givenName", details.senderGivenName},
         {":zip", details.senderZip},
         {":city", details.senderCity},
         {":country", details.senderCountry},
         {":file", details.coverpageFile.isNull() ? QByteArray("") : details.coverpageFile},
         {":small", details.coverpageSmallNote},
         {":recipients", details.coverpageRecipients}});
}

void DetailTable::addRecipient(JobId job, const Recipient &recipient)
{
    if (recipient == Recipient{recipient.number, recipient.name})
        return;
    m_sql.insert(
        u"INSERT INTO recipient VALUES (:id, :company, :address, :city, :state, :zip, :country, "
        ":title, :department, :office, :homePhone, :officePhone, :givenName, :email)"_qs,
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
         {":officePhone", recipient.officePhone},
         {":givenName", recipient.givenName},
         {":email", recipient.emailAddress}});
}

JobDetails DetailTable::read(JobId job)
{
    const auto details = m_sql.one(
        u"SELECT number, recipient_name, recipient.company, recipient.address, recipient.city, "
        "recipient.state, recipient.zip, recipient.country, recipient.title, "
        "recipient.department, recipient.office, recipient.home_phone, recipient.office_phone, "
        "recipient.given_name, recipient.email_address, "
        "subject, sender_name, sender_company, sender.address, sender.title, sender_department, "
        "sender.office, sender.home_phone, sender.office_phone, sender_fax, sender.email_address, "
        "sender.given_name, sender.zip, sender.city, sender.country, "
        "job.coverpage_name <> '', sender.coverpage_name, sender.server_coverpage, "
        "sender.coverpage_note, sender.coverpage_file, sender.small_note, "
        "sender.show_recipients, display_name, billing_code, receipt, receipt_address, "
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
                  &recipient.officePhone, &recipient.givenName, &recipient.emailAddress})
                *text = row.text();
            FaxDetails &fax = all.fax;
            for (QString *text :
                 {&fax.subject, &fax.senderName, &fax.senderCompany, &fax.senderAddress,
                  &fax.senderTitle, &fax.senderDepartment, &fax.senderOffice, &fax.senderHomePhone,
                  &fax.senderOfficePhone, &fax.senderFax, &fax.emailAddress, &fax.senderGivenName,
                  &fax.senderZip, &fax.senderCity, &fax.senderCountry})
                *text = row.text();
            fax.sendCoverpage = row.flag();
            fax.coverpageName = row.text();
            fax.serverCoverpage = row.flag();
            fax.coverpageNote = row.text();
            fax.coverpageFile = row.bytes();
            fax.coverpageSmallNote = row.flag();
            fax.coverpageRecipients = row.flag();
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
