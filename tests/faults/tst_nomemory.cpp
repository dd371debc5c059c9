#include "crashrun.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Fax;

/**
 * F19: an allocation of the service fails, anywhere between its start and its end. It may refuse, or end as
 * if it were killed; what it had acknowledged is there, and the next start brings it to its end.
 * FAX_STARVATIONS asks for more places than the few of every day.
 */
class tst_NoMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allocationFails_data();
    void allocationFails();
};

namespace {
constexpr int jobs = 3;
constexpr int pages = 2;

/** Runs the scenario in which this allocation fails, and returns all that it said. */
QString starve(const QString &folder, qint64 allocation)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FAX_FAIL_MALLOC"), QString::number(allocation));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/starved-scenario"),
                  {folder, QString::number(jobs), QString::number(pages)});
    if (!process.waitForFinished(60'000))
        process.kill();
    process.waitForFinished();
    return QString::fromUtf8(process.readAll());
}

QStringList acknowledged(const QString &said)
{
    static const QRegularExpression line(QStringLiteral("^job \\d+ [1-9]\\d*$"),
                                         QRegularExpression::MultilineOption);
    QStringList found;
    for (auto match = line.globalMatch(said); match.hasNext();)
        found.append(match.next().captured());
    return found;
}
} // namespace

void tst_NoMemory::allocationFails_data()
{
    QTest::addColumn<qint64>("allocation");
    const QTemporaryDir folder;
    const QString said = starve(folder.filePath(QStringLiteral("data")), 0);
    const qint64 all = said.section(QStringLiteral("allocations "), 1).toLongLong();
    bool given = false;
    const int more = qEnvironmentVariableIntValue("FAX_STARVATIONS", &given);
    const int places = given ? more : 6;
    for (int i = 1; i <= places && all > 0; ++i) {
        const qint64 allocation = all * i / (places + 1) * 2 / 3; // runs differ in length
        QTest::addRow("%lld of %lld", allocation, all) << allocation;
    }
}

void tst_NoMemory::allocationFails()
{
    QFETCH(qint64, allocation);
    CrashRun run(jobs, pages);
    const QString said = starve(run.folder(), allocation);
    QVERIFY2(said.contains(QStringLiteral("an allocation failed")), qPrintable(said));
    if (QFileInfo::exists(run.folder() + QStringLiteral("/fax.db"))) {
        const QString wrong = run.wrongInFolder();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    QVERIFY2(run.finish() == CrashRun::End::Done, qPrintable(run.said()));
    const QStringList kept = acknowledged(run.said());
    for (const QString &job : acknowledged(said))
        QVERIFY2(kept.contains(job), qPrintable(job));
    QString wrong = run.wrongInFolder() + run.wrongInTheEnd();
    QVERIFY(run.uncertainJobs() <= 2); // as after a kill: two calls can be up
    wrong.remove(QStringLiteral("%1 jobs are uncertain. ").arg(run.uncertainJobs()));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(tst_NoMemory)
#include "tst_nomemory.moc"
