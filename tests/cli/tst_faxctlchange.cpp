#include "faxctlbench.h"

using namespace Fax;
using namespace Qt::StringLiterals;

/** `change` and `retry`, on faxes that wait because no service runs. */
class tst_FaxctlChange : public QObject, private FaxctlBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(textFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear reader,\n\nthis is a fax.\n");
    }

    void changesWhatIsSaid()
    {
        const FaxctlRunner faxctl = fresh(u"changes"_s);
        const QStringList ids{QString::number(sendOne(faxctl)), QString::number(sendOne(faxctl))};
        const FaxctlRun run = faxctl.run(QStringList{u"change"_s} + ids
                                         + QStringList{u"--number"_s, u"103"_s, u"--priority"_s,
                                                       u"low"_s, u"--port"_s, u"1"_s, u"--at"_s,
                                                       u"2030-05-06T08:00:00Z"_s});
        QCOMPARE(run.exit, 0);
        for (const QString &id : ids) {
            QVERIFY2(run.out.contains(u"Job %1: changed"_s.arg(id)), qPrintable(run.out));
            const QJsonObject job = this->job(faxctl, id.toInt());
            QCOMPARE(job.value(u"to"_s).toString(), u"103"_s);
            QCOMPARE(job.value(u"priority"_s).toString(), u"low"_s);
            QCOMPARE(job.value(u"schedule"_s).toString(), u"specific_time"_s);
            QCOMPARE(job.value(u"scheduledAt"_s).toString(), u"2030-05-06T08:00:00.000Z"_s);
            QCOMPARE(job.value(u"wantedPort"_s).toInt(), 1);
        }
        QCOMPARE(faxctl.run(QStringList{u"retry"_s} + ids).exit, 0);
        QCOMPARE(this->job(faxctl, ids.first().toInt()).value(u"schedule"_s).toString(), u"now"_s);
        QCOMPARE(faxctl.run({u"change"_s, ids.first(), u"--port"_s, u"any"_s}).exit, 0);
        QCOMPARE(this->job(faxctl, ids.first().toInt()).value(u"wantedPort"_s).toInt(), 0);
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QStringList{} << 2 << u"--number"_s;
        QTest::newRow("two times") << QStringList{u"--now"_s, u"--discount"_s} << 2 << u"--now"_s;
        QTest::newRow("rate") << QStringList{u"--rate"_s, u"fast"_s} << 2 << u"--rate"_s;
        QTest::newRow("no such rate") << QStringList{u"--rate"_s, u"9601"_s} << 1 << u"bitRate"_s;
        QTest::newRow("priority") << QStringList{u"--priority"_s, u"urgent"_s} << 1
                                  << u"priority"_s;
        QTest::newRow("emergency number") << QStringList{u"--number"_s, u"112"_s} << 1 << u"112"_s;
        QTest::newRow("no failure") << QStringList{u"--no-ecm"_s} << 1 << u"full speed"_s;
    }

    void refusals()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, says);
        const FaxctlRunner faxctl = fresh(u"refusals"_s);
        if (m_refused == 0)
            m_refused = sendOne(faxctl);
        const QJsonObject before = job(faxctl, m_refused);
        const FaxctlRun run = faxctl.run(QStringList{u"change"_s, QString::number(m_refused)}
                                         + options);
        QTEST(run.exit, "exit");
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
        QCOMPARE(job(faxctl, m_refused), before);
    }

private:
    int m_refused = 0;
};

QTEST_GUILESS_MAIN(tst_FaxctlChange)
#include "tst_faxctlchange.moc"
