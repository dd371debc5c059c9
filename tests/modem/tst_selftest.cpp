#include "modem/selftest.h"
#include "support/modemcable.h"
#include "support/softmodem/softmodembench.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

/** The steps of a self-test, as text; nothing else is expected. */
struct Steps final : public LineEvents
{
    QStringList told;
    int lasts = 0;

    void ring(const LineProtocol::Ring &) override { }
    void ringEnded(const LineProtocol::RingEnded &) override { }
    void progress(const LineProtocol::Progress &) override { }
    void frame(const LineProtocol::Frame &) override { }
    void pageSent(const LineProtocol::PageSent &) override { }
    void pageUnsettled(const LineProtocol::PageSent &) override { }
    void pageReceived(const LineProtocol::PageReceived &) override { }
    void callEnded(const LineProtocol::CallEnded &) override { }
    void testStep(const LineProtocol::TestStep &step) override
    {
        QCOMPARE(step.port, 7);
        QCOMPARE(lasts, 0);
        lasts += step.last ? 1 : 0;
        told.append(step.name + (step.passed ? u" + "_qs : u" - "_qs) + step.text);
    }
};

/** A self-test of something that answers commands, in lockstep. */
struct Bench
{
    ModemCable cable;
    AtChannel channel{cable.computer()};
    Steps steps;
    ModemSelfTest test{channel, steps};
    std::optional<bool> answers;
    int ms = 0;

    Bench()
    {
        QObject::connect(&test, &ModemSelfTest::finished, &test,
                         [this](bool good) { answers = good; });
    }

    /** `exchange` carries what was written to what answers, 20 ms at a time. */
    void run(const std::function<QByteArray(const QByteArray &)> &exchange,
             ModemClass faxClass = ModemClass::Class1)
    {
        SerialSettings serial;
        serial.device = u"/dev/ttyS2"_qs;
        test.start({7, serial, faxClass});
        for (; !answers && ms < 120'000; ms += 20) {
            const QByteArray said = exchange(cable.computer().takeWritten(1 << 16));
            if (!said.isEmpty())
                cable.computer().arrive(said);
            channel.advance(20);
        }
    }
};

using Answers = QMap<QByteArray, QByteArray>;

/** Written answers; "" is silence, what is not there is OK. */
std::function<QByteArray(const QByteArray &)> scripted(const Answers &answers)
{
    return [answers](const QByteArray &said) -> QByteArray {
        QByteArray all;
        for (const QByteArray &command : said.split('\r')) {
            if (command.isEmpty())
                continue;
            const QByteArray answer = answers.value(command, "OK");
            if (!answer.isEmpty())
                all += "\r\n" + answer + "\r\n";
        }
        return all;
    };
}

Answers faxModem()
{
    return {{"AT+FCLASS=?", "0,1,2\r\n\r\nOK"},
            {"AT+FTM=?", "24,48,72,96,145\r\n\r\nOK"},
            {"AT+GMI", "ACME\r\n\r\nOK"},
            {"AT+GMM", "56K\r\n\r\nOK"}};
}

} // namespace

class tst_SelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnASoftwareModem();
    void findsNoDialTone();
    void says_data();
    void says();
    void hangsUpInEveryCase();
    void leavesALineThatRingsAlone();
};

void tst_SelfTest::passesOnASoftwareModem()
{
    SoftModemBench exchange;
    SoftModem &modem = exchange.addModem(u"201"_qs);
    Bench bench;
    bool wasOffHook = false;
    bench.run([&](const QByteArray &said) {
        modem.write(said);
        exchange.step();
        wasOffHook = wasOffHook || modem.isOffHook();
        return modem.read();
    });
    QCOMPARE(bench.answers, true);
    QCOMPARE(bench.steps.told.size(), 4);
    QCOMPARE(bench.steps.told.at(0), u"port + /dev/ttyS2 at 115200 bit/s: the modem answers"_qs);
    QVERIFY2(bench.steps.told.at(1).startsWith(u"identify + Class 1, 1.0; V.17; "),
             qPrintable(bench.steps.told.at(1)));
    QCOMPARE(bench.steps.told.at(2), u"class + Class 1"_qs);
    QCOMPARE(bench.steps.told.at(3), u"dial tone + The line has a dial tone"_qs);
    QVERIFY(wasOffHook);
    QVERIFY(!modem.isOffHook());
    QCOMPARE(bench.steps.lasts, 1);
}

