#include "imaging/tifffax.h"
#include "routerbench.h"

#include <QtCore/QDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

using namespace Fax;
using namespace std::chrono_literals;

/** Inbound routing of the whole service: faxes come over the built-in line, time stands still. */
class tst_FaxRouter : public QObject, private RouterBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }
    void methodsOfAPort();
    void refusedSettings_data();
    void refusedSettings();
    void storesInFolder();
    void mailsThePages();
    void oneFailureStopsNoOther();
    void triesAgainThenWaits();
    void refusedForGood();
    void waitsForAnAccount();
    void ownRuleOfAPort();
    void partialFax();
    void testsWithSamplePage();
    void crashAnywhere();

private:
    [[nodiscard]] QByteArray runUntil(int point);
};

/** Object-model A5, A6; 13.2, 13.5. */
void tst_FaxRouter::methodsOfAPort()
{
    const QString folder = makeFolder();
    QCOMPARE(setMethod(0, u"store"_qs, {{u"enable"_qs, true}, {u"folder"_qs, folder}}),
             ErrorCode::None);
    QCOMPARE(setMethod(0, u"print"_qs, {{u"priority"_qs, 1}}), ErrorCode::None);
    QVariantList list = m_fixture->ask(u"routingMethods"_qs, {2})->value.toList();
    QCOMPARE(list.size(), 3);
    QCOMPARE(list[0].toMap()[u"method"_qs], u"print"_qs);
    const QVariantMap store = list[1].toMap();
    QCOMPARE(store[u"guid"_qs], u"{8a2e72b2-0a21-4f51-adc1-a42a3bdbb596}"_qs);
    QCOMPARE(store[u"deviceId"_qs], 2);
    QCOMPARE(store[u"deviceName"_qs],
             m_fixture->ask(u"port"_qs, {2})->value.toMap()[u"config"_qs].toMap()[u"name"_qs]);
    QCOMPARE(store[u"enable"_qs], true);
    QCOMPARE(store[u"inherited"_qs], true);
    QCOMPARE(store[u"routingData"_qs], folder);
    for (const char *name : {"extensionName", "friendlyName", "functionName", "imageName"})
        QVERIFY(!store[QString::fromLatin1(name)].toString().isEmpty());

    // By its GUID, for one port only.
    QCOMPARE(setMethod(2, store[u"guid"_qs].toString(), {{u"enable"_qs, false}}), ErrorCode::None);
    QCOMPARE(m_fixture->ask(u"routingMethods"_qs, {2})->value.toList()[1].toMap()[u"enable"_qs],
             false);
    QCOMPARE(m_fixture->ask(u"routingMethods"_qs, {1})->value.toList()[1].toMap()[u"enable"_qs],
             true);
    QVERIFY(m_fixture->ask(u"removeRoutingMethod"_qs, {2, u"store"_qs}));
    QCOMPARE(m_fixture->ask(u"routingMethods"_qs, {2})->value.toList()[1].toMap()[u"enable"_qs],
             true);
    QCOMPARE(m_fixture->ask(u"removeRoutingMethod"_qs, {2, u"store"_qs}).error().code,
             ErrorCode::NotFound);
}

void tst_FaxRouter::refusedSettings_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariantMap>("changes");
    QTest::addColumn<ErrorCode>("error");
    const auto row = [](const char *name, const QString &method, const QVariantMap &changes,
                        ErrorCode error = ErrorCode::InvalidParameter) {
        QTest::newRow(name) << method << changes << error;
    };
    row("no folder", u"store"_qs, {{u"enable"_qs, true}});
    row("folder up", u"store"_qs, {{u"folder"_qs, u"/srv/../etc"_qs}});
    row("folder relative", u"store"_qs, {{u"folder"_qs, u"x"_qs}});
    row("folder is a number", u"store"_qs, {{u"folder"_qs, QVariantMap()}});
    row("placeholder", u"store"_qs, {{u"folder"_qs, u"/srv"_qs}, {u"fileName"_qs, u"{x}"_qs}});
    row("format", u"store"_qs, {{u"folder"_qs, u"/srv"_qs}, {u"format"_qs, u"jpeg"_qs}});
    row("no address", u"mail"_qs, {{u"enable"_qs, true}});
    row("address injects", u"mail"_qs, {{u"to"_qs, u"a@b.org\r\nBcc: c@d.org"_qs}});
    row("printer", u"print"_qs, {{u"printer"_qs, u"../x"_qs}});
    row("priority 0", u"print"_qs, {{u"priority"_qs, 0}});
    row("priority 4", u"print"_qs, {{u"priority"_qs, 4}});
    row("enable is text", u"print"_qs, {{u"enable"_qs, u"maybe"_qs}});
    row("method", u"run"_qs, {}, ErrorCode::NotFound);
}

