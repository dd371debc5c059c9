#include "service/archivefacts.h"

#include "base/valuemap.h"
#include "store/jobstore.h"

namespace Fax::ArchiveFacts {

namespace {

ArchivedFax factsOf(const ReceivedFax &fax)
{
    ArchivedFax facts;
    facts.direction = Direction::Received;
    facts.fax = fax.id.value;
    facts.time = fax.receivedAt;
    facts.number = fax.callerId;
    facts.name = fax.from;
    facts.tsid = fax.tsid;
    facts.csid = fax.csid;
    facts.user = fax.owner;
    facts.note = fax.note;
    facts.port = fax.port;
    facts.pages = fax.pages;
    facts.secondsOnLine = fax.secondsOnLine;
    facts.complete = fax.complete;
    facts.damaged = fax.badLines > 0;
    facts.errorText = fax.errorText;
    facts.path = fax.file;
    return facts;
}

ArchivedFax factsOf(const Job &job, const QList<Attempt> &attempts)
{
    ArchivedFax facts;
    facts.direction = Direction::Sent;
    facts.fax = job.id.value;
    facts.time = job.submittedAt;
    facts.number = job.to;
    facts.name = job.recipientName;
    facts.tsid = job.tsid;
    facts.subject = job.subject;
    facts.documentName = job.documentName;
    facts.user = job.user;
    facts.pages = job.pages;
    facts.damaged = job.verdict == Verdict::Damaged;
    for (const Attempt &attempt : attempts)
        facts.secondsOnLine += attempt.secondsOnLine;
    if (!attempts.isEmpty()) {
        const Attempt &last = attempts.constLast();
        facts.time = last.startedAt;
        facts.tsid = last.localId;
        facts.csid = last.remoteId;
        facts.port = last.port;
    }
    return facts;
}

QVariantMap detailsOf(const Job &job, const QList<Attempt> &attempts,
                      const QList<PageRecord> &pages)
{
    QVariantMap shown = toMap(job);
    shown.remove(u"password"_qs);
    return {{u"job"_qs, shown}, {u"attempts"_qs, toMaps(attempts)}, {u"pages"_qs, toMaps(pages)}};
}

QString callTitle(const QString &what, const QDateTime &time, const QString &port)
{
    return u"%1, %2, %3"_qs.arg(what, isoTime(time), port);
}

} // namespace

TiffFaxInfo infoOf(const ReceivedFax &fax)
{
    TiffFaxInfo info;
    info.tsid = fax.tsid;
    info.csid = fax.csid;
    info.callerId = fax.callerId;
    info.routing = fax.subAddress;
    info.time = fax.receivedAt;
    return info;
}

TiffFaxInfo infoOf(const Job &job, const QList<Attempt> &attempts)
{
    TiffFaxInfo info;
    info.tsid = job.tsid;
    info.senderName = job.senderName;
    info.recipientName = job.recipientName;
    info.recipientNumber = job.to;
    info.time = job.submittedAt;
    if (!attempts.isEmpty()) {
        info.tsid = attempts.last().localId;
        info.csid = attempts.last().remoteId;
        info.time = attempts.last().startedAt;
    }
    return info;
}

Result<ArchiveEntry> ofFax(JobStore &store, FaxId id)
{
    const auto fax = store.receivedFax(id);
    const auto pages = store.receivedPages(id);
    if (!fax || !pages)
        return tl::unexpected(fax ? pages.error() : fax.error());
    const auto frames = store.frames(fax->callId);
    if (!frames)
        return tl::unexpected(frames.error());
    return ArchiveEntry{factsOf(*fax),
                        {{u"receivedFax"_qs, toMap(*fax)}},
                        *pages,
                        infoOf(*fax),
                        {{callTitle(u"Received"_qs, fax->receivedAt, fax->port), *frames}}};
}

Result<ArchiveEntry> ofJob(JobStore &store, JobId id)
{
    const auto job = store.job(id);
    const auto attempts = store.attempts(id);
    const auto records = store.pages(id);
    const auto pages = store.linePages(id);
    if (!job || !attempts || !records || !pages)
        return tl::unexpected(!job            ? job.error()
                                  : !attempts ? attempts.error()
                                  : !records  ? records.error()
                                              : pages.error());
    ArchiveEntry entry{factsOf(*job, *attempts),
                       detailsOf(*job, *attempts, *records),
                       *pages,
                       infoOf(*job, *attempts),
                       {}};
    for (const Attempt &attempt : *attempts) {
        const auto frames = store.frames(attempt.callId);
        if (!frames)
            return tl::unexpected(frames.error());
        entry.calls.append(
            {callTitle(u"Attempt %1"_qs.arg(attempt.attempt), attempt.startedAt, attempt.port),
             *frames});
    }
    return entry;
}

Result<ArchivedFax> ofFiled(JobStore &store, Direction direction, qint64 id)
{
    if (direction == Direction::Received)
        return store.receivedFax(FaxId{id}).map(
            [](const ReceivedFax &fax) { return factsOf(fax); });
    const auto job = store.job(JobId{id});
    const auto attempts = store.attempts(JobId{id});
    const auto file = store.jobFile(JobId{id});
    if (!job || !attempts || !file)
        return tl::unexpected(!job ? job.error() : !attempts ? attempts.error() : file.error());
    ArchivedFax facts = factsOf(*job, *attempts);
    facts.path = *file;
    return facts;
}

} // namespace Fax::ArchiveFacts
