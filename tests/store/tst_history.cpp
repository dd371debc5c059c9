#include "storefixture.h"

#include "store/historystore.h"

using namespace Fax;

/** What the store remembers of calls and of lines that were turned off (ui.md D2, top strip of chapter 4). */
class tst_History : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentCall_data();
    void sentCall();
    void receivedCall_data();
    void receivedCall();
    void bitRates();
    void hours();
    void afterACrash();
    void offTimes();
    void removedPort();
};

void tst_History::sentCall_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<bool>("pageConfirmed");
    QTest::addColumn<CallOutcome>("outcome");
    QTest::newRow("all pages") << ErrorCode::None << true << CallOutcome::Sent;
    QTest::newRow("4.3 busy") << ErrorCode::Busy << false << CallOutcome::Again;
    QTest::newRow("4.3 line fault, not counted")
        << ErrorCode::LineFault << false << CallOutcome::Again;
    QTest::newRow("4.3 bad number") << ErrorCode::BadNumber << false << CallOutcome::Failed;
    QTest::newRow("4.3 user abort") << ErrorCode::UserAbort << false << CallOutcome::Canceled;
}

void tst_History::sentCall()
{
    QFETCH(ErrorCode, error);
    QFETCH(bool, pageConfirmed);
    QFETCH(CallOutcome, outcome);
    StoreFixture f;
    const AttemptStarted started = f.start(f.submitOne(1));
    const QDateTime begun = f.now;
    QVERIFY(must(f.store->history().calls(PortId{1}, begun)).isEmpty()); // it has not ended
    if (pageConfirmed)
        must(f.store->recordPageSent(started.call, 1, Verdict::Confirmed, f.now));
    f.now = f.now.addSecs(70);
    f.end(started.call, error);

    const QList<EndedCall> calls = must(f.store->history().calls(PortId{1}, f.now));
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls.constFirst().startedAt, begun);
    QCOMPARE(calls.constFirst().endedAt, f.now);
    QCOMPARE(calls.constFirst().outcome, outcome);
    QCOMPARE(calls.constFirst().error, error);
    QCOMPARE(calls.constFirst().pages, pageConfirmed ? 1 : 0);
    QVERIFY(must(f.store->history().calls(PortId{1}, f.now.addSecs(1))).isEmpty());
    QVERIFY(must(f.store->history().calls(PortId{2}, begun)).isEmpty());
}

void tst_History::receivedCall_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<CallOutcome>("outcome");
    QTest::newRow("whole") << 2 << ErrorCode::None << CallOutcome::Received;
    QTest::newRow("cut") << 1 << ErrorCode::DisconnectedReceiving << CallOutcome::Broken;
    QTest::newRow("13.3 nothing came, nothing is kept")
        << 0 << ErrorCode::NotFaxCall << CallOutcome::Broken;
}

void tst_History::receivedCall()
{
    QFETCH(int, pages);
    QFETCH(ErrorCode, error);
    QFETCH(CallOutcome, outcome);
    StoreFixture f;
    const Reception reception = must(
        f.store->beginReception({PortId{2}, u"Line 2"_qs, {}, {}}, f.now));
    for (int page = 1; page <= pages; ++page)
        must(f.store->addReceivedPage(reception.fax, {page, StoreFixture::codedPage(page)}));
    ReceptionEnd end;
    end.error = error;
    end.endedAt = f.now.addSecs(30);
    must(f.store->endReception(reception.fax, end));
    const QList<EndedCall> calls = must(f.store->history().calls(PortId{2}, f.now));
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls.constFirst().outcome, outcome);
    QCOMPARE(calls.constFirst().pages, pages);
    QCOMPARE(calls.constFirst().endedAt, f.now.addSecs(30));
    if (pages > 0) { // who deletes a fax does not change what the line did
        must(f.store->removeFax(reception.fax));
        QCOMPARE(must(f.store->history().calls(PortId{2}, f.now)).size(), 1);
    }
}

