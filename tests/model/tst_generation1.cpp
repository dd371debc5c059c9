#include "link/locallink.h"
#include "model/document.h"
#include "model/jobs.h"
#include "model/ports.h"
#include "model/routingmethods.h"
#include "model/server.h"
#include "model/tiffimage.h"
#include "scriptedservice.h"

#include <QtTest/QSignalSpy>

using namespace Fax;

/** The objects of generation 1 (object-model Part A) on a real service: snapshots, commands, and each misuse. */
class tst_Generation1 : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingBeforeConnectTo();
    void nothingAfterDisconnectFrom();
    void scriptsGetObjects();
    void portsAreCountedFromOne();
    void statusIsOfItsTime();
    void portSettingIsRefused_data();
    void portSettingIsRefused();
    void portReceivesOrNot();
    void routingMethodsOfAPort();
    void jobsAreOfTheirTime();
    void jobChangesByRefresh();
    void commandsOfJobs();
    void unknownCommandOrJob();
    void receptionIsAJob();
    void documentSendsAllItSays();
    void documentIsRefused_data();
    void documentIsRefused();
    void tiffImage();

private:
    [[nodiscard]] static ErrorCode lastError(const QSignalSpy &spy)
    {
        return spy.isEmpty() ? ErrorCode::None : spy.last().first().value<Error>().code;
    }
    [[nodiscard]] std::unique_ptr<Model::Job> onlyJob();
    [[nodiscard]] QString textFile(const QByteArray &text);

    std::unique_ptr<LocalLink> m_link;
    std::unique_ptr<Model::Server> m_server;
};

