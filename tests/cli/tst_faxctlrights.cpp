#include "faxctlbench.h"

#include <QtCore/QJsonArray>

using namespace Fax;
using namespace Qt::StringLiterals;

/** `faxctl rights` against a real service; "daemon" is a user of every Debian system. */
class tst_FaxctlRights : public QObject, private FaxctlBench
{
    Q_OBJECT

    static inline const QString theOwner = u"<owner>"_s;

private Q_SLOTS:
    void initTestCase() { startService(); }
    void cleanupTestCase() { stopService(); }

    void ownerIsAdministrator()
    {
        const QJsonArray accounts = served().run({u"rights"_s, u"--json"_s}).array();
        QCOMPARE(accounts.size(), 1);
        QCOMPARE(accounts.first()[u"preset"_s], u"administrator"_s);
        QCOMPARE(accounts.first()[u"source"_s], u"owner"_s);
    }

    void grantAndRevoke_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QStringList>("rights");
        const QStringList sender{u"submit_low"_s, u"submit_normal"_s};
        QTest::newRow("nothing yet: sender") << QStringList() << u"sender"_s << sender;
        QTest::newRow("preset") << QStringList{u"--grant"_s, u"operator"_s} << u"operator"_s
                                << QStringList{u"submit_low"_s,      u"submit_normal"_s,
                                               u"submit_high"_s,     u"see_all_jobs"_s,
                                               u"manage_all_jobs"_s, u"operate_lines"_s,
                                               u"see_received"_s};
        QTest::newRow("several") << QStringList{u"--revoke"_s, u"submit_high,operate_lines"_s,
                                                u"--revoke"_s, u"manage_all_jobs"_s}
                                 << u"custom"_s
                                 << sender + QStringList{u"see_all_jobs"_s, u"see_received"_s};
        QTest::newRow("what includes it goes too")
            << QStringList{u"--grant"_s, u"manage_received"_s, u"--revoke"_s, u"see_all_jobs"_s}
            << u"custom"_s << sender + QStringList{u"see_received"_s, u"manage_received"_s};
        QTest::newRow("none") << QStringList{u"--revoke"_s, u"administrator"_s} << u"none"_s
                              << QStringList();
        QTest::newRow("included ones come too")
            << QStringList{u"--grant"_s, u"submit_normal"_s} << u"sender"_s << sender;
    }

    /** The rows build on each other. */
    void grantAndRevoke()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, preset);
        QFETCH(QStringList, rights);
        const FaxctlRun run = served().run(QStringList{u"rights"_s, u"daemon"_s, u"--json"_s}
                                           + options);
        QVERIFY2(run.exit == 0, qPrintable(run.err));
        QCOMPARE(run.object()[u"preset"_s], preset);
        QCOMPARE(run.object()[u"rights"_s].toVariant().toStringList(), rights);
        QCOMPARE(served().run({u"rights"_s, u"daemon"_s, u"--json"_s}).object(), run.object());
    }

    void refused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        QTest::newRow("no such user")
            << QStringList{u"nobody-here"_s, u"--grant"_s, u"sender"_s} << 1 << u"nobody-here"_s;
        QTest::newRow("no such right")
            << QStringList{u"daemon"_s, u"--grant"_s, u"fly"_s} << 1 << u"submit_low"_s;
        QTest::newRow("nobody named") << QStringList{u"--grant"_s, u"sender"_s} << 2 << QString();
        QTest::newRow("the owner") << QStringList{theOwner, u"--revoke"_s, u"administrator"_s} << 1
                                   << u"always is an administrator"_s;
    }

    void refused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        QFETCH(QString, says);
        if (arguments.first() == theOwner)
            arguments.first() = owner();
        const FaxctlRun run = served().run(QStringList{u"rights"_s} + arguments);
        QCOMPARE(run.exit, exit);
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
    }

    void listIsForPeopleToo()
    {
        const FaxctlRun run = served().run({u"rights"_s});
        QCOMPARE(run.exit, 0);
        QVERIFY2(run.out.contains(u"owner of the service"_s), qPrintable(run.out));
    }

private:
    /** Whoever runs this test. */
    QString owner() const
    {
        for (const QJsonValue &account : served().run({u"rights"_s, u"--json"_s}).array()) {
            if (account[u"source"_s] == u"owner"_s)
                return account[u"name"_s].toString();
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(tst_FaxctlRights)
#include "tst_faxctlrights.moc"
