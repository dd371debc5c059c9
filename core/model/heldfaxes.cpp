#include "model/heldfaxes.h"

#include "model/heldfile.h"
#include "model/server.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace Fax::Model {

namespace {

const QString ending = QStringLiteral(".heldfax");

/** As the outbox shows it. */
Fax::Job jobOf(const HeldFax &fax, const Recipient &recipient, JobId id, const QString &user)
{
    const Submission &submission = fax.submission;
    Fax::Job job;
    job.id = id;
    job.submissionId = submission.requestId;
    job.to = recipient.number;
    job.recipientName = recipient.name;
    job.senderName = submission.senderName;
    job.user = user;
    job.subject = submission.subject;
    job.displayName = submission.displayName;
    job.documentName = submission.documentNames.value(0);
    job.size = fax.size;
    job.priority = submission.priority;
    job.schedule = submission.schedule;
    job.scheduledAt = submission.scheduledAt;
    job.submittedAt = fax.heldAt;
    job.resolution = submission.resolution;
    job.why.code = QStringLiteral("offline");
    if (!fax.refusal.isEmpty())
        job.why.parameters.insert(QStringLiteral("refusal"), fax.refusal);
    return job;
}

QList<HeldFax> readAll(const QString &folder)
{
    QList<HeldFax> faxes;
    const QStringList names = QDir(folder).entryList({u'*' + ending}, QDir::Files, QDir::Time);
    for (const QString &name : names)
        if (const auto fax = HeldFile::readFax(QDir(folder).filePath(name)))
            faxes.append(*fax);
    return faxes;
}

} // namespace

HeldFaxes::HeldFaxes(Server &server, LiveList<Fax::Job> &jobs, const Clock &clock, QString folder)
    : m_server(server)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_folder(std::move(folder))
{
    m_files.setMaxThreadCount(1);
    // Later: all others must have heard of the reset before.
    connect(
        &jobs, &ListNotifier::wasReset, this,
        [this] {
            for (const Held &held : std::as_const(m_held))
                show(held);
        },
        Qt::QueuedConnection);
    connect(&server, &Server::loaded, this, &HeldFaxes::handOver);
    load();
}

HeldFaxes::~HeldFaxes()
{
    m_files.waitForDone();
}

template <typename Work, typename Then> void HeldFaxes::inFileThread(Work work, Then then)
{
    m_files.start([this, work, then] {
        auto result = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            this, [then, result] { then(*result); }, Qt::QueuedConnection);
    });
}

void HeldFaxes::load()
{
    inFileThread([folder = m_folder] { return readAll(folder); },
                 [this](const QList<HeldFax> &faxes) {
                     for (const HeldFax &fax : faxes)
                         if (!m_held.contains(fax.submission.requestId))
                             add(fax);
                     if (m_server.isConnected() && m_server.isLoaded())
                         handOver();
                 });
}

/** The name of the file is ours, whatever the request is called. */
QString HeldFaxes::path(const QString &requestId) const
{
    return QDir(m_folder).filePath(QString::fromLatin1(requestId.toUtf8().toHex()) + ending);
}

void HeldFaxes::keep(const Submission &submission, const QList<QByteArray> &documents, Kept then)
{
    HeldFax fax{submission, m_clock.now(), 0, {}};
    fax.size = std::accumulate(
        documents.cbegin(), documents.cend(), qint64(0),
        [](qint64 sum, const QByteArray &document) { return sum + document.size(); });
    const auto write = [folder = m_folder, file = path(submission.requestId), fax,
                        documents]() -> Result<> {
        QDir().mkpath(folder);
        QFile::setPermissions(
            folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        return HeldFile::write(file, fax, documents);
    };
    inFileThread(write, [this, fax, then](const Result<> &written) {
        if (!written)
            return then(tl::unexpected(written.error()));
        add(fax);
        then(m_held.value(fax.submission.requestId).ids);
        if (m_server.isConnected() && m_server.isLoaded()) // it came back meanwhile
            handOver();
    });
}

void HeldFaxes::add(const HeldFax &fax)
{
    Held held{fax, {}, false};
    for (qsizetype i = 0; i < fax.submission.recipients.size(); ++i)
        held.ids.append(JobId{--m_lastId});
    m_held.insert(fax.submission.requestId, held);
    show(held);
}

void HeldFaxes::show(const Held &held)
{
    const QList<Recipient> &recipients = held.fax.submission.recipients;
    for (qsizetype i = 0; i < recipients.size(); ++i)
        m_jobs.put(
            jobOf(held.fax, recipients.at(i), held.ids.at(i), m_server.permissions().account.name));
}

void HeldFaxes::remove(const QList<JobId> &ids)
{
    const QList<Held> all = m_held.values();
    for (const Held &held : all) {
        const bool meant = std::any_of(held.ids.cbegin(), held.ids.cend(),
                                       [&ids](JobId id) { return ids.contains(id); });
        if (meant && !held.underWay)
            forget(held.fax.submission.requestId);
    }
}

void HeldFaxes::forget(const QString &requestId)
{
    const Held held = m_held.take(requestId);
    for (const JobId id : held.ids)
        m_jobs.remove(id);
    m_files.start([file = path(requestId)] { QFile::remove(file); });
}

void HeldFaxes::handOver()
{
    for (auto held = m_held.begin(); held != m_held.end(); ++held) {
        if (std::exchange(held->underWay, true))
            continue;
        const QString requestId = held.key();
        inFileThread([file = path(requestId)] { return HeldFile::readDocuments(file); },
                     [this, requestId](const Result<QList<QByteArray>> &documents) {
                         if (documents)
                             offer(requestId, *documents);
                         else
                             onOffered(requestId, tl::unexpected(documents.error()));
                     });
    }
}

void HeldFaxes::offer(const QString &requestId, const QList<QByteArray> &documents)
{
    m_server.submitNow(
        m_held.value(requestId).fax.submission, documents, this,
        [this, requestId](const Result<QList<JobId>> &ids) { onOffered(requestId, ids); });
}

void HeldFaxes::onOffered(const QString &requestId, const Result<QList<JobId>> &ids)
{
    if (ids)
        return forget(requestId);
    Held &held = m_held[requestId];
    held.underWay = false;
    const bool unheard = ids.error().code == ErrorCode::NotConnected
        || ids.error().code == ErrorCode::Timeout;
    held.fax.refusal = unheard ? QString() : ids.error().message();
    show(held);
}

} // namespace Fax::Model
