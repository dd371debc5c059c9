#pragma once

#include "base/id.h"
#include "base/result.h"
#include "job/linehistory.h"
#include "port/portconfig.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace Fax {

struct ServiceParts;

/**
 * What the lines did: the history strip of each and the figures of today, made of what the store knows. Sends the
 * events `lineHistory` and `today` at most once a second; `today` also when a day begins.
 *
 * Thread: the service's own.
 */
class LineStatistics final : public QObject
{
    Q_OBJECT

public:
    explicit LineStatistics(ServiceParts &parts, QObject *parent = nullptr);

    void start();
    /** Settings of a port as they are now: keeps when somebody turns it off and on. */
    void notePort(const PortConfig &config);
    void noteCallEnded(PortId port);

    [[nodiscard]] Result<LineHistory> line(PortId port) const;
    [[nodiscard]] Result<DayFigures> today() const;

private:
    void tell();
    void tellToday();
    void wakeAtMidnight();
    [[nodiscard]] QDateTime midnight(int daysAhead) const;

    ServiceParts &m_parts;
    QHash<PortId, bool> m_off; ///< as the store knows it
    QSet<PortId> m_changed;
    bool m_figuresChanged = false;
    QTimer m_timer;
};

} // namespace Fax
