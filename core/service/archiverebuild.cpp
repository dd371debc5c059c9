#include "service/archiverebuild.h"

#include "archive/faxarchive.h"
#include "archive/safefolder.h"
#include "base/logging.h"
#include "base/valuemap.h"
#include "service/archiver.h"
#include "service/eventfeed.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

namespace Fax {

namespace {

constexpr int milliseconds = 15; ///< of one portion
constexpr int rowsTogether = 100; ///< in one transaction
constexpr int mostProblems = 100; ///< that are named
constexpr int faxesBetweenEvents = 1000;

/** For people and terminals: what is in a folder may have any name. */
QString shown(const QString &path)
{
    QString text = path.left(400);
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u'?';
    }
    return text;
}

} // namespace

ArchiveRebuild::ArchiveRebuild(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_next, &QTimer::timeout, this, &ArchiveRebuild::step);
}

Result<> ArchiveRebuild::start()
{
    if (m_running)
        return failure(ErrorCode::InvalidOperation, tr("The archive is being indexed already"));
    const auto generation = m_parts.store->nextArchiveGeneration();
    if (!generation)
        return tl::unexpected(generation.error());
    m_months.clear();
    m_problems.clear();
    m_named.clear();
    m_error.clear();
    m_after = {};
    m_count = m_gone = m_problemCount = 0;
    m_generation = *generation;
    QStringList roots{m_parts.archiver->root(Direction::Sent),
                      m_parts.archiver->root(Direction::Received)};
    roots.removeDuplicates();
    for (const QString &root : roots) {
        if (auto listed = listMonths(root); !listed)
            return listed;
    }
    m_running = true;
    m_next.start(0);
    return {};
}

Result<> ArchiveRebuild::listMonths(const QString &root)
{
    const auto folder = SafeFolder::openRoot(root);
    if (!folder)
        return tl::unexpected(folder.error());
    for (const Direction direction : {Direction::Received, Direction::Sent}) {
        const auto kind = folder->open(ArchivePath::kind(direction));
        const auto years = kind ? kind->names() : Result<QList<QByteArray>>(QList<QByteArray>());
        for (const QByteArray &year : years.value_or(QList<QByteArray>())) {
            const auto inYear = ArchivePath::isYear(year)
                ? kind->open(year)
                : Result<SafeFolder>(failure(ErrorCode::NotFound));
            if (!inYear) {
                addProblem(kind->path() + u'/' + QFile::decodeName(year), tr("is no year"));
                continue;
            }
            const auto months = inYear->names();
            for (const QByteArray &month : months.value_or(QList<QByteArray>()))
                m_months.append({root, direction, year, month});
        }
    }
    return {};
}

void ArchiveRebuild::step()
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(milliseconds)) {
        if (!workOn()) {
            finish();
            return;
        }
    }
}

bool ArchiveRebuild::workOn()
{
    if (!m_error.isEmpty())
        return false;
    if (!m_names.isEmpty())
        look(m_names.takeFirst());
    else if (!m_months.isEmpty())
        listNames(m_months.takeFirst());
    else if (!m_found.isEmpty())
        flush();
    else
        return lookForMissing();
    return true;
}

void ArchiveRebuild::listNames(const Month &month)
{
    m_month = month;
    ArchivePath path{month.root, month.direction, month.year, month.month, {}};
    if (!ArchivePath::isMonth(month.month)) {
        addProblem(month.root + u'/' + QString::fromLatin1(ArchivePath::kind(month.direction))
                       + u'/' + QString::fromLatin1(month.year) + u'/'
                       + QFile::decodeName(month.month),
                   tr("is no month"));
        return;
    }
    const auto names = SafeFolder::openRoot(month.root)
                           .and_then([&](const SafeFolder &root) {
                               return root.open(ArchivePath::kind(month.direction));
                           })
                           .and_then([&](const SafeFolder &kind) { return kind.open(month.year); })
                           .and_then([&](const SafeFolder &year) { return year.open(month.month); })
                           .and_then([](const SafeFolder &folder) { return folder.names(); });
    if (names)
        m_names = *names;
    else
        addProblem(path.folder(), names.error().message());
}

