#pragma once

#include <QtCore/QMutex>
#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace Fax {

/**
 * Posts functions into the thread of an object that may go away at any time. A copy is another handle to
 * the same box. It closes by itself when the target is destroyed; functions that have not run by then
 * never run.
 */
class Mailbox
{
public:
    /** Thread: any, while `target` is surely alive. */
    explicit Mailbox(QObject *target)
        : m_state(std::make_shared<State>())
    {
        m_state->target = target;
        // Direct: runs inside ~QObject, in the target's thread, before its posted events are dropped.
        QObject::connect(target, &QObject::destroyed, [state = m_state] {
            const QMutexLocker locker(&state->mutex);
            state->target = nullptr;
        });
    }

    /** False if the target is gone. Thread: any. */
    bool post(std::function<void()> function) const
    {
        const QMutexLocker locker(&m_state->mutex);
        return m_state->target != nullptr
            && QMetaObject::invokeMethod(m_state->target, std::move(function),
                                         Qt::QueuedConnection);
    }

private:
    struct State
    {
        QMutex mutex;
        QObject *target = nullptr; // guarded by mutex
    };
    std::shared_ptr<State> m_state;
};

} // namespace Fax
