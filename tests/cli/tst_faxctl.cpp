#include "faxctlrunner.h"
#include "imaging/tifffax.h"
#include "link/buslink.h"
#include "service/datafolder.h"

#include <QtGui/QImage>
#include <QtTest/QtTest>

#include <csignal>

using namespace Fax;
using namespace Qt::StringLiterals;

/** The real faxctl with the real service, over the built-in line. */
class tst_Faxctl : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<QProcess> m_serve;

    /** The folder that `serve` holds during the whole test. */
    FaxctlRunner served() const { return FaxctlRunner(m_dir.filePath(u"served"_s)); }
    /** A folder of its own. */
    FaxctlRunner fresh(const QString &name) const { return FaxctlRunner(m_dir.filePath(name)); }

    QString textFile() const { return m_dir.filePath(u"letter.txt"_s); }

    static std::unique_ptr<QProcess> startServe(const FaxctlRunner &faxctl)
    {
        auto serve = faxctl.start({u"serve"_s});
        if (!FaxctlRunner::waitForOutput(*serve, "Ready."))
            return nullptr;
        return serve;
    }

    static int stop(QProcess &process, int signal)
    {
        ::kill(pid_t(process.processId()), signal);
        return FaxctlRunner::finish(process).exit;
    }

    QJsonObject job(const FaxctlRunner &faxctl, int id) const
    {
        return faxctl.run({u"job"_s, QString::number(id), u"--json"_s}).object();
    }

    /** Ids that `send` prints. */
    static QList<int> ids(const FaxctlRun &run)
    {
        QList<int> list;
        for (const QString &line : run.out.split(u'\n', Qt::SkipEmptyParts)) {
            if (const int id = line.toInt(); id > 0)
                list.append(id);
        }
        return list;
    }

    int sendOne(const FaxctlRunner &faxctl, const QStringList &options = {})
    {
        return ids(faxctl.run(QStringList{u"send"_s, u"--to"_s, u"102"_s} + options
                              + QStringList{textFile()}))
            .value(0);
    }

    static void compareKeys(const QJsonObject &object, const QStringList &keys)
    {
        for (const QString &key : keys)
            QVERIFY2(object.contains(key), qPrintable(key));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(textFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear reader,\n\nthis is a fax.\n");
        file.close();
        m_serve = startServe(served());
        QVERIFY(m_serve);
    }

    void cleanupTestCase() { QCOMPARE(stop(*m_serve, SIGTERM), 0); }

    void sendAndWait()
    {
        const FaxctlRun run = served().run(
            {u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()});
        QVERIFY2(run.exit == 0, qPrintable(run.out + run.err));
        QCOMPARE(ids(run).size(), 1);
        QVERIFY2(run.out.contains(u"delivered, 1 of 1 pages confirmed"_s), qPrintable(run.out));

        const QJsonObject sent = job(served(), ids(run).first());
        compareKeys(sent,
                    {u"id"_s, u"state"_s, u"to"_s, u"pages"_s, u"pagesConfirmed"_s, u"verdict"_s,
                     u"why"_s, u"attempts"_s});
        QCOMPARE(sent[u"state"_s].toString(), u"completed"_s);
        QCOMPARE(sent[u"to"_s].toString(), u"102"_s);
        QCOMPARE(sent[u"pages"_s].toInt(), 1);
        QCOMPARE(sent[u"pagesConfirmed"_s].toInt(), 1);
        QCOMPARE(sent[u"verdict"_s].toString(), u"confirmed"_s);
        QCOMPARE(sent[u"why"_s][u"code"_s].toString(), u"sent"_s);
        QCOMPARE(sent[u"attempts"_s].toInt(), 1);
        QVERIFY(!sent.contains(u"password"_s));
        QVERIFY(sent[u"submittedAt"_s].toString().endsWith(u'Z'));
        QCOMPARE(sent[u"pageList"_s].toArray().size(), 1);
        QCOMPARE(sent[u"pageList"_s][0][u"verdict"_s].toString(), u"confirmed"_s);
        QCOMPARE(sent[u"attemptList"_s].toArray().size(), 1);
        QCOMPARE(sent[u"attemptList"_s][0][u"error"_s].toString(), u"none"_s);
    }

    void demoShowsTheCallAndCompares()
    {
        const FaxctlRunner faxctl = fresh(u"demo"_s);
        const FaxctlRun run = faxctl.run({u"demo"_s, textFile()});
        QVERIFY2(run.exit == 0, qPrintable(run.out + run.err));
        for (const QString &signal : {u"<-  DIS"_s, u"->  DCS"_s, u"<-  MCF"_s, u"->  DCN"_s})
            QVERIFY2(run.out.contains(signal), qPrintable(run.out));
        QVERIFY(run.out.contains(u"equal to the sent pages, pixel by pixel"_s));

        const QJsonObject report = faxctl.run({u"--json"_s, u"demo"_s}).object();
        QCOMPARE(report[u"pagesSent"_s].toInt(), 3); // the sample
        QCOMPARE(report[u"pagesConfirmed"_s].toInt(), 3);
        QCOMPARE(report[u"equal"_s].toBool(), true);
        QVERIFY(QFileInfo::exists(report[u"file"_s].toString()));
    }

    void sendAndWaitAsJsonIsOneDocument()
    {
        const FaxctlRun run = served().run({u"--json"_s, u"send"_s, u"--to"_s, u"102"_s,
                                            u"--name"_s, u"Anna"_s, u"--wait"_s, textFile()});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.array().size(), 1);
        QCOMPARE(run.array()[0][u"state"_s].toString(), u"completed"_s);
        QCOMPARE(run.array()[0][u"recipientName"_s].toString(), u"Anna"_s);
    }

    void inboxAndSave()
    {
        const int sent = sendOne(served(), {u"--wait"_s});
        QVERIFY(sent > 0);
        QTRY_VERIFY(!served().run({u"inbox"_s, u"--json"_s}).array()[0][u"receiving"_s].toBool());
        const QJsonObject fax = served().run({u"inbox"_s, u"--json"_s}).array()[0].toObject();
        compareKeys(fax, {u"id"_s, u"from"_s, u"tsid"_s, u"pages"_s, u"receivedAt"_s, u"port"_s});
        QCOMPARE(fax[u"pages"_s].toInt(), 1);
        QCOMPARE(fax[u"complete"_s].toBool(), true);
        QCOMPARE(fax[u"port"_s].toString(), u"Line 2"_s);

        const QString id = QString::number(fax[u"id"_s].toInt());
        const QString tiff = m_dir.filePath(u"saved.tif"_s);
        QCOMPARE(served().run({u"save"_s, id, tiff}).exit, 0);
        QFile file(tiff);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto pages = TiffFax::read(file.readAll());
        QVERIFY(pages);
        QCOMPARE(pages->size(), 1);
        QCOMPARE(pages->first().width(), 1728);

        const QString pdf = m_dir.filePath(u"saved.pdf"_s);
        QCOMPARE(served().run({u"save"_s, id, pdf}).exit, 0);
        QFile pdfFile(pdf);
        QVERIFY(pdfFile.open(QIODevice::ReadOnly));
        QVERIFY(pdfFile.readAll().startsWith("%PDF-1.4"));

        QCOMPARE(served().run({u"save"_s, id, m_dir.filePath(u"saved.doc"_s)}).exit, 2);
        QCOMPARE(served().run({u"save"_s, u"999999"_s, tiff}).exit, 1);
        QCOMPARE(served().run({u"save"_s, id, u"/nowhere/saved.tif"_s}).exit, 1);
    }

    void traceShowsTheFrames()
    {
        const int id = sendOne(served(), {u"--wait"_s});
        const FaxctlRun readable = served().run({u"trace"_s, QString::number(id)});
        QCOMPARE(readable.exit, 0);
        for (const char *frame : {"DIS", "DCS", "TCF", "CFR", "MCF", "DCN"})
            QVERIFY2(readable.out.contains(QLatin1StringView(frame)), qPrintable(readable.out));
        const QJsonArray frames =
            served().run({u"trace"_s, QString::number(id), u"--json"_s}).array();
        QVERIFY(frames.size() > 8);
        for (const QJsonValue &frame : frames)
            compareKeys(frame.toObject(),
                        {u"seconds"_s, u"direction"_s, u"name"_s, u"octets"_s, u"meaning"_s});
        QCOMPARE(served().run({u"trace"_s, u"999999"_s}).exit, 1);
        QCOMPARE(served().run({u"trace"_s, u"x"_s}).exit, 2);
    }

    void ports()
    {
        const QJsonArray ports = served().run({u"ports"_s, u"--json"_s}).array();
        QCOMPARE(ports.size(), 2);
        compareKeys(ports[0].toObject(),
                    {u"id"_s, u"name"_s, u"number"_s, u"driver"_s, u"state"_s});
        QCOMPARE(ports[0][u"number"_s].toString(), u"101"_s);
        QCOMPARE(ports[1][u"driver"_s].toString(), u"builtin"_s);
        const FaxctlRun readable = served().run({u"ports"_s});
        QVERIFY(readable.out.startsWith(u"ID"_s));
        QVERIFY(readable.out.contains(u"Line 2"_s));
    }

    void addChangeAndRemoveAPort()
    {
        const FaxctlRun added = served().run({u"port"_s, u"add"_s, u"--driver"_s, u"builtin"_s,
                                              u"--number"_s, u"103"_s, u"--name"_s, u"Third"_s});
        QVERIFY2(added.exit == 0, qPrintable(added.err));
        const QString id = added.out.trimmed();
        QVERIFY(id.toInt() > 0);
        const FaxctlRun changed = served().run(
            {u"port"_s, id, u"--receive"_s, u"auto"_s, u"--rings"_s, u"4"_s, u"--send"_s, u"off"_s,
             u"--tsid"_s, u"+49 30 1"_s, u"--name"_s, u"Renamed"_s, u"--json"_s});
        QVERIFY2(changed.exit == 0, qPrintable(changed.err));
        QCOMPARE(changed.object()[u"rings"_s].toInt(), 4);
        QCOMPARE(changed.object()[u"receive"_s].toString(), u"auto"_s);
        QCOMPARE(changed.object()[u"send"_s].toBool(), false);
        QCOMPARE(changed.object()[u"tsid"_s].toString(), u"+49 30 1"_s);
        QCOMPARE(served().run({u"port"_s, u"Renamed"_s, u"--json"_s}).object()[u"id"_s].toInt(),
                 id.toInt());
        QCOMPARE(served().run({u"port"_s, u"remove"_s, id}).exit, 0);
        QCOMPARE(served().run({u"port"_s, id}).exit, 1);
        QCOMPARE(served().run({u"ports"_s, u"--json"_s}).array().size(), 2);
    }

    void settings()
    {
        const QJsonObject all = served().run({u"get"_s, u"--json"_s}).object();
        compareKeys(all,
                    {u"Retries"_s, u"RetryDelay"_s, u"DiscountRateStartHour"_s, u"Branding"_s,
                     u"DirtyDays"_s, u"UseDeviceTsid"_s});
        QCOMPARE(served().run({u"set"_s, u"Retries"_s, u"5"_s}).exit, 0);
        QCOMPARE(served().run({u"get"_s, u"Retries"_s}).out, u"5\n"_s);
        QCOMPARE(served().run({u"set"_s, u"DirtyDays"_s, u"-1"_s}).exit, 0);
        QCOMPARE(
            served().run({u"get"_s, u"DirtyDays"_s, u"--json"_s}).object()[u"DirtyDays"_s].toInt(),
            -1);
    }

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

    void pausedQueueHoldsJobsAndSaysWhy()
    {
        QCOMPARE(served().run({u"queue"_s, u"pause"_s}).exit, 0);
        const int id = sendOne(served());
        QVERIFY(id > 0);
        QTRY_COMPARE(job(served(), id)[u"why"_s][u"code"_s].toString(), u"queue-paused"_s);
        QCOMPARE(job(served(), id)[u"state"_s].toString(), u"pending"_s);
        const FaxctlRun readable = served().run({u"jobs"_s});
        QVERIFY2(readable.out.contains(u"The whole queue is paused by you since"_s),
                 qPrintable(readable.out));
        QCOMPARE(
            served().run({u"queue"_s, u"status"_s, u"--json"_s}).object()[u"paused"_s].toBool(),
            true);
        QCOMPARE(served().run({u"queue"_s, u"resume"_s}).exit, 0);
        QTRY_COMPARE_WITH_TIMEOUT(job(served(), id)[u"state"_s].toString(), u"completed"_s, 20000);
    }

    void pauseResumeRestartCancel()
    {
        QCOMPARE(served().run({u"queue"_s, u"pause"_s}).exit, 0);
        const QString id = QString::number(sendOne(served()));
        const QString other = QString::number(sendOne(served()));
        QCOMPARE(served().run({u"pause"_s, id, other}).exit, 0);
        QCOMPARE(job(served(), id.toInt())[u"paused"_s].toBool(), true);
        QCOMPARE(job(served(), id.toInt())[u"why"_s][u"code"_s].toString(), u"paused"_s);
        QCOMPARE(served().run({u"pause"_s, id}).exit, 1); // it is paused already
        QCOMPARE(served().run({u"resume"_s, id}).exit, 0);
        QCOMPARE(job(served(), id.toInt())[u"paused"_s].toBool(), false);
        QCOMPARE(served().run({u"restart"_s, id}).exit, 1); // it has not failed
        QCOMPARE(served().run({u"cancel"_s, id, other}).exit, 0);
        QCOMPARE(job(served(), id.toInt())[u"state"_s].toString(), u"canceled"_s);
        QCOMPARE(served().run({u"cancel"_s, id}).exit, 1); // cancelled already
        QCOMPARE(served().run({u"cancel"_s, u"999999"_s}).exit, 1);
        QCOMPARE(served().run({u"cancel"_s, u"x"_s}).exit, 2);
        QCOMPARE(served().run({u"queue"_s, u"resume"_s}).exit, 0);
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
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const FaxctlRun run = served().run(arguments);
        QVERIFY2(run.exit == 2, qPrintable(run.out + run.err));
        QVERIFY2(run.err.contains(u"faxctl --help"_s), qPrintable(run.err));
        QVERIFY(run.out.isEmpty());
    }

    void version()
    {
        const FaxctlRun run = served().run({u"--version"_s});
        QCOMPARE(run.exit, 0);
        QVERIFY2(QRegularExpression(u"^faxctl \\d+\\.\\d+\\.\\d+\n$"_s).match(run.out).hasMatch(),
                 qPrintable(run.out));
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

    void notDeliveredIsThree()
    {
        const auto folder = DataFolder::open(served().dataFolder());
        QVERIFY(folder);
        BusLink link(folder->socketAddress());
        QVERIFY(link.open());
        const auto setBusy = [&](bool busy) {
            bool done = false;
            link.request({u"setLineCondition"_s, {u"2"_s, QVariantMap{{u"busy"_s, busy}}}, {}},
                         this,
                         [&done](const Result<Answer> &answer) { done = answer.has_value(); });
            return QTest::qWaitFor([&done] { return done; });
        };
        QCOMPARE(served().run({u"set"_s, u"Retries"_s, u"0"_s}).exit, 0);
        QVERIFY(setBusy(true));
        const FaxctlRun run = served().run(
            {u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()});
        QVERIFY(setBusy(false));
        QVERIFY2(run.exit == 3, qPrintable(run.out + run.err));
        QVERIFY2(
            run.out.contains(u"not delivered, 0 of 1 pages confirmed. Failed after 1 try: busy"_s),
            qPrintable(run.out));
        const QString id = QString::number(ids(run).value(0));
        QCOMPARE(job(served(), id.toInt())[u"state"_s].toString(), u"retries_exceeded"_s);
        QCOMPARE(served().run({u"restart"_s, id}).exit, 0);
        QTRY_COMPARE_WITH_TIMEOUT(job(served(), id.toInt())[u"state"_s].toString(), u"completed"_s,
                                  20000);
        QCOMPARE(served().run({u"set"_s, u"Retries"_s, u"3"_s}).exit, 0);
    }

    void otherServersAreNotYetThere_data()
    {
        QTest::addColumn<QString>("server");
        QTest::newRow("session") << u"session"_s;
        QTest::newRow("system") << u"system"_s;
        QTest::newRow("ssh") << u"ssh:anna@example.org"_s;
    }

    void otherServersAreNotYetThere()
    {
        QFETCH(QString, server);
        const FaxctlRun run = served().run({u"--server"_s, server, u"jobs"_s});
        QCOMPARE(run.exit, 6);
        QVERIFY(run.err.contains(u"not yet available"_s));
    }

    void holderThatDoesNotAnswerIsSix()
    {
        const FaxctlRunner faxctl = fresh(u"silent"_s);
        auto folder = DataFolder::open(faxctl.dataFolder());
        QVERIFY(folder && folder->lock(DataFolder::Holder::Service));
        const FaxctlRun run = faxctl.run({u"jobs"_s});
        QVERIFY2(run.exit == 6, qPrintable(run.err));
        QVERIFY(run.err.contains(faxctl.dataFolder()));
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

    void secondServeIsRefused()
    {
        const FaxctlRun run = served().run({u"serve"_s});
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.err.contains(served().dataFolder())
                     && run.err.contains(QString::number(m_serve->processId())),
                 qPrintable(run.err));
    }

    void twoClientsAtOnce()
    {
        const QStringList command{u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()};
        const auto first = served().start(command);
        const auto second = served().start(command);
        const FaxctlRun one = FaxctlRunner::finish(*first);
        const FaxctlRun two = FaxctlRunner::finish(*second);
        QVERIFY2(one.exit == 0, qPrintable(one.out + one.err));
        QVERIFY2(two.exit == 0, qPrintable(two.out + two.err));
        QVERIFY(ids(one) != ids(two));
    }

    void severalRecipients()
    {
        const QString port = served()
                                 .run({u"port"_s, u"add"_s, u"--driver"_s, u"builtin"_s,
                                       u"--number"_s, u"104"_s})
                                 .out.trimmed();
        QCOMPARE(served().run({u"port"_s, port, u"--receive"_s, u"auto"_s}).exit, 0);
        const FaxctlRun run = served().run({u"send"_s, u"--to"_s, u"102"_s, u"--to"_s, u"104"_s,
                                            u"--port"_s, u"1"_s, u"--wait"_s, textFile()});
        QVERIFY2(run.exit == 0, qPrintable(run.out + run.err));
        QCOMPARE(ids(run).size(), 2);
        const QJsonObject first = job(served(), ids(run)[0]);
        const QJsonObject second = job(served(), ids(run)[1]);
        QCOMPARE(first[u"submissionId"_s], second[u"submissionId"_s]);
        QCOMPARE(first[u"to"_s].toString(), u"102"_s);
        QCOMPARE(second[u"to"_s].toString(), u"104"_s);
        QCOMPARE(served().run({u"port"_s, u"remove"_s, port}).exit, 0);
    }

    void previewWritesThePages()
    {
        const QString out = m_dir.filePath(u"preview/deep"_s);
        const FaxctlRun run = served().run({u"preview"_s, textFile(), textFile(), u"--out"_s, out,
                                            u"--resolution"_s, u"standard"_s, u"--json"_s});
        QVERIFY2(run.exit == 0, qPrintable(run.err));
        QCOMPARE(run.array().size(), 2);
        const QImage page(out + u"/page-001.png"_s);
        QCOMPARE(page.width(), 1728);
        QVERIFY(page.height() > 1000 && page.height() < 1150); // A4 at 3.85 lines a millimetre
        QVERIFY(page.allGray());
        QCOMPARE(page.pixelColor(page.width() / 2, page.height() - 5), QColor(Qt::white));
        QVERIFY(QFile::exists(out + u"/page-002.png"_s));
    }

    void watchShowsEventsUntilInterrupted()
    {
        const auto watch = served().start({u"watch"_s, u"--json"_s});
        // The client is there when it sees something: change a setting until it does.
        int hour = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            served().run({u"set"_s, u"DiscountRateStartHour"_s, QString::number(++hour % 24)}).exit
                    == 0
                && FaxctlRunner::waitForOutput(*watch, "DiscountRateStartHour", 200),
            20000);
        QVERIFY(sendOne(served(), {u"--wait"_s}) > 0);
        for (const char *kind : {"property", "job", "port", "fax"})
            QVERIFY2(FaxctlRunner::waitForOutput(
                         *watch, QByteArray("\"event\":\"").append(kind).append('"')),
                     kind);
        ::kill(pid_t(watch->processId()), SIGINT);
        const FaxctlRun run = FaxctlRunner::finish(*watch);
        QCOMPARE(run.exit, 0);
        for (const QString &line : run.out.split(u'\n', Qt::SkipEmptyParts))
            compareKeys(QJsonDocument::fromJson(line.toUtf8()).object(),
                        {u"time"_s, u"event"_s, u"value"_s});
    }

    void sendWithoutServiceIsKeptForTheNext()
    {
        const FaxctlRunner faxctl = fresh(u"later"_s);
        const FaxctlRun run = faxctl.run({u"send"_s, u"--to"_s, u"102"_s, textFile()});
        QVERIFY2(run.exit == 0, qPrintable(run.err));
        QCOMPARE(ids(run).size(), 1);
        QVERIFY2(run.err.contains(u"faxctl serve"_s), qPrintable(run.err));
        QCOMPARE(job(faxctl, ids(run)[0])[u"state"_s].toString(), u"pending"_s);
        const auto serve = startServe(faxctl);
        QVERIFY(serve);
        QTRY_COMPARE_WITH_TIMEOUT(job(faxctl, ids(run)[0])[u"state"_s].toString(), u"completed"_s,
                                  20000);
        QCOMPARE(stop(*serve, SIGINT), 0);
    }

    void sendAndWaitHostsTheService()
    {
        const FaxctlRunner faxctl = fresh(u"hosted"_s);
        const FaxctlRun run = faxctl.run({u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()});
        QVERIFY2(run.exit == 0, qPrintable(run.out + run.err));
        QVERIFY2(run.err.isEmpty(), qPrintable(run.err));
        const QJsonArray inbox = faxctl.run({u"inbox"_s, u"--json"_s}).array();
        QCOMPARE(inbox.size(), 1);
        QCOMPARE(inbox[0][u"complete"_s].toBool(), true); // the host waited for the receiving port
    }

    void interruptWhileHostingKeepsTheJob()
    {
        const FaxctlRunner faxctl = fresh(u"interrupted"_s);
        QCOMPARE(faxctl.run({u"queue"_s, u"pause"_s}).exit, 0);
        const auto send = faxctl.start({u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()});
        QVERIFY(FaxctlRunner::waitForOutput(*send, "queue is paused"));
        ::kill(pid_t(send->processId()), SIGINT);
        const FaxctlRun run = FaxctlRunner::finish(*send);
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.err.contains(u"stays in the queue"_s), qPrintable(run.err));
        QCOMPARE(faxctl.run({u"jobs"_s, u"--json"_s}).array()[0][u"state"_s].toString(),
                 u"pending"_s);
    }

    void interruptInTheMiddleOfACallKeepsTheJob()
    {
        const FaxctlRunner faxctl = fresh(u"cut"_s);
        const auto send = faxctl.start({u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()},
                                       FaxctlRunner::LineClock::Real);
        QVERIFY(FaxctlRunner::waitForOutput(*send, "Negotiating"));
        ::kill(-pid_t(send->processId()), SIGINT); // the whole group, as Ctrl+C does
        const FaxctlRun run = FaxctlRunner::finish(*send, 15000);
        QVERIFY2(run.exit == 1, qPrintable(run.out + run.err));
        QVERIFY2(run.err.contains(u"stays in the queue"_s), qPrintable(run.err));
        const QJsonObject job = faxctl.run({u"jobs"_s, u"--json"_s}).array()[0].toObject();
        QVERIFY2(job[u"state"_s] == u"pending"_s || job[u"state"_s] == u"retrying"_s,
                 qPrintable(job[u"state"_s].toString()));
        QCOMPARE(job[u"attempts"_s].toInt(), 0); // the try is not lost
        QCOMPARE(faxctl.run({u"inbox"_s, u"--json"_s}).array().size(), 0);
    }

    void killedServiceFreesTheFolder()
    {
        const FaxctlRunner faxctl = fresh(u"killed"_s);
        const auto serve = startServe(faxctl);
        QVERIFY(serve);
        serve->kill();
        QVERIFY(serve->waitForFinished());
        const auto next = startServe(faxctl); // the dead socket is replaced
        QVERIFY(next);
        QCOMPARE(faxctl.run({u"ports"_s}).exit, 0);
        QCOMPARE(stop(*next, SIGTERM), 0);
    }

    void clientNoticesThatTheServiceIsKilled()
    {
        const FaxctlRunner faxctl = fresh(u"lost"_s);
        const auto serve = startServe(faxctl);
        QVERIFY(serve);
        QCOMPARE(faxctl.run({u"queue"_s, u"pause"_s}).exit, 0);
        const auto send = faxctl.start({u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()});
        QVERIFY(FaxctlRunner::waitForOutput(*send, "queue is paused"));
        serve->kill();
        QVERIFY(serve->waitForFinished());
        const FaxctlRun run = FaxctlRunner::finish(*send);
        QCOMPARE(run.exit, 6);
    }

    void queriesAreQuick()
    {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 10; ++i) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(served().run({u"jobs"_s}).exit, 0);
            best = std::min(best, timer.elapsed());
        }
#ifdef FAX_SANITIZED
        QSKIP("not a figure under a sanitizer");
#endif
        QVERIFY2(best < 200, qPrintable(QString::number(best)));
    }
};

QTEST_GUILESS_MAIN(tst_Faxctl)
#include "tst_faxctl.moc"