void tst_FaxRouter::refusedSettings()
{
    QFETCH(QString, method);
    QFETCH(QVariantMap, changes);
    QFETCH(ErrorCode, error);
    QCOMPARE(setMethod(0, method, changes), error);
    QCOMPARE(setMethod(99, u"print"_qs, {}), ErrorCode::NotFound);
}

void tst_FaxRouter::storesInFolder()
{
    const QString folder = makeFolder();
    QCOMPARE(setMethod(0, u"store"_qs,
                       {{u"enable"_qs, true},
                        {u"folder"_qs, folder},
                        {u"fileName"_qs, u"{date} {pages} {id}"_qs},
                        {u"format"_qs, u"tiff"_qs}}),
             ErrorCode::None);
    const FaxId fax = receive();
    QVERIFY(waitFor(fax, RouteMethod::Store, RouteState::Done));
    const QString file = folder + u"/2026-05-06 1 %1.tif"_qs.arg(fax.value);
    QCOMPARE(route(fax, RouteMethod::Store).text, file);
    QCOMPARE(route(fax, RouteMethod::Store).tries, 1);
    const auto pages = TiffFax::read(contentOf(file));
    QVERIFY(pages);
    QCOMPARE(*pages, m_fixture->faxPages(fax)); // a copy beside the archive, 13.4
    QVERIFY(m_fixture->countEvents(u"route"_qs) >= 3); // waiting, running, done
    QCOMPARE(m_fixture->ask(u"routes"_qs, {QVariantMap{{u"open"_qs, true}}})->value.toList().size(),
             0);

    QVERIFY(m_fixture->ask(u"deleteFax"_qs, {fax.value})); // its routes go with it
    QCOMPARE(m_fixture->ask(u"routes"_qs)->value.toList().size(), 0);
    QVERIFY(QFile::exists(file));
}

void tst_FaxRouter::mailsThePages()
{
    MailBench bench;
    QVERIFY(bench.start({u"--starttls"_qs, u"--login"_qs, u"fax"_qs, u"geheim"_qs}));
    MailAccount account = bench.account();
    account.security = MailSecurity::Starttls;
    account.user = u"fax"_qs;
    useAccount(account, u"geheim"_qs);
    QCOMPARE(setMethod(0, u"mail"_qs,
                       {{u"enable"_qs, true},
                        {u"to"_qs, u"a@example.org, b@example.org"_qs},
                        {u"format"_qs, u"tiff"_qs}}),
             ErrorCode::None);
    const FaxId fax = receive();
    QVERIFY(waitFor(fax, RouteMethod::Mail, RouteState::Done));
    const ReadMail mail = bench.mail(1);
    QCOMPARE(mail.defects, QStringList());
    QCOMPARE(mail.headers[u"X-To"_qs].toString(), u"a@example.org,b@example.org"_qs);
    QCOMPARE(mail.headers[u"Subject"_qs].toString(), u"Fax from 101, 1 page(s)"_qs);
    QCOMPARE(mail.parts.size(), 2);
    QCOMPARE(mail.parts[1].name, u"fax-%1.tif"_qs.arg(fax.value));
    const auto pages = TiffFax::read(mail.parts[1].content);
    QVERIFY(pages);
    QCOMPARE(*pages, m_fixture->faxPages(fax));

    // Once more, as PDF: the same Message-ID, so that a repetition is recognised.
    QCOMPARE(setMethod(0, u"mail"_qs, {{u"format"_qs, u"pdf"_qs}}), ErrorCode::None);
    QVERIFY(m_fixture->ask(u"rerouteFax"_qs, {fax.value, u"mail"_qs}));
    QTRY_COMPARE_WITH_TIMEOUT(bench.mailCount(), 2, patienceMs);
    const ReadMail second = bench.mail(2);
    QCOMPARE(second.headers[u"Message-ID"_qs], mail.headers[u"Message-ID"_qs]);
    QVERIFY(second.parts[1].content.startsWith("%PDF-"));
    QVERIFY(waitFor(fax, RouteMethod::Mail, RouteState::Done));
}

