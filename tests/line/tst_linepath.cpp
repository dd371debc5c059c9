#include "line/linepath.h"

#include <QtTest/QtTest>

#include <cmath>
#include <numbers>

using namespace Fax;

/** Every flaw of a line does what its value says, measured on what comes out. */
class tst_LinePath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delay_data();
    void delay();
    void loss_data();
    void loss();
    void noise_data();
    void noise();
    void hum_data();
    void hum();
    void nearEcho();
    void farEcho();
    void codec_data();
    void codec();
    void dropOuts();
    void slips();
    void sameSeed_sameFlaws();
    void loudest_isClipped();
};

namespace {

constexpr int second = 8000;
using Samples = QList<qint16>;

/** 0 dBm0: a sine 3.14 dB below the largest one (ITU-T G.711). */
double powerDbm0(const Samples &samples, qsizetype from = 0)
{
    double sum = 0;
    for (qsizetype i = from; i < samples.size(); ++i)
        sum += double(samples[i]) * samples[i];
    return 10 * std::log10(sum / double(samples.size() - from) / (32767.0 * 32767.0 / 2)) + 3.14;
}

Samples sine(double dbm0, int count, double hertz = 1000)
{
    const double amplitude = 32767 * std::pow(10, (dbm0 - 3.14) / 20);
    Samples samples(count);
    for (int i = 0; i < count; ++i)
        samples[i] = static_cast<qint16>(
            std::lround(amplitude * std::sin(2 * std::numbers::pi * hertz * i / second)));
    return samples;
}

Samples impulse(int count)
{
    Samples samples(count, 0);
    samples[0] = 16000;
    return samples;
}

/** What comes out of a line of 10 ms, in blocks as the exchange has them. */
Samples through(const LineCondition &condition, Samples sent, const Samples &own, int seed = 1)
{
    LinePath path(10, condition, seed);
    constexpr int block = 160;
    for (qsizetype i = 0; i < sent.size(); i += block)
        path.carry(sent.data() + i, own.constData() + i, block);
    return sent;
}

Samples silence(int count)
{
    return Samples(count, 0);
}

/** Strength of one frequency, in dBm0. */
double toneDbm0(const Samples &samples, double hertz)
{
    double re = 0;
    double im = 0;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const double phase = 2 * std::numbers::pi * hertz * double(i) / second;
        re += samples[i] * std::cos(phase);
        im += samples[i] * std::sin(phase);
    }
    const double amplitude = 2 * std::hypot(re, im) / double(samples.size());
    return 20 * std::log10(amplitude / 32767) + 3.14;
}

} // namespace

void tst_LinePath::delay_data()
{
    QTest::addColumn<int>("ms");
    for (const int ms : {10, 40, 1000})
        QTest::addRow("%d ms", ms) << ms;
}

void tst_LinePath::delay()
{
    QFETCH(int, ms);
    LinePath path(ms, {}, 1);
    Samples line = impulse(2 * second);
    path.carry(line.data(), line.constData(), int(line.size()));
    QCOMPARE(line.indexOf(16000), ms * 8);
    QCOMPARE(line.count(0), line.size() - 1);
}

void tst_LinePath::loss_data()
{
    QTest::addColumn<double>("db");
    for (const double db : {0.0, 3.0, 10.0, 30.0})
        QTest::addRow("%.0f dB", db) << db;
}

void tst_LinePath::loss()
{
    QFETCH(double, db);
    const Samples heard = through({.lossDb = db}, sine(-10, second), silence(second));
    QVERIFY(std::abs(powerDbm0(heard, 800) - (-10 - db)) < 0.1);
}

void tst_LinePath::noise_data()
{
    QTest::addColumn<double>("dbm0");
    for (const double dbm0 : {-70.0, -60.0, -50.0, -45.0, -30.0, -20.0})
        QTest::addRow("%.0f dBm0", dbm0) << dbm0;
}

void tst_LinePath::noise()
{
    QFETCH(double, dbm0);
    const Samples heard = through({.noiseDbm0 = dbm0}, silence(10 * second), silence(10 * second));
    QVERIFY2(std::abs(powerDbm0(heard) - dbm0) < 0.5,
             qPrintable(QString::number(powerDbm0(heard))));
    for (const double hertz : {300.0, 1000.0, 2000.0, 3400.0}) // white: no frequency stands out
        QVERIFY(toneDbm0(heard, hertz) < dbm0 - 25);
}

void tst_LinePath::hum_data()
{
    QTest::addColumn<double>("hertz");
    QTest::newRow("50 Hz") << 50.0;
    QTest::newRow("60 Hz") << 60.0;
}

