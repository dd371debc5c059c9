#include "job/settings.h"
#include "scriptedservice.h"

#include <QtTest/QSignalSpy>

using namespace Fax;

/** Every request answers exactly once, and refuses what it should (requests.md). */
class tst_Requests : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture->events.clear(); }
    void refused_data();
    void refused();
    void submissionsRefused_data();
    void submissionsRefused();
    void detailsOfAFax();
    void tooLarge();
    void repeatedRequestId();
    void unfaxableDocument();
    void preview();
    void server();
    void portsCanBeAddedChangedAndRemoved();
    void onlyOneManualPort();
    void properties();
    void propertiesRefused_data();
    void propertiesRefused();
    void archiveFolderMustBeUsable();
    void readsAndDeletesFaxes();
    void afterStop();
};

namespace {

QVariantMap config(const QString &number)
{
    return {{QStringLiteral("driver"), QStringLiteral("builtin")},
            {QStringLiteral("number"), number}};
}

QVariantMap one(const char *key, const QVariant &value)
{
    return {{QString::fromLatin1(key), value}};
}

} // namespace

void tst_Requests::initTestCase()
{
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
    QVERIFY(m_fixture->ask(QStringLiteral("setQueuePaused"), {true})); // no call is wanted here
}

void tst_Requests::refused_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariantList>("arguments");
    QTest::addColumn<ErrorCode>("error");
    const auto row = [](const char *name, const char *method, const QVariantList &arguments,
                        ErrorCode error = ErrorCode::InvalidParameter) {
        QTest::newRow(name) << QString::fromLatin1(method) << arguments << error;
    };
    const QString text = QStringLiteral("x");
    row("unknown method", "reboot", {});
    row("empty method", "", {});
    row("too many arguments", "ports", {1});
    row("too few arguments", "job", {});
    row("job: text for id", "job", {text});
    row("job: negative id", "job", {-1});
    row("job: real number", "job", {1.5});
    row("job: unknown", "job", {4711}, ErrorCode::NotFound);
    row("jobs: no map", "jobs", {1});
    row("jobs: wrong type", "jobs", {one("open", text)});
    row("jobs: limit", "jobs", {one("limit", -5)});
    row("jobDocument: unknown", "jobDocument", {4711}, ErrorCode::NotFound);
    row("pauseJobs: no list", "pauseJobs", {1});
    row("pauseJobs: empty list", "pauseJobs", {QVariant(QVariantList())});
    row("pauseJobs: text in list", "pauseJobs", {QVariant(QVariantList{text})});
    row("setQueuePaused: text", "setQueuePaused", {text});
    row("port: unknown", "port", {text}, ErrorCode::NotFound);
    row("port: map", "port", {QVariantMap()});
    row("addPort: no number", "addPort", {QVariantMap()});
    row("addPort: AT command", "addPort", {config(QStringLiteral("123;+++ATH0"))});
    row("addPort: number in use", "addPort", {config(QStringLiteral("101"))});
    row("addPort: driver", "addPort", {one("driver", QStringLiteral("class1"))},
        ErrorCode::NotSupported);
    row("setPort: driver", "setPort", {1, one("driver", QStringLiteral("builtin"))});
    row("setPort: rings", "setPort", {1, one("rings", 0)});
    row("setPort: wrong type", "setPort", {1, one("rings", QVariantList())});
    row("setPort: receive", "setPort", {1, one("receive", QStringLiteral("sometimes"))});
    row("setPort: priority", "setPort", {1, one("priority", 9)});
    row("setPort: unknown", "setPort", {99, QVariantMap()}, ErrorCode::NotFound);
    row("removePort: unknown", "removePort", {99}, ErrorCode::NotFound);
    row("answer: does not ring", "answer", {1}, ErrorCode::InvalidOperation);
    row("hangUp: no call", "hangUp", {1}, ErrorCode::InvalidOperation);
    row("fax: unknown", "fax", {4711}, ErrorCode::NotFound);
    row("faxDocument: unknown", "faxDocument", {4711}, ErrorCode::NotFound);
    row("deleteFax: unknown", "deleteFax", {4711}, ErrorCode::NotFound);
    row("setFaxRead: text", "setFaxRead", {1, text});
    row("setFaxDone: text", "setFaxDone", {1, text});
    row("setFaxNote: 1001 characters", "setFaxNote", {1, QString(1001, u'x')});
    row("archive: no map", "archive", {text});
    row("archiveMonths: zone", "archiveMonths",
        {one("timeZone", QStringLiteral("../../etc/passwd"))});
    row("sent: text for bool", "sent", {one("delivered", text)});
    row("activity: no time", "activity", {one("from", text)});
    row("archivedFax: unknown", "archivedFax", {4711}, ErrorCode::NotFound);
    row("archivedDocument: unknown", "archivedDocument", {4711}, ErrorCode::NotFound);
    row("deleteArchived: unknown", "deleteArchived", {4711}, ErrorCode::NotFound);
    row("deleteArchived: text", "deleteArchived", {text});
    row("trace: neither", "trace", {QVariantMap()});
    row("trace: both", "trace",
        {QVariantMap{{QStringLiteral("job"), 1}, {QStringLiteral("fax"), 1}}});
    row("trace: unknown", "trace", {one("job", 4711)}, ErrorCode::NotFound);
    row("forgetNumber: unknown", "forgetNumber", {QStringLiteral("555")}, ErrorCode::NotFound);
    row("forgetNumber: no number", "forgetNumber", {text}, ErrorCode::BadNumber);
    row("setPort: speed", "setPort", {1, one("speed", 9601)});
    row("setPort: line", "setPort", {1, one("line", QStringLiteral("rain=1"))});
    row("detectModems: no list", "detectModems", {text});
    row("detectModems: a number", "detectModems", {QVariantList{QVariantMap()}});
    row("detectModems: memory", "detectModems", {QStringList{QStringLiteral("/dev/mem")}});
    row("detectModems: a file", "detectModems", {QStringList{QStringLiteral("/etc/passwd")}});
    row("detectModems: not there", "detectModems", {QStringList{QStringLiteral("/dev/ttyUSB77")}},
        ErrorCode::NotFound);
    row("setProperty: unknown", "setProperty", {text, 1}, ErrorCode::NotFound);
    row("setLineCondition: unknown key", "setLineCondition", {1, one("rain", true)});
    row("setLineCondition: wrong type", "setLineCondition", {1, one("busy", text)});
    row("setLineCondition: delay", "setLineCondition", {1, one("line", QStringLiteral("delay=5"))});
}

