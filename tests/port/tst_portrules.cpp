#include "port/portrules.h"

#include <QtTest/QTest>

using namespace Fax;

class tst_PortRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstPortsAreAllowed();
    void checks_data();
    void checks();
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
