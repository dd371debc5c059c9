#include "storefixture.h"

#include "store/schema.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Fax;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/** Runs statements on a file without the store. */
void runRaw(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"raw"_qs);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString &statement : statements)
            QVERIFY2(QSqlQuery(database).exec(statement), qPrintable(statement));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"raw"_qs);
}

Result<> bringUpToDate(const QString &path, const QStringList &steps)
{
    try {
        SqlConnection connection(path);
        connection.open();
        Schema::bringUpToDate(connection, steps);
        return {};
    } catch (const StoreException &exception) {
        return tl::unexpected(exception.error);
    }
}

} // namespace

class tst_Schema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps_areBuiltIn();
    void statements();
    void refused_data();
    void refused();
    void missingFolder_isNamed();
    void upgrade_fromTheFirstVersion();
    void upgrade_jobsOfTheFirstVersion_data();
    void upgrade_jobsOfTheFirstVersion();
    void upgrade_keepsACopy();
    void upgrade_fromStep1();
    void upgrade_thatFails_changesNothing();
    void opensAgain();
    void durableSettings();
};

void tst_Schema::steps_areBuiltIn()
{
    const QStringList steps = Schema::steps();
    QVERIFY(!steps.isEmpty());
    for (const QString &step : steps) {
        static const QRegularExpression begin(u"^(CREATE|ALTER|DROP|INSERT|UPDATE) "_qs,
                                              QRegularExpression::MultilineOption);
        const QStringList statements = Schema::statements(step);
        QCOMPARE(statements.size(), step.count(begin));
        for (const QString &statement : statements)
            QVERIFY2(begin.match(statement).capturedStart() == 0 && statement.endsWith(u';'),
                     qPrintable(statement));
    }
}

void tst_Schema::statements()
{
    const QString sql =
        u"-- a remark\n\nCREATE TABLE a (\n    b INTEGER -- c\n);\n\n"
        "CREATE TRIGGER t BEFORE INSERT ON a\nBEGIN\n    SELECT 1;\n    SELECT 2;\nEND;\n"_qs;
    QCOMPARE(
        Schema::statements(sql),
        (QStringList{
            u"CREATE TABLE a (\n    b INTEGER -- c\n);"_qs,
            u"CREATE TRIGGER t BEFORE INSERT ON a\nBEGIN\n    SELECT 1;\n    SELECT 2;\nEND;"_qs}));
}

void tst_Schema::refused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("F23 newer version") << u"newer"_qs << ErrorCode::StoreNewer;
    QTest::newRow("F23 no database") << u"text"_qs << ErrorCode::StoreFailed;
    QTest::newRow("F23 database of another program") << u"foreign"_qs << ErrorCode::StoreFailed;
    QTest::newRow("F23 damaged") << u"damaged"_qs << ErrorCode::StoreFailed;
}

void tst_Schema::refused()
{
    QFETCH(QString, kind);
    StoreFixture f;
    f.submitOne();
    f.store.reset();
    if (kind == u"newer"_qs)
        runRaw(f.file, {u"PRAGMA user_version = 99"_qs});
    if (kind == u"text"_qs)
        writeFile(f.file, QByteArray(5000, 'x'));
    if (kind == u"foreign"_qs) {
        QVERIFY(QFile::remove(f.file));
        runRaw(f.file, {u"CREATE TABLE notes (text TEXT)"_qs, u"PRAGMA user_version = 1"_qs});
    }
    if (kind == u"damaged"_qs)
        writeFile(f.file, contentOf(f.file).left(100) + QByteArray(8000, '\x55'));
    const QByteArray before = contentOf(f.file);

    const auto opened = openSqlJobStore(f.file);
    QVERIFY(!opened);
    QTEST(opened.error().code, "code");
    QVERIFY2(opened.error().message().contains(f.file), qPrintable(opened.error().message()));
    QCOMPARE(contentOf(f.file), before); // never "repaired"
    QVERIFY(!QFile::exists(f.file + u"-wal"_qs));
}

