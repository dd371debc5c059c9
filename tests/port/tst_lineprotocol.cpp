#include "port/lineprotocol.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

namespace {

CallSettings settings()
{
    CallSettings s;
    s.localId = QStringLiteral("+1 555 0100");
    s.subAddress = QStringLiteral("12#");
    s.password = QStringLiteral("*7");
    s.ecm = false;
    s.fastest = Modulation::V29;
    s.maximumBitRate = 7200;
    s.mmr = false;
    s.mr = false;
    s.watchdogSeconds = 77;
    return s;
}

PageReceived page()
{
    PageReceived p{1, 2, 3, 1728, 2, Resolution::Superfine, 4, 5, true, {}};
    p.bits = QByteArray(2 * 216, '\x5a');
    return p;
}

/** One message of each kind with no field at its default, by name. */
template <typename M> M sample();
template <> Configure sample()
{
    return {false, 12};
}
template <> AddPort sample()
{
    return {7,
            QStringLiteral("0123"),
            {QStringLiteral("/dev/ttyS0"),
             ModemClass::Class2_0,
             19200,
             FlowControl::XonXoff,
             {QStringLiteral("AT&D2"), QStringLiteral("ATM0")},
             QStringLiteral("none"),
             QStringLiteral("0,"),
             true,
             false}};
}
template <> RemovePort sample()
{
    return {7};
}
template <> Dial sample()
{
    return {1, 2, QStringLiteral("+49,W1*#"), settings(), "II*", 3};
}
template <> Answer sample()
{
    return {1, 2, settings()};
}
template <> HangUp sample()
{
    return {1, 2};
}
template <> PageStored sample()
{
    return {1, 2, true};
}
template <> Condition sample()
{
    return {
        1, false, true, false, {.delayMs = 250, .coding = LineCoding::ALaw, .noiseDbm0 = -48.5}};
}
template <> Ready sample()
{
    return {QStringLiteral("engine 1")};
}
template <> Ring sample()
{
    return {1, 2, QStringLiteral("101")};
}
template <> RingEnded sample()
{
    return {1};
}
template <> Progress sample()
{
    return {1,
            2,
            PortState::Receiving,
            CallPhase::C,
            QStringLiteral("FCD"),
            Modulation::V17,
            9600,
            true,
            Coding::Mmr,
            Resolution::Standard,
            2048,
            3,
            4,
            55,
            44,
            6,
            7,
            QStringLiteral("id"),
            QStringLiteral("9"),
            12345};
}
template <> Frame sample()
{
    return {
        1, 2, Direction::Received, QStringLiteral("DIS"), "\xff\x13\x80", QStringLiteral("words")};
}
template <> PageSent sample()
{
    return {1, 2, Verdict::Uncertain, 3, 4};
}
template <> PageReceived sample()
{
    return page();
}
template <> Watch sample()
{
    return {7, true, true};
}
template <> PageRows sample()
{
    return {1,
            2,
            3,
            2048,
            Resolution::Superfine,
            40,
            QByteArray(2 * 256, '\x5a'),
            5,
            QByteArray("\1\2\4", 3)};
}
template <> CallEnded sample()
{
    return {1,
            2,
            ErrorCode::EcmFailed,
            QStringLiteral("why"),
            3,
            true,
            QStringLiteral("id"),
            QStringLiteral("9"),
            Modulation::V27ter,
            4800,
            true,
            Coding::Mr,
            5,
            67890};
}
template <> Alive sample()
{
    return {9};
}
template <> ResetPort sample()
{
    return {7};
}
template <> TestPort sample()
{
    return {7};
}
template <> PortReport sample()
{
    return {7,
            ModemHealth::Faulty,
            QStringLiteral("why"),
            {QStringLiteral("maker"),
             QStringLiteral("model"),
             QStringLiteral("1.0"),
             {ModemClass::Class1, ModemClass::Class2_1},
             {96, 145},
             {24},
             true,
             true,
             true,
             ModemClass::Class1,
             QStringLiteral("row")}};
}
template <> TestStep sample()
{
    return {7, QStringLiteral("identify"), true, QStringLiteral("found"), true};
}

using Change = std::function<void(QCborMap &)>;

Change set(const char *key, const QCborValue &value)
{
    return [=](QCborMap &map) { map.insert(QString::fromLatin1(key), value); };
}

} // namespace

