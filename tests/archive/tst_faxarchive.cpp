#include "archive/faxarchive.h"

#include "archive/safefolder.h"
#include "base/valuemap.h"
#include "job/job.h"
#include "support/fulldisk.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sys/stat.h>

using namespace Fax;

namespace {

ArchiveEntry entryOf(Direction direction = Direction::Received, qint64 id = 1, int pages = 1)
{
    FaxPage page(1728, 50, Resolution::Fine);
    page.setBlack(10, 10);
    ArchiveEntry entry;
    entry.facts.direction = direction;
    entry.facts.fax = id;
    entry.facts.time = QDateTime(QDate(2026, 2, 28), QTime(23, 59, 1, 5), Qt::UTC);
    entry.facts.number = u"+49 30 555 01 00"_qs;
    entry.facts.name = u"Müller \u202e\nGmbH"_qs;
    entry.facts.subject = u"Angebot"_qs;
    entry.facts.pages = pages;
    entry.details = {{u"job"_qs, QVariantMap{{u"priority"_qs, u"high"_qs}}}};
    entry.pages.fill({1728, 50, Resolution::Fine, FaxCodec::encodeT6(page)}, pages);
    entry.info.time = entry.facts.time;
    entry.calls = {
        {u"Attempt 1"_qs,
         {{1.25, Direction::Received, u"DIS"_qs, QByteArray::fromHex("ff13"), u"V.17"_qs}}}};
    return entry;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(QDir(folder).relativeFilePath(it.next()));
    files.sort();
    return files;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(content);
}

int modeOf(const QString &path)
{
    struct stat status
    { };
    return ::stat(qPrintable(path), &status) == 0 ? int(status.st_mode & 0777) : -1;
}

} // namespace

class tst_FaxArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void store_writesPlainFolder();
    void store_again();
    void store_repairsADamagedOne();
    void store_leavesOthersAlone();
    void store_withoutPages_isRefused();
    void diskFull_leavesNothing();
    void missingRoot_isNotMade();
    void paths_notOurs_data();
    void paths_notOurs();
    void handmade_data();
    void handmade();
    void links_areNotFollowed_data();
    void links_areNotFollowed();
    void hostileNames_data();
    void hostileNames();
    void hostileJson_data();
    void hostileJson();
    void singleFile_ofTheFirstVersion();
    void remove_twice();
};

void tst_FaxArchive::names_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QString>("path");
    QTest::newRow("10.11 received")
        << Direction::Received << qint64(175) << u"received/2026/02/00000000000000af/fax.tif"_qs;
    QTest::newRow("10.11 sent") << Direction::Sent << qint64(0x7fffffffffffffff)
                                << u"sent/2026/02/7fffffffffffffff/fax.tif"_qs;
}

void tst_FaxArchive::names()
{
    QFETCH(Direction, direction);
    QFETCH(qint64, id);
    QFETCH(QString, path);
    QTemporaryDir folder;
    const auto stored = FaxArchive::store(folder.path(), entryOf(direction, id));
    QVERIFY(stored);
    QCOMPARE(stored->path, folder.filePath(path));
    QCOMPARE(modeOf(stored->path), 0600);
    QCOMPARE(modeOf(QFileInfo(stored->path).path()), 0700);
    QCOMPARE(modeOf(folder.filePath(path.section(u'/', 0, 0))), 0700);
    const auto parsed = ArchivePath::parse(stored->path);
    QVERIFY(parsed);
    QCOMPARE(parsed->id(), id);
    QCOMPARE(parsed->root, folder.path());
}

void tst_FaxArchive::store_writesPlainFolder()
{
    QTemporaryDir folder;
    const ArchiveEntry entry = entryOf(Direction::Sent, 5, 2);
    const auto stored = FaxArchive::store(folder.path(), entry);
    QVERIFY(stored);
    const QString place = QFileInfo(stored->path).path();
    QCOMPARE(filesBelow(folder.path()).size(), 4);
    QCOMPARE(TiffFax::pageCount(contentOf(stored->path)).value(), 2);
    QVERIFY(contentOf(place + u"/fax.pdf"_qs).startsWith("%PDF-1.4"));
    QCOMPARE(contentOf(place + u"/trace.txt"_qs),
             QByteArray("Attempt 1\n    1.250 s  <-  DIS     V.17  ff 13\n\n"));
    const QJsonObject json = QJsonDocument::fromJson(contentOf(place + u"/fax.json"_qs)).object();
    QCOMPARE(json[u"format"].toString(), u"org.faxconsole.fax"_qs);
    QCOMPARE(json[u"version"].toInt(), 1);
    QCOMPARE(json[u"direction"].toString(), u"sent"_qs);
    QCOMPARE(json[u"time"].toString(), u"2026-02-28T23:59:01.005Z"_qs);
    QCOMPARE(json[u"details"][u"job"][u"priority"].toString(), u"high"_qs);

    ArchivedFax expected = entry.facts;
    expected.path = stored->path;
    expected.size = stored->size;
    expected.name = u"Müller   GmbH"_qs; // what turns text round and breaks lines is a space
    QCOMPARE(toMap(FaxArchive::inspect(stored->path, true).value()), toMap(expected));
    QCOMPARE(FaxArchive::read(stored->path).value(), contentOf(stored->path));
    QCOMPARE(FaxArchive::read(stored->path, ArchiveFormat::Pdf).value(),
             contentOf(place + u"/fax.pdf"_qs));
}

