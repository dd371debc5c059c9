#include "line/messagepipe.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace Fax {

namespace {
constexpr size_t readOctets = 64 * 1024;

void setNonBlocking(int fd)
{
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags >= 0)
        ::fcntl(fd, F_SETFL, flags | O_NONBLOCK);
}

bool wouldBlock()
{
    return errno == EAGAIN || errno == EINTR;
}
} // namespace

MessagePipe::MessagePipe(int readFd, int writeFd, QObject *parent)
    : QObject(parent)
    , m_readFd(readFd)
    , m_writeFd(writeFd)
    , m_readable(readFd, QSocketNotifier::Read)
    , m_writable(writeFd, QSocketNotifier::Write)
{
    setNonBlocking(readFd);
    setNonBlocking(writeFd);
    m_writable.setEnabled(false);
    connect(&m_readable, &QSocketNotifier::activated, this, &MessagePipe::read);
    connect(&m_writable, &QSocketNotifier::activated, this, &MessagePipe::write);
}

void MessagePipe::read()
{
    std::array<char, readOctets> octets;
    const ssize_t count = ::read(m_readFd, octets.data(), octets.size());
    if (count < 0 && wouldBlock())
        return;
    if (count <= 0)
        return close(count == 0 ? QString() : QString::fromLocal8Bit(std::strerror(errno)));
    m_reader.feed(QByteArray(octets.data(), count));
    while (!m_closed) {
        const auto message = m_reader.take();
        if (!message)
            return;
        if (!*message)
            return close(message->error().message());
        Q_EMIT received(**message);
    }
}

void MessagePipe::send(const WorkerMessage &message)
{
    if (m_closed)
        return;
    if (m_written > congestionOctets / 8) {
        m_out.remove(0, m_written);
        m_written = 0;
    }
    m_out.append(message.encode());
    write();
    if (!m_congested && m_out.size() - m_written > congestionOctets) {
        m_congested = true;
        Q_EMIT congested();
    }
}

void MessagePipe::write()
{
    while (m_written < m_out.size()) {
        const ssize_t count = ::write(m_writeFd, m_out.constData() + m_written,
                                      static_cast<size_t>(m_out.size() - m_written));
        if (count < 0 && wouldBlock())
            break;
        if (count < 0)
            return close(QString::fromLocal8Bit(std::strerror(errno)));
        m_written += count;
    }
    const bool all = m_written == m_out.size();
    if (all) {
        m_out.clear();
        m_written = 0;
    }
    m_writable.setEnabled(!all);
    if (m_congested && m_out.size() - m_written < congestionOctets / 2) {
        m_congested = false;
        Q_EMIT drained();
    }
}

void MessagePipe::close(const QString &reason)
{
    if (m_closed)
        return;
    m_closed = true;
    m_readable.setEnabled(false);
    m_writable.setEnabled(false);
    Q_EMIT closed(reason);
}

} // namespace Fax
