#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Fax {

class LineSwitch;

/**
 * Moves a line: in real time or a multiple of it, or as fast as the CPU allows for tests. It runs only while
 * the line is moving, and gives way to the event loop at least every 5 ms, so that commands are heard.
 */
class LineClock : public QObject
{
    Q_OBJECT

public:
    explicit LineClock(LineSwitch &line, QObject *parent = nullptr);

    void setRealTime(bool realTime);
    /** Milliseconds of line time in each real one, for real time. */
    void setFactor(int factor);
    /** To be called after every command: there may be something to move again. */
    void wake();
    /** Stands still until wake(). */
    void pause();

private:
    void tick();
    void tickRealTime();
    void tickFast();

    LineSwitch &m_line;
    QTimer m_timer;
    QElapsedTimer m_running;
    qint64 m_stepsDone = 0;
    bool m_realTime = true;
    int m_factor = 1;
};

} // namespace Fax