void tst_FaxArchive::store_again()
{
    QTemporaryDir folder;
    const auto first = FaxArchive::store(folder.path(), entryOf());
    const QByteArray json = contentOf(QFileInfo(first->path).path() + u"/fax.json"_qs);
    const auto second = FaxArchive::store(folder.path(), entryOf(Direction::Received, 1, 2));
    QCOMPARE(second->path, first->path); // the first is whole: it stays
    QCOMPARE(contentOf(QFileInfo(first->path).path() + u"/fax.json"_qs), json);
    QCOMPARE(filesBelow(folder.path()).size(), 4);
}

void tst_FaxArchive::store_repairsADamagedOne()
{
    QTemporaryDir folder;
    const auto first = FaxArchive::store(folder.path(), entryOf());
    overwrite(first->path, "cut");
    QVERIFY(QDir(QFileInfo(first->path).path()).mkdir(u"more"_qs));
    const auto second = FaxArchive::store(folder.path(), entryOf());
    QVERIFY(second);
    QCOMPARE(second->path, first->path);
    QVERIFY(FaxArchive::inspect(second->path, true));
    QCOMPARE(filesBelow(folder.path()).size(), 4);
}

/** An archive folder that a new data folder shares with an old one: fax 1 of both. */
void tst_FaxArchive::store_leavesOthersAlone()
{
    QTemporaryDir folder;
    const auto old = FaxArchive::store(folder.path(), entryOf());
    ArchiveEntry entry = entryOf();
    entry.facts.time = entry.facts.time.addSecs(-5);
    const auto second = FaxArchive::store(folder.path(), entry);
    QVERIFY(second);
    QVERIFY(second->path.endsWith(u"/0000000000000001-2/fax.tif"_qs));
    overwrite(QFileInfo(second->path).path() + u"/fax.json"_qs, "{}"); // whose is it now?
    const auto third = FaxArchive::store(folder.path(), entry);
    QVERIFY(third->path.endsWith(u"/0000000000000001-3/fax.tif"_qs));
    QVERIFY(FaxArchive::inspect(old->path, true));
    QCOMPARE(filesBelow(folder.path()).size(), 12);
}

void tst_FaxArchive::store_withoutPages_isRefused()
{
    QTemporaryDir folder;
    ArchiveEntry noPages = entryOf();
    noPages.pages.clear();
    ArchiveEntry noTime = entryOf();
    noTime.facts.time = {};
    QCOMPARE(FaxArchive::store(folder.path(), noPages).error().code, ErrorCode::InvalidParameter);
    QCOMPARE(FaxArchive::store(folder.path(), noTime).error().code, ErrorCode::InvalidParameter);
    QVERIFY(filesBelow(folder.path()).isEmpty());
}

void tst_FaxArchive::diskFull_leavesNothing()
{
    QTemporaryDir folder;
    Result<ArchivedFax> stored;
    {
        const FullDisk full(700); // enough for the pages, not for all of the rest
        stored = FaxArchive::store(folder.path(), entryOf());
    }
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::DiskFull);
    QVERIFY2(stored.error().message().contains(folder.path()),
             qPrintable(stored.error().message()));
    QCOMPARE(filesBelow(folder.path()), QStringList()); // no half fax stays
    QVERIFY(FaxArchive::store(folder.path(), entryOf()));
}

/** F7: what is not mounted is not made anew. */
void tst_FaxArchive::missingRoot_isNotMade()
{
    QTemporaryDir folder;
    const QString root = folder.filePath(u"mnt/archive"_qs);
    const auto stored = FaxArchive::store(root, entryOf());
    QCOMPARE(stored.error().code, ErrorCode::NotFound);
    QVERIFY(stored.error().message().contains(root));
    QVERIFY(!QFile::exists(folder.filePath(u"mnt"_qs)));
    QCOMPARE(FaxArchive::remove(root + u"/sent/2026/02/0000000000000001/fax.tif"_qs).error().code,
             ErrorCode::NotFound);
}

