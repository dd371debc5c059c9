#include "office.h"

#include "model/pageview.h"
#include "port/pagenews.h"

using namespace Fax;

/** Watching the page on a line: who gets it, for how long, and that it is the page (issue: Watch the page). */
class tst_PageWatches : public QObject, private Office
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_fixture.reset(); }
    void asLongAsSomebodyWatches();
    void again();
    void newsOfAJob();
    void seenByWhoSeesTheCall();
    void wrongArguments_data();
    void wrongArguments();
    void unpackedIsChecked_data();
    void unpackedIsChecked();
    void overTheBuiltInLine_data();
    void overTheBuiltInLine();

private:
    void open();
    [[nodiscard]] bool watch(bool again = true)
    {
        return m_fixture->ask(QStringLiteral("watchPage"), {1, again}).has_value();
    }
    [[nodiscard]] LineProtocol::Watch last() const { return m_line->watches.constLast(); }
    /** What somebody sees who takes all news of a port. */
    [[nodiscard]] Model::PageView view(qint64 port) const;
};

void tst_PageWatches::open()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

Model::PageView tst_PageWatches::view(qint64 port) const
{
    Model::PageView page;
    for (const ServiceFixture::Event &event : m_fixture->events) {
        const auto news = fromMap<PageNews>(event.value);
        if (event.kind == u"pageRows" && news && news->port.value == port && news->page == 1)
            static_cast<void>(page.add(*news));
    }
    return page;
}

void tst_PageWatches::asLongAsSomebodyWatches()
{
    open();
    QVERIFY(m_line->watches.isEmpty());
    QVERIFY(watch());
    QCOMPARE(last().port, 1);
    QVERIFY(last().on && last().again);
    m_clock->advance(std::chrono::seconds(20));
    QVERIFY(watch(false)); // still there
    QVERIFY(last().on && !last().again);
    m_clock->advance(std::chrono::seconds(29));
    QVERIFY(last().on);
    m_clock->advance(std::chrono::seconds(1)); // he has gone without a word
    QVERIFY(!last().on);
    QCOMPARE(last().port, 1);
}

void tst_PageWatches::again()
{
    open();
    QVERIFY(watch());
    const auto answer = m_fixture->ask(QStringLiteral("watchPage"), {QStringLiteral("Line 1")});
    QVERIFY(answer); // by name, and from the first row if nothing else is said
    QVERIFY(last().again);
}

void tst_PageWatches::newsOfAJob()
{
    open();
    const JobId job = m_fixture->send(QStringLiteral("900"), "text");
    QVERIFY(waitForDials(1));
    m_fixture->events.clear();
    m_line->tellRows(1, 0, 100, QByteArray("\2\2\3", 3));
    m_line->tellRows(1, 100, 20, QByteArray("\2\2\2\2", 4));
    QCOMPARE(m_fixture->countEvents(QStringLiteral("pageRows")), 2);
    const auto news = fromMap<PageNews>(m_fixture->lastEvent(QStringLiteral("pageRows")));
    QVERIFY(news.has_value());
    QCOMPARE(news->job, job);
    QVERIFY(!news->fax.isValid());
    QCOMPARE(news->firstRow, 100);
    const Model::PageView page = view(m_line->dialled.constFirst().port);
    QCOMPARE(page.rows, 120);
    QCOMPARE(page.bits, QByteArray(120 * 216, '\x0f'));
    QCOMPARE(page.blocks, QList<QByteArray>{QByteArray("\2\2\2\2", 4)});
}

/** As for frames of the call (16.6): one's own job, all jobs, received faxes. */
void tst_PageWatches::seenByWhoSeesTheCall()
{
    QVERIFY(openOffice());
    PageNews news;
    news.job = jobOf(sina);
    news.page = 1;
    const auto sees = [&](const Caller &caller) {
        return m_fixture->service()
            ->visible(caller, QStringLiteral("pageRows"), toMap(news))
            .has_value();
    };
    QVERIFY(sees(sina) && sees(otto) && sees(anna));
    QVERIFY(!sees(emil) && !sees(nils));
    news.job = {};
    news.fax = newFax(); // nobody's yet
    QVERIFY(sees(otto) && sees(anna));
    QVERIFY(!sees(sina) && !sees(emil) && !sees(nils));
}

