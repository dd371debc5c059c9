#include "port/portrules.h"
#include "port/terminaldevice.h"

#include <QtTest/QTest>

using namespace Fax;

class tst_PortRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstPortsAreAllowed();
    void checks_data();
    void checks();
    void modem_data();
    void modem();
    void oneDeviceForOnePort();
    void devices_data();
    void devices();
    void cleansIdentities();
    void defaults();
};

void tst_PortRules::firstPortsAreAllowed()
{
    QList<PortConfig> ports = PortRules::firstPorts();
    QCOMPARE(ports.size(), 2);
    QCOMPARE(ports.first().number, QStringLiteral("101"));
    QCOMPARE(ports.last().number, QStringLiteral("102"));
    for (int i = 0; i < 2; ++i) {
        ports[i].id = PortId{i + 1};
        QVERIFY(ports[i].send);
        QCOMPARE(ports[i].receive, ReceiveMode::Auto);
        QCOMPARE(ports[i].tsid, ports[i].number);
    }
    for (const PortConfig &port : ports)
        QCOMPARE(PortRules::checked(ports, port).value(), port);
}

void tst_PortRules::checks_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<ErrorCode>("error");
    const auto row = [](const char *name, const char *key, const QVariant &value, ErrorCode error) {
        QTest::newRow(name) << QString::fromLatin1(key) << value << error;
    };
    row("plain", "name", QStringLiteral("Front office"), ErrorCode::None);
    row("no name", "name", QString(), ErrorCode::InvalidParameter);
    row("name of 33", "name", QString(33, u'x'), ErrorCode::InvalidParameter);
    row("name with control", "name", QStringLiteral("a\nb"), ErrorCode::InvalidParameter);
    row("number of another", "number", QStringLiteral("102"), ErrorCode::InvalidParameter);
    row("number with letters", "number", QStringLiteral("12a"), ErrorCode::InvalidParameter);
    row("number as AT command", "number", QStringLiteral("123;+++ATH0"),
        ErrorCode::InvalidParameter);
    row("number of 33 digits", "number", QString(33, u'1'), ErrorCode::InvalidParameter);
    row("number in other digits", "number", QString(3, QChar(0x0663)), ErrorCode::InvalidParameter);
    row("no rings", "rings", 0, ErrorCode::InvalidParameter);
    row("99 rings", "rings", 99, ErrorCode::None);
    row("100 rings", "rings", 100, ErrorCode::InvalidParameter);
    row("slowest", "speed", 2400, ErrorCode::None);
    row("no such speed", "speed", 33600, ErrorCode::InvalidParameter);
    row("bad line", "line", QStringLiteral("noise=-50, codec=alaw"), ErrorCode::None);
    row("no such line", "line", QStringLiteral("noise=loud"), ErrorCode::InvalidParameter);
    row("other driver", "driver", QStringLiteral("class1"), ErrorCode::NotSupported);
}

void tst_PortRules::checks()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QFETCH(ErrorCode, error);
    QList<PortConfig> ports = PortRules::firstPorts();
    ports[0].id = PortId{1};
    ports[1].id = PortId{2};
    PortConfig config = ports.first();
    const QMetaObject &type = PortConfig::staticMetaObject;
    QVERIFY(type.property(type.indexOfProperty(key.toLatin1().constData()))
                .writeOnGadget(&config, value));
    const auto checked = PortRules::checked(ports, config);
    QCOMPARE(checked ? ErrorCode::None : checked.error().code, error);
    if (!checked)
        QVERIFY(!checked.error().message().isEmpty());
}

