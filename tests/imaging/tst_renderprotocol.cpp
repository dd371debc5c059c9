#include "imaging/renderprotocol.h"

#include "testpages.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::RenderProtocol;

namespace {
/** Over the wire and back. */
WorkerMessage received(const WorkerMessage &message)
{
    WorkerMessageReader reader;
    reader.feed(message.encode());
    return reader.take().value().value();
}

Start someStart()
{
    return {7, QStringLiteral("1-3"), Resolution::Superfine, Paper::B4, 24, 99, true, false, 8, 2};
}

RenderProtocol::Page somePage()
{
    return {7,
            2,
            3,
            4,
            TestPages::noise(1728, 50, 1, Resolution::Standard),
            {{PageFinding::Code::HairLines, 5}, {PageFinding::Code::Turned, 0}}};
}
} // namespace

class tst_RenderProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void files();
    void refusesWrongFields_data();
    void refusesWrongFields();
};

void tst_RenderProtocol::roundTrips()
{
    const Document sent{1, QStringLiteral("ä.pdf"), "%PDF", QStringLiteral("2-"),
                        QStringLiteral("päss")};
    const auto document = Document::decode(received(sent.encode())).value();
    QCOMPARE(document.job, 1u);
    QCOMPARE(document.name, QStringLiteral("ä.pdf"));
    QCOMPARE(document.content, "%PDF");
    QCOMPARE(document.pageRange, sent.pageRange);
    QCOMPARE(document.password, sent.password);

    const auto start = Start::decode(received(someStart().encode())).value();
    QCOMPARE(start.pageRange, someStart().pageRange);
    QCOMPARE(start.resolution, Resolution::Superfine);
    QCOMPARE(start.paper, Paper::B4);
    QCOMPARE(start.headerRows, 24);
    QCOMPARE(start.maximumPages, 99);
    QVERIFY(start.proportionalText);
    QCOMPARE(start.firstPage, 8);
    QCOMPARE(start.mostPages, 2);

    const auto page = RenderProtocol::Page::decode(received(somePage().encode())).value();
    QCOMPARE(page.number, 2);
    QCOMPARE(page.count, 3);
    QCOMPARE(page.badLines, 4);
    QVERIFY(page.page == somePage().page);
    QCOMPARE(page.findings, somePage().findings);

    const Error error{ErrorCode::PasswordNeeded, QStringLiteral("why")};
    QCOMPARE(Failed::decode(received(Failed{7, error}.encode())).value().error, error);
    QCOMPARE(Finished::decode(received(Finished{7, 3}.encode())).value().pages, 3);
    QCOMPARE(Working::decode(received(Working{7, 1, 12}.encode())).value().page, 12);
    QCOMPARE(Cancel::decode(received(Cancel{7}.encode())).value().job, 7u);
}

void tst_RenderProtocol::files()
{
    const auto file = File::decode(received(File{7, "%PDF"}.encode())).value();
    QCOMPARE(file.job, 7u);
    QCOMPARE(file.content, "%PDF");
    QVERIFY(!File::decode(received(File{7, QByteArray()}.encode())));
    QVERIFY(!File::decode(received(Cancel{7}.encode())));
    Start start = someStart();
    QVERIFY(!Start::decode(received(start.encode()))->report);
    start.report = true;
    QVERIFY(Start::decode(received(start.encode()))->report);
}

void tst_RenderProtocol::refusesWrongFields_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("no-job") << QStringLiteral("job") << QVariant();
    QTest::newRow("job-0") << QStringLiteral("job") << QVariant(0);
    QTest::newRow("number-0") << QStringLiteral("number") << QVariant(0);
    QTest::newRow("number-above-count") << QStringLiteral("number") << QVariant(4);
    QTest::newRow("count-text") << QStringLiteral("count") << QVariant(QStringLiteral("3"));
    QTest::newRow("width-odd") << QStringLiteral("width") << QVariant(1729);
    QTest::newRow("width-other-fax") << QStringLiteral("width") << QVariant(2048);
    QTest::newRow("rows-0") << QStringLiteral("rows") << QVariant(0);
    QTest::newRow("rows-less") << QStringLiteral("rows") << QVariant(49);
    QTest::newRow("rows-more") << QStringLiteral("rows") << QVariant(51);
    QTest::newRow("rows-huge") << QStringLiteral("rows") << QVariant(20001);
    QTest::newRow("resolution") << QStringLiteral("resolution") << QVariant(3);
    QTest::newRow("bits-missing") << QStringLiteral("bits") << QVariant();
    QTest::newRow("bits-short") << QStringLiteral("bits") << QVariant(QByteArray(100, 'x'));
    QTest::newRow("bad-lines") << QStringLiteral("badLines") << QVariant(-1);
    const auto findings = [](const QVariantList &numbers) { return QVariant(numbers); };
    QTest::newRow("findings-missing") << QStringLiteral("findings") << QVariant();
    QTest::newRow("findings-text") << QStringLiteral("findings") << QVariant(QStringLiteral("0"));
    QTest::newRow("findings-odd") << QStringLiteral("findings") << findings({0});
    QTest::newRow("findings-code") << QStringLiteral("findings") << findings({99, 1});
    QTest::newRow("findings-value") << QStringLiteral("findings") << findings({0, 201});
    QTest::newRow("findings-value-text")
        << QStringLiteral("findings") << findings({0, QStringLiteral("x")});
    QTest::newRow("findings-many")
        << QStringLiteral("findings") << findings(QVariantList(18, QVariant(1)));
}

void tst_RenderProtocol::refusesWrongFields()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    WorkerMessage message = somePage().encode();
    if (value.isValid())
        message.fields.insert(key, QCborValue::fromVariant(value));
    else
        message.fields.remove(key);
    const auto page = RenderProtocol::Page::decode(received(message));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::ProtocolViolation);
}

QTEST_GUILESS_MAIN(tst_RenderProtocol)
#include "tst_renderprotocol.moc"
