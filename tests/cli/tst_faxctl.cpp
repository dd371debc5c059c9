#include "faxctlbench.h"
#include "imaging/tifffax.h"
#include "link/buslink.h"
#include "service/datafolder.h"

#include <QtGui/QImage>

using namespace Fax;
using namespace Qt::StringLiterals;

/** What the commands of faxctl do. */
class tst_Faxctl : public QObject, private FaxctlBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startService(); }
    void cleanupTestCase() { stopService(); }

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

        for (const QStringList &what :
             {QStringList{u"take"_s, id}, {u"done"_s, id}, {u"note"_s, id, u"call back"_s}})
            QCOMPARE(served().run(QStringList{u"fax"_s} + what).exit, 0);
        const QJsonObject handled = served().run({u"inbox"_s, u"--json"_s}).array()[0].toObject();
        QCOMPARE(handled[u"note"_s].toString(), u"call back"_s);
        QVERIFY(handled[u"done"_s].toBool());
        QVERIFY(!handled[u"owner"_s].toString().isEmpty());
        QCOMPARE(served().run({u"fax"_s, u"note"_s, id}).exit, 2);
        QCOMPARE(served().run({u"fax"_s, u"done"_s, u"999999"_s}).exit, 1);
        QCOMPARE(served().run({u"fax"_s, u"burn"_s, id}).exit, 2);
    }

    void archive()
    {
        const int job = sendOne(served(), {u"--wait"_s, u"--subject"_s, u"Quittung 4711"_s});
        const auto search = [&](const QStringList &words) {
            return served().run(QStringList{u"--json"_s, u"archive"_s} + words);
        };
        QTRY_COMPARE(search({u"search"_s, u"quittung"_s, u"4711"_s}).array().size(), 1);
        const QJsonObject fax = search({u"search"_s, u"4711"_s}).array()[0].toObject();
        compareKeys(fax,
                    {u"id"_s, u"direction"_s, u"fax"_s, u"time"_s, u"number"_s, u"pages"_s,
                     u"subject"_s, u"path"_s, u"size"_s});
        QCOMPARE(fax[u"fax"_s].toInt(), job);
        QVERIFY(search({u"list"_s, u"--sent"_s}).array().contains(fax));
        QVERIFY(!search({u"--received"_s}).array().contains(fax));
        QVERIFY(search({u"--from"_s, u"2020-01-01"_s}).array().contains(fax));
        QVERIFY(search({u"--to"_s, u"2020-01-01"_s}).array().isEmpty());
        QVERIFY(
            served().run({u"archive"_s, u"search"_s, u"4711"_s}).out.contains(u"Quittung 4711"_s));

        const QString id = QString::number(fax[u"id"_s].toInt());
        for (const QString &name : {u"archived.tif"_s, u"archived.pdf"_s}) {
            const QString path = m_dir.filePath(name);
            QCOMPARE(served().run({u"archive"_s, u"save"_s, id, path}).exit, 0);
            QFile original(QFileInfo(fax[u"path"_s].toString()).path() + u"/fax."_s
                           + name.right(3));
            QFile saved(path);
            QVERIFY(original.open(QIODevice::ReadOnly) && saved.open(QIODevice::ReadOnly));
            QCOMPARE(saved.readAll(), original.readAll());
        }
        QCOMPARE(served().run({u"archive"_s, u"delete"_s, id}).exit, 0);
        QCOMPARE(served().run({u"archive"_s, u"delete"_s, id}).exit, 1);
        QVERIFY(!QFile::exists(fax[u"path"_s].toString()));
        QCOMPARE(served().run({u"jobs"_s}).exit, 0);
        const FaxctlRun rebuilt = served().run({u"archive"_s, u"rebuild"_s});
        QCOMPARE(rebuilt.exit, 0);
        QVERIFY(rebuilt.out.contains(u"0 are gone from its folders, problems: 0"_s));
    }

    void reportIsAPdf()
    {
        const QString id = QString::number(sendOne(served(), {u"--wait"_s}));
        const QString file = m_dir.filePath(u"report.pdf"_s);
        QCOMPARE(served().run({u"report"_s, id, file}).exit, 0);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray content = pdf.readAll();
        QVERIFY(content.startsWith("%PDF-1.4"));
        const FaxctlRun again = served().run({u"report"_s, id, file});
        QCOMPARE(again.exit, 1);
        QVERIFY2(again.err.contains(u"--force"_s), qPrintable(again.err));
        QCOMPARE(served().run({u"report"_s, u"--force"_s, id, file}).exit, 0);
        const FaxctlRun out = served().run({u"report"_s, id, u"-"_s});
        QVERIFY(out.out.startsWith(u"%PDF-1.4"_s) && out.out.trimmed().endsWith(u"%%EOF"_s));
        QCOMPARE(served().run({u"report"_s, id, m_dir.filePath(u"report.doc"_s)}).exit, 2);
        QCOMPARE(served().run({u"report"_s, u"x"_s, file}).exit, 2);
        QCOMPARE(served().run({u"report"_s, u"--force"_s, u"999999"_s, file}).exit, 1);
    }

    void tiffShowsTheTags()
    {
        QVERIFY(sendOne(served(), {u"--wait"_s}) > 0);
        const QString file = m_dir.filePath(u"tags.tif"_s);
        QTRY_COMPARE(served().run({u"save"_s, u"1"_s, file}).exit, 0);
        const FaxctlRun shown = fresh(u"no folder"_s).run({u"tiff"_s, file});
        QCOMPARE(shown.exit, 0);
        QVERIFY2(shown.out.contains(u"Unavailable"_s), qPrintable(shown.out));
        QVERIFY2(shown.out.contains(u"1728"_s), qPrintable(shown.out));
        const QJsonObject values =
            fresh(u"no folder"_s).run({u"tiff"_s, file, u"--json"_s}).object();
        QCOMPARE(values[u"tsid"_s].toString(), u"101"_s);
        QCOMPARE(values[u"csid"_s].toString(), u"102"_s);
        QCOMPARE(values[u"recipientName"_s].toString(), QString());
        QCOMPARE(values[u"tags"_s][u"256"_s].toString(), u"1728"_s);
        QVERIFY(!QFileInfo::exists(m_dir.filePath(u"no folder"_s)));
        QCOMPARE(served().run({u"tiff"_s, textFile()}).exit, 1);
    }

    void logTellsWhatHappened()
    {
        const QString id = QString::number(
            sendOne(served(), {u"--wait"_s, u"--name"_s, u"=cmd()"_s}));
        QCOMPARE(served().run({u"set"_s, u"DirtyDays"_s, u"13"_s}).exit, 0);
        const FaxctlRun log = served().run({u"log"_s});
        QCOMPARE(log.exit, 0);
        QVERIFY2(log.out.contains(u"Setting changed: 14 -> 13"_s), qPrintable(log.out));
        QTRY_VERIFY(served().run({u"log"_s}).out.contains(u"Delivered (102): "_s));
        const FaxctlRun csv = served().run({u"log"_s, u"--csv"_s, u"--kind"_s, u"setting"_s});
        QVERIFY2(csv.out.startsWith(u"id,time,who,kind,object,text,oldValue,newValue\r\n"_s),
                 qPrintable(csv.out));
        QVERIFY(csv.out.trimmed().endsWith(u",DirtyDays,Setting changed,14,13"_s));
        QVERIFY(!served().run({u"log"_s, u"--json"_s}).array().isEmpty());

        const QJsonArray jobs = served().run({u"log"_s, u"--outbox"_s, u"--json"_s}).array();
        QCOMPARE(jobs.last()[u"JobId"_s].toString(), id);
        QCOMPARE(jobs.last()[u"RecipientName"_s].toString(), u"=cmd()"_s);
        const FaxctlRun outbox = served().run({u"log"_s, u"--outbox"_s, u"--csv"_s});
        QVERIFY2(outbox.out.contains(u",'=cmd(),"_s), qPrintable(outbox.out)); // safety 81
        QVERIFY(served().run({u"log"_s, u"--inbox"_s}).out.startsWith(u"JobId\t"_s));
        QCOMPARE(served().run({u"log"_s, u"--inbox"_s, u"--outbox"_s}).exit, 2);
        QCOMPARE(served().run({u"log"_s, u"--limit"_s, u"0"_s}).exit, 2);
    }

    void logFollows()
    {
        const auto log = served().start({u"log"_s, u"--follow"_s});
        QCOMPARE(served().run({u"set"_s, u"RetryDelay"_s, u"11"_s}).exit, 0);
        QVERIFY(FaxctlRunner::waitForOutput(*log, "Setting changed: 10 -> 11"));
        QCOMPARE(stop(*log, SIGINT), 0);
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

    void version()
    {
        const FaxctlRun run = served().run({u"--version"_s});
        QCOMPARE(run.exit, 0);
        QVERIFY2(QRegularExpression(u"^faxctl \\d+\\.\\d+\\.\\d+\n$"_s).match(run.out).hasMatch(),
                 qPrintable(run.out));
    }

    void notDeliveredIsThree()
    {
        const auto folder = DataFolder::open(served().dataFolder());
        QVERIFY(folder);
        BusLink link(BusEndpoint::folder(folder->socketAddress()));
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

#ifndef FAX_SANITIZED // no figure under a sanitizer
    void queriesAreQuick()
    {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 10; ++i) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(served().run({u"jobs"_s}).exit, 0);
            best = std::min(best, timer.elapsed());
        }
        QVERIFY2(best < 200, qPrintable(QString::number(best)));
    }
#endif
};

QTEST_GUILESS_MAIN(tst_Faxctl)
#include "tst_faxctl.moc"
