#include "storefixture.h"

using namespace Fax;

class tst_Receptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeFax();
    void cutCall_keepsPages();
    void noPage_keepsOnlyTheFrames();
    void repeatedPage_replacesTheFirst();
    void running_isListed();
    void ended_takesNothingMore();
    void readAndRemove();
    void remove_whileReceiving_isRefused();
    void archive();
    void frames_comeBackInOrder();
};

namespace {
Reception begin(StoreFixture &f)
{
    return must(
        f.store->beginReception({PortId{2}, u"Line 2"_qs, u"0305550"_qs, u"+49 30 9"_qs}, f.now));
}
} // namespace

void tst_Receptions::wholeFax()
{
    StoreFixture f;
    const Reception reception = begin(f);
    must(f.store->addReceivedPage(reception.fax, {1, f.codedPage(1), 2, false}));
    must(f.store->addReceivedPage(reception.fax, {2, f.codedPage(2), 5, false}));
    ReceptionEnd end;
    end.tsid = u"+49 40 1"_qs;
    end.subAddress = u"42"_qs;
    end.secondsOnLine = 33.5;
    const ReceivedFax fax = *must(f.store->endReception(reception.fax, end));

    QCOMPARE(fax.from, u"+49 40 1"_qs);
    QCOMPARE(fax.callerId, u"0305550"_qs);
    QCOMPARE(fax.csid, u"+49 30 9"_qs);
    QCOMPARE(fax.subAddress, u"42"_qs);
    QCOMPARE(fax.pages, 2);
    QCOMPARE(fax.badLines, 7);
    QCOMPARE(fax.secondsOnLine, 33.5);
    QCOMPARE(fax.receivedAt, f.now);
    QCOMPARE(fax.port, u"Line 2"_qs);
    QCOMPARE(fax.callId, reception.call);
    QVERIFY(fax.complete && !fax.receiving && !fax.read);
    QCOMPARE(must(f.store->receivedPages(fax.id)).size(), 2);
}

void tst_Receptions::cutCall_keepsPages()
{
    StoreFixture f;
    const Reception reception = begin(f);
    must(f.store->addReceivedPage(reception.fax, {1, f.codedPage(1), 0, false}));
    must(f.store->addReceivedPage(reception.fax, {2, f.codedPage(2), 0, true}));
    ReceptionEnd end;
    end.error = ErrorCode::DisconnectedReceiving;
    end.detail = u"carrier lost"_qs;
    const ReceivedFax fax = *must(f.store->endReception(reception.fax, end));
    QVERIFY(!fax.complete); // 13.3
    QCOMPARE(fax.pages, 2);
    QCOMPARE(fax.error, ErrorCode::DisconnectedReceiving);
    QCOMPARE(fax.errorText, u"carrier lost"_qs);
    QCOMPARE(fax.from, u"0305550"_qs); // no TSID: the caller's number
}

void tst_Receptions::noPage_keepsOnlyTheFrames()
{
    StoreFixture f;
    const Reception reception = begin(f);
    must(f.store->appendFrames(
        {{reception.call, {{0.5, Direction::Sent, u"DIS"_qs, "\xff\x13", {}}}}}));
    ReceptionEnd end;
    end.error = ErrorCode::NothingReceived;
    QVERIFY(!must(f.store->endReception(reception.fax, end)).has_value()); // 13.3
    QVERIFY(must(f.store->receivedFaxes()).isEmpty());
    QCOMPARE(must(f.store->frames(reception.call)).size(), 1);
}

void tst_Receptions::repeatedPage_replacesTheFirst()
{
    StoreFixture f;
    const Reception reception = begin(f);
    must(f.store->addReceivedPage(reception.fax, {1, f.codedPage(1), 99, false}));
    must(f.store->addReceivedPage(reception.fax, {1, f.codedPage(7), 0, false}));
    const auto pages = must(f.store->receivedPages(reception.fax));
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.at(0).t6, StoreFixture::codedPage(7).t6);
    QCOMPARE(must(f.store->receivedFax(reception.fax)).badLines, 0);
}

void tst_Receptions::running_isListed()
{
    StoreFixture f;
    const Reception first = begin(f);
    const Reception second = begin(f);
    const QList<ReceivedFax> faxes = must(f.store->receivedFaxes());
    QCOMPARE(faxes.size(), 2);
    QCOMPARE(faxes.at(0).id, second.fax); // newest first
    QVERIFY(faxes.at(0).receiving);
    QVERIFY(first.call != second.call);
    QVERIFY(must(f.store->faxesToArchive()).isEmpty());
}