void tst_Requests::refused()
{
    QFETCH(QString, method);
    QFETCH(QVariantList, arguments);
    QFETCH(ErrorCode, error);
    const auto answer = m_fixture->ask(method, arguments);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, error);
    QVERIFY(!answer.error().message().isEmpty());
}

void tst_Requests::submissionsRefused_data()
{
    QTest::addColumn<QStringList>("to");
    QTest::addColumn<QList<QByteArray>>("documents");
    QTest::addColumn<QVariantMap>("more");
    QTest::addColumn<ErrorCode>("error");
    const QList<QByteArray> document{"Hello"};
    const auto number = [&](const char *name, const QString &to,
                            ErrorCode error = ErrorCode::BadNumber) {
        QTest::newRow(name) << QStringList{to} << document << QVariantMap() << error;
    };
    number("letters", QStringLiteral("030ABC"));
    number("no number", QString());
    number("control characters", QStringLiteral("030\r\n1"));
    number("AT command", QStringLiteral("123;+++ATH0"));
    number("200 digits", QString(200, u'1'));
    number("emergency", QStringLiteral("112"), ErrorCode::BlockedNumber);
    number("emergency behind a pause", QStringLiteral("0,110"), ErrorCode::BlockedNumber);
    number("emergency behind a carrier code", QStringLiteral("01033112"), ErrorCode::BlockedNumber);
    const QStringList to{QStringLiteral("201")};
    const auto row = [&](const char *name, const QList<QByteArray> &documents,
                         const QVariantMap &more, ErrorCode error = ErrorCode::InvalidParameter) {
        QTest::newRow(name) << to << documents << more << error;
    };
    QTest::newRow("second number is bad") << QStringList{to.first(), QStringLiteral("x")}
                                          << document << QVariantMap() << ErrorCode::BadNumber;
    QTest::newRow("no recipient") << QStringList() << document << QVariantMap()
                                  << ErrorCode::InvalidParameter;
    row("no document", {}, {});
    row("empty document", {QByteArray()}, {}, ErrorCode::FileEmpty);
    row("second document empty", {"Hello", QByteArray()}, {}, ErrorCode::FileEmpty);
    row("unknown kind",
        {QByteArray("\x7f"
                    "ELF\0\1\2",
                    7)},
        {}, ErrorCode::FileTypeUnknown);
    row("second document of unknown kind", {"Hello", "PK\x03\x04 and more"}, {},
        ErrorCode::FileTypeUnknown);
    row("names do not match", document, one("documentNames", QStringList()));
    row("time missing", document, one("schedule", QStringLiteral("specific_time")));
    row("unknown priority", document, one("priority", QStringLiteral("urgent")));
    row("unknown resolution", document, one("resolution", QStringLiteral("photo")));
    row("9.1 unknown receipt", document, one("receipt", QStringLiteral("letter")));
    row("receipt by mail to nobody", document, one("receipt", QStringLiteral("mail")));
    row("receipt by mail to two", document,
        {{QStringLiteral("receipt"), QStringLiteral("mail")},
         {QStringLiteral("receiptAddress"), QStringLiteral("a@example.org,b@example.org")}});
    row("unknown port", document, one("wantedPort", QStringLiteral("Line 9")), ErrorCode::NotFound);
}