void tst_Schema::missingFolder_isNamed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"missing/fax.db"_qs);
    const auto opened = openSqlJobStore(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreFailed);
    QVERIFY(opened.error().message().contains(path));
}

void tst_Schema::upgrade_fromTheFirstVersion()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"fax.db"_qs);
    QVERIFY_RESULT(bringUpToDate(file, Schema::steps().mid(0, 1)));
    runRaw(file,
           {u"INSERT INTO port_config (name, driver, number, send, receive, rings, tsid, csid,"
            " priority) VALUES ('Line 1', 'builtin', '101', 1, 'auto', 2, 't', 'c', 1)"_qs,
            u"INSERT INTO number_memory VALUES ('555', 'v29', 0)"_qs});
    const auto store = openSqlJobStore(file);
    QVERIFY(store);
    const PortConfig port = must((*store)->ports()).value(0);
    QCOMPARE(port.number, u"101"_qs);
    QCOMPARE(port.speed, 14400);
    QCOMPARE(port.line, QString());
    QCOMPARE(port.serial(), SerialSettings()); // no modem
    QVERIFY(must((*store)->numbers(QDateTime::currentDateTimeUtc())).isEmpty()); // learned anew
    QVERIFY(QFile::exists(file + u".v1"_qs));
}

namespace {

QString hex(const QByteArray &octets)
{
    return u"x'"_qs + QString::fromLatin1(octets.toHex()) + u'\'';
}

/**
 * Writes a store of the first version with one job in each state; the id of a job is its place in this list. Blob 1 is a
 * document, blob 2 a page.
 */
QStringList jobsOfTheFirstVersion()
{
    const QByteArray page = StoreFixture::codedPage(1).t6;
    QStringList sql;
    const auto blob = [&](const QByteArray &content) {
        const QByteArray sum = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
        const int id = static_cast<int>(sql.size() / 2 + 1);
        sql << u"INSERT INTO blob (sha256, size) VALUES (%1, %2)"_qs.arg(hex(sum)).arg(
            content.size())
            << u"INSERT INTO blob_part VALUES (%1, 0, %2)"_qs.arg(id).arg(hex(content));
    };
    blob("document");
    blob(page);
    const auto job = [&](int id, const QStringList &states, const QString &more) {
        sql << u"INSERT INTO submission (request_id, fingerprint, page_range, submitted_at)"
               " VALUES ('request %1', x'00', '', 1000)"_qs.arg(id)
            << u"INSERT INTO job (submission_id, number, number_key, recipient_name, sender_name,"
               " user, subject, document_name, priority, schedule, submitted_at, resolution, paper,"
               " ecm, tsid, sub_address, password) VALUES (%1, '55%1', '55%1', 'Bert', 'Anna',"
               " 'anna', 'Prices', 'list.pdf', 'normal', 'now', 1000, 'fine', 'a4', 1, '', '', '')"_qs
                   .arg(id);
        for (const QString &state : states)
            sql << u"UPDATE job SET state = '%1' WHERE id = %2"_qs.arg(state).arg(id);
        if (!more.isEmpty())
            sql << u"UPDATE job SET %1 WHERE id = %2"_qs.arg(more).arg(id);
    };
    const auto document = [&](int id) {
        sql << u"INSERT INTO submission_document VALUES (%1, 0, 'list.pdf', 1)"_qs.arg(id);
    };
    const auto pages = [&](int id, const QString &more = u"2, 'not_delivered', 0, NULL"_qs) {
        sql << u"INSERT INTO job_page (job_id, page, width, rows, resolution, bytes, blob_id, "
               "verdict, attempt, decided_at) VALUES (%1, 1, 1728, 100, 'fine', %2, %3)"_qs.arg(id)
                   .arg(page.size())
                   .arg(more)
            << u"UPDATE job SET pages = 1, size = %1 WHERE id = %2"_qs.arg(page.size()).arg(id);
    };
    const auto attempt = [&](int id, const QString &end, int confirmed = 0) {
        sql << u"INSERT INTO call (id, port_id, started_at) VALUES (%1, 1, 2000)"_qs.arg(id)
            << u"INSERT INTO attempt (job_id, attempt, call_id, port_id, port_name, number, "
               u"local_id,"
               " first_page, started_at, ended_at, pages_confirmed) VALUES"
               " (%1, 1, %1, 1, 'Line 1', '55%1', '', 1, 2000, %2, %3)"_qs.arg(id)
                   .arg(end)
                   .arg(confirmed);
    };
    job(1, {}, {});
    document(1);
    job(2, {}, {});
    document(2);
    pages(2);
    job(3, {}, u"paused = 1, paused_by = 'bert', paused_at = 1500"_qs);
    document(3);
    pages(3);
    job(4, {u"inprogress"_qs}, u"port = 1"_qs);
    document(4);
    pages(4);
    attempt(4, u"NULL"_qs);
    job(5, {u"inprogress"_qs, u"retrying"_qs},
        u"attempts = 1, last_error = 100, not_before = 9000"_qs);
    document(5);
    pages(5);
    attempt(5, u"3000"_qs);
    job(6, {u"inprogress"_qs, u"retries_exceeded"_qs},
        u"attempts = 1, last_error = 104, finished_at = 3000"_qs);
    document(6);
    pages(6);
    attempt(6, u"3000"_qs);
    job(7, {u"inprogress"_qs, u"completed"_qs}, u"in_queue = 0, finished_at = 3000"_qs);
    pages(7, u"2, 'confirmed', 1, 3000"_qs);
    sql << u"UPDATE job SET pages_confirmed = 1, verdict = 'confirmed' WHERE id = 7"_qs;
    attempt(7, u"3000"_qs, 1);
    job(8, {u"inprogress"_qs, u"canceling"_qs}, u"canceled_by = 'bert', port = 1"_qs);
    document(8);
    pages(8);
    attempt(8, u"NULL"_qs);
    job(9, {u"canceled"_qs}, u"in_queue = 0, canceled_by = 'bert', finished_at = 3000"_qs);
    return sql;
}

} // namespace

