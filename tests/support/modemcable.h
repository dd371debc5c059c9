#pragma once

#include <QtCore/QIODevice>

#include <algorithm>

namespace Fax {

/** One end of a ModemCable. Sequential; what is written waits in bytesToWrite() until the cable carries it. */
class CableEnd final : public QIODevice
{
    Q_OBJECT

public:
    CableEnd() { open(QIODevice::ReadWrite | QIODevice::Unbuffered); }
    ~CableEnd() override { QIODevice::close(); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_in.size(); }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_out.size(); }

    QByteArray takeWritten(qint64 most)
    {
        const QByteArray taken = m_out.left(most);
        m_out.remove(0, taken.size());
        return taken;
    }

    void arrive(const QByteArray &octets)
    {
        m_in += octets;
        Q_EMIT readyRead();
    }

    /** Like a modem that was pulled out. */
    void vanish()
    {
        m_gone = true;
        setErrorString(QStringLiteral("No such device"));
        Q_EMIT readChannelFinished();
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_gone)
            return -1;
        const qint64 count = std::min<qint64>(most, m_in.size());
        std::copy_n(m_in.constData(), count, data);
        m_in.remove(0, count);
        return count;
    }

    qint64 writeData(const char *data, qint64 count) override
    {
        if (m_gone)
            return -1;
        m_out.append(data, count);
        return count;
    }

private:
    QByteArray m_in;
    QByteArray m_out;
    bool m_gone = false;
};

/**
 * A serial cable in memory, for one thread: what one end writes arrives at the other when carry() is
 * called, and nothing happens in between.
 */
class ModemCable
{
public:
    [[nodiscard]] CableEnd &computer() { return m_computer; }
    [[nodiscard]] CableEnd &modem() { return m_modem; }

    /** Octets go each way, at most `most` of them; false if there were none. */
    bool carry(qint64 most = 1 << 20)
    {
        const QByteArray down = m_modemReady ? m_computer.takeWritten(most) : QByteArray();
        const QByteArray up = m_modem.takeWritten(most);
        if (!down.isEmpty())
            m_modem.arrive(down);
        if (!up.isEmpty())
            m_computer.arrive(up);
        return !down.isEmpty() || !up.isEmpty();
    }

    /** Flow control: while false nothing goes to the modem. */
    void setModemReady(bool ready) { m_modemReady = ready; }
    void unplug()
    {
        m_computer.vanish();
        m_modem.vanish();
    }

private:
    CableEnd m_computer;
    CableEnd m_modem;
    bool m_modemReady = true;
};

} // namespace Fax