void tst_FaxArchive::paths_notOurs_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("elsewhere") << u"/etc/passwd"_qs;
    QTest::newRow("3.4-41 climbs out")
        << u"%1/sent/2026/02/0000000000000001/../../../../../secret/fax.tif"_qs;
    QTest::newRow("climbs within the name") << u"%1/sent/2026/../0000000000000001/fax.tif"_qs;
    QTest::newRow("another file of the fax") << u"%1/sent/2026/02/0000000000000001/fax.json"_qs;
    QTest::newRow("relative") << u"sent/2026/02/0000000000000001/fax.tif"_qs;
    QTest::newRow("empty") << QString();
    QTest::newRow("month 13") << u"%1/sent/2026/13/0000000000000001/fax.tif"_qs;
    QTest::newRow("upper case") << u"%1/sent/2026/02/00000000000000AF/fax.tif"_qs;
    QTest::newRow("3.4-43 newline") << u"%1/sent/2026/02/0000000000000001\n/fax.tif"_qs;
    QTest::newRow("3.4-42 4096 octets")
        << u"%1/sent/2026/02/"_qs + QString(4096, u'a') + u"/fax.tif"_qs;
    QTest::newRow("two slashes") << u"%1/sent//02/0000000000000001/fax.tif"_qs;
}

void tst_FaxArchive::paths_notOurs()
{
    QFETCH(QString, path);
    QTemporaryDir folder;
    QVERIFY(FaxArchive::store(folder.path(), entryOf(Direction::Sent)));
    path.replace(u"%1"_qs, folder.path());
    QVERIFY(!ArchivePath::parse(path));
    QCOMPARE(FaxArchive::read(path).error().code, ErrorCode::NotFound);
    QCOMPARE(FaxArchive::inspect(path).error().code, ErrorCode::NotFound);
    QCOMPARE(FaxArchive::remove(path).error().code, ErrorCode::NotFound);
    QCOMPARE(filesBelow(folder.path()).size(), 4);
}

void tst_FaxArchive::handmade_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content"); // null: deleted
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("noticed"); // without reading all files
    QTest::newRow("pages deleted")
        << u"fax.tif"_qs << QString() << ErrorCode::NotFound << u"fax.tif"_qs << true;
    QTest::newRow("pages cut") << u"fax.tif"_qs << u"II*"_qs << ErrorCode::FileDamaged
                               << u"fax.tif is not what was archived"_qs << true;
    QTest::newRow("pages edited") << u"fax.tif"_qs << u"same"_qs << ErrorCode::FileDamaged
                                  << u"its checksum differs"_qs << false;
    QTest::newRow("facts deleted")
        << u"fax.json"_qs << QString() << ErrorCode::NotFound << u"fax.json"_qs << true;
    QTest::newRow("facts broken") << u"fax.json"_qs << u"{\"format\":"_qs << ErrorCode::FileDamaged
                                  << u"it is not JSON"_qs << true;
}

void tst_FaxArchive::handmade()
{
    QFETCH(QString, file);
    QFETCH(QString, content);
    QFETCH(QString, sentence);
    QFETCH(bool, noticed);
    QTemporaryDir folder;
    const auto stored = FaxArchive::store(folder.path(), entryOf());
    const QString path = QFileInfo(stored->path).path() + u'/' + file;
    if (content.isNull())
        QVERIFY(QFile::remove(path));
    else if (content == u"same")
        overwrite(path, QByteArray(QFileInfo(path).size(), 'x'));
    else
        overwrite(path, content.toUtf8());
    const auto read = FaxArchive::read(stored->path);
    QVERIFY(!read);
    QTEST(read.error().code, "code");
    QVERIFY2(read.error().message().contains(sentence), qPrintable(read.error().message()));
    QVERIFY(read.error().message().contains(folder.path()));
    QCOMPARE(FaxArchive::inspect(stored->path).has_value(), !noticed);
    QVERIFY(!FaxArchive::inspect(stored->path, true));
}

void tst_FaxArchive::links_areNotFollowed_data()
{
    QTest::addColumn<QString>("link");
    for (const char *link :
         {"received", "received/2026", "received/2026/02", "received/2026/02/0000000000000001",
          "received/2026/02/0000000000000001/fax.tif",
          "received/2026/02/0000000000000001/fax.json"})
        QTest::newRow(link) << QString::fromLatin1(link);
}

/** safety 3.4, 45: a link in the archive leads to the same files elsewhere. */
void tst_FaxArchive::links_areNotFollowed()
{
    QFETCH(QString, link);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"archive"_qs));
    const QString root = folder.filePath(u"archive"_qs);
    const auto stored = FaxArchive::store(root, entryOf());
    const QString path = root + u'/' + link;
    const QString outside = folder.filePath(u"outside"_qs);
    QVERIFY(QFile::rename(path, outside));
    QVERIFY(QFile::link(outside, path));
    const QStringList before = filesBelow(outside);
    const QByteArray content = contentOf(outside);
    QVERIFY(!FaxArchive::read(stored->path));
    QVERIFY(!FaxArchive::inspect(stored->path));
    const bool isBelow = link.count(u'/') >= 3; // the link itself may go, never what it leads to
    QCOMPARE(FaxArchive::remove(stored->path).has_value(), isBelow);
    QCOMPARE(filesBelow(outside), before);
    QCOMPARE(contentOf(outside), content);
}

