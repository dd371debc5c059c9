#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QTimeZone>

#include <chrono>

QT_FORWARD_DECLARE_CLASS(QTimer)

namespace Fax {

/**
 * Time for the service: read it here, never from QDateTime::currentDateTime(), so that tests turn it.
 *
 * Wall time is UTC (architecture section 10) and may jump; elapsed() never goes back and does not stand
 * still while the machine sleeps. A scheduler asks for one wake-up at a time: wakeAt() replaces the former
 * request, and woken() fires when the wall clock reaches it or as much time went by as it was away,
 * whichever is first: a clock that is set back delays nobody.
 *
 * Thread: the owner's own.
 */
class Clock : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QDateTime now() const = 0; ///< UTC
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0; ///< monotonic, any origin
    [[nodiscard]] virtual QTimeZone zone() const = 0; ///< the server's wall-clock zone

    virtual void wakeAt(const QDateTime &utc) = 0; ///< an invalid time cancels the request

Q_SIGNALS:
    void woken();
};

/** The real clock. Re-reads the wall clock at least once a minute, so a jump is noticed. */
class SystemClock final : public Clock
{
    Q_OBJECT

public:
    explicit SystemClock(QObject *parent = nullptr);
    ~SystemClock() override;

    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] QTimeZone zone() const override;
    void wakeAt(const QDateTime &utc) override;

private:
    void arm();
    void startTimer();

    QDateTime m_wakeAt;
    std::chrono::milliseconds m_wakeElapsed{0};
    QTimer *m_timer;
};

/** A clock that tests turn. Starts at the given time; never moves by itself. */
class ManualClock final : public Clock
{
    Q_OBJECT

public:
    explicit ManualClock(const QDateTime &start, const QTimeZone &zone = QTimeZone::utc(),
                         QObject *parent = nullptr);

    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    [[nodiscard]] QTimeZone zone() const override { return m_zone; }
    void wakeAt(const QDateTime &utc) override;

    [[nodiscard]] QDateTime wakeTime() const { return m_wakeAt; }

    /** Moves both clocks on; emits woken() when a request falls due. */
    void advance(std::chrono::milliseconds step);
    /** Moves to the next wake-up request and serves it; false if there is none. */
    bool advanceToWake();
    /** Lets the wall clock jump, as a user or a time service would; elapsed() stays. */
    void jumpTo(const QDateTime &utc);

private:
    void fireIfDue();

    QDateTime m_now;
    QTimeZone m_zone;
    std::chrono::milliseconds m_elapsed{0};
    QDateTime m_wakeAt;
    std::chrono::milliseconds m_wakeElapsed{0};
};

/**
 * Notices that the wall clock was set: by how much it moved beyond the time that went by.
 *
 * Slow corrections of a time service count once they add up to two seconds.
 */
class ClockJumps
{
public:
    /** `clock` must outlive this. */
    explicit ClockJumps(const Clock &clock);

    /** The jump since the last call; 0 if there was none. Below 0: set back. */
    [[nodiscard]] std::chrono::milliseconds take();

private:
    [[nodiscard]] std::chrono::milliseconds offset() const;

    const Clock &m_clock;
    std::chrono::milliseconds m_offset;
};

} // namespace Fax