void tst_LinePath::hum()
{
    QFETCH(double, hertz);
    const Samples heard = through({.humDbm0 = -30, .humHertz = hertz}, silence(second),
                                  silence(second));
    QVERIFY(std::abs(powerDbm0(heard) - -30) < 0.5);
    QVERIFY(std::abs(toneDbm0(heard, hertz) - -30) < 0.5);
}

void tst_LinePath::nearEcho()
{
    const Samples heard = through({.nearEchoDb = 20, .nearEchoMs = 15}, silence(second),
                                  impulse(second));
    QCOMPARE(heard.indexOf(1600), 15 * 8);
    QCOMPARE(heard.count(0), heard.size() - 1);
}

void tst_LinePath::farEcho()
{
    const Samples heard = through({.farEchoDb = 6.0206}, silence(second), impulse(second));
    QCOMPARE(heard.indexOf(8000), 2 * 10 * 8); // there and back
    QCOMPARE(heard.count(0), heard.size() - 1);
}

void tst_LinePath::codec_data()
{
    QTest::addColumn<LineCoding>("coding");
    QTest::newRow("alaw") << LineCoding::ALaw;
    QTest::newRow("ulaw") << LineCoding::MuLaw;
}

void tst_LinePath::codec()
{
    QFETCH(LineCoding, coding);
    const Samples sent = sine(-10, second, 1010);
    const Samples heard = through({.coding = coding}, sent, silence(second));
    Samples difference(second - 80);
    QSet<qint16> steps;
    for (qsizetype i = 0; i < difference.size(); ++i) {
        difference[i] = static_cast<qint16>(heard[i + 80] - sent[i]);
        steps.insert(heard[i + 80]);
    }
    QVERIFY(steps.size() <= 256);
    const double noise = powerDbm0(difference) - powerDbm0(sent);
    QVERIFY2(noise < -36 && noise > -40,
             qPrintable(QString::number(noise))); // ITU-T G.711: about 38 dB
}

void tst_LinePath::dropOuts()
{
    constexpr int minutes = 10;
    const Samples heard = through({.dropOutsAMinute = 12, .dropOutMs = 50},
                                  Samples(minutes * 60 * second, 1000),
                                  silence(minutes * 60 * second));
    int begun = 0;
    for (qsizetype i = 801; i < heard.size(); ++i)
        begun += heard[i] == 0 && heard[i - 1] != 0;
    QVERIFY2(begun > 90 && begun < 150, qPrintable(QString::number(begun))); // 120 on average
    const double silent = double(heard.count(0)) / begun / 8;
    QVERIFY2(silent > 49 && silent < 53, qPrintable(QString::number(silent))); // some run together
}

void tst_LinePath::slips()
{
    constexpr int count = 60 * second;
    Samples ramp(count);
    for (int i = 0; i < count; ++i)
        ramp[i] = static_cast<qint16>(i % 20'000);
    const Samples heard = through({.slipsAMinute = 60}, ramp, silence(count));
    int lost = 0;
    int doubled = 0;
    for (qsizetype i = 82; i < heard.size(); ++i) {
        const int step = heard[i] - heard[i - 1];
        lost += step == 2;
        doubled += step == 0;
        QVERIFY(step == 0 || step == 1 || step == 2 || heard[i] < 2);
    }
    QVERIFY(lost + doubled > 40 && lost + doubled < 80);
    QVERIFY(std::abs(lost - doubled) <= 1); // the delay does not drift
}

void tst_LinePath::sameSeed_sameFlaws()
{
    const LineCondition bad{.lossDb = 3,
                            .coding = LineCoding::ALaw,
                            .slipsAMinute = 60,
                            .dropOutsAMinute = 60,
                            .nearEchoDb = 20,
                            .humDbm0 = -40,
                            .noiseDbm0 = -45};
    const Samples sent = sine(-10, 5 * second);
    QCOMPARE(through(bad, sent, sent, 7), through(bad, sent, sent, 7));
    QVERIFY(through(bad, sent, sent, 7) != through(bad, sent, sent, 8));
}

void tst_LinePath::loudest_isClipped()
{
    const Samples heard = through({.noiseDbm0 = -6}, Samples(second, 32767), silence(second));
    QVERIFY(heard.contains(32767));
    // wrapped round instead of clipped, half of them would be negative
    QVERIFY(std::none_of(heard.cbegin() + 80, heard.cend(), [](qint16 s) { return s < -10'000; }));
}

QTEST_GUILESS_MAIN(tst_LinePath)
#include "tst_linepath.moc"