void tst_Schema::upgrade_jobsOfTheFirstVersion_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<JobState>("state"); // after the first start
    QTest::addColumn<bool>("canBeSent");
    QTest::newRow("pending, without pages") << 1 << JobState::Pending << true;
    QTest::newRow("pending") << 2 << JobState::Pending << true;
    QTest::newRow("paused") << 3 << JobState::Pending << true;
    QTest::newRow("inprogress") << 4 << JobState::Pending << true;
    QTest::newRow("retrying") << 5 << JobState::Retrying << true;
    QTest::newRow("retries_exceeded") << 6 << JobState::RetriesExceeded << true;
    QTest::newRow("completed") << 7 << JobState::Completed << false;
    QTest::newRow("canceling") << 8 << JobState::Canceled << false;
    QTest::newRow("canceled") << 9 << JobState::Canceled << false;
}

void tst_Schema::upgrade_jobsOfTheFirstVersion()
{
    QFETCH(int, id);
    QFETCH(JobState, state);
    QFETCH(bool, canBeSent);
    StoreFixture f;
    f.store.reset();
    const QString old = f.folder.filePath(u"old.db"_qs);
    QVERIFY_RESULT(bringUpToDate(old, Schema::steps().first(1)));
    runRaw(old, jobsOfTheFirstVersion());
    f.open(old);
    QCOMPARE(must(f.store->jobs()).size(), 9);
    must(f.store->recoverAfterCrash(f.now));

    const JobId jobId{id};
    Job job = f.job(jobId);
    QCOMPARE(job.state, state);
    QCOMPARE(job.to, u"55%1"_qs.arg(id));
    QCOMPARE(job.senderName, u"Anna"_qs);
    QCOMPARE(job.receipt, Receipt::None);
    QVERIFY(job.coverpageName.isEmpty() && job.displayName.isEmpty() && job.billingCode.isEmpty());
    const JobDetails details = must(f.store->jobDetails(jobId));
    QCOMPARE(details.fax.subject, u"Prices"_qs);
    QCOMPARE(details.recipient.name, u"Bert"_qs);
    QVERIFY(!details.fax.sendCoverpage);
    must(f.store->attempts(jobId));
    must(f.store->pages(jobId));
    if (!canBeSent) {
        QVERIFY(!f.store->startAttempt({jobId, PortId{1}, {}, {}, {}}, f.now));
        return;
    }
    if (job.pages == 0) {
        const QList<PageOrder> orders = must(f.store->pageOrders());
        QCOMPARE(orders.first().jobs, QList<JobId>{jobId});
        QCOMPARE(orders.first().documents.first().content, QByteArray("document"));
        must(f.store->setPages({jobId}, f.codedPages(1)));
    }
    if (job.paused)
        must(f.store->resumeJob(jobId));
    if (state == JobState::RetriesExceeded)
        must(f.store->restartJob(jobId));
    QCOMPARE(must(f.store->pageData(jobId)).first().t6, f.codedPage(1).t6);
    QCOMPARE(f.send(jobId).state, JobState::Completed);
}

