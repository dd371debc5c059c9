#pragma once

#include "support/modembank/bankterminal.h"

#include <QtCore/QIODevice>

#include <algorithm>

namespace Fax {

/** The modem's side of a pseudo-terminal as a device; other programs open path(). poll() brings what they wrote. */
class PseudoTerminal final : public QIODevice
{
    Q_OBJECT

public:
    PseudoTerminal() { open(QIODevice::ReadWrite | QIODevice::Unbuffered); }
    ~PseudoTerminal() override { QIODevice::close(); }

    [[nodiscard]] QString path() const { return m_terminal.path(); }
    [[nodiscard]] bool isUsed() const { return m_terminal.isOpen(); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_in.size(); }

    void poll()
    {
        // What waits longer makes the other side wait, in the system: this is the flow control.
        if (m_in.size() < mostWaiting)
            m_in += m_terminal.read(mostWaiting);
        if (!m_in.isEmpty())
            Q_EMIT readyRead();
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_in.size());
        std::copy_n(m_in.constData(), count, data);
        m_in.remove(0, count);
        return count;
    }

    qint64 writeData(const char *data, qint64 count) override
    {
        m_terminal.write(QByteArray(data, count));
        return count;
    }

private:
    static constexpr int mostWaiting = 512;

    BankTerminal m_terminal;
    QByteArray m_in;
};

} // namespace Fax
