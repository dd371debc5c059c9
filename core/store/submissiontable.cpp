#include "store/submissiontable.h"

#include "job/faxnumber.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUuid>

#include <utility>

namespace Fax {

namespace {

/** Without what a later version has added and nobody has set: a fingerprint stays what it was. */
QVariantMap withoutUnset(QVariantMap map, const QVariantMap &unset, const QStringList &first)
{
    map.removeIf([&](const QVariantMap::iterator &one) {
        return !first.contains(one.key()) && unset.value(one.key()) == *one;
    });
    return map;
}

QVariantMap fingerprintValues(const Submission &submission)
{
    static const QStringList firstRecipient{u"number"_qs, u"name"_qs};
    static const QStringList first{
        u"requestId"_qs, u"recipients"_qs, u"documentNames"_qs, u"pageRange"_qs,
        u"subject"_qs,   u"senderName"_qs, u"resolution"_qs,    u"paper"_qs,
        u"priority"_qs,  u"schedule"_qs,   u"scheduledAt"_qs,   u"ecm"_qs,
        u"tsid"_qs,      u"subAddress"_qs, u"password"_qs,      u"wantedPort"_qs};
    static const QVariantMap unsetRecipient = toMap(Recipient());
    static const QVariantMap unset = toMap(Submission());
    QVariantMap values = withoutUnset(toMap(submission), unset, first);
    QVariantList recipients = values.value(u"recipients"_qs).toList();
    for (QVariant &recipient : recipients)
        recipient = withoutUnset(recipient.toMap(), unsetRecipient, firstRecipient);
    values.insert(u"recipients"_qs, recipients);
    return values;
}

QString shownDocument(const Submission &submission)
{
    return submission.documentNames.isEmpty() ? u"Cover page"_qs
                                              : submission.documentNames.join(u", "_qs);
}

/** Two submissions with one request id are the same only if all of this is the same. */
QByteArray fingerprint(const Submission &submission, const QList<QByteArray> &documents,
                       const QString &user)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto values = QJsonObject::fromVariantMap(fingerprintValues(submission));
    hash.addData(QJsonDocument(values).toJson());
    hash.addData(user.toUtf8());
    for (const QByteArray &document : documents)
        hash.addData(QCryptographicHash::hash(document, QCryptographicHash::Sha256));
    return hash.result();
}

} // namespace

QList<JobId> SubmissionTable::submit(const Submission &submission,
                                     const QList<QByteArray> &documents, PortId wantedPort,
                                     const QString &user, const QDateTime &now)
{
    if (submission.recipients.isEmpty())
        throwError(ErrorCode::InvalidParameter, u"A fax needs at least one recipient."_qs);
    const QString requestId = submission.requestId.isEmpty()
        ? QUuid::createUuid().toString(QUuid::WithoutBraces)
        : submission.requestId;
    const QByteArray print = fingerprint(submission, documents, user);
    if (const auto jobs = repeated(requestId, print))
        return *jobs;

    const qint64 id = m_sql.insert(
        u"INSERT INTO submission (request_id, fingerprint, page_range, submitted_at)"
        " VALUES (:request, :print, :range, :at)"_qs,
        {{":request", requestId},
         {":print", print},
         {":range", submission.pageRange},
         {":at", stored(now)}});
    addDocuments(id, submission, documents);
    m_details.addSender(id, submission);
    QList<JobId> jobs;
    for (const Recipient &recipient : submission.recipients) {
        jobs.append(addJob(id, submission, recipient, wantedPort, user, now));
        m_details.addRecipient(jobs.last(), recipient);
    }
    return jobs;
}

std::optional<QList<JobId>> SubmissionTable::repeated(const QString &requestId,
                                                      const QByteArray &fingerprint)
{
    const auto known = m_sql.one(
        u"SELECT id, fingerprint FROM submission WHERE request_id = :request"_qs,
        {{":request", requestId}}, [](SqlRow &row) {
            const qint64 id = row.integer();
            return std::pair(id, row.bytes());
        });
    if (!known)
        return std::nullopt;
    if (known->second != fingerprint)
        throwError(ErrorCode::InvalidParameter,
                   u"This request id was used for another fax. Send it again with a new one."_qs);
    return m_sql.list(u"SELECT id FROM job WHERE submission_id = :id ORDER BY id"_qs,
                      {{":id", known->first}}, [](SqlRow &row) { return row.id<JobId>(); });
}