void tst_Requests::submissionsRefused()
{
    QFETCH(QStringList, to);
    QFETCH(QList<QByteArray>, documents);
    QFETCH(QVariantMap, more);
    QFETCH(ErrorCode, error);
    const auto before = m_fixture->ask(QStringLiteral("jobs"), {QVariantMap()});
    const auto answer = m_fixture->submit(to, documents, more);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, error);
    const auto after = m_fixture->ask(QStringLiteral("jobs"), {QVariantMap()});
    QCOMPARE(after->value.toList().size(), before->value.toList().size());
}

/** What goes with a fax comes back clean: one line, or several where an address or a note has them. */
void tst_Requests::detailsOfAFax()
{
    const QVariantMap recipient{{QStringLiteral("number"), QStringLiteral("304")},
                                {QStringLiteral("company"), QStringLiteral("Blue\x1b[31m Paper\n")},
                                {QStringLiteral("address"), QStringLiteral("Hall 3\r\nRoad 7\r")}};
    const QVariantMap more{{QStringLiteral("recipients"), QVariantList{recipient}},
                           {QStringLiteral("senderCompany"), QStringLiteral("Seed\tTrade ")},
                           {QStringLiteral("senderName"), QString(400, u'n')},
                           {QStringLiteral("coverpageNote"), QStringLiteral("One\ntwo\a")},
                           {QStringLiteral("billingCode"), QStringLiteral("47-11")},
                           {QStringLiteral("receipt"), QStringLiteral("mail")},
                           {QStringLiteral("emailAddress"), QStringLiteral("trade@example.org")}};
    const auto sent = m_fixture->submit({QStringLiteral("304")}, {"Hello"}, more);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message()));
    const QVariantMap answer = m_fixture->ask(QStringLiteral("job"), {sent->value.toList().first()})
                                   ->value.toMap();
    const auto details = fromMap<FaxDetails>(answer.value(QStringLiteral("details")).toMap());
    const auto to = fromMap<Recipient>(answer.value(QStringLiteral("recipient")).toMap());
    QCOMPARE(details->senderCompany, QStringLiteral("Seed Trade"));
    QCOMPARE(details->senderName.size(), 250);
    QCOMPARE(details->coverpageNote, QStringLiteral("One\ntwo"));
    QCOMPARE(details->billingCode, QStringLiteral("47-11"));
    QCOMPARE(details->receiptAddress, QStringLiteral("trade@example.org"));
    QCOMPARE(to->company, QStringLiteral("Blue [31m Paper"));
    QCOMPARE(to->address, QStringLiteral("Hall 3\nRoad 7"));
    const auto job = fromMap<Job>(answer.value(QStringLiteral("job")).toMap());
    QCOMPARE(job->receipt, Receipt::Mail);
    QCOMPARE(job->senderCompany, QStringLiteral("Seed Trade"));
}

