#include "service/archiver.h"

#include "archive/safefolder.h"
#include "base/logging.h"
#include "base/valuemap.h"
#include "service/archivefacts.h"
#include "service/calltrace.h"
#include "service/eventfeed.h"
#include "service/faxrouter.h"
#include "service/serviceparts.h"
#include "service/timetable.h"
#include "store/jobstore.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryFile>

#include <unistd.h>

namespace Fax {

namespace {

constexpr int atOnce = 10; ///< faxes written before other work gets its turn
constexpr int indexedAtOnce = 500;
constexpr int secondsBetweenTries = 60;
constexpr int secondsBetweenLooks = 5;

} // namespace

Archiver::Archiver(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Archiver::archiveSome);
}

QString Archiver::root(Direction direction) const
{
    const ServerSettings &settings = m_parts.settings;
    const QString &own = direction == Direction::Received ? settings.archiveReceivedDirectory
                                                          : settings.archiveDirectory;
    const QString &set = own.isEmpty() ? settings.archiveDirectory : own;
    return set.isEmpty() ? m_parts.dataFolder + QStringLiteral("/archive") : QDir::cleanPath(set);
}

Result<> Archiver::checkFolder(const QString &path)
{
    if (path.size() > 180 || (!path.isEmpty() && !QDir::isAbsolutePath(path)))
        return failure(ErrorCode::InvalidParameter,
                       tr("The archive folder must be an absolute path of at most 180 "
                          "characters"));
    if (path.isEmpty())
        return {};
    QTemporaryFile probe(path + QStringLiteral("/.probe-XXXXXX"));
    if (!QDir().mkpath(path) || !probe.open())
        return failure(ErrorCode::AccessDenied,
                       tr("The archive folder %1 cannot be written").arg(path));
    return {};
}

void Archiver::prepareFolders()
{
    const auto totals = m_parts.store->archiveTotals();
    if (!totals || totals->sent > 0 || totals->received > 0)
        return;
    for (const Direction direction : {Direction::Sent, Direction::Received}) {
        const auto made = SafeFolder::openRoot(root(direction), SafeFolder::Missing::IsMade);
        if (!made)
            qCWarning(logService) << made.error().message();
    }
}

QString Archiver::folderTrouble() const
{
    for (const Direction direction : {Direction::Sent, Direction::Received}) {
        const QString folder = root(direction);
        const QByteArray path = QFile::encodeName(folder);
        if (::access(path.constData(), F_OK) != 0)
            return tr("The archive folder %1 is not there: new faxes stay in the queue folder. "
                      "Bring it back, or set another one")
                .arg(folder);
        if (::access(path.constData(), W_OK | X_OK) != 0)
            return tr("The archive folder %1 cannot be written: new faxes stay in the queue "
                      "folder")
                .arg(folder);
    }
    return {};
}

void Archiver::watch()
{
    m_parts.timetable->set(QStringLiteral("archive folder"),
                           m_parts.clock->now().addSecs(secondsBetweenLooks), [this] { watch(); });
    const QString before = m_notice;
    m_notice = folderTrouble();
    if (m_notice.isEmpty() && m_diskFull)
        m_notice = tr("The archive disk is full: new faxes stay in the queue folder");
    if (before == m_notice)
        return;
    if (m_notice.isEmpty())
        qCInfo(logService) << "The archive can be written again";
    else
        qCWarning(logService) << m_notice;
    Q_EMIT noticeChanged();
    if (m_notice.isEmpty())
        archiveWaiting();
}

void Archiver::archiveWaiting()
{
    m_failed = m_diskFull = false;
    m_waiting = readWaiting();
    archiveSome();
}

Archiver::Waiting Archiver::readWaiting()
{
    const auto faxes = m_parts.store->faxesToArchive();
    const auto jobs = m_parts.store->jobsToArchive();
    const auto removals = m_parts.store->archiveRemovals();
    m_failed = m_failed || !faxes || !jobs || !removals;
    return {faxes.value_or(QList<FaxId>()), jobs.value_or(QList<JobId>()),
            removals.value_or(QStringList())};
}

void Archiver::archiveSome()
{
    m_parts.trace->flush();
    if (!folderTrouble().isEmpty()) {
        m_failed = m_failed || !m_waiting.faxes.isEmpty() || !m_waiting.jobs.isEmpty();
        m_waiting = {};
    }
    for (int i = 0; i < atOnce; ++i) {
        if (!m_waiting.faxes.isEmpty()) {
            const FaxId id = m_waiting.faxes.takeFirst();
            if (auto done = archiveFax(id); !done)
                noteFailure(QStringLiteral("fax %1").arg(id.value), done.error());
        } else if (!m_waiting.jobs.isEmpty()) {
            const JobId id = m_waiting.jobs.takeFirst();
            if (auto done = archiveJob(id); !done)
                noteFailure(QStringLiteral("job %1").arg(id.value), done.error());
        } else if (!m_waiting.removals.isEmpty()) {
            const QString path = m_waiting.removals.takeFirst();
            if (auto done = removeFile(path); !done)
                noteFailure(path, done.error());
        } else {
            endRound();
            return;
        }
    }
    m_next.start(0);
}

void Archiver::noteFailure(const QString &what, const Error &error)
{
    qCWarning(logService) << what << "is not done yet:" << error.message();
    m_failed = true;
    m_diskFull = m_diskFull || error.code == ErrorCode::DiskFull;
    if (m_diskFull)
        m_waiting = {}; // the others would fail as well
}

