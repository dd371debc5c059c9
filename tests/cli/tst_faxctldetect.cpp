#include "faxctlbench.h"

#include "base/uniquefd.h"
#include "support/modembank/bankprocess.h"

#include <array>

#include <fcntl.h>
#include <stdlib.h>

using namespace Fax;

namespace {

constexpr int lineFactor = 8; ///< seconds on the line in each real one

/** A terminal at whose other end nobody says anything. */
class SilentTerminal
{
public:
    SilentTerminal()
    {
        if (m_fd.isValid() && ::grantpt(m_fd.get()) == 0 && ::unlockpt(m_fd.get()) == 0)
            m_path = QString::fromLocal8Bit(::ptsname(m_fd.get()));
    }

    [[nodiscard]] QString path() const { return m_path; }

private:
    UniqueFd m_fd{::posix_openpt(O_RDWR | O_NOCTTY)};
    QString m_path;
};

QString shortName(const QString &device)
{
    return device.mid(5); // without /dev/
}

} // namespace

/** The real faxctl looks for modems and tests ports: software modems on pseudo-terminals. */
class tst_FaxctlDetect : public QObject, private FaxctlBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void detectsModems();
    void detectsForPrograms();
    void refusesWhatIsNoLine_data();
    void refusesWhatIsNoLine();
    void testsPorts();
    void findsNoDialTone();
    void sendsATestPage();
    void testsBuiltInPorts();

private:
    void addModem(const FaxctlRunner &faxctl, const QString &number,
                  const QStringList &more = {}) const;

    /** Take the lowest names: a service that somebody tries out on this machine may wait for one of them. */
    std::array<SilentTerminal, 6> m_lowest;
    std::optional<BankProcess> m_bank;
};

void tst_FaxctlDetect::initTestCase()
{
    qputenv("FAX_SERIAL_CLOCK", QByteArray::number(lineFactor));
    m_bank.emplace(QStringList{u"--factor"_s, QString::number(lineFactor), u"--patient"_s, u"201"_s,
                               u"202"_s, u"--toneless"_s, u"203"_s});
    QVERIFY(!m_bank->path(u"203"_s).isEmpty());
}

void tst_FaxctlDetect::addModem(const FaxctlRunner &faxctl, const QString &number,
                                const QStringList &more) const
{
    const FaxctlRun added = faxctl.run(QStringList{u"port"_s, u"add"_s, u"--driver"_s, u"serial"_s,
                                                   u"--device"_s, m_bank->path(number),
                                                   u"--number"_s, number, u"--name"_s, number}
                                       + more);
    QVERIFY2(added.exit == 0, qPrintable(added.err));
}

void tst_FaxctlDetect::detectsModems()
{
    const SilentTerminal silent;
    const QString one = m_bank->path(u"201"_s);
    const QString two = m_bank->path(u"202"_s);
    const FaxctlRunner faxctl = fresh(u"detect"_s);
    addModem(faxctl, u"202"_s);
    const FaxctlRun run = faxctl.run({u"modems"_s, u"detect"_s, u"--device"_s, silent.path(),
                                      u"--device"_s, one, u"--device"_s, two});
    QCOMPARE(run.exit, 0);
    const QStringList lines = run.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.contains(shortName(one) + u": Class 1, 1.0; V.17; \"spandsp\""_s),
             qPrintable(run.out));
    QCOMPARE(lines.last(), shortName(silent.path()) + u": no answer"_s); // it took its time
    QVERIFY2(lines.contains(shortName(two) + u": port 202"_s), qPrintable(run.out)); // not opened
}

void tst_FaxctlDetect::detectsForPrograms()
{
    const QString device = m_bank->path(u"201"_s);
    const FaxctlRun run = fresh(u"detect"_s)
                              .run({u"modems"_s, u"detect"_s, u"--device"_s, device, u"--json"_s});
    QCOMPARE(run.exit, 0);
    QCOMPARE(run.array().size(), 1);
    const QJsonObject modem = run.array().first().toObject();
    QCOMPARE(modem[u"device"_s].toString(), device);
    QCOMPARE(modem[u"kind"_s].toString(), u"fax_modem"_s);
    QCOMPARE(modem[u"driver"_s].toString(), u"pseudo-terminal"_s);
    QCOMPARE(modem[u"classes"_s].toArray(), (QJsonArray{u"1"_s, u"1.0"_s}));
    QCOMPARE(modem[u"used"_s].toString(), u"1.0"_s);
}

