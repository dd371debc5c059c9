#include "job/archivedfax.h"
#include "scriptedservice.h"
#include "service/foldercheck.h"
#include "store/sqlconnection.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <fstream>

using namespace Fax;
using namespace std::chrono_literals;

/** The archive as clients see it, and what becomes of a fax when its folder cannot be written. */
class tst_Archive : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everythingIsWritten();
    void listAndSearch();
    void filters_data();
    void filters();
    void documents();
    void deletion();
    void deleteFaxFromInbox();
    void switchedOff();
    void ownReceivedFolder();
    void folderGone();
    void archiveRefused();
    void dataFolderGone();
    void deletionWaitsForTheFolder();
    void retention();
    void retentionNeedsABelievedClock();
    void quota();
    void rebuild();
    void rebuildNamesWhatIsNoFax();
    void rebuildNeedsTheFolder();

private:
    FaxId receive(const QString &caller = QStringLiteral("5550100"));
    [[nodiscard]] QList<ArchivedFax> archive(const QVariantMap &filter = {});
    [[nodiscard]] QString root() const { return m_fixture->folder() + QStringLiteral("/archive"); }
    [[nodiscard]] QString notice();
    [[nodiscard]] QVariantMap rebuilt();
    [[nodiscard]] QStringList activity();
    void verifyClean();
};

void tst_Archive::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

void tst_Archive::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

/** One fax of one page comes in. */
FaxId tst_Archive::receive(const QString &caller)
{
    m_line->ring(1, 1, caller);
    m_line->receivePage(1);
    m_line->end(ErrorCode::None);
    m_fixture->settle();
    return m_fixture->inbox().first().id;
}

QList<ArchivedFax> tst_Archive::archive(const QVariantMap &filter)
{
    const auto answer = m_fixture->ask(QStringLiteral("archive"), {filter});
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message()));
    return fromMaps<ArchivedFax>(answer->value.toList()).value();
}

QString tst_Archive::notice()
{
    return m_fixture->ask(QStringLiteral("queue"))
        ->value.toMap()
        .value(QStringLiteral("notice"))
        .toString();
}

/** What the last event of a rebuild said. */
QVariantMap tst_Archive::rebuilt()
{
    m_fixture->events.clear();
    if (const auto begun = m_fixture->ask(QStringLiteral("rebuildArchive")); !begun)
        qFatal("%s", qPrintable(begun.error().message()));
    const QString kind = QStringLiteral("archiveRebuild");
    if (!QTest::qWaitFor([&] { return m_fixture->countEvents(kind) > 0; }, 10'000))
        qFatal("the rebuild does not end");
    m_fixture->settle();
    return m_fixture->lastEvent(kind);
}

/** Texts of the activity log about the archive, read from its table. */
QStringList tst_Archive::activity()
{
    SqlConnection log(m_fixture->folder() + QStringLiteral("/fax.db"));
    log.openForReading();
    return log.list(QStringLiteral("SELECT who || ': ' || object || ' ' || text FROM activity"
                                   " WHERE kind = 'archive' ORDER BY id"),
                    {}, [](SqlRow &row) { return row.text(); });
}

void tst_Archive::verifyClean()
{
    const auto checked = FolderCheck::run(m_fixture->folder());
    QVERIFY(checked);
    for (const Invariant &invariant : *checked) {
        for (const Violation &violation : invariant.violations)
            QFAIL(qPrintable(violation.sentence));
    }
}

void tst_Archive::everythingIsWritten()
{
    const FaxId id = receive();
    const QString file = m_fixture->inbox().first().file;
    QCOMPARE(file, root() + QStringLiteral("/received/2026/05/0000000000000001/fax.tif"));
    const QDir folder = QFileInfo(file).dir();
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden),
             (QStringList{QStringLiteral("fax.json"), QStringLiteral("fax.pdf"),
                          QStringLiteral("fax.tif"), QStringLiteral("trace.txt")}));
    QFile json(folder.filePath(QStringLiteral("fax.json")));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonObject facts = QJsonDocument::fromJson(json.readAll()).object();
    QCOMPARE(facts[u"fax"].toInt(), int(id.value));
    QCOMPARE(facts[u"number"].toString(), QStringLiteral("5550100"));
    QCOMPARE(facts[u"details"][u"receivedFax"][u"port"].toString(), QStringLiteral("Line 1"));
    QCOMPARE(m_fixture->countEvents(QStringLiteral("archived")), 1);
    verifyClean();
}

