#include "modem/identification.h"
#include "support/modemcable.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

using Answers = QMap<QByteArray, QByteArray>;

const QByteArray silence = "(silence)";

/** A modem that gives written answers: lines joined by "|", then OK; what is not written down is an ERROR. */
struct ScriptedModem
{
    ModemCable cable;
    AtChannel channel{cable.computer()};
    ModemIdentification identification{channel};
    Answers answers;
    QByteArray faxClass = "0";
    QByteArray noise; ///< in front of every answer
    std::optional<Result<ModemProfile>> found;
    int ms = 0;

    explicit ScriptedModem(Answers script)
        : answers(std::move(script))
    {
        QObject::connect(&identification, &ModemIdentification::finished, &identification,
                         [this](const Result<ModemProfile> &profile) {
                             QVERIFY2(!found, "finished twice");
                             found = profile;
                         });
    }

    void run(const SerialSettings &serial = {}, int untilMs = 60'000)
    {
        identification.start(serial);
        for (; !found && ms < untilMs; ms += 20) {
            for (const QByteArray &command : cable.computer().takeWritten(1 << 16).split('\r')) {
                if (!command.isEmpty())
                    answer(command);
            }
            channel.advance(20);
        }
    }

    void answer(const QByteArray &command)
    {
        const QByteArray given = answers.value(command, command == "AT" ? "" : "ERROR");
        if (given == silence)
            return;
        if (command.startsWith("AT+FCLASS=") && command != "AT+FCLASS=?")
            faxClass = command.mid(10);
        QByteArray text = noise;
        for (const QByteArray &line : given.split('|')) {
            if (!line.isEmpty())
                text += "\r\n" + line + "\r\n";
        }
        cable.computer().arrive(given == "ERROR" ? text : text + "\r\nOK\r\n");
    }
};

Answers conexant()
{
    return {{"ATI0", "56000"},
            {"ATI3", "CX93001-EIS_V0.2002-V92"},
            {"AT+GMI", "+GMI: CONEXANT"},
            {"AT+GMM", "\"V90\""},
            {"AT+GMR", "V2.210"},
            {"AT+VCID=?", "(0-2)"},
            {"AT+FCLASS=?", "0,1,1.0,2"},
            {"AT+FCLASS=1.0", ""},
            {"AT+FCLASS=2", ""},
            {"AT+FCLASS=0", ""},
            {"AT+FTM=?", "3,24,48,72-74,96-98,121,122,145,146"},
            {"AT+FRM=?", "(3,24,48,72,96)"},
            {"AT+FAR=?", "(0,1)"},
            {"AT+FDCC=?", "(0,1),(0-5),(0-4),(0-2),(0-3),(0,1),(0),(0-7)"}};
}

Answers class20()
{
    return {{"ATI0", "2864"},
            {"AT+FCLASS=?", "(0,2,2.0)"},
            {"AT+FCLASS=2.0", ""},
            {"AT+FCLASS=2", ""},
            {"AT+FCLASS=0", ""},
            {"AT+FMI?", "ZyXEL"},
            {"AT+FMM?", "U-336E"},
            {"AT+FMR?", "V1.11"},
            {"AT+FCC=?", "(0,1),(0-5),(0-2),(0-2),(0-3),(0-2),(0),(0-7)"}};
}

} // namespace

class tst_Identification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAClass1Modem();
    void knowsAClass2Modem();
    void choosesTheClass_data();
    void choosesTheClass();
    void takesTheChosenQuirk();
    void refuses_data();
    void refuses();
    void skipsQuestionsThatAreNotAnswered();
    void givesUpOnASilentModem();
    void saysThatTheDeviceWentAway();
    void isNotConfusedByRings();
    void cleansHostileTexts();
    void mayBeDestroyedInTheMiddle();
};