/** 13.6; the mail server is down. */
void tst_FaxRouter::oneFailureStopsNoOther()
{
    MailBench bench;
    QVERIFY(bench.start());
    bench.stop();
    useAccount(bench.account());
    const QString folder = makeFolder();
    QCOMPARE(setMethod(0, u"mail"_qs,
                       {{u"enable"_qs, true}, {u"to"_qs, u"a@b.org"_qs}, {u"priority"_qs, 1}}),
             ErrorCode::None);
    QCOMPARE(setMethod(0, u"store"_qs, {{u"enable"_qs, true}, {u"folder"_qs, folder}}),
             ErrorCode::None);
    const FaxId fax = receive();
    QVERIFY(waitFor(fax, RouteMethod::Store, RouteState::Done));
    const RouteRun mail = route(fax, RouteMethod::Mail); // was first, in its order
    QCOMPARE(mail.state, RouteState::Waiting);
    QCOMPARE(mail.tries, 1);
    QCOMPARE(mail.nextAt, startOfTest.addSecs(600)); // RetryDelay
    QVERIFY2(mail.text.contains(u"cannot be reached"_qs), qPrintable(mail.text));

    QVERIFY(bench.start()); // it is up again
    m_clock->advance(10min);
    QVERIFY(waitFor(fax, RouteMethod::Mail, RouteState::Done));
    QCOMPARE(bench.mailCount(), 1);
}

/** 4.7, 4.1: Retries after the first try, then a person decides. */
void tst_FaxRouter::triesAgainThenWaits()
{
    m_fixture->setProperty(u"Retries"_qs, 1);
    const QString folder = m_fixture->path(u"not there yet"_qs);
    QCOMPARE(setMethod(0, u"store"_qs, {{u"enable"_qs, true}, {u"folder"_qs, folder}}),
             ErrorCode::None);
    const FaxId fax = receive();
    QVERIFY(waitFor(fax, RouteMethod::Store, RouteState::Waiting));
    QTRY_COMPARE_WITH_TIMEOUT(route(fax, RouteMethod::Store).tries, 1, patienceMs);
    m_clock->advance(10min);
    QVERIFY(waitFor(fax, RouteMethod::Store, RouteState::Failed));
    const RouteRun failed = route(fax, RouteMethod::Store);
    QCOMPARE(failed.tries, 2);
    QVERIFY2(failed.text.contains(folder), qPrintable(failed.text));

    QVERIFY(m_fixture->ask(u"giveUpRoute"_qs, {fax.value}));
    QCOMPARE(route(fax, RouteMethod::Store).state, RouteState::GivenUp);
    QVERIFY(route(fax, RouteMethod::Store).text.contains(u"anna"_qs));
    QCOMPARE(m_fixture->ask(u"giveUpRoute"_qs, {fax.value}).error().code,
             ErrorCode::InvalidOperation);

    QDir().mkpath(folder);
    QVERIFY(m_fixture->ask(u"rerouteFax"_qs, {fax.value}));
    QVERIFY(waitFor(fax, RouteMethod::Store, RouteState::Done));
    QCOMPARE(m_fixture->ask(u"rerouteFax"_qs, {fax.value}).error().code,
             ErrorCode::InvalidOperation); // nothing is open
    QCOMPARE(m_fixture->ask(u"rerouteFax"_qs, {fax.value, u"print"_qs}).error().code,
             ErrorCode::InvalidOperation); // not enabled
    QCOMPARE(m_fixture->ask(u"rerouteFax"_qs, {999}).error().code, ErrorCode::NotFound);
}

