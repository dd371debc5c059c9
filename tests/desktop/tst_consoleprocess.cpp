#include "privatebus.h"

#include <QtDBus/QDBusConnectionInterface>
#include <QtTest/QtTest>

#include <csignal>

using namespace Fax;

using namespace Qt::StringLiterals;

/** The real fax-console, as a session manager sees it. */
class tst_ConsoleProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionEndStopsAHostedServiceInOrder_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void sessionEndStopsAHostedServiceInOrder()
    {
        QFETCH(int, signal);
        QTemporaryDir dir;
        const QString data = dir.filePath(u"data"_s);
        QProcess console;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, dir.path());
        console.setProcessEnvironment(environment);
        console.start(QCoreApplication::applicationDirPath() + u"/fax-console"_s,
                      {u"--data-dir"_s, data});
        const QString socket = data + u"/service.socket"_s;
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(socket), 30000);

        ::kill(pid_t(console.processId()), signal);
        QVERIFY(console.waitForFinished(30000));
        QCOMPARE(console.exitStatus(), QProcess::NormalExit);
        QCOMPARE(console.exitCode(), 0);
        QVERIFY2(!QFileInfo::exists(socket), "the service did not stop in order");
    }

    /** M9: "a second start hands its files and options to the first and exits 0". */
    void secondStartHandsOver()
    {
        PrivateBus bus(PrivateBus::Kind::Session);
        QVERIFY(bus.start());
        QTemporaryDir dir;
        const QStringList arguments{u"--data-dir"_s, dir.filePath(u"data"_s), u"--background"_s};
        QProcess first;
        QProcess second;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, dir.path());
        environment.insert(u"XDG_DATA_HOME"_s, dir.path());
        first.setProcessEnvironment(environment);
        second.setProcessEnvironment(environment);
        const QString program = QCoreApplication::applicationDirPath() + u"/fax-console"_s;
        first.start(program, arguments);
        const auto names = [&bus] {
            return QDBusConnection::connectToBus(bus.address(), u"test"_s)
                .interface()
                ->registeredServiceNames()
                .value()
                .filter(u"org.faxconsole.FaxConsole"_s);
        };
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, 30000);
        second.start(program, arguments);
        QVERIFY(second.waitForFinished(30000));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        ::kill(pid_t(first.processId()), SIGTERM);
        QVERIFY(first.waitForFinished(30000));
        QCOMPARE(first.exitCode(), 0);
        QVERIFY(names().isEmpty());
        QDBusConnection::disconnectFromBus(u"test"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ConsoleProcess)
#include "tst_consoleprocess.moc"
