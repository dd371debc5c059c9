#include "archive/archivepath.h"
#include "imaging/headerline.h"
#include "job/archivedfax.h"
#include "servicefixture.h"

#include <QtCore/QDirIterator>

#include <QtTest/QSignalSpy>

using namespace Fax;
using namespace std::chrono_literals;

/** Whole faxes between the two built-in ports: real store, real fax-line and fax-render. */
class tst_SendReceive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void arrivesPixelByPixel_data();
    void arrivesPixelByPixel();
    void whatIsKnownAfterwards();
    void everyStepIsVisible();
    void traceOfBothSides();
    void archives();
    void archiveSwitchedOff();
    void bothWaysAndBroadcast();
    void subAddressAndPassword();

private:
    [[nodiscard]] JobId sendAndWait(const QVariantMap &more = {}, int pages = 2);

    std::unique_ptr<ServiceFixture> m_fixture;
};

void tst_SendReceive::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open());
}

void tst_SendReceive::cleanup()
{
    m_fixture->close();
    m_fixture.reset();
}

JobId tst_SendReceive::sendAndWait(const QVariantMap &more, int pages)
{
    const JobId id = m_fixture->send(QStringLiteral("102"), textOfPages(pages), more);
    const bool done = m_fixture->waitForState(id, JobState::Completed)
        && m_fixture->waitForFaxes(1);
    return done ? id : JobId();
}

void tst_SendReceive::arrivesPixelByPixel_data()
{
    QTest::addColumn<QVariantMap>("more");
    QTest::addColumn<bool>("branding");
    QTest::addColumn<bool>("pdf");
    QTest::addColumn<int>("pages");
    const auto resolution = [](const char *name) {
        return QVariantMap{{QStringLiteral("resolution"), QString::fromLatin1(name)}};
    };
    QTest::newRow("text") << QVariantMap() << true << false << 2;
    QTest::newRow("text without header line") << QVariantMap() << false << false << 2;
    QTest::newRow("fine") << resolution("fine") << true << false << 2;
    QTest::newRow("superfine") << resolution("superfine") << true << false << 2;
    QTest::newRow("without error correction")
        << QVariantMap{{QStringLiteral("ecm"), false}} << true << false << 2;
    QTest::newRow("one page of them")
        << QVariantMap{{QStringLiteral("pageRange"), QStringLiteral("2")}} << true << false << 1;
    QVariantMap pdf = resolution("fine");
    pdf.insert(QStringLiteral("documentNames"), QStringList{QStringLiteral("sample.pdf")});
    QTest::newRow("sample document") << pdf << true << true << 3;
}

void tst_SendReceive::arrivesPixelByPixel()
{
    QFETCH(QVariantMap, more);
    QFETCH(bool, branding);
    QFETCH(bool, pdf);
    QFETCH(int, pages);
    m_fixture->setProperty(QStringLiteral("Branding"), branding);
    QByteArray document = textOfPages(2);
    if (pdf) {
        QFile sample(QStringLiteral(SAMPLE_DOCUMENT));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        document = sample.readAll();
    }
    const JobId id = m_fixture->send(QStringLiteral("102"), document, more);
    QVERIFY(m_fixture->waitForState(id, JobState::Completed));
    QVERIFY(m_fixture->waitForFaxes(1));
    const QList<FaxPage> sent = m_fixture->jobPages(id);
    QCOMPARE(sent.size(), pages);
    QCOMPARE(m_fixture->faxPages(m_fixture->inbox().first().id), sent);
    bool headerIsWhite = true; // the strip is kept free, with or without a header line
    for (int y = 0; y < headerLineRows(sent.first().resolution()); ++y) {
        for (int x = 0; x < sent.first().width(); ++x)
            headerIsWhite = headerIsWhite && !sent.first().isBlack(x, y);
    }
    QCOMPARE(headerIsWhite, !branding);
}