void tst_FaxctlDetect::refusesWhatIsNoLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("part");
    const QStringList detect{u"modems"_s, u"detect"_s, u"--device"_s};
    QTest::newRow("memory") << detect + QStringList{u"/dev/mem"_s} << 1 << u"/dev/mem"_s;
    QTest::newRow("a file") << detect + QStringList{u"/etc/passwd"_s} << 1
                            << u"/etc/passwd is not a serial device"_s;
    QTest::newRow("not there") << detect + QStringList{u"/dev/ttyUSB77"_s} << 1
                               << u"There is no serial device /dev/ttyUSB77"_s;
    QTest::newRow("another word") << QStringList{u"modems"_s, u"find"_s} << 2 << u"\"find\""_s;
    QTest::newRow("device without detect")
        << QStringList{u"modems"_s, u"--device"_s, u"/dev/ttyS0"_s} << 2 << u"modems detect"_s;
    QTest::newRow("test of nothing")
        << QStringList{u"port"_s, u"test"_s, u"nonesuch"_s} << 1 << u"nonesuch"_s;
    QTest::newRow("test without a port") << QStringList{u"port"_s, u"test"_s} << 2 << u"one port"_s;
    QTest::newRow("call without a test")
        << QStringList{u"port"_s, u"1"_s, u"--call"_s, u"102"_s} << 2 << u"port test"_s;
    QTest::newRow("emergency") << QStringList{u"port"_s, u"test"_s, u"1"_s, u"--call"_s, u"0,112"_s}
                               << 1 << u"emergency number 112"_s;
}

void tst_FaxctlDetect::refusesWhatIsNoLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const FaxctlRun run = fresh(u"refused"_s).run(arguments);
    QTEST(run.exit, "exit");
    QVERIFY2(run.err.contains(part), qPrintable(run.err));
    QCOMPARE(run.out, QString());
}

void tst_FaxctlDetect::testsPorts()
{
    const FaxctlRunner faxctl = fresh(u"selftest"_s);
    addModem(faxctl, u"201"_s);
    const FaxctlRun run = faxctl.run({u"port"_s, u"test"_s, u"201"_s});
    QVERIFY2(run.exit == 0, qPrintable(run.out + run.err));
    QCOMPARE(run.out,
             u"port       passed  %1 at 115200 bit/s: the modem answers\n"
             "identify   passed  Class 1, 1.0; V.17; \"spandsp\"\n"
             "class      passed  Class 1.0\n"
             "dial tone  passed  The line has a dial tone\n"_s.arg(m_bank->path(u"201"_s)));
}

void tst_FaxctlDetect::findsNoDialTone()
{
    const FaxctlRunner faxctl = fresh(u"toneless"_s);
    addModem(faxctl, u"203"_s);
    const FaxctlRun run = faxctl.run({u"port"_s, u"test"_s, u"203"_s, u"--call"_s, u"202"_s});
    QCOMPARE(run.exit, 1);
    const QString last = run.out.trimmed().section(u'\n', -1);
    QVERIFY2(last.startsWith(u"dial tone  FAILED  The line has no dial tone."_s),
             qPrintable(run.out));
}

void tst_FaxctlDetect::sendsATestPage()
{
    const FaxctlRunner faxctl = fresh(u"testcall"_s);
    addModem(faxctl, u"201"_s);
    addModem(faxctl, u"202"_s, {u"--receive"_s, u"auto"_s, u"--rings"_s, u"1"_s});
    const FaxctlRun run = faxctl.run({u"port"_s, u"test"_s, u"201"_s, u"--call"_s, u"202"_s});
    QVERIFY2(run.exit == 0, qPrintable(run.out + run.err));
    QVERIFY2(run.out.contains(u"page       passed  The page was confirmed"_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"call       passed  Sent to \"202\" in "_s), qPrintable(run.out));
    QCOMPARE(faxctl.run({u"jobs"_s, u"--json"_s}).array().size(), 0); // outside the queue
    QCOMPARE(faxctl.run({u"inbox"_s, u"--json"_s}).array().size(), 1);
    QCOMPARE(faxctl.run({u"check"_s}).exit, 0);
}

void tst_FaxctlDetect::testsBuiltInPorts()
{
    const FaxctlRunner faxctl = fresh(u"builtin"_s);
    const FaxctlRun run = faxctl.run({u"port"_s, u"test"_s, u"1"_s, u"--call"_s, u"102"_s});
    QVERIFY2(run.exit == 0, qPrintable(run.out + run.err));
    QVERIFY(run.out.startsWith(u"port       passed  The built-in line 101 is ready\n"_s));
    QVERIFY(run.out.contains(u"call       passed  Sent to \"102\" in "_s));
    const FaxctlRun unknown = faxctl.run(
        {u"port"_s, u"test"_s, u"1"_s, u"--call"_s, u"555"_s, u"--json"_s});
    QCOMPARE(unknown.exit, 1);
    const QJsonObject last =
        QJsonDocument::fromJson(unknown.out.trimmed().section(u'\n', -1).toUtf8()).object();
    QCOMPARE(last[u"passed"_s].toBool(), false);
    QCOMPARE(last[u"last"_s].toBool(), true);
}

QTEST_GUILESS_MAIN(tst_FaxctlDetect)
#include "tst_faxctldetect.moc"
