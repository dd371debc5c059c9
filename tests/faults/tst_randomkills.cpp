#include "crashrun.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Fax;

/**
 * F1: kill -9 at random microseconds while 20 jobs are sent and received. FAX_KILLS and FAX_KILL_SEED ask
 * for more than the few of every day.
 */
class tst_RandomKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killed();
};

void tst_RandomKills::killed()
{
    bool given = false;
    int kills = qEnvironmentVariableIntValue("FAX_KILLS", &given);
    kills = given ? kills : 8;
    int seed = qEnvironmentVariableIntValue("FAX_KILL_SEED", &given);
    QRandomGenerator random(given ? static_cast<quint32>(seed) : 1);
    int died = 0;
    int runs = 0;
    int uncertain = 0;
    QElapsedTimer told;
    told.start();
    while (died < kills) {
        CrashRun run(20, 2);
        CrashRun::End end = CrashRun::End::Died;
        while (end == CrashRun::End::Died && died + run.deaths() < kills) {
            end = run.run(QProcessEnvironment::systemEnvironment(), random.bounded(1'500'000));
            QVERIFY2(end != CrashRun::End::Failed, qPrintable(run.said()));
            const QString wrong = run.wrongInFolder();
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        QVERIFY2(run.finish() == CrashRun::End::Done, qPrintable(run.said()));
        const QString wrong = run.wrongInFolder() + run.wrongInTheEnd();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        died += run.deaths();
        uncertain += run.uncertainJobs();
        ++runs;
        if (told.hasExpired(60'000)) {
            told.restart();
            qInfo("%d of %d kills in %d runs, %d jobs uncertain", died, kills, runs, uncertain);
        }
    }
    qInfo("%d kills in %d runs of 20 jobs: 0 lost, 0 sent twice, %d uncertain", died, runs,
          uncertain);
}

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); // a thousand kills take their time
    const QCoreApplication application(argc, argv);
    tst_RandomKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_randomkills.moc"
