#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Fax {

class BuiltInExchange;

/**
 * Moves the exchange: in real time for people, or as fast as the CPU allows for tests. It runs only
 * while calls are up, and gives way to the event loop at least every 5 ms, so that commands are heard.
 */
class LineClock : public QObject
{
    Q_OBJECT

public:
    explicit LineClock(BuiltInExchange &exchange, QObject *parent = nullptr);

    void setRealTime(bool realTime);
    [[nodiscard]] bool isRealTime() const { return m_realTime; }
    /** To be called after every command: there may be something to move again. */
    void wake();
    /** Stands still until wake(). */
    void pause();

private:
    void tick();
    void tickRealTime();
    void tickFast();

    BuiltInExchange &m_exchange;
    QTimer m_timer;
    QElapsedTimer m_running;
    qint64 m_stepsDone = 0;
    bool m_realTime = true;
};

} // namespace Fax
