#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QMap>
#include <QtCore/QObject>

#include <functional>

namespace Fax {

class Clock;

/**
 * Several wake-ups on the one that a Clock serves: each is known by its name, due once, and replaced by
 * a later request of the same name. Like the clock's, they come when the wall clock shows their time or
 * when as much time went by; who waits for the wall clock itself looks at it and asks again.
 *
 * Thread: the clock's. Functions run from the clock's signal and may ask for new wake-ups.
 */
class Timetable final : public QObject
{
    Q_OBJECT

public:
    explicit Timetable(Clock &clock, QObject *parent = nullptr);

    /** An invalid time takes the entry out. */
    void set(const QString &name, const QDateTime &utc, std::function<void()> due);

private:
    void runDue();
    void arm();

    struct Entry
    {
        QDateTime at;
        std::chrono::milliseconds elapsed;
        std::function<void()> due;
    };
    Clock &m_clock;
    QMap<QString, Entry> m_entries;
};

} // namespace Fax
