#include "archive/faxarchive.h"
#include "checkfolder.h"
#include "storefixture.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

using namespace Fax;

namespace {

/** A data folder in which everything has happened once. */
class BusyFolder : public StoreFixture
{
public:
    BusyFolder()
    {
        sent = submitOne(2);
        send(sent);
        archive();
        broken = submitOne(3); // one page confirmed, then cut
        const AttemptStarted first = start(broken);
        must(store->recordPageSent(first.call, 1, Verdict::Confirmed, now));
        end(first.call, ErrorCode::DisconnectedSending);
        uncertain = submitOne(1);
        AttemptEnd lost;
        lost.error = ErrorCode::ConfirmationLost;
        lost.lastPageUncertain = true;
        must(store->endAttempt(start(uncertain).call, lost, now));
        calling = submitOne(2);
        start(calling); // and the service crashes here
        waiting = submitOne(2);
        unprepared = submitOne(0);
        receive();
        must(store->changeSetting(u"Retries"_qs, 5, u"anna"_qs, now));
        must(store->setQueuePaused(true, u"anna"_qs, now));
        store.reset();
    }

    /** Runs statements as no program of ours would. Triggers are put back afterwards. */
    void damage(const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"raw"_qs);
            database.setDatabaseName(file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            const QStringList triggers = take(
                query, u"SELECT sql FROM sqlite_master WHERE type = 'trigger'"_qs);
            for (const QString &name :
                 take(query, u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_qs))
                run(query, u"DROP TRIGGER "_qs + name);
            run(query, u"PRAGMA ignore_check_constraints = ON"_qs);
            for (const QString &statement : triggers + statements) {
                if (!triggers.contains(statement))
                    run(query, statement);
            }
            for (const QString &trigger : triggers)
                run(query, trigger);
        }
        QSqlDatabase::removeDatabase(u"raw"_qs);
    }

    [[nodiscard]] QString archivedFile() const { return faxFile; }

    JobId sent, broken, uncertain, calling, waiting, unprepared;
    FaxId fax;

private:
    static void run(QSqlQuery &query, const QString &statement)
    {
        QVERIFY2(query.exec(statement),
                 qPrintable(statement + u": "_qs + query.lastError().text()));
    }

    static QStringList take(QSqlQuery &query, const QString &statement)
    {
        QStringList texts;
        run(query, statement);
        while (query.next())
            texts.append(query.value(0).toString());
        return texts;
    }

    ArchivedFax archived(Direction direction, qint64 id, const QList<TiffFax::CodedPage> &pages)
    {
        ArchiveEntry entry;
        entry.facts = filed(direction, id, {});
        entry.facts.pages = int(pages.size());
        entry.pages = pages;
        const QString root = folder.filePath(u"archive"_qs);
        QDir().mkpath(root);
        return must(FaxArchive::store(root, entry));
    }

    void archive()
    {
        must(store->noteArchived(
            archived(Direction::Sent, sent.value, must(store->pageData(sent)))));
    }

    void receive()
    {
        const Reception reception = must(store->beginReception({PortId{1}, {}, {}, {}}, now));
        fax = reception.fax;
        must(store->addReceivedPage(fax, {1, codedPage(1), 0, false}));
        must(store->addReceivedPage(fax, {2, codedPage(2), 0, false}));
        must(store->endReception(fax, {}));
        const ArchivedFax kept = archived(Direction::Received, fax.value,
                                          must(store->receivedPages(fax)));
        must(store->noteArchived(kept));
        faxFile = kept.path;
        must(store->addReceivedPage(must(store->beginReception({PortId{1}, {}, {}, {}}, now)).fax,
                                    {1, codedPage(3), 0, false})); // and the service crashes here
    }

    QString faxFile;
};

QSet<QString> brokenNames(const QList<Invariant> &invariants)
{
    QSet<QString> names;
    for (const Invariant &invariant : invariants) {
        if (!invariant.violations.isEmpty())
            names.insert(invariant.name);
    }
    return names;
}

