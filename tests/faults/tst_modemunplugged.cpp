#include "modemservice.h"

using namespace Fax;

/** F9 with modems on real pseudo-terminals (safety.md 2). */
class tst_ModemUnplugged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void unplugged_data();
    void unplugged();
    void absentAtTheStart();

private:
    std::unique_ptr<ModemService> m;
};

void tst_ModemUnplugged::initTestCase()
{
    qputenv("FAX_SERIAL_CLOCK", QByteArray::number(lineFactor));
}

void tst_ModemUnplugged::init()
{
    m = std::make_unique<ModemService>();
    QVERIFY(!m->bank.path(first).isEmpty());
    QVERIFY(m->open());
}

void tst_ModemUnplugged::cleanup()
{
    m->close();
    QVERIFY_CLEAN(m->service.folder());
    m.reset();
}

void tst_ModemUnplugged::unplugged_data()
{
    QTest::addColumn<PortState>("state");
    QTest::addColumn<CallPhase>("phase");
    QTest::newRow("while it dials") << PortState::Dialing << CallPhase::A;
    QTest::newRow("while it negotiates") << PortState::Sending << CallPhase::B;
    QTest::newRow("in a page") << PortState::Sending << CallPhase::C;
}

void tst_ModemUnplugged::unplugged()
{
    QFETCH(const PortState, state);
    QFETCH(const CallPhase, phase);
    QVERIFY(m->waitUntilReady());
    const JobId id = m->service.send(receiver, textOfPages(1));
    QVERIFY(QTest::qWaitFor(
        [&] {
            const PortStatus port = m->service.port(first);
            return port.state == state && port.phase == phase;
        },
        longestCallMs));
    QVERIFY(m->plugs.unplug(first));
    QVERIFY(m->waitForHealth(first, ModemHealth::Absent, noticedMs));
    QTRY_VERIFY(m->service.port(first).description.startsWith(u"Modem is unplugged"));
    QCOMPARE(m->problemWith(id), QString());
    QCOMPARE(m->service.attempts(id).last().port, second);
    QCOMPARE(m->service.attempts(id).first().error, ErrorCode::DeviceMissing);
    QVERIFY(m->plugs.plug(first)); // the terminal is another one, the port the same
    QVERIFY(m->waitForHealth(first, ModemHealth::Ready, setUpMs));
    QVERIFY(m->isReady(first));
}

void tst_ModemUnplugged::absentAtTheStart()
{
    QVERIFY(m->waitUntilReady());
    m->service.close();
    QVERIFY(m->plugs.unplug(first));
    QVERIFY(m->service.open());
    QVERIFY(m->waitForHealth(first, ModemHealth::Absent, noticedMs));
    QVERIFY(QTest::qWaitFor([&] { return m->isReady(second) && m->isReady(receiver); }, setUpMs));
    QVERIFY(m->plugs.plug(first));
    QVERIFY(m->waitForHealth(first, ModemHealth::Ready, setUpMs));
}

QTEST_GUILESS_MAIN(tst_ModemUnplugged)
#include "tst_modemunplugged.moc"