void tst_SelfTest::findsNoDialTone()
{
    SoftModemBench exchange;
    SoftModem &modem = exchange.addModem(u"201"_qs);
    LineProtocol::Condition dead;
    dead.dialTone = false;
    exchange.setCondition(modem, dead);
    Bench bench;
    bench.run([&](const QByteArray &said) {
        modem.write(said);
        exchange.step();
        return modem.read();
    });
    QCOMPARE(bench.answers, true);
    QVERIFY2(bench.steps.told.last().startsWith(u"dial tone - The line has no dial tone. Check"),
             qPrintable(bench.steps.told.last()));
    QVERIFY(!modem.isOffHook());
}

void tst_SelfTest::says_data()
{
    QTest::addColumn<Answers>("changes");
    QTest::addColumn<QString>("last");
    QTest::addColumn<int>("steps");
    QTest::addColumn<bool>("answers");
    QTest::newRow("silent") << Answers{{"AT", ""}} << u"port - /dev/ttyS2 is open, but the modem"_qs
                            << 1 << false;
    QTest::newRow("no modem") << Answers{{"AT", "ERROR"}} << u"port - /dev/ttyS2 is open, but"_qs
                              << 1 << false;
    QTest::newRow("no fax") << Answers{{"AT+FCLASS=?", "0\r\n\r\nOK"}}
                            << u"identify - The device is a modem without fax"_qs << 2 << true;
    QTest::newRow("class refused") << Answers{{"AT+FCLASS=1", "ERROR"}}
                                   << u"class - The modem refuses fax class 1"_qs << 3 << true;
    QTest::newRow("busy line") << Answers{{"ATDT;", "BUSY"}}
                               << u"dial tone - The line gives a busy tone"_qs << 4 << true;
    QTest::newRow("no X4") << Answers{{"ATX4", "ERROR"}}
                           << u"dial tone - The modem cannot tell a dial tone"_qs << 4 << true;
    QTest::newRow("cannot dial nothing")
        << Answers{{"ATDT;", "ERROR"}} << u"dial tone - The modem cannot test"_qs << 4 << true;
    QTest::newRow("does not say") << Answers{{"ATDT;", ""}}
                                  << u"dial tone - The modem did not tell within 15 s"_qs << 4
                                  << true;
    QTest::newRow("hangs in the end")
        << Answers{{"ATH0", ""}} << u"dial tone + The line has a dial tone"_qs << 4 << false;
}

void tst_SelfTest::says()
{
    QFETCH(Answers, changes);
    QFETCH(QString, last);
    Answers answers = faxModem();
    answers.insert(changes);
    Bench bench;
    bench.run(scripted(answers));
    QTEST(bench.answers.value_or(false), "answers");
    QVERIFY2(bench.steps.told.value(bench.steps.told.size() - 1).startsWith(last),
             qPrintable(bench.steps.told.join(u'|')));
    QTEST(int(bench.steps.told.size()), "steps");
    QCOMPARE(bench.steps.lasts, 1);
    QVERIFY2(bench.ms < 40'000, qPrintable(QString::number(bench.ms)));
}

void tst_SelfTest::hangsUpInEveryCase()
{
    for (const QByteArray result : {"OK", "BUSY", "NO DIALTONE", "ERROR", "NO CARRIER", ""}) {
        Answers answers = faxModem();
        answers["ATDT;"] = result;
        QByteArray all;
        Bench bench;
        const auto modem = scripted(answers);
        bench.run([&](const QByteArray &said) {
            all += said;
            return modem(said);
        });
        QVERIFY2(all.endsWith("ATH0\r"), result.constData());
    }
}

void tst_SelfTest::leavesALineThatRingsAlone()
{
    QByteArray all;
    Bench bench;
    const auto modem = scripted(faxModem());
    bench.run([&](const QByteArray &said) {
        all += said;
        if (said.startsWith("AT+FCLASS"))
            bench.test.lineRang();
        return modem(said);
    });
    QVERIFY(!all.contains("ATD"));
    QCOMPARE(bench.answers, true);
    QVERIFY(bench.steps.told.last().startsWith(u"dial tone + Not looked for"));
}

QTEST_GUILESS_MAIN(tst_SelfTest)
#include "tst_selftest.moc"