void tst_Identification::knowsAClass1Modem()
{
    ScriptedModem modem(conexant());
    modem.run();
    QVERIFY(modem.found && *modem.found);
    const ModemIdentity identity = (*modem.found)->identity;
    QCOMPARE(identity.maker, u"CONEXANT"_qs);
    QCOMPARE(identity.model, u"V90"_qs);
    QCOMPARE(identity.revision, u"V2.210"_qs);
    QCOMPARE(identity.classes,
             (QList{ModemClass::Class1, ModemClass::Class1_0, ModemClass::Class2}));
    QCOMPARE(identity.transmit, (QList{24, 48, 72, 73, 74, 96, 97, 98, 121, 122, 145, 146}));
    QCOMPARE(identity.receive, (QList{24, 48, 72, 96}));
    QVERIFY(identity.adaptive && identity.callerId && identity.ecm);
    QCOMPARE(identity.used, ModemClass::Class1_0);
    QCOMPARE(identity.quirk, u"rockwell"_qs);
    QCOMPARE((*modem.found)->quirks.commandPauseMs, 50);
    QCOMPARE(modem.faxClass, "0");
}

void tst_Identification::knowsAClass2Modem()
{
    ScriptedModem modem(class20());
    modem.run();
    QVERIFY(modem.found && *modem.found);
    const ModemIdentity identity = (*modem.found)->identity;
    QCOMPARE(identity.maker, u"ZyXEL"_qs);
    QCOMPARE(identity.model, u"U-336E"_qs);
    QCOMPARE(identity.revision, u"V1.11"_qs);
    QVERIFY(identity.ecm && !identity.adaptive && !identity.callerId);
    QVERIFY(identity.transmit.isEmpty());
    QCOMPARE(identity.used, ModemClass::Class2_0);
    QCOMPARE(identity.quirk, u"zyxel"_qs);
    QCOMPARE(modem.faxClass, "0");
}

void tst_Identification::choosesTheClass_data()
{
    using enum ModemClass;
    QTest::addColumn<QList<ModemClass>>("offered");
    QTest::addColumn<ModemClass>("wished");
    QTest::addColumn<bool>("avoid1");
    QTest::addColumn<bool>("avoid2");
    QTest::addColumn<int>("chosen"); // -1: refused
    const QList all{Class1, Class1_0, Class2, Class2_0, Class2_1};
    QTest::newRow("best") << all << Auto << false << false << int(Class1_0);
    QTest::newRow("1 before 2.1") << QList{Class2_1, Class1} << Auto << false << false
                                  << int(Class1);
    QTest::newRow("2.1 first of its family")
        << QList{Class2, Class2_0, Class2_1} << Auto << false << false << int(Class2_1);
    QTest::newRow("2.0 before 2") << QList{Class2, Class2_0} << Auto << false << false
                                  << int(Class2_0);
    QTest::newRow("only 2") << QList{Class2} << Auto << false << false << int(Class2);
    QTest::newRow("wish") << all << Class2 << false << true << int(Class2);
    QTest::newRow("wish not offered") << QList{Class1} << Class2 << false << false << -1;
    QTest::newRow("1 avoided") << QList{Class1, Class2} << Auto << true << false << int(Class2);
    QTest::newRow("1 avoided, nothing else")
        << QList{Class1} << Auto << true << false << int(Class1);
    QTest::newRow("both avoided") << QList{Class1, Class2} << Auto << true << true << int(Class1);
    QTest::newRow("2 avoided, nothing else")
        << QList{Class2} << Auto << false << true << int(Class2);
    QTest::newRow("no fax") << QList<ModemClass>{} << Auto << false << false << -1;
}

void tst_Identification::choosesTheClass()
{
    QFETCH(QList<ModemClass>, offered);
    QFETCH(ModemClass, wished);
    ModemQuirks quirks;
    QFETCH(bool, avoid1);
    quirks.avoidClass1 = avoid1;
    QFETCH(bool, avoid2);
    quirks.avoidClass2 = avoid2;
    const auto chosen = chooseClass(offered, wished, quirks);
    QTEST(chosen ? int(*chosen) : -1, "chosen");
    if (!chosen)
        QCOMPARE(chosen.error().code, ErrorCode::NotSupported);
}

void tst_Identification::takesTheChosenQuirk()
{
    SerialSettings serial;
    serial.quirk = u"mainpine"_qs;
    ScriptedModem modem(conexant());
    modem.run(serial);
    QCOMPARE((*modem.found)->identity.quirk, u"mainpine"_qs);
    QVERIFY(!(*modem.found)->identity.ecm); // offered, and that row says it does not work
}

