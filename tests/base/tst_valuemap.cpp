#include "base/faxtypes.h"
#include "base/id.h"
#include "base/valuemap.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

namespace TestTypes {

struct Inner
{
    Q_GADGET
    Q_PROPERTY(QString word MEMBER word)
    Q_PROPERTY(Fax::Verdict verdict MEMBER verdict)

public:
    QString word;
    Verdict verdict = Verdict::NotDelivered;

    friend bool operator==(const Inner &, const Inner &) = default;
};

struct Outer
{
    Q_GADGET
    Q_PROPERTY(Fax::JobId id MEMBER id)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(qint64 size MEMBER size)
    Q_PROPERTY(double seconds MEMBER seconds)
    Q_PROPERTY(bool on MEMBER on)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QByteArray octets MEMBER octets)
    Q_PROPERTY(QDateTime time MEMBER time)
    Q_PROPERTY(Fax::JobState state MEMBER state)
    Q_PROPERTY(Fax::PortState port MEMBER port)
    Q_PROPERTY(Fax::ErrorCode error MEMBER error)
    Q_PROPERTY(QStringList names MEMBER names)
    Q_PROPERTY(QVariantMap parameters MEMBER parameters)
    Q_PROPERTY(TestTypes::Inner inner MEMBER inner)
    Q_PROPERTY(QList<TestTypes::Inner> inners MEMBER inners)

public:
    JobId id;
    int count = 7;
    qint64 size = 0;
    double seconds = 0;
    bool on = false;
    QString text;
    QByteArray octets;
    QDateTime time;
    JobState state = JobState::Pending;
    PortState port = PortState::Unknown;
    ErrorCode error = ErrorCode::None;
    QStringList names;
    QVariantMap parameters;
    Inner inner;
    QList<Inner> inners;

    friend bool operator==(const Outer &, const Outer &) = default;
};

} // namespace TestTypes

using TestTypes::Inner;
using TestTypes::Outer;

