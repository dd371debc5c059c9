#include "faxctlrunner.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QtTest>

#include <csignal>

using namespace Fax;
using namespace Qt::StringLiterals;

/** faxctl check, and what faxctl says of folders that are damaged. */
class tst_FaxctlCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void clean();
    void cleanBesideTheService();
    void brokenIsSeven();
    void nothingThere();
    void damagedFolder_data();
    void damagedFolder();

private:
    [[nodiscard]] QString database() const { return m_faxctl->dataFolder() + u"/fax.db"_s; }
    void runSql(const QString &statement) const;

    QTemporaryDir m_dir;
    int m_folders = 0;
    std::unique_ptr<FaxctlRunner> m_faxctl;
};

/** A new folder with one job in its queue. */
void tst_FaxctlCheck::init()
{
    m_faxctl = std::make_unique<FaxctlRunner>(m_dir.filePath(QString::number(++m_folders)));
    QFile letter(m_dir.filePath(u"letter.txt"_s));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("Dear reader,\n\nthis is a fax.\n");
    letter.close();
    QCOMPARE(m_faxctl->run({u"send"_s, u"--to"_s, u"102"_s, letter.fileName()}).exit, 0);
}

void tst_FaxctlCheck::runSql(const QString &statement) const
{
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(database());
        QVERIFY(raw.open());
        QVERIFY2(QSqlQuery(raw).exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
}

void tst_FaxctlCheck::clean()
{
    const FaxctlRun run = m_faxctl->run({u"check"_s});
    QCOMPARE(run.exit, 0);
    QCOMPARE(run.err, QString());
    const QStringList lines = run.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 14); // one for each invariant
    for (const QString &line : lines)
        QVERIFY2(line.startsWith(u"ok  "_s), qPrintable(line));
    const QJsonObject json = m_faxctl->run({u"check"_s, u"--json"_s}).object();
    QVERIFY(json[u"kept"_s].toBool());
    QCOMPARE(json[u"dataFolder"_s].toString(), m_faxctl->dataFolder());
    QCOMPARE(json[u"invariants"_s].toArray().size(), 14);
}

void tst_FaxctlCheck::cleanBesideTheService()
{
    const auto serve = m_faxctl->start({u"serve"_s});
    QVERIFY(FaxctlRunner::waitForOutput(*serve, "Ready."));
    QCOMPARE(m_faxctl->run({u"check"_s}).exit, 0);
    ::kill(pid_t(serve->processId()), SIGKILL);
    QVERIFY(serve->waitForFinished());
    QCOMPARE(m_faxctl->run({u"check"_s}).exit, 0); // and after it was killed
}

void tst_FaxctlCheck::brokenIsSeven()
{
    runSql(u"UPDATE job SET verdict = 'confirmed'"_s);
    const FaxctlRun run = m_faxctl->run({u"check"_s});
    QCOMPARE(run.exit, 7);
    QVERIFY(run.out.contains(u"BROKEN       Confirmed pages never become fewer"_s));
    QVERIFY(run.out.contains(u"The verdict of job 1"_s));
    QVERIFY(run.out.contains(u"Remedy: Ask the recipient"_s));
    const FaxctlRun json = m_faxctl->run({u"check"_s, u"--json"_s});
    QCOMPARE(json.exit, 7);
    QVERIFY(!json.object()[u"kept"_s].toBool());
    for (const QJsonValue &item : json.object()[u"invariants"_s].toArray()) {
        const bool broken = item[u"name"_s].toString() == u"confirmed-pages"_s;
        QCOMPARE(item[u"kept"_s].toBool(), !broken);
        QCOMPARE(item[u"violations"_s].toArray().size(), broken ? 1 : 0);
    }
}

void tst_FaxctlCheck::nothingThere()
{
    const QString none = m_dir.filePath(u"none"_s);
    const FaxctlRun run = FaxctlRunner(none).run({u"check"_s});
    QCOMPARE(run.exit, 1);
    QVERIFY(run.err.contains(none));
    QVERIFY(!QFile::exists(none)); // a check makes nothing
    QVERIFY(QDir().mkpath(none));
    QCOMPARE(FaxctlRunner(none).run({u"check"_s}).exit, 0);
    QVERIFY(QDir(none).isEmpty());
}

void tst_FaxctlCheck::damagedFolder_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("F23 newer version") << u"newer"_s;
    QTest::newRow("F23 garbage") << u"garbage"_s;
}

/** Every command says which file it is, and leaves it as it is. */
void tst_FaxctlCheck::damagedFolder()
{
    QFETCH(QString, damage);
    if (damage == u"newer"_s)
        runSql(u"PRAGMA user_version = 99"_s);
    QFile file(database());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (damage == u"garbage"_s)
        file.write(QByteArray(5000, 'x'));
    file.seek(0);
    const QByteArray before = file.readAll();
    for (const QString &command : {u"check"_s, u"jobs"_s, u"serve"_s}) {
        const FaxctlRun run = m_faxctl->run({command});
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.err.contains(database()), qPrintable(run.err));
    }
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

QTEST_GUILESS_MAIN(tst_FaxctlCheck)
#include "tst_faxctlcheck.moc"
