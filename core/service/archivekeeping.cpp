#include "service/archivekeeping.h"

#include "base/logging.h"
#include "service/activitylog.h"
#include "service/archiver.h"
#include "service/housekeeping.h"
#include "service/requestgroups.h"
#include "service/serviceparts.h"
#include "service/timetable.h"
#include "store/jobstore.h"

namespace Fax {

namespace {

constexpr int atOnce = 50;
constexpr qint64 megabyte = 1'000'000;

} // namespace

void ArchiveKeeping::expire()
{
    const ServerSettings &settings = m_parts.settings;
    const bool moreSent = expire(Direction::Sent, settings.archiveSentDays,
                                 QStringLiteral("ArchiveSentDays"));
    const bool moreReceived = expire(Direction::Received, settings.archiveReceivedDays,
                                     QStringLiteral("ArchiveReceivedDays"));
    const bool more = moreSent || moreReceived;
    m_parts.timetable->set(QStringLiteral("archive retention"),
                           more ? m_parts.clock->now().addSecs(1) : QDateTime(),
                           [this] { m_parts.houseKeeping->run(); });
    checkQuota();
}

/** True if there is more to delete. */
bool ArchiveKeeping::expire(Direction direction, int days, const QString &setting)
{
    if (days <= 0)
        return false;
    const QDateTime oldest = m_parts.clock->now().addDays(-days);
    const auto old = m_parts.store->archivedBefore(direction, oldest, atOnce);
    if (!old) {
        qCWarning(logService) << "old faxes cannot be looked for:" << old.error().message();
        return false;
    }
    for (const ArchivedFax &fax : *old) {
        if (auto removed = m_parts.archiver->removeArchived(fax); !removed) {
            qCWarning(logService) << objectText(fax) << removed.error().message();
            return false;
        }
        m_parts.activity->add(
            {}, QStringLiteral("archive"), objectText(fax),
            QStringLiteral("deleted: older than %1, %2 days").arg(setting).arg(days));
    }
    return old->size() == atOnce;
}

void ArchiveKeeping::checkQuota()
{
    const qint64 high = m_parts.settings.archiveQuotaHigh * megabyte;
    const qint64 low = m_parts.settings.archiveQuotaLow * megabyte;
    const auto totals = m_parts.store->archiveTotals();
    if (!totals)
        return;
    const bool wasWarned = !m_notice.isEmpty();
    const bool warned = high > 0 && (totals->octets > high || (wasWarned && totals->octets >= low));
    if (warned == wasWarned)
        return;
    m_notice = warned ? tr("The archive holds %1 MB, more than ArchiveQuotaHigh (%2 MB)")
                            .arg(totals->octets / megabyte)
                            .arg(high / megabyte)
                      : QString();
    if (warned) {
        qCWarning(logService) << m_notice;
        m_parts.activity->add({}, QStringLiteral("archive"), QStringLiteral("archive"), m_notice);
    }
    Q_EMIT noticeChanged();
}

} // namespace Fax