QString sentences(const QList<Invariant> &invariants)
{
    QString text;
    for (const Invariant &invariant : invariants) {
        for (const Violation &violation : invariant.violations)
            text += violation.sentence + (violation.remedy.isEmpty() ? u"no remedy"_qs : u"\n"_qs);
    }
    return text;
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class tst_FolderCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clean();
    void cleanAtEveryMoment();
    void cleanBesideAWriter();
    void damagedRows_data();
    void damagedRows();
    void damagedFile();
    void damagedArchive_data();
    void damagedArchive();
    void refused_data();
    void refused();
    void manyViolationsAreCounted();
    void nothingIsChanged();
};

void tst_FolderCheck::clean()
{
    const BusyFolder f;
    const auto checked = FolderCheck::run(f.folder.path());
    QVERIFY_RESULT(checked);
    QCOMPARE(brokenPromises(checked), QByteArray());
    QCOMPARE(checked->size(), 14);
    QVERIFY(allKept(*checked));
}

/** No invariant waits for a repair: what a crash leaves is clean before and after it. */
void tst_FolderCheck::cleanAtEveryMoment()
{
    QTemporaryDir empty;
    QVERIFY_CLEAN(empty.path());
    overwrite(empty.filePath(u"fax.db"_qs), {}); // killed while the file was made
    QVERIFY_CLEAN(empty.path());
    BusyFolder f;
    f.open();
    must(f.store->recoverAfterCrash(f.now));
    QVERIFY_CLEAN(f.folder.path());
    must(f.store->cancelJob(f.waiting, u"anna"_qs, f.now));
    must(f.store->restartJob(f.uncertain));
    must(f.store->removeFax(f.fax));
    must(f.store->pagesFailed({f.unprepared}, {ErrorCode::FileDamaged, {}}, f.now));
    QVERIFY_CLEAN(f.folder.path());
    must(f.store->expireJobs(f.now.addDays(100)));
    must(f.store->removeFinished());
    QVERIFY_CLEAN(f.folder.path());
}

/** The snapshot of a second connection is whole although the service has written and not checkpointed. */
void tst_FolderCheck::cleanBesideAWriter()
{
    BusyFolder f;
    f.open();
    for (int i = 0; i < 5; ++i) {
        const JobId job = f.submitOne(1);
        QVERIFY_CLEAN(f.folder.path());
        f.start(job);
        QVERIFY_CLEAN(f.folder.path());
    }
}

