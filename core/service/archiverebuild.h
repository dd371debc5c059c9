#pragma once

#include "base/result.h"
#include "job/archivedfax.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace Fax {

struct ServiceParts;

/**
 * Makes the index of the archive anew from its folders, in portions of some milliseconds between other work.
 *
 *     every folder below the roots is looked at     → its row is added or corrected
 *     every row that was not come upon is looked for → it goes if its files are gone
 *
 * Nothing in the folders is believed or changed. What is no fax is named. A fax whose files are gone, but whose
 * pages are in the store, is written into the archive again.
 */
class ArchiveRebuild final : public QObject
{
    Q_OBJECT

public:
    explicit ArchiveRebuild(ServiceParts &parts, QObject *parent = nullptr);

    /** Begins; `archiveRebuild` events follow. InvalidOperation while one is under way, NotFound names a root that
     * is not there. */
    [[nodiscard]] Result<> start();

private:
    struct Month
    {
        QString root;
        Direction direction;
        QByteArray year;
        QByteArray month;
    };
    void step();
    [[nodiscard]] bool workOn(); ///< false: all done
    [[nodiscard]] Result<> listMonths(const QString &root);
    void listNames(const Month &month);
    void look(const QByteArray &name);
    [[nodiscard]] bool lookForMissing();
    void flush();
    void addProblem(const QString &path, const QString &problem);
    void announce(bool last);
    void finish();

    ServiceParts &m_parts;
    QTimer m_next;
    QList<Month> m_months;
    Month m_month;
    QList<QByteArray> m_names;
    QList<ArchivedFax> m_found; ///< not in the index yet
    ArchiveId m_after; ///< rows up to this one were looked for
    qint64 m_generation = 0;
    qint64 m_count = 0;
    qint64 m_gone = 0;
    qint64 m_problemCount = 0;
    QVariantList m_problems;
    QSet<QString> m_named; ///< paths with a problem
    QString m_error; ///< why it ended early
    bool m_running = false;
};

} // namespace Fax
