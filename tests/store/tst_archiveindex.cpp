#include "storefixture.h"

#include "store/sqlconnection.h"

#include <QtCore/QTimeZone>

using namespace Fax;

/** The index of the archive: lists, searches, deletion, and being made anew. */
class tst_ArchiveIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirst();
    void search_data();
    void search();
    void searchOfOneUser();
    void dates_data();
    void dates();
    void sameMillisecond();
    void totals();
    void removeSent();
    void removeReceived();
    void changedTexts();
    void monthsOfAZone();
    void notesAreFound();
    void rebuild();
    void earlierVersion();

private:
    [[nodiscard]] StoreFixture &searched();

    std::unique_ptr<StoreFixture> m_searched;
};

namespace {

QString pathOf(qint64 number)
{
    return u"/archive/sent/2026/05/%1/fax.tif"_qs.arg(number, 16, 16, QLatin1Char('0'));
}

/** Of another store: what a search needs and no job. */
ArchivedFax foreign(const StoreFixture &f, int number, Direction direction = Direction::Sent)
{
    ArchivedFax fax = f.filed(direction, 0, pathOf(number));
    fax.time = f.now.addDays(number);
    return fax;
}

QList<qint64> idsOf(const QList<ArchivedFax> &faxes)
{
    QList<qint64> ids;
    for (const ArchivedFax &fax : faxes)
        ids.append(fax.id.value);
    return ids;
}

QList<qint64> found(StoreFixture &f, const ArchiveFilter &filter)
{
    return idsOf(must(f.store->archive(filter)));
}

JobId sentJob(StoreFixture &f)
{
    const JobId job = f.submitOne(1);
    const AttemptStarted started = f.start(job);
    must(f.store->setLinePages(started.call, f.codedPages(1)));
    must(f.store->recordPageSent(started.call, 1, Verdict::Confirmed, f.now));
    f.end(started.call, ErrorCode::None);
    return job;
}

FaxId receivedFax(StoreFixture &f)
{
    const Reception reception = must(f.store->beginReception({PortId{1}, {}, {}, {}}, f.now));
    must(f.store->addReceivedPage(reception.fax, {1, f.codedPage(1), 0, false}));
    must(f.store->endReception(reception.fax, {}));
    return reception.fax;
}

} // namespace

void tst_ArchiveIndex::newestFirst()
{
    StoreFixture f;
    for (const int day : {3, 1, 5, 2, 4})
        must(f.store->noteArchived(
            foreign(f, day, day % 2 ? Direction::Sent : Direction::Received)));
    QCOMPARE(found(f, {}), (QList<qint64>{3, 5, 1, 4, 2}));
    ArchiveFilter filter;
    filter.limit = 2;
    QCOMPARE(found(f, filter), (QList<qint64>{3, 5}));
    filter.before = ArchiveId{5};
    QCOMPARE(found(f, filter), (QList<qint64>{1, 4}));
    filter.before = ArchiveId{2};
    QVERIFY(found(f, filter).isEmpty());
    filter.before = ArchiveId{99};
    QCOMPARE(f.store->archive(filter).error().code, ErrorCode::NotFound);
    filter = {};
    filter.direction = Direction::Received;
    QCOMPARE(found(f, filter), (QList<qint64>{5, 4}));
    const ArchivedFax one = must(f.store->archivedFax(ArchiveId{5}));
    QCOMPARE(one.path, pathOf(4));
    QCOMPARE(one.time, f.now.addDays(4));
    QCOMPARE(f.store->archivedFax(ArchiveId{6}).error().code, ErrorCode::NotFound);
}

void tst_ArchiveIndex::search_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const QString &text, bool isFound = true) {
        QTest::newRow(name) << text << isFound;
    };
    row("number: last digits", u"5550100"_qs);
    row("number: as it is written", u"+49 30 555 01 00"_qs);
    row("number: otherwise written", u"(030) 555-0100"_qs);
    row("number: 00 in front", u"0049305550100"_qs);
    row("number: in the middle", u"0555"_qs);
    row("number: two digits", u"49"_qs);
    row("number: another", u"5550101"_qs, false);
    row("number: of the remote station", u"770 11"_qs);
    row("name", u"müller"_qs);
    row("name: no accent, capitals", u"MULLER"_qs);
    row("name: part of a word", u"ulle"_qs);
    row("name: sharp s", u"STRASSE"_qs);
    row("subject", u"Angebot"_qs);
    row("document", u"preise.pdf"_qs);
    row("note", u"rückfrage"_qs);
    row("station", u"ACME FAX"_qs);
    row("two words", u"angebot müller"_qs);
    row("two words, one of them not", u"angebot meier"_qs, false);
    row("a short word", u"mü"_qs);
    row("a short word and a long one", u"mü angebot"_qs);
    row("a short word that is not in it", u"xy angebot"_qs, false);
    row("a name with a number", u"müller 555"_qs);
    row("nothing", {});
    row("blanks", u"   "_qs);
    row("quotes", u"\"angebot\""_qs, false);
    row("operators are words", u"angebot OR meier"_qs, false);
    row("a star is a star", u"angeb*"_qs, false);
    row("percent is percent", u"%"_qs, false);
    row("column filter", u"terms:angebot"_qs, false);
    row("apostrophe", u"'; DROP TABLE archived --"_qs, false);
    row("NUL is a blank", u"ange\0bot"_qs);
    row("lone surrogate", QString(QChar(0xd800)) + u"abc"_qs, false);
    row("4096 characters", QString(4096, u'a'), false);
    row("1000 words", u"angebot "_qs.repeated(1000));
}

