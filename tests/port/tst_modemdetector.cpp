#include "port/modemdetector.h"
#include "support/fakeline.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace std::chrono_literals;

namespace {

ModemFinding line(const QString &device, DeviceState state = DeviceState::Free,
                  const QString &reason = {})
{
    SerialDevice serial;
    serial.device = device;
    serial.state = state;
    serial.reason = reason;
    return ModemFinding(serial);
}

ModemIdentity acme()
{
    ModemIdentity modem;
    modem.maker = u"ACME"_qs;
    modem.model = u"56K"_qs;
    modem.classes = {ModemClass::Class1, ModemClass::Class1_0, ModemClass::Class2};
    modem.transmit = {24, 48, 72, 96, 145};
    modem.used = ModemClass::Class1_0;
    return modem;
}

/** A detector whose lines are told by the test what to report. */
struct Bench
{
    QMap<QString, QPointer<FakeLine>> lines;
    ModemDetector detector;
    QStringList found;
    std::optional<QList<ModemFinding>> all;

    explicit Bench(std::chrono::milliseconds deadline = 60s)
        : detector(
            [this](const PortConfig &port) {
                auto made = std::make_unique<FakeLine>();
                lines[port.device] = made.get();
                return made;
            },
            deadline)
    {
        QObject::connect(&detector, &ModemDetector::found, &detector,
                         [this](const ModemFinding &finding) {
                             found.append(finding.device + u": "_qs + finding.text);
                         });
        QObject::connect(&detector, &ModemDetector::finished, &detector,
                         [this](const QList<ModemFinding> &findings) {
                             QVERIFY(!all);
                             all = findings;
                         });
    }

    void report(const QString &device, ModemHealth health, const QString &reason = {},
                const ModemIdentity &modem = {})
    {
        QVERIFY(lines.value(device));
        Q_EMIT lines[device]->portReported(
            {.port = 1, .health = health, .reason = reason, .modem = modem});
    }
};

} // namespace

class tst_ModemDetector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsEachLineAsItComes();
    void readsReports_data();
    void readsReports();
    void givesUpAfterTheDeadline();
    void triesOnlyFreeLines();
    void answersForNoLines();
    void saysItInWords_data();
    void saysItInWords();
};

void tst_ModemDetector::reportsEachLineAsItComes()
{
    Bench bench;
    bench.detector.start({line(u"/dev/ttyS2"_qs), line(u"/dev/ttyS3"_qs)});
    QCOMPARE(bench.lines.size(), 2);
    QCOMPARE(bench.lines[u"/dev/ttyS2"_qs]->ports, QList<qint64>{1});
    bench.report(u"/dev/ttyS3"_qs, ModemHealth::Starting);
    QVERIFY(bench.found.isEmpty());
    bench.report(u"/dev/ttyS3"_qs, ModemHealth::Ready, {}, acme());
    QCOMPARE(bench.found, QStringList{u"/dev/ttyS3: Class 1, 1.0, 2; V.17; \"ACME 56K\""_qs});
    QVERIFY(!bench.all);
    bench.report(u"/dev/ttyS2"_qs, ModemHealth::Faulty, u"It does not answer."_qs);
    QVERIFY(bench.all);
    QCOMPARE(bench.all->at(0).text, u"no answer"_qs);
    QCOMPARE(bench.all->at(1).kind, FindingKind::FaxModem);
    QTRY_VERIFY(!bench.lines[u"/dev/ttyS2"_qs]); // its worker is gone
}

void tst_ModemDetector::readsReports_data()
{
    QTest::addColumn<ModemHealth>("health");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("spoke");
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("ready") << ModemHealth::Ready << QString() << true << FindingKind::FaxModem
                           << u"Class 1, 1.0, 2; V.17; \"ACME 56K\""_qs;
    QTest::newRow("silent") << ModemHealth::Faulty << u"Long story."_qs << false
                            << FindingKind::NoAnswer << u"no answer"_qs;
    QTest::newRow("no fax") << ModemHealth::Faulty << u"The device is a modem without fax."_qs
                            << true << FindingKind::NoFax
                            << u"The device is a modem without fax."_qs;
    QTest::newRow("taken meanwhile") << ModemHealth::InUse << u"minicom has it."_qs << false
                                     << FindingKind::NotTried << u"minicom has it."_qs;
    QTest::newRow("no permission") << ModemHealth::NoPermission << u"Add the user."_qs << false
                                   << FindingKind::NotTried << u"Add the user."_qs;
    QTest::newRow("pulled out") << ModemHealth::Absent << u"It is gone."_qs << false
                                << FindingKind::NoAnswer << u"no answer"_qs;
}

