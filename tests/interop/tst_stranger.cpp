#include "base/modulationname.h"
#include "imaging/tifffax.h"
#include "strangerparty.h"
#include "support/class1bench.h"
#include "support/linebench.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

/** Faxes to and from spandsp's own terminal in another program: without our guard, front end and page code. */
class tst_Stranger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weSend_data();
    void weSend();
    void weReceive_data();
    void weReceive();
    void weSendOverAModem_data();
    void weSendOverAModem();
    void weReceiveOverAModem_data();
    void weReceiveOverAModem();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("fax.tif")); }

    QTemporaryDir m_folder;
};

namespace {

struct Speed
{
    Modulation modulation;
    int bitRate;
};

const QList<Speed> speeds{
    {Modulation::V17, 14400},   {Modulation::V17, 12000},   {Modulation::V17, 9600},
    {Modulation::V17, 7200},    {Modulation::V29, 9600},    {Modulation::V29, 7200},
    {Modulation::V27ter, 4800}, {Modulation::V27ter, 2400},
};
const QStringList codings{QStringLiteral("mh"), QStringLiteral("mr"), QStringLiteral("mmr")};

CallSettings settingsFor(Modulation modulation, int bitRate, bool ecm, const QString &coding)
{
    CallSettings settings;
    settings.localId = QStringLiteral("+49 30 1");
    settings.fastest = modulation;
    settings.maximumBitRate = bitRate;
    settings.ecm = ecm;
    settings.mmr = coding == u"mmr";
    settings.mr = coding != u"mh";
    settings.watchdogSeconds = 3600;
    return settings;
}

/** Pages of alternating format from the third on, so that EOM occurs too. */
QList<FaxPage> document(int pages)
{
    QList<FaxPage> all;
    for (int i = 0; i < pages; ++i)
        all.append(testPage(i == 3 ? 2048 : 1728, 60 + 10 * i,
                            i == 2 ? Resolution::Standard : Resolution::Fine, i + 1));
    return all;
}

/** Each speed with each coding and mode; 1 to 10 pages take turns. */
void addRows(const QList<Speed> &wanted)
{
    QTest::addColumn<Modulation>("modulation");
    QTest::addColumn<int>("bitRate");
    QTest::addColumn<bool>("ecm");
    QTest::addColumn<QString>("coding");
    QTest::addColumn<int>("pages");
    int turn = 0;
    for (const Speed &speed : wanted) {
        for (const bool ecm : {true, false}) {
            for (const QString &coding : codings) {
                if (coding == u"mmr" && !ecm)
                    continue;
                const int pages = turn++ % 10 + 1;
                QTest::addRow("%s %d %s %s, pages: %d",
                              qPrintable(modulationName(speed.modulation)), speed.bitRate,
                              ecm ? "ecm" : "plain", qPrintable(coding), pages)
                    << speed.modulation << speed.bitRate << ecm << coding << pages;
            }
        }
    }
}

QString program()
{
    return QStringLiteral(FAX_PLAIN_FAX);
}

/** All pages went over in the way of the row, and the other program says the same. */
void checkCall(const CallEnded &end, const StrangerParty::Report &report)
{
    QFETCH(int, pages);
    QCOMPARE(end.code, ErrorCode::None);
    QCOMPARE(end.pagesConfirmed, pages);
    QTEST(end.modulation, "modulation");
    QTEST(end.bitRate, "bitRate");
    QTEST(end.ecm, "ecm");
    QVERIFY(report.finished);
    QCOMPARE(report.code, 0);
    QCOMPARE(report.pages, pages);
}

} // namespace

void tst_Stranger::weSend_data()
{
    addRows(speeds);
}

void tst_Stranger::weSend()
{
    QFETCH(Modulation, modulation);
    QFETCH(int, bitRate);
    QFETCH(bool, ecm);
    QFETCH(QString, coding);
    QFETCH(int, pages);
    QFile::remove(file());
    StrangerParty::Report report;
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).other = [&](qint64) {
        return std::make_unique<StrangerParty>(
            program(),
            QStringList{QStringLiteral("receive"), file(),
                        ecm ? QStringLiteral("ecm") : QStringLiteral("plain"), coding},
            report);
    };
    const QList<FaxPage> sent = document(pages);
    const qint64 call = bench.dial(sent, settingsFor(modulation, bitRate, ecm, coding));
    QVERIFY(bench.run());

    checkCall(*bench.endOf(call), report);
    QFile tiff(file());
    QVERIFY(tiff.open(QIODevice::ReadOnly));
    const auto arrived = TiffFax::read(tiff.readAll());
    QVERIFY2(arrived, arrived ? "" : qPrintable(arrived.error().message()));
    QCOMPARE(*arrived, sent);
}