void tst_FolderCheck::damagedRows_data()
{
    QTest::addColumn<QString>("invariant");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QString &invariant, const QStringList &statements,
                        const QString &sentence) {
        QTest::newRow(name) << invariant << statements << sentence;
    };
    // Jobs by number, as BusyFolder makes them: 1 sent, 2 broken, 3 uncertain, 4 calling, 5 waiting,
    // 6 unprepared.
    row("table of transitions emptied", u"schema"_qs,
        {u"DELETE FROM job_transition WHERE from_state = 'pending'"_qs},
        u"transition from pending to inprogress is missing"_qs);
    row("transition added", u"schema"_qs,
        {u"INSERT INTO job_transition VALUES ('completed', 'pending')"_qs},
        u"transition from completed to pending is not of this version"_qs);
    row("index lost", u"schema"_qs, {u"DROP INDEX attempt_running"_qs},
        u"index attempt_running is missing"_qs);
    row("setting out of range", u"configuration"_qs,
        {u"UPDATE setting SET value = 'banana' WHERE name = 'Retries'"_qs}, u"Retries must be"_qs);
    row("setting unknown", u"configuration"_qs,
        {u"INSERT INTO setting (name, value) VALUES ('Colour', 'red')"_qs}, u"Colour"_qs);
    row("job lost", u"acknowledged-jobs"_qs,
        {u"DELETE FROM job WHERE id = 6"_qs,
         u"DELETE FROM submission_document"
         " WHERE submission_id = 6"_qs,
         u"UPDATE sqlite_sequence SET seq = 5 WHERE name = 'job'"_qs},
        u"Submission 6 has no job"_qs);
    row("newest job lost whole", u"acknowledged-jobs"_qs,
        {u"DELETE FROM submission_document WHERE submission_id = 6"_qs,
         u"DELETE FROM job WHERE id = 6"_qs, u"DELETE FROM submission WHERE id = 6"_qs},
        u"6 jobs were acknowledged, but 5 exist"_qs);
    row("submission lost", u"acknowledged-jobs"_qs,
        {u"DELETE FROM submission_document WHERE submission_id = 6"_qs,
         u"DELETE FROM job WHERE id = 6"_qs, u"DELETE FROM submission WHERE id = 6"_qs,
         u"UPDATE sqlite_sequence SET seq = 5 WHERE name = 'job'"_qs},
        u"6 submissions were acknowledged, but 5 exist"_qs);
    row("sending without attempt", u"live-attempts"_qs,
        {u"UPDATE job SET state = 'inprogress' WHERE id = 5"_qs},
        u"Job 5 is inprogress, but no attempt of it is open"_qs);
    row("open attempt of a waiting job", u"live-attempts"_qs,
        {u"UPDATE job SET state = 'pending' WHERE id = 4"_qs},
        u"Attempt 1 of job 4 is open, but the job is pending"_qs);
    row("attempt lost", u"live-attempts"_qs,
        {u"UPDATE attempt SET attempt = 2 WHERE job_id = 4"_qs},
        u"The last attempt of job 4 is number 2, but there are 1"_qs);
    row("more tries than attempts", u"live-attempts"_qs,
        {u"UPDATE job SET attempts = 3 WHERE id = 2"_qs}, u"Job 2 counts 3 tries"_qs);
    row("one call, two faxes", u"live-attempts"_qs,
        {u"UPDATE attempt SET call_id = (SELECT MIN(call_id) FROM received_fax)"
         " WHERE job_id = 4"_qs},
        u"belongs to a sent and to a received fax"_qs);
    row("page lost", u"confirmed-pages"_qs,
        {u"DELETE FROM job_page WHERE job_id = 4 AND page = 2"_qs,
         u"DELETE FROM job_page WHERE job_id = 5 AND page = 2"_qs},
        u"Job 5 has 2 pages, but 1 are there"_qs);
    row("confirmation lost", u"confirmed-pages"_qs,
        {u"UPDATE job_page SET verdict = 'not_delivered' WHERE job_id = 2"_qs},
        u"Job 2 counts 1 confirmed pages, but 0 are"_qs);
    row("confirmation lost everywhere in the job", u"confirmed-pages"_qs,
        {u"UPDATE job_page SET verdict = 'not_delivered' WHERE job_id = 2"_qs,
         u"UPDATE job SET pages_confirmed = 0 WHERE id = 2"_qs},
        u"Job 2 has 0 confirmed pages, but its calls brought 1"_qs);
    row("verdict of nobody", u"confirmed-pages"_qs,
        {u"UPDATE job_page SET attempt = 7 WHERE job_id = 2 AND page = 1"_qs},
        u"Page 1 of job 2 has a verdict, but no call decided it"_qs);
    row("confirmed page sent again", u"confirmed-pages"_qs,
        {u"INSERT INTO call (id, port_id, started_at) VALUES (90, 1, 1)"_qs,
         u"INSERT INTO attempt (job_id, attempt, call_id, port_id, port_name, number, local_id,"
         " first_page, started_at, ended_at) VALUES (2, 2, 90, 1, '', '', '', 1, 1, 2)"_qs},
        u"Page 1 of job 2 was confirmed and sent again by attempt 2"_qs);
    row("verdict of the job", u"confirmed-pages"_qs,
        {u"UPDATE job SET verdict = 'confirmed' WHERE id = 5"_qs}, u"The verdict of job 5"_qs);
    row("completed too early", u"confirmed-pages"_qs,
        {u"UPDATE job SET state = 'completed' WHERE id = 2"_qs},
        u"Job 2 is completed, but not all"_qs);
    row("would be sent again whole", u"confirmed-pages"_qs,
        {u"UPDATE job SET state = 'retrying', in_queue = 1, file = '' WHERE id = 1"_qs},
        u"All pages of job 1 are confirmed, but it is retrying"_qs);
    row("uncertain and waiting", u"confirmed-pages"_qs,
        {u"UPDATE job SET state = 'retrying' WHERE id = 3"_qs},
        u"Job 3 is uncertain and would be sent again"_qs);
    row("document of nobody", u"owned-documents"_qs,
        {u"INSERT INTO blob VALUES (900, x'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855', 0)"_qs},
        u"Document 900 (0 octets) belongs to nobody"_qs);
    row("nothing to make pages of", u"owned-documents"_qs,
        {u"DELETE FROM submission_document WHERE submission_id = 6"_qs},
        u"Job 6 waits for its pages, but its document is gone"_qs);
    row("page without octets", u"owned-documents"_qs,
        {u"UPDATE job_page SET blob_id = NULL WHERE job_id = 5 AND page = 2"_qs},
        u"Job 5 is to be sent, but its page 2 is gone"_qs);
    row("waiting outside the queue", u"owned-documents"_qs,
        {u"UPDATE job SET in_queue = 0 WHERE id = 5"_qs,
         u"DELETE FROM submission_document WHERE submission_id = 5"_qs},
        u"Job 5 is pending, but it is not in the queue"_qs);
    row("document kept too long", u"owned-documents"_qs,
        {u"INSERT INTO submission_document (submission_id, position, name, blob_id) SELECT 1, 0, "
         u"'x', blob_id FROM submission_document"
         " WHERE submission_id = 5"_qs},
        u"The documents of submission 1 are kept"_qs);
    row("owner of nothing", u"references"_qs,
        {u"UPDATE job_page SET line_blob_id = 777 WHERE job_id = 5 AND page = 1"_qs},
        u"of job_page refers to a row of blob that is missing"_qs);
    row("octets changed", u"document-contents"_qs,
        {u"UPDATE blob_part SET data = CAST('documenT' AS BLOB) WHERE data = CAST('document' AS BLOB)"_qs},
        u"is not what was stored"_qs);
    row("octets cut", u"document-contents"_qs,
        {u"UPDATE blob_part SET data = CAST('doc' AS BLOB) WHERE data = CAST('document' AS BLOB)"_qs},
        u"has 3 octets instead of 8"_qs);
    row("fax without pages", u"received-pages"_qs,
        {u"INSERT INTO call (id, port_id, started_at) VALUES (91, 1, 1)"_qs,
         u"INSERT INTO received_fax (id, call_id, port_id, port_name, caller_id, csid, received_at,"
         " receiving) VALUES (9, 91, 1, '', '', '', 1, 0)"_qs},
        u"Received fax 9 has no page"_qs);
    row("received page lost", u"received-pages"_qs,
        {u"UPDATE received_page SET page = 3 WHERE fax_id = 1 AND page = 2"_qs},
        u"The last page of received fax 1 is number 3, but there are 2"_qs);
    row("complete with half a page", u"received-pages"_qs,
        {u"UPDATE received_page SET partial = 1 WHERE fax_id = 1 AND page = 2"_qs},
        u"Received fax 1 is called complete"_qs);
    row("page of the wrong size", u"readable-pages"_qs,
        {u"UPDATE received_page SET rows = 0 WHERE fax_id = 1 AND page = 2"_qs},
        u"Page 2 of received fax 1 cannot be read"_qs);
    row("half the pages for the archive", u"archive-rows"_qs,
        {u"UPDATE job SET file = '' WHERE id = 1"_qs,
         u"UPDATE job_page SET line_blob_id = blob_id WHERE job_id = 1 AND page = 1"_qs},
        u"Job 1 is not in the archive, and some of its pages are gone"_qs);
}