Q_DECLARE_METATYPE(Change)

class tst_LineProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void missingFields();
    void otherKindIsRefused();
    void wrongValues_data();
    void wrongValues();
    void largestPageFits();

private:
    template <typename M> void roundTrip();
    template <typename M> void everyFieldIsNeeded();
    template <typename F> void forEachKind(F function);
};

template <typename F> void tst_LineProtocol::forEachKind(F function)
{
    const auto each = [&]<typename... M>(std::tuple<M...> *) {
        (function(static_cast<M *>(nullptr)), ...);
    };
    each(static_cast<
         std::tuple<Configure, AddPort, RemovePort, Dial, Answer, HangUp, PageStored, Condition,
                    Ready, Ring, RingEnded, Progress, Frame, PageSent, PageReceived, CallEnded,
                    Alive, ResetPort, TestPort, PortReport, TestStep, Watch, PageRows> *>(nullptr));
}

template <typename M> void tst_LineProtocol::roundTrip()
{
    WorkerMessageReader reader;
    reader.feed(sample<M>().encode().encode());
    const auto arrived = reader.take();
    QVERIFY(arrived && *arrived);
    const Result<M> decoded = M::decode(**arrived);
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message()));
    QCOMPARE(decoded->encode().fields, sample<M>().encode().fields);
    QCOMPARE((*arrived)->type, static_cast<quint8>(M::type));
    QVERIFY(decoded->encode().fields != M().encode().fields); // the sample says something
}

void tst_LineProtocol::roundTrips()
{
    forEachKind([this]<typename M>(M *) { roundTrip<M>(); });
}

template <typename M> void tst_LineProtocol::everyFieldIsNeeded()
{
    const WorkerMessage whole = sample<M>().encode();
    QVERIFY(!whole.fields.isEmpty());
    for (const QCborValue &key : whole.fields.keys()) {
        WorkerMessage lacking = whole;
        lacking.fields.remove(key);
        const auto decoded = M::decode(lacking);
        QVERIFY2(!decoded, qPrintable(key.toString()));
        QCOMPARE(decoded.error().code, ErrorCode::ProtocolViolation);
        QVERIFY(decoded.error().detail.contains(key.toString()));
        lacking.fields.insert(key, QCborMap());
        QVERIFY2(!M::decode(lacking), qPrintable(key.toString()));
    }
    WorkerMessage more = whole; // a newer peer may say more
    more.fields.insert(QStringLiteral("later"), 1);
    QVERIFY(M::decode(more));
}

void tst_LineProtocol::missingFields()
{
    forEachKind([this]<typename M>(M *) { everyFieldIsNeeded<M>(); });
}

void tst_LineProtocol::otherKindIsRefused()
{
    QVERIFY(!RemovePort::decode(sample<RingEnded>().encode()));
    QVERIFY(!Alive::decode(sample<Ready>().encode()));
}