void tst_Archive::listAndSearch()
{
    receive(QStringLiteral("5550100"));
    m_clock->advance(1h);
    receive(QStringLiteral("7770200"));
    QCOMPARE(archive().size(), 2);
    QCOMPARE(archive().first().number, QStringLiteral("7770200"));
    const auto found = archive({{QStringLiteral("text"), QStringLiteral("555 01 00")}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().fax, 1);
    const auto one = m_fixture->ask(QStringLiteral("archivedFax"), {found.first().id.value});
    QCOMPARE(one->value.toMap(), toMap(found.first()));
    QCOMPARE(archive({{QStringLiteral("limit"), 1}, {QStringLiteral("before"), 2}}).size(), 1);
    QVERIFY(archive({{QStringLiteral("direction"), QStringLiteral("sent")}}).isEmpty());
    QCOMPARE(archive({{QStringLiteral("from"), isoTime(startOfTest.addSecs(60))}}).size(), 1);
    QCOMPARE(archive({{QStringLiteral("to"), isoTime(startOfTest.addSecs(60))}}).size(), 1);
    QVERIFY(archive({{QStringLiteral("user"), QStringLiteral("anna")}}).isEmpty());
}

void tst_Archive::filters_data()
{
    QTest::addColumn<QVariantMap>("filter");
    const auto row = [](const char *name, const QVariant &value) {
        QTest::newRow(name) << QVariantMap{{QString::fromLatin1(name), value}};
    };
    row("direction", QStringLiteral("sideways"));
    row("text", QString(1001, u'x'));
    row("from", QStringLiteral("yesterday"));
    row("to", true);
    row("user", QVariantList());
    row("limit", -2);
    row("before", 0);
}

void tst_Archive::filters()
{
    QFETCH(QVariantMap, filter);
    const auto answer = m_fixture->ask(QStringLiteral("archive"), {filter});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::InvalidParameter);
}

void tst_Archive::documents()
{
    receive();
    const auto tiff = m_fixture->ask(QStringLiteral("archivedDocument"), {1});
    QCOMPARE(TiffFax::pageCount(tiff->document).value(), 1);
    const auto pdf = m_fixture->ask(QStringLiteral("archivedDocument"), {1, QStringLiteral("pdf")});
    QVERIFY(pdf->document.startsWith("%PDF-1.4"));
    QCOMPARE(
        m_fixture->ask(QStringLiteral("archivedDocument"), {1, QStringLiteral("doc")}).error().code,
        ErrorCode::InvalidParameter);
    QCOMPARE(m_fixture->ask(QStringLiteral("archivedDocument"), {2}).error().code,
             ErrorCode::NotFound);
    QVERIFY(QFile::resize(archive().first().path, 10));
    const auto cut = m_fixture->ask(QStringLiteral("archivedDocument"), {1});
    QCOMPARE(cut.error().code, ErrorCode::FileDamaged);
    QVERIFY(cut.error().message().contains(archive().first().path));
}

void tst_Archive::deletion()
{
    const FaxId id = receive();
    const QString file = archive().first().path;
    QVERIFY(m_fixture->ask(QStringLiteral("deleteArchived"), {1}));
    QVERIFY(archive().isEmpty());
    QVERIFY(!QFileInfo(file).dir().exists());
    QVERIFY(m_fixture->inbox().isEmpty());
    QCOMPARE(m_fixture->lastEvent(QStringLiteral("archivedRemoved")).value(QStringLiteral("id")),
             1);
    QCOMPARE(m_fixture->lastEvent(QStringLiteral("faxRemoved")).value(QStringLiteral("id")),
             QVariant(id.value));
    QCOMPARE(activity().size(), 1);
    QVERIFY(activity().first().startsWith(QStringLiteral("anna: archived fax 1 from 5550100")));
    QCOMPARE(m_fixture->ask(QStringLiteral("deleteArchived"), {1}).error().code,
             ErrorCode::NotFound);
    verifyClean();
}

