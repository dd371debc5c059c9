#include "imaging/tifffax.h"
#include "support/class1bench.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

namespace {

T30Task sendTask(const QList<FaxPage> &pages, const CallSettings &settings = {}, qint64 call = 1)
{
    return {1, call, settings, TiffFax::write(pages), static_cast<int>(pages.size())};
}

T30Task receiveTask(const CallSettings &settings = {}, qint64 call = 2)
{
    return {2, call, settings, {}, 0};
}

QList<FaxPage> testPages(int count, int rows = 400)
{
    QList<FaxPage> pages;
    for (int i = 0; i < count; ++i)
        pages.append(testPage(1728, rows, Resolution::Fine, i + 1));
    return pages;
}

/** Who is at which end of a test call; "Built-in" is our software modem. */
enum class Pair { ModemToModem, ModemToBuiltIn, BuiltInToModem };

const QList<std::pair<const char *, Pair>> pairs{{"modems", Pair::ModemToModem},
                                                 {"to-built-in", Pair::ModemToBuiltIn},
                                                 {"from-built-in", Pair::BuiltInToModem}};

/** One call between such a pair, and what came of it. */
struct TestCall
{
    Class1Bench bench;
    Class1End *sender = nullptr;
    Class1End *receiver = nullptr;
    qint64 builtInCall = 0;

    TestCall(Pair pair, const QList<FaxPage> &pages, const CallSettings &settings = {},
             const CallSettings &answering = {})
    {
        bench.bench.line.addPorts(1);
        bench.bench.line.answering(1).settings = answering;
        if (pair != Pair::BuiltInToModem)
            sender = &bench.addEnd(QStringLiteral("201"));
        if (pair != Pair::ModemToBuiltIn)
            receiver = &bench.addEnd(QStringLiteral("202"));
        if (receiver)
            receiver->answerWhenItRings(receiveTask(answering));
        if (sender)
            sender->dial(receiver ? "202" : "101", sendTask(pages, settings));
        else
            builtInCall = bench.bench.line.dial(pages, settings, QStringLiteral("202"), 1);
    }

    [[nodiscard]] bool run() { return bench.run(); }
    [[nodiscard]] CallEnded sent() const
    {
        return sender ? sender->end.value_or(CallEnded{}) : *bench.bench.line.endOf(builtInCall);
    }
    [[nodiscard]] CallEnded taken() const
    {
        return receiver ? receiver->end.value_or(CallEnded{}) : *bench.bench.line.endAt(1);
    }
    [[nodiscard]] QList<FaxPage> pages() const
    {
        return receiver ? receiver->log.pages() : bench.bench.line.pagesAt(1);
    }
};

} // namespace

class tst_Class1Call : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_data();
    void page();
};

void tst_Class1Call::page_data()
{
    QTest::addColumn<Pair>("pair");
    QTest::addColumn<Modulation>("modulation");
    QTest::addColumn<bool>("ecm");
    QTest::addColumn<Coding>("coding");

    for (const auto &[name, pair] : pairs) {
        for (const Modulation modulation : {Modulation::V27ter, Modulation::V29, Modulation::V17}) {
            for (const Coding coding : {Coding::Mh, Coding::Mr, Coding::Mmr}) {
                const bool ecm = coding == Coding::Mmr || modulation == Modulation::V17;
                QTest::addRow("%s-%d-%d-%s", name, int(modulation), int(coding),
                              ecm ? "ecm" : "plain")
                    << pair << modulation << ecm << coding;
            }
        }
    }
}

void tst_Class1Call::page()
{
    QFETCH(const Pair, pair);
    QFETCH(const Modulation, modulation);
    QFETCH(const bool, ecm);
    QFETCH(const Coding, coding);
    CallSettings settings;
    settings.localId = QStringLiteral("+1 555 0100");
    settings.fastest = modulation;
    settings.ecm = ecm;
    settings.mmr = coding == Coding::Mmr;
    settings.mr = coding != Coding::Mh;
    const QList<FaxPage> pages = testPages(1);

    TestCall call(pair, pages, settings);
    QVERIFY(call.run());
    QCOMPARE(call.sent().code, ErrorCode::None);
    QCOMPARE(call.taken().code, ErrorCode::None);
    QCOMPARE(call.sent().pagesConfirmed, 1);
    QCOMPARE(call.taken().pagesConfirmed, 1);
    QCOMPARE(call.pages(), pages);
    QCOMPARE(call.sent().ecm, ecm);
    QCOMPARE(call.sent().coding, coding);
    QCOMPARE(call.sent().modulation, modulation);
}

QTEST_GUILESS_MAIN(tst_Class1Call)
#include "tst_class1call.moc"
