#pragma once

#include "base/faxtypes.h"
#include "base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

namespace Fax {

/** One fax in the archive: a row of its index. */
struct ArchivedFax
{
    Q_GADGET
    Q_PROPERTY(Fax::ArchiveId id MEMBER id)
    Q_PROPERTY(Fax::Direction direction MEMBER direction)
    Q_PROPERTY(qint64 fax MEMBER fax)
    Q_PROPERTY(QDateTime time MEMBER time)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString tsid MEMBER tsid)
    Q_PROPERTY(QString csid MEMBER csid)
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(QString documentName MEMBER documentName)
    Q_PROPERTY(QString user MEMBER user)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QString port MEMBER port)
    Q_PROPERTY(int pages MEMBER pages)
    Q_PROPERTY(double secondsOnLine MEMBER secondsOnLine)
    Q_PROPERTY(bool complete MEMBER complete)
    Q_PROPERTY(bool damaged MEMBER damaged)
    Q_PROPERTY(QString errorText MEMBER errorText)
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(qint64 size MEMBER size)

public:
    [[nodiscard]] bool isSent() const { return direction == Direction::Sent; }

    ArchiveId id;
    Direction direction = Direction::Received;
    qint64 fax = 0; ///< JobId or FaxId of this store; 0: the archive came from another one
    QDateTime time; ///< UTC, start of the (last) call
    QString number; ///< dialled, or the caller's
    QString name; ///< recipient, or the best name of the caller
    QString tsid; ///< of who sent
    QString csid; ///< of who received
    QString subject;
    QString documentName;
    QString user; ///< account: sender, or owner of a received fax
    QString note;
    QString port;
    int pages = 0;
    double secondsOnLine = 0;
    bool complete = true; ///< false: the call was cut, some pages arrived
    bool damaged = false; ///< some rows of a page are
    QString errorText;
    QString path; ///< of the TIFF-F, on the server
    qint64 size = 0; ///< octets of all its files

    friend bool operator==(const ArchivedFax &, const ArchivedFax &) = default;
};

/** Which faxes of the archive a list shows. Newest first. */
struct ArchiveFilter
{
    std::optional<Direction> direction;
    QString text; ///< words that must all be in it, in any case and with or without accents
    QDateTime from; ///< this time or later; invalid = any
    QDateTime to; ///< earlier than this; invalid = any
    std::optional<QString> user; ///< only of this account
    std::optional<QString> sentOf; ///< of the sent ones only those of this account
    std::optional<QString> receivedOf; ///< of the received ones only those of this account
    int limit = -1; ///< -1 = all
    ArchiveId before = {}; ///< only those that follow this one in the list
};

/** One month that holds faxes. */
struct ArchiveMonth
{
    Q_GADGET
    Q_PROPERTY(int year MEMBER year)
    Q_PROPERTY(int month MEMBER month)
    Q_PROPERTY(qint64 faxes MEMBER faxes)

public:
    int year = 0;
    int month = 0; ///< 1 to 12
    qint64 faxes = 0;

    friend bool operator==(const ArchiveMonth &, const ArchiveMonth &) = default;
};

/** How much there is. */
struct ArchiveTotals
{
    qint64 sent = 0; ///< faxes
    qint64 received = 0;
    qint64 octets = 0;
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::ArchivedFax)
Q_DECLARE_METATYPE(Fax::ArchiveMonth)