void tst_ArchiveIndex::search()
{
    QFETCH(QString, text);
    QFETCH(bool, isFound);
    StoreFixture &f = searched();
    ArchiveFilter filter;
    filter.text = text;
    const QList<qint64> ids = found(f, filter);
    QCOMPARE(ids.contains(1), isFound);
    QCOMPARE(ids.size(), text.trimmed().isEmpty() ? 4 : isFound ? 1 : 0);
    filter.direction = Direction::Received;
    QVERIFY(found(f, filter).isEmpty());
}

/** One store for all searches: they change nothing. */
StoreFixture &tst_ArchiveIndex::searched()
{
    if (m_searched)
        return *m_searched;
    m_searched = std::make_unique<StoreFixture>();
    StoreFixture &f = *m_searched;
    ArchivedFax fax = foreign(f, 1);
    fax.number = u"+49 30 555 01 00"_qs;
    fax.name = u"Jörg Müller, Hafenstraße"_qs;
    fax.subject = u"Angebot 7"_qs;
    fax.documentName = u"Preise.pdf"_qs;
    fax.note = u"Rückfrage am Montag"_qs;
    fax.csid = u"ACME FAX +43 1 770-11"_qs;
    must(f.store->noteArchived(fax));
    for (int other = 2; other < 5; ++other)
        must(f.store->noteArchived(foreign(f, other)));
    return f;
}

/** The rows of one account are looked through in another way: the result is the same. */
void tst_ArchiveIndex::searchOfOneUser()
{
    StoreFixture f;
    for (int i = 1; i <= 6; ++i) {
        ArchivedFax fax = foreign(f, i, i == 6 ? Direction::Received : Direction::Sent);
        fax.user = i % 2 ? u"anna"_qs : u"ANNA"_qs;
        fax.subject = i < 4 ? u"Angebot"_qs : u"Rechnung"_qs;
        must(f.store->noteArchived(fax));
    }
    ArchiveFilter filter;
    filter.user = u"anna"_qs;
    QCOMPARE(found(f, filter), (QList<qint64>{5, 3, 1}));
    filter.text = u"angebot"_qs;
    QCOMPARE(found(f, filter), (QList<qint64>{3, 1}));
    filter.user = u"ANNA"_qs;
    filter.text = u"re"_qs;
    filter.direction = Direction::Sent;
    QCOMPARE(found(f, filter), (QList<qint64>{4}));
    filter.user = QString();
    QVERIFY(found(f, filter).isEmpty());

    for (const QString &text : {QString(), u"angebot"_qs}) { // 16.7
        filter = {};
        filter.text = text;
        filter.sentOf = u"anna"_qs;
        const QList<qint64> all{6, 5, 3, 1};
        QCOMPARE(found(f, filter), text == u"angebot" ? (QList<qint64>{3, 1}) : all);
        filter.receivedOf = u"anna"_qs;
        QCOMPARE(found(f, filter),
                 text == u"angebot" ? (QList<qint64>{3, 1}) : (QList<qint64>{5, 3, 1}));
        filter.sentOf = filter.receivedOf = QString();
        QVERIFY(found(f, filter).isEmpty());
    }
}

void tst_ArchiveIndex::dates_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qint64>>("ids");
    for (const char *text : {"", "angebot"}) {
        const QString typed = QString::fromLatin1(text);
        QTest::addRow("from %s", text) << 2 << 0 << typed << QList<qint64>{4, 3, 2};
        QTest::addRow("to, without it %s", text) << 0 << 3 << typed << QList<qint64>{2, 1};
        QTest::addRow("both %s", text) << 2 << 3 << typed << QList<qint64>{2};
        QTest::addRow("none %s", text) << 3 << 3 << typed << QList<qint64>{};
    }
}

