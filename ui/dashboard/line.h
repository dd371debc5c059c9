#pragma once

#include "base/clock.h"
#include "dashboard/cardtexts.h"
#include "dashboard/statelook.h"
#include "job/calltimeline.h"
#include "model/port.h"

namespace Fax::Ui {

/**
 * What the dashboard says about one line at this moment: texts and look, counted on by the clock. All forms of
 * the dashboard show the same one, so that 64 lines cost one set of texts a second.
 */
class Line final : public QObject
{
    Q_OBJECT

public:
    Line(Model::Port &port, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] Model::Port &port() const { return m_port; }
    [[nodiscard]] PortId id() const { return m_port.deviceId(); }
    [[nodiscard]] const PortConfig &config() const { return m_port.config(); }
    [[nodiscard]] const Fax::PortStatus &status() const { return m_port.status().value(); }
    [[nodiscard]] const CardTexts &texts() const { return m_texts; }
    /** Of the state; the token is Stale while the link is down. */
    [[nodiscard]] StateLook look() const;
    /** Seconds of the running call. */
    [[nodiscard]] int elapsed() const;
    /** Name, state and page, for screen readers (ui.md A2). */
    [[nodiscard]] QString sentence() const;

    /** The last 24 hours for a strip to draw; empty until the server has told. */
    [[nodiscard]] const QList<QuarterHour> &quarters() const { return m_quarters; }
    /** Anew: a quarter of an hour has passed. */
    void rollHistory();
    /** The signals of the running or last call in two lanes. */
    [[nodiscard]] QList<TimelineBlock> timeline() const;
    /** Line time now, or the length of the call that is over. */
    [[nodiscard]] double timelineSeconds() const;

    /** The values are old: the link to the server is down. The clock stops. */
    void setStale(bool stale);
    [[nodiscard]] bool isStale() const { return m_stale; }
    /** Something on it changes with the time: a call is up, or a result is shown for a while. */
    [[nodiscard]] bool isTicking() const;
    /** Once a second while it is ticking: counts the clock on. */
    void tick();

Q_SIGNALS:
    /** At least one text or the look is another one. */
    void changed();
    /** One more signal, or a new call. */
    void timelineChanged();

private:
    void onStatusChanged();
    [[nodiscard]] QList<QuarterHour> currentQuarters() const;
    void refresh();

    Model::Port &m_port;
    Clock &m_clock;
    CardTexts m_texts;
    bool m_stale = false;
    int m_elapsedBase = 0;
    std::chrono::milliseconds m_elapsedBaseAt{0};
    int m_stoppedAt = 0; ///< the seconds that stay while stale
    PortState m_state = PortState::Unknown;
    int m_firstPage = 1; ///< of this call, in the fax
    QList<QuarterHour> m_quarters;
};

} // namespace Fax::Ui
