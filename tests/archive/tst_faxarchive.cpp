#include "archive/faxarchive.h"

#include "support/fulldisk.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sys/stat.h>

using namespace Fax;

namespace {

QList<TiffFax::CodedPage> somePages()
{
    FaxPage page(1728, 50, Resolution::Fine);
    page.setBlack(10, 10);
    return {{1728, 50, Resolution::Fine, FaxCodec::encodeT6(page)}};
}

TiffFaxInfo someInfo()
{
    TiffFaxInfo info;
    info.time = QDateTime(QDate(2026, 2, 28), QTime(23, 59), Qt::UTC);
    return info;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    return files;
}

} // namespace

class tst_FaxArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void store_writesReadableTiff();
    void store_againReplaces();
    void store_withoutPages_isRefused();
    void diskFull_leavesOldContent();
    void unusableFolder_isNamed();
    void paths_outsideTheRoot_data();
    void paths_outsideTheRoot();
    void remove_twice();
};

void tst_FaxArchive::names_data()
{
    QTest::addColumn<bool>("sent");
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QString>("path");
    QTest::newRow("10.11 received")
        << false << qint64(175) << u"received/2026/02/00000000000000af.tif"_qs;
    QTest::newRow("10.11 sent") << true << qint64(0x7fffffffffffffff)
                                << u"sent/2026/02/7fffffffffffffff.tif"_qs;
}

void tst_FaxArchive::names()
{
    QFETCH(bool, sent);
    QFETCH(qint64, id);
    QFETCH(QString, path);
    QTemporaryDir folder;
    FaxArchive archive(folder.filePath(u"archive"_qs));
    const auto stored = sent ? archive.storeSent({id}, somePages(), someInfo())
                             : archive.storeReceived({id}, somePages(), someInfo());
    QVERIFY(stored);
    QCOMPARE(*stored, folder.filePath(u"archive/"_qs + path));
    QCOMPARE(filesBelow(archive.root()), QStringList{*stored});
    struct stat status
    { };
    QCOMPARE(::stat(qPrintable(*stored), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
    QCOMPARE(::stat(qPrintable(archive.root()), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0700);
}

void tst_FaxArchive::store_writesReadableTiff()
{
    QTemporaryDir folder;
    FaxArchive archive(folder.path());
    const auto stored = archive.storeReceived({1}, somePages(), someInfo());
    QVERIFY(stored);
    const auto pages = TiffFax::read(archive.read(*stored).value());
    QVERIFY(pages);
    QCOMPARE(pages->size(), 1);
    QVERIFY(pages->constFirst().isBlack(10, 10));
    QVERIFY(!pages->constFirst().isBlack(11, 10));
}

void tst_FaxArchive::store_againReplaces()
{
    QTemporaryDir folder;
    FaxArchive archive(folder.path());
    const QString first = archive.storeReceived({1}, somePages(), someInfo()).value();
    const QString second = archive.storeReceived({1}, somePages() + somePages(), someInfo())
                               .value();
    QCOMPARE(second, first);
    QCOMPARE(TiffFax::pageCount(archive.read(first).value()).value(), 2);
}

void tst_FaxArchive::store_withoutPages_isRefused()
{
    QTemporaryDir folder;
    FaxArchive archive(folder.path());
    QCOMPARE(archive.storeReceived({1}, {}, someInfo()).error().code, ErrorCode::InvalidParameter);
    QCOMPARE(archive.storeReceived({1}, somePages(), {}).error().code, ErrorCode::InvalidParameter);
    QVERIFY(filesBelow(folder.path()).isEmpty());
}

void tst_FaxArchive::diskFull_leavesOldContent()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b.tif"_qs);
    QVERIFY(writeFileDurably(path, "old"));
    Result<> written;
    {
        const FullDisk full(4096);
        written = writeFileDurably(path, QByteArray(8192, 'x'));
    }
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::StoreFailed);
    QVERIFY(written.error().message().contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
    QCOMPARE(filesBelow(folder.path()), QStringList{path}); // no half file stays
}

void tst_FaxArchive::unusableFolder_isNamed()
{
    QTemporaryDir folder;
    QVERIFY(writeFileDurably(folder.filePath(u"file"_qs), "not a folder"));
    FaxArchive archive(folder.filePath(u"file/archive"_qs));
    const auto stored = archive.storeReceived({1}, somePages(), someInfo());
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::StoreFailed);
    QVERIFY(stored.error().message().contains(folder.filePath(u"file"_qs)));
}

void tst_FaxArchive::paths_outsideTheRoot_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("elsewhere") << u"/etc/passwd"_qs;
    QTest::newRow("climbs out") << u"%1/archive/../secret"_qs;
    QTest::newRow("neighbour with the same beginning") << u"%1/archive2/x.tif"_qs;
    QTest::newRow("relative") << u"secret"_qs;
    QTest::newRow("empty") << QString();
}

void tst_FaxArchive::paths_outsideTheRoot()
{
    QFETCH(QString, path);
    QTemporaryDir folder;
    for (const QString &name : {u"secret"_qs, u"archive2/x.tif"_qs, u"archive/sent/y.tif"_qs})
        QVERIFY(writeFileDurably(folder.filePath(name), "content"));
    FaxArchive archive(folder.filePath(u"archive"_qs));
    if (path.contains(u"%1"_qs))
        path = path.arg(folder.path());
    QCOMPARE(archive.read(path).error().code, ErrorCode::NotFound);
    QCOMPARE(archive.remove(path).error().code, ErrorCode::NotFound);
    QCOMPARE(filesBelow(folder.path()).size(), 3);
}

void tst_FaxArchive::remove_twice()
{
    QTemporaryDir folder;
    FaxArchive archive(folder.path());
    const QString path = archive.storeSent({1}, somePages(), someInfo()).value();
    QVERIFY(archive.remove(path));
    QVERIFY(archive.remove(path));
    QCOMPARE(archive.read(path).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_FaxArchive)
#include "tst_faxarchive.moc"