void tst_Receptions::ended_takesNothingMore()
{
    StoreFixture f;
    const Reception reception = begin(f);
    must(f.store->addReceivedPage(reception.fax, {1, f.codedPage(1), 0, false}));
    must(f.store->endReception(reception.fax, {}));
    const auto late = f.store->addReceivedPage(reception.fax, {2, f.codedPage(2), 0, false});
    QCOMPARE(late.error().code, ErrorCode::InvalidOperation);
    QCOMPARE(f.store->endReception(reception.fax, {}).error().code, ErrorCode::InvalidOperation);
    QCOMPARE(f.store->addReceivedPage(FaxId{99}, {1, f.codedPage(1), 0, false}).error().code,
             ErrorCode::NotFound);
}

void tst_Receptions::readAndRemove()
{
    StoreFixture f;
    const Reception reception = begin(f);
    must(f.store->addReceivedPage(reception.fax, {1, f.codedPage(1), 0, false}));
    must(f.store->endReception(reception.fax, {}));
    must(f.store->setFaxRead(reception.fax, true));
    QVERIFY(must(f.store->receivedFax(reception.fax)).read);
    must(f.store->setFaxDone(reception.fax, true));
    QVERIFY(must(f.store->receivedFax(reception.fax)).done);
    must(f.store->removeFax(reception.fax));
    QCOMPARE(f.store->receivedFax(reception.fax).error().code, ErrorCode::NotFound);
    QCOMPARE(f.store->removeFax(reception.fax).error().code, ErrorCode::NotFound);
}

void tst_Receptions::remove_whileReceiving_isRefused()
{
    StoreFixture f;
    const Reception reception = begin(f);
    QCOMPARE(f.store->removeFax(reception.fax).error().code, ErrorCode::InvalidOperation);
}

void tst_Receptions::archive()
{
    StoreFixture f;
    const Reception reception = begin(f);
    must(f.store->addReceivedPage(reception.fax, {1, f.codedPage(1), 0, false}));
    must(f.store->endReception(reception.fax, {}));
    QCOMPARE(must(f.store->faxesToArchive()), QList{reception.fax});
    must(f.store->noteArchived(f.filed(Direction::Received, reception.fax.value, u"/a/b.tif"_qs)));
    QVERIFY(must(f.store->faxesToArchive()).isEmpty());
    QCOMPARE(must(f.store->receivedFax(reception.fax)).file, u"/a/b.tif"_qs);

    const JobId job = f.submitOne(1);
    const AttemptStarted started = f.start(job);
    must(f.store->setLinePages(started.call, f.codedPages(1)));
    must(f.store->recordPageSent(started.call, 1, Verdict::Confirmed, f.now));
    QVERIFY(must(f.store->jobsToArchive()).isEmpty());
    f.end(started.call, ErrorCode::None);
    QCOMPARE(must(f.store->jobsToArchive()), QList{job});
    must(f.store->noteArchived(f.filed(Direction::Sent, job.value, u"/c.tif"_qs)));
    QVERIFY(must(f.store->jobsToArchive()).isEmpty());
    QCOMPARE(must(f.store->jobFile(job)), u"/c.tif"_qs);
}

void tst_Receptions::frames_comeBackInOrder()
{
    StoreFixture f;
    const AttemptStarted started = f.start(f.submitOne());
    const QList<TraceEntry> frames{
        {0.1, Direction::Received, u"DIS"_qs, QByteArray::fromHex("ff138000"), u"V.17, ECM"_qs},
        {0.9, Direction::Sent, u"DCS"_qs, QByteArray("\0\0", 2), u"14400"_qs},
        {0.9, Direction::Sent, u"TCF"_qs, {}, {}},
    };
    must(f.store->appendFrames({{started.call, frames.first(1)}}));
    must(f.store->appendFrames({{started.call, frames.mid(1)}}));
    QCOMPARE(must(f.store->frames(started.call)), frames);
    QVERIFY(must(f.store->frames(CallId{4711})).isEmpty());
    QVERIFY(!f.store->appendFrames({{CallId{4711}, frames}})); // no such call
    QCOMPARE(must(f.store->frames(started.call)).size(), 3);
}

QTEST_GUILESS_MAIN(tst_Receptions)
#include "tst_receptions.moc"