void tst_Identification::refuses_data()
{
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<ModemClass>("wished");
    QTest::addColumn<QString>("quirk");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no fax") << Answers{{"ATI0", "V1"}} << ModemClass::Auto << QString()
                            << ErrorCode::NotSupported << u"without fax"_qs;
    QTest::newRow("data only") << Answers{{"AT+FCLASS=?", "(0,8)"}} << ModemClass::Auto << QString()
                               << ErrorCode::NotSupported << u"without fax"_qs;
    QTest::newRow("class it has not") << class20() << ModemClass::Class1 << QString()
                                      << ErrorCode::NotSupported << u"It offers 2, 2.0"_qs;
    QTest::newRow("unknown quirk") << class20() << ModemClass::Auto << u"acme"_qs
                                   << ErrorCode::InvalidParameter << u"\"acme\""_qs;
}

void tst_Identification::refuses()
{
    QFETCH(Answers, answers);
    SerialSettings serial;
    QFETCH(ModemClass, wished);
    serial.faxClass = wished;
    QFETCH(QString, quirk);
    serial.quirk = quirk;
    ScriptedModem modem(answers);
    modem.run(serial);
    QVERIFY(modem.found && !*modem.found);
    QTEST(modem.found->error().code, "code");
    QFETCH(QString, says);
    QVERIFY2(modem.found->error().detail.contains(says), qPrintable(modem.found->error().detail));
}

void tst_Identification::skipsQuestionsThatAreNotAnswered()
{
    Answers answers = conexant();
    answers["ATI4"] = silence;
    answers["AT+VCID=?"] = silence;
    ScriptedModem modem(answers);
    modem.run();
    QVERIFY(modem.found && *modem.found);
    QVERIFY(!(*modem.found)->identity.callerId);
    QCOMPARE((*modem.found)->identity.model, u"V90"_qs);
}

void tst_Identification::givesUpOnASilentModem()
{
    ScriptedModem modem({{"ATI0", silence}, {"AT", silence}});
    modem.run();
    QVERIFY(modem.found && !*modem.found);
    QCOMPARE(modem.found->error().code, ErrorCode::Timeout);
    QVERIFY2(modem.ms < 10'000, qPrintable(QString::number(modem.ms)));

    ScriptedModem stubborn({{"ATI0", silence}, {"ATI3", silence}, {"ATI4", silence}});
    stubborn.run();
    QCOMPARE(stubborn.found->error().code, ErrorCode::Timeout);
    QVERIFY2(stubborn.ms < 20'000, qPrintable(QString::number(stubborn.ms)));
}

void tst_Identification::saysThatTheDeviceWentAway()
{
    ScriptedModem modem({{"ATI0", silence}});
    modem.run({}, 100);
    modem.cable.unplug();
    modem.channel.advance(20);
    QVERIFY(modem.found && !*modem.found);
    QCOMPARE(modem.found->error().code, ErrorCode::DeviceMissing);
}

void tst_Identification::isNotConfusedByRings()
{
    ScriptedModem modem(conexant());
    modem.noise = "\r\nRING\r\n";
    modem.run();
    QVERIFY(modem.found && *modem.found);
    QCOMPARE((*modem.found)->identity.maker, u"CONEXANT"_qs);
    QCOMPARE((*modem.found)->identity.used, ModemClass::Class1_0);
}

void tst_Identification::cleansHostileTexts()
{
    Answers answers = conexant();
    answers["AT+GMI"] = "\x1b[2Jevil\x07" + QByteArray(5000, 'A');
    answers["AT+GMM"] = "'; DROP TABLE port";
    answers["AT+FTM=?"] = QByteArray("0-255,").repeated(1000);
    ScriptedModem modem(answers);
    modem.run();
    QVERIFY(modem.found && *modem.found);
    const ModemIdentity identity = (*modem.found)->identity;
    QVERIFY(identity.maker.startsWith(u"[2Jevil AAA"));
    QCOMPARE(identity.maker.size(), 64);
    QCOMPARE(identity.model, u"'; DROP TABLE port"_qs);
    QVERIFY(identity.transmit.size() <= 12);
}

void tst_Identification::mayBeDestroyedInTheMiddle()
{
    ModemCable cable;
    AtChannel channel(cable.computer());
    auto identification = std::make_unique<ModemIdentification>(channel);
    identification->start({});
    identification.reset();
    cable.computer().arrive("\r\nACME\r\n\r\nOK\r\n");
    channel.advance(20);
    QVERIFY(!channel.isBusy());
}

QTEST_GUILESS_MAIN(tst_Identification)
#include "tst_identification.moc"
