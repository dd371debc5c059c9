#include "storefixture.h"

#include "support/fulldisk.h"

using namespace Fax;

/** Writes that fail: refused with a reason, never accepted and lost, and usable again afterwards. */
class tst_StoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submission_onAFullDisk_data();
    void submission_onAFullDisk();
    void theFaultDidFire();
    void together_onAFullDisk();
    void page_onAFullDisk();
    void everythingWorksAfterwards();

private:
    int m_refused = 0;
};

void tst_StoreFaults::submission_onAFullDisk_data()
{
    QTest::addColumn<int>("room");
    for (int room = 0; room <= 40 * 4120; room += 2 * 4120) // each second page of the write fails
        QTest::addRow("F5 room for %d octets", room) << room;
}

void tst_StoreFaults::submission_onAFullDisk()
{
    QFETCH(int, room);
    StoreFixture f;
    Result<QList<JobId>> ids = QList<JobId>();
    {
        const FullDisk full(QFileInfo(f.file + u"-wal"_qs).size() + room);
        ids = f.store->submit(f.submission({u"555"_qs}), {QByteArray(40'000, 'd')}, {}, u"anna"_qs,
                              f.now);
    }
    if (!ids) {
        ++m_refused;
        QCOMPARE(ids.error().code, ErrorCode::StoreFailed);
        QVERIFY2(ids.error().message().contains(f.file), qPrintable(ids.error().message()));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"anew after a failed write"_qs));
    }
    QCOMPARE(must(f.store->jobs()).size(), ids ? 1 : 0);
    f.openCopyOfFiles(); // what a crash right now would leave
    QCOMPARE(must(f.store->jobs()).size(), ids ? 1 : 0);
    if (ids)
        QCOMPARE(must(f.store->pageOrders()).at(0).documents.at(0).content.size(), 40'000);
}

void tst_StoreFaults::theFaultDidFire()
{
    QVERIFY(m_refused >= 5);
    QVERIFY(m_refused < 21); // and at last there was room enough
}

/** All or nothing, and what comes after the failure fails too: it would be lost. */
void tst_StoreFaults::together_onAFullDisk()
{
    StoreFixture f;
    const JobId kept = f.submitOne(1);
    const auto submit = [&](int octets) {
        return f.store
            ->submit(f.submission({u"555"_qs}), {QByteArray(octets, 'd')}, {}, u"anna"_qs, f.now)
            .has_value();
    };
    QList<bool> accepted;
    Result<> result;
    {
        const FullDisk full(QFileInfo(f.file + u"-wal"_qs).size() + 4 * 4120);
        result = f.store->together([&] {
            accepted = {f.store->pauseJob(kept, u"bert"_qs, f.now).has_value(), submit(20'000'000),
                        submit(10)};
        });
    }
    QCOMPARE(accepted, (QList{true, false, false}));
    QCOMPARE(result.error().code, ErrorCode::StoreFailed);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"anew after a failed write"_qs));
    QVERIFY(!f.job(kept).paused);
    QVERIFY(submit(10));
    QCOMPARE(must(f.store->jobs()).size(), 2);
}

void tst_StoreFaults::page_onAFullDisk()
{
    StoreFixture f;
    const Reception reception = must(f.store->beginReception({PortId{1}, {}, {}, {}}, f.now));
    must(f.store->addReceivedPage(reception.fax, {1, f.codedPage(1), 0, false}));
    TiffFax::CodedPage large = f.codedPage(2);
    large.t6 = QByteArray(100'000, 'p');
    {
        const FullDisk full(QFileInfo(f.file + u"-wal"_qs).size());
        QVERIFY(!f.store->addReceivedPage(reception.fax,
                                          {2, large, 0, false})); // so it is not confirmed
    }
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"anew after a failed write"_qs));
    const ReceivedFax fax = *must(f.store->endReception(reception.fax, {}));
    QCOMPARE(fax.pages, 1);
    QCOMPARE(must(f.store->receivedPages(fax.id)).at(0).t6, StoreFixture::codedPage(1).t6);
}

void tst_StoreFaults::everythingWorksAfterwards()
{
    StoreFixture f;
    const JobId before = f.submitOne(2);
    for (int i = 0; i < 3; ++i)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"anew after a failed write"_qs));
    {
        const FullDisk full(0);
        QVERIFY(!f.store->startAttempt({before, PortId{1}, {}, {}, {}}, f.now));
        QVERIFY(!f.store->pauseJob(before, u"anna"_qs, f.now));
        QVERIFY(!f.store->submit(f.submission({u"556"_qs}), {"document"}, {}, {}, f.now));
    }
    QCOMPARE(f.job(before).state, JobState::Pending);
    QCOMPARE(f.send(before).state, JobState::Completed);
    QCOMPARE(must(f.store->jobs()).size(), 1);
    f.open();
    QCOMPARE(f.job(before).state, JobState::Completed);
}

QTEST_GUILESS_MAIN(tst_StoreFaults)
#include "tst_storefaults.moc"