void ArchiveRebuild::look(const QByteArray &name)
{
    const ArchivePath path{m_month.root, m_month.direction, m_month.year, m_month.month, name};
    if (name.startsWith('.') && name.endsWith(".part"))
        return; // what a crash left half written; it is written anew
    if (!ArchivePath::isName(name)) {
        addProblem(path.folder() + u'/' + QFile::decodeName(name), tr("is no fax of ours"));
        return;
    }
    const auto fax = FaxArchive::inspect(path.tiff());
    if (!fax) {
        addProblem(path.tiff(), fax.error().message());
        return;
    }
    if (fax->direction != path.direction) {
        addProblem(path.tiff(), tr("its fax.json says that it is in the wrong folder"));
        return;
    }
    m_found.append(*fax);
    if (++m_count % faxesBetweenEvents == 0)
        announce(false);
    if (m_found.size() >= rowsTogether)
        flush();
}

void ArchiveRebuild::flush()
{
    if (auto indexed = m_parts.store->indexFound(m_found, m_generation); !indexed)
        m_error = indexed.error().message();
    m_found.clear();
}

/** Rows that were not come upon: in other folders, damaged, or gone. */
bool ArchiveRebuild::lookForMissing()
{
    const auto rows = m_parts.store->archivedNotFound(m_generation, m_after, rowsTogether);
    if (!rows) {
        m_error = rows.error().message();
        return false;
    }
    QList<ArchivedFax> gone;
    for (const ArchivedFax &row : *rows) {
        m_after = row.id;
        const auto path = ArchivePath::parse(row.path);
        const bool reachable = path && SafeFolder::openRoot(path->root);
        const auto fax = FaxArchive::inspect(row.path);
        if (fax)
            m_found.append(*fax);
        else if (reachable && fax.error().code == ErrorCode::NotFound)
            gone.append(row);
        else
            addProblem(row.path, fax.error().message());
    }
    m_count += m_found.size();
    m_gone += gone.size();
    flush();
    if (auto forgotten = m_parts.store->forgetArchived(gone); !forgotten)
        m_error = forgotten.error().message();
    for (const ArchivedFax &row : gone)
        m_parts.events->send(QStringLiteral("archivedRemoved"),
                             {{QStringLiteral("id"), row.id.value},
                              {QStringLiteral("direction"), enumName(row.direction)},
                              {QStringLiteral("user"), row.user}});
    return !rows->isEmpty();
}

void ArchiveRebuild::addProblem(const QString &path, const QString &problem)
{
    if (m_named.contains(path))
        return;
    ++m_problemCount;
    if (m_problems.size() >= mostProblems)
        return;
    m_named.insert(path);
    m_problems.append(QVariantMap{{QStringLiteral("path"), shown(path)},
                                  {QStringLiteral("problem"), shown(problem)}});
}

void ArchiveRebuild::announce(bool last)
{
    QVariantMap value{{QStringLiteral("found"), m_count},
                      {QStringLiteral("missing"), m_gone},
                      {QStringLiteral("problems"), m_problemCount},
                      {QStringLiteral("last"), last}};
    if (last) {
        value.insert(QStringLiteral("problemList"), m_problems);
        value.insert(QStringLiteral("error"), m_error);
    }
    m_parts.events->send(QStringLiteral("archiveRebuild"), value);
}

void ArchiveRebuild::finish()
{
    m_next.stop();
    m_running = false;
    m_names.clear();
    m_found.clear();
    qCInfo(logService) << "The archive is indexed:" << m_count << "faxes," << m_gone << "are gone,"
                       << m_problemCount << "problems" << m_error;
    announce(true);
    m_parts.archiver->archiveWaiting();
}

} // namespace Fax
