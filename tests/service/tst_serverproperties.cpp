#include "archive/faxarchive.h"
#include "imaging/headerline.h"
#include "scriptedservice.h"
#include "store/sqlconnection.h"

#include <QtCore/QDirIterator>

using namespace Fax;
using namespace std::chrono_literals;

/** Each of the 14 FaxServer properties (object-model A1): what the service does otherwise because of it. */
class tst_ServerProperties : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void changeIsAnnouncedAndLogged_data();
    void changeIsAnnouncedAndLogged();
    void invalidValuesAreRefused();
    void retries_data();
    void retries();
    void retryDelay_data();
    void retryDelay();
    void dirtyDays_data();
    void dirtyDays();
    void branding_data();
    void branding();
    void useDeviceTsid_data();
    void useDeviceTsid();
    void serverCoverpage_data();
    void serverCoverpage();
    void serverMapiProfile();
    void pauseServerQueue();
    void discountPeriod_data();
    void discountPeriod();
    void archive_data();
    void archive();

private:
    JobId sendAndDial(const QVariantMap &more = {});
    void set(const char *name, const QVariant &value)
    {
        m_fixture->setProperty(QString::fromLatin1(name), value);
    }
};

void tst_ServerProperties::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

void tst_ServerProperties::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

JobId tst_ServerProperties::sendAndDial(const QVariantMap &more)
{
    const qsizetype before = m_line->dialled.size();
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1), more);
    return waitForDials(before + 1) ? id : JobId();
}

void tst_ServerProperties::changeIsAnnouncedAndLogged_data()
{
    QTest::addColumn<QVariant>("value");
    const QString folder = QDir::tempPath();
    const std::pair<const char *, QVariant> rows[] = {
        {"ArchiveDirectory", folder},
        {"ArchiveOutboundFaxes", false},
        {"Branding", false},
        {"DirtyDays", 7},
        {"DiscountRateStartHour", 21},
        {"DiscountRateStartMinute", 30},
        {"DiscountRateEndHour", 6},
        {"DiscountRateEndMinute", 15},
        {"PauseServerQueue", true},
        {"Retries", 5},
        {"RetryDelay", 1},
        {"ServerCoverpage", true},
        {"ServerMapiProfile", u"Post"_qs},
        {"UseDeviceTsid", false},
    };
    static_assert(std::size(rows) == 14);
    for (const auto &[name, value] : rows)
        QTest::newRow(name) << value;
}

void tst_ServerProperties::changeIsAnnouncedAndLogged()
{
    QFETCH(QVariant, value);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const auto read = [&] { return m_fixture->ask(u"properties"_qs)->value.toMap().value(name); };
    QVERIFY(read() != value);
    const QVariantMap account{{u"name"_qs, u"Post"_qs}, // ServerMapiProfile names one that is there
                              {u"host"_qs, u"mail.example.org"_qs},
                              {u"from"_qs, u"fax@example.org"_qs}};
    QVERIFY(m_fixture->ask(u"setMailAccount"_qs, {account}));
    const auto set = m_fixture->ask(u"setProperty"_qs, {name, value});
    QVERIFY2(set, set ? "" : qPrintable(set.error().message()));
    QCOMPARE(read(), value);
    const QVariantMap event = m_fixture->lastEvent(u"property"_qs);
    QCOMPARE(event.value(u"name"_qs), name);
    QCOMPARE(event.value(u"value"_qs), value);
    SqlConnection sql(m_fixture->folder() + u"/fax.db"_qs);
    sql.openForReading();
    const QString logged = name == u"PauseServerQueue" ? u"Queue paused"_qs
                                                       : u"%1 %2"_qs.arg(name, value.toString());
    const auto last = sql.one(u"SELECT who, kind, object, new_value, text FROM activity"
                              " WHERE kind IN ('setting', 'queue') ORDER BY id DESC LIMIT 1"_qs,
                              {}, [](SqlRow &row) {
                                  const QString who = row.text();
                                  const bool isQueue = row.text() == u"queue";
                                  const QString object = row.text();
                                  const QString said = object + u' ' + row.text();
                                  return std::pair(who, isQueue ? row.text() : said);
                              });
    QCOMPARE(last, std::optional(std::pair(u"anna"_qs, logged)));
    m_fixture->close(); // and it is the same after the next start
    QVERIFY(m_fixture->open(scripted()));
    QCOMPARE(read(), value);
}