void tst_PageWatches::wrongArguments_data()
{
    QTest::addColumn<QVariantList>("arguments");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("no such port") << QVariantList{99} << ErrorCode::NotFound;
    QTest::newRow("no port") << QVariantList() << ErrorCode::InvalidParameter;
    QTest::newRow("again is a text")
        << QVariantList{1, QStringLiteral("x")} << ErrorCode::InvalidParameter;
}

void tst_PageWatches::wrongArguments()
{
    QFETCH(QVariantList, arguments);
    QFETCH(ErrorCode, error);
    open();
    QCOMPARE(m_fixture->ask(QStringLiteral("watchPage"), arguments).error().code, error);
    QVERIFY(m_line->watches.isEmpty());
}

void tst_PageWatches::unpackedIsChecked_data()
{
    QTest::addColumn<QVariantMap>("changes");
    const auto row = [](const char *name, const char *key, const QVariant &value) {
        QTest::newRow(name) << QVariantMap{{QString::fromLatin1(key), value}};
    };
    row("width", "width", 1736);
    row("width 0", "width", 0);
    row("page 0", "page", 0);
    row("rows below zero", "rows", -1);
    row("more rows than are there", "rows", 3);
    row("too many rows", "firstRow", 19'999);
    row("first row below zero", "firstRow", -5);
    row("block", "block", 256);
    row("block below zero", "block", -1);
    row("a frame that is unknown", "frames", QByteArray("\5"));
    row("too many frames", "frames", QByteArray(257, '\1'));
    row("nothing packed", "packed", QByteArray());
    row("not packed", "packed", QByteArray(400, 'x'));
    row("more than it says", "packed", qCompress(QByteArray(216 * 3, 'x')));
    QByteArray lying = qCompress(QByteArray(216 * 9, 'x'));
    qToBigEndian<quint32>(216 * 2, lying.data());
    row("more than its head says", "packed", lying);
}

void tst_PageWatches::unpackedIsChecked()
{
    QFETCH(QVariantMap, changes);
    PageNews news;
    news.page = 1;
    news.pack(QByteArray(216 * 2, 'x'));
    QVERIFY(news.unpacked().has_value());
    QVERIFY(mapToGadget(changes, PageNews::staticMetaObject, &news));
    QCOMPARE(news.unpacked().error().code, ErrorCode::ProtocolViolation);
    Model::PageView page;
    QVERIFY(!page.add(news));
    QCOMPARE(page.page, 0);
}

void tst_PageWatches::overTheBuiltInLine_data()
{
    QTest::addColumn<bool>("ecm");
    QTest::newRow("with ECM") << true;
    QTest::newRow("without") << false;
}

/** Real modems: what is watched on either end is the page, dot for dot (P7). */
void tst_PageWatches::overTheBuiltInLine()
{
    QFETCH(bool, ecm);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open());
    for (const int port : {1, 2})
        QVERIFY(m_fixture->ask(QStringLiteral("watchPage"), {port, true}));
    const auto ids = m_fixture->submit(
        {QStringLiteral("102")}, {noisePicture(1)},
        {{QStringLiteral("documentNames"), QStringList{QStringLiteral("a.bmp")}},
         {QStringLiteral("ecm"), ecm},
         {QStringLiteral("resolution"), QStringLiteral("fine")},
         {QStringLiteral("wantedPort"), QStringLiteral("1")}});
    QVERIFY(ids.has_value());
    const JobId job{ids->value.toList().constFirst().toLongLong()};
    QVERIFY(m_fixture->waitForState(job, JobState::Completed));
    QVERIFY(m_fixture->waitForFaxes(1));
    const QByteArray sent = m_fixture->jobPages(job).constFirst().bits();
    for (const qint64 port : {1, 2}) {
        const Model::PageView page = view(port);
        QVERIFY2(page.rows > 200, qPrintable(QString::number(page.rows)));
        QVERIFY(sent.startsWith(page.bits));
        QCOMPARE(page.blocks.isEmpty(), !ecm);
        QCOMPARE(page.job.isValid(), port == 1);
        QCOMPARE(page.fax.isValid(), port == 2);
    }
}

QTEST_GUILESS_MAIN(tst_PageWatches)
#include "tst_pagewatches.moc"