bool SubmissionTable::has(const QString &requestId)
{
    return m_sql.integer(u"SELECT COUNT(*) FROM submission WHERE request_id = :request"_qs,
                         {{":request", requestId}})
        > 0;
}

void SubmissionTable::addDocuments(qint64 id, const Submission &submission,
                                   const QList<QByteArray> &documents)
{
    for (qsizetype i = 0; i < documents.size(); ++i)
        m_sql.insert(u"INSERT INTO submission_document"
                     " (submission_id, position, name, blob_id, page_range, password)"
                     " VALUES (:submission, :position, :name, :blob, :range, :password)"_qs,
                     {{":submission", id},
                      {":position", i},
                      {":name", submission.documentNames.value(i)},
                      {":blob", m_blobs.put(documents.at(i))},
                      {":range", submission.documentRanges.value(i)},
                      {":password", submission.documentPasswords.value(i)}});
}

JobId SubmissionTable::addJob(qint64 submissionId, const Submission &submission,
                              const Recipient &recipient, PortId wantedPort, const QString &user,
                              const QDateTime &now)
{
    const auto number = FaxNumber::parse(recipient.number);
    if (!number) // emergency numbers are the service's rule; here only what can be dialled counts
        throw StoreException{number.error()};
    return {
        m_sql.insert(u"INSERT INTO job (submission_id, number, number_key, recipient_name, "
                     u"sender_name, sender_company, sender_department, sender_fax, user, subject,"
                     " display_name, billing_code, coverpage_name, receipt, receipt_address, "
                     "group_receipts, document_name, priority, schedule, scheduled_at, "
                     "submitted_at, resolution, paper, ecm, tsid, sub_address, password, "
                     "wanted_port)"
                     " VALUES (:submission, :number, :key, :recipient, :sender, :company, "
                     ":department, :senderFax, :user, :subject, :displayName, :billing, :cover, "
                     ":receipt, :receiptAddress, :groupReceipts, :document, :priority, :schedule, "
                     ":scheduled, :submitted, :resolution, :paper, :ecm, :tsid, :sub, :password, "
                     ":port)"_qs,
                     {{":submission", submissionId},
                      {":number", number->shown()},
                      {":key", number->key()},
                      {":recipient", recipient.name},
                      {":sender", submission.senderName},
                      {":company", submission.senderCompany},
                      {":department", submission.senderDepartment},
                      {":senderFax", submission.senderFax},
                      {":user", user},
                      {":subject", submission.subject},
                      {":displayName", submission.displayName},
                      {":billing", submission.billingCode},
                      {":cover", submission.sendCoverpage ? submission.coverpageName : QString()},
                      {":receipt", storedName(submission.receipt)},
                      {":receiptAddress", submission.receiptAddress},
                      {":groupReceipts", submission.groupReceipts},
                      {":document", shownDocument(submission)},
                      {":priority", storedName(submission.priority)},
                      {":schedule", storedName(submission.schedule)},
                      {":scheduled", stored(submission.scheduledAt)},
                      {":submitted", stored(now)},
                      {":resolution", storedName(submission.resolution)},
                      {":paper", storedName(submission.paper)},
                      {":ecm", submission.ecm},
                      {":tsid", submission.tsid},
                      {":sub", submission.subAddress},
                      {":password", submission.password},
                      {":port", wantedPort.value}})};
}

QList<PageOrder> SubmissionTable::pageOrders(int limit)
{
    const auto unprepared = m_sql.list(
        u"SELECT DISTINCT submission_id FROM job WHERE pages = 0 AND state = 'pending'"
        " ORDER BY submission_id LIMIT :limit"_qs,
        {{":limit", limit}}, [](SqlRow &row) { return row.integer(); });
    QList<PageOrder> orders;
    for (const qint64 submission : unprepared) {
        PageOrder order;
        const auto jobs = m_sql.list(
            u"SELECT id, resolution, paper, coverpage_name <> '' FROM job"
            " WHERE submission_id = :id AND pages = 0 AND state = 'pending' ORDER BY id"_qs,
            {{":id", submission}}, [&](SqlRow &row) {
                const auto id = row.id<JobId>();
                order.resolution = row.named<Resolution>();
                order.paper = row.named<Paper>();
                order.coverpage = row.flag();
                return id;
            });
        order.jobs = jobs;
        order.submissionId = u"%1"_qs.arg(submission, 16, 16, QLatin1Char('0'));
        order.pageRange = m_sql
                              .one(u"SELECT page_range FROM submission WHERE id = :id"_qs,
                                   {{":id", submission}}, [](SqlRow &row) { return row.text(); })
                              .value_or(QString());
        order.documents = documents(submission);
        if (order.coverpage)
            order.recipients = recipients(submission);
        orders.append(order);
    }
    return orders;
}

