#include "bankterminal.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

namespace Fax {

BankTerminal::BankTerminal()
    : m_descriptor(posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
{
    if (m_descriptor < 0 || grantpt(m_descriptor) != 0 || unlockpt(m_descriptor) != 0)
        qFatal("There is no pseudo-terminal left (%s)", strerror(errno));
    m_path = QString::fromLocal8Bit(ptsname(m_descriptor));
    termios settings{};
    tcgetattr(m_descriptor, &settings);
    cfmakeraw(&settings);
    tcsetattr(m_descriptor, TCSANOW, &settings);
}

BankTerminal::~BankTerminal()
{
    ::close(m_descriptor);
}

bool BankTerminal::isOpen() const
{
    pollfd ask{m_descriptor, 0, 0};
    return ::poll(&ask, 1, 0) == 0 || !(ask.revents & POLLHUP);
}

QByteArray BankTerminal::read(int most)
{
    QByteArray octets(most, Qt::Uninitialized);
    const ssize_t count = ::read(m_descriptor, octets.data(), static_cast<size_t>(most));
    octets.resize(std::max<ssize_t>(0, count));
    return octets;
}

void BankTerminal::write(const QByteArray &octets)
{
    const ssize_t written = ::write(m_descriptor, octets.constData(),
                                    static_cast<size_t>(octets.size()));
    Q_UNUSED(written);
}

} // namespace Fax
