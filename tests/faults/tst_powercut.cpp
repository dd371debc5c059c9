#include "machine.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

constexpr qsizetype jobsPerDisk = 12; ///< then a new disk, so that the check stays quick

} // namespace

/** F3: the power fails at any moment, with writes torn and forgotten. */
class tst_PowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost_data();
    void nothingAcknowledgedIsLost();
    void aDiskThatLiesIsFoundOut();
};

void tst_PowerCut::nothingAcknowledgedIsLost_data()
{
    QTest::addColumn<int>("block");
    for (int block = 0; block < 10; ++block)
        QTest::addRow("F3 cuts %d to %d", block * 1000 + 1, block * 1000 + 1000) << block;
}

void tst_PowerCut::nothingAcknowledgedIsLost()
{
    QFETCH(int, block);
    std::unique_ptr<Machine> machine;
    qsizetype promises = 0;
    for (int cut = 0; cut < 1000; ++cut) {
        const auto seed = static_cast<quint32>(block * 1000 + cut);
        if (!machine || machine->work().jobs() > jobsPerDisk) {
            promises += machine ? machine->work().promises() : 0;
            machine = std::make_unique<Machine>(seed);
        }
        QString wrong = machine->liveAndDie();
        if (wrong.isEmpty()
            && cut % 20 == 0) // the next life looks, too; SQLite's own files cost more
            wrong = machine->findLoss();
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("cut %1: %2").arg(cut).arg(wrong)));
    }
    QCOMPARE(machine->findLoss(), QString());
    promises += machine->work().promises();
    qInfo("%lld changes were acknowledged", static_cast<long long>(promises));
    QVERIFY(promises > 1000); // the cuts did not come before the work
}

/** The same test where sync() does nothing: it has to find losses, or it could not find any. */
void tst_PowerCut::aDiskThatLiesIsFoundOut()
{
    int losses = 0;
    for (quint32 seed = 0; seed < 100; ++seed) {
        Machine machine(seed);
        machine.disk().setLying(true);
        for (int life = 0; life < 5; ++life)
            losses += machine.liveAndDie().isEmpty() && machine.findLoss().isEmpty() ? 0 : 1;
    }
    QVERIFY2(losses > 50, qPrintable(QString::number(losses)));
}

QTEST_GUILESS_MAIN(tst_PowerCut)
#include "tst_powercut.moc"
