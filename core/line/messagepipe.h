#pragma once

#include "base/workermessage.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

namespace Fax {

/**
 * Worker messages over two file descriptors, without ever blocking. What cannot be written yet waits in a
 * buffer; when that is full, congested() is emitted and the owner stops producing until drained().
 * An end of input or a malformed message ends it: closed() with the reason, empty for a plain end.
 */
class MessagePipe : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype congestionOctets = 32 * 1024 * 1024;

    MessagePipe(int readFd, int writeFd, QObject *parent = nullptr);

    void send(const WorkerMessage &message);
    [[nodiscard]] bool isCongested() const { return m_congested; }

Q_SIGNALS:
    void received(const Fax::WorkerMessage &message);
    void congested();
    void drained();
    void closed(const QString &reason);

private:
    void read();
    void write();
    void close(const QString &reason);

    int m_readFd;
    int m_writeFd;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
    WorkerMessageReader m_reader;
    QByteArray m_out;
    qsizetype m_written = 0;
    bool m_congested = false;
    bool m_closed = false;
};

} // namespace Fax