void tst_ServerProperties::invalidValuesAreRefused()
{
    const std::pair<const char *, QVariant> values[] = {
        {"Retries", -1}, // A1: 0 to 99
        {"Retries", 100},
        {"RetryDelay", -1},
        {"DirtyDays", 0}, // 10.5
        {"DirtyDays", -2},
        {"DiscountRateStartHour", -1},
        {"DiscountRateStartHour", 24}, // 6.9
        {"DiscountRateStartMinute", -1},
        {"DiscountRateStartMinute", 60},
        {"DiscountRateEndHour", -1},
        {"DiscountRateEndHour", 24},
        {"DiscountRateEndMinute", -1},
        {"DiscountRateEndMinute", 60},
        {"Branding", u"perhaps"_qs},
        {"UseDeviceTsid", 2},
        {"ArchiveDirectory", u"relative/path"_qs},
        {"ArchiveDirectory", QString(u'/' + QString(200, u'x'))}, // 10.7
    };
    const auto before = m_fixture->ask(u"properties"_qs)->value;
    for (const auto &[property, value] : values) {
        const QString name = QString::fromLatin1(property);
        const auto answer = m_fixture->ask(u"setProperty"_qs, {name, value});
        QVERIFY2(!answer, qPrintable(name + value.toString()));
        QCOMPARE(answer.error().code, ErrorCode::InvalidParameter);
        QVERIFY2(answer.error().message().contains(name), qPrintable(answer.error().message()));
    }
    QCOMPARE(m_fixture->ask(u"properties"_qs)->value, before);
    QCOMPARE(m_fixture->countEvents(u"property"_qs), 0);
}

void tst_ServerProperties::retries_data()
{
    QTest::addColumn<int>("retries");
    QTest::addColumn<int>("calls");
    QTest::newRow("4.1 none") << 0 << 1;
    QTest::newRow("4.1 one") << 1 << 2;
    QTest::newRow("4.1 default") << 3 << 4;
}

void tst_ServerProperties::retries()
{
    QFETCH(int, retries);
    QFETCH(int, calls);
    set("Retries", retries);
    set("RetryDelay", 0);
    const JobId id = sendAndDial();
    for (int call = 1; call <= calls; ++call) {
        QVERIFY(waitForDials(call));
        m_line->end(ErrorCode::Busy);
    }
    QVERIFY(m_fixture->waitForState(id, JobState::RetriesExceeded));
    m_fixture->settle();
    QCOMPARE(m_line->dialled.size(), calls);
}

void tst_ServerProperties::retryDelay_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("4.2 default") << 10;
    QTest::newRow("4.2 an hour") << 60;
}

void tst_ServerProperties::retryDelay()
{
    QFETCH(int, minutes);
    set("RetryDelay", minutes);
    const JobId id = sendAndDial();
    m_line->end(ErrorCode::Busy);
    QVERIFY(m_fixture->waitForState(id, JobState::Retrying));
    m_clock->advance(std::chrono::minutes(minutes) - 1s);
    m_fixture->settle();
    QCOMPARE(m_line->dialled.size(), 1);
    m_clock->advance(1s);
    QVERIFY(waitForDials(2));
}

void tst_ServerProperties::dirtyDays_data()
{
    QTest::addColumn<int>("dirtyDays");
    QTest::addColumn<int>("daysLater");
    QTest::addColumn<JobState>("state");
    QTest::newRow("10.4 before") << 2 << 1 << JobState::Pending;
    QTest::newRow("10.4 after") << 2 << 3 << JobState::Canceled;
    QTest::newRow("10.5 never") << -1 << 500 << JobState::Pending;
}

void tst_ServerProperties::dirtyDays()
{
    QFETCH(int, dirtyDays);
    QFETCH(int, daysLater);
    set("DirtyDays", dirtyDays);
    set("PauseServerQueue", true);
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QTRY_COMPARE(m_fixture->job(id).pages, 1);
    m_clock->advance(std::chrono::hours(24 * daysLater));
    m_fixture->settle();
    QTEST(m_fixture->job(id).state, "state");
}

void tst_ServerProperties::branding_data()
{
    QTest::addColumn<bool>("branding");
    QTest::newRow("7.1 on") << true;
    QTest::newRow("7.1 off") << false;
}

/** Of the cover page, too. */
void tst_ServerProperties::branding()
{
    QFETCH(bool, branding);
    set("Branding", branding);
    QVERIFY(sendAndDial({{u"sendCoverpage"_qs, true},
                         {u"serverCoverpage"_qs, true},
                         {u"coverpageName"_qs, u"plain"_qs}})
                .isValid());
    const QByteArray document = m_line->dialled.first().document;
    QCOMPARE(*TiffFax::pageCount(document), 2);
    for (int page = 0; page < 2; ++page) {
        const FaxPage sheet = *TiffFax::readPage(document, page);
        bool isBlack = false;
        for (int y = 0; y < headerLineRows(sheet.resolution()); ++y) {
            for (int i = 0; i < sheet.width() / 8; ++i)
                isBlack = isBlack || sheet.row(y)[i] != 0;
        }
        QCOMPARE(isBlack, branding);
    }
}

