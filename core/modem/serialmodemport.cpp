#include "modem/serialmodemport.h"

#include "port/devicepermission.h"
#include "port/deviceuse.h"
#include "port/terminaldevice.h"

#include <QtCore/QFileInfo>

namespace Fax {

namespace {

SerialModemPort::Refusal refusalOf(const QSerialPort &port, const QString &path)
{
    if (port.error() == QSerialPort::DeviceNotFoundError)
        return {ModemHealth::Absent,
                SerialModemPort::tr("Modem is unplugged (there is no %1)").arg(path)};
    if (port.error() == QSerialPort::PermissionError)
        return {ModemHealth::InUse, SerialModemPort::tr("%1 is used by another program").arg(path)};
    return {ModemHealth::Faulty,
            SerialModemPort::tr("%1 cannot be opened: %2").arg(path, port.errorString())};
}

/** What can be known of a device without opening it. */
std::optional<SerialModemPort::Refusal> lookAt(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {{ModemHealth::Absent,
                 SerialModemPort::tr("Modem is unplugged (there is no %1)").arg(path)}};
    if (const auto terminal = TerminalDevice::check(path); !terminal)
        return {{ModemHealth::Faulty, terminal.error().message()}};
    const QString file = QFileInfo(path).canonicalFilePath();
    if (const QString remedy = permissionRemedy(file, path); !remedy.isEmpty())
        return {{ModemHealth::NoPermission, remedy}};
    if (const QString user = DeviceUse().userOf(file); !user.isEmpty())
        return {{ModemHealth::InUse, SerialModemPort::tr("%1 is used by %2").arg(path, user)}};
    return std::nullopt;
}

} // namespace

std::optional<SerialModemPort::Refusal> SerialModemPort::open(const QString &path)
{
    if (auto refusal = lookAt(path))
        return refusal;
    m_port.setPortName(QFileInfo(path).canonicalFilePath()); // locks are by this name
    if (!m_port.open(QIODevice::ReadWrite))
        return refusalOf(m_port, path);
    connect(&m_port, &QSerialPort::errorOccurred, this, &SerialModemPort::noteError);
    return std::nullopt;
}

bool SerialModemPort::configure(int baudRate, FlowControl flow)
{
    // XON and XOFF are the channel's: the system would take these octets out of received pages as well.
    return m_port.setBaudRate(baudRate)
        && m_port.setFlowControl(flow == FlowControl::RtsCts ? QSerialPort::HardwareControl
                                                             : QSerialPort::NoFlowControl);
}

void SerialModemPort::setDtr(bool on)
{
    m_port.blockSignals(true); // a pseudo-terminal has no such line, and that is no fault
    m_port.setDataTerminalReady(on);
    m_port.blockSignals(false);
}

/** A line that is gone fails again and again: once is enough. */
void SerialModemPort::noteError(QSerialPort::SerialPortError error)
{
    if (error == QSerialPort::NoError || error == QSerialPort::UnsupportedOperationError)
        return;
    m_port.disconnect(this);
    Q_EMIT lost(tr("Modem is unplugged"));
}

} // namespace Fax
