#include "faxctlbench.h"

#include "support/modembank/plugs.h"

using namespace Fax;

namespace {
constexpr int lineFactor = 8; ///< seconds on the line in each real one
constexpr int longestMs = 60'000;
constexpr int pollMs = 100;
} // namespace

/** The real faxctl and service with fax modems on pseudo-terminals, and no built-in port. */
class tst_FaxctlModems : public QObject, private FaxctlBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void portsShowTheirModems();
    void sendsAndReceives();
    void settingsOfModems();
    void refusals_data();
    void refusals();
    void deviceOfAnotherProgram();
    void killedService();

private:
    FaxctlRun addPort(const QString &number, const QStringList &more = {}) const;
    [[nodiscard]] QJsonObject port(const QString &name) const;
    [[nodiscard]] bool waitForHealth(const QString &name, const QString &health) const;
    [[nodiscard]] bool waitFor(const std::function<bool()> &condition) const;

    std::optional<BankProcess> m_bank;
    std::optional<Plugs> m_plugs;
};

void tst_FaxctlModems::initTestCase()
{
    qputenv("FAX_SERIAL_CLOCK", QByteArray::number(lineFactor));
    const QStringList numbers{u"201"_s, u"202"_s, u"203"_s};
    m_bank.emplace(
        QStringList{u"--factor"_s, QString::number(lineFactor), u"--patient"_s, u"--xon-xoff"_s}
        + numbers);
    m_plugs.emplace(*m_bank, numbers);
    for (const char *builtIn : {"1", "2"})
        QCOMPARE(served().run({u"port"_s, u"remove"_s, QString::fromLatin1(builtIn)}).exit, 0);
    // XOFF is also an octet of every DIS.
    const QStringList flow{u"--flow"_s, u"xon-xoff"_s};
    QCOMPARE(addPort(u"201"_s, flow).out, u"3\n"_s);
    QCOMPARE(
        addPort(u"202"_s, flow + QStringList{u"--receive"_s, u"auto"_s, u"--rings"_s, u"1"_s}).exit,
        0);
    startService();
}

void tst_FaxctlModems::cleanupTestCase()
{
    stopService();
}

FaxctlRun tst_FaxctlModems::addPort(const QString &number, const QStringList &more) const
{
    return served().run(QStringList{u"port"_s, u"add"_s, u"--driver"_s, u"serial"_s, u"--device"_s,
                                    m_plugs->device(number), u"--number"_s, number, u"--name"_s,
                                    u"Modem "_s + number}
                        + more);
}

QJsonObject tst_FaxctlModems::port(const QString &name) const
{
    return served().run({u"port"_s, name, u"--json"_s}).object();
}

bool tst_FaxctlModems::waitFor(const std::function<bool()> &condition) const
{
    const QDeadlineTimer deadline(longestMs);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QTest::qWait(pollMs); // each look is a process
    }
    return true;
}

bool tst_FaxctlModems::waitForHealth(const QString &name, const QString &health) const
{
    return waitFor([&] { return port(name)[u"status"_s][u"health"_s].toString() == health; });
}

void tst_FaxctlModems::portsShowTheirModems()
{
    QVERIFY(waitForHealth(u"Modem 201"_s, u"ready"_s));
    QVERIFY(waitForHealth(u"Modem 202"_s, u"ready"_s));
    const QJsonObject modem = port(u"Modem 201"_s);
    QCOMPARE(modem[u"driver"_s].toString(), u"serial"_s);
    QCOMPARE(modem[u"device"_s].toString(), m_plugs->device(u"201"_s));
    QCOMPARE(modem[u"class"_s].toString(), u"auto"_s);
    QCOMPARE(modem[u"baud"_s].toInt(), 115200);
    QCOMPARE(modem[u"flow"_s].toString(), u"xon-xoff"_s);
    QCOMPARE(modem[u"state"_s].toString(), u"available"_s);
    QCOMPARE(modem[u"status"_s][u"modemClass"_s].toString(), u"1.0"_s);
    QVERIFY(!modem[u"status"_s][u"modem"_s].toString().isEmpty());
    const QString list = served().run({u"ports"_s}).out;
    QVERIFY2(list.contains(m_plugs->device(u"201"_s)) && list.contains(u"ready"_s),
             qPrintable(list));
}

void tst_FaxctlModems::sendsAndReceives()
{
    const FaxctlRun sent = served().run({u"send"_s, u"--to"_s, u"202"_s, u"--wait"_s, textFile()});
    QCOMPARE(sent.exit, 0);
    QVERIFY(sent.out.contains(u"delivered, 1 of 1 pages"_s) || sent.err.contains(u"delivered"_s));
    QVERIFY(waitFor([this] {
        return served().run({u"inbox"_s, u"--json"_s}).array().at(0)[u"file"_s].toString() != u""_s;
    }));
    const QJsonObject fax = served().run({u"inbox"_s, u"--json"_s}).array().at(0).toObject();
    QCOMPARE(fax[u"pages"_s].toInt(), 1);
    QCOMPARE(fax[u"port"_s].toString(), u"Modem 202"_s);
    QCOMPARE(fax[u"tsid"_s].toString(), u"201"_s);
}