void tst_ServerProperties::useDeviceTsid_data()
{
    QTest::addColumn<bool>("useDevice");
    QTest::addColumn<QString>("tsid");
    QTest::addColumn<QString>("senderFax");
    QTest::addColumn<QString>("sent");
    const QString mine = u"+49 30 555"_qs;
    const QString fax = u"+49 30 777"_qs;
    QTest::newRow("8.2 the port's") << true << mine << fax << u"101"_qs;
    QTest::newRow("8.2 the document's") << false << mine << fax << mine;
    QTest::newRow("8.2 the sender's fax") << false << QString() << fax << fax;
    QTest::newRow("8.2 nothing but the port's") << false << QString() << QString() << u"101"_qs;
    QTest::newRow("8.1 cleaned, then cut at 20")
        << false << QString(u"Bücher und Papier, Köln"_qs) << fax << u"Bcher und Papier, Kl"_qs;
    QTest::newRow("8.1 the sender's fax is cleaned")
        << false << u"ü"_qs << u"ä030\t9"_qs << u"030 9"_qs;
}

void tst_ServerProperties::useDeviceTsid()
{
    QFETCH(bool, useDevice);
    QFETCH(QString, tsid);
    QFETCH(QString, senderFax);
    set("UseDeviceTsid", useDevice);
    QVERIFY(sendAndDial({{u"tsid"_qs, tsid}, {u"senderFax"_qs, senderFax}}).isValid());
    QTEST(m_line->dialled.first().settings.localId, "sent");
}

void tst_ServerProperties::serverCoverpage_data()
{
    QTest::addColumn<bool>("restricted");
    QTest::addColumn<bool>("sendCoverpage");
    QTest::addColumn<bool>("ofServer");
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("error");
    const QString plain = u"plain"_qs;
    const QString personal = u"/home/anna/mine.cov"_qs;
    QTest::newRow("A9 none") << false << false << false << personal << ErrorCode::None;
    QTest::newRow("A9 none, restricted") << true << false << false << personal << ErrorCode::None;
    QTest::newRow("A9 common") << false << true << true << plain << ErrorCode::None;
    QTest::newRow("A9 common, restricted") << true << true << true << plain << ErrorCode::None;
    QTest::newRow("A9 unknown common page")
        << false << true << true << u"blue"_qs << ErrorCode::NotFound;
    QTest::newRow("A9 unknown personal page")
        << false << true << false << personal << ErrorCode::NotFound;
    QTest::newRow("9.5 personal, restricted")
        << true << true << false << personal << ErrorCode::AccessDenied;
    QTest::newRow("A9 no name") << false << true << true << QString()
                                << ErrorCode::InvalidParameter;
}

void tst_ServerProperties::serverCoverpage()
{
    QFETCH(bool, restricted);
    QFETCH(bool, sendCoverpage);
    QFETCH(bool, ofServer);
    QFETCH(QString, name);
    QFETCH(ErrorCode, error);
    set("ServerCoverpage", restricted);
    const QVariantMap cover{{u"sendCoverpage"_qs, sendCoverpage},
                            {u"serverCoverpage"_qs, ofServer},
                            {u"coverpageName"_qs, name}};
    const auto sent = m_fixture->submit({u"201"_qs}, {textOfPages(1)}, cover);
    QCOMPARE(sent ? ErrorCode::None : sent.error().code, error);
    if (!sent) {
        QVERIFY(name.isEmpty() || sent.error().message().contains(name));
        return;
    }
    QVERIFY(waitForDials(1));
    QCOMPARE(m_line->dialled.first().pages, sendCoverpage ? 2 : 1);
}

/** It names the mail account for received faxes, which must be there and stay; that mail leaves by it is tested in routing. */
void tst_ServerProperties::serverMapiProfile()
{
    const auto name = [&](const QString &account) {
        return m_fixture->ask(u"setProperty"_qs, {u"ServerMapiProfile"_qs, account});
    };
    QCOMPARE(name(u"Post"_qs).error().code, ErrorCode::NotFound);
    QVERIFY(m_fixture->ask(u"setMailAccount"_qs,
                           {QVariantMap{{u"name"_qs, u"Post"_qs},
                                        {u"host"_qs, u"mail.example.org"_qs},
                                        {u"from"_qs, u"fax@example.org"_qs}}}));
    QVERIFY(name(u"Post"_qs));
    const auto used = m_fixture->ask(u"removeMailAccount"_qs, {u"Post"_qs});
    QVERIFY(!used);
    QCOMPARE(used.error().code, ErrorCode::InvalidOperation);
    QVERIFY(name(QString()));
    QVERIFY(m_fixture->ask(u"removeMailAccount"_qs, {u"Post"_qs}));
}

