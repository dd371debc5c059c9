#include "class2strangers.h"
#include "support/class2modem/callbench.h"

#include <QtTest/QtTest>

using namespace Fax;

/** Our calls through modems of class 2 with efax and sendfax at the other end, each at a simulated modem. */
class tst_Class2Interop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weSendToEfax_data();
    void weSendToEfax();
    void sendfaxSendsToUs_data() { weSendToEfax_data(); }
    void sendfaxSendsToUs();
};

namespace {

/** Steps a bench so many times faster than real time, until its call is over. */
class BenchClock
{
public:
    BenchClock(Class2CallBench &bench, int timeFactor)
    {
        m_elapsed.start();
        QObject::connect(&m_timer, &QTimer::timeout, &bench.modem, [this, &bench, timeFactor] {
            m_due += std::min<qint64>(m_elapsed.restart(), longestTickMs) * timeFactor;
            for (; m_due >= Class2CallBench::stepMs; m_due -= Class2CallBench::stepMs)
                bench.step();
        });
        m_timer.start(5);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    qint64 m_due = 0;
};

ModemClass otherThan(ModemClass faxClass)
{
    return faxClass == ModemClass::Class2 ? ModemClass::Class2_0 : ModemClass::Class2;
}

} // namespace

void tst_Class2Interop::weSendToEfax_data()
{
    QTest::addColumn<ModemClass>("ours");
    QTest::newRow("we in class 2, it in 2.0") << ModemClass::Class2;
    QTest::newRow("we in class 2.0, it in 2") << ModemClass::Class2_0;
}

void tst_Class2Interop::weSendToEfax()
{
    QFETCH(ModemClass, ours);
    const QString efax = Stranger::find(QStringLiteral("efax"));
    FastModem other(optionsFor(otherThan(ours)), efaxPace);
    Class2CallBench bench(optionsFor(ours));
    join(bench.modem, other.modem);
    const BenchClock clock(bench, efaxPace);

    const QList<FaxPage> sent = document(2, Resolution::Fine);
    bench.dial(sent);
    QTRY_VERIFY_WITH_TIMEOUT(bench.modem.isOffHook(), limitMs);
    Stranger receiver(efax,
                      efaxArguments(other, otherThan(ours))
                          << QStringLiteral("-r") << QStringLiteral("fax"));
    QVERIFY2(receiver.wait() == 0, receiver.said().constData());
    QTRY_VERIFY_WITH_TIMEOUT(bench.end, limitMs);
    QVERIFY2(bench.end->code == ErrorCode::None, qPrintable(bench.end->detail));
    QCOMPARE(bench.end->remoteId, QStringLiteral("+1 555 0123"));
    for (int i = 0; i < sent.size(); ++i) {
        const QString file = QStringLiteral("fax.%1").arg(i + 1, 3, 10, QLatin1Char('0'));
        QCOMPARE(readTiff(receiver.folder.filePath(file), Resolution::Fine), sent[i]);
    }
}

void tst_Class2Interop::sendfaxSendsToUs()
{
    QFETCH(ModemClass, ours);
    const QString sendfax = Stranger::find(QStringLiteral("sendfax"));
    const ModemClass its = otherThan(ours);
    FastModem other(optionsFor(its), fast);
    Class2CallBench bench(optionsFor(ours));
    join(bench.modem, other.modem);
    QObject::connect(&bench.channel, &AtChannel::unsolicited, &bench.channel, [&] {
        if (!bench.call)
            bench.answer();
    });
    const BenchClock clock(bench, fast);

    QTemporaryDir files;
    const QList<FaxPage> sent = document(2, Resolution::Standard);
    QStringList arguments = sendfaxArguments(sendfax, other, its, Resolution::Standard);
    for (int i = 0; i < sent.size(); ++i)
        arguments << writeG3(files.filePath(QStringLiteral("page%1.g3").arg(i)), sent[i]);
    Stranger sender(QStringLiteral("/bin/sh"), arguments);
    QVERIFY2(sender.wait() == 0, sender.said().constData());
    QTRY_VERIFY_WITH_TIMEOUT(bench.end, limitMs);
    QVERIFY2(bench.end->code == ErrorCode::None, qPrintable(bench.end->detail));
    QCOMPARE(bench.whole(), sent);
}

QTEST_GUILESS_MAIN(tst_Class2Interop)
#include "tst_class2interop.moc"
