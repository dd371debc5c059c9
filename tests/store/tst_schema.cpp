#include "storefixture.h"

#include "store/schema.h"

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
        static const QRegularExpression begin(u"^(CREATE|ALTER|DROP) "_qs,
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