void tst_ServerProperties::pauseServerQueue()
{
    set("PauseServerQueue", true);
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QTRY_COMPARE(m_fixture->job(id).why.code, u"queue-paused"_qs);
    QCOMPARE(m_fixture->job(id).state, JobState::Pending); // 10.2
    m_fixture->settle();
    QCOMPARE(m_line->dialled.size(), 0);
    set("PauseServerQueue", false);
    QVERIFY(waitForDials(1));
}

void tst_ServerProperties::discountPeriod_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("start"); // "" = at once
    const auto row = [](const char *name, const char *from, const char *until, const char *now,
                        const char *start) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(until)
                            << QString::fromLatin1(now) << QString::fromLatin1(start);
    };
    row("6.8 just before", "21:00", "07:00", "20:59", "2026-05-06T21:00:00.000Z");
    row("6.8 first minute", "21:00", "07:00", "21:00", "");
    row("6.8 past midnight", "21:00", "07:00", "06:59", "");
    row("6.8 the end", "21:00", "07:00", "07:00", "2026-05-06T21:00:00.000Z");
    row("6.8 tomorrow", "12:00", "14:00", "14:00", "2026-05-07T12:00:00.000Z");
    row("6.8 none", "00:00", "00:00", "13:00", "");
    row("6.2 start is end", "12:30", "12:30", "13:00", "");
    row("minutes count", "12:45", "13:15", "12:44", "2026-05-06T12:45:00.000Z");
    row("minutes count at the end", "12:45", "13:15", "13:14", "");
    row("at midnight", "22:00", "00:00", "00:00", "2026-05-06T22:00:00.000Z");
}

void tst_ServerProperties::discountPeriod()
{
    QFETCH(QString, from);
    QFETCH(QString, until);
    QFETCH(QString, now);
    QFETCH(QString, start);
    m_clock->jumpTo(QDateTime({2026, 5, 6}, QTime::fromString(now, u"HH:mm"_qs), Qt::UTC));
    set("DiscountRateStartHour", from.left(2).toInt());
    set("DiscountRateStartMinute", from.right(2).toInt());
    set("DiscountRateEndHour", until.left(2).toInt());
    set("DiscountRateEndMinute", until.right(2).toInt());
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1),
                                     {{u"schedule"_qs, u"discount_period"_qs}});
    if (start.isEmpty()) {
        QVERIFY(waitForDials(1));
        return;
    }
    QTRY_COMPARE(m_fixture->job(id).why.code, u"discount"_qs);
    QCOMPARE(m_fixture->job(id).why.parameters.value(u"at"_qs), start);
    m_fixture->settle();
    QCOMPARE(m_line->dialled.size(), 0);
    m_clock->jumpTo(timeFromIso(start));
    QVERIFY(waitForDials(1));
}

void tst_ServerProperties::archive_data()
{
    QTest::addColumn<bool>("archive");
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("10.6 on") << true << false;
    QTest::newRow("10.6 off") << false << false;
    QTest::newRow("10.7 a folder of its own") << true << true;
    QTest::newRow("A1 ArchiveDirectory is ignored without ArchiveOutboundFaxes") << false << true;
}

void tst_ServerProperties::archive()
{
    QFETCH(bool, archive);
    QFETCH(bool, elsewhere);
    QTemporaryDir folder;
    const auto files = [](const QString &path) {
        int count = 0;
        for (QDirIterator it(path, {u"*.tif"_qs}, QDir::Files, QDirIterator::Subdirectories);
             it.hasNext(); it.next())
            ++count;
        return count;
    };
    set("ArchiveOutboundFaxes", archive);
    if (elsewhere)
        set("ArchiveDirectory", folder.path());
    const JobId id = sendAndDial();
    m_line->sendPage(1);
    m_line->end(ErrorCode::None);
    QVERIFY(m_fixture->waitForState(id, JobState::Completed));
    QTRY_COMPARE(files(folder.path()), archive && elsewhere ? 1 : 0);
    QTRY_COMPARE(files(m_fixture->folder()), archive && !elsewhere ? 1 : 0);
    m_fixture->settle();
    QCOMPARE(files(folder.path()) + files(m_fixture->folder()), archive ? 1 : 0);
}

QTEST_GUILESS_MAIN(tst_ServerProperties)
#include "tst_serverproperties.moc"