void tst_ArchiveIndex::dates()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, text);
    StoreFixture f;
    for (int day = 1; day <= 4; ++day) {
        ArchivedFax fax = foreign(f, day);
        fax.subject = u"Angebot"_qs;
        must(f.store->noteArchived(fax));
    }
    ArchiveFilter filter;
    filter.text = text;
    if (from > 0)
        filter.from = f.now.addDays(from);
    if (to > 0)
        filter.to = f.now.addDays(to);
    QTEST(found(f, filter), "ids");
}

void tst_ArchiveIndex::sameMillisecond()
{
    StoreFixture f;
    QList<ArchivedFax> faxes;
    for (int i = 1; i <= 1100; ++i) {
        ArchivedFax fax = foreign(f, i);
        fax.time = f.now;
        faxes.append(fax);
    }
    must(f.store->indexFound(faxes, 1));
    QCOMPARE(found(f, {}).size(), 1100);
}

void tst_ArchiveIndex::totals()
{
    StoreFixture f;
    QCOMPARE(must(f.store->archiveTotals()).octets, 0);
    for (int i = 1; i <= 3; ++i)
        must(f.store->noteArchived(foreign(f, i, i == 1 ? Direction::Received : Direction::Sent)));
    ArchivedFax larger = foreign(f, 2);
    larger.size = 5000;
    must(f.store->noteArchived(larger));
    ArchiveTotals totals = must(f.store->archiveTotals());
    QCOMPARE(totals.received, 1);
    QCOMPARE(totals.sent, 2);
    QCOMPARE(totals.octets, 7000);
    must(f.store->removeArchived(ArchiveId{2}));
    totals = must(f.store->archiveTotals());
    QCOMPARE(totals.sent, 1);
    QCOMPARE(totals.octets, 2000);
}

/** The job stays as history, its pages go, and nothing archives it again. */
void tst_ArchiveIndex::removeSent()
{
    StoreFixture f;
    const JobId job = sentJob(f);
    const ArchiveId id = must(
        f.store->noteArchived(f.filed(Direction::Sent, job.value, pathOf(1))));
    must(f.store->removeArchived(id));
    QCOMPARE(must(f.store->archiveRemovals()), QStringList{pathOf(1)});
    QVERIFY(found(f, {}).isEmpty());
    QCOMPARE(must(f.store->job(job)).state, JobState::Completed);
    QCOMPARE(must(f.store->jobFile(job)), QString());
    QCOMPARE(f.store->linePages(job).error().code, ErrorCode::NotFound);
    QVERIFY(must(f.store->jobsToArchive()).isEmpty());
    must(f.store->archiveRemoved(pathOf(1)));
    QVERIFY(must(f.store->archiveRemovals()).isEmpty());
    QCOMPARE(f.store->removeArchived(id).error().code, ErrorCode::NotFound);
}

void tst_ArchiveIndex::removeReceived()
{
    StoreFixture f;
    const FaxId first = receivedFax(f);
    const FaxId second = receivedFax(f);
    const ArchiveId id = must(
        f.store->noteArchived(f.filed(Direction::Received, first.value, pathOf(1))));
    must(f.store->noteArchived(f.filed(Direction::Received, second.value, pathOf(2))));
    must(f.store->removeArchived(id));
    QCOMPARE(f.store->receivedFax(first).error().code, ErrorCode::NotFound);
    must(f.store->removeFax(second)); // from the inbox: from the archive as well
    QCOMPARE(must(f.store->archiveRemovals()), (QStringList{pathOf(1), pathOf(2)}));
    QVERIFY(found(f, {}).isEmpty());
    QVERIFY(must(f.store->faxesToArchive()).isEmpty());
}

void tst_ArchiveIndex::changedTexts()
{
    StoreFixture f;
    ArchivedFax fax = foreign(f, 1);
    fax.subject = u"Angebot"_qs;
    const ArchiveId id = must(f.store->noteArchived(fax));
    fax.subject = u"Rechnung"_qs;
    fax.time = fax.time.addDays(100);
    QCOMPARE(must(f.store->noteArchived(fax)), id);
    ArchiveFilter filter;
    filter.text = u"angebot"_qs;
    QVERIFY(found(f, filter).isEmpty());
    filter.text = u"rechnung"_qs;
    filter.from = f.now.addDays(50);
    QCOMPARE(found(f, filter), (QList<qint64>{1}));
}

