#include "support/linebench.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

class tst_T30Session : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_data();
    void page();
};

void tst_T30Session::page_data()
{
    QTest::addColumn<Modulation>("modulation");
    QTest::addColumn<bool>("ecm");
    QTest::addColumn<Coding>("coding");
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<int>("width");
    QTest::newRow("v17-ecm-mmr-fine-a4")
        << Modulation::V17 << true << Coding::Mmr << Resolution::Fine << 1728;
}

void tst_T30Session::page()
{
    QFETCH(Modulation, modulation);
    QFETCH(bool, ecm);
    QFETCH(Coding, coding);
    QFETCH(Resolution, resolution);
    QFETCH(int, width);
    CallSettings settings;
    settings.fastest = modulation;
    settings.ecm = ecm;
    settings.mmr = coding == Coding::Mmr;
    settings.mr = coding != Coding::Mh;
    settings.localId = QStringLiteral("+1 555 0100");

    LineBench bench;
    bench.addPorts(2);
    const QList<FaxPage> pages{testPage(width, 300, resolution)};
    const qint64 call = bench.dial(pages, settings);
    QVERIFY(bench.run());

    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.pagesAt(2), pages);
}

QTEST_GUILESS_MAIN(tst_T30Session)
#include "tst_t30session.moc"