void tst_Generation1::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
    m_link = std::make_unique<LocalLink>(m_fixture->service());
    m_server = std::make_unique<Model::Server>(*m_link);
    QSignalSpy loaded(m_server.get(), &Model::Server::loaded);
    m_server->connectTo();
    QVERIFY(loaded.wait(20'000));
}

void tst_Generation1::cleanup()
{
    m_server.reset();
    m_link.reset();
    m_fixture.reset();
    m_clock.reset();
}

std::unique_ptr<Model::Job> tst_Generation1::onlyJob()
{
    const std::unique_ptr<Model::Jobs> jobs(m_server->getJobs());
    return std::unique_ptr<Model::Job>(jobs && jobs->count() == 1 ? jobs->item(1) : nullptr);
}

QString tst_Generation1::textFile(const QByteArray &text)
{
    const QString path = m_fixture->path(u"letter.txt"_qs);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

void tst_Generation1::nothingBeforeConnectTo()
{
    Model::Server server(*m_link);
    QSignalSpy errors(&server, &Model::Server::errorOccurred);
    QCOMPARE(server.getPorts(), nullptr);
    QCOMPARE(lastError(errors), ErrorCode::NotConnected);
    QCOMPARE(server.getJobs(), nullptr);
    QCOMPARE(server.createDocument(u"/letter.txt"_qs), nullptr);
    QCOMPARE(errors.size(), 3);
    server.setRetries(5);
    QTRY_COMPARE(errors.size(), 4);
    QCOMPARE(lastError(errors), ErrorCode::NotConnected);
    server.connectTo();
    QCOMPARE(server.getPorts(), nullptr); // nothing has come yet
    QCOMPARE(lastError(errors), ErrorCode::InvalidOperation);
}

void tst_Generation1::nothingAfterDisconnectFrom()
{
    QVERIFY(m_fixture->send(u"201"_qs, textOfPages(1)).isValid());
    QTRY_COMPARE(m_server->jobs().size(), 1);
    const std::unique_ptr<Model::Ports> ports(m_server->getPorts());
    Model::Port *port = ports->item(1);
    const std::unique_ptr<Model::PortStatus> status(port->getStatus());
    const auto job = onlyJob();
    const std::unique_ptr<Model::Document> document(m_server->createDocument(textFile("Hello")));
    QVERIFY(job && status && document && document->setProperty("faxNumber", u"202"_qs));
    m_server->disconnectFrom();

    QSignalSpy errors(m_server.get(), &Model::Server::errorOccurred);
    int expected = 0;
    const auto fails = [&](const std::function<void()> &use) {
        use();
        ++expected;
        return QTest::qWaitFor([&] { return errors.size() == expected; })
            && lastError(errors) == ErrorCode::NotConnected;
    };
    QVERIFY(fails([&] { QCOMPARE(m_server->getPorts(), nullptr); }));
    QVERIFY(fails([&] { QCOMPARE(m_server->getJobs(), nullptr); }));
    QVERIFY(fails([&] { m_server->setBranding(false); }));
    QVERIFY(fails([&] { QCOMPARE(port->getStatus(), nullptr); }));
    QVERIFY(fails([&] { QCOMPARE(port->getRoutingMethods(), nullptr); }));
    QVERIFY(fails([&] { port->setRings(3); }));
    QVERIFY(fails([&] { status->refresh(); }));
    QVERIFY(fails([&] { job->refresh(); }));
    QVERIFY(fails([&] { job->setStatus(Model::Job::Delete); }));
    QVERIFY(fails([&] { document->send(); }));
    QVERIFY(!port->canModify());
    QCOMPARE(job->faxNumber(), u"201"_qs); // what was read stays
    QCOMPARE(status->deviceName(), port->name());

    QSignalSpy ofJob(job.get(), &Model::Job::errorOccurred); // also when the server object is gone
    m_server.reset();
    job->refresh();
    QCOMPARE(lastError(ofJob), ErrorCode::NotConnected);
    QCOMPARE(ports->item(1), nullptr);
}

/** As QML and scripts call them. */
void tst_Generation1::scriptsGetObjects()
{
    Model::Ports *ports = nullptr;
    QVERIFY(QMetaObject::invokeMethod(m_server.get(), "getPorts",
                                      Q_RETURN_ARG(Fax::Model::Ports *, ports)));
    const std::unique_ptr<QObject> owner(ports);
    QCOMPARE(ports->property("count"), 2);
    Model::Port *port = nullptr;
    QVERIFY(QMetaObject::invokeMethod(ports, "item", Q_RETURN_ARG(Fax::Model::Port *, port),
                                      Q_ARG(int, 2)));
    QCOMPARE(port->property("deviceId"), 2);
    QCOMPARE(port->property("receive"), true);
    QCOMPARE(port->parent(), m_server.get()); // no engine may delete it
}

void tst_Generation1::portsAreCountedFromOne()
{
    const std::unique_ptr<Model::Ports> ports(m_server->getPorts());
    QCOMPARE(ports->count(), 2);
    QCOMPARE(ports->item(1)->deviceId(), PortId{1});
    QCOMPARE(ports->item(2)->deviceId(), PortId{2});
    QSignalSpy errors(ports.get(), &Model::Ports::errorOccurred);
    for (const int index : {-1, 0, 3}) {
        QCOMPARE(ports->item(index), nullptr);
        QCOMPARE(lastError(errors), ErrorCode::InvalidParameter);
    }
    QVERIFY(m_fixture->ask(u"removePort"_qs, {2}));
    QTRY_COMPARE(m_server->ports().size(), 1);
    QCOMPARE(ports->count(), 2); // as it was
    QCOMPARE(ports->item(2), nullptr);
    QCOMPARE(lastError(errors), ErrorCode::NotFound);
}

void tst_Generation1::statusIsOfItsTime()
{
    Model::Port *port = m_server->port(PortId{1});
    const std::unique_ptr<Model::PortStatus> status(port->getStatus());
    QCOMPARE(status->description(), u"Idle"_qs);
    QVERIFY(m_fixture->send(u"201"_qs, textOfPages(1)).isValid());
    QVERIFY(waitForDials(1));
    m_line->progress(PortState::Dialing);
    QTRY_COMPARE(port->status().description(), u"Dialing 201"_qs);
    QCOMPARE(status->description(), u"Idle"_qs);
    QSignalSpy notified(status.get(), &Model::PortStatus::addressChanged);
    QSignalSpy refreshed(status.get(), &Model::PortStatus::refreshed);
    status->refresh();
    QVERIFY(refreshed.wait());
    QCOMPARE(status->description(), u"Dialing 201"_qs);
    QCOMPARE(status->address(), u"201"_qs);
    QCOMPARE(notified.size(), 1);
}

void tst_Generation1::portSettingIsRefused_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<int>("value");
    QTest::newRow("A3 rings below") << QByteArray("rings") << 0;
    QTest::newRow("A3 rings above") << QByteArray("rings") << 100;
    QTest::newRow("A3 priority 0") << QByteArray("priority") << 0;
    QTest::newRow("A3 priority above the number of ports") << QByteArray("priority") << 3;
}

void tst_Generation1::portSettingIsRefused()
{
    QFETCH(QByteArray, property);
    QFETCH(int, value);
    Model::Port *port = m_server->port(PortId{1});
    const QVariant before = port->property(property.constData());
    const QMetaObject *type = port->metaObject();
    QSignalSpy notified(port,
                        type->property(type->indexOfProperty(property.constData())).notifySignal());
    QSignalSpy errors(port, &Model::Port::errorOccurred);
    port->setProperty(property.constData(), value);
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(lastError(errors), ErrorCode::InvalidParameter);
    QTRY_COMPARE(notified.size(), 1); // a bound switch snaps back
    QCOMPARE(notified.first().first(), before);
    QCOMPARE(port->property(property.constData()), before);
}

/** 12.6 */
void tst_Generation1::portReceivesOrNot()
{
    Model::Port *port = m_server->port(PortId{1});
    QVERIFY(port->setProperty("receive", false));
    QTRY_COMPARE(port->receive(), ReceiveMode::Off);
    QVERIFY(port->setProperty("receive", true));
    QTRY_COMPARE(port->receive(), ReceiveMode::Auto);
    QSignalSpy modes(port, &Model::Port::receiveModeChanged);
    port->setReceive(ReceiveMode::Manual);
    QTRY_COMPARE(modes.size(), 1);
    QCOMPARE(port->property("receive"), true);
}

/** A5, A6 */
void tst_Generation1::routingMethodsOfAPort()
{
    const auto list = [this] {
        return std::unique_ptr<Model::RoutingMethods>(
            m_server->port(PortId{1})->getRoutingMethods());
    };
    const auto methods = list();
    QCOMPARE(methods->count(), 0);
    QSignalSpy loaded(methods.get(), &Model::RoutingMethods::loaded);
    QVERIFY(loaded.wait());
    QCOMPARE(methods->property("count"), 3);
    QSignalSpy outOfRange(methods.get(), &Model::RoutingMethods::errorOccurred);
    for (const int index : {-1, 0, 4}) {
        QCOMPARE(methods->item(index), nullptr);
        QCOMPARE(lastError(outOfRange), ErrorCode::InvalidParameter);
    }

    const std::unique_ptr<Model::RoutingMethod> store(methods->item(1));
    QCOMPARE(store->deviceId(), 1);
    QCOMPARE(store->deviceName(), m_server->port(PortId{1})->name());
    QVERIFY(store->guid().startsWith(u'{') && store->guid().endsWith(u'}'));
    for (const QString &text :
         {store->extensionName(), store->friendlyName(), store->functionName(), store->imageName()})
        QVERIFY(!text.isEmpty());
    QVERIFY(!store->enable());
    QSignalSpy notified(store.get(), &Model::RoutingMethod::enableChanged);
    QSignalSpy refused(store.get(), &Model::RoutingMethod::errorOccurred);
    store->setEnable(true); // no folder is named yet
    QVERIFY(notified.wait());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(notified.last().first(), false);
    QVERIFY(m_fixture->ask(u"setRoutingMethod"_qs,
                           {1, store->guid(), QVariantMap{{u"folder"_qs, m_fixture->path({})}}}));
    QVERIFY(store->setProperty("enable", true));
    QVERIFY(notified.wait());
    QVERIFY(store->enable());
    const auto again = list();
    QSignalSpy loadedAgain(again.get(), &Model::RoutingMethods::loaded);
    QVERIFY(loadedAgain.wait());
    const std::unique_ptr<Model::RoutingMethod> enabled(again->item(1));
    QVERIFY(enabled->enable());
    QVERIFY(!enabled->routingData().isEmpty());
}

void tst_Generation1::jobsAreOfTheirTime()
{
    m_server->setPauseServerQueue(true);
    QTRY_VERIFY(m_server->pauseServerQueue());
    const std::unique_ptr<Model::Jobs> none(m_server->getJobs());
    QCOMPARE(none->count(), 0);
    const JobId first = m_fixture->send(u"201"_qs, textOfPages(1));
    const JobId second = m_fixture->send(u"202"_qs, textOfPages(1));
    QTRY_COMPARE(m_server->jobs().size(), 2);
    QCOMPARE(none->count(), 0);
    const std::unique_ptr<Model::Jobs> jobs(m_server->getJobs());
    QCOMPARE(jobs->count(), 2);
    const std::unique_ptr<Model::Job> one(jobs->item(1));
    const std::unique_ptr<Model::Job> two(jobs->item(2));
    QCOMPARE(one->jobId(), first.value);
    QCOMPARE(two->jobId(), second.value);
    QCOMPARE(m_fixture->change(u"cancelJobs"_qs, first), ErrorCode::None);
    QTRY_COMPARE(m_server->jobs().find(first)->state, JobState::Canceled);
    QCOMPARE(jobs->count(), 2);
    const auto left = onlyJob();
    QVERIFY(left);
    QCOMPARE(left->jobId(), second.value);
    QSignalSpy errors(jobs.get(), &Model::Jobs::errorOccurred);
    for (const int index : {-1, 0, 3}) {
        QCOMPARE(jobs->item(index), nullptr);
        QCOMPARE(lastError(errors), ErrorCode::InvalidParameter);
    }
}

void tst_Generation1::jobChangesByRefresh()
{
    QVERIFY(m_fixture
                ->send(u"201"_qs, textOfPages(2),
                       {{u"senderName"_qs, u"Anna"_qs},
                        {u"senderCompany"_qs, u"Seed Trade"_qs},
                        {u"senderDepartment"_qs, u"Sales"_qs},
                        {u"displayName"_qs, u"Offer"_qs},
                        {u"billingCode"_qs, u"47-11"_qs},
                        {u"tsid"_qs, u"030 5"_qs}})
                .isValid());
    QTRY_COMPARE(m_server->jobs().size(), 1);
    const auto job = onlyJob();
    QVERIFY(job);
    QVERIFY(waitForDials(1));
    m_line->progress(PortState::Dialing);
    QTRY_COMPARE(m_server->port(PortId{1})->status().state(), PortState::Dialing);
    QSignalSpy notified(job.get(), &Model::Job::deviceStatusChanged);
    QSignalSpy refreshed(job.get(), &Model::Job::refreshed);
    job->refresh();
    QVERIFY(refreshed.wait());
    QCOMPARE(job->deviceStatus(), u"Dialing"_qs);
    QCOMPARE(notified.size(), 1);
    QCOMPARE(job->queueStatus(), u"In Progress"_qs);
    QCOMPARE(job->pageCount(), 2);
    QCOMPARE(job->type(), int(Model::Job::Send));
    QCOMPARE(job->displayName(), u"Offer"_qs);
    QCOMPARE(job->billingCode(), u"47-11"_qs);
    QCOMPARE(job->senderName(), u"Anna"_qs);
    QCOMPARE(job->senderCompany(), u"Seed Trade"_qs);
    QCOMPARE(job->senderDept(), u"Sales"_qs);
    QCOMPARE(job->tsid(), u"030 5"_qs);
    QCOMPARE(job->userName(), u"anna"_qs);
    QVERIFY(!job->discountSend());
    m_line->sendPage(1);
    m_line->sendPage(2);
    m_line->end(ErrorCode::None);
    job->refresh();
    QVERIFY(refreshed.wait());
    QCOMPARE(job->queueStatus(),
             u"Completed"_qs); // it is known still, though it has left the queue
    QCOMPARE(job->deviceStatus(), u"Unknown"_qs);
}

/** 2.1 to 2.5 */
void tst_Generation1::commandsOfJobs()
{
    m_server->setPauseServerQueue(true);
    m_server->setRetries(0);
    QTRY_COMPARE(m_server->retries(), 0);
    const JobId id = m_fixture->send(u"201"_qs, textOfPages(1));
    QTRY_COMPARE(m_server->jobs().size(), 1);
    const auto job = onlyJob();
    QSignalSpy done(job.get(), &Model::Job::statusSet);
    QSignalSpy errors(job.get(), &Model::Job::errorOccurred);
    job->setStatus(Model::Job::Pause);
    QVERIFY(done.wait());
    QVERIFY(m_fixture->job(id).paused);
    job->setStatus(Model::Job::Resume);
    QVERIFY(done.wait());
    QVERIFY(!m_fixture->job(id).paused);
    job->setStatus(Model::Job::Resume); // 2.2: it is not paused
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(lastError(errors), ErrorCode::InvalidOperation);
    m_server->setPauseServerQueue(false);
    QVERIFY(waitForDials(1));
    job->setStatus(Model::Job::Pause); // 2.1: accepted, and forgotten since it does not come back
    QVERIFY(done.wait());
    QVERIFY(!m_fixture->job(id).paused);
    m_line->end(ErrorCode::Busy);
    QTRY_COMPARE(m_server->jobs().find(id)->state, JobState::RetriesExceeded);
    job->setStatus(Model::Job::Restart); // 2.4: the same command
    QVERIFY(done.wait());
    QVERIFY(waitForDials(2));
    job->setStatus(Model::Job::Delete);
    QVERIFY(done.wait());
    QCOMPARE(m_fixture->job(id).state, JobState::Canceling);
    job->setStatus(Model::Job::Delete); // 2.5: it is being deleted
    QTRY_COMPARE(errors.size(), 2);
}

void tst_Generation1::unknownCommandOrJob()
{
    Model::JobValue value;
    value.jobId = 99;
    Model::Job job(*m_server, value);
    QSignalSpy errors(&job, &Model::Job::errorOccurred);
    QSignalSpy ofServer(m_server.get(), &Model::Server::errorOccurred);
    for (const int command : {-1, 0, 4}) { // 0 is JC_UNKNOWN
        job.setStatus(command);
        QCOMPARE(lastError(errors), ErrorCode::InvalidParameter);
    }
    QCOMPARE(errors.size(), 3);
    job.setStatus(Model::Job::Delete);
    QTRY_COMPARE(errors.size(), 4);
    QCOMPARE(lastError(errors), ErrorCode::NotFound);
    job.refresh();
    QTRY_COMPARE(errors.size(), 5);
    QCOMPARE(lastError(errors), ErrorCode::NotFound);
    QCOMPARE(ofServer.size(), 5); // told there, too
}

void tst_Generation1::receptionIsAJob()
{
    m_line->ring(1, 5, u"030 7"_qs);
    QTRY_COMPARE(m_line->answered.size(), 1);
    m_line->progress(PortState::Receiving, CallPhase::C, 1);
    QTRY_COMPARE(m_server->faxes().size(), 1);
    QTRY_COMPARE(m_server->port(PortId{1})->status().state(), PortState::Receiving);
    const auto job = onlyJob();
    QVERIFY(job);
    QVERIFY(job->jobId() < 0);
    QCOMPARE(job->type(), int(Model::Job::Receive));
    QCOMPARE(job->queueStatus(), u"In Progress"_qs);
    QCOMPARE(job->deviceStatus(), u"Receiving"_qs);
    QCOMPARE(job->faxNumber(), QString());
    QSignalSpy errors(job.get(), &Model::Job::errorOccurred);
    job->setStatus(Model::Job::Pause);
    QCOMPARE(lastError(errors), ErrorCode::InvalidOperation);
    QSignalSpy done(job.get(), &Model::Job::statusSet);
    job->setStatus(Model::Job::Delete);
    QVERIFY(done.wait());
    QCOMPARE(m_line->hungUp.size(), 1);
    m_line->receivePage(1, true); // half a page had come: it is kept (13.3)
    m_line->end(ErrorCode::UserAbort);
    QSignalSpy refreshed(job.get(), &Model::Job::refreshed);
    job->refresh();
    QVERIFY(refreshed.wait());
    QCOMPARE(job->type(), int(Model::Job::FailReceive));
}

/** All that A9 lets a program say, and where it comes out at the service. */
void tst_Generation1::documentSendsAllItSays()
{
    const std::unique_ptr<Model::Document> document(m_server->createDocument(textFile("Hello")));
    QCOMPARE(document->property("fileName").toString(), m_fixture->path(u"letter.txt"_qs));
    QVariantMap said;
    const QMetaObject &type = Model::Document::staticMetaObject;
    for (int i = type.propertyOffset(); i < type.propertyCount(); ++i) {
        const QByteArray name(type.property(i).name());
        if (name == "fileName")
            continue;
        const QVariant value = name == "faxNumber" ? QVariant(u"+49 30 201"_qs)
            : name == "coverpageName"              ? QVariant(u"plain"_qs)
            : name == "callHandle"                 ? QVariant(7)
            : name == "tsid"                       ? QVariant(u"ü0123456789 0123456789 0123"_qs)
            : type.property(i).metaType() == QMetaType::fromType<bool>()
            ? QVariant(true)
            : QVariant(u"A "_qs + QString::fromLatin1(name));
        QVERIFY(document->setProperty(name.constData(), value));
        said.insert(QString::fromLatin1(name), value);
    }
    QCOMPARE(said.size(), 33);
    QCOMPARE(document->property("callHandle"), 0); // accepted and ignored
    QCOMPARE(document->property("tsid"), u"0123456789 012345678"_qs); // 8.1
    QSignalSpy sent(document.get(), &Model::Document::sent);
    document->send();
    QVERIFY(sent.wait());
    const qint64 id = sent.first().first().toLongLong();

    const QVariantMap answer = m_fixture->ask(u"job"_qs, {id})->value.toMap();
    const QVariantMap details = answer.value(u"details"_qs).toMap();
    const QVariantMap recipient = answer.value(u"recipient"_qs).toMap();
    for (auto it = said.cbegin(); it != said.cend(); ++it) {
        QString key = it.key();
        if (key == u"faxNumber" || key == u"discountSend" || key == u"tsid" || key == u"callHandle")
            continue;
        if (key == u"coverpageSubject")
            key = u"subject"_qs;
        if (!key.startsWith(u"recipient")) {
            QCOMPARE(details.value(key), *it);
            continue;
        }
        key = key.mid(9);
        QCOMPARE(recipient.value(key.left(1).toLower() + key.mid(1)), *it);
    }
    const Job job = m_fixture->job(JobId{id});
    QCOMPARE(job.to, u"+49 30 201"_qs);
    QCOMPARE(job.schedule, ScheduleType::DiscountPeriod);
    QCOMPARE(job.tsid, u"0123456789 012345678"_qs);
    document->send(); // A9: several sends make independent jobs
    QVERIFY(sent.wait());
    QVERIFY(sent.last().first().toLongLong() != id);
}

void tst_Generation1::documentIsRefused_data()
{
    QTest::addColumn<QVariantMap>("properties");
    QTest::addColumn<ErrorCode>("error");
    const QVariantMap to{{u"faxNumber"_qs, u"201"_qs}};
    const auto and_ = [&](const QVariantMap &more) {
        QVariantMap all = to;
        all.insert(more);
        return all;
    };
    QTest::newRow("A9 no number") << QVariantMap() << ErrorCode::InvalidParameter;
    QTest::newRow("A9 no file") << and_({{u"fileName"_qs, QString()}})
                                << ErrorCode::InvalidParameter;
    QTest::newRow("missing file") << and_({{u"fileName"_qs, u"/no/such/file"_qs}})
                                  << ErrorCode::FileMissing;
    QTest::newRow("folder") << and_({{u"fileName"_qs, QDir::tempPath()}})
                            << ErrorCode::FileUnreadable;
    QTest::newRow("bad number") << and_({{u"faxNumber"_qs, u"call me"_qs}}) << ErrorCode::BadNumber;
    QTest::newRow("9.1 empty file")
        << and_({{u"fileName"_qs, u"/dev/null"_qs}}) << ErrorCode::FileUnreadable;
    QTest::newRow("A9 cover page without a name")
        << and_({{u"sendCoverpage"_qs, true}}) << ErrorCode::InvalidParameter;
    QTest::newRow("A9 unknown cover page") << and_({{u"sendCoverpage"_qs, true},
                                                    {u"serverCoverpage"_qs, true},
                                                    {u"coverpageName"_qs, u"blue"_qs}})
                                           << ErrorCode::NotFound;
    QTest::newRow("9.5 personal cover page, not allowed")
        << and_({{u"sendCoverpage"_qs, true}, {u"coverpageName"_qs, u"/mine.cov"_qs}})
        << ErrorCode::AccessDenied;
}

void tst_Generation1::documentIsRefused()
{
    QFETCH(QVariantMap, properties);
    QFETCH(ErrorCode, error);
    m_server->setServerCoverpage(true);
    QTRY_VERIFY(m_server->serverCoverpage());
    const std::unique_ptr<Model::Document> document(m_server->createDocument(textFile("Hello")));
    for (auto it = properties.cbegin(); it != properties.cend(); ++it)
        QVERIFY(document->setProperty(it.key().toLatin1().constData(), *it));
    QSignalSpy errors(document.get(), &Model::Document::errorOccurred);
    QSignalSpy sent(document.get(), &Model::Document::sent);
    document->send();
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(lastError(errors), error);
    QVERIFY(!errors.first().first().value<Error>().message().isEmpty());
    QCOMPARE(sent.size(), 0);
}

/** A10; what is in files of faxes is tested by tst_tifftags. */
void tst_Generation1::tiffImage()
{
    Model::TiffImage image;
    QSignalSpy errors(&image, &Model::TiffImage::errorOccurred);
    QCOMPARE(image.property("tsid"), QString());
    QCOMPARE(lastError(errors), ErrorCode::InvalidOperation);
    QVERIFY(image.setProperty("image", u"/no/such/file"_qs));
    QCOMPARE(lastError(errors), ErrorCode::FileMissing);
    QCOMPARE(image.property("image"), QString());

    const auto pages = m_fixture->ask(u"preview"_qs,
                                      {QVariantMap{{u"documentNames"_qs, QStringList{u"a"_qs}}}},
                                      {textOfPages(1)});
    const QString path = textFile(pages->document);
    QSignalSpy changed(&image, &Model::TiffImage::imageChanged);
    QVERIFY(image.setProperty("image", path));
    QCOMPARE(changed.size(), 1);
    errors.clear();
    QCOMPARE(image.tiffTagString(256), u"1728"_qs); // its width
    QCOMPARE(image.property("routing"), QString());
    QVERIFY(image.setProperty("image", QDir::tempPath()));
    QCOMPARE(lastError(errors), ErrorCode::FileUnreadable);
    QCOMPARE(image.property("image"), path); // the old one
}

QTEST_GUILESS_MAIN(tst_Generation1)
#include "tst_generation1.moc"
