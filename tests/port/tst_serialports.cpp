#include "port/devicepermission.h"
#include "port/serialports.h"

#include <QtTest/QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

using namespace Fax;

namespace {

/** A computer made of files: /sys, /dev, /proc and /run/lock below a folder. */
class Machine
{
public:
    [[nodiscard]] QString root() const { return m_folder.path(); }
    [[nodiscard]] SerialPorts ports() const { return SerialPorts(root()); }

    void file(const QString &path, const QByteArray &content = {}) const
    {
        const QString full = root() + path;
        QVERIFY(QDir().mkpath(QFileInfo(full).path()));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content + '\n');
    }

    void link(const QString &path, const QString &target) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(root() + path).path()));
        QVERIFY(QFile::link(root() + target, root() + path));
    }

    void folder(const QString &path) const { QVERIFY(QDir().mkpath(root() + path)); }

    /** A line whose device is the folder `hardware` of /sys/devices. */
    void line(const QString &name, const QString &hardware) const
    {
        folder(u"/sys/devices/"_qs + hardware);
        folder(u"/sys/class/tty/"_qs + name);
        link(u"/sys/class/tty/"_qs + name + u"/device"_qs, u"/sys/devices/"_qs + hardware);
        file(u"/dev/"_qs + name);
    }

    void driver(const QString &hardware, const QString &bus, const QString &name) const
    {
        folder(u"/sys/bus/"_qs + bus + u"/drivers/"_qs + name);
        link(u"/sys/devices/"_qs + hardware + u"/driver"_qs,
             u"/sys/bus/"_qs + bus + u"/drivers/"_qs + name);
        link(u"/sys/devices/"_qs + hardware + u"/subsystem"_qs, u"/sys/bus/"_qs + bus);
    }

    /** A fixed line of the old serial driver; `type` is the chip, 0 if there is none. */
    void fixedLine(const QString &name, int type, const QByteArray &port) const
    {
        const QString hardware = u"pnp0/"_qs + name + u"/port0"_qs;
        line(name, hardware);
        driver(hardware, u"serial-base"_qs, u"port"_qs);
        driver(u"pnp0/"_qs + name, u"pnp"_qs, u"serial"_qs);
        file(u"/sys/class/tty/"_qs + name + u"/type"_qs, QByteArray::number(type));
        file(u"/sys/class/tty/"_qs + name + u"/port"_qs, port);
    }

    void usbLine(const QString &name, const QString &place, const QByteArray &maker,
                 const QByteArray &product, const QByteArray &serial) const
    {
        const QString usb = u"pci0000:00/0000:00:14.0/usb1/"_qs + place;
        const QString hardware = usb + u'/' + place + u":1.0/"_qs + name;
        line(name, hardware);
        driver(hardware, u"usb-serial"_qs, u"ftdi_sio"_qs);
        file(u"/sys/devices/"_qs + usb + u"/idVendor"_qs, "0403");
        file(u"/sys/devices/"_qs + usb + u"/manufacturer"_qs, maker);
        file(u"/sys/devices/"_qs + usb + u"/product"_qs, product);
        file(u"/sys/devices/"_qs + usb + u"/serial"_qs, serial);
    }

private:
    QTemporaryDir m_folder;
};

/** While it lives, root is nobody: root may use every file. */
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
        if (::geteuid() == 0)
            m_changed = ::seteuid(nobody) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_changed && ::seteuid(0) != 0)
            std::abort();
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

private:
    static constexpr uid_t nobody = 65534;
    bool m_changed = false;
};

} // namespace

class tst_SerialPorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsLinesWithHardware();
    void describesUsb();
    void cleansWhatAUsbDeviceSays();
    void sortsByNumber();
    void knowsWhoUsesALine_data();
    void knowsWhoUsesALine();
    void findsOthersByName();
    void staysCalmWithoutAnything();
    void namesTheRemedy_data();
    void namesTheRemedy();
    void asksTheSystemForPermission();
};