void tst_SendReceive::whatIsKnownAfterwards()
{
    const JobId id = sendAndWait();
    const Job job = m_fixture->job(id);
    QCOMPARE(job.verdict, Verdict::Confirmed);
    QCOMPARE(job.pages, 2);
    QCOMPARE(job.pagesConfirmed, 2);
    QCOMPARE(job.why.code, QStringLiteral("sent"));
    QCOMPARE(job.user, QStringLiteral("anna"));
    const QList<Attempt> attempts = m_fixture->attempts(id);
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts.first().remoteId, QStringLiteral("102"));
    QCOMPARE(attempts.first().modulation, Modulation::V17);
    QCOMPARE(attempts.first().bitRate, 14400);
    QVERIFY(attempts.first().ecm);
    QCOMPARE(attempts.first().coding, Coding::Mmr);
    QVERIFY(attempts.first().secondsOnLine > 10);
    const ReceivedFax fax = m_fixture->inbox().first();
    QCOMPARE(fax.from, QStringLiteral("101"));
    QCOMPARE(fax.tsid, QStringLiteral("101"));
    QCOMPARE(fax.csid, QStringLiteral("102"));
    QCOMPARE(fax.callerId, QStringLiteral("101"));
    QCOMPARE(fax.pages, 2);
    QVERIFY(fax.complete);
    QCOMPARE(fax.error, ErrorCode::None);
    QCOMPARE(fax.port, QStringLiteral("Line 2"));
    const PortStatus port = m_fixture->port(QStringLiteral("Line 1"));
    QCOMPARE(port.lastResult, ErrorCode::None);
    QCOMPARE(port.lastResultText, QStringLiteral("sent 2 pages"));
    QVERIFY(!m_fixture->ask(QStringLiteral("server"))
                 ->value.toMap()
                 .value(QStringLiteral("engine"))
                 .toString()
                 .isEmpty());
}

void tst_SendReceive::everyStepIsVisible()
{
    const JobId id = sendAndWait();
    QTRY_VERIFY(m_fixture->countEvents(QStringLiteral("queue")) >= 1);
    QStringList jobStates;
    for (const auto &event : std::as_const(m_fixture->events)) {
        if (event.kind == u"job"
            && event.value.value(QStringLiteral("id")).toLongLong() == id.value)
            jobStates.append(event.value.value(QStringLiteral("state")).toString());
    }
    QVERIFY(!jobStates.isEmpty());
    QTRY_COMPARE(
        m_fixture->lastEvent(QStringLiteral("job")).value(QStringLiteral("state")).toString(),
        QStringLiteral("completed"));
    QVERIFY(m_fixture->countEvents(QStringLiteral("port")) >= 2);
    QVERIFY(m_fixture->countEvents(QStringLiteral("frame")) >= 10);
    QVERIFY(m_fixture->countEvents(QStringLiteral("fax")) >= 3); // call, pages, archived
    const QVariantMap frame = m_fixture->lastEvent(QStringLiteral("frame"));
    QVERIFY(frame.contains(QStringLiteral("job")) || frame.contains(QStringLiteral("fax")));
    QVERIFY(frame.value(QStringLiteral("port")).toLongLong() > 0);
    QVERIFY(!frame.value(QStringLiteral("name")).toString().isEmpty());
    QTRY_COMPARE(m_fixture->port(QStringLiteral("Line 1")).state, PortState::Available);
}

