#include "scriptedservice.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>

using namespace Fax;
using namespace Qt::StringLiterals;

/** The requests `report` and `faxReport`: in every state, with the pages that belong to it. */
class tst_Reports : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void inEveryState_data();
    void inEveryState();
    void ofAReceivedFax();
    void refused_data();
    void refused();

private:
    /** What pdftotext reads in it, page by page; nothing if it is no PDF. */
    QStringList pagesOf(const QString &method, qint64 id)
    {
        const auto answer = m_fixture->ask(method, {id});
        if (!answer || !answer->document.startsWith("%PDF-"))
            return {};
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s});
        reader.write(answer->document);
        reader.closeWriteChannel();
        if (!reader.waitForFinished(20000))
            return {};
        QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
        pages.removeLast(); // after the last form feed
        return pages;
    }

    void play(const QString &story, JobId id);
};

void tst_Reports::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
    m_fixture->setProperty(u"Retries"_s, 0);
}

void tst_Reports::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

void tst_Reports::inEveryState_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("pages"); // of the PDF
    const auto row = [](const char *story, const char *outcome, const char *words, int pages) {
        QTest::newRow(story) << QString::fromLatin1(story) << QString::fromLatin1(outcome)
                             << QString::fromLatin1(words) << pages;
    };
    row("sent", "Delivered", "All 2 pages were confirmed by the other side.", 3);
    row("damaged", "Delivered with damage", "confirmed with damage", 3);
    row("lost", "Uncertain", "uncertain: sent, the answer was lost", 3);
    row("busy", "Not delivered", "Failed after 1 try: busy", 3);
    row("canceled", "Cancelled", "Copy of the pages not kept", 1); // 11.2: its pages went with it
    row("running", "Not sent yet", "Line 1: calling", 3);
    row("half", "Not complete yet", "1 of 2 pages were confirmed by the other side so far", 3);
    row("paused", "Not sent yet", "Paused by you", 3);
}

void tst_Reports::play(const QString &story, JobId id)
{
    if (story == u"running")
        return;
    if (story == u"canceled") {
        QCOMPARE(m_fixture->change(u"cancelJobs"_s, id), ErrorCode::None);
        return m_line->end(ErrorCode::UserAbort);
    }
    if (story == u"busy")
        return m_line->end(ErrorCode::Busy);
    m_line->sendPage(1, story == u"damaged" ? Verdict::Damaged : Verdict::Confirmed);
    if (story == u"half")
        return;
    m_line->sendPage(2, story == u"lost" ? Verdict::Uncertain : Verdict::Confirmed);
    m_line->end(story == u"lost" ? ErrorCode::ConfirmationLost : ErrorCode::None);
}

void tst_Reports::inEveryState()
{
    QFETCH(QString, story);
    QFETCH(QString, words);
    QFETCH(int, pages);
    if (story == u"paused")
        QVERIFY(m_fixture->ask(u"setQueuePaused"_s, {true}));
    const JobId id = m_fixture->send(u"201"_s, textOfPages(2), {{u"subject"_s, u"Ωmega Łódź"_s}});
    if (story == u"paused") {
        QTRY_COMPARE(m_fixture->job(id).pages, 2);
        QCOMPARE(m_fixture->change(u"pauseJobs"_s, id), ErrorCode::None);
    } else {
        QVERIFY(waitForDials(1));
        play(story, id);
    }
    const QStringList text = pagesOf(u"report"_s, id.value);
    QCOMPARE(text.size(), pages);
    static const QRegularExpression spaces(u"\\s+"_s);
    const QString first = QString(text.first()).replace(spaces, u" "_s);
    QFETCH(QString, outcome);
    QVERIFY2(first.startsWith(u"Transmission report "_s + outcome + u' '), qPrintable(first));
    QVERIFY2(first.contains(words), qPrintable(first));
    QVERIFY2(first.contains(u"Ωmega Łódź"_s), qPrintable(first));
    QVERIFY2(first.contains(u"201"_s), qPrintable(first));
}

void tst_Reports::ofAReceivedFax()
{
    m_line->ring(1, 2, u"+49 30 5550111"_s);
    QTRY_COMPARE(m_line->answered.size(), 1);
    m_line->receivePage(1);
    QTRY_COMPARE(m_line->storedPages.size(), 1);
    m_line->end(ErrorCode::None);
    QVERIFY(m_fixture->waitForFaxes(1));
    const QStringList text = pagesOf(u"faxReport"_s, m_fixture->inbox().first().id.value);
    QCOMPARE(text.size(), 2);
    QVERIFY2(text.first().contains(u"Reception report"_s), qPrintable(text.first()));
    QVERIFY2(text.first().contains(u"+49 30 5550111"_s), qPrintable(text.first()));
}

void tst_Reports::refused_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariant>("id");
    QTest::addColumn<ErrorCode>("error");
    for (const QString &method : {u"report"_s, u"faxReport"_s}) {
        QTest::addRow("%s: unknown", qPrintable(method))
            << method << QVariant(4711) << ErrorCode::NotFound;
        QTest::addRow("%s: text", qPrintable(method))
            << method << QVariant(u"x"_s) << ErrorCode::InvalidParameter;
        QTest::addRow("%s: negative", qPrintable(method))
            << method << QVariant(-1) << ErrorCode::InvalidParameter;
    }
}

void tst_Reports::refused()
{
    QFETCH(QString, method);
    QFETCH(QVariant, id);
    const auto answer = m_fixture->ask(method, {id});
    QVERIFY(!answer);
    QTEST(answer.error().code, "error");
}

QTEST_GUILESS_MAIN(tst_Reports)
#include "tst_reports.moc"
