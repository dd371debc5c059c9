#include "support/faxserviceprocess.h"
#include "support/privatebus.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

namespace {
const QString name = u"org.faxconsole.Service1"_s;
const QString server = u"/org/faxconsole/Server"_s;
const QString server1 = u"org.faxconsole.Server1"_s;
} // namespace

/** The service driven by programs that know nothing of ours: what stands in packaging/dbus/README.md. */
class tst_DbusStrangers : public QObject
{
    Q_OBJECT

private:
    PrivateBus m_bus{PrivateBus::Kind::Session};
    QTemporaryDir m_dir;
    FaxServiceProcess m_service;

    /** What a program prints; "" and a failed test if it fails. */
    static QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        const bool ended = process.waitForFinished(60000)
            && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        if (!ended)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    static QString failureOf(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        const bool failed = process.waitForFinished(60000) && process.exitCode() != 0;
        return failed ? QString::fromUtf8(process.readAllStandardError()) : QString();
    }
    static QString busctl(const QStringList &arguments)
    {
        return run(u"busctl"_s, QStringList{u"--user"_s} + arguments);
    }
    static QString gdbus(const QString &command, const QStringList &arguments)
    {
        return run(u"gdbus"_s, QStringList{command, u"--session"_s, u"--dest"_s, name} + arguments);
    }
    static QString example(const QString &file)
    {
        return QStringLiteral(FAX_DBUS_EXAMPLES "/") + file;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        m_service.start({u"--bus"_s, u"session"_s, u"--data-dir"_s, m_dir.filePath(u"data"_s)});
        const auto answers = [] {
            QProcess process;
            process.start(u"busctl"_s, {u"--user"_s, u"status"_s, name});
            return process.waitForFinished(20000) && process.exitCode() == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(answers(), 30000);
    }

    void cleanupTestCase() { QCOMPARE(m_service.stop(), 0); }

    void busctlReadsAndWrites()
    {
        busctl({u"set-property"_s, name, server, server1, u"RetryDelay"_s, u"i"_s, u"7"_s});
        QCOMPARE(busctl({u"get-property"_s, name, server, server1, u"RetryDelay"_s}), u"i 7\n"_s);
        QCOMPARE(busctl({u"call"_s, name, server, server1, u"GetPorts"_s}),
                 u"ao 2 \"/org/faxconsole/port/1\" \"/org/faxconsole/port/2\"\n"_s);
        const QString tree = busctl({u"tree"_s, u"--list"_s, name});
        QVERIFY2(tree.contains(u"/org/faxconsole/port/2\n"_s), qPrintable(tree));
    }

    /** The whole description is well-formed for a reader that is not ours. */
    void busctlIntrospects()
    {
        const QString members = busctl({u"introspect"_s, name, server});
        static const QRegularExpression retries(
            u"\\.Retries +property +i +\\d+ +emits-change writable"_s);
        QVERIFY2(members.contains(retries), qPrintable(members));
        QVERIFY(busctl({u"introspect"_s, name, u"/org/faxconsole/port/1"_s})
                    .contains(u"org.faxconsole.PortStatus1"_s));
    }

    void busctlIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const QStringList set{u"set-property"_s, name, server, server1, u"Retries"_s};
        QTest::newRow("out of range")
            << set + QStringList{u"i"_s, u"100"_s} << u"Retries must be 0 to 99"_s;
        QTest::newRow("wrong type") << set + QStringList{u"s"_s, u"many"_s} << u"type i"_s;
        QTest::newRow("no such job")
            << QStringList{u"call"_s, name, server, server1, u"GetJob"_s, u"x"_s, u"99"_s}
            << u"no job 99"_s;
        QTest::newRow("no such member")
            << QStringList{u"call"_s, name, server, server1, u"Fly"_s} << u"no method Fly"_s;
    }

    void busctlIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const QString errors = failureOf(u"busctl"_s, QStringList{u"--user"_s} + arguments);
        QVERIFY2(errors.contains(words), qPrintable(errors));
    }

    void gdbusCallsAndMonitors()
    {
        QProcess monitor;
        monitor.start(u"gdbus"_s, {u"monitor"_s, u"--session"_s, u"--dest"_s, name});
        QByteArray heard;
        const auto hears = [&](const char *text) {
            heard += monitor.readAllStandardOutput();
            return heard.contains(text);
        };
        QTRY_VERIFY_WITH_TIMEOUT(hears("is owned by"), 20000);
        gdbus(u"call"_s,
              {u"--object-path"_s, u"/org/faxconsole/port/2"_s, u"--method"_s,
               u"org.freedesktop.DBus.Properties.Set"_s, u"org.faxconsole.Port1"_s, u"Rings"_s,
               u"<4>"_s});
        QTRY_VERIFY2_WITH_TIMEOUT(
            hears("/org/faxconsole/port/2: org.freedesktop.DBus.Properties.PropertiesChanged "
                  "('org.faxconsole.Port1', {'Rings': <4>}, @as [])"),
            heard.constData(), 20000);
        QCOMPARE(gdbus(u"call"_s,
                       {u"--object-path"_s, server, u"--method"_s, server1 + u".GetJobs"_s,
                        u"{'limit': <10>}"_s}),
                 u"(@aa{sv} [],)\n"_s);
        monitor.kill();
        monitor.waitForFinished();
    }

    void giListsPortsAndIsNotified()
    {
        QCOMPARE(run(u"/usr/bin/python3"_s, {example(u"watch-with-gi"_s)}),
                 u"/org/faxconsole/port/1 Line 1 available\n"
                 "/org/faxconsole/port/2 Line 2 available\n"
                 "Retries is 4\n"_s);
    }

    void dbusPythonSends_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("PDF") << QStringLiteral(FAX_SAMPLE_PDF);
        QTest::newRow("text") << QStringLiteral(FAX_SAMPLE_TEXT);
    }

    void dbusPythonSends()
    {
        QFETCH(QString, file);
        const QString words = run(u"/usr/bin/python3"_s,
                                  {example(u"send-with-dbus-python"_s), file, u"102"_s});
        QVERIFY2(words.endsWith(u": completed\n"_s), qPrintable(words));
        const QString fax = busctl({u"call"_s, name, server, server1, u"GetFaxes"_s, u"a{sv}"_s,
                                    u"1"_s, u"limit"_s, u"i"_s, u"1"_s});
        QVERIFY2(fax.contains(u"\"complete\" b true"_s), qPrintable(fax));
    }
};

QTEST_GUILESS_MAIN(tst_DbusStrangers)
#include "tst_dbusstrangers.moc"
