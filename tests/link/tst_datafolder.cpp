#include "service/datafolder.h"

#include <QtTest/QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Fax;
using namespace Qt::StringLiterals;

class tst_DataFolder : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    static mode_t modeOf(const QString &path)
    {
        struct stat facts = {};
        ::stat(QFile::encodeName(path).constData(), &facts);
        return facts.st_mode & 07777;
    }

private Q_SLOTS:
    void defaultFollowsTheEnvironment()
    {
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", "/somewhere/else");
        QCOMPARE(DataFolder::defaultPath(), u"/somewhere/else/faxconsole"_s);
        qputenv("XDG_DATA_HOME", before);
    }

    void makesAPrivateFolder()
    {
        const QString path = m_dir.filePath(u"a/b/fax"_s);
        const auto folder = DataFolder::open(path);
        QVERIFY(folder);
        QCOMPARE(modeOf(path), mode_t(0700));
        QCOMPARE(folder->path(), path);
        QCOMPARE(folder->databasePath(), path + u"/fax.db"_s);
        QVERIFY(!folder->isLocked());
        QVERIFY(DataFolder::open(path)); // an existing one is fine
    }

    void refusesUnusableFolders_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        const QString open = m_dir.filePath(u"open"_s);
        QVERIFY(QDir().mkdir(open));
        QVERIFY(::chmod(QFile::encodeName(open).constData(), 0750) == 0);
        const QString file = m_dir.filePath(u"file"_s);
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        QTest::newRow("open to the group") << open << u"chmod 700 '%1'"_s.arg(open);
        QTest::newRow("a file") << file << file;
        QTest::newRow("below a file") << file + u"/fax"_s << file;
        QTest::newRow("cannot be made") << u"/proc/faxconsole-test"_s << u"--data-dir"_s;
        QTest::newRow("no name") << QString() << u"name"_s;
    }

    void refusesUnusableFolders()
    {
        QFETCH(QString, path);
        QFETCH(QString, says);
        const auto folder = DataFolder::open(path);
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, ErrorCode::DataFolderUnusable);
        QVERIFY2(folder.error().detail.contains(says), qPrintable(folder.error().detail));
    }

    void oneHolderAtATime()
    {
        const QString path = m_dir.filePath(u"locked"_s);
        auto second = DataFolder::open(path);
        QVERIFY(second);
        QVERIFY(!second->isHeldPassively());
        {
            auto first = DataFolder::open(path);
            QVERIFY(first && first->lock(DataFolder::Holder::Passive));
            const auto refused = second->lock(DataFolder::Holder::Service);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::DataFolderInUse);
            QVERIFY(refused.error().detail.contains(path));
            QVERIFY(refused.error().detail.contains(
                QString::number(QCoreApplication::applicationPid())));
            QVERIFY(second->isHeldPassively());
        }
        QVERIFY(second->lock(DataFolder::Holder::Service));
        QVERIFY(second->isLocked());
        QVERIFY(!second->isHeldPassively());
    }

    void lockSurvivesMoves()
    {
        const QString path = m_dir.filePath(u"moved"_s);
        auto first = DataFolder::open(path);
        QVERIFY(first && first->lock(DataFolder::Holder::Service));
        const DataFolder moved = std::move(*first);
        QVERIFY(moved.isLocked());
        auto second = DataFolder::open(path);
        QVERIFY(second && !second->lock(DataFolder::Holder::Service));
    }

    void lockFileThatIsALinkIsRefused()
    {
        const QString path = m_dir.filePath(u"linked"_s);
        auto folder = DataFolder::open(path);
        QVERIFY(folder);
        QVERIFY(QFile::link(m_dir.filePath(u"elsewhere"_s), path + u"/lock"_s));
        const auto refused = folder->lock(DataFolder::Holder::Service);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DataFolderUnusable);
    }
};

QTEST_GUILESS_MAIN(tst_DataFolder)
#include "tst_datafolder.moc"
