#include "link/serveraddress.h"
#include "link/sshconnection.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

/** The --server option: what it takes, and that nothing in it can become an option of ssh. */
class tst_ServerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("name");
        using Kind = ServerAddress::Kind;
        const auto row = [](const QString &text, Kind kind, const QString &host,
                            const QString &name) {
            QTest::newRow(qPrintable(text)) << text << int(kind) << host << name;
        };
        row(u"embedded"_s, Kind::Embedded, {}, u"this computer"_s);
        row(u"session"_s, Kind::Session, {}, u"this computer"_s);
        row(u"system"_s, Kind::System, {}, u"this computer"_s);
        row(u"ssh:fax@fax1"_s, Kind::Ssh, u"fax@fax1"_s, u"fax1"_s);
        row(u"ssh:fax1"_s, Kind::Ssh, u"fax1"_s, u"fax1"_s);
        row(u"ssh:_a.b-c@fax-1.example.org"_s, Kind::Ssh, u"_a.b-c@fax-1.example.org"_s,
            u"fax-1.example.org"_s);
        row(u"ssh:fax@192.0.2.7"_s, Kind::Ssh, u"fax@192.0.2.7"_s, u"192.0.2.7"_s);
        row(u"ssh:fax@::1"_s, Kind::Ssh, u"fax@::1"_s, u"::1"_s);
    }

    void accepted()
    {
        QFETCH(QString, text);
        const auto address = ServerAddress::parse(text);
        QVERIFY2(address, qPrintable(address ? QString() : address.error().message()));
        QTEST(int(address->kind), "kind");
        QTEST(address->host, "host");
        QTEST(address->displayName(), "name");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s,
                                    u"mars"_s,
                                    u"Session"_s,
                                    u"embedded "_s,
                                    u"ssh"_s,
                                    u"ssh:"_s,
                                    u"ssh:@fax1"_s,
                                    u"ssh:fax@"_s,
                                    u"ssh:-oProxyCommand=touch x"_s,
                                    u"ssh:-oProxyCommand=x"_s,
                                    u"ssh:fax@-oProxyCommand=x"_s,
                                    u"ssh:-v@fax1"_s,
                                    u"ssh:fax@fax1 reboot"_s,
                                    u"ssh:fax@fax1\n"_s,
                                    u"ssh:fax@fax1,argv9=x"_s,
                                    u"ssh:fax@fax1;unix:path=/x"_s,
                                    u"ssh:fax@fax1%20x"_s,
                                    u"ssh:fax@b@c"_s,
                                    u"ssh:fäx@fax1"_s,
                                    u"ssh:$(id)@fax1"_s,
                                    u"ssh:fax@`id`"_s,
                                    u"ssh:fax@fax1/x"_s,
                                    u"ssh:../x"_s,
                                    u"ssh:fax@[::1]"_s})
            QTest::newRow(qPrintable(text)) << text;
        QTest::newRow("too long") << u"ssh:fax@"_s + QString(300, u'a');
        QTest::newRow("NUL") << u"ssh:fax"_s + QChar(0) + u"@fax1"_s;
    }

    void refused()
    {
        QFETCH(QString, text);
        const auto address = ServerAddress::parse(text);
        QVERIFY(!address);
        QCOMPARE(address.error().code, ErrorCode::InvalidParameter);
        QVERIFY(address.error().detail.startsWith(u"--server "_s));
    }

    /** D-Bus specification, server addresses: values are percent-escaped, entries end with a comma. */
    void addressOfSsh()
    {
        const QString address = SshConnection::busAddress(u"fax@::1"_s);
        QVERIFY(address.startsWith(u"unixexec:path=ssh,argv1=-xaT,argv2=-oBatchMode%3Dyes,"_s));
        QVERIFY(address.endsWith(u"=--,argv8=fax%40%3A%3A1,argv9=systemd-stdio-bridge"_s));
    }
};

QTEST_GUILESS_MAIN(tst_ServerAddress)
#include "tst_serveraddress.moc"
