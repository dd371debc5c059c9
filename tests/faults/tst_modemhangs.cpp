#include "modemservice.h"

#include <csignal>

using namespace Fax;

/** F10, F11 and dying workers with modems on real pseudo-terminals (safety.md 2). */
class tst_ModemHangs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void hangs();
    void garbage();
    void killedWorker();

private:
    std::unique_ptr<ModemService> m;
};

void tst_ModemHangs::initTestCase()
{
    qputenv("FAX_SERIAL_CLOCK", QByteArray::number(lineFactor));
}

void tst_ModemHangs::init()
{
    m = std::make_unique<ModemService>();
    QVERIFY(!m->bank.path(first).isEmpty());
    QVERIFY(m->open());
}

void tst_ModemHangs::cleanup()
{
    m->close();
    QVERIFY_CLEAN(m->service.folder());
    m.reset();
}

void tst_ModemHangs::hangs()
{
    QVERIFY(m->waitUntilReady());
    const JobId id = m->service.send(receiver, textOfPages(1));
    QVERIFY(QTest::qWaitFor([&] { return m->service.port(first).phase == CallPhase::C; },
                            longestCallMs));
    QVERIFY(m->bank.tell(u"swallow "_qs + first));
    QVERIFY(m->waitForHealth(first, ModemHealth::Faulty, longestCallMs));
    QTRY_VERIFY(m->service.port(first).description.startsWith(u"Modem does not answer since"));
    QCOMPARE(m->problemWith(id), QString());
    QVERIFY(m->bank.tell(u"heed "_qs + first));
    QVERIFY(m->waitForHealth(first, ModemHealth::Ready, setUpMs));
}

void tst_ModemHangs::garbage()
{
    constexpr int usableMs = 10'000; // F11
    QVERIFY(m->waitUntilReady());
    QElapsedTimer since;
    since.start();
    QVERIFY(m->bank.tell(u"garbage %1 1048576"_qs.arg(first)));
    QVERIFY(m->waitForHealth(first, ModemHealth::Ready, usableMs));
    const JobId id = m->service.send(receiver, textOfPages(1), {{u"wantedPort"_qs, first}});
    QVERIFY(QTest::qWaitFor([&] { return m->service.port(first).state == PortState::Sending; },
                            usableMs - int(since.elapsed())));
    QVERIFY(QTest::qWaitFor([&] { return isFinal(m->service.job(id).state); }, longestCallMs));
    QCOMPARE(m->service.job(id).state, JobState::Completed);
    QCOMPARE(m->service.job(id).attempts, 1);
}

void tst_ModemHangs::killedWorker()
{
    QVERIFY(m->waitUntilReady());
    const JobId id = m->service.send(receiver, textOfPages(1), {{u"wantedPort"_qs, first}});
    QVERIFY(QTest::qWaitFor([&] { return m->service.port(first).phase == CallPhase::C; },
                            longestCallMs));
    const qint64 worker = m->workerOf(first);
    QVERIFY(worker > 0);
    QCOMPARE(::kill(pid_t(worker), SIGKILL), 0);
    QCOMPARE(m->problemWith(id),
             QString()); // by the same port: its modem is on-hook and set up again
    QVERIFY(m->workerOf(first) != worker);
}

QTEST_GUILESS_MAIN(tst_ModemHangs)
#include "tst_modemhangs.moc"
