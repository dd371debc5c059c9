#include "checkfolder.h"
#include "servicefixture.h"
#include "support/fakeline.h"

#include <QtCore/QDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Fax;

/** F23: a data folder that is damaged is refused with a sentence, and nothing in it is changed. */
class tst_DamagedFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void damagedFile_data();
    void damagedFile();
    void damagedConfiguration_data();
    void damagedConfiguration();
    void repairedThroughAPassiveService();
    void emptiedDatabase_data();
    void emptiedDatabase();

private:
    [[nodiscard]] Result<> open(bool passive = false);
    [[nodiscard]] QString database() const
    {
        return m_fixture->folder() + QStringLiteral("/fax.db");
    }
    void runSql(const QString &statement) const;
    [[nodiscard]] QByteArray content() const;

    std::unique_ptr<ServiceFixture> m_fixture;
};

/** A folder with one waiting job, left in order. */
void tst_DamagedFolder::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(open(true));
    QVERIFY(m_fixture->send(QStringLiteral("201"), textOfPages(1)).isValid());
    m_fixture->close();
    runSql(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

Result<> tst_DamagedFolder::open(bool passive)
{
    ServiceOptions options;
    options.passive = passive;
    options.makeLine = [] { return std::make_unique<FakeLine>(); };
    return m_fixture->open(options);
}

void tst_DamagedFolder::runSql(const QString &statement) const
{
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"),
                                                     QStringLiteral("raw"));
        raw.setDatabaseName(database());
        QVERIFY(raw.open());
        QVERIFY2(QSqlQuery(raw).exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("raw"));
}

QByteArray tst_DamagedFolder::content() const
{
    QFile file(database());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_DamagedFolder::damagedFile_data()
{
    QTest::addColumn<qint64>("keep"); // octets of the old file
    QTest::addColumn<qint64>("garbage"); // octets after them
    QTest::newRow("garbage") << qint64(0) << qint64(20'000);
    QTest::newRow("one octet") << qint64(0) << qint64(1);
    QTest::newRow("cut in the first page") << qint64(2000) << qint64(0);
    QTest::newRow("cut after the first page") << qint64(4096) << qint64(0);
    QTest::newRow("cut after ten pages") << qint64(40'960) << qint64(0);
    QTest::newRow("header kept") << qint64(100) << qint64(40'000);
}

void tst_DamagedFolder::damagedFile()
{
    QFETCH(qint64, keep);
    QFETCH(qint64, garbage);
    QFile file(database());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 50'000);
    QVERIFY(file.resize(keep));
    QVERIFY(file.seek(keep));
    file.write(QByteArray(garbage, '\x55'));
    file.close();
    const QByteArray before = content();
    for (const bool passive : {true, false}) {
        const auto opened = open(passive);
        QVERIFY(!opened);
        const QString said = opened.error().message();
        QVERIFY2(said.contains(database()), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("backup")), qPrintable(said));
    }
    QCOMPARE(content(), before);
    QVERIFY(!brokenPromises(FolderCheck::run(m_fixture->folder())).isEmpty());
}

void tst_DamagedFolder::damagedConfiguration_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &statement, const QStringList &words) {
        QTest::newRow(name) << statement << words;
    };
    row("setting out of range", u"INSERT INTO setting (name, value) VALUES ('Retries', '1000')"_qs,
        {u"Retries must be 0 to 99"_qs, u"faxctl set Retries"_qs});
    row("setting of another kind",
        u"INSERT INTO setting (name, value) VALUES ('Branding', 'banana')"_qs,
        {u"Branding"_qs, u"faxctl set Branding"_qs});
    row("setting unknown", u"INSERT INTO setting (name, value) VALUES ('Colour', 'red')"_qs,
        {u"Colour"_qs});
    row("port number", u"UPDATE port_config SET number = '10x' WHERE id = 2"_qs,
        {u"Port 2"_qs, u"1 to 32 digits"_qs, u"faxctl port 2"_qs});
    row("two ports with one number", u"UPDATE port_config SET number = '101'"_qs,
        {u"belongs to"_qs, u"faxctl port remove"_qs});
    row("two ports with one name", u"UPDATE port_config SET name = 'Line'"_qs,
        {u"There is a port \"Line\" already"_qs});
    row("driver", u"UPDATE port_config SET driver = 'modem9'"_qs, {u"modem9"_qs});
    row("rings", u"UPDATE port_config SET rings = -1"_qs, {u"Rings must be 1 to 99"_qs});
    row("receive mode", u"UPDATE port_config SET receive = 'banana'"_qs,
        {u"banana"_qs, u"backup"_qs});
}

void tst_DamagedFolder::damagedConfiguration()
{
    QFETCH(QString, statement);
    QFETCH(QStringList, words);
    runSql(statement);
    const auto opened = open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreFailed);
    const QString said = opened.error().message();
    for (const QString &word : words + QStringList{database()})
        QVERIFY2(said.contains(word), qPrintable(said));
    QVERIFY(brokenPromises(FolderCheck::run(m_fixture->folder())).contains("configuration"));
}

/** What faxctl does when nobody serves: the remedy that is named works. */
void tst_DamagedFolder::repairedThroughAPassiveService()
{
    runSql(QStringLiteral("INSERT INTO setting (name, value) VALUES ('Retries', '1000')"));
    runSql(QStringLiteral("UPDATE port_config SET number = '101'"));
    QVERIFY(!open());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Using the default")));
    QVERIFY(open(true));
    m_fixture->setProperty(QStringLiteral("Retries"), 3);
    QVERIFY(m_fixture->ask(QStringLiteral("removePort"), {QStringLiteral("2")}));
    m_fixture->close();
    QVERIFY(open());
    QVERIFY_CLEAN(m_fixture->folder());
}

void tst_DamagedFolder::emptiedDatabase_data()
{
    QTest::addColumn<bool>("removed");
    QTest::newRow("gone") << true;
    QTest::newRow("empty") << false;
}

/** A folder with an archive is no new one: it gets no new database in silence. */
void tst_DamagedFolder::emptiedDatabase()
{
    QFETCH(bool, removed);
    QVERIFY(QFile::remove(database()));
    if (!removed) {
        QFile file(database());
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(QDir().mkpath(m_fixture->folder() + QStringLiteral("/archive/received/2026/05")));
    const auto opened = open();
    QVERIFY(!opened);
    QVERIFY(opened.error().message().contains(database()));
    QVERIFY(opened.error().message().contains(m_fixture->folder() + QStringLiteral("/archive")));
    QCOMPARE(QFile::exists(database()), !removed);
    QVERIFY(QDir(m_fixture->folder()).rename(QStringLiteral("archive"), QStringLiteral("old")));
    QVERIFY(open()); // the remedy
}

QTEST_GUILESS_MAIN(tst_DamagedFolder)
#include "tst_damagedfolder.moc"
