#pragma once

#include "support/class1bench.h"
#include "support/modembank/bankclock.h"
#include "support/modembank/bankprocess.h"

#include <QtCore/QTimer>
#include <QtSerialPort/QSerialPort>

namespace Fax {

/** Our Class 1 side on a terminal of the modem bank: what a line worker has, in the process of a test. */
class SerialFax
{
public:
    SerialFax(const BankProcess &bank, const QString &number);
    Q_DISABLE_COPY_MOVE(SerialFax)

    void send(const QByteArray &number, const T30Task &task);
    /** Answers the first ring. */
    void receive(const T30Task &task);

    [[nodiscard]] bool isOver() const { return end.has_value(); }
    /** For a test that failed. */
    [[nodiscard]] QByteArray story() const;

    ModemCallLog log;
    std::optional<LineProtocol::CallEnded> end;

private:
    void setUp(QList<QByteArray> commands, const std::function<void()> &then);
    void begin(const T30Task &task);
    void tick();

    BankClock m_clock;
    QSerialPort m_device;
    std::optional<AtChannel> m_channel;
    std::unique_ptr<Class1Call> m_call;
    QTimer m_timer;
    qint64 m_lineMs = 0;
};

} // namespace Fax
