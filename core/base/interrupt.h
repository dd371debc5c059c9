#pragma once

#include <QtCore/QObject>

class QSocketNotifier;

namespace Fax {

/**
 * Ctrl+C and SIGTERM as a signal of the event loop, for commands that have something to end in order. While
 * one exists, these two do not end the process; a second one does. One at a time.
 */
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

    [[nodiscard]] bool isRaised() const { return m_raised; }

Q_SIGNALS:
    void raised();

private:
    void onWakeUp();

    bool m_raised = false;
    QSocketNotifier *m_notifier;
};

} // namespace Fax
