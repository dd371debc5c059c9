#include "support/linebench.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

/** Calls on lines as noisy as real ones; tests/benchmarks/bench_noise has the whole table (safety.md 1.3). */
class tst_Noise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallArrives_data();
    void everyCallArrives();
};

namespace {
constexpr int calls = 12;

CallSettings speed(Modulation fastest, bool ecm)
{
    CallSettings settings;
    settings.fastest = fastest;
    settings.ecm = ecm;
    return settings;
}

void setNoise(LineBench &bench, double dbm0)
{
    for (const qint64 port : {1, 2}) {
        Condition condition;
        condition.port = port;
        condition.line.noiseDbm0 = dbm0;
        QVERIFY(bench.exchange.setCondition(condition));
    }
}
} // namespace

void tst_Noise::everyCallArrives_data()
{
    QTest::addColumn<CallSettings>("settings");
    QTest::addColumn<double>("noise");
    // The modem of spandsp 0.0.6 fails to train on one V.17 page carrier in six here, without a word.
    QTest::newRow("v17-ecm") << speed(Modulation::V17, true) << -56.0;
    QTest::newRow("v17-ecm-louder") << speed(Modulation::V17, true) << -50.0;
    QTest::newRow("v17-plain") << speed(Modulation::V17, false) << -50.0;
    QTest::newRow("v29-ecm") << speed(Modulation::V29, true) << -52.0;
}

void tst_Noise::everyCallArrives()
{
    QFETCH(CallSettings, settings);
    QFETCH(double, noise);
    LineBench bench;
    bench.addPorts(2);
    setNoise(bench, noise);
    for (int i = 0; i < calls; ++i) {
        const QList<FaxPage> pages{testPage(1728, 1200, Resolution::Fine, 2 * i),
                                   testPage(1728, 300, Resolution::Fine, 2 * i + 1)};
        bench.received.clear();
        const qint64 call = bench.dial(pages, settings);
        QVERIFY(bench.run());
        QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
        QCOMPARE(bench.pagesAt(2).size(), pages.size());
        if (settings.ecm)
            QCOMPARE(bench.pagesAt(2), pages);
    }
}

QTEST_GUILESS_MAIN(tst_Noise)
#include "tst_noise.moc"