void tst_FaxRouter::refusedForGood()
{
    MailBench bench;
    QVERIFY(bench.start({u"--answer"_qs, u"RCPT"_qs, u"550 5.1.1 nobody here"_qs}));
    useAccount(bench.account());
    QCOMPARE(setMethod(0, u"mail"_qs, {{u"enable"_qs, true}, {u"to"_qs, u"a@b.org"_qs}}),
             ErrorCode::None);
    const FaxId fax = receive();
    QVERIFY(waitFor(fax, RouteMethod::Mail, RouteState::Failed)); // no retry of a 5xx
    QVERIFY(route(fax, RouteMethod::Mail).text.contains(u"550 5.1.1 nobody here"_qs));
    QCOMPARE(route(fax, RouteMethod::Mail).tries, 1);
    QVERIFY(m_fixture->ask(u"deleteFax"_qs, {fax.value})); // 2.8
}

/** No account, then a wrong password: not a try each, and it goes on when the account is right. */
void tst_FaxRouter::waitsForAnAccount()
{
    MailBench bench;
    QVERIFY(bench.start({u"--login"_qs, u"fax"_qs, u"geheim"_qs}));
    QCOMPARE(setMethod(0, u"mail"_qs, {{u"enable"_qs, true}, {u"to"_qs, u"a@b.org"_qs}}),
             ErrorCode::None);
    const FaxId fax = receive();
    const auto waitsBecause = [&](const QString &why) {
        return QTest::qWaitFor(
            [&] {
                const RouteRun run = route(fax, RouteMethod::Mail);
                return run.state == RouteState::Waiting && run.text.contains(why);
            },
            patienceMs);
    };
    QVERIFY(waitsBecause(u"ServerMapiProfile"_qs));
    MailAccount account = bench.account();
    account.user = u"fax"_qs;
    useAccount(account, u"falsch"_qs);
    QVERIFY(waitsBecause(u"refused the login"_qs));
    QCOMPARE(route(fax, RouteMethod::Mail).tries, 0);
    QVERIFY(!route(fax, RouteMethod::Mail).nextAt.isValid());
    useAccount(account, u"geheim"_qs);
    QVERIFY(waitFor(fax, RouteMethod::Mail, RouteState::Done));
    QCOMPARE(bench.mailCount(), 1);
}

void tst_FaxRouter::ownRuleOfAPort()
{
    const QString folder = makeFolder();
    QCOMPARE(setMethod(0, u"store"_qs, {{u"enable"_qs, true}, {u"folder"_qs, folder}}),
             ErrorCode::None);
    QCOMPARE(setMethod(2, u"store"_qs, {{u"enable"_qs, false}}), ErrorCode::None);
    const FaxId fax = receive(); // on port 2
    m_fixture->settle();
    QCOMPARE(routes(fax).size(), 0);
    QVERIFY(QDir(folder).isEmpty());
}

/** 13.3: what had arrived when the call was cut is routed, and called partial. */
void tst_FaxRouter::partialFax()
{
    MailBench bench;
    QVERIFY(bench.start());
    useAccount(bench.account());
    m_fixture->setProperty(u"Retries"_qs, 0);
    QCOMPARE(setMethod(0, u"mail"_qs, {{u"enable"_qs, true}, {u"to"_qs, u"a@b.org"_qs}}),
             ErrorCode::None);
    const auto sent = m_fixture->submit(
        {u"102"_qs}, {noisePicture(1), noisePicture(2)},
        {{u"documentNames"_qs, QStringList{u"1.bmp"_qs, u"2.bmp"_qs}}});
    QVERIFY(sent);
    QVERIFY(QTest::qWaitFor(
        [&] {
            const auto inbox = m_fixture->inbox();
            return !inbox.isEmpty() && inbox.first().pages == 1;
        },
        patienceMs));
    QVERIFY(m_fixture->ask(u"hangUp"_qs, {2}));
    QVERIFY(m_fixture->waitForFaxes(1));
    const FaxId fax = m_fixture->inbox().first().id;
    QVERIFY(!m_fixture->inbox().first().complete);
    QVERIFY(waitFor(fax, RouteMethod::Mail, RouteState::Done));
    const ReadMail mail = bench.mail(1);
    QVERIFY(mail.headers[u"Subject"_qs].toString().endsWith(u"cut off"_qs));
    QVERIFY(mail.parts.first().content.contains("not all pages"));
}

