#pragma once

#include "modem/modemport.h"
#include "port/modemtypes.h"

#include <QtCore/QObject>
#include <QtSerialPort/QSerialPort>

#include <optional>

namespace Fax {

/**
 * The serial line of a device file. To be opened before the sandbox closes; never closed in it, because that
 * would remove a lock file: the process ends instead, and the kernel lets the modem hang up.
 *
 * Thread: one, with an event loop.
 */
class SerialModemPort final : public QObject, public ModemPort
{
    Q_OBJECT

public:
    /** Why a device cannot be used. */
    struct Refusal
    {
        ModemHealth health = ModemHealth::Faulty;
        QString reason; ///< one sentence, with the remedy where there is one
    };

    /** 8 bits, no parity, exclusively ours; or why not. Only a serial line or a pseudo-terminal is opened. */
    [[nodiscard]] std::optional<Refusal> open(const QString &path);

    [[nodiscard]] QIODevice &device() override { return m_port; }
    [[nodiscard]] bool configure(int baudRate, FlowControl flow) override;
    void setDtr(bool on) override;

Q_SIGNALS:
    /** The device failed or went away; once. */
    void lost(const QString &reason);

private:
    void noteError(QSerialPort::SerialPortError error);

    QSerialPort m_port;
};

} // namespace Fax