void tst_SerialPorts::listsLinesWithHardware()
{
    Machine machine;
    machine.fixedLine(u"ttyS0"_qs, 4, "0x3F8");
    machine.fixedLine(u"ttyS1"_qs, 0, "0x2F8"); // the driver's line, no chip
    machine.folder(u"/sys/class/tty/tty7"_qs); // a screen: no device
    machine.file(u"/dev/tty7"_qs);
    machine.line(u"hvc0"_qs, u"virtio/hvc0"_qs);
    machine.line(u"ttyACM9"_qs, u"gone"_qs);
    QVERIFY(QFile::remove(machine.root() + u"/dev/ttyACM9"_qs));
    const auto lines = machine.ports().list();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().device, u"/dev/ttyS0"_qs);
    QCOMPARE(lines.first().driver, u"serial"_qs);
    QCOMPARE(lines.first().location, u"I/O 0x3F8"_qs);
    QCOMPARE(lines.first().stableName, QString());
    QCOMPARE(lines.first().state, DeviceState::Free);
}

void tst_SerialPorts::describesUsb()
{
    Machine machine;
    machine.usbLine(u"ttyUSB0"_qs, u"1-1.2"_qs, "ACME", "56K Fax", "A6008isP");
    machine.link(u"/dev/serial/by-id/usb-ACME_56K_Fax_A6008isP-if00-port0"_qs, u"/dev/ttyUSB0"_qs);
    const SerialDevice line = machine.ports().list().value(0);
    QCOMPARE(line.driver, u"ftdi_sio"_qs);
    QCOMPARE(line.maker, u"ACME"_qs);
    QCOMPARE(line.product, u"56K Fax"_qs);
    QCOMPARE(line.serialNumber, u"A6008isP"_qs);
    QCOMPARE(line.location, u"USB 1-1.2"_qs);
    QCOMPARE(line.stableName, u"/dev/serial/by-id/usb-ACME_56K_Fax_A6008isP-if00-port0"_qs);
    QCOMPARE(machine.ports().find(line.stableName), line);
}

void tst_SerialPorts::cleansWhatAUsbDeviceSays()
{
    Machine machine;
    machine.usbLine(u"ttyACM0"_qs, u"1-3"_qs, "\x1b[2Jevil", QByteArray(5000, 'x'), "a\tb");
    const SerialDevice line = machine.ports().list().value(0);
    QCOMPARE(line.maker, u"[2Jevil"_qs);
    QCOMPARE(line.product, QString(64, u'x'));
    QCOMPARE(line.serialNumber, u"a b"_qs);
}

void tst_SerialPorts::sortsByNumber()
{
    Machine machine;
    for (const char *name : {"ttyUSB10", "ttyUSB2", "ttyS4", "ttyACM0", "ttyS11"})
        machine.line(QString::fromLatin1(name), QString::fromLatin1(name));
    QStringList names;
    for (const SerialDevice &line : machine.ports().list())
        names.append(line.device.mid(5));
    QCOMPARE(names.join(u' '), u"ttyACM0 ttyS4 ttyS11 ttyUSB2 ttyUSB10"_qs);
}

void tst_SerialPorts::knowsWhoUsesALine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    const QString lock = u"/run/lock/LCK..ttyS0"_qs;
    QTest::newRow("nobody") << QString() << QByteArray() << QString();
    QTest::newRow("lock") << lock << QByteArray("      4242")
                          << u"in use by minicom (process 4242)"_qs;
    QTest::newRow("lock of QLockFile")
        << lock << QByteArray("4242\nminicom\nhost") << u"in use by minicom (process 4242)"_qs;
    QTest::newRow("stale lock") << lock << QByteArray("99999") << QString();
    QTest::newRow("our own lock") << lock << QByteArray::number(QCoreApplication::applicationPid())
                                  << QString();
    QTest::newRow("garbage in the lock") << lock << QByteArray("\xff\x01zz") << QString();
    QTest::newRow("negative") << lock << QByteArray("-1") << QString();
    QTest::newRow("console") << u"/sys/class/tty/console/active"_qs << QByteArray("tty0 ttyS0")
                             << u"in use by the console of the system"_qs;
}

