#include "sqlrules.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QTest>

/**
 * SQL takes values by bound parameters only (safety.md 3.3): reads the sources. Statements may be put
 * together from names that stand in the sources, never with arg(), number() or quotes around a value.
 */
class tst_SqlRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsForbidden_data();
    void findsWhatIsForbidden();
    void sources();
};

void tst_SqlRules::findsWhatIsForbidden_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("good");
    QTest::newRow("bound") << R"(query.prepare(sql); query.bindValue(":id", id); query.exec();)"
                           << true;
    QTest::newRow("exec with +") << R"(query.exec("DELETE FROM job WHERE id = " + id);)" << false;
    QTest::newRow("exec with arg") << R"(query.exec(QString("SELECT %1").arg(id));)" << false;
    QTest::newRow("prepare with arg") << R"(query.prepare(u"SELECT %1"_qs.arg(id));)" << false;
    QTest::newRow("value by arg")
        << R"(m_sql.change(u"UPDATE job SET name = '%1'"_qs.arg(job.name()), {});)" << false;
    QTest::newRow("value in quotes")
        << R"(m_sql.change("UPDATE job SET a = 1 WHERE name = '" + name + "'", {});)" << false;
}

void tst_SqlRules::findsWhatIsForbidden()
{
    QFETCH(QString, source);
    QTEST(brokenSqlRules(source).isEmpty(), "good");
}

void tst_SqlRules::sources()
{
    int files = 0;
    for (const char *folder : {"core", "app"}) {
        QDirIterator each(QStringLiteral(SOURCE_DIR "/") + QLatin1StringView(folder),
                          {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            if (!source.contains(u"QSqlQuery") && !source.contains(u"m_sql."))
                continue;
            ++files;
            const QStringList what = brokenSqlRules(source);
            QVERIFY2(what.isEmpty(),
                     qPrintable(file.fileName() + QStringLiteral(": ") + what.join(u", ")));
        }
    }
    QVERIFY(files >= 8);
}

QTEST_GUILESS_MAIN(tst_SqlRules)
#include "tst_sqlrules.moc"