QList<std::pair<JobId, QString>> SubmissionTable::recipients(qint64 submission)
{
    return m_sql.list(u"SELECT id, recipient_name, number FROM job WHERE submission_id = :id"
                      " ORDER BY id LIMIT 100"_qs,
                      {{":id", submission}}, [](SqlRow &row) {
                          const auto id = row.id<JobId>();
                          const QString name = row.text();
                          const QString number = row.text();
                          return std::pair(id, name.isEmpty() ? number : name + u", "_qs + number);
                      });
}

QList<StoredDocument> SubmissionTable::documents(qint64 submission)
{
    QList<qint64> blobs;
    auto documents = m_sql.list(
        u"SELECT name, blob_id, page_range, password FROM submission_document"
        " WHERE submission_id = :id ORDER BY position"_qs,
        {{":id", submission}}, [&blobs](SqlRow &row) {
            StoredDocument document;
            document.name = row.text();
            blobs.append(row.integer());
            document.pageRange = row.text();
            document.password = row.text();
            return document;
        });
    for (qsizetype i = 0; i < documents.size(); ++i)
        documents[i].content = m_blobs.get(blobs.at(i));
    return documents;
}

bool SubmissionTable::isUnprepared(JobId job)
{
    return m_sql.integer(
               u"SELECT COUNT(*) FROM job WHERE id = :id AND pages = 0 AND state = 'pending'"_qs,
               {{":id", job.value}})
        > 0;
}

void SubmissionTable::setPages(const QList<JobId> &jobs, const QList<TiffFax::CodedPage> &pages)
{
    if (pages.isEmpty())
        throwError(ErrorCode::InvalidParameter, u"A fax needs at least one page."_qs);
    qint64 size = 0;
    QList<qint64> blobs;
    for (const TiffFax::CodedPage &page : pages) {
        blobs.append(m_blobs.put(page.t6));
        size += page.t6.size();
    }
    for (const JobId job : jobs) {
        if (!isUnprepared(job))
            continue;
        for (qsizetype i = 0; i < pages.size(); ++i)
            m_sql.insert(
                u"INSERT INTO job_page (job_id, page, blob_id, width, rows, resolution, bytes)"
                " VALUES (:job, :page, :blob, :width, :rows, :resolution, :bytes)"_qs,
                {{":job", job.value},
                 {":page", i + 1},
                 {":blob", blobs.at(i)},
                 {":width", pages.at(i).width},
                 {":rows", pages.at(i).rows},
                 {":resolution", storedName(pages.at(i).resolution)},
                 {":bytes", pages.at(i).t6.size()}});
        m_sql.change(u"UPDATE job SET pages = :pages, size = :size WHERE id = :id"_qs,
                     {{":pages", pages.size()}, {":size", size}, {":id", job.value}});
    }
    m_blobs.releaseUnused(blobs); // all jobs were cancelled meanwhile
}

void SubmissionTable::pagesFailed(const QList<JobId> &jobs, const Error &error,
                                  const QDateTime &now)
{
    for (const JobId job : jobs) {
        if (isUnprepared(job))
            m_sql.change(
                u"UPDATE job SET state = 'retries_exceeded', paused = 0, last_error = :error,"
                " last_error_text = :text, finished_at = :now WHERE id = :id"_qs,
                {{":error", static_cast<int>(error.code)},
                 {":text", error.message()},
                 {":now", stored(now)},
                 {":id", job.value}});
    }
}

void SubmissionTable::dropDocuments(qint64 submission)
{
    const auto blobs = m_sql.list(
        u"SELECT blob_id FROM submission_document WHERE submission_id = :id"_qs,
        {{":id", submission}}, [](SqlRow &row) { return row.integer(); });
    m_sql.change(u"DELETE FROM submission_document WHERE submission_id = :id"_qs,
                 {{":id", submission}});
    m_blobs.releaseUnused(blobs);
}

} // namespace Fax