void tst_Requests::tooLarge()
{
    const QByteArray half(33 * 1024 * 1024, 'x');
    const auto answer = m_fixture->submit({QStringLiteral("201")}, {half, half});
    QCOMPARE(answer.error().code, ErrorCode::FileTooLarge);
}

void tst_Requests::repeatedRequestId()
{
    const QStringList to{QStringLiteral("301"), QStringLiteral("302")};
    const QVariantMap more = one("requestId", QStringLiteral("b51a9f3c"));
    const auto first = m_fixture->submit(to, {"Hello"}, more);
    const auto again = m_fixture->submit(to, {"Hello"}, more);
    QVERIFY(first && again);
    QCOMPARE(first->value.toList().size(), 2);
    QCOMPARE(again->value, first->value);
    QCOMPARE(m_fixture->submit(to, {"Good bye"}, more).error().code, ErrorCode::InvalidParameter);
}

void tst_Requests::unfaxableDocument()
{
    const JobId id = m_fixture->send(
        QStringLiteral("303"), "%PDF-1.4\nnothing more\n",
        one("documentNames", QStringList{QStringLiteral("broken.pdf")}));
    QVERIFY(m_fixture->waitForState(id, JobState::RetriesExceeded));
    const Job job = m_fixture->job(id);
    QCOMPARE(errorGroup(job.lastError), ErrorGroup::File);
    QCOMPARE(m_fixture->ask(QStringLiteral("jobDocument"), {id.value}).error().code,
             ErrorCode::InvalidOperation); // it never got pages
    QCOMPARE(job.why.code, QStringLiteral("failed"));
    QVERIFY2(job.lastErrorText.contains(QStringLiteral("broken.pdf")),
             qPrintable(job.lastErrorText));
}

void tst_Requests::preview()
{
    QVariantMap values{{QStringLiteral("documentNames"), QStringList{QStringLiteral("a.txt")}},
                       {QStringLiteral("resolution"), QStringLiteral("standard")}};
    const auto branded = m_fixture->ask(QStringLiteral("preview"), {values}, {textOfPages(3)});
    QVERIFY(branded);
    QCOMPARE(TiffFax::pageCount(branded->document).value_or(0), 3);
    m_fixture->setProperty(QStringLiteral("Branding"), false);
    const auto plain = m_fixture->ask(QStringLiteral("preview"), {values}, {textOfPages(3)});
    m_fixture->setProperty(QStringLiteral("Branding"), true);
    QVERIFY(plain);
    QVERIFY(!(*TiffFax::readPage(branded->document, 0) == *TiffFax::readPage(plain->document, 0)));
    values.insert(QStringLiteral("pageRange"), QStringLiteral("7-9"));
    QCOMPARE(m_fixture->ask(QStringLiteral("preview"), {values}, {textOfPages(3)}).error().code,
             ErrorCode::PageRangeInvalid);
    values.insert(QStringLiteral("pageRange"), QString());
    values.insert(QStringLiteral("documentRanges"), QStringList{QStringLiteral("2-")});
    const auto part = m_fixture->ask(QStringLiteral("preview"), {values}, {textOfPages(3)});
    QVERIFY(part);
    QCOMPARE(TiffFax::pageCount(part->document).value_or(0), 2);
    values.insert(QStringLiteral("documentPasswords"),
                  QStringList{QStringLiteral("one"), QStringLiteral("too many")});
    QCOMPARE(m_fixture->ask(QStringLiteral("preview"), {values}, {textOfPages(3)}).error().code,
             ErrorCode::InvalidParameter);
}

