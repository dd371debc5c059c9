#include "faxctlbench.h"

#include <QtCore/QJsonArray>

using namespace Fax;
using namespace Qt::StringLiterals;

/** `faxctl contacts`: one's own address book, and the shared one of a real service (ui.md I3). */
class tst_FaxctlContacts : public QObject, private FaxctlBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        startService();
    }
    void cleanupTestCase() { stopService(); }

    void importListExportRemove_data()
    {
        QTest::addColumn<QStringList>("book");
        QTest::newRow("one's own") << QStringList();
        QTest::newRow("shared") << QStringList{u"--shared"_s};
    }

    void importListExportRemove()
    {
        QFETCH(QStringList, book);
        const auto contacts = [&](const QStringList &arguments) {
            return served().run(QStringList{u"contacts"_s} + arguments + book);
        };
        const QString csv = m_home.filePath(u"in.csv"_s);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Name;Fax\nM\xfcller;030 5550100\nNobody;\n=cmd();030 5550101\n");
        file.close();

        const FaxctlRun imported = contacts({u"import"_s, csv});
        QVERIFY2(imported.exit == 0, qPrintable(imported.err));
        QVERIFY2(imported.out.contains(u"2 contacts added, 1 left out"_s),
                 qPrintable(imported.out));
        const QJsonArray list = contacts({u"list"_s, u"--json"_s}).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first()[u"name"_s], u"Müller"_s);

        const QString out = m_home.filePath(u"out.csv"_s);
        QCOMPARE(contacts({u"export"_s, out}).exit, 0);
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("'=cmd()")); // safety 81

        for (const auto &contact : list)
            QCOMPARE(contacts({u"remove"_s, QString::number(contact[u"id"_s].toInt())}).exit, 0);
        QVERIFY(contacts({u"list"_s, u"--json"_s}).array().isEmpty());
    }

    void refused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("unknown word") << QStringList{u"sort"_s} << u"contacts takes list"_s;
        QTest::newRow("no file named") << QStringList{u"import"_s} << u"contacts takes list"_s;
        QTest::newRow("no such file")
            << QStringList{u"import"_s, u"/nowhere/a.csv"_s} << u"/nowhere/a.csv"_s;
        QTest::newRow("cannot be written")
            << QStringList{u"export"_s, u"/nowhere/a.csv"_s} << u"/nowhere/a.csv"_s;
    }

    void refused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, sentence);
        const FaxctlRun run = served().run(QStringList{u"contacts"_s} + arguments);
        QVERIFY(run.exit != 0);
        QVERIFY2(run.err.contains(sentence), qPrintable(run.err));
    }

private:
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(tst_FaxctlContacts)
#include "tst_faxctlcontacts.moc"