/** S3: the newest ones of this number, and of one person's jobs only if it is wanted so. */
void tst_History::bitRates()
{
    StoreFixture f;
    for (const int rate : {2400, 4800, 7200, 9600, 0, 12000, 14400}) {
        AttemptEnd end;
        end.error = ErrorCode::Busy;
        end.bitRate = rate;
        must(f.store->endAttempt(f.start(f.submitOne(1)).call, end, f.now));
    }
    const auto rates = [&f](const char *number, const std::optional<QString> &user) {
        return must(f.store->history().bitRates(QString::fromLatin1(number), user));
    };
    QCOMPARE(rates("555", {}), (QList<int>{14400, 12000, 9600, 7200, 4800}));
    QCOMPARE(rates("5-5 5", u"anna"_qs), rates("555", {}));
    QVERIFY(rates("555", u"otto"_qs).isEmpty());
    QVERIFY(rates("556", {}).isEmpty());
    QCOMPARE(f.store->history().bitRates(u"?"_qs, {}).error().code, ErrorCode::BadNumber);
}

void tst_History::hours()
{
    StoreFixture f;
    const QDateTime midnight = f.now;
    const auto endedAt = [&](int minutes, ErrorCode error) {
        f.now = midnight.addSecs(minutes * 60);
        AttemptEnd end;
        end.error = error;
        end.secondsOnLine = 12.5;
        must(f.store->endAttempt(f.start(f.submitOne(1)).call, end, f.now));
    };
    endedAt(1, ErrorCode::Busy);
    endedAt(59, ErrorCode::NoAnswer);
    endedAt(59, ErrorCode::BadNumber);
    endedAt(23 * 60, ErrorCode::Busy);
    QMap<int, QMap<CallOutcome, int>> calls;
    double seconds = 0;
    for (const HourCount &count : must(f.store->history().hours(midnight))) {
        calls[count.hour][count.outcome] = count.calls;
        seconds += count.seconds;
    }
    QCOMPARE(calls.keys(), (QList<int>{0, 23}));
    QCOMPARE(calls[0][CallOutcome::Again], 2);
    QCOMPARE(calls[0][CallOutcome::Failed], 1);
    QCOMPARE(calls[23][CallOutcome::Again], 1);
    QCOMPARE(seconds, 50.0);
}

/** When such a call ended nobody knows: it is not counted. */
void tst_History::afterACrash()
{
    StoreFixture f;
    static_cast<void>(f.start(f.submitOne(1)));
    must(f.store->beginReception({PortId{1}, u"Line 1"_qs, {}, {}}, f.now));
    f.open();
    must(f.store->recoverAfterCrash(f.now.addSecs(600)));
    QVERIFY(must(f.store->history().calls(PortId{1}, f.now)).isEmpty());
}

void tst_History::offTimes()
{
    StoreFixture f;
    const PortId port = must(f.store->addPort({})).id;
    HistoryStore &history = f.store->history();
    must(history.setOff(port, false, f.now)); // it is on: nothing to note
    QVERIFY(must(history.offTimes(port, f.now)).isEmpty());
    must(history.setOff(port, true, f.now));
    must(history.setOff(port, true, f.now.addSecs(5))); // it is known
    QList<OffTime> times = must(history.offTimes(port, f.now.addSecs(3600)));
    QCOMPARE(times.size(), 1);
    QCOMPARE(times.constFirst().from, f.now);
    QVERIFY(!times.constFirst().to.isValid());
    must(history.setOff(port, false, f.now.addSecs(60)));
    times = must(history.offTimes(port, f.now));
    QCOMPARE(times.constFirst().to, f.now.addSecs(60));
    QVERIFY(must(history.offTimes(port, f.now.addSecs(61))).isEmpty());
    must(history.setOff(port, true, f.now.addDays(2))); // the old time is forgotten
    QCOMPARE(must(history.offTimes(port, f.now)).size(), 1);
}

void tst_History::removedPort()
{
    StoreFixture f;
    const PortId port = must(f.store->addPort({})).id;
    must(f.store->history().setOff(port, true, f.now));
    must(f.store->removePort(port));
    QVERIFY(must(f.store->history().offTimes(port, f.now)).isEmpty());
}

QTEST_GUILESS_MAIN(tst_History)
#include "tst_history.moc"