void tst_Requests::server()
{
    const QVariantMap server = m_fixture->ask(QStringLiteral("server"))->value.toMap();
    QCOMPARE(server.value(QStringLiteral("dataFolder")), m_fixture->folder());
    QCOMPARE(server.value(QStringLiteral("engine")), QStringLiteral("fake 1"));
    QCOMPARE(server.value(QStringLiteral("realTime")), false);
    QVERIFY(timeFromIso(server.value(QStringLiteral("startedAt")).toString()).isValid());
}

void tst_Requests::portsCanBeAddedChangedAndRemoved()
{
    const auto added = m_fixture->ask(QStringLiteral("addPort"), {config(QStringLiteral("105"))});
    QVERIFY(added);
    const qint64 id = added->value.toLongLong();
    QCOMPARE(m_fixture->ask(QStringLiteral("ports"))->value.toList().size(), 3);
    QVERIFY(m_line->ports.contains(id));
    const auto changed = m_fixture->ask(
        QStringLiteral("setPort"),
        {id,
         QVariantMap{{QStringLiteral("name"), QStringLiteral("Office")},
                     {QStringLiteral("rings"), 4}}});
    QVERIFY(changed);
    QCOMPARE(changed->value.toMap()
                 .value(QStringLiteral("config"))
                 .toMap()
                 .value(QStringLiteral("rings")),
             4);
    QVERIFY(m_fixture->ask(QStringLiteral("port"), {QStringLiteral("office")}));
    QVERIFY(m_fixture->ask(QStringLiteral("setPort"), {id, one("priority", 1)}));
    const QVariantMap first =
        m_fixture->ask(QStringLiteral("ports"))->value.toList().first().toMap();
    QCOMPARE(first.value(QStringLiteral("config")).toMap().value(QStringLiteral("name")),
             QStringLiteral("Office"));
    QTRY_VERIFY(m_fixture->countEvents(QStringLiteral("port")) >= 1);
    QVERIFY(m_fixture->ask(QStringLiteral("removePort"), {id}));
    QCOMPARE(m_fixture->lastEvent(QStringLiteral("portRemoved")).value(QStringLiteral("id")), id);
    QVERIFY(!m_line->ports.contains(id));
}

void tst_Requests::onlyOneManualPort()
{
    const auto setManual = [&](int port) {
        return m_fixture->ask(QStringLiteral("setPort"),
                              {port, one("receive", QStringLiteral("manual"))});
    };
    const auto mode = [&](int port) {
        const auto answer = m_fixture->ask(QStringLiteral("port"), {port});
        return answer->value.toMap()
            .value(QStringLiteral("config"))
            .toMap()
            .value(QStringLiteral("receive"));
    };
    QVERIFY(setManual(1));
    QVERIFY(setManual(2));
    QCOMPARE(mode(1), QStringLiteral("off"));
    QCOMPARE(mode(2), QStringLiteral("manual"));
}

void tst_Requests::properties()
{
    const QVariantMap before = m_fixture->ask(QStringLiteral("properties"))->value.toMap();
    QCOMPARE(before.size(), ServerSettings::names().size());
    QCOMPARE(before.value(QStringLiteral("Retries")), 3);
    QVERIFY(m_fixture->ask(QStringLiteral("setProperty"), {QStringLiteral("Retries"), 5}));
    QCOMPARE(m_fixture->lastEvent(QStringLiteral("property")).value(QStringLiteral("name")),
             QStringLiteral("Retries"));
    QCOMPARE(m_fixture->lastEvent(QStringLiteral("property")).value(QStringLiteral("value")), 5);
    const QVariantMap after = m_fixture->ask(QStringLiteral("properties"))->value.toMap();
    QCOMPARE(after.value(QStringLiteral("Retries")), 5);
}

