#pragma once

#include "base/uniquefd.h"

#include <QtCore/QIODevice>
#include <QtCore/QSocketNotifier>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace Fax {

/**
 * The modem's side of a pseudo-terminal: other programs open path() as their serial device. While nobody
 * has it open, what is written is lost, as on a cable that is not plugged in.
 */
class PseudoTerminal final : public QIODevice
{
    Q_OBJECT

public:
    PseudoTerminal()
        : m_fd(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
    {
        ::grantpt(m_fd.get());
        ::unlockpt(m_fd.get());
        m_path = QString::fromLocal8Bit(::ptsname(m_fd.get()));
        // Held open, so that the terminal lives on when its user leaves; raw, so that nothing echoes.
        m_other = UniqueFd(::open(::ptsname(m_fd.get()), O_RDWR | O_NOCTTY | O_CLOEXEC));
        termios settings{};
        ::tcgetattr(m_other.get(), &settings);
        ::cfmakeraw(&settings);
        ::tcsetattr(m_other.get(), TCSANOW, &settings);
        m_readable = std::make_unique<QSocketNotifier>(m_fd.get(), QSocketNotifier::Read);
        connect(m_readable.get(), &QSocketNotifier::activated, this, [this] { fill(); });
        open(QIODevice::ReadWrite | QIODevice::Unbuffered);
    }
    ~PseudoTerminal() override { QIODevice::close(); }

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_in.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_in.size());
        std::copy_n(m_in.constData(), count, data);
        m_in.remove(0, count);
        m_readable->setEnabled(m_in.size() < mostWaiting);
        return count;
    }

    qint64 writeData(const char *data, qint64 count) override
    {
        return std::max<qint64>(0, ::write(m_fd.get(), data, size_t(count)));
    }

private:
    /** Above this the kernel makes the other side wait: this is our flow control. */
    static constexpr qint64 mostWaiting = 512;

    void fill()
    {
        std::array<char, 256> octets;
        const ssize_t count = ::read(m_fd.get(), octets.data(), octets.size());
        if (count <= 0)
            return;
        m_in.append(octets.data(), count);
        m_readable->setEnabled(m_in.size() < mostWaiting);
        Q_EMIT readyRead();
    }

    UniqueFd m_fd;
    UniqueFd m_other;
    QString m_path;
    std::unique_ptr<QSocketNotifier> m_readable;
    QByteArray m_in;
};

} // namespace Fax