void tst_Archive::deleteFaxFromInbox()
{
    const FaxId id = receive();
    const QString file = archive().first().path;
    QVERIFY(m_fixture->ask(QStringLiteral("deleteFax"), {id.value}));
    QVERIFY(archive().isEmpty());
    QVERIFY(!QFileInfo(file).dir().exists());
}

/** 10.6: a sent fax is deleted after success; a received one is kept. */
void tst_Archive::switchedOff()
{
    m_fixture->setProperty(QStringLiteral("ArchiveOutboundFaxes"), false);
    const JobId job = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QVERIFY(waitForDials(1));
    m_line->sendPage(1);
    m_line->end(ErrorCode::None);
    QCOMPARE(m_fixture->job(job).state, JobState::Completed);
    receive();
    QCOMPARE(archive().size(), 1);
    QVERIFY(!archive().first().isSent());
    QVERIFY(!QDir(root() + QStringLiteral("/sent")).exists());
    m_fixture->setProperty(QStringLiteral("ArchiveOutboundFaxes"), true);
    QCOMPARE(archive().size(), 1);
    verifyClean();
}

void tst_Archive::ownReceivedFolder()
{
    const QString own = m_fixture->path(QStringLiteral("received elsewhere"));
    receive();
    m_fixture->setProperty(QStringLiteral("ArchiveReceivedDirectory"), own);
    m_clock->advance(1s);
    receive();
    QVERIFY(archive().first().path.startsWith(own + QStringLiteral("/received/2026/05/")));
    QVERIFY(archive().last().path.startsWith(root())); // only new ones go there
    const QVariantMap result = rebuilt();
    QCOMPARE(result.value(QStringLiteral("found")).toInt(), 2);
    verifyClean();
}

/** F7: noticed within 5 s, nothing is lost, and it goes on by itself. */
void tst_Archive::folderGone()
{
    receive();
    QVERIFY(QDir().rename(root(), m_fixture->path(QStringLiteral("away"))));
    m_clock->advance(5s);
    QTRY_VERIFY(m_fixture->lastEvent(QStringLiteral("queue"))
                    .value(QStringLiteral("notice"))
                    .toString()
                    .contains(root()));
    m_clock->advance(1s);
    const FaxId id = receive();
    QCOMPARE(m_fixture->inbox().first().file, QString());
    QCOMPARE(m_fixture->faxPages(id).size(), 1);
    QVERIFY(!QDir(root()).exists());
    m_fixture->close(); // a restart does not make it anew either
    QVERIFY(m_fixture->open(scripted()));
    QVERIFY(!QDir(root()).exists());
    QVERIFY(notice().contains(root()));
    QVERIFY(QDir().rename(m_fixture->path(QStringLiteral("away")), root()));
    m_clock->advance(5s);
    QTRY_COMPARE(archive().size(), 2);
    QVERIFY(notice().isEmpty());
    verifyClean();
}