void tst_FolderCheck::damagedRows()
{
    QFETCH(QString, invariant);
    QFETCH(QStringList, statements);
    QFETCH(QString, sentence);
    BusyFolder f;
    f.damage(statements);
    const auto checked = FolderCheck::run(f.folder.path());
    QVERIFY_RESULT(checked);
    QVERIFY2(sentences(*checked).contains(sentence), qPrintable(sentences(*checked)));
    QVERIFY2(brokenNames(*checked).contains(invariant), qPrintable(sentences(*checked)));
    QVERIFY(!sentences(*checked).contains(u"no remedy"_qs));
    QVERIFY(!allKept(*checked));
    QVERIFY(!brokenPromises(checked).isEmpty());
}

void tst_FolderCheck::damagedFile()
{
    BusyFolder f;
    f.damage({u"PRAGMA wal_checkpoint(TRUNCATE)"_qs});
    QFile file(f.file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 at = 4096 * 3; at + 4096 < file.size(); at += 4096 * 2) {
        QVERIFY(file.seek(at));
        file.write(QByteArray(4096, 'x'));
    }
    file.close();
    const auto checked = FolderCheck::run(f.folder.path());
    if (!checked) {
        QVERIFY(checked.error().message().contains(f.file));
        return;
    }
    QVERIFY(brokenNames(*checked).contains(u"database"_qs));
    QVERIFY(brokenPromises(checked).contains("not checked: the database file is damaged"));
}

