#include "service/archiver.h"

#include "archive/faxarchive.h"
#include "base/logging.h"
#include "base/valuemap.h"
#include "service/eventfeed.h"
#include "service/faxrouter.h"
#include "service/serviceparts.h"
#include "service/timetable.h"
#include "store/jobstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QTemporaryFile>

namespace Fax {

namespace {

struct ArchiverText
{
    Q_DECLARE_TR_FUNCTIONS(Archiver)
};

/** The archive in which a file was put, even if another folder is set by now: ROOT/kind/year/month/file. */
FaxArchive archiveHolding(const QString &file)
{
    return FaxArchive(QDir::cleanPath(file + QStringLiteral("/../../../..")));
}

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
        info.csid = attempts.last().remoteId;
        info.time = attempts.last().startedAt;
    }
    return info;
}

} // namespace

QString Archiver::root() const
{
    const QString &set = m_parts.settings.archiveDirectory;
    return set.isEmpty() ? m_parts.dataFolder + QStringLiteral("/archive") : set;
}

Result<> Archiver::checkFolder(const QString &path)
{
    if (path.size() > 180 || (!path.isEmpty() && !QDir::isAbsolutePath(path)))
        return failure(
            ErrorCode::InvalidParameter,
            ArchiverText::tr("The archive folder must be an absolute path of at most 180 "
                             "characters"));
    if (path.isEmpty())
        return {};
    QTemporaryFile probe(path + QStringLiteral("/.probe-XXXXXX"));
    if (!QDir().mkpath(path) || !probe.open())
        return failure(ErrorCode::AccessDenied,
                       ArchiverText::tr("The archive folder %1 cannot be written").arg(path));
    return {};
}

void Archiver::archiveWaiting()
{
    const bool faxesDone = archiveFaxes();
    const bool jobsDone = archiveJobs();
    const QDateTime again = faxesDone && jobsDone ? QDateTime() : m_parts.clock->now().addSecs(60);
    m_parts.timetable->set(QStringLiteral("archive"), again, [this] { archiveWaiting(); });
    m_parts.router->wake();
}

bool Archiver::archiveFaxes()
{
    const auto waiting = m_parts.store->faxesToArchive();
    bool done = waiting.has_value();
    for (const FaxId id : waiting.value_or(QList<FaxId>())) {
        if (auto archived = archiveFax(id); !archived) {
            qCWarning(logService) << "fax" << id.value
                                  << "is not archived yet:" << archived.error().message();
            done = false;
        }
    }
    return done;
}

bool Archiver::archiveJobs()
{
    if (!m_parts.settings.archiveOutboundFaxes)
        return true;
    const auto waiting = m_parts.store->jobsToArchive();
    bool done = waiting.has_value();
    for (const JobId id : waiting.value_or(QList<JobId>())) {
        if (auto archived = archiveJob(id); !archived) {
            qCWarning(logService) << "job" << id.value
                                  << "is not archived yet:" << archived.error().message();
            done = false;
        }
    }
    return done;
}

Result<> Archiver::archiveFax(FaxId id)
{
    const auto fax = m_parts.store->receivedFax(id);
    if (!fax)
        return tl::unexpected(fax.error());
    const auto pages = m_parts.store->receivedPages(id);
    if (!pages)
        return tl::unexpected(pages.error());
    const auto path = FaxArchive(root()).storeReceived(id, *pages, infoOf(*fax));
    if (!path)
        return tl::unexpected(path.error());
    if (auto noted = m_parts.store->setFaxFile(id, *path); !noted)
        return noted;
    if (const auto archived = m_parts.store->receivedFax(id))
        m_parts.events->send(QStringLiteral("fax"), toMap(*archived));
    return {};
}

Result<> Archiver::archiveJob(JobId id)
{
    const auto job = m_parts.store->job(id);
    if (!job)
        return tl::unexpected(job.error());
    const auto pages = m_parts.store->linePages(id);
    if (!pages)
        return tl::unexpected(pages.error());
    const auto attempts = m_parts.store->attempts(id);
    const auto info = infoOf(*job, attempts.value_or(QList<Attempt>()));
    const auto path = FaxArchive(root()).storeSent(id, *pages, info);
    if (!path)
        return tl::unexpected(path.error());
    return m_parts.store->setJobFile(id, *path);
}

Result<QByteArray> Archiver::faxDocument(FaxId id)
{
    const auto fax = m_parts.store->receivedFax(id);
    if (!fax)
        return tl::unexpected(fax.error());
    const auto pages = m_parts.store->receivedPages(id);
    if (pages && !pages->isEmpty())
        return TiffFax::writeCoded(*pages, infoOf(*fax));
    if (!fax->file.isEmpty())
        return archiveHolding(fax->file).read(fax->file);
    return failure(ErrorCode::NotFound, ArchiverText::tr("Fax %1 has no page yet").arg(id.value));
}

Result<QByteArray> Archiver::jobDocument(JobId id)
{
    const auto job = m_parts.store->job(id);
    if (!job)
        return tl::unexpected(job.error());
    if (job->pages == 0)
        return failure(ErrorCode::InvalidOperation,
                       ArchiverText::tr("The pages of job %1 are not prepared yet").arg(id.value));
    const auto attempts = m_parts.store->attempts(id);
    const auto info = infoOf(*job, attempts.value_or(QList<Attempt>()));
    if (const auto onTheLine = m_parts.store->linePages(id))
        return TiffFax::writeCoded(*onTheLine, info);
    const auto file = m_parts.store->jobFile(id);
    if (file && !file->isEmpty())
        return archiveHolding(*file).read(*file);
    return m_parts.store->pageData(id).map(
        [&](const QList<TiffFax::CodedPage> &pages) { return TiffFax::writeCoded(pages, info); });
}

Result<> Archiver::removeFax(FaxId id)
{
    const auto fax = m_parts.store->receivedFax(id);
    if (!fax)
        return tl::unexpected(fax.error());
    if (auto removed = m_parts.store->removeFax(id); !removed)
        return removed;
    if (!fax->file.isEmpty()) {
        if (auto gone = archiveHolding(fax->file).remove(fax->file); !gone)
            qCWarning(logService)
                << gone.error().message(); // the row is gone: an orphan file at worst
    }
    m_parts.events->send(QStringLiteral("faxRemoved"),
                         {{QStringLiteral("id"), id.value}, {QStringLiteral("owner"), fax->owner}});
    return {};
}

} // namespace Fax
