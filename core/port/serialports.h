#pragma once

#include "port/serialdevice.h"

#include <QtCore/QList>

#include <optional>

namespace Fax {

/**
 * The serial lines of this computer. Nothing is opened: opening a line moves its DTR and RTS, and may reset
 * what is behind it. Reads sysfs, /dev, lock files and /proc.
 *
 * Thread: any; each call looks again (some milliseconds).
 */
class SerialPorts
{
public:
    /** `root`: where /sys, /dev, /proc and /run/lock are, for tests. */
    explicit SerialPorts(QString root = {});

    /**
     * Every line with hardware behind it, by name, numbers in their order. A line that another program has open
     * can only be seen if this process may see that program; lock files are seen always.
     */
    [[nodiscard]] QList<SerialDevice> list() const;

    /** One device by any of its names: also what list() leaves out, such as a pseudo-terminal. Nothing if it is
     * not there. */
    [[nodiscard]] std::optional<SerialDevice> find(const QString &device) const;

private:
    [[nodiscard]] bool hasHardware(const QString &name) const;
    [[nodiscard]] SerialDevice describe(const QString &name) const;
    void describeBus(const QString &name, SerialDevice &device) const;
    void describeUse(SerialDevice &device) const;
    [[nodiscard]] QString stableName(const QString &device) const;

    QString m_root;
};

} // namespace Fax