void tst_FolderCheck::damagedArchive_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("gone") << QByteArray() << u"is missing"_qs;
    QTest::newRow("garbage") << QByteArray(500, 'x') << u"is not what was archived"_qs;
    QTest::newRow("a page less") << TiffFax::writeCoded({StoreFixture::codedPage(1)})
                                 << u"is not what was archived"_qs;
    QTest::newRow("cut") << TiffFax::writeCoded(StoreFixture::codedPages(2)).chopped(40)
                         << u"is not what was archived"_qs;
    QTest::newRow("edited, as long as before")
        << QByteArray("edited") << u"its checksum differs"_qs;
}

void tst_FolderCheck::damagedArchive()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    const BusyFolder f;
    if (content.isEmpty())
        QVERIFY(QFile::remove(f.archivedFile()));
    else if (content == "edited")
        overwrite(f.archivedFile(), QByteArray(QFileInfo(f.archivedFile()).size(), 'x'));
    else
        overwrite(f.archivedFile(), content);
    const auto checked = FolderCheck::run(f.folder.path());
    QVERIFY_RESULT(checked);
    QCOMPARE(brokenNames(*checked), QSet<QString>{u"archive-files"_qs});
    const QString said = sentences(*checked);
    QVERIFY2(said.contains(sentence) && said.contains(f.archivedFile()), qPrintable(said));
}

void tst_FolderCheck::refused_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("newer") << u"PRAGMA user_version = 99"_qs << ErrorCode::StoreNewer;
    QTest::newRow("of another program")
        << u"PRAGMA application_id = 7"_qs << ErrorCode::StoreFailed;
}

void tst_FolderCheck::refused()
{
    QFETCH(QString, statement);
    BusyFolder f;
    f.damage({statement});
    const auto checked = FolderCheck::run(f.folder.path());
    QVERIFY(!checked);
    QTEST(checked.error().code, "code");
    QVERIFY(checked.error().message().contains(f.file));
    QCOMPARE(StoreCheck::run(f.folder.filePath(u"none.db"_qs)).error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(f.folder.filePath(u"none.db"_qs)));
}

void tst_FolderCheck::manyViolationsAreCounted()
{
    BusyFolder f;
    QStringList statements;
    for (int i = 0; i < 50; ++i)
        statements.append(u"INSERT INTO setting (name, value) VALUES ('Unknown%1', '')"_qs.arg(i));
    f.damage(statements);
    const auto checked = StoreCheck::run(f.file);
    QVERIFY_RESULT(checked);
    for (const Invariant &invariant : checked->invariants) {
        if (invariant.name != u"configuration"_qs)
            continue;
        QCOMPARE(invariant.violations.size(), StoreCheck::mostViolations + 1);
        QVERIFY(invariant.violations.constLast().sentence.contains(u"30 more"_qs));
    }
}

void tst_FolderCheck::nothingIsChanged()
{
    const BusyFolder f;
    const auto content = [&] {
        QFile file(f.file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = content();
    QVERIFY_CLEAN(f.folder.path());
    QCOMPARE(content(), before);
}

QTEST_GUILESS_MAIN(tst_FolderCheck)
#include "tst_foldercheck.moc"