/** What an earlier version archived without an index is entered when nothing else is to be done. */
void Archiver::endRound()
{
    const bool more = indexOld(Direction::Sent) || indexOld(Direction::Received);
    QDateTime again;
    if (more || m_failed)
        again = m_parts.clock->now().addSecs(m_failed ? secondsBetweenTries : 1);
    m_parts.timetable->set(QStringLiteral("archive"), again, [this] { archiveWaiting(); });
    m_parts.router->wake();
    watch();
    Q_EMIT changed();
}

bool Archiver::indexOld(Direction direction)
{
    const auto ids = m_parts.store->archivedWithoutIndex(direction, indexedAtOnce);
    const auto generation = m_parts.store->nextArchiveGeneration();
    if (!ids || !generation || ids->isEmpty())
        return false;
    QList<ArchivedFax> found;
    for (const qint64 id : *ids) {
        auto facts = ArchiveFacts::ofFiled(*m_parts.store, direction, id);
        if (!facts)
            continue;
        if (const auto inspected = FaxArchive::inspect(facts->path))
            facts->size = inspected->size;
        found.append(*facts);
    }
    const auto indexed = m_parts.store->indexFound(found, *generation - 1);
    if (!indexed)
        qCWarning(logService) << "the archive is not indexed yet:" << indexed.error().message();
    m_failed = m_failed || !indexed;
    return ids->size() == indexedAtOnce;
}

Result<> Archiver::archiveFax(FaxId id)
{
    return ArchiveFacts::ofFax(*m_parts.store, id)
        .and_then([this](const ArchiveEntry &entry) {
            return FaxArchive::store(root(Direction::Received), entry);
        })
        .and_then([this](const ArchivedFax &fax) { return noteArchived(fax); })
        .map([&] {
            if (const auto fax = m_parts.store->receivedFax(id))
                m_parts.events->send(QStringLiteral("fax"), toMap(*fax));
        });
}

Result<> Archiver::archiveJob(JobId id)
{
    return ArchiveFacts::ofJob(*m_parts.store, id)
        .and_then([this](const ArchiveEntry &entry) {
            return FaxArchive::store(root(Direction::Sent), entry);
        })
        .and_then([this](const ArchivedFax &fax) { return noteArchived(fax); });
}

Result<> Archiver::noteArchived(ArchivedFax fax)
{
    return m_parts.store->noteArchived(fax).map([&](ArchiveId id) {
        fax.id = id;
        m_parts.events->send(QStringLiteral("archived"), toMap(fax));
    });
}

Result<> Archiver::removeFile(const QString &path)
{
    return FaxArchive::remove(path).and_then([&] { return m_parts.store->archiveRemoved(path); });
}

Result<QByteArray> Archiver::faxDocument(FaxId id)
{
    const auto fax = m_parts.store->receivedFax(id);
    if (!fax)
        return tl::unexpected(fax.error());
    const auto pages = m_parts.store->receivedPages(id);
    if (pages && !pages->isEmpty())
        return TiffFax::writeCoded(*pages, ArchiveFacts::infoOf(*fax));
    if (!fax->file.isEmpty())
        return FaxArchive::read(fax->file);
    return failure(ErrorCode::NotFound, tr("Fax %1 has no page yet").arg(id.value));
}

Result<QByteArray> Archiver::jobDocument(JobId id)
{
    const auto job = m_parts.store->job(id);
    if (!job)
        return tl::unexpected(job.error());
    if (job->pages == 0)
        return failure(ErrorCode::InvalidOperation,
                       tr("The pages of job %1 are not prepared yet").arg(id.value));
    const auto attempts = m_parts.store->attempts(id);
    const auto info = ArchiveFacts::infoOf(*job, attempts.value_or(QList<Attempt>()));
    if (const auto onTheLine = m_parts.store->linePages(id))
        return TiffFax::writeCoded(*onTheLine, info);
    const auto file = m_parts.store->jobFile(id);
    if (file && !file->isEmpty())
        return FaxArchive::read(*file);
    return m_parts.store->pageData(id).map(
        [&](const QList<TiffFax::CodedPage> &pages) { return TiffFax::writeCoded(pages, info); });
}

Result<QByteArray> Archiver::archivedDocument(ArchiveId id, ArchiveFormat format)
{
    return m_parts.store->archivedFax(id).and_then(
        [&](const ArchivedFax &fax) { return FaxArchive::read(fax.path, format); });
}

Result<> Archiver::removeFax(FaxId id)
{
    const auto fax = m_parts.store->receivedFax(id);
    if (!fax)
        return tl::unexpected(fax.error());
    if (auto removed = m_parts.store->removeFax(id); !removed)
        return removed;
    m_parts.events->send(QStringLiteral("faxRemoved"),
                         {{QStringLiteral("id"), id.value}, {QStringLiteral("owner"), fax->owner}});
    archiveWaiting();
    return {};
}

Result<> Archiver::removeArchived(const ArchivedFax &fax)
{
    if (auto removed = m_parts.store->removeArchived(fax.id); !removed)
        return removed;
    m_parts.events->send(QStringLiteral("archivedRemoved"),
                         {{QStringLiteral("id"), fax.id.value},
                          {QStringLiteral("direction"), enumName(fax.direction)},
                          {QStringLiteral("user"), fax.user}});
    if (!fax.isSent() && fax.fax > 0)
        m_parts.events->send(
            QStringLiteral("faxRemoved"),
            {{QStringLiteral("id"), fax.fax}, {QStringLiteral("owner"), fax.user}});
    archiveWaiting();
    return {};
}

} // namespace Fax
