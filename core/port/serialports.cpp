#include "port/serialports.h"

#include "port/devicepermission.h"
#include "port/deviceuse.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <tuple>

namespace Fax {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SerialPorts)
};

constexpr qsizetype longestText = 64;
constexpr int deepestBus = 12; ///< folders between a line and its bus

/** The first line of a small file of the system; a USB device chooses some of these texts. */
QString firstLine(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString clean;
    for (const QChar c : QString::fromUtf8(file.readLine(256)))
        clean.append(c.isPrint() && !c.isSurrogate() ? c : QChar(u' '));
    return clean.simplified().left(longestText);
}

QString linkedName(const QString &path)
{
    return QFileInfo(QFileInfo(path).symLinkTarget()).fileName();
}

/** Consoles of virtual machines and the computer's own gadgets are lines of the system, not sockets for modems. */
bool isOfTheSystem(const QString &name)
{
    return name.startsWith(u"hvc"_qs) || name.startsWith(u"ttyGS"_qs)
        || name.startsWith(u"ttyprintk"_qs);
}

/** ttyS2 before ttyS10. */
bool byNumber(const SerialDevice &first, const SerialDevice &second)
{
    const auto stem = [](QString name) {
        while (!name.isEmpty() && name.back().isDigit())
            name.chop(1);
        return name;
    };
    const auto key = [&](const SerialDevice &line) {
        return std::tuple(stem(line.device), line.device.size(), line.device);
    };
    return key(first) < key(second);
}

} // namespace

SerialPorts::SerialPorts(QString root)
    : m_root(std::move(root))
{ }

QList<SerialDevice> SerialPorts::list() const
{
    QList<SerialDevice> devices;
    const QDir lines(m_root + u"/sys/class/tty"_qs);
    for (const QString &name : lines.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (hasHardware(name))
            devices.append(describe(name));
    }
    std::ranges::sort(devices, byNumber);
    return devices;
}

std::optional<SerialDevice> SerialPorts::find(const QString &device) const
{
    const QFileInfo file(m_root + device);
    if (!file.exists())
        return std::nullopt;
    const QString target = file.canonicalFilePath().mid(m_root.size());
    for (const SerialDevice &known : list()) {
        if (known.device == target)
            return known;
    }
    SerialDevice other;
    other.device = target;
    other.driver = target.startsWith(u"/dev/pts/"_qs) ? u"pseudo-terminal"_qs : QString();
    describeUse(other);
    return other;
}

/** A terminal with a device behind it; of the old serial driver's fixed lines (ttyS0 …) those it found a chip for. */
bool SerialPorts::hasHardware(const QString &name) const
{
    const QString line = m_root + u"/sys/class/tty/"_qs + name;
    return !isOfTheSystem(name) && QFileInfo::exists(line + u"/device"_qs)
        && firstLine(line + u"/type"_qs) != u"0"_qs
        && QFileInfo::exists(m_root + u"/dev/"_qs + name);
}

SerialDevice SerialPorts::describe(const QString &name) const
{
    SerialDevice device;
    device.device = u"/dev/"_qs + name;
    device.stableName = stableName(device.device);
    describeBus(name, device);
    if (const QString port = firstLine(m_root + u"/sys/class/tty/"_qs + name + u"/port"_qs);
        device.location.isEmpty() && port.startsWith(u"0x"_qs) && port != u"0x0"_qs)
        device.location = u"I/O "_qs + port;
    describeUse(device);
    return device;
}

/** Upwards from the line: its driver, then the USB or PCI device it is a part of. */
void SerialPorts::describeBus(const QString &name, SerialDevice &device) const
{
    QDir folder(
        QFileInfo(m_root + u"/sys/class/tty/"_qs + name + u"/device"_qs).canonicalFilePath());
    for (int level = 0; level < deepestBus && folder.exists(); ++level) {
        const QString bus = linkedName(folder.filePath(u"subsystem"_qs));
        // serial-base is a layer between the line and its driver.
        if (device.driver.isEmpty() && bus != u"serial-base"_qs)
            device.driver = linkedName(folder.filePath(u"driver"_qs));
        if (folder.exists(u"idVendor"_qs)) {
            device.maker = firstLine(folder.filePath(u"manufacturer"_qs));
            device.product = firstLine(folder.filePath(u"product"_qs));
            device.serialNumber = firstLine(folder.filePath(u"serial"_qs));
            device.location = u"USB "_qs + folder.dirName();
            return;
        }
        if (bus == u"pci"_qs)
            device.location = u"PCI "_qs + folder.dirName();
        if (bus == u"pci"_qs || !folder.cdUp())
            return;
    }
}

/** Of several reasons not to look there the first is named. */
void SerialPorts::describeUse(SerialDevice &device) const
{
    const QString user = DeviceUse(m_root).userOf(device.device);
    const QString remedy = permissionRemedy(m_root + device.device, device.device);
    if (!user.isEmpty()) {
        device.state = DeviceState::InUse;
        device.reason = Text::tr("in use by %1").arg(user);
    } else if (!remedy.isEmpty()) {
        device.state = DeviceState::NoPermission;
        device.reason = Text::tr("no permission, %1").arg(remedy);
    }
}

QString SerialPorts::stableName(const QString &device) const
{
    const QDir links(m_root + u"/dev/serial/by-id"_qs);
    for (const QString &name : links.entryList(QDir::System | QDir::Files, QDir::Name)) {
        if (QFileInfo(links.filePath(name)).canonicalFilePath() == m_root + device)
            return u"/dev/serial/by-id/"_qs + name;
    }
    return {};
}

} // namespace Fax
