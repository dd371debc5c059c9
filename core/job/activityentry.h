#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace Fax {

/** One line of the activity log (ui.md I4). */
struct ActivityEntry
{
    Q_GADGET
    Q_PROPERTY(qint64 id MEMBER id)
    Q_PROPERTY(QDateTime time MEMBER time)
    Q_PROPERTY(QString who MEMBER who)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString object MEMBER object)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString oldValue MEMBER oldValue)
    Q_PROPERTY(QString newValue MEMBER newValue)

public:
    QDateTime time;
    QString who;
    QString kind; ///< "job", "call", "setting", "queue", "port", "right", "fault"
    QString object;
    QString text;
    QString oldValue;
    QString newValue;
    qint64 id = 0; ///< given by the store

    friend bool operator==(const ActivityEntry &, const ActivityEntry &) = default;
};

/** Which lines of the activity log a list shows. Newest first. */
struct ActivityFilter
{
    int limit = 1000; ///< -1 = all
    qint64 before = 0; ///< only older ones than this; 0 = from the newest
    qint64 after = 0; ///< only newer ones than this
    QString kind = {}; ///< only of this kind; "" = all
    QDateTime from = {}; ///< this time or later; invalid = any
    QDateTime to = {}; ///< earlier than this; invalid = any
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::ActivityEntry)