/** I2: the tree of the archive; a fax at 23:30 UTC belongs to the next day in Berlin. */
void tst_ArchiveIndex::monthsOfAZone()
{
    StoreFixture f;
    int number = 0;
    const auto file = [&](const char *time, Direction direction, const QString &user) {
        ArchivedFax fax = foreign(f, ++number, direction);
        fax.time = QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate);
        fax.user = user;
        must(f.store->noteArchived(fax));
    };
    file("2024-02-10T12:00:00Z", Direction::Sent, u"anna"_qs);
    file("2026-04-30T23:30:00Z", Direction::Received, u"anna"_qs);
    file("2026-05-06T12:00:00Z", Direction::Sent, u"emil"_qs);
    file("2026-05-06T12:00:01Z", Direction::Received, {});
    using Months = QList<ArchiveMonth>;
    const auto months = [&](const ArchiveFilter &filter, const char *zone) {
        return must(f.store->archiveMonths(filter, QTimeZone(zone)));
    };
    QCOMPARE(months({}, "UTC"), (Months{{2026, 5, 2}, {2026, 4, 1}, {2024, 2, 1}}));
    QCOMPARE(months({}, "Europe/Berlin"), (Months{{2026, 5, 3}, {2024, 2, 1}}));
    ArchiveFilter own;
    own.sentOf = own.receivedOf = u"anna"_qs;
    QCOMPARE(months(own, "UTC"), (Months{{2026, 4, 1}, {2024, 2, 1}}));
    own.direction = Direction::Received;
    QCOMPARE(months(own, "UTC"), (Months{{2026, 4, 1}}));
}

/** I1, I2: what people write about a fax is found, and outlives a rebuild from files that do not have it. */
void tst_ArchiveIndex::notesAreFound()
{
    StoreFixture f;
    const FaxId fax = receivedFax(f);
    ArchivedFax archived = f.filed(Direction::Received, fax.value, pathOf(1));
    must(f.store->noteArchived(archived));
    ArchiveFilter muller;
    muller.text = u"muller"_qs;
    must(f.store->setFaxNote(fax, u"Rückruf bei Müller"_qs));
    must(f.store->setFaxOwner(fax, u"anna"_qs));
    QCOMPARE(found(f, muller).size(), 1);
    QCOMPARE(must(f.store->receivedFax(fax)).note, u"Rückruf bei Müller"_qs);
    must(f.store->indexFound({archived}, must(f.store->nextArchiveGeneration())));
    QCOMPARE(found(f, muller).size(), 1);
    QCOMPARE(must(f.store->archive({})).constFirst().user, u"anna"_qs);
    must(f.store->setFaxNote(fax, {}));
    QCOMPARE(found(f, muller).size(), 0);
}

void tst_ArchiveIndex::rebuild()
{
    StoreFixture f;
    const JobId job = sentJob(f);
    const JobId gone = sentJob(f);
    must(f.store->noteArchived(f.filed(Direction::Sent, job.value, pathOf(1))));
    must(f.store->noteArchived(f.filed(Direction::Sent, gone.value, pathOf(2))));
    const qint64 generation = must(f.store->nextArchiveGeneration());
    // A folder claims to be the job's, but the job has its file elsewhere.
    const ArchivedFax claim = f.filed(Direction::Sent, job.value, pathOf(3));
    must(f.store->indexFound({f.filed(Direction::Sent, job.value, pathOf(1)), claim}, generation));
    QCOMPARE(must(f.store->archivedFax(ArchiveId{1})).fax, job.value);
    QCOMPARE(must(f.store->archivedFax(ArchiveId{3})).fax, 0);
    const auto missing = must(f.store->archivedNotFound(generation, {}, 10));
    QCOMPARE(idsOf(missing), (QList<qint64>{2}));
    must(f.store->forgetArchived(missing));
    QCOMPARE(found(f, {}).size(), 2);
    QCOMPARE(must(f.store->jobsToArchive()), QList{gone}); // its pages are in the store still
    QVERIFY(must(f.store->archivedNotFound(generation, {}, 10)).isEmpty());
}

void tst_ArchiveIndex::earlierVersion()
{
    StoreFixture f;
    const JobId job = sentJob(f);
    const FaxId fax = receivedFax(f);
    {
        SqlConnection raw(f.file);
        raw.open();
        raw.change(u"UPDATE job SET file = '/a/sent/2026/05/0000000000000001.tif'"_qs);
        raw.change(u"UPDATE received_fax SET file = '/a/received/2026/05/0000000000000001.tif'"_qs);
    }
    QCOMPARE(must(f.store->archivedWithoutIndex(Direction::Sent, 10)), QList{job.value});
    QCOMPARE(must(f.store->archivedWithoutIndex(Direction::Received, 10)), QList{fax.value});
    must(
        f.store->indexFound({f.filed(Direction::Sent, job.value, must(f.store->jobFile(job)))}, 0));
    QVERIFY(must(f.store->archivedWithoutIndex(Direction::Sent, 10)).isEmpty());
    QCOMPARE(must(f.store->archivedFax(ArchiveId{1})).fax, job.value);
}

QTEST_GUILESS_MAIN(tst_ArchiveIndex)
#include "tst_archiveindex.moc"
