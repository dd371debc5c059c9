#pragma once

#include "base/result.h"

#include <QtCore/QObject>

#include <functional>
#include <utility>

namespace Fax {

struct ServiceParts;

/**
 * The room on the disk of the data folder, and what may be begun with it (safety F6):
 *
 *     above the reserve (DiskReserve, 200 MB)   everything
 *     below it                                  no new faxes are taken; those in the queue go out
 *     below receptionReserve                    nothing is sent either; calls are still answered
 *     less than 50 pages for one more call      a call is not answered: better than answered and lost
 *
 * A data folder that was moved away, or that cannot be written any more (safety F7), has no room for anything: what
 * was begun goes on in the files that are open, nothing new is taken, and it is noticed within 5 s.
 *
 * Everything goes on by itself when there is room again.
 *
 * Thread: the service's own.
 */
class DiskSpace final : public QObject
{
    Q_OBJECT

public:
    /** Octets that the service may still write; negative if that is not known. */
    using Probe = std::function<qint64()>;

    /** For one call: 50 dense pages of 256 KiB, each of them in the log, the database and the archive. */
    static constexpr qint64 perCall = qint64(50) * 3 * 256 * 1024;
    /** What preparing and sending leave alone: two calls. */
    static constexpr qint64 receptionReserve = 2 * perCall;

    /** @param probe  empty: the file system of the data folder is asked */
    DiskSpace(ServiceParts &parts, Probe probe);

    /** DiskFull, with the reserve and what is free, if a fax with documents of this size is not taken. */
    [[nodiscard]] Result<> forNewFax(qint64 octets) const;
    /** DiskFull if no call is to be started and no pages are to be prepared. */
    [[nodiscard]] Result<> forSending() const;
    /** DiskFull if one more call may not be answered while this many are received. */
    [[nodiscard]] Result<> forReception(qsizetype running) const;

    /** What is not done now for lack of room, one sentence for people; "" if nothing is. */
    [[nodiscard]] QString notice() const { return m_notice; }

    /** Looks at the disk now, and again in time. */
    void check();

Q_SIGNALS:
    void noticeChanged();

private:
    [[nodiscard]] qint64 available() const;
    [[nodiscard]] qint64 newFaxReserve() const;
    [[nodiscard]] QString noticeNow() const;
    [[nodiscard]] QString folderTrouble() const;

    ServiceParts &m_parts;
    Probe m_probe;
    QString m_notice;
    mutable std::pair<quint64, quint64> m_database{}; ///< device and file number, as first seen
};

} // namespace Fax