void tst_SendReceive::traceOfBothSides()
{
    const JobId id = sendAndWait();
    const auto names = [&](const QVariantMap &which) {
        const auto answer = m_fixture->ask(QStringLiteral("trace"), {which});
        QStringList frames;
        for (const QVariant &entry : answer->value.toList())
            frames.append(entry.toMap().value(QStringLiteral("name")).toString());
        return frames;
    };
    const QStringList sent = names({{QStringLiteral("job"), id.value}});
    const QStringList received = names(
        {{QStringLiteral("fax"), m_fixture->inbox().first().id.value}});
    for (const char *name : {"DIS", "CSI", "TSI", "DCS", "CFR", "MCF", "DCN"}) {
        QVERIFY2(sent.contains(QLatin1StringView(name)), name);
        QVERIFY2(received.contains(QLatin1StringView(name)), name);
    }
    QCOMPARE(sent.count(QStringLiteral("MCF")), 2);
    const auto none = m_fixture->ask(
        QStringLiteral("trace"),
        {QVariantMap{{QStringLiteral("job"), id.value}, {QStringLiteral("attempt"), 7}}});
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void tst_SendReceive::archives()
{
    const QString folder = m_fixture->path(QStringLiteral("archive elsewhere"));
    m_fixture->setProperty(QStringLiteral("ArchiveDirectory"), folder);
    const JobId id = sendAndWait();
    const QList<FaxPage> sent = m_fixture->jobPages(id);
    const QString received = m_fixture->inbox().first().file;
    QVERIFY(received.startsWith(folder + QStringLiteral("/received/")));
    const auto listed = m_fixture->ask(
        QStringLiteral("archive"),
        {QVariantMap{{QStringLiteral("direction"), QStringLiteral("sent")}}});
    const auto archived = fromMaps<ArchivedFax>(listed->value.toList()).value();
    QCOMPARE(archived.size(), 1);
    QCOMPARE(archived.first().fax, id.value);
    QFile file(archived.first().path);
    QVERIFY(file.fileName().startsWith(folder + QStringLiteral("/sent/")));
    QVERIFY(file.fileName().endsWith(ArchivePath::idText(id.value) + QStringLiteral("/fax.tif")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(TiffFax::read(file.readAll()).value(), sent);
    // Another folder from now on: what is archived is still found.
    m_fixture->setProperty(QStringLiteral("ArchiveDirectory"), QString());
    QCOMPARE(m_fixture->jobPages(id), sent);
    QCOMPARE(m_fixture->faxPages(m_fixture->inbox().first().id), sent);
}

void tst_SendReceive::archiveSwitchedOff()
{
    m_fixture->setProperty(QStringLiteral("ArchiveOutboundFaxes"), false);
    QVERIFY(sendAndWait().isValid());
    QVERIFY(!QDir(m_fixture->folder() + QStringLiteral("/archive/sent")).exists());
    QVERIFY(QDir(m_fixture->folder() + QStringLiteral("/archive/received")).exists());
}

void tst_SendReceive::bothWaysAndBroadcast()
{
    m_fixture->setProperty(QStringLiteral("RetryDelay"), 0); // two calls may meet
    m_fixture->setProperty(QStringLiteral("Retries"), 20);
    const auto added = m_fixture->ask(
        QStringLiteral("addPort"),
        {QVariantMap{{QStringLiteral("number"), QStringLiteral("103")},
                     {QStringLiteral("driver"), QStringLiteral("builtin")},
                     {QStringLiteral("send"), false},
                     {QStringLiteral("rings"), 1},
                     {QStringLiteral("receive"), QStringLiteral("auto")}}});
    QVERIFY(added);
    const auto answer = m_fixture->submit(
        {QStringLiteral("102"), QStringLiteral("101"), QStringLiteral("103")}, {textOfPages(1)});
    QVERIFY(answer);
    for (const QVariant &id : answer->value.toList())
        QVERIFY(m_fixture->waitForState(JobId{id.toLongLong()}, JobState::Completed));
    QVERIFY(m_fixture->waitForFaxes(3));
    QStringList ports;
    for (const ReceivedFax &fax : m_fixture->inbox())
        ports.append(fax.port);
    ports.sort();
    QCOMPARE(ports,
             (QStringList{QStringLiteral("Line 1"), QStringLiteral("Line 103"),
                          QStringLiteral("Line 2")}));
}

void tst_SendReceive::subAddressAndPassword()
{
    const JobId id = sendAndWait({{QStringLiteral("subAddress"), QStringLiteral("42#7")},
                                  {QStringLiteral("password"), QStringLiteral("1234")}},
                                 1);
    QVERIFY(id.isValid());
    QCOMPARE(m_fixture->inbox().first().subAddress, QStringLiteral("42#7"));
}

QTEST_GUILESS_MAIN(tst_SendReceive)
#include "tst_sendreceive.moc"
