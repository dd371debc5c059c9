#pragma once

#include "job/archivedfax.h"

#include <QtCore/QObject>

namespace Fax {

struct ServiceParts;

/**
 * How long faxes stay in the archive (service-semantics 10.9) and how large it may become before somebody is told
 * (10.8). Nothing goes silently: every deletion is a line of the activity log.
 */
class ArchiveKeeping final : public QObject
{
    Q_OBJECT

public:
    explicit ArchiveKeeping(ServiceParts &parts, QObject *parent = nullptr)
        : QObject(parent)
        , m_parts(parts)
    { }

    /** Deletes what is older than ArchiveSentDays and ArchiveReceivedDays: some now, the others soon. */
    void expire();
    /** Warns once above ArchiveQuotaHigh, again only after the size was below ArchiveQuotaLow. */
    void checkQuota();

    /** One sentence while the archive is larger than it should be. */
    [[nodiscard]] QString notice() const { return m_notice; }

Q_SIGNALS:
    void noticeChanged();

private:
    [[nodiscard]] bool expire(Direction direction, int days, const QString &setting);

    ServiceParts &m_parts;
    QString m_notice;
};

} // namespace Fax