void tst_PortRules::modem_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<ErrorCode>("error");
    const auto row = [](const char *name, const char *key, const QVariant &value,
                        ErrorCode error = ErrorCode::InvalidParameter) {
        QTest::newRow(name) << QString::fromLatin1(key) << value << error;
    };
    const auto init = [&row](const char *command, ErrorCode error) {
        row(command, "init", QStringList{QString::fromLatin1(command)}, error);
    };
    row("stable name", "device", QStringLiteral("/dev/serial/by-id/usb-ACME_56K_v9-if00"),
        ErrorCode::None);
    row("no device", "device", QString());
    row("relative", "device", QStringLiteral("ttyS0"));
    row("elsewhere", "device", QStringLiteral("/etc/passwd"));
    row("out of /dev", "device", QStringLiteral("/dev/../etc/passwd"));
    row("control character", "device", QStringLiteral("/dev/tty\nS0"));
    row("shell words", "device", QStringLiteral("/dev/ttyS0;reboot"));
    row("slow line", "baud", 2400, ErrorCode::None);
    row("odd speed", "baud", 14400);
    row("negative speed", "baud", -1);
    row("quirk", "quirk", QStringLiteral("usr-courier"), ErrorCode::None);
    row("hostile quirk", "quirk", QStringLiteral("../x"));
    row("prefix", "prefix", QStringLiteral("0,,"), ErrorCode::None);
    row("prefix with a command", "prefix", QStringLiteral("0;H1"));
    row("long prefix", "prefix", QString(17, u'1'));
    row("four commands", "init", QStringList(4, QStringLiteral("ATM0")));
    init("ATM0L1", ErrorCode::None);
    init("AT&K3\\N0%C0", ErrorCode::None);
    init("ats7=60s30=0", ErrorCode::None);
    init("AT+MS=V34,1;+FAR=1", ErrorCode::None);
    init("AT#CID=1", ErrorCode::None);
    init("AT+GCI=\"B5\"", ErrorCode::None);
    init("AT*NC9", ErrorCode::None);
    init("ATH0", ErrorCode::None);
    for (const char *command :
         {"M0",        "ATDT5550100",  "ATX3DT555",  "ATM0A",       "ATA",
          "ATO",       "ATH1",         "A/",         "AT+++ATH0",   "AT+FCLASS=1;D555",
          "AT-K0D555", "AT#CID=1D555", "AT+MS=D555", "AT+X=\"open", "ATS",
          "AT?",       "AT M0",        "ATM0\rATD1", "AT&",         "AT="})
        init(command, ErrorCode::InvalidParameter);
    row("long command", "init", QStringList{QStringLiteral("AT") + QString(79, u'M')});
}

void tst_PortRules::modem()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QFETCH(ErrorCode, error);
    PortConfig config = PortRules::firstPorts().first();
    config.driver = QStringLiteral("serial");
    config.device = QStringLiteral("/dev/ttyS0");
    const QMetaObject &type = PortConfig::staticMetaObject;
    QVERIFY(type.property(type.indexOfProperty(key.toLatin1().constData()))
                .writeOnGadget(&config, value));
    const auto checked = PortRules::checked({}, config);
    QCOMPARE(checked ? ErrorCode::None : checked.error().code, error);
}

void tst_PortRules::oneDeviceForOnePort()
{
    QList<PortConfig> ports = PortRules::firstPorts();
    for (int i = 0; i < 2; ++i) {
        ports[i].id = PortId{i + 1};
        ports[i].driver = QStringLiteral("serial");
        ports[i].device = QStringLiteral("/dev/ttyS0");
    }
    const auto checked = PortRules::checked(ports, ports.last());
    QVERIFY(!checked);
    QVERIFY2(checked.error().message().contains(ports.first().name),
             qPrintable(checked.error().message()));
    ports[0].driver = QStringLiteral("builtin");
    QCOMPARE(PortRules::checked({}, ports.first()).error().code, ErrorCode::InvalidParameter);
}

void tst_PortRules::devices_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("memory") << QStringLiteral("/dev/mem") << false;
    QTest::newRow("null") << QStringLiteral("/dev/null") << false;
    QTest::newRow("folder") << QStringLiteral("/dev/shm") << false;
    QTest::newRow("own terminal") << QStringLiteral("/dev/tty") << false;
    QTest::newRow("multiplexer") << QStringLiteral("/dev/ptmx") << false;
    QTest::newRow("unplugged") << QStringLiteral("/dev/ttyUSB99") << true;
    QTest::newRow("unplugged, by identity") << QStringLiteral("/dev/serial/by-id/none") << true;
    QTest::newRow("no such thing") << QStringLiteral("/dev/nonesuch") << false;
}

void tst_PortRules::devices()
{
    QFETCH(QString, device);
    const auto checked = TerminalDevice::check(device);
    QTEST(checked.has_value(), "allowed");
    if (!checked)
        QVERIFY(checked.error().message().contains(device));
    QCOMPARE(TerminalDevice::stableName(device), device);
}

void tst_PortRules::cleansIdentities()
{
    PortConfig config = PortRules::firstPorts().first();
    config.tsid = QStringLiteral("ACME\r\nATH0 \u00e4 012345678901234567890");
    const auto checked = PortRules::checked({}, config);
    QVERIFY(checked);
    QCOMPARE(checked->tsid, QStringLiteral("ACMEATH0  0123456789"));
}

void tst_PortRules::defaults()
{
    PortConfig config;
    config.number = QStringLiteral("205");
    config = PortRules::withDefaults(config);
    QCOMPARE(config.name, QStringLiteral("Line 205"));
    QCOMPARE(config.driver, QStringLiteral("builtin"));
    QCOMPARE(config.csid, QStringLiteral("205"));
    QVERIFY(PortRules::checked({}, config));
}

QTEST_GUILESS_MAIN(tst_PortRules)
#include "tst_portrules.moc"
