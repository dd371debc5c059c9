#include "base/valuemap.h"
#include "job/jobstates.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_JobStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transitions_data();
    void transitions();
    void operations_data();
    void operations();
};

/** All pairs; the allowed ones as service-semantics 1.3 lists them, the one of 1.11 and that of a change. */
void tst_JobStates::transitions_data()
{
    QTest::addColumn<JobState>("from");
    QTest::addColumn<JobState>("to");
    QTest::addColumn<bool>("allowed");
    const QHash<QString, QStringList> allowed{
        {u"pending"_qs, {u"inprogress"_qs, u"retries_exceeded"_qs, u"canceled"_qs}},
        {u"inprogress"_qs,
         {u"retrying"_qs, u"retries_exceeded"_qs, u"completed"_qs, u"canceling"_qs, u"canceled"_qs,
          u"pending"_qs}},
        {u"canceling"_qs, {u"canceled"_qs, u"completed"_qs}},
        {u"retrying"_qs, {u"inprogress"_qs, u"canceled"_qs, u"pending"_qs}}, // ui.md 5.2
        {u"retries_exceeded"_qs, {u"pending"_qs, u"canceled"_qs}},
    };
    const QMetaEnum states = QMetaEnum::fromType<JobState>();
    for (int i = 0; i < states.keyCount(); ++i) {
        for (int k = 0; k < states.keyCount(); ++k) {
            const auto from = static_cast<JobState>(states.value(i));
            const auto to = static_cast<JobState>(states.value(k));
            QTest::addRow("1.3 %s to %s", states.key(i), states.key(k))
                << from << to << allowed.value(enumName(from)).contains(enumName(to));
        }
    }
}

void tst_JobStates::transitions()
{
    QFETCH(JobState, from);
    QFETCH(JobState, to);
    QTEST(transitionAllowed(from, to), "allowed");
}

void tst_JobStates::operations_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<int>("mask"); // VIEW 1, PAUSE 2, RESUME 4, RESTART 8, DELETE 16, infos 96
    QTest::newRow("2.8 pending") << JobState::Pending << false << 1 + 2 + 16 + 96;
    QTest::newRow("2.8 retrying") << JobState::Retrying << false << 1 + 2 + 16 + 96;
    QTest::newRow("2.8 pending, paused") << JobState::Pending << true << 1 + 4 + 16 + 96;
    QTest::newRow("2.8 retrying, paused") << JobState::Retrying << true << 1 + 4 + 16 + 96;
    QTest::newRow("2.8 inprogress") << JobState::Inprogress << false << 1 + 16 + 96;
    QTest::newRow("2.8 retries exceeded") << JobState::RetriesExceeded << false << 1 + 8 + 16 + 96;
    QTest::newRow("2.8 canceling") << JobState::Canceling << false << 1 + 96;
    QTest::newRow("2.8 canceled") << JobState::Canceled << false << 1 + 96;
    QTest::newRow("2.8 completed") << JobState::Completed << false << 1 + 96;
}

void tst_JobStates::operations()
{
    QFETCH(JobState, state);
    QFETCH(bool, paused);
    QTEST(static_cast<int>(availableOperations(state, paused)), "mask");
}

QTEST_GUILESS_MAIN(tst_JobStates)
#include "tst_jobstates.moc"