void tst_Stranger::weReceive_data()
{
    addRows({{Modulation::V17, 14400}, {Modulation::V29, 9600}, {Modulation::V27ter, 4800}});
}

void tst_Stranger::weReceive()
{
    QFETCH(Modulation, modulation);
    QFETCH(bool, ecm);
    QFETCH(QString, coding);
    QFETCH(int, pages);
    const QList<FaxPage> sent = document(pages);
    QFile tiff(file());
    QVERIFY(tiff.open(QIODevice::WriteOnly));
    tiff.write(TiffFax::write(sent));
    tiff.close();
    StrangerParty::Report report;
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).settings = settingsFor(Modulation::V17, 14400, true, QStringLiteral("mmr"));
    bench.dialWith(sent, [&](const T30Task &) {
        return std::make_unique<StrangerParty>(
            program(),
            QStringList{QStringLiteral("send"), file(),
                        ecm ? QStringLiteral("ecm") : QStringLiteral("plain"),
                        modulationName(modulation), coding},
            report);
    });
    QVERIFY(bench.run());

    checkCall(*bench.endAt(2), report);
    QCOMPARE(bench.pagesAt(2), sent);
}

void tst_Stranger::weSendOverAModem_data()
{
    addRows({{Modulation::V17, 14400}, {Modulation::V27ter, 4800}});
}

/** Through a Class 1 modem, that is: one- and two-dimensional coding, which efax does not know. */
void tst_Stranger::weSendOverAModem()
{
    QFETCH(Modulation, modulation);
    QFETCH(int, bitRate);
    QFETCH(bool, ecm);
    QFETCH(QString, coding);
    QFETCH(int, pages);
    QFile::remove(file());
    StrangerParty::Report report;
    Class1Bench bench;
    bench.bench.line.addPorts(1);
    bench.bench.line.answering(1).other = [&](qint64) {
        return std::make_unique<StrangerParty>(
            program(),
            QStringList{QStringLiteral("receive"), file(),
                        ecm ? QStringLiteral("ecm") : QStringLiteral("plain"), coding},
            report);
    };
    Class1End &modem = bench.addEnd(QStringLiteral("201"));
    const QList<FaxPage> sent = document(pages);
    modem.dial("101",
               {1, 1, settingsFor(modulation, bitRate, ecm, coding), TiffFax::write(sent), pages});
    QVERIFY(bench.run());

    QCOMPARE(modem.end->code, ErrorCode::None);
    QCOMPARE(modem.end->pagesConfirmed, pages);
    QCOMPARE(modem.end->modulation, modulation);
    QCOMPARE(modem.end->bitRate, bitRate);
    QCOMPARE(modem.end->ecm, ecm);
    QVERIFY(report.finished);
    QCOMPARE(report.pages, pages);
    QFile tiff(file());
    QVERIFY(tiff.open(QIODevice::ReadOnly));
    const auto arrived = TiffFax::read(tiff.readAll());
    QVERIFY2(arrived, arrived ? "" : qPrintable(arrived.error().message()));
    QCOMPARE(*arrived, sent);
}

void tst_Stranger::weReceiveOverAModem_data()
{
    addRows({{Modulation::V17, 14400}, {Modulation::V29, 9600}});
}

void tst_Stranger::weReceiveOverAModem()
{
    QFETCH(Modulation, modulation);
    QFETCH(int, bitRate);
    QFETCH(bool, ecm);
    QFETCH(QString, coding);
    QFETCH(int, pages);
    const QList<FaxPage> sent = document(pages);
    QFile tiff(file());
    QVERIFY(tiff.open(QIODevice::WriteOnly));
    tiff.write(TiffFax::write(sent));
    tiff.close();
    StrangerParty::Report report;
    Class1Bench bench;
    bench.bench.line.addPorts(1);
    Class1End &modem = bench.addEnd(QStringLiteral("102"));
    modem.answerWhenItRings(
        {2, 2, settingsFor(Modulation::V17, 14400, true, QStringLiteral("mmr")), {}, 0});
    bench.bench.line.dialWith(sent, [&](const T30Task &) {
        return std::make_unique<StrangerParty>(
            program(),
            QStringList{QStringLiteral("send"), file(),
                        ecm ? QStringLiteral("ecm") : QStringLiteral("plain"),
                        modulationName(modulation), coding},
            report);
    });
    QVERIFY(bench.run());

    QCOMPARE(modem.end->code, ErrorCode::None);
    QCOMPARE(modem.end->pagesConfirmed, pages);
    QCOMPARE(modem.end->modulation, modulation);
    QCOMPARE(modem.end->bitRate, bitRate);
    QCOMPARE(modem.end->ecm, ecm);
    QCOMPARE(report.pages, pages);
    QCOMPARE(modem.log.pages(), sent);
}

QTEST_GUILESS_MAIN(tst_Stranger)
#include "tst_stranger.moc"
