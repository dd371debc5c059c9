#include "crashrun.h"

#include <QtCore/QMutex>
#include <QtCore/QThreadPool>
#include <QtTest/QTest>

#include <atomic>

using namespace Fax;

/** F1: dies at each numbered crash point of a run that sends and receives, one after the other. */
class tst_CrashPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPoint();

private:
    void dieAt(int number);

    std::atomic<int> m_next{1};
    std::atomic<bool> m_pastLast{false};
    QMutex m_mutex;
    QSet<QByteArray> m_names; ///< of the points at which it died
    QStringList m_wrong;
    int m_deaths = 0;
    int m_uncertain = 0;
};

void tst_CrashPoints::dieAt(int number)
{
    CrashRun run(2, 2);
    const QString log = run.folder() + QStringLiteral(".log");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FAX_CRASH_AT"), QString::number(number));
    environment.insert(QStringLiteral("FAX_CRASH_LOG"), log);
    const CrashRun::End end = run.run(environment);
    QFile file(log);
    const QByteArray point = file.open(QIODevice::ReadOnly)
        ? file.readAll().trimmed().split('\n').constLast()
        : QByteArray();
    QString wrong = end == CrashRun::End::Failed ? run.said() : run.wrongInFolder();
    if (end == CrashRun::End::Died && wrong.isEmpty() && run.finish() != CrashRun::End::Done)
        wrong = QStringLiteral("does not go on: ") + run.said();
    if (wrong.isEmpty())
        wrong = run.wrongInFolder() + run.wrongInTheEnd();

    const QMutexLocker locker(&m_mutex);
    m_pastLast = m_pastLast || end == CrashRun::End::Done;
    m_deaths += run.deaths();
    m_uncertain += wrong.isEmpty() ? run.uncertainJobs() : 0;
    m_names.insert(point.mid(point.indexOf(' ') + 1));
    if (!wrong.isEmpty())
        m_wrong.append(QStringLiteral("at %1: %2").arg(QString::fromUtf8(point), wrong));
}

void tst_CrashPoints::everyPoint()
{
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    for (int i = 0; i < pool.maxThreadCount(); ++i)
        pool.start([this] {
            while (!m_pastLast && m_wrong.size() < 5)
                dieAt(m_next++);
        });
    QVERIFY(pool.waitForDone(600'000));
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
    qInfo("died at %d points of %lld kinds; %d jobs were uncertain", m_deaths,
          static_cast<long long>(m_names.size()), m_uncertain);
    QVERIFY(m_deaths > 50);
    for (const char *name :
         {"commit", "committed", "dial", "page is noted", "page is answered", "answer the call",
          "page is stored", "file is written", "file is renamed"})
        QVERIFY2(m_names.contains(name), name);
}

QTEST_GUILESS_MAIN(tst_CrashPoints)
#include "tst_crashpoints.moc"
