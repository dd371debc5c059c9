#include "faxctlbench.h"

using namespace Fax;
using namespace Qt::StringLiterals;

/** What faxctl does not accept: exit code, sentence, and nothing changed. */
class tst_FaxctlRefusals : public QObject, private FaxctlBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startService(); }
    void cleanupTestCase() { stopService(); }

    void settingsOutOfRange_data()
    {
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("value");
        QTest::newRow("too many retries") << u"Retries"_s << u"100"_s;
        QTest::newRow("negative retries") << u"Retries"_s << u"-1"_s;
        QTest::newRow("not a number") << u"Retries"_s << u"many"_s;
        QTest::newRow("no such hour") << u"DiscountRateStartHour"_s << u"24"_s;
        QTest::newRow("no such minute") << u"DiscountRateEndMinute"_s << u"60"_s;
        QTest::newRow("zero days") << u"DirtyDays"_s << u"0"_s;
        QTest::newRow("not a switch") << u"Branding"_s << u"maybe"_s;
        QTest::newRow("no such property") << u"Colour"_s << u"blue"_s;
        QTest::newRow("wrong spelling") << u"retries"_s << u"1"_s;
    }

    void settingsOutOfRange()
    {
        QFETCH(QString, property);
        QFETCH(QString, value);
        const QJsonObject before = served().run({u"get"_s, u"--json"_s}).object();
        const FaxctlRun run = served().run({u"set"_s, property, value});
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.err.contains(property), qPrintable(run.err));
        QCOMPARE(served().run({u"get"_s, u"--json"_s}).object(), before);
    }

    void refusedSubmissions_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        const QString file = textFile();
        const auto write = [this](const QString &name, const QByteArray &content) {
            QFile target(m_dir.filePath(name));
            return target.open(QIODevice::WriteOnly) && target.write(content) == content.size()
                ? target.fileName()
                : QString();
        };
        const auto number = [&file](const char *name, const QString &to) {
            QTest::newRow(name) << QStringList{u"--to"_s, to, file} << 1 << QString();
        };
        number("letters", u"call me"_s);
        number("control characters", u"12\n34"_s);
        number("escape sequence", u"12\u001b[2J34"_s);
        number("modem commands", u"123;+++ATH0"_s);
        number("200 digits", QString(200, u'5'));
        number("no digit at all", u"+"_s);
        number("other digits", u"١٢٣٤"_s);
        number("empty", QString());

        const QStringList to{u"--to"_s, u"102"_s};
        QTest::newRow("missing file")
            << to + QStringList{m_dir.filePath(u"none.pdf"_s)} << 1 << u"none.pdf"_s;
        QTest::newRow("folder") << to + QStringList{m_dir.path()} << 1 << u"not a file"_s;
        QTest::newRow("device") << to + QStringList{u"/dev/zero"_s} << 1 << u"not a file"_s;
        QTest::newRow("unreadable file")
            << to + QStringList{u"/proc/self/mem"_s} << 1 << u"/proc/self/mem"_s;
        QTest::newRow("empty file")
            << to + QStringList{write(u"empty.pdf"_s, {})} << 1 << u"empty"_s;
        QTest::newRow("unknown kind")
            << to + QStringList{write(u"data.bin"_s, QByteArray("\0\1\2\377\376\0\1\2", 8))} << 1
            << u"data.bin"_s;
        QTest::newRow("unknown kind after a good one")
            << to + QStringList{file, write(u"letter.odt"_s, "PK\3\4 and more")} << 1
            << u"letter.odt"_s;
        const QString none;
        QTest::newRow("no number") << QStringList{file} << 2 << none;
        QTest::newRow("no file") << to << 2 << none;
        QTest::newRow("unknown option") << to + QStringList{u"--colour"_s, file} << 2 << none;
        QTest::newRow("unknown resolution")
            << to + QStringList{u"--resolution"_s, u"ultra"_s, file} << 2 << none;
        QTest::newRow("unknown paper")
            << to + QStringList{u"--paper"_s, u"a0"_s, file} << 2 << none;
        QTest::newRow("unknown priority")
            << to + QStringList{u"--priority"_s, u"9"_s, file} << 2 << none;
        QTest::newRow("malformed time")
            << to + QStringList{u"--at"_s, u"soon"_s, file} << 2 << none;
        QTest::newRow("time without a clock")
            << to + QStringList{u"--at"_s, u"2026-05-06"_s, file} << 2 << none;
        QTest::newRow("two schedules")
            << to + QStringList{u"--at"_s, u"2026-05-06T08:00"_s, u"--discount"_s, file} << 2
            << none;
        QTest::newRow("more names than numbers")
            << to + QStringList{u"--name"_s, u"a"_s, u"--name"_s, u"b"_s, file} << 2 << none;
        QTest::newRow("unknown port")
            << to + QStringList{u"--port"_s, u"99"_s, file} << 1 << u"99"_s;
    }

    void refusedSubmissions()
    {
        QFETCH(QStringList, options);
        QFETCH(int, exit);
        QFETCH(QString, says);
        const FaxctlRun run = served().run(QStringList{u"send"_s} + options);
        QVERIFY2(run.exit == exit, qPrintable(QString::number(run.exit) + run.out + run.err));
        QVERIFY2(run.err.startsWith(u"faxctl: "_s), qPrintable(run.err));
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
        QVERIFY2(ids(run).isEmpty(), qPrintable(run.out));
        for (const QChar c : run.err)
            QVERIFY2(c == u'\n' || c.isPrint(), qPrintable(run.err));
    }

    void documentsThatCannotBeSent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("says");
        QTest::newRow("PDF without pages") << QByteArray(
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n"
            "<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n")
                                           << QStringList() << u"refused.doc"_s;
        QTest::newRow("page range outside")
            << QByteArray("one page\n") << QStringList{u"--pages"_s, u"7"_s} << u"page"_s;
    }

    /** Accepted, then refused when the pages are made: the job fails and says which document and why. */
    void documentsThatCannotBeSent()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, options);
        QFETCH(QString, says);
        QFile file(m_dir.filePath(u"refused.doc"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const FaxctlRun run = served().run(QStringList{u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s}
                                           + options + QStringList{file.fileName()});
        QVERIFY2(run.exit == 3, qPrintable(QString::number(run.exit) + run.out + run.err));
        QVERIFY2(run.out.contains(u"not delivered, 0 of 0 pages"_s), qPrintable(run.out));
        QVERIFY2(run.out.section(u"not delivered"_s, 1).contains(says), qPrintable(run.out));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList{u"fax"_s};
        QTest::newRow("unknown option") << QStringList{u"jobs"_s, u"--fast"_s};
        QTest::newRow("missing value") << QStringList{u"jobs"_s, u"--server"_s};
        QTest::newRow("too many arguments") << QStringList{u"jobs"_s, u"1"_s};
        QTest::newRow("too few") << QStringList{u"job"_s};
        QTest::newRow("id that is none") << QStringList{u"job"_s, u"first"_s};
        QTest::newRow("id zero") << QStringList{u"job"_s, u"0"_s};
        QTest::newRow("negative id") << QStringList{u"job"_s, u"-1"_s};
        QTest::newRow("huge id") << QStringList{u"job"_s, u"99999999999999999999"_s};
        QTest::newRow("queue word") << QStringList{u"queue"_s, u"stop"_s};
        QTest::newRow("port switch") << QStringList{u"port"_s, u"1"_s, u"--send"_s, u"maybe"_s};
        QTest::newRow("port mode") << QStringList{u"port"_s, u"1"_s, u"--receive"_s, u"never"_s};
        QTest::newRow("port rings") << QStringList{u"port"_s, u"1"_s, u"--rings"_s, u"some"_s};
        QTest::newRow("port add without number")
            << QStringList{u"port"_s, u"add"_s, u"--driver"_s, u"builtin"_s};
        QTest::newRow("port number changed")
            << QStringList{u"port"_s, u"1"_s, u"--number"_s, u"5"_s};
        QTest::newRow("preview without folder") << QStringList{u"preview"_s, u"x.pdf"_s};
        QTest::newRow("unknown server") << QStringList{u"jobs"_s, u"--server"_s, u"mars"_s};
        QTest::newRow("option instead of a host")
            << QStringList{u"jobs"_s, u"--server"_s, u"ssh:-oProxyCommand=true"_s};
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const FaxctlRun run = served().run(arguments);
        QVERIFY2(run.exit == 2, qPrintable(run.out + run.err));
        QVERIFY2(run.err.contains(u"faxctl --help"_s), qPrintable(run.err));
        QVERIFY(run.out.isEmpty());
    }

    void refusedByTheService_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such job") << QStringList{u"job"_s, u"999999"_s};
        QTest::newRow("no such port") << QStringList{u"port"_s, u"99"_s};
        QTest::newRow("too many rings") << QStringList{u"port"_s, u"1"_s, u"--rings"_s, u"100"_s};
        QTest::newRow("unknown driver") << QStringList{u"port"_s,  u"add"_s,      u"--driver"_s,
                                                       u"magic"_s, u"--number"_s, u"7777"_s};
        QTest::newRow("number in use") << QStringList{u"port"_s,    u"add"_s,      u"--driver"_s,
                                                      u"builtin"_s, u"--number"_s, u"101"_s};
        QTest::newRow("nothing rings") << QStringList{u"answer"_s, u"1"_s};
        QTest::newRow("no call") << QStringList{u"hangup"_s, u"1"_s};
        QTest::newRow("no such property") << QStringList{u"get"_s, u"Colour"_s};
    }

    void refusedByTheService()
    {
        QFETCH(QStringList, arguments);
        const FaxctlRun run = served().run(arguments);
        QVERIFY2(run.exit == 1, qPrintable(QString::number(run.exit) + run.out + run.err));
        QVERIFY2(run.err.startsWith(u"faxctl: "_s), qPrintable(run.err));
    }

    /** The sentence names the bus or the host, and what to do. */
    void serversThatAreNotThere_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("says");
        QTest::newRow("session") << u"session"_s << u"on the session bus"_s;
        QTest::newRow("system") << u"system"_s << u"on the system bus"_s;
        QTest::newRow("ssh") << u"ssh:fax@host.invalid"_s << u"host.invalid"_s;
    }

    void serversThatAreNotThere()
    {
        QFETCH(QString, server);
        QFETCH(QString, says);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/session");
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/system");
        for (const QString &command : {u"jobs"_s, u"status"_s}) {
            const FaxctlRun run = served().run({u"--server"_s, server, command});
            QVERIFY2(run.exit == 6, qPrintable(run.err));
            QVERIFY2(run.err.contains(says), qPrintable(run.err));
        }
    }

    void commandsOfTheDataFolderGoNowhereElse_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("serve") << u"serve"_s;
        QTest::newRow("check") << u"check"_s;
    }

    void commandsOfTheDataFolderGoNowhereElse()
    {
        QFETCH(QString, command);
        const FaxctlRun run = served().run({u"--server"_s, u"system"_s, command});
        QCOMPARE(run.exit, 2);
        QVERIFY2(run.err.contains(u"data folder"_s), qPrintable(run.err));
    }

    void unusableDataFolder_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("cannot be made") << u"/proc/faxconsole"_s;
        QTest::newRow("a file") << textFile();
        QTest::newRow("below a file") << textFile() + u"/fax"_s;
    }

    void unusableDataFolder()
    {
        QFETCH(QString, folder);
        for (const QString &command : {u"jobs"_s, u"serve"_s}) {
            const FaxctlRun run = FaxctlRunner(folder).run({command});
            QCOMPARE(run.exit, 1);
            QVERIFY2(run.err.contains(folder), qPrintable(run.err));
        }
    }
};

QTEST_GUILESS_MAIN(tst_FaxctlRefusals)
#include "tst_faxctlrefusals.moc"
