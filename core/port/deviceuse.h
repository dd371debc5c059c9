#pragma once

#include <QtCore/QString>

namespace Fax {

/**
 * Who has a serial line. Three places tell: the kernel's consoles, the lock files that serial programs leave
 * (Filesystem Hierarchy Standard 5.9: /run/lock/LCK..ttyUSB0 with a process number in it), open files of other
 * processes in /proc. A lock of a process that is gone counts for nothing.
 *
 * Thread: any.
 */
class DeviceUse
{
public:
    /** `root`: where /sys, /proc and /run/lock are, for tests. */
    explicit DeviceUse(QString root = {});

    /** For people: "minicom (process 4242)", "the console of the system"; "" if nobody has it or we must not
     * know. This process itself does not count. */
    [[nodiscard]] QString userOf(const QString &device) const;

private:
    [[nodiscard]] bool isConsole(const QString &name) const;
    [[nodiscard]] qint64 lockOwner(const QString &name) const;
    [[nodiscard]] qint64 processWithOpen(const QString &device) const;
    [[nodiscard]] QString processText(qint64 id) const;

    QString m_root;
};

} // namespace Fax