void tst_FaxRouter::testsWithSamplePage()
{
    const QString folder = makeFolder();
    const auto test = [&](const QString &method) {
        return m_fixture->ask(u"testRoutingMethod"_qs, {0, method});
    };
    QCOMPARE(test(u"store"_qs).error().code, ErrorCode::InvalidParameter); // no folder yet
    QCOMPARE(setMethod(0, u"store"_qs, {{u"folder"_qs, folder}, {u"format"_qs, u"tiff"_qs}}),
             ErrorCode::None);
    const QVariantMap done = test(u"store"_qs)->value.toMap();
    QCOMPARE(done[u"end"_qs], u"done"_qs);
    const auto pages = TiffFax::read(contentOf(done[u"place"_qs].toString()));
    QVERIFY(pages);
    QCOMPARE(pages->size(), 1);
    QCOMPARE(setMethod(0, u"mail"_qs, {{u"to"_qs, u"a@b.org"_qs}}), ErrorCode::None);
    QCOMPARE(test(u"mail"_qs)->value.toMap()[u"end"_qs], u"not_set_up"_qs);
}

/** kill -9 at every step from the archive to the recorded outcome: done in the end, one file. */
void tst_FaxRouter::crashAnywhere()
{
    const QString out = makeFolder();
    const FaxId fax = receive();
    QCOMPARE(setMethod(0, u"store"_qs, {{u"enable"_qs, true}, {u"folder"_qs, out}}),
             ErrorCode::None);
    m_fixture->close();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"raw"_qs);
        database.setDatabaseName(m_fixture->folder() + u"/fax.db"_qs);
        QVERIFY(database.open()); // archived, and nothing more
        QVERIFY(QSqlQuery(database).exec(u"UPDATE received_fax SET routed = 0"_qs));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"raw"_qs);
    const QString saved = m_fixture->path(u"saved"_qs);
    QCOMPARE(QProcess::execute(u"cp"_qs, {u"-a"_qs, m_fixture->folder(), saved}), 0);

    const auto startFrom = [&] { // the saved state
        return QDir(m_fixture->folder()).removeRecursively()
            && QProcess::execute(u"cp"_qs, {u"-a"_qs, saved, m_fixture->folder()}) == 0
            && QDir(out).removeRecursively() && QDir().mkpath(out);
    };
    QVERIFY(startFrom());
    const QByteArrayList points = runUntil(0).split('\n');
    const auto first = std::find_if(points.cbegin(), points.cend(), [](const QByteArray &point) {
        return point.endsWith("fax is in the archive");
    });
    QVERIFY(first != points.cend());
    for (auto point = first; point != points.cend() && !point->isEmpty(); ++point) {
        QVERIFY(startFrom());
        const int number = point->left(point->indexOf(' ')).toInt();
        QVERIFY(!runUntil(number).isEmpty());
        QVERIFY(open());
        QVERIFY2(waitFor(fax, RouteMethod::Store, RouteState::Done), point->constData());
        QCOMPARE(QDir(out).entryList(QDir::Files).size(), 1);
        m_fixture->close();
    }
    QVERIFY(points.cend() - first > 6);
}

/** A service of its own on the data folder, until it dies at that point or has routed; what it passed. */
QByteArray tst_FaxRouter::runUntil(int point)
{
    const QString log = m_fixture->path(u"points"_qs);
    QFile::remove(log);
    QProcess service;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FAX_CRASH_AT"_qs, QString::number(point));
    environment.insert(u"FAX_CRASH_LOG"_qs, log);
    service.setProcessEnvironment(environment);
    service.start(QStringLiteral(CRASHING_SERVICE), {m_fixture->folder()});
    static_cast<void>(QTest::qWaitFor(
        [&] {
            return service.state() == QProcess::NotRunning
                || contentOf(log).contains("delivery is recorded");
        },
        patienceMs));
    service.kill();
    service.waitForFinished(patienceMs);
    return contentOf(log);
}

QTEST_GUILESS_MAIN(tst_FaxRouter)
#include "tst_faxrouter.moc"