void tst_Schema::upgrade_keepsACopy()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    f.store.reset();
    const QStringList steps = Schema::steps()
        + QStringList{u"ALTER TABLE job ADD COLUMN later TEXT NOT NULL DEFAULT 'none';"_qs};
    QVERIFY_RESULT(bringUpToDate(f.file, steps));
    QVERIFY_RESULT(bringUpToDate(f.file, steps)); // again: nothing to do
    runRaw(f.file, {u"UPDATE job SET later = 'x'"_qs});
    QCOMPARE(openSqlJobStore(f.file).error().code, ErrorCode::StoreNewer);

    const QString copy = u"%1.v%2"_qs.arg(f.file).arg(Schema::steps().size());
    f.open(copy); // the copy is a store of the old version
    QCOMPARE(must(f.store->jobs()).at(0).id, id);
}

void tst_Schema::upgrade_fromStep1()
{
    StoreFixture f;
    f.store.reset();
    const QString old = f.folder.filePath(u"old.db"_qs);
    QVERIFY_RESULT(bringUpToDate(old, Schema::steps().first(1)));
    runRaw(old,
           {u"INSERT INTO call (id, port_id, started_at) VALUES (1, 1, 0)"_qs,
            u"INSERT INTO received_fax (call_id, port_id, port_name, caller_id, csid, received_at)"
            " VALUES (1, 1, 'Line 1', '', '', 0)"_qs});
    f.open(old);
    QCOMPARE(must(f.store->receivedFaxes()).size(), 1);
    QVERIFY(QFile::exists(old + u".v1"_qs));
}

void tst_Schema::upgrade_thatFails_changesNothing()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    f.store.reset();
    const QStringList steps = Schema::steps()
        + QStringList{u"CREATE TABLE extra (a INTEGER);\n\nCREATE TABLE job (b INTEGER);"_qs};
    const auto upgraded = bringUpToDate(f.file, steps);
    QVERIFY(!upgraded);
    QCOMPARE(upgraded.error().code, ErrorCode::StoreFailed);
    f.open(); // still the old version, and whole
    QCOMPARE(must(f.store->jobs()).at(0).id, id);
    f.store.reset();
    runRaw(f.file, {u"CREATE TABLE extra (a INTEGER)"_qs}); // so the step left nothing of itself
}

void tst_Schema::opensAgain()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    for (int i = 0; i < 3; ++i) {
        f.open();
        QCOMPARE(must(f.store->jobs()).at(0).id, id);
    }
    for (const QString &path : {f.file, f.file + u"-wal"_qs}) {
        QVERIFY(QFile::exists(path));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }
}

void tst_Schema::durableSettings()
{
    QTemporaryDir folder;
    SqlConnection connection(folder.filePath(u"fax.db"_qs));
    connection.open();
    Schema::bringUpToDate(connection, Schema::steps());
    QCOMPARE(connection.integer(u"PRAGMA synchronous"_qs), 2); // FULL
    QCOMPARE(connection.integer(u"PRAGMA foreign_keys"_qs), 1);
}

QTEST_GUILESS_MAIN(tst_Schema)
#include "tst_schema.moc"
