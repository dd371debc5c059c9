#include "benchmarks/letterpage.h"
#include "support/modembank/bankprocess.h"
#include "support/modembank/serialworker.h"

#include <QtTest/QtTest>

using namespace Fax;

/** The real line worker on pseudo-terminals, with either flow control. */
class tst_SerialWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAndReceives_data();
    void sendsAndReceives();
};

namespace {
constexpr int factor = 5;
constexpr int limitMs = 30'000;
} // namespace

void tst_SerialWorker::sendsAndReceives_data()
{
    QTest::addColumn<FlowControl>("flow");
    QTest::newRow("rts-cts") << FlowControl::RtsCts;
    // Every last HDLC frame has an XOFF in it, and a letter is much more than a modem holds.
    QTest::newRow("xon-xoff") << FlowControl::XonXoff;
}

void tst_SerialWorker::sendsAndReceives()
{
    QFETCH(FlowControl, flow);
    BankProcess bank({QStringLiteral("--factor"), QString::number(factor),
                      QStringLiteral("--patient"), QStringLiteral("201"), QStringLiteral("202")});
    SerialWorker sender(bank.path(QStringLiteral("201")), QStringLiteral("201"), factor, flow);
    SerialWorker receiver(bank.path(QStringLiteral("202")), QStringLiteral("202"), factor, flow);
    QSignalSpy senderReady(&sender, &SerialWorker::ready);
    QSignalSpy receiverReady(&receiver, &SerialWorker::ready);
    QTRY_VERIFY2_WITH_TIMEOUT(!senderReady.isEmpty() && !receiverReady.isEmpty(),
                              qPrintable(sender.health + receiver.health), limitMs);
    const QList<FaxPage> letter = letterPages(1);
    sender.dial(QStringLiteral("202"), letter);
    QTRY_VERIFY_WITH_TIMEOUT(sender.end && receiver.end, limitMs);
    QVERIFY2(sender.end->code == ErrorCode::None, qPrintable(sender.end->detail));
    QCOMPARE(sender.end->pagesConfirmed, 1);
    QCOMPARE(receiver.received, letter);
}

QTEST_GUILESS_MAIN(tst_SerialWorker)
#include "tst_serialworker.moc"
