#include "routing/folderstore.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Fax;
using End = DeliveryOutcome::End;

class tst_FolderStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverOverAnotherFile();
    void sameFileIsOneFile();
    void readableAsTheFolder();
    void absentFolder();
    void onlyLooks();
    void answersInTheContext();
    void slowFolder();
    void pipeInTheWay();
};

namespace {

FolderOrder orderFor(const QString &folder, const QByteArray &content)
{
    FolderOrder order;
    order.folder = folder;
    order.name = u"fax.tif"_qs;
    order.content = content;
    return order;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_FolderStore::neverOverAnotherFile()
{
    const QTemporaryDir dir;
    for (const char *content : {"one", "two", "three"})
        QVERIFY(storeInFolder(orderFor(dir.path(), content)).isDone());
    QCOMPARE(contentOf(dir.filePath(u"fax.tif"_qs)), QByteArray("one"));
    QCOMPARE(contentOf(dir.filePath(u"fax-2.tif"_qs)), QByteArray("two"));
    QCOMPARE(contentOf(dir.filePath(u"fax-3.tif"_qs)), QByteArray("three"));
    // A link that somebody put there is not followed.
    QVERIFY(QFile::link(dir.filePath(u"elsewhere"_qs), dir.filePath(u"fax-4.tif"_qs)));
    const DeliveryOutcome fourth = storeInFolder(orderFor(dir.path(), "four"));
    QCOMPARE(fourth.place, dir.filePath(u"fax-5.tif"_qs));
    QVERIFY(!QFile::exists(dir.filePath(u"elsewhere"_qs)));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Hidden | QDir::Files).filter(u".part"_qs).size(), 0);
}

/** Done again after a crash: no second copy. */
void tst_FolderStore::sameFileIsOneFile()
{
    const QTemporaryDir dir;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(storeInFolder(orderFor(dir.path(), "one")).place, dir.filePath(u"fax.tif"_qs));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
}

void tst_FolderStore::readableAsTheFolder()
{
    const QTemporaryDir dir;
    for (const mode_t mode : {0700U, 0770U, 0755U}) {
        QVERIFY(::chmod(qPrintable(dir.path()), mode) == 0);
        const auto outcome = storeInFolder(orderFor(dir.path(), QByteArray::number(mode)));
        struct stat found
        { };
        QVERIFY(::stat(qPrintable(outcome.place), &found) == 0);
        QCOMPARE(found.st_mode & 0777U, mode & 0666U);
    }
}

void tst_FolderStore::absentFolder()
{
    const QTemporaryDir dir;
    const DeliveryOutcome outcome = storeInFolder(orderFor(dir.filePath(u"no"_qs), "x"));
    QCOMPARE(outcome.end, End::Later);
    QVERIFY(outcome.text.contains(dir.filePath(u"no"_qs)));
    QVERIFY(!QFile::exists(dir.filePath(u"no"_qs)));
}

void tst_FolderStore::onlyLooks()
{
    const QTemporaryDir dir;
    FolderOrder order = orderFor(dir.path(), {});
    order.test = true;
    QVERIFY(storeInFolder(order).isDone());
    QVERIFY(QDir(dir.path()).isEmpty());
}

void tst_FolderStore::answersInTheContext()
{
    const QTemporaryDir dir;
    int answers = 0;
    QObject context;
    storeInFolder(orderFor(dir.path(), "x"), &context, [&](const DeliveryOutcome &outcome) {
        QCOMPARE(QThread::currentThread(), context.thread());
        QVERIFY(outcome.isDone());
        ++answers;
    });
    QCOMPARE(answers, 0);
    QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 20'000);
    {
        QObject gone;
        storeInFolder(orderFor(dir.path(), "y"), &gone,
                      [&](const DeliveryOutcome &) { ++answers; });
    }
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(dir.filePath(u"fax-2.tif"_qs)), 20'000);
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
}

/** Longer than allowed: the answer does not wait for it, and comes once. */
void tst_FolderStore::slowFolder()
{
    const QTemporaryDir dir;
    FolderOrder order = orderFor(dir.path(), QByteArray(64 << 20, 'x'));
    order.timeLimit = std::chrono::seconds(0);
    QList<DeliveryOutcome> outcomes;
    QObject context;
    storeInFolder(order, &context, [&](const DeliveryOutcome &end) { outcomes.append(end); });
    QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 1, 20'000);
    QCOMPARE(outcomes.first().end, End::Later);
    QVERIFY(outcomes.first().text.contains(u"in time"_qs));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(dir.filePath(u"fax.tif"_qs)), 20'000);
    QCoreApplication::processEvents();
    QCOMPARE(outcomes.size(), 1);
}

/** A pipe in the way of the temporary file is not written into. */
void tst_FolderStore::pipeInTheWay()
{
    const QTemporaryDir dir;
    const QByteArray fifo = dir.filePath(u".fax.tif.part"_qs).toLocal8Bit();
    QVERIFY(::mkfifo(fifo.constData(), 0600) == 0);
    QVERIFY(storeInFolder(orderFor(dir.path(), "one")).isDone());
    QCOMPARE(contentOf(dir.filePath(u"fax.tif"_qs)), QByteArray("one"));
}

QTEST_GUILESS_MAIN(tst_FolderStore)
#include "tst_folderstore.moc"