void tst_FaxctlModems::settingsOfModems()
{
    const FaxctlRun changed = served().run({u"port"_s, u"Modem 201"_s, u"--speed"_s, u"57600"_s,
                                            u"--class"_s, u"1"_s, u"--init"_s, u"ATL1"_s,
                                            u"--flow"_s, u"xon-xoff"_s, u"--json"_s});
    QCOMPARE(changed.exit, 0);
    QCOMPARE(changed.object()[u"baud"_s].toInt(), 57600);
    QCOMPARE(changed.object()[u"speed"_s].toInt(), 14400); // the fax's is another one
    QVERIFY(waitForHealth(u"Modem 201"_s, u"ready"_s)); // set up anew
    QCOMPARE(port(u"Modem 201"_s)[u"status"_s][u"modemClass"_s].toString(), u"1"_s);
    const FaxctlRun slower = served().run({u"port"_s, u"Modem 201"_s, u"--speed"_s, u"9600"_s,
                                           u"--init"_s, u""_s, u"--flow"_s, u"rts-cts"_s,
                                           u"--json"_s});
    QCOMPARE(slower.object()[u"speed"_s].toInt(), 9600);
    QCOMPARE(slower.object()[u"baud"_s].toInt(), 57600);
    QVERIFY(slower.object()[u"init"_s].toArray().isEmpty());
    QCOMPARE(served().run({u"port"_s, u"reset"_s, u"Modem 201"_s}).exit, 0);
    QVERIFY(waitForHealth(u"Modem 201"_s, u"ready"_s));
}

void tst_FaxctlModems::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part"); // of the sentence
    const QStringList add{u"port"_s, u"add"_s, u"--driver"_s, u"serial"_s, u"--number"_s, u"9"_s};
    const QStringList good = add + QStringList{u"--device"_s, u"/dev/ttyS9"_s};
    QTest::newRow("no device") << add << u"/dev/ttyUSB0"_s;
    QTest::newRow("memory") << add + QStringList{u"--device"_s, u"/dev/mem"_s} << u"/dev/mem"_s;
    QTest::newRow("no terminal") << add + QStringList{u"--device"_s, u"/dev/null"_s}
                                 << u"/dev/null is not a serial device"_s;
    QTest::newRow("class") << good + QStringList{u"--class"_s, u"3"_s} << u"2.1"_s;
    QTest::newRow("flow") << good + QStringList{u"--flow"_s, u"none"_s} << u"xon-xoff"_s;
    QTest::newRow("speed") << good + QStringList{u"--speed"_s, u"33600"_s} << u"115200"_s;
    QTest::newRow("dials") << good + QStringList{u"--init"_s, u"ATDT1"_s} << u"ATDT1"_s;
    QTest::newRow("reset of nothing")
        << QStringList{u"port"_s, u"reset"_s, u"nonesuch"_s} << u"nonesuch"_s;
}

void tst_FaxctlModems::refusals()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, part);
    const FaxctlRun run = served().run(arguments);
    QVERIFY(run.exit != 0);
    QVERIFY2(run.err.contains(part), qPrintable(run.err));
    QVERIFY(run.out.isEmpty());
}

void tst_FaxctlModems::deviceOfAnotherProgram()
{
    QFile other(m_plugs->device(u"203"_s));
    QVERIFY(other.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QCOMPARE(addPort(u"203"_s).exit, 0);
    QVERIFY(waitForHealth(u"Modem 203"_s, u"in_use"_s));
    const QString reason = port(u"Modem 203"_s)[u"status"_s][u"healthReason"_s].toString();
    QVERIFY2(reason.contains(QString::number(QCoreApplication::applicationPid())),
             qPrintable(reason)); // by its owner
    QCOMPARE(port(u"Modem 203"_s)[u"state"_s].toString(), u"unavailable"_s);
    other.close();
    QVERIFY(waitForHealth(u"Modem 203"_s, u"ready"_s));
    QCOMPARE(served().run({u"port"_s, u"remove"_s, u"Modem 203"_s}).exit, 0);
}

/** Off-hook, in the middle of dialling: at the next start the modem is on-hook, and the fax goes out. */
void tst_FaxctlModems::killedService()
{
    const int id = ids(served().run({u"send"_s, u"--to"_s, u"202"_s, textFile()})).value(0);
    QVERIFY(
        waitFor([this] { return port(u"Modem 201"_s)[u"state"_s].toString() == u"dialing"_s; }));
    m_serve->kill();
    QVERIFY(m_serve->waitForFinished());
    m_serve = startServe(served());
    QVERIFY(m_serve);
    QVERIFY(waitForHealth(u"Modem 201"_s, u"ready"_s));
    const bool sent = waitFor(
        [&] { return job(served(), id)[u"state"_s].toString() == u"completed"_s; });
    QVERIFY2(sent, qPrintable(served().run({u"job"_s, QString::number(id)}).out));
}

QTEST_GUILESS_MAIN(tst_FaxctlModems)
#include "tst_faxctlmodems.moc"
