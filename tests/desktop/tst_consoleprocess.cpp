#include <QtTest/QtTest>

#include <csignal>

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
};

QTEST_GUILESS_MAIN(tst_ConsoleProcess)
#include "tst_consoleprocess.moc"