void tst_Archive::archiveRefused()
{
    FaxId id;
    m_line->ring(1, 1, QStringLiteral("5550100"));
    m_line->receivePage(1);
    {
        // A file where a folder is needed: the disk refuses the archive, and the database goes on.
        QFile file(root() + QStringLiteral("/received"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_line->end(ErrorCode::None);
        m_fixture->settle();
        id = m_fixture->inbox().first().id;
        QCOMPARE(m_fixture->inbox().first().file, QString());
        QVERIFY(file.remove());
    }
    QVERIFY(archive().isEmpty());
    m_clock->advance(1min);
    QTRY_COMPARE(archive().size(), 1);
    QCOMPARE(archive().first().fax, id.value);
    verifyClean();
}

/** F7: the folder of the store itself. */
void tst_Archive::dataFolderGone()
{
    receive();
    const QString away = m_fixture->path(QStringLiteral("away"));
    QVERIFY(QDir().rename(m_fixture->folder(), away));
    m_clock->advance(5s);
    QTRY_VERIFY(m_fixture->lastEvent(QStringLiteral("queue"))
                    .value(QStringLiteral("notice"))
                    .toString()
                    .contains(QStringLiteral("moved")));
    const auto refused = m_fixture->submit({QStringLiteral("201")}, {textOfPages(1)});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreFailed);
    const qsizetype answered = m_line->answered.size();
    m_line->ring(1, 1, QStringLiteral("999"));
    QCOMPARE(m_line->answered.size(), answered);
    QVERIFY(QDir().rename(away, m_fixture->folder()));
    m_clock->advance(5s);
    QTRY_COMPARE(notice(), QString());
    m_line->ring(1, 2, QStringLiteral("999"));
    QCOMPARE(m_line->answered.size(), answered + 1);
}

void tst_Archive::deletionWaitsForTheFolder()
{
    receive();
    const QString file = archive().first().path;
    const QString away = m_fixture->path(QStringLiteral("away"));
    QVERIFY(QDir().rename(root(), away));
    QVERIFY(m_fixture->ask(QStringLiteral("deleteArchived"), {1}));
    QVERIFY(archive().isEmpty());
    m_fixture->drop(); // and the service crashes
    QVERIFY(QDir().rename(away, root()));
    QVERIFY(QFile::exists(file));
    QVERIFY(m_fixture->open(scripted()));
    QTRY_VERIFY(!QFile::exists(file));
}

/** 10.9: checked hourly; every deletion is in the activity log. */
void tst_Archive::retention()
{
    receive();
    m_clock->advance(23h);
    m_clock->advance(23h);
    receive();
    m_fixture->setProperty(QStringLiteral("ArchiveSentDays"), 1);
    QCOMPARE(archive().size(), 2);
    m_fixture->setProperty(QStringLiteral("ArchiveReceivedDays"), 2);
    QCOMPARE(archive().size(), 2);
    m_clock->advance(2h + 1min);
    QTRY_COMPARE(archive().size(), 1);
    QCOMPARE(archive().first().fax, 2);
    QCOMPARE(m_fixture->inbox().size(), 1);
    QCOMPARE(activity().size(), 1);
    QVERIFY(activity().first().contains(QStringLiteral("older than ArchiveReceivedDays, 2 days")));
    verifyClean();
}

/** A clock that was set forward by years deletes nothing for a day. */
void tst_Archive::retentionNeedsABelievedClock()
{
    receive();
    m_fixture->setProperty(QStringLiteral("ArchiveReceivedDays"), 30);
    m_clock->jumpTo(startOfTest.addYears(10));
    m_clock->advance(1h);
    m_fixture->settle();
    QCOMPARE(archive().size(), 1);
    m_clock->advance(23h);
    m_clock->advance(1h);
    QTRY_VERIFY(archive().isEmpty());
}

/** 10.8: one warning above the high mark, no further one until it was below the low one. */
void tst_Archive::quota()
{
    const auto high = m_fixture->ask(QStringLiteral("setProperty"),
                                     {QStringLiteral("ArchiveQuotaHigh"), 1});
    QVERIFY(high);
    QCOMPARE(m_fixture->ask(QStringLiteral("setProperty"), {QStringLiteral("ArchiveQuotaLow"), 2})
                 .error()
                 .code,
             ErrorCode::InvalidParameter);
    QVERIFY(notice().isEmpty());
    m_fixture->close();
    {
        SqlConnection raw(m_fixture->folder() + QStringLiteral("/fax.db"));
        raw.open(); // as if there were so much
        raw.change(QStringLiteral("INSERT INTO archived_total VALUES (1, 0, 1100000)"));
    }
    QVERIFY(m_fixture->open(scripted()));
    QVERIFY(notice().contains(QStringLiteral("ArchiveQuotaHigh (1 MB)")));
    receive();
    m_clock->advance(1h);
    m_fixture->settle();
    QCOMPARE(activity().size(), 1);
    m_fixture->setProperty(QStringLiteral("ArchiveQuotaHigh"), 0);
    QVERIFY(notice().isEmpty());
}

void tst_Archive::rebuild()
{
    receive();
    m_clock->advance(1s);
    receive();
    const QString first = QFileInfo(archive().last().path).path();
    const QString second = QFileInfo(archive().first().path).path();
    QVERIFY(QDir(first).removeRecursively());
    const QVariantMap result = rebuilt();
    QCOMPARE(result.value(QStringLiteral("found")).toInt(), 1);
    QCOMPARE(result.value(QStringLiteral("missing")).toInt(), 1);
    QCOMPARE(result.value(QStringLiteral("problems")).toInt(), 0);
    QTRY_COMPARE(archive().size(), 2); // its pages were in the store
    QVERIFY(QDir(first).exists());
    verifyClean();

    // Somebody puts a fax of another archive there.
    const QString other = QFileInfo(second).path() + QStringLiteral("/00000000000000ff");
    QVERIFY(QDir().mkpath(other));
    for (const QString &name : QDir(second).entryList(QDir::Files))
        QVERIFY(QFile::copy(second + u'/' + name, other + u'/' + name));
    QCOMPARE(rebuilt().value(QStringLiteral("found")).toInt(), 3);
    QCOMPARE(archive().size(), 3);
    QCOMPARE(m_fixture->inbox().size(), 2);
}

void tst_Archive::rebuildNamesWhatIsNoFax()
{
    receive();
    const QString month = root() + QStringLiteral("/received/2026/05");
    const QString outside = m_fixture->path(QStringLiteral("outside"));
    QVERIFY(QDir().mkpath(outside));
    QVERIFY(QDir().mkpath(month + QStringLiteral("/00000000000000aa")));
    QVERIFY(QDir().mkpath(root() + QStringLiteral("/received/2026/13")));
    QVERIFY(QDir().mkpath(root() + QStringLiteral("/received/notes")));
    QVERIFY(QFile::link(outside, month + QStringLiteral("/00000000000000bb")));
    QVERIFY(QFile::link(outside, root() + QStringLiteral("/received/2026/06")));
    for (const QByteArray &name : {QByteArray("line\nbreak"), QByteArray("\xff\xfe"),
                                   QByteArray(255, 'n'), QByteArray("letter.doc")}) {
        std::ofstream(month.toStdString() + '/' + name.toStdString()) << "x";
    }
    const QVariantMap result = rebuilt();
    QCOMPARE(result.value(QStringLiteral("found")).toInt(), 1);
    QCOMPARE(result.value(QStringLiteral("problems")).toInt(), 9);
    for (const QVariant &problem : result.value(QStringLiteral("problemList")).toList()) {
        const QString path = problem.toMap().value(QStringLiteral("path")).toString();
        QVERIFY2(path.startsWith(root()) && !path.contains(u'\n'), qPrintable(path));
    }
    QCOMPARE(archive().size(), 1);
}

/** What is not mounted is not taken for deleted. */
void tst_Archive::rebuildNeedsTheFolder()
{
    receive();
    const QString away = m_fixture->path(QStringLiteral("away"));
    QVERIFY(QDir().rename(root(), away));
    const auto begun = m_fixture->ask(QStringLiteral("rebuildArchive"));
    QCOMPARE(begun.error().code, ErrorCode::NotFound);
    QVERIFY(begun.error().message().contains(root()));
    QCOMPARE(archive().size(), 1);
}

QTEST_GUILESS_MAIN(tst_Archive)
#include "tst_archive.moc"
