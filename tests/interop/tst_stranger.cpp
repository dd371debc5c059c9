#include "base/t30names.h"
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
    void init();
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
    [[nodiscard]] std::unique_ptr<LineParty> receiver();
    [[nodiscard]] std::unique_ptr<LineParty> sender(const QList<FaxPage> &pages);
    void checkCall(const CallEnded &end) const;
    void checkReceived(const QList<FaxPage> &sent) const;

    QTemporaryDir m_folder;
    StrangerParty::Report m_report;
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

CallSettings everything()
{
    CallSettings settings;
    settings.localId = QStringLiteral("+49 30 1");
    settings.watchdogSeconds = 3600;
    return settings;
}

/** What the row allows. */
CallSettings settingsOfRow()
{
    QFETCH(QString, coding);
    QFETCH(Modulation, modulation);
    QFETCH(int, bitRate);
    QFETCH(bool, ecm);
    CallSettings settings = everything();
    settings.fastest = modulation;
    settings.maximumBitRate = bitRate;
    settings.ecm = ecm;
    settings.mmr = coding == u"mmr";
    settings.mr = coding != u"mh";
    return settings;
}

/** Pages of alternating format from the third on, so that EOM occurs too. */
QList<FaxPage> documentOfRow()
{
    QFETCH(int, pages);
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

QString ecmOfRow()
{
    QFETCH(bool, ecm);
    return ecm ? QStringLiteral("ecm") : QStringLiteral("plain");
}

} // namespace

std::unique_ptr<LineParty> tst_Stranger::receiver()
{
    QFETCH(QString, coding);
    QFile::remove(file());
    return std::make_unique<StrangerParty>(
        QStringLiteral(FAX_PLAIN_FAX),
        QStringList{QStringLiteral("receive"), file(), ecmOfRow(), coding}, m_report);
}

std::unique_ptr<LineParty> tst_Stranger::sender(const QList<FaxPage> &pages)
{
    QFETCH(QString, coding);
    QFETCH(Modulation, modulation);
    QFile tiff(file());
    if (!tiff.open(QIODevice::WriteOnly) || tiff.write(TiffFax::write(pages)) < 0)
        qFatal("The pages to send cannot be written");
    tiff.close();
    return std::make_unique<StrangerParty>(
        QStringLiteral(FAX_PLAIN_FAX),
        QStringList{QStringLiteral("send"), file(), ecmOfRow(), modulationName(modulation), coding},
        m_report);
}

/** All pages went over in the way of the row, and the other program says the same. */
void tst_Stranger::checkCall(const CallEnded &end) const
{
    QFETCH(int, pages);
    QCOMPARE(end.code, ErrorCode::None);
    QCOMPARE(end.pagesConfirmed, pages);
    QTEST(end.modulation, "modulation");
    QTEST(end.bitRate, "bitRate");
    QTEST(end.ecm, "ecm");
    QVERIFY(m_report.finished);
    QCOMPARE(m_report.code, 0);
    QCOMPARE(m_report.pages, pages);
}

void tst_Stranger::checkReceived(const QList<FaxPage> &sent) const
{
    QFile tiff(file());
    QVERIFY(tiff.open(QIODevice::ReadOnly));
    const auto arrived = TiffFax::read(tiff.readAll());
    QVERIFY2(arrived, arrived ? "" : qPrintable(arrived.error().message()));
    QCOMPARE(*arrived, sent);
}

void tst_Stranger::init()
{
    m_report = {};
}

void tst_Stranger::weSend_data()
{
    addRows(speeds);
}

void tst_Stranger::weSend()
{
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).other = [&](qint64) { return receiver(); };
    const QList<FaxPage> sent = documentOfRow();
    const qint64 call = bench.dial(sent, settingsOfRow());
    QVERIFY(bench.run());

    checkCall(*bench.endOf(call));
    checkReceived(sent);
}

void tst_Stranger::weReceive_data()
{
    addRows({{Modulation::V17, 14400}, {Modulation::V29, 9600}, {Modulation::V27ter, 4800}});
}

void tst_Stranger::weReceive()
{
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).settings = everything();
    const QList<FaxPage> sent = documentOfRow();
    bench.dialWith(sent, [&](const T30Task &) { return sender(sent); });
    QVERIFY(bench.run());

    checkCall(*bench.endAt(2));
    QCOMPARE(bench.pagesAt(2), sent);
}

void tst_Stranger::weSendOverAModem_data()
{
    addRows({{Modulation::V17, 14400}, {Modulation::V27ter, 4800}});
}

/** Through a Class 1 modem, that is: one- and two-dimensional coding, which efax does not know. */
void tst_Stranger::weSendOverAModem()
{
    Class1Bench bench;
    bench.bench.line.addPorts(1);
    bench.bench.line.answering(1).other = [&](qint64) { return receiver(); };
    Class1End &modem = bench.addEnd(QStringLiteral("201"));
    const QList<FaxPage> sent = documentOfRow();
    modem.dial("101", {1, 1, settingsOfRow(), TiffFax::write(sent), int(sent.size())});
    QVERIFY(bench.run());

    checkCall(*modem.end);
    checkReceived(sent);
}

void tst_Stranger::weReceiveOverAModem_data()
{
    addRows({{Modulation::V17, 14400}, {Modulation::V29, 9600}});
}

void tst_Stranger::weReceiveOverAModem()
{
    Class1Bench bench;
    bench.bench.line.addPorts(1);
    Class1End &modem = bench.addEnd(QStringLiteral("102"));
    modem.answerWhenItRings({2, 2, everything(), {}, 0});
    const QList<FaxPage> sent = documentOfRow();
    bench.bench.line.dialWith(sent, [&](const T30Task &) { return sender(sent); });
    QVERIFY(bench.run());

    checkCall(*modem.end);
    QCOMPARE(modem.log.pages(), sent);
}

QTEST_GUILESS_MAIN(tst_Stranger)
#include "tst_stranger.moc"