void tst_FaxArchive::hostileNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("3.4-41") << QByteArray("../../etc/passwd");
    QTest::newRow("parent") << QByteArray("..");
    QTest::newRow("itself") << QByteArray(".");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("absolute") << QByteArray("/etc/passwd");
    QTest::newRow("3.4-42") << QByteArray(4096, 'n');
    QTest::newRow("NUL") << QByteArray("fax.tif\0x", 9);
    QTest::newRow("3.4-44") << QByteArray("-o");
    QTest::newRow("invalid UTF-8") << QByteArray("\xff\xfe\x80");
}

void tst_FaxArchive::hostileNames()
{
    QFETCH(QByteArray, name);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"in"_qs));
    overwrite(folder.filePath(u"secret"_qs), "secret");
    const auto safe = SafeFolder::openRoot(folder.filePath(u"in"_qs));
    QVERIFY(safe);
    QVERIFY(!safe->read(name, 1000));
    QVERIFY(!safe->open(name));
    QVERIFY(!safe->sizeOf(name));
    QVERIFY(!FaxArchive::inspect(folder.filePath(u"in/"_qs) + QString::fromUtf8(name)));
    QVERIFY(QFile::exists(folder.filePath(u"secret"_qs)));
}

void tst_FaxArchive::hostileJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &json, const QString &sentence) {
        QTest::newRow(name) << json << sentence;
    };
    const QByteArray files = R"("files":{"fax.tif":{"octets":1,"sha256":")" + QByteArray(64, '0')
        + R"("}})";
    const QByteArray head =
        R"({"format":"org.faxconsole.fax","version":1,"time":"2026-02-28T23:59:01.005Z",)"
        R"("pages":1,)"
        + files;
    row("empty", {}, u"not JSON"_qs);
    row("not an object", "[]", u"not JSON"_qs);
    row("3.4-93 nested", QByteArray(100'000, '['), u"not JSON"_qs);
    row("other format", R"({"format":"mbox","version":1})", u"does not describe a fax"_qs);
    row("newer", R"({"format":"org.faxconsole.fax","version":2})", u"newer version"_qs);
    row("version is text", R"({"format":"org.faxconsole.fax","version":"1"})", u"version"_qs);
    row("no files", R"({"format":"org.faxconsole.fax","version":1})", u"no fax.tif"_qs);
    row("3.4-94 1e999", head + R"(,"fax":1e999})", u"is"_qs);
    row("fraction", head + R"(,"fax":1.5})", u"wrong type"_qs);
    row("pages", QByteArray(head + '}').replace("\"pages\":1", "\"pages\":-1"), u"pages"_qs);
    row("time", QByteArray(head + '}').replace("2026-02", "2026-99"), u"time"_qs);
    row("direction", head + R"(,"direction":"sideways"})", u"direction"_qs);
    row("name is a list", head + R"(,"name":[1]})", u"name"_qs);
}

void tst_FaxArchive::hostileJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, sentence);
    const auto read = FaxFacts::fromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileDamaged);
    QVERIFY2(read.error().message().contains(sentence), qPrintable(read.error().message()));
}

void tst_FaxArchive::singleFile_ofTheFirstVersion()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sent/2026/05/00000000000000af.tif"_qs);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    const QByteArray tiff = TiffFax::writeCoded(entryOf().pages, entryOf().info);
    overwrite(path, tiff);
    QCOMPARE(FaxArchive::read(path).value(), tiff);
    QVERIFY(FaxArchive::read(path, ArchiveFormat::Pdf).error().message().contains(u"TIFF only"_qs));
    const auto fax = FaxArchive::inspect(path);
    QVERIFY(fax);
    QCOMPARE(fax->fax, 175);
    QVERIFY(fax->isSent());
    QCOMPARE(fax->size, tiff.size());
    QVERIFY(FaxArchive::remove(path));
    QVERIFY(!QFile::exists(path));
}

void tst_FaxArchive::remove_twice()
{
    QTemporaryDir folder;
    const auto stored = FaxArchive::store(folder.path(), entryOf(Direction::Sent));
    QVERIFY(FaxArchive::remove(stored->path));
    QVERIFY(FaxArchive::remove(stored->path));
    QCOMPARE(FaxArchive::read(stored->path).error().code, ErrorCode::NotFound);
    QVERIFY(filesBelow(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_FaxArchive)
#include "tst_faxarchive.moc"