void tst_LineProtocol::wrongValues_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Type kind, const Change &change) {
        QTest::newRow(name) << static_cast<int>(kind) << change;
    };
    row("port-0", Type::Dial, set("port", 0));
    row("port-negative", Type::Dial, set("port", -1));
    row("port-text", Type::Dial, set("port", QStringLiteral("1")));
    row("port-fraction", Type::Dial, set("port", 1.5));
    row("number-empty", Type::Dial, set("number", QString()));
    row("number-letters", Type::Dial, set("number", QStringLiteral("12a")));
    row("number-at", Type::Dial, set("number", QStringLiteral("1;ATH0")));
    row("number-control", Type::Dial, set("number", QStringLiteral("1\r2")));
    row("number-other-digits", Type::Dial, set("number", QStringLiteral("\uff11\uff12")));
    row("number-long", Type::Dial, set("number", QString(65, u'1')));
    row("id-long", Type::Dial, set("localId", QString(21, u'1')));
    row("modulation-none", Type::Dial, set("fastest", 0));
    row("modulation-unknown", Type::Dial, set("fastest", 17));
    row("modulation-huge", Type::Dial, set("fastest", qint64(1) << 40));
    row("rate", Type::Dial, set("maximumBitRate", 14401));
    row("watchdog", Type::Dial, set("watchdogSeconds", 0));
    row("document-empty", Type::Dial, set("document", QByteArray()));
    row("document-text", Type::Dial, set("document", QStringLiteral("II")));
    row("pages-0", Type::Dial, set("pages", 0));
    row("port-number-star", Type::AddPort, set("number", QStringLiteral("1*")));
    row("init-four", Type::AddPort, set("init", QCborArray{u"A"_qs, u"B"_qs, u"C"_qs, u"D"_qs}));
    row("init-number", Type::AddPort, set("init", QCborArray{1}));
    row("prefix-letters", Type::AddPort, set("prefix", QStringLiteral("0;H")));
    row("classes-many", Type::PortReport, set("classes", QCborArray{1, 2, 3, 4, 5, 5, 5}));
    row("class-unknown", Type::PortReport, set("classes", QCborArray{6}));
    row("rate-text", Type::PortReport, set("transmit", QCborArray{u"96"_qs}));
    row("port-number-long", Type::AddPort, set("number", QString(33, u'1')));
    row("delay-low", Type::Condition, set("line", QStringLiteral("delay=9")));
    row("delay-high", Type::Condition, set("line", QStringLiteral("delay=1001")));
    row("noise-nan", Type::Condition, set("line", QStringLiteral("noise=nan")));
    row("noise-loud", Type::Condition, set("line", QStringLiteral("noise=1")));
    row("line-number", Type::Condition, set("line", 9));
    row("width", Type::PageReceived, set("width", 1729));
    row("rows-0", Type::PageReceived, set("rows", 0));
    row("rows-many", Type::PageReceived, set("rows", 20'001));
    row("bits-short", Type::PageReceived, set("bits", QByteArray(431, 'x')));
    row("bits-long", Type::PageReceived, set("bits", QByteArray(433, 'x')));
    row("resolution", Type::PageReceived, set("resolution", 3));
    row("octets-long", Type::Frame, set("octets", QByteArray(301, 'x')));
    row("code-unknown", Type::CallEnded, set("code", 999));
    row("watched-width", Type::PageRows, set("width", 1736));
    row("watched-width-0", Type::PageRows, set("width", 0));
    row("watched-half-a-row", Type::PageRows, set("bits", QByteArray(300, 'x')));
    row("watched-rows-many", Type::PageRows, set("firstRow", 19'999));
    row("watched-frame-unknown", Type::PageRows, set("frames", QByteArray("\5")));
    row("watched-frames-many", Type::PageRows, set("frames", QByteArray(257, '\1')));
    row("lines", Type::Progress, set("pageLines", 20'001));
    row("percent", Type::Progress, set("pagePercent", 101));
    row("state", Type::Progress, set("state", 3));
}

void tst_LineProtocol::wrongValues()
{
    QFETCH(int, kind);
    QFETCH(Change, change);
    int tried = 0;
    forEachKind([&]<typename M>(M *) {
        if (static_cast<int>(M::type) != kind)
            return;
        WorkerMessage message = sample<M>().encode();
        QVERIFY(M::decode(message));
        change(message.fields);
        const auto decoded = M::decode(message);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::ProtocolViolation);
        ++tried;
    });
    QCOMPARE(tried, 1);
}

void tst_LineProtocol::largestPageFits()
{
    PageReceived largest = page();
    largest.width = 2432;
    largest.rows = 20'000;
    largest.bits = QByteArray(qsizetype(20'000) * 304, '\x55');
    WorkerMessageReader reader;
    reader.feed(largest.encode().encode());
    const auto arrived = reader.take();
    QVERIFY(arrived && *arrived);
    QCOMPARE(PageReceived::decode(**arrived)->bits, largest.bits);
}

QTEST_GUILESS_MAIN(tst_LineProtocol)
#include "tst_lineprotocol.moc"
