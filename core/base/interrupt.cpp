#include "interrupt.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <csignal>

#include <sys/eventfd.h>
#include <unistd.h>

namespace Fax {

namespace {

constexpr std::array endingSignals{SIGINT, SIGTERM, SIGHUP};

int wakeUpFd = -1; // written by the handler: only write() is safe there

void onSignal(int)
{
    const quint64 one = 1;
    (void)!::write(wakeUpFd, &one, sizeof one);
}

void setHandlers(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    for (const int number : endingSignals)
        sigaction(number, &action, nullptr);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(wakeUpFd < 0);
    wakeUpFd = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_notifier = new QSocketNotifier(wakeUpFd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Interrupt::onWakeUp);
    // The first signal is ours, a second one ends the process at once.
    setHandlers(onSignal, SA_RESTART | static_cast<int>(SA_RESETHAND));
}

Interrupt::~Interrupt()
{
    setHandlers(SIG_DFL, 0);
    delete m_notifier;
    ::close(wakeUpFd);
    wakeUpFd = -1;
}

void Interrupt::onWakeUp()
{
    quint64 count = 0;
    (void)!::read(wakeUpFd, &count, sizeof count);
    m_raised = true;
    Q_EMIT raised();
}

} // namespace Fax