void tst_SerialPorts::knowsWhoUsesALine()
{
    Machine machine;
    machine.fixedLine(u"ttyS0"_qs, 4, "0x3F8");
    machine.file(u"/proc/4242/comm"_qs, "minicom");
    machine.folder(u"/proc/%1"_qs.arg(QCoreApplication::applicationPid()));
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    if (!file.isEmpty())
        machine.file(file, content);
    const SerialDevice line = machine.ports().list().value(0);
    QTEST(line.reason, "reason");
    QCOMPARE(line.state, line.reason.isEmpty() ? DeviceState::Free : DeviceState::InUse);
}

void tst_SerialPorts::findsOthersByName()
{
    Machine machine;
    machine.file(u"/dev/pts/5"_qs);
    machine.folder(u"/proc/77/fd"_qs);
    machine.file(u"/proc/77/comm"_qs, "efax");
    QVERIFY(QFile::link(u"/dev/pts/5"_qs, machine.root() + u"/proc/77/fd/3"_qs));
    const auto line = machine.ports().find(u"/dev/pts/5"_qs);
    QVERIFY(line);
    QCOMPARE(line->driver, u"pseudo-terminal"_qs);
    QCOMPARE(line->reason, u"in use by efax (process 77)"_qs);
    QVERIFY(!machine.ports().find(u"/dev/ttyS9"_qs));
}

void tst_SerialPorts::staysCalmWithoutAnything()
{
    Machine machine;
    QVERIFY(machine.ports().list().isEmpty());
    QVERIFY(SerialPorts(u"/nonexistent"_qs).list().isEmpty());
}

void tst_SerialPorts::namesTheRemedy_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<unsigned int>("mode");
    QTest::addColumn<bool>("isService");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("person")
        << u"dialout"_qs << 0660U << false
        << u"add the user to group dialout: sudo usermod -aG dialout anna, then log "
           "in again"_qs;
    QTest::newRow("another group")
        << u"uucp"_qs << 0660U << false
        << u"add the user to group uucp: sudo usermod -aG uucp anna, then log "
           "in again"_qs;
    QTest::newRow("service")
        << u"dialout"_qs << 0660U << true
        << u"add the account of the service to group dialout: sudo usermod -aG "
           "dialout anna, then restart the fax service"_qs;
    const QString rule =
        u"only the user root may use it (mode %1): give it to group dialout with a udev "
        "rule, or now: sudo chgrp dialout /dev/ttyS0 && sudo chmod g+rw /dev/ttyS0"_qs;
    QTest::newRow("group may not") << u"dialout"_qs << 0600U << false << rule.arg(600);
    QTest::newRow("group may only read") << u"dialout"_qs << 0640U << false << rule.arg(640);
    QTest::newRow("group root") << u"root"_qs << 0660U << false << rule.arg(660);
    QTest::newRow("group without a name") << QString() << 0660U << false << rule.arg(660);
}

void tst_SerialPorts::namesTheRemedy()
{
    QFETCH(QString, group);
    QFETCH(unsigned int, mode);
    QFETCH(bool, isService);
    QTEST(permissionRemedy({.device = u"/dev/ttyS0"_qs,
                            .owner = u"root"_qs,
                            .group = group,
                            .mode = mode,
                            .account = u"anna"_qs,
                            .isService = isService}),
          "remedy");
}

void tst_SerialPorts::asksTheSystemForPermission()
{
    Machine machine;
    machine.fixedLine(u"ttyS0"_qs, 4, "0x3F8");
    QCOMPARE(::chmod(qPrintable(machine.root()), 0755), 0);
    QCOMPARE(::chmod(qPrintable(machine.root() + u"/dev/ttyS0"_qs), 0), 0);
    const OrdinaryUser user;
    const SerialDevice line = machine.ports().list().value(0);
    QCOMPARE(line.state, DeviceState::NoPermission);
    QVERIFY(line.reason.startsWith(u"no permission, "));
}

QTEST_GUILESS_MAIN(tst_SerialPorts)
#include "tst_serialports.moc"
