#include "faxctlbench.h"

#include <QtCore/QDir>

using namespace Fax;
using namespace Qt::StringLiterals;

/** faxctl route and faxctl mail against the real service. */
class tst_FaxctlRoute : public QObject, private FaxctlBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startService(); }
    void cleanupTestCase() { stopService(); }
    void routesAFax();
    void passwordOnlyFromAFile();
    void refusals_data();
    void refusals();

private:
    QString folder() const { return m_dir.filePath(u"out"_s); }
};

void tst_FaxctlRoute::routesAFax()
{
    QVERIFY(QDir().mkpath(folder()));
    const FaxctlRun added = served().run({u"route"_s, u"add"_s, u"store"_s, u"--folder"_s, folder(),
                                          u"--name"_s, u"{id}-{pages}"_s, u"--format"_s, u"tiff"_s,
                                          u"--port"_s, u"2"_s});
    QVERIFY2(added.exit == 0, qPrintable(added.err));
    const FaxctlRun list = served().run({u"route"_s, u"list"_s});
    QVERIFY2(list.out.contains(folder()), qPrintable(list.out + list.err));
    const QJsonArray methods = served().run({u"route"_s, u"list"_s, u"--json"_s}).array();
    QCOMPARE(methods.size(), 9); // three for all ports, three for each of the two
    const FaxctlRun tested = served().run({u"route"_s, u"test"_s, u"store"_s, u"--port"_s, u"2"_s});
    QVERIFY2(tested.exit == 0, qPrintable(tested.err));
    QCOMPARE(tested.out.trimmed(), u"Done: "_s + folder() + u"/0-1.tif"_s);

    QVERIFY(sendOne(served()) > 0);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder() + u"/1-1.tif"_s), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(served()
                                  .run({u"route"_s, u"faxes"_s, u"1"_s, u"--json"_s})
                                  .array()[0]
                                  .toObject()[u"state"_s]
                                  .toString(),
                              u"done"_s, 60'000);
    QVERIFY(QFile::remove(folder() + u"/1-1.tif"_s));
    QCOMPARE(served().run({u"route"_s, u"again"_s, u"1"_s, u"store"_s}).exit, 0);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder() + u"/1-1.tif"_s), 60'000);
    QCOMPARE(served().run({u"route"_s, u"remove"_s, u"store"_s, u"--port"_s, u"2"_s}).exit, 0);
    QVERIFY(!served().run({u"route"_s, u"list"_s}).out.contains(folder()));
}

/** Safety 3.3: never on a command line; what is listed has none. */
void tst_FaxctlRoute::passwordOnlyFromAFile()
{
    QFile secret(m_dir.filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("Geheim-4711\n") > 0);
    secret.close();
    const FaxctlRun set = served().run({u"mail"_s, u"set"_s, u"office"_s, u"--host"_s,
                                        u"localhost"_s, u"--mail-port"_s, u"1"_s, u"--user"_s,
                                        u"fax"_s, u"--from"_s, u"fax@example.org"_s,
                                        u"--password-file"_s, secret.fileName()});
    QVERIFY2(set.exit == 0, qPrintable(set.err));
    for (const QStringList &words : {QStringList{u"mail"_s}, QStringList{u"mail"_s, u"--json"_s}}) {
        const FaxctlRun list = served().run(words);
        QVERIFY2(list.out.contains(u"office"_s), qPrintable(list.out + list.err));
        QVERIFY(!list.out.contains(u"Geheim"_s));
    }
    QCOMPARE(served().run({u"set"_s, u"ServerMapiProfile"_s, u"office"_s}).exit, 0);
    const FaxctlRun tested = served().run({u"mail"_s, u"test"_s, u"office"_s});
    QCOMPARE(tested.exit, 1);
    QVERIFY2(tested.err.contains(u"localhost:1 cannot be reached"_s), qPrintable(tested.err));

    auto typed = served().start({u"mail"_s, u"set"_s, u"office"_s, u"--password-file"_s, u"-"_s});
    typed->write("other\n");
    typed->closeWriteChannel();
    QCOMPARE(FaxctlRunner::finish(*typed).exit, 0);
    QFile kept(served().dataFolder() + u"/mail-passwords"_s);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray content = kept.readAll();
    QVERIFY(content.contains("other") && !content.contains("Geheim"));
    QCOMPARE(served().run({u"mail"_s, u"remove"_s, u"office"_s}).exit, 1); // in use
    QCOMPARE(served().run({u"set"_s, u"ServerMapiProfile"_s, QString()}).exit, 0);
    QCOMPARE(served().run({u"mail"_s, u"remove"_s, u"office"_s}).exit, 0);
}

void tst_FaxctlRoute::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    const auto row = [](const char *name, const QStringList &words, int exit) {
        QTest::newRow(name) << words << exit;
    };
    const QStringList add{u"route"_s, u"add"_s};
    row("no such verb", {u"route"_s, u"go"_s}, 2);
    row("no method", add, 2);
    row("order is no number", add + QStringList{u"print"_s, u"--order"_s, u"first"_s}, 2);
    row("fax is no number", {u"route"_s, u"again"_s, u"x"_s}, 2);
    row("unknown method", add + QStringList{u"run"_s}, 1);
    row("no folder", add + QStringList{u"store"_s}, 1);
    row("relative folder", add + QStringList{u"store"_s, u"--folder"_s, u"../x"_s}, 1);
    row("address", add + QStringList{u"mail"_s, u"--to"_s, u"a@b.org\nBcc: c@d.org"_s}, 1);
    row("unknown port", add + QStringList{u"print"_s, u"--port"_s, u"99"_s}, 1);
    row("unknown fax", {u"route"_s, u"again"_s, u"999"_s}, 1);
    row("nothing to remove", {u"route"_s, u"remove"_s, u"print"_s}, 1);
    row("account without server", {u"mail"_s, u"set"_s, u"x"_s}, 1);
    row("account without name", {u"mail"_s, u"set"_s}, 2);
    row("unknown account", {u"mail"_s, u"remove"_s, u"x"_s}, 1);
    row("no password file", {u"mail"_s, u"set"_s, u"x"_s, u"--password-file"_s, u"/nowhere/x"_s},
        1);
    row("password as an option", {u"mail"_s, u"set"_s, u"x"_s, u"--password"_s, u"y"_s}, 2);
}

void tst_FaxctlRoute::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(int, exit);
    const FaxctlRun run = served().run(words);
    QVERIFY2(run.exit == exit, qPrintable(QString::number(run.exit) + run.out + run.err));
    QVERIFY2(run.err.startsWith(u"faxctl: "_s), qPrintable(run.err));
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(tst_FaxctlRoute)
#include "tst_faxctlroute.moc"
