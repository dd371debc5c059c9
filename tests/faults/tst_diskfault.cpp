#include "machine.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

using Operation = VirtualDisk::Operation;
using Outcome = VirtualDisk::Outcome;

} // namespace

/** F5: the n-th write, sync or open fails, for all n: refused with a reason, never accepted and lost. */
class tst_DiskFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedOrKept_data();
    void refusedOrKept();
};

void tst_DiskFault::refusedOrKept_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("lasting");
    const struct
    {
        const char *name;
        Operation operation;
        Outcome outcome;
    } faults[] = {
        {"F5 write finds no space", Operation::Write, Outcome::NoSpace},
        {"F5 write has an input/output error", Operation::Write, Outcome::InputOutputError},
        {"F5 write is short", Operation::Write, Outcome::ShortWrite},
        {"F5 sync fails", Operation::Sync, Outcome::InputOutputError},
        {"F5 open fails", Operation::Open, Outcome::CannotOpen},
    };
    for (const auto &fault : faults) {
        QTest::addRow("%s once", fault.name) << fault.operation << fault.outcome << false;
        const bool leavesTraces = fault.outcome != Outcome::ShortWrite
            && !(fault.operation == Operation::Write && fault.outcome == Outcome::InputOutputError);
        if (leavesTraces) // the others do no more than a write that finds no space
            QTest::addRow("%s from then on", fault.name)
                << fault.operation << fault.outcome << true;
    }
}

void tst_DiskFault::refusedOrKept()
{
    QFETCH(Operation, operation);
    QFETCH(Outcome, outcome);
    QFETCH(bool, lasting);
    const quint32 seeds = operation == Operation::Sync ? 8
                                                       : 1; // what a failed sync forgets is random
    int refusals = 0;
    int n = 1;
    const int stride = lasting && operation == Operation::Write ? 8
                                                                : 1; // the next ones fail anyway
    for (bool fired = true; fired; n += stride) {
        fired = false;
        for (quint32 seed = 0; seed < seeds; ++seed) {
            Machine machine(seed * 1000 + static_cast<quint32>(n));
            const QString wrong = machine.liveWithFault({operation, outcome, n, lasting});
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("n = %1: %2").arg(n).arg(wrong)));
            fired = fired || machine.hasFaultFired();
            refusals += machine.refusals();
        }
    }
    qInfo("%d changes were refused", refusals);
    QVERIFY(operation == Operation::Open || refusals >= (n - 2) / stride);
}

QTEST_GUILESS_MAIN(tst_DiskFault)
#include "tst_diskfault.moc"
