#include "faxctlbench.h"
#include "service/datafolder.h"

using namespace Fax;
using namespace Qt::StringLiterals;

/** Who holds a data folder: serve, a client that hosts, none; and what is left when one of them ends. */
class tst_FaxctlHosting : public QObject, private FaxctlBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startService(); }
    void cleanupTestCase() { stopService(); }

    void holderThatDoesNotAnswerIsSix()
    {
        const FaxctlRunner faxctl = fresh(u"silent"_s);
        auto folder = DataFolder::open(faxctl.dataFolder());
        QVERIFY(folder && folder->lock(DataFolder::Holder::Service));
        const FaxctlRun run = faxctl.run({u"jobs"_s});
        QVERIFY2(run.exit == 6, qPrintable(run.err));
        QVERIFY(run.err.contains(faxctl.dataFolder()));
    }

    void secondServeIsRefused()
    {
        const FaxctlRun run = served().run({u"serve"_s});
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.err.contains(served().dataFolder())
                     && run.err.contains(QString::number(m_serve->processId())),
                 qPrintable(run.err));
    }

    void twoClientsAtOnce()
    {
        const QStringList command{u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()};
        const auto first = served().start(command);
        const auto second = served().start(command);
        const FaxctlRun one = FaxctlRunner::finish(*first);
        const FaxctlRun two = FaxctlRunner::finish(*second);
        QVERIFY2(one.exit == 0, qPrintable(one.out + one.err));
        QVERIFY2(two.exit == 0, qPrintable(two.out + two.err));
        QVERIFY(ids(one) != ids(two));
    }

    void sendWithoutServiceIsKeptForTheNext()
    {
        const FaxctlRunner faxctl = fresh(u"later"_s);
        const FaxctlRun run = faxctl.run({u"send"_s, u"--to"_s, u"102"_s, textFile()});
        QVERIFY2(run.exit == 0, qPrintable(run.err));
        QCOMPARE(ids(run).size(), 1);
        QVERIFY2(run.err.contains(u"faxctl serve"_s), qPrintable(run.err));
        QCOMPARE(job(faxctl, ids(run)[0])[u"state"_s].toString(), u"pending"_s);
        const auto serve = startServe(faxctl);
        QVERIFY(serve);
        QTRY_COMPARE_WITH_TIMEOUT(job(faxctl, ids(run)[0])[u"state"_s].toString(), u"completed"_s,
                                  20000);
        QCOMPARE(stop(*serve, SIGINT), 0);
    }

    void sendAndWaitHostsTheService()
    {
        const FaxctlRunner faxctl = fresh(u"hosted"_s);
        const FaxctlRun run = faxctl.run({u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()});
        QVERIFY2(run.exit == 0, qPrintable(run.out + run.err));
        QVERIFY2(run.err.isEmpty(), qPrintable(run.err));
        const QJsonArray inbox = faxctl.run({u"inbox"_s, u"--json"_s}).array();
        QCOMPARE(inbox.size(), 1);
        QCOMPARE(inbox[0][u"complete"_s].toBool(), true); // the host waited for the receiving port
    }

    void interruptWhileHostingKeepsTheJob()
    {
        const FaxctlRunner faxctl = fresh(u"interrupted"_s);
        QCOMPARE(faxctl.run({u"queue"_s, u"pause"_s}).exit, 0);
        const auto send = faxctl.start({u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()});
        QVERIFY(FaxctlRunner::waitForOutput(*send, "queue is paused"));
        ::kill(pid_t(send->processId()), SIGINT);
        const FaxctlRun run = FaxctlRunner::finish(*send);
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.err.contains(u"stays in the queue"_s), qPrintable(run.err));
        QCOMPARE(faxctl.run({u"jobs"_s, u"--json"_s}).array()[0][u"state"_s].toString(),
                 u"pending"_s);
    }

    void interruptInTheMiddleOfACallKeepsTheJob()
    {
        const FaxctlRunner faxctl = fresh(u"cut"_s);
        const auto send = faxctl.start({u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()},
                                       FaxctlRunner::LineClock::Real);
        QVERIFY(FaxctlRunner::waitForOutput(*send, "Negotiating"));
        ::kill(-pid_t(send->processId()), SIGINT); // the whole group, as Ctrl+C does
        const FaxctlRun run = FaxctlRunner::finish(*send, 15000);
        QVERIFY2(run.exit == 1, qPrintable(run.out + run.err));
        QVERIFY2(run.err.contains(u"stays in the queue"_s), qPrintable(run.err));
        const QJsonObject job = faxctl.run({u"jobs"_s, u"--json"_s}).array()[0].toObject();
        QVERIFY2(job[u"state"_s] == u"pending"_s || job[u"state"_s] == u"retrying"_s,
                 qPrintable(job[u"state"_s].toString()));
        QCOMPARE(job[u"attempts"_s].toInt(), 0); // the try is not lost
        QCOMPARE(faxctl.run({u"inbox"_s, u"--json"_s}).array().size(), 0);
    }

    void killedServiceFreesTheFolder()
    {
        const FaxctlRunner faxctl = fresh(u"killed"_s);
        const auto serve = startServe(faxctl);
        QVERIFY(serve);
        serve->kill();
        QVERIFY(serve->waitForFinished());
        const auto next = startServe(faxctl); // the dead socket is replaced
        QVERIFY(next);
        QCOMPARE(faxctl.run({u"ports"_s}).exit, 0);
        QCOMPARE(stop(*next, SIGTERM), 0);
    }

    void clientNoticesThatTheServiceIsKilled()
    {
        const FaxctlRunner faxctl = fresh(u"lost"_s);
        const auto serve = startServe(faxctl);
        QVERIFY(serve);
        QCOMPARE(faxctl.run({u"queue"_s, u"pause"_s}).exit, 0);
        const auto send = faxctl.start({u"send"_s, u"--to"_s, u"102"_s, u"--wait"_s, textFile()});
        QVERIFY(FaxctlRunner::waitForOutput(*send, "queue is paused"));
        serve->kill();
        QVERIFY(serve->waitForFinished());
        const FaxctlRun run = FaxctlRunner::finish(*send);
        QCOMPARE(run.exit, 6);
    }
};

QTEST_GUILESS_MAIN(tst_FaxctlHosting)
#include "tst_faxctlhosting.moc"
