#include "scriptedservice.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>

using namespace Fax;
using namespace Qt::StringLiterals;

/** Activity, the logs of finished and received faxes, and notifications to senders (11.5, 17.1, 17.2). */
class tst_Logs : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneLineForEachFinishedJob();
    void oneLineForEachReceivedFax();
    void switchedOff();
    void hostileValues();
    void aFileForEachMonth();
    void oldFilesGo();
    void aLineThatPowerCutOpen();
    void folderThatCannotBeWritten();
    void activity();
    void activityRefused_data();
    void activityRefused();
    void notification_data();
    void notification();
    void notificationWaitsUntilItIsSeen();

private:
    QString logFile(const QString &name) { return m_fixture->folder() + u"/log/"_s + name; }

    QList<QStringList> linesOf(const QString &name)
    {
        QFile file(logFile(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<QStringList> lines;
        for (const QString &line :
             QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
            lines.append(line.split(u'\t'));
        return lines;
    }

    JobId sendOne(const QVariantMap &more = {}, const QString &to = u"201"_s)
    {
        const qsizetype before = m_line->dialled.size();
        const JobId id = m_fixture->send(to, textOfPages(1), more);
        if (!waitForDials(before + 1))
            return {};
        m_line->sendPage(1);
        m_line->end(ErrorCode::None);
        return id;
    }
};

void tst_Logs::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

void tst_Logs::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

void tst_Logs::oneLineForEachFinishedJob()
{
    const JobId id = sendOne({{u"subject"_s, u"Łódź"_s}});
    QTRY_COMPARE(linesOf(u"OutboxLOG.txt"_s).size(), 2);
    const QStringList titles = linesOf(u"OutboxLOG.txt"_s)[0];
    const QStringList values = linesOf(u"OutboxLOG.txt"_s)[1];
    QCOMPARE(values.size(), titles.size());
    const auto value = [&](const QString &title) { return values.value(titles.indexOf(title)); };
    QCOMPARE(value(u"JobId"_s), QString::number(id.value));
    QCOMPARE(value(u"Status"_s), u"completed"_s);
    QCOMPARE(value(u"Verdict"_s), u"confirmed"_s);
    QCOMPARE(value(u"Number"_s), u"201"_s);
    QCOMPARE(value(u"PagesSent"_s), u"1"_s);
    QCOMPARE(value(u"Subject"_s), u"Łódź"_s);
    QCOMPARE(value(u"User"_s), u"anna"_s);
    QCOMPARE(value(u"Device"_s), u"Line 1"_s);
    QVERIFY(value(u"Start"_s).endsWith(u'Z'));
    QCOMPARE(QFile::permissions(logFile(u"OutboxLOG.txt"_s)) & QFile::ReadOther,
             QFile::Permissions());
    sendOne();
    QTRY_COMPARE(linesOf(u"OutboxLOG.txt"_s).size(), 3); // one line of titles

    const auto answer = m_fixture->ask(u"outboxLog"_s, {QVariantMap{{u"limit"_s, 10}}});
    QVERIFY(answer);
    QCOMPARE(answer->value.toMap().value(u"columns"_s).toStringList(), titles);
    QCOMPARE(answer->value.toMap().value(u"rows"_s).toList().size(), 2);
    QCOMPARE(answer->value.toMap().value(u"rows"_s).toList().last().toStringList().value(0),
             QString::number(id.value));
}

void tst_Logs::oneLineForEachReceivedFax()
{
    m_line->ring(1, 2, u"+49 30 5550111"_s);
    QTRY_COMPARE(m_line->answered.size(), 1);
    m_line->receivePage(1);
    QTRY_COMPARE(m_line->storedPages.size(), 1);
    m_line->end(ErrorCode::DisconnectedReceiving);
    QTRY_COMPARE(linesOf(u"InboxLOG.txt"_s).size(), 2);
    const QList<QStringList> lines = linesOf(u"InboxLOG.txt"_s);
    QCOMPARE(lines[1].value(lines[0].indexOf(u"Status"_s)), u"partially_received"_s);
    QCOMPARE(lines[1].value(lines[0].indexOf(u"CallerId"_s)), u"+49 30 5550111"_s);
    QCOMPARE(lines[1].value(lines[0].indexOf(u"ErrorCode"_s)), u"400"_s);
    QVERIFY(!QFileInfo::exists(logFile(u"OutboxLOG.txt"_s)));
    const auto answer = m_fixture->ask(u"inboxLog"_s);
    QCOMPARE(answer->value.toMap().value(u"rows"_s).toList().size(), 1);
}

void tst_Logs::switchedOff()
{
    m_fixture->setProperty(u"OutboxLog"_s, false);
    const JobId id = sendOne();
    QTRY_COMPARE(m_fixture->lastEvent(u"activity"_s).value(u"object"_s).toString(),
                 u"job %1"_s.arg(id.value));
    QVERIFY(linesOf(u"OutboxLOG.txt"_s).isEmpty());
    m_fixture->setProperty(u"OutboxLog"_s, true);
    sendOne();
    QTRY_COMPARE(linesOf(u"OutboxLOG.txt"_s).size(), 2); // the first is not made up for
}

void tst_Logs::hostileValues()
{
    sendOne({{u"subject"_s, u"a\tb\nc=1"_s}});
    QTRY_COMPARE(linesOf(u"OutboxLOG.txt"_s).size(), 2);
    const QList<QStringList> lines = linesOf(u"OutboxLOG.txt"_s);
    QCOMPARE(lines[1].size(), lines[0].size());
    QVERIFY(!lines[1].value(lines[0].indexOf(u"Subject"_s)).contains(u'\n'));
}

void tst_Logs::aFileForEachMonth()
{
    sendOne();
    QTRY_COMPARE(linesOf(u"OutboxLOG.txt"_s).size(), 2);
    m_clock->advance(std::chrono::hours(24 * 30));
    sendOne();
    QTRY_COMPARE(linesOf(u"OutboxLOG-2026-05.txt"_s).size(), 2);
    QTRY_COMPARE(linesOf(u"OutboxLOG.txt"_s).size(), 2);
}

void tst_Logs::oldFilesGo()
{
    QVERIFY(QDir().mkpath(m_fixture->folder() + u"/log"_s));
    for (const QString &name :
         {u"OutboxLOG-2026-01.txt"_s, u"InboxLOG-2026-02.txt"_s, u"OutboxLOG-2020-01.txt.bak"_s}) {
        QFile file(logFile(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    m_fixture->setProperty(u"LogKeepDays"_s, 90); // 6 May: 5 February and later stay
    m_clock->advance(std::chrono::hours(2));
    QTRY_VERIFY(!QFileInfo::exists(logFile(u"OutboxLOG-2026-01.txt"_s)));
    QVERIFY(QFileInfo::exists(logFile(u"InboxLOG-2026-02.txt"_s)));
    QVERIFY(QFileInfo::exists(logFile(u"OutboxLOG-2020-01.txt.bak"_s))); // not ours
}

void tst_Logs::aLineThatPowerCutOpen()
{
    sendOne();
    QTRY_COMPARE(linesOf(u"OutboxLOG.txt"_s).size(), 2);
    QFile file(logFile(u"OutboxLOG.txt"_s));
    QVERIFY(file.open(QIODevice::Append));
    file.write("4711\tsub");
    file.close();
    sendOne();
    QTRY_COMPARE(linesOf(u"OutboxLOG.txt"_s).size(), 4);
    QCOMPARE(linesOf(u"OutboxLOG.txt"_s)[3].size(), linesOf(u"OutboxLOG.txt"_s)[0].size());
}

void tst_Logs::folderThatCannotBeWritten()
{
    const auto refused = m_fixture->ask(u"setProperty"_s, {u"LogDirectory"_s, u"/proc/fax"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AccessDenied);
    QFile blocked(m_fixture->folder() + u"/log"_s); // a file where the folder should be
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    blocked.close();
    const JobId id = sendOne();
    QTRY_COMPARE(m_fixture->job(id).state, JobState::Completed); // faxes go on
    QVERIFY(blocked.remove());
    m_clock->advance(std::chrono::seconds(61));
    QTRY_COMPARE(linesOf(u"OutboxLOG.txt"_s).size(), 2); // nothing was lost
}

void tst_Logs::activity()
{
    m_fixture->setProperty(u"Retries"_s, 7);
    QTRY_COMPARE(m_fixture->lastEvent(u"activity"_s).value(u"newValue"_s).toString(), u"7"_s);
    const QVariantMap told = m_fixture->lastEvent(u"activity"_s);
    QCOMPARE(told.value(u"oldValue"_s).toString(), u"3"_s);
    QCOMPARE(told.value(u"who"_s).toString(), u"anna"_s);
    QCOMPARE(told.value(u"kind"_s).toString(), u"setting"_s);
    const JobId id = sendOne();
    QTRY_COMPARE(m_fixture->lastEvent(u"activity"_s).value(u"kind"_s).toString(), u"call"_s);

    const auto all = m_fixture->ask(u"activity"_s);
    QVERIFY(all);
    const QVariantList entries = all->value.toList();
    const QVariantMap newest = entries.first().toMap();
    QCOMPARE(newest.value(u"object"_s).toString(), u"job %1"_s.arg(id.value));
    QVERIFY2(newest.value(u"text"_s).toString().startsWith(u"Delivered (201): "_s),
             qPrintable(newest.value(u"text"_s).toString()));
    const auto settings = m_fixture->ask(u"activity"_s,
                                         {QVariantMap{{u"kind"_s, u"setting"_s}, {u"limit"_s, 5}}});
    QCOMPARE(settings->value.toList().size(), 1);
    const auto older = m_fixture->ask(u"activity"_s,
                                      {QVariantMap{{u"before"_s, newest.value(u"id"_s)}}});
    QCOMPARE(older->value.toList().size(), entries.size() - 1);
    const auto count = [this](const QVariantMap &filter) {
        return m_fixture->ask(u"activity"_s, {filter})->value.toList().size();
    };
    QCOMPARE(count({{u"text"_s, u"RETRIES anna"_s}}), 1);
    QCOMPARE(count({{u"text"_s, u"retries nobody"_s}}), 0);
    QCOMPARE(count({{u"to"_s, newest.value(u"time"_s)}, {u"from"_s, newest.value(u"time"_s)}}), 0);
    QCOMPARE(count({{u"from"_s, entries.last().toMap().value(u"time"_s)}}), entries.size());

    const auto sent = m_fixture->ask(u"sent"_s, {QVariantMap{{u"delivered"_s, true}}});
    QCOMPARE(sent->value.toList().size(), 1); // I2
    const QVariantMap fax = sent->value.toList().first().toMap();
    QCOMPARE(fax.value(u"job"_s).toMap().value(u"id"_s).toLongLong(), id.value);
    QCOMPARE(fax.value(u"last"_s).toMap().value(u"attempt"_s).toInt(), 1);
    QCOMPARE(fax.value(u"last"_s).toMap().value(u"port"_s).toString(), u"Line 1"_s);
    for (const auto &[filter, hits] : {std::pair(QVariantMap{{u"delivered"_s, false}}, 0),
                                       {QVariantMap{{u"text"_s, u"(20) 1"_s}}, 1},
                                       {QVariantMap{{u"text"_s, u"nothing"_s}}, 0},
                                       {QVariantMap{{u"before"_s, id.value}}, 0}})
        QCOMPARE(m_fixture->ask(u"sent"_s, {filter})->value.toList().size(), hits);
}

void tst_Logs::activityRefused_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariantList>("arguments");
    const auto row = [](const char *name, const QString &method, const QVariant &argument) {
        QTest::newRow(name) << method << QVariantList{argument};
    };
    row("activity: no map", u"activity"_s, 1);
    row("activity: limit", u"activity"_s, QVariantMap{{u"limit"_s, -5}});
    row("activity: before", u"activity"_s, QVariantMap{{u"before"_s, -1}});
    row("activity: kind", u"activity"_s, QVariantMap{{u"kind"_s, QVariantList()}});
    row("outboxLog: limit", u"outboxLog"_s, QVariantMap{{u"limit"_s, u"x"_s}});
    row("inboxLog: no map", u"inboxLog"_s, u"x"_s);
    row("receipts: waiting", u"receipts"_s, QVariantMap{{u"waiting"_s, u"maybe"_s}});
    row("receiptSeen: text", u"receiptSeen"_s, u"x"_s);
}

void tst_Logs::activityRefused()
{
    QFETCH(QString, method);
    QFETCH(QVariantList, arguments);
    const auto answer = m_fixture->ask(method, arguments);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::InvalidParameter);
}

void tst_Logs::notification_data()
{
    QTest::addColumn<ErrorCode>("end");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("sent") << ErrorCode::None << u"Sent to 201, 1 page, "_s;
    QTest::newRow("failed") << ErrorCode::BadNumber << u"Not sent to 201: bad number, 1 try"_s;
}

void tst_Logs::notification()
{
    QFETCH(ErrorCode, end);
    QFETCH(QString, sentence);
    const JobId id = m_fixture->send(u"201"_s, textOfPages(1), {{u"receipt"_s, u"notify"_s}});
    QVERIFY(waitForDials(1));
    if (end == ErrorCode::None)
        m_line->sendPage(1);
    QCOMPARE(m_fixture->countEvents(u"receipt"_s), 0);
    m_line->end(end);
    QTRY_COMPARE(m_fixture->countEvents(u"receipt"_s), 1);
    const QVariantMap told = m_fixture->lastEvent(u"receipt"_s);
    QVERIFY2(told.value(u"sentence"_s).toString().startsWith(sentence),
             qPrintable(told.value(u"sentence"_s).toString()));
    QCOMPARE(told.value(u"user"_s).toString(), u"anna"_s);
    QCOMPARE(told.value(u"jobs"_s).toList(), QVariantList{id.value});
    m_fixture->settle();
    QCOMPARE(m_fixture->countEvents(u"receipt"_s), 1); // once
}

void tst_Logs::notificationWaitsUntilItIsSeen()
{
    sendOne({{u"receipt"_s, u"notify"_s}});
    QTRY_COMPARE(m_fixture->countEvents(u"receipt"_s), 1);
    m_fixture->drop(); // nobody was there
    QVERIFY(m_fixture->open(scripted()));
    const QVariantMap waiting{{u"waiting"_s, true}};
    const QVariantList notes = m_fixture->ask(u"receipts"_s, {waiting})->value.toList();
    QCOMPARE(notes.size(), 1);
    const QVariant id = notes.first().toMap().value(u"id"_s);
    QVERIFY(m_fixture->ask(u"receiptSeen"_s, {id}));
    QVERIFY(m_fixture->ask(u"receipts"_s, {waiting})->value.toList().isEmpty());
    QCOMPARE(m_fixture->ask(u"receipts"_s)->value.toList().size(), 1);
    QVERIFY(!m_fixture->ask(u"receiptSeen"_s, {4711}));
}

QTEST_GUILESS_MAIN(tst_Logs)
#include "tst_logs.moc"