class tst_ValueMap : public QObject
{
    Q_OBJECT

private:
    static Outer sample()
    {
        Outer value;
        value.id = JobId{4711};
        value.count = -3;
        value.size = Q_INT64_C(5'000'000'000);
        value.seconds = 12.5;
        value.on = true;
        value.text = u"Grüße"_s;
        value.octets = QByteArray("\x00\xff\x13", 3);
        value.time = QDateTime({2026, 5, 6}, {14, 2, 3, 456}, Qt::UTC);
        value.state = JobState::RetriesExceeded;
        value.port = PortState::NoDialTone;
        value.error = ErrorCode::ConfirmationLost;
        value.names = {u"a.pdf"_s, u"b.pdf"_s};
        value.parameters = {{u"ahead"_s, 3}};
        value.inner = {u"one"_s, Verdict::Damaged};
        value.inners = {{u"two"_s, Verdict::Confirmed}, {u"three"_s, Verdict::Uncertain}};
        return value;
    }

private Q_SLOTS:
    void exportsPlainValues()
    {
        const QVariantMap map = toMap(sample());
        QCOMPARE(map.size(), 15);
        QCOMPARE(map[u"id"_s], QVariant(Q_INT64_C(4711)));
        QCOMPARE(map[u"count"_s], QVariant(-3));
        QCOMPARE(map[u"size"_s], QVariant(Q_INT64_C(5'000'000'000)));
        QCOMPARE(map[u"seconds"_s], QVariant(12.5));
        QCOMPARE(map[u"on"_s], QVariant(true));
        QCOMPARE(map[u"octets"_s], QVariant(QByteArray("\x00\xff\x13", 3)));
        QCOMPARE(map[u"time"_s], QVariant(u"2026-05-06T14:02:03.456Z"_s));
        QCOMPARE(map[u"state"_s], QVariant(u"retries_exceeded"_s));
        QCOMPARE(map[u"port"_s], QVariant(u"no_dial_tone"_s));
        QCOMPARE(map[u"error"_s], QVariant(u"confirmation_lost"_s));
        QCOMPARE(map[u"names"_s], QVariant(QStringList{u"a.pdf"_s, u"b.pdf"_s}));
        QCOMPARE(map[u"parameters"_s], QVariant(QVariantMap{{u"ahead"_s, 3}}));
        const QVariantMap inner{{u"word"_s, u"one"_s}, {u"verdict"_s, u"damaged"_s}};
        QCOMPARE(map[u"inner"_s], QVariant(inner));
        QCOMPARE(map[u"inners"_s].typeId(), int(QMetaType::QVariantList));
        QCOMPARE(map[u"inners"_s].toList().at(1).toMap()[u"verdict"_s], QVariant(u"uncertain"_s));
    }

    void roundTrip()
    {
        const auto back = fromMap<Outer>(toMap(sample()));
        QVERIFY2(back, qPrintable(back ? QString() : back.error().message()));
        QCOMPARE(*back == sample(), true);
        const auto empty = fromMap<Outer>(toMap(Outer{}));
        QVERIFY(empty);
        QCOMPARE(*empty == Outer{}, true);
    }

    void missingKeysKeepDefaultsAndUnknownOnesAreIgnored()
    {
        const auto value = fromMap<Outer>({{u"text"_s, u"x"_s}, {u"fromTheFuture"_s, 1}});
        QVERIFY(value);
        QCOMPARE(value->text, u"x"_s);
        QCOMPARE(value->count, 7);
    }

    void lists()
    {
        const QList<Inner> values{{u"a"_s, Verdict::Damaged}, {u"b"_s, Verdict::Confirmed}};
        const auto back = fromMaps<Inner>(toMaps(values));
        QVERIFY(back);
        QCOMPARE(*back == values, true);
    }

    void acceptsNumbersOfOtherWidths_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("int from qint64") << u"count"_s << QVariant(Q_INT64_C(42));
        QTest::newRow("int from unsigned") << u"count"_s << QVariant(42u);
        QTest::newRow("int from whole double") << u"count"_s << QVariant(42.0);
        QTest::newRow("qint64 from int") << u"size"_s << QVariant(42);
        QTest::newRow("double from int") << u"seconds"_s << QVariant(42);
        QTest::newRow("id from int") << u"id"_s << QVariant(42);
    }

    void acceptsNumbersOfOtherWidths()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        const auto filled = fromMap<Outer>({{key, value}});
        QVERIFY2(filled, qPrintable(filled ? QString() : filled.error().message()));
        QCOMPARE(toMap(*filled).value(key).toInt(), 42);
    }

    void refusesWrongTypes_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("text for int") << u"count"_s << QVariant(u"12"_s);
        QTest::newRow("fraction for int") << u"count"_s << QVariant(1.5);
        QTest::newRow("not a number for int") << u"count"_s << QVariant(qQNaN());
        QTest::newRow("too large for int") << u"count"_s << QVariant(Q_INT64_C(5'000'000'000));
        QTest::newRow("too large for qint64") << u"size"_s << QVariant(~quint64(0));
        QTest::newRow("bool for int") << u"count"_s << QVariant(true);
        QTest::newRow("text for double") << u"seconds"_s << QVariant(u"1.5"_s);
        QTest::newRow("text for bool") << u"on"_s << QVariant(u"true"_s);
        QTest::newRow("int for bool") << u"on"_s << QVariant(1);
        QTest::newRow("int for text") << u"text"_s << QVariant(1);
        QTest::newRow("text for octets") << u"octets"_s << QVariant(u"x"_s);
        QTest::newRow("text for id") << u"id"_s << QVariant(u"4711"_s);
        QTest::newRow("map for id") << u"id"_s << QVariant(QVariantMap{});
        QTest::newRow("unknown enumerator") << u"state"_s << QVariant(u"sleeping"_s);
        QTest::newRow("enumerator in camel case") << u"state"_s << QVariant(u"Pending"_s);
        QTest::newRow("number for enumerator") << u"state"_s << QVariant(1);
        QTest::newRow("malformed time") << u"time"_s << QVariant(u"yesterday"_s);
        QTest::newRow("number for time") << u"time"_s << QVariant(1);
        QTest::newRow("text for gadget") << u"inner"_s << QVariant(u"x"_s);
        QTest::newRow("map for list") << u"inners"_s << QVariant(QVariantMap{});
        QTest::newRow("text in list of gadgets") << u"inners"_s << QVariant(QVariantList{u"x"_s});
        QTest::newRow("number in list of text") << u"names"_s << QVariant(QVariantList{1});
        QTest::newRow("text for list of text") << u"names"_s << QVariant(u"x"_s);
        QTest::newRow("list for map") << u"parameters"_s << QVariant(QVariantList{});
        QTest::newRow("nothing") << u"count"_s << QVariant();
    }

    void refusesWrongTypes()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        const auto filled = fromMap<Outer>({{key, value}});
        QVERIFY(!filled);
        QCOMPARE(filled.error().code, ErrorCode::InvalidParameter);
        QVERIFY2(filled.error().detail.contains(key), qPrintable(filled.error().detail));
    }

    void refusesWrongTypeInsideNestedValues()
    {
        const QVariantMap bad{{u"word"_s, 5}};
        QVERIFY(!fromMap<Outer>({{u"inner"_s, bad}}));
        QVERIFY(!fromMap<Outer>({{u"inners"_s, QVariantList{bad}}}));
        QVERIFY(!fromMaps<Inner>({u"not a map"_s}));
    }

    void acceptsListOfTextAsPlainList()
    {
        const auto value = fromMap<Outer>({{u"names"_s, QVariantList{u"a"_s, u"b"_s}}});
        QVERIFY(value);
        QCOMPARE(value->names, QStringList({u"a"_s, u"b"_s}));
    }

    void enumerationNames()
    {
        QCOMPARE(enumName(JobState::RetriesExceeded), u"retries_exceeded"_s);
        QCOMPARE(enumName(Modulation::V27ter), u"v27ter"_s);
        QCOMPARE(enumName(Paper::A4), u"a4"_s);
        QCOMPARE(enumFromName<Priority>(u"high"_s).value(), Priority::High);
        const auto unknown = enumFromName<Priority>(u"urgent"_s);
        QVERIFY(!unknown);
        QVERIFY(unknown.error().detail.contains(u"low, normal, high"_s));
    }

    void times()
    {
        QCOMPARE(isoTime({}), QString());
        QVERIFY(!timeFromIso({}).isValid());
        const QDateTime utc({2026, 10, 25}, {0, 30}, Qt::UTC);
        QCOMPARE(timeFromIso(u"2026-10-25T02:30:00+02:00"_s), utc);
        QCOMPARE(timeFromIso(u"2026-10-25T00:30:00Z"_s), utc);
        QCOMPARE(timeFromIso(isoTime(utc)), utc);
        QCOMPARE(timeFromIso(isoTime(utc)).timeSpec(), Qt::UTC);
    }
};

QTEST_GUILESS_MAIN(tst_ValueMap)
#include "tst_valuemap.moc"