void tst_ModemDetector::readsReports()
{
    QFETCH(ModemHealth, health);
    QFETCH(QString, reason);
    QFETCH(bool, spoke);
    Bench bench;
    bench.detector.start({line(u"/dev/ttyS2"_qs)});
    bench.report(u"/dev/ttyS2"_qs, health, reason, spoke ? acme() : ModemIdentity());
    QVERIFY(bench.all);
    QTEST(bench.all->at(0).kind, "kind");
    QTEST(bench.all->at(0).text, "text");
}

void tst_ModemDetector::givesUpAfterTheDeadline()
{
    Bench bench(1ms);
    bench.detector.start({line(u"/dev/ttyS2"_qs), line(u"/dev/ttyS3"_qs)});
    QTRY_VERIFY(bench.all);
    QCOMPARE(bench.all->at(0).text, u"no answer"_qs);
    QCOMPARE(bench.all->at(1).kind, FindingKind::NoAnswer);
}

void tst_ModemDetector::triesOnlyFreeLines()
{
    Bench bench;
    ModemFinding ours = line(u"/dev/ttyS1"_qs, DeviceState::OurPort, u"port Line 3"_qs);
    ours.text = modemWords(ours); // as it was listed
    bench.detector.start(
        {ours,
         line(u"/dev/ttyUSB0"_qs, DeviceState::NoPermission, u"no permission, add the user"_qs),
         line(u"/dev/ttyS0"_qs, DeviceState::InUse, u"in use by minicom"_qs)});
    QVERIFY(bench.lines.isEmpty());
    QTRY_VERIFY(bench.all);
    QCOMPARE(
        bench.found.join(u'|'),
        u"/dev/ttyS1: port Line 3|/dev/ttyUSB0: no permission, add the user|/dev/ttyS0: in use by minicom"_qs);
}

void tst_ModemDetector::answersForNoLines()
{
    Bench bench;
    bench.detector.start({});
    QTRY_VERIFY(bench.all);
    QVERIFY(bench.all->isEmpty());
}

void tst_ModemDetector::saysItInWords_data()
{
    QTest::addColumn<ModemFinding>("finding");
    QTest::addColumn<QString>("words");
    ModemFinding modem = line(u"/dev/ttyS2"_qs);
    modem.kind = FindingKind::FaxModem;
    ModemIdentity identity = acme();
    modem.setModem(identity);
    QTest::newRow("modem") << modem << u"Class 1, 1.0, 2; V.17; \"ACME 56K\""_qs;
    identity.maker = u"acme"_qs;
    identity.model = u"ACME 56K"_qs;
    identity.transmit = {24, 48, 72, 96};
    modem.setModem(identity);
    QTest::newRow("maker in the model, V.29") << modem << u"Class 1, 1.0, 2; V.29; \"ACME 56K\""_qs;
    identity.transmit = {24};
    identity.model.clear();
    modem.setModem(identity);
    QTest::newRow("V.27ter, no model") << modem << u"Class 1, 1.0, 2; V.27ter; \"acme\""_qs;
    ModemIdentity plain;
    plain.classes = {ModemClass::Class2};
    modem.setModem(plain);
    QTest::newRow("Class 2 without a name") << modem << u"Class 2"_qs;
    modem.state = DeviceState::OurPort;
    modem.reason = u"port Line 3"_qs;
    QTest::newRow("of a port") << modem << u"Class 2; port Line 3"_qs;
    QTest::newRow("free") << line(u"/dev/ttyS2"_qs) << u"free"_qs;
}

void tst_ModemDetector::saysItInWords()
{
    QFETCH(ModemFinding, finding);
    QTEST(modemWords(finding), "words");
}

QTEST_GUILESS_MAIN(tst_ModemDetector)
#include "tst_modemdetector.moc"
