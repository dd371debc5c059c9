#include "support/disturbedparty.h"
#include "support/linebench.h"
#include "support/soundparty.h"
#include "t30/engine.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

/**
 * F15 and input 62: whatever is at the other end, silence, people, music, carriers without data, noise of any
 * level, the call ends within three minutes without progress and says why. Line time, no waiting.
 */
class tst_EndlessCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFaxMachine_data();
    void noFaxMachine();
    void noiseBothWays_data();
    void noiseBothWays();
    void pageWithoutData_data();
    void pageWithoutData();
};

namespace {

constexpr qint64 longestMs = 180'000;
constexpr qint64 dialMs = 1'500;

QList<FaxPage> onePage()
{
    return {testPage(1728, 400, Resolution::Fine)};
}

using MakeSound = Sound (*)();

} // namespace

void tst_EndlessCalls::noFaxMachine_data()
{
    QTest::addColumn<MakeSound>("sound");
    QTest::addColumn<bool>("weCall");
    const std::pair<const char *, MakeSound> sounds[]{
        {"silence", Sounds::silence},
        {"music", Sounds::music},
        {"speech", Sounds::speech},
        {"flags", Sounds::flags},
        {"carrier-v29", Sounds::carrierV29},
        {"carrier-v17", Sounds::carrierV17},
        {"carrier-v27ter", Sounds::carrierV27ter},
        {"noise-60", [] { return Sounds::whiteNoise(-60); }},
        {"noise-40", [] { return Sounds::whiteNoise(-40); }},
        {"noise-20", [] { return Sounds::whiteNoise(-20); }},
    };
    for (const auto &[name, sound] : sounds) {
        QTest::addRow("%s-answers", name) << sound << true;
        QTest::addRow("%s-calls", name) << sound << false;
    }
}

void tst_EndlessCalls::noFaxMachine()
{
    QFETCH(MakeSound, sound);
    QFETCH(bool, weCall);
    LineBench bench;
    bench.addPorts(2);
    const auto party = [&] { return std::make_unique<SoundParty>(sound()); };
    if (weCall)
        bench.answering(2).other = [&](qint64) { return party(); };
    if (weCall)
        bench.dial(onePage());
    else
        bench.dialWith(onePage(), [&](const T30Task &) { return party(); });
    QVERIFY(bench.run(600'000));
    const CallEnded *end = bench.endAt(weCall ? 1 : 2);
    QVERIFY(end);
    QVERIFY(end->code != ErrorCode::None);
    QVERIFY(!errorText(end->code).isEmpty());
    if (end->code == ErrorCode::WatchdogExpired)
        QCOMPARE(end->detail, QStringLiteral("Nothing moved on the line for 120 s"));
    QCOMPARE(end->pagesConfirmed, 0);
    QVERIFY2(end->lineMs < longestMs + dialMs, qPrintable(QString::number(end->lineMs)));
    QVERIFY(bench.pagesAt(2).isEmpty());
    QVERIFY(weCall
            || end->code != ErrorCode::DisconnectedReceiving); // there was no fax to break off
}

void tst_EndlessCalls::noiseBothWays_data()
{
    QTest::addColumn<double>("noise");
    for (int noise = -90; noise <= -20; noise += noise < -50 ? 10 : 2)
        QTest::addRow("%d", noise) << double(noise);
}

void tst_EndlessCalls::noiseBothWays()
{
    QFETCH(double, noise);
    LineBench bench;
    bench.addPorts(2);
    for (const qint64 port : {1, 2})
        QVERIFY(bench.exchange.setCondition({.port = port, .line = {.noiseDbm0 = noise}}));
    qint64 lastProgress = 0;
    bench.onFrame = [&](const Frame &frame) {
        lastProgress = std::max(lastProgress, frame.lineMs);
    };
    const qint64 call = bench.dial(onePage());
    QVERIFY(bench.run(900'000));
    for (const CallEnded *end : {bench.endOf(call), bench.endAt(2)}) {
        QVERIFY(end);
        QVERIFY2(end->lineMs - lastProgress < longestMs, qPrintable(QString::number(end->lineMs)));
        QVERIFY(end->lineMs < 600'000 + dialMs);
    }
    const bool sent = bench.endOf(call)->code == ErrorCode::None;
    QVERIFY(!sent || bench.pagesAt(2) == onePage());
}

namespace {
/** A sender whose page frames never leave: its modem sends flags instead, for ever. */
struct NoFrames
{
    t30_send_hdlc_handler_t *next = nullptr;
    void *nextData = nullptr;

    static void send(void *data, const uint8_t *octets, int length)
    {
        const auto *line = static_cast<NoFrames *>(data);
        constexpr uint8_t pageFrame = 0x06; // FCD
        if (!octets || length < 3 || octets[2] != pageFrame)
            line->next(line->nextData, octets, length);
    }
};
} // namespace

void tst_EndlessCalls::pageWithoutData_data()
{
    QTest::addColumn<Modulation>("modulation");
    QTest::newRow("V.27ter") << Modulation::V27ter;
    QTest::newRow("V.29") << Modulation::V29;
    QTest::newRow("V.17") << Modulation::V17;
}

void tst_EndlessCalls::pageWithoutData()
{
    QFETCH(Modulation, modulation);
    LineBench bench;
    bench.addPorts(2);
    NoFrames line;
    bench.dialWith(onePage(), [&](const T30Task &task) {
        T30Task ours = task;
        ours.settings.fastest = modulation;
        auto party = std::make_unique<DisturbedParty>(bench, ours);
        party->atConnect = [&line](FaxParty &fax) {
            t30_state_t *engine = fax.frontEnd().engine();
            line = {engine->send_hdlc_handler, engine->send_hdlc_user_data};
            engine->send_hdlc_handler = NoFrames::send;
            engine->send_hdlc_user_data = &line;
        };
        return party;
    });
    QVERIFY(bench.run(600'000));
    for (const qint64 port : {1, 2}) {
        const CallEnded *end = bench.endAt(port);
        QVERIFY(end);
        QVERIFY(end->code != ErrorCode::None);
        QVERIFY2(end->lineMs < longestMs, qPrintable(QString::number(end->lineMs)));
    }
    QVERIFY(bench.pagesAt(2).isEmpty());
}

QTEST_GUILESS_MAIN(tst_EndlessCalls)
#include "tst_endlesscalls.moc"