void tst_Requests::propertiesRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("Retries 100") << "Retries" << QVariant(100);
    QTest::newRow("Retries -1") << "Retries" << QVariant(-1);
    QTest::newRow("Retries text") << "Retries" << QVariant(QStringLiteral("many"));
    QTest::newRow("hour 24") << "DiscountRateStartHour" << QVariant(24);
    QTest::newRow("minute 60") << "DiscountRateEndMinute" << QVariant(60);
    QTest::newRow("DirtyDays 0") << "DirtyDays" << QVariant(0);
    QTest::newRow("Branding text") << "Branding" << QVariant(QStringLiteral("perhaps"));
    QTest::newRow("ArchiveDirectory relative")
        << "ArchiveDirectory" << QVariant(QStringLiteral("a/b"));
}

void tst_Requests::propertiesRefused()
{
    QFETCH(QString, name);
    QFETCH(QVariant, value);
    const QVariantMap before = m_fixture->ask(QStringLiteral("properties"))->value.toMap();
    const auto answer = m_fixture->ask(QStringLiteral("setProperty"), {name, value});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::InvalidParameter);
    QCOMPARE(m_fixture->ask(QStringLiteral("properties"))->value.toMap(), before);
}

void tst_Requests::archiveFolderMustBeUsable()
{
    const QString inTheWay = m_fixture->folder()
        + QStringLiteral("/fax.db/archive"); // fax.db is a file
    const auto answer = m_fixture->ask(QStringLiteral("setProperty"),
                                       {QStringLiteral("ArchiveDirectory"), inTheWay});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::AccessDenied);
}

void tst_Requests::readsAndDeletesFaxes()
{
    m_line->ring(1, 1, QStringLiteral("999"));
    QVERIFY(m_fixture->ask(QStringLiteral("answer"), {1}));
    m_line->receivePage(1);
    QCOMPARE(m_line->storedPages.size(), 1);
    QVERIFY(m_line->storedPages.first().stored);
    QVERIFY(m_fixture->inbox().first().receiving);
    m_line->receivePage(2);
    m_line->receivePage(3, true); // the call breaks in it
    QCOMPARE(m_line->storedPages.size(), 2); // a partial page is never confirmed
    m_line->end(ErrorCode::DisconnectedReceiving);
    QVERIFY(m_fixture->waitForFaxes(1));
    const ReceivedFax fax = m_fixture->inbox().first();
    QCOMPARE(fax.pages, 3);
    QVERIFY(!fax.complete);
    QCOMPARE(fax.error, ErrorCode::DisconnectedReceiving);
    QCOMPARE(m_fixture->faxPages(fax.id).size(), 3);
    QVERIFY(QFile::exists(fax.file));
    QVERIFY(m_fixture->ask(QStringLiteral("setFaxRead"), {fax.id.value, true}));
    QVERIFY(m_fixture->inbox().first().read);
    QVERIFY(m_fixture->ask(QStringLiteral("setFaxNote"),
                           {fax.id.value, QStringLiteral(" page 4 \n is missing ")}));
    QVERIFY(m_fixture->ask(QStringLiteral("setFaxDone"), {fax.id.value, true}));
    QCOMPARE(m_fixture->inbox().first().note, QStringLiteral("page 4 is missing"));
    QVERIFY(m_fixture->lastEvent(QStringLiteral("fax")).value(QStringLiteral("done")).toBool());
    QCOMPARE(m_fixture->lastEvent(QStringLiteral("activity")).value(QStringLiteral("text")),
             QStringLiteral("done"));
    QVERIFY(m_fixture->ask(QStringLiteral("deleteFax"), {fax.id.value}));
    QVERIFY(m_fixture->inbox().isEmpty());
    QVERIFY(!QFile::exists(fax.file));
    QCOMPARE(m_fixture->lastEvent(QStringLiteral("faxRemoved")).value(QStringLiteral("id")),
             fax.id.value);
}

void tst_Requests::afterStop()
{
    QSignalSpy stopped(m_fixture->service(), &RequestHandler::stopped);
    m_fixture->service()->stop();
    QCOMPARE(m_fixture->ask(QStringLiteral("ports")).error().code, ErrorCode::NotConnected);
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(m_fixture->events.last().kind, QStringLiteral("stopping"));
}

QTEST_GUILESS_MAIN(tst_Requests)
#include "tst_requests.moc"
