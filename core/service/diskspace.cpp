#include "service/diskspace.h"

#include "base/logging.h"
#include "service/serviceparts.h"
#include "service/timetable.h"

#include <QtCore/QFile>
#include <QtCore/QStorageInfo>

#include <limits>

#include <sys/stat.h>
#include <unistd.h>

namespace Fax {

namespace {

constexpr qint64 megabyte = 1'000'000;
constexpr int secondsBetweenLooks = 5;

} // namespace

DiskSpace::DiskSpace(ServiceParts &parts, Probe probe)
    : m_parts(parts)
    , m_probe(std::move(probe))
{
    if (!m_probe)
        m_probe = [storage = QStorageInfo(parts.dataFolder)]() mutable {
            storage.refresh();
            return storage.bytesAvailable();
        };
}

qint64 DiskSpace::available() const
{
    const qint64 octets = m_probe();
    return octets < 0 ? std::numeric_limits<qint64>::max() / 2 : octets;
}

qint64 DiskSpace::newFaxReserve() const
{
    return std::max(m_parts.settings.diskReserve * megabyte, receptionReserve);
}

/** Is the database that is open still the one in the folder? "" = yes. */
QString DiskSpace::folderTrouble() const
{
    struct stat status
    { };
    const QByteArray file = QFile::encodeName(m_parts.dataFolder + QStringLiteral("/fax.db"));
    const bool found = ::stat(file.constData(), &status) == 0;
    const std::pair<quint64, quint64> now{status.st_dev, status.st_ino};
    if (m_database == std::pair<quint64, quint64>())
        m_database = now; // the first look
    if (!found || now != m_database)
        return tr("The data folder %1 was moved or replaced: no fax is sent or taken until it is "
                  "back")
            .arg(m_parts.dataFolder);
    if (::access(file.constData(), W_OK) != 0)
        return tr("The data folder %1 cannot be written: no fax is sent or taken until it can")
            .arg(m_parts.dataFolder);
    return {};
}

/** Documents are in the log and in the database for a while. */
Result<> DiskSpace::forNewFax(qint64 octets) const
{
    if (const QString trouble = folderTrouble(); !trouble.isEmpty())
        return failure(ErrorCode::StoreFailed, trouble);
    const qint64 free = available();
    if (free - 2 * octets >= newFaxReserve())
        return {};
    return failure(
        ErrorCode::DiskFull,
        tr("%1 MB are free for %2, and new faxes leave %3 MB alone. Free some space there")
            .arg(free / megabyte)
            .arg(m_parts.dataFolder)
            .arg(newFaxReserve() / megabyte));
}

Result<> DiskSpace::forSending() const
{
    if (available() >= receptionReserve && folderTrouble().isEmpty())
        return {};
    return failure(ErrorCode::DiskFull);
}

Result<> DiskSpace::forReception(qsizetype running) const
{
    if (const QString trouble = folderTrouble(); !trouble.isEmpty())
        return failure(ErrorCode::StoreFailed, trouble);
    const qint64 free = available();
    if (free >= perCall * (running + 1))
        return {};
    return failure(
        ErrorCode::DiskFull,
        tr("Not answered: %1 MB are free, too little for 50 pages").arg(free / megabyte));
}

QString DiskSpace::noticeNow() const
{
    if (const QString trouble = folderTrouble(); !trouble.isEmpty())
        return trouble;
    const qint64 free = available();
    if (free >= newFaxReserve())
        return {};
    const QString room =
        tr("Only %1 MB are free in %2").arg(free / megabyte).arg(m_parts.dataFolder);
    if (free < perCall)
        return tr("%1: calls are not answered and nothing is sent").arg(room);
    if (free < receptionReserve)
        return tr("%1: no fax is sent or taken, but calls are answered").arg(room);
    return tr("%1: no new faxes are taken").arg(room);
}

void DiskSpace::check()
{
    const QString notice = noticeNow();
    m_parts.timetable->set(QStringLiteral("disk"),
                           m_parts.clock->now().addSecs(secondsBetweenLooks), [this] { check(); });
    if (std::exchange(m_notice, notice) == notice)
        return;
    if (!notice.isEmpty())
        qCWarning(logService) << notice;
    Q_EMIT noticeChanged();
}

} // namespace Fax
