#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace Fax {

inline namespace SerialDevices {
Q_NAMESPACE

/** May a modem be looked for there? */
enum class DeviceState {
    Free,
    OurPort, ///< a port of this service has it
    InUse, ///< another program, or the system's console
    NoPermission,
};
Q_ENUM_NS(DeviceState)
} // namespace SerialDevices

/** A serial line of this computer, as the system describes it. Texts of USB devices are cleaned. */
struct SerialDevice
{
    Q_GADGET
    Q_PROPERTY(QString device MEMBER device)
    Q_PROPERTY(QString stableName MEMBER stableName)
    Q_PROPERTY(QString driver MEMBER driver)
    Q_PROPERTY(QString maker MEMBER maker)
    Q_PROPERTY(QString product MEMBER product)
    Q_PROPERTY(QString serialNumber MEMBER serialNumber)
    Q_PROPERTY(QString location MEMBER location)
    Q_PROPERTY(Fax::DeviceState state MEMBER state)
    Q_PROPERTY(QString reason MEMBER reason)

public:
    QString device; ///< "/dev/ttyUSB0"
    QString
        stableName; ///< its link below /dev/serial/by-id: stays when it is plugged in elsewhere; or ""
    QString driver; ///< of the kernel: "ftdi_sio", "serial"; "" if it does not tell
    QString maker; ///< of a USB device, as it says; also product and serialNumber
    QString product;
    QString serialNumber;
    QString location; ///< "USB 1-1.2", "PCI 0000:02:00.0", "I/O 0x3F8"; "" if it is not known
    DeviceState state = DeviceState::Free;
    QString reason; ///< if it is not free: "in use by …", "no permission, add the user …"

    friend bool operator==(const SerialDevice &, const SerialDevice &) = default;
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::SerialDevice)
