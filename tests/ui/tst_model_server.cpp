#include "model/server.h"
#include "support/fakelink/fakelink.h"
#include "support/fakelink/seed.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Fax;

/** The client object model on a scripted link. */
class tst_ModelServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsEverything();
    void longListsComeInPortions_data();
    void longListsComeInPortions();
    void changeWhileLoading();
    void propertyIsReadAndWritten_data();
    void propertyIsReadAndWritten();
    void refusedPropertySnapsBack();
    void portFollowsEvents();
    void everyStatusPropertyNotifies_data();
    void everyStatusPropertyNotifies();
    void refusedPortSettingSnapsBack();
    void framesBelongToOneCall();
    void jobsComeInPairs();
    void changedJobsAreGathered();
    void removedPortIsTold();
    void submitsAndGetsIds();
    void refusedJobIsReported();
    void disconnectedRequestsFail();
    void reconnectLoadsAgain();
    void malformedEventIsReported();
    void permissionsExplain_data();
    void permissionsExplain();
    void changedRightsLoadAgain();
    void refusedAccountMayNothing();

private:
    static void connectAndLoad(Model::Server &server)
    {
        QSignalSpy loaded(&server, &Model::Server::loaded);
        server.connectTo();
        QVERIFY(loaded.wait());
    }
};

void tst_ModelServer::loadsEverything()
{
    FakeLink link;
    Seed::addPorts(link, Seed::portStates());
    Seed::addJobs(link);
    const QList<ReceivedFax> faxes = Seed::faxes(20);
    for (const ReceivedFax &fax : faxes)
        link.faxes.insert(fax.id.value, fax);
    Model::Server server(link);
    QVERIFY(!server.isLoaded());
    connectAndLoad(server);
    QVERIFY(server.isConnected());
    QCOMPARE(server.version(), QStringLiteral("0.1.0"));
    QCOMPARE(server.ports().size(), 8);
    QList<Job> jobs = Seed::jobs();
    std::reverse(jobs.begin(), jobs.end()); // newest first
    QCOMPARE(server.jobs().items(), jobs);
    QCOMPARE(server.faxes().size(), 20);
    QCOMPARE(server.port(PortId{1})->status().address(), QStringLiteral("+49 30 5550100"));
}

void tst_ModelServer::longListsComeInPortions_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("requests");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("less than one") << 499 << 1;
    QTest::newRow("exactly one") << 500 << 2;
    QTest::newRow("several") << 1201 << 3;
}

void tst_ModelServer::longListsComeInPortions()
{
    QFETCH(int, length);
    QFETCH(int, requests);
    FakeLink link;
    for (int id = 1; id <= length; ++id) {
        link.jobs[id].id = JobId{id};
        link.faxes[id].id = FaxId{id};
    }
    Model::Server server(link);
    connectAndLoad(server);
    QCOMPARE(link.count(QStringLiteral("jobs")), requests);
    QCOMPARE(link.count(QStringLiteral("inbox")), requests);
    QCOMPARE(server.jobs().size(), length);
    QCOMPARE(server.faxes().size(), length);
    for (int id = 1; id <= length; ++id)
        QVERIFY(server.jobs().find(JobId{id}) && server.faxes().find(FaxId{id}));
}

/** Of a job that is not loaded yet, and of one that is. */
void tst_ModelServer::changeWhileLoading()
{
    FakeLink link;
    for (int id = 1; id <= 600; ++id)
        link.jobs[id].id = JobId{id};
    Model::Server server(link);
    connect(&server.jobs(), &Model::ListNotifier::wasReset, this, [&link] {
        for (const qint64 id : {1, 600, 601}) {
            Job job;
            job.id = JobId{id};
            job.paused = true;
            link.putJob(job);
        }
    });
    connectAndLoad(server);
    QCOMPARE(server.jobs().size(), 601);
    for (const qint64 id : {1, 600, 601})
        QVERIFY(server.jobs().find(JobId{id})->paused);
}

void tst_ModelServer::propertyIsReadAndWritten_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("ArchiveDirectory")
        << QByteArray("archiveDirectory") << QVariant(QStringLiteral("/x"));
    QTest::newRow("ArchiveOutboundFaxes") << QByteArray("archiveOutboundFaxes") << QVariant(false);
    QTest::newRow("Branding") << QByteArray("branding") << QVariant(false);
    QTest::newRow("DirtyDays") << QByteArray("dirtyDays") << QVariant(-1);
    QTest::newRow("DiscountRateStartHour") << QByteArray("discountRateStartHour") << QVariant(19);
    QTest::newRow("DiscountRateStartMinute")
        << QByteArray("discountRateStartMinute") << QVariant(30);
    QTest::newRow("DiscountRateEndHour") << QByteArray("discountRateEndHour") << QVariant(6);
    QTest::newRow("DiscountRateEndMinute") << QByteArray("discountRateEndMinute") << QVariant(15);
    QTest::newRow("PauseServerQueue") << QByteArray("pauseServerQueue") << QVariant(true);
    QTest::newRow("Retries") << QByteArray("retries") << QVariant(5);
    QTest::newRow("RetryDelay") << QByteArray("retryDelay") << QVariant(1);
    QTest::newRow("ServerCoverpage") << QByteArray("serverCoverpage") << QVariant(true);
    QTest::newRow("ServerMapiProfile")
        << QByteArray("serverMapiProfile") << QVariant(QStringLiteral("mail"));
    QTest::newRow("UseDeviceTsid") << QByteArray("useDeviceTsid") << QVariant(false);
}

void tst_ModelServer::propertyIsReadAndWritten()
{
    QFETCH(const QByteArray, property);
    QFETCH(const QVariant, value);
    FakeLink link;
    Model::Server server(link);
    connectAndLoad(server);
    const QMetaObject *meta = server.metaObject();
    const QMetaProperty entry = meta->property(meta->indexOfProperty(property.constData()));
    QVERIFY(entry.isValid());
    QVERIFY(entry.read(&server) != value);
    QSignalSpy changed(&server, entry.notifySignal());
    QVERIFY(entry.write(&server, value));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0), value);
    QCOMPARE(entry.read(&server), value);
    QCOMPARE(link.last(QStringLiteral("setProperty")).arguments.at(0).toString(),
             QString::fromLatin1(QTest::currentDataTag()));
}

void tst_ModelServer::refusedPropertySnapsBack()
{
    FakeLink link;
    Model::Server server(link);
    connectAndLoad(server);
    link.refuse(QStringLiteral("setProperty"),
                {ErrorCode::AccessDenied, QStringLiteral("Not yours")});
    QSignalSpy errors(&server, &Model::Server::errorOccurred);
    QSignalSpy retries(&server, &Model::Server::retriesChanged);
    server.setRetries(7);
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(errors.at(0).at(0).value<Error>().message(), QStringLiteral("Not yours"));
    QCOMPARE(retries.size(), 1);
    QCOMPARE(retries.at(0).at(0).toInt(), 3);
    QCOMPARE(server.retries(), 3);
}

void tst_ModelServer::portFollowsEvents()
{
    FakeLink link;
    Seed::addPorts(link, {QStringLiteral("idle")});
    Model::Server server(link);
    connectAndLoad(server);
    Model::Port *port = server.port(PortId{1});
    QSignalSpy changed(&port->status(), &Model::PortStatus::changed);
    QSignalSpy page(&port->status(), &Model::PortStatus::currentPageChanged);
    QSignalSpy ringing(&port->status(), &Model::PortStatus::ringCountChanged);
    link.putStatus(Seed::port(1, QStringLiteral("sending")).status);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(page.size(), 1);
    QCOMPARE(page.at(0).at(0).toInt(), 3);
    QCOMPARE(ringing.size(), 0);
    link.putStatus(Seed::port(1, QStringLiteral("sending")).status);
    QCOMPARE(changed.size(), 1);
}

void tst_ModelServer::everyStatusPropertyNotifies_data()
{
    QTest::addColumn<int>("property");
    const QMetaObject &gadget = Fax::PortStatus::staticMetaObject;
    for (int i = 0; i < gadget.propertyCount(); ++i)
        if (QByteArray(gadget.property(i).name()) != "deviceId")
            QTest::newRow(gadget.property(i).name()) << i;
}

/** None of the defaults. */
static QVariant otherValue(QMetaType type)
{
    constexpr int thirdOfAll = 2;
    if (type.flags().testFlag(QMetaType::IsEnumeration))
        return QVariant(type, &thirdOfAll);
    if (type == QMetaType::fromType<QString>())
        return QStringLiteral("other");
    return type == QMetaType::fromType<QDateTime>() ? QVariant(Seed::now()) : QVariant(7);
}

/** Also checks that the model has each property of the value under its name. */
void tst_ModelServer::everyStatusPropertyNotifies()
{
    QFETCH(const int, property);
    FakeLink link;
    Seed::addPorts(link, {QStringLiteral("idle")});
    Model::Server server(link);
    connectAndLoad(server);
    Model::PortStatus &live = server.port(PortId{1})->status();
    const QMetaProperty field = Fax::PortStatus::staticMetaObject.property(property);
    const QMetaProperty shown = live.metaObject()->property(
        live.metaObject()->indexOfProperty(field.name()));
    QVERIFY(shown.isValid());
    Fax::PortStatus before;
    Fax::PortStatus after;
    for (const QString &state : {QStringLiteral("sending"), QStringLiteral("receiving"),
                                 QStringLiteral("ringing"), QStringLiteral("busy")}) {
        const Fax::PortStatus seeded = Seed::port(1, state).status;
        if (field.readOnGadget(&seeded) != field.readOnGadget(&before))
            field.writeOnGadget(&after, field.readOnGadget(&seeded));
    }
    if (field.readOnGadget(&after) == field.readOnGadget(&before))
        QVERIFY(field.writeOnGadget(&after, otherValue(field.metaType())));
    before.deviceId = after.deviceId = PortId{1};
    link.putStatus(before);
    QSignalSpy notified(&live, shown.notifySignal());
    link.putStatus(after);
    QCOMPARE(notified.size(), 1);
    QCOMPARE(notified.at(0).at(0), field.readOnGadget(&after));
    QCOMPARE(shown.read(&live), field.readOnGadget(&after));
}

void tst_ModelServer::refusedPortSettingSnapsBack()
{
    FakeLink link;
    Seed::addPorts(link, {QStringLiteral("idle")});
    Model::Server server(link);
    connectAndLoad(server);
    Model::Port *port = server.port(PortId{1});
    QSignalSpy rings(port, &Model::Port::ringsChanged);
    port->setRings(9);
    QTRY_COMPARE(port->rings(), 9);
    QCOMPARE(rings.size(), 1);
    link.refuse(QStringLiteral("setPort"),
                {ErrorCode::InvalidOperation, QStringLiteral("Line is busy")});
    QSignalSpy refused(port, &Model::Port::errorOccurred);
    port->setReceive(ReceiveMode::Manual);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(port->receive(), ReceiveMode::Auto);
}

void tst_ModelServer::framesBelongToOneCall()
{
    FakeLink link;
    Seed::addPorts(link, {QStringLiteral("idle")});
    Model::Server server(link);
    connectAndLoad(server);
    Model::Port *port = server.port(PortId{1});
    const QList<TraceEntry> frames = Seed::frames();
    for (const TraceEntry &frame : frames)
        link.sendFrame(PortId{1}, JobId{1}, {}, frame);
    QCOMPARE(port->frames(), frames);
    QSignalSpy cleared(port, &Model::Port::framesCleared);
    link.sendFrame(PortId{1}, JobId{2}, {}, frames.constFirst());
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(port->frames().size(), 1);
}

void tst_ModelServer::jobsComeInPairs()
{
    FakeLink link;
    Model::Server server(link);
    connectAndLoad(server);
    QSignalSpy about(&server.jobs(), &Model::ListNotifier::aboutToBeAdded);
    int sizeBefore = -1;
    connect(&server.jobs(), &Model::ListNotifier::aboutToBeAdded, this,
            [&] { sizeBefore = static_cast<int>(server.jobs().size()); });
    QSignalSpy added(&server.jobs(), &Model::ListNotifier::added);
    link.putJob(Seed::jobs().constFirst());
    QCOMPARE(about.size(), 1);
    QCOMPARE(added.size(), 1);
    QCOMPARE(sizeBefore, 0);
    QCOMPARE(server.jobs().size(), 1);
}

void tst_ModelServer::changedJobsAreGathered()
{
    FakeLink link;
    Seed::addJobs(link);
    Model::Server server(link);
    connectAndLoad(server);
    QSignalSpy changed(&server.jobs(), &Model::ListNotifier::changed);
    Job job = link.jobs.value(1);
    for (int page = 3; page < 7; ++page) {
        job.pagesConfirmed = page;
        link.putJob(job);
    }
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<QList<qint64>>(), QList<qint64>{1});
    QCOMPARE(server.jobs().find(JobId{1})->pagesConfirmed, 6);
}

void tst_ModelServer::removedPortIsTold()
{
    FakeLink link;
    Seed::addPorts(link, Seed::portStates());
    Model::Server server(link);
    connectAndLoad(server);
    QSignalSpy gone(&server, &Model::Server::portAboutToBeRemoved);
    link.removePort(PortId{3});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(server.ports().size(), 7);
    QVERIFY(server.port(PortId{3}) == nullptr);
}

void tst_ModelServer::submitsAndGetsIds()
{
    FakeLink link;
    Model::Server server(link);
    connectAndLoad(server);
    Submission submission;
    submission.recipients = {{QStringLiteral("102"), {}}, {QStringLiteral("103"), {}}};
    submission.documentNames = {QStringLiteral("a.pdf")};
    QList<JobId> ids;
    server.submit(submission, {QByteArray("%PDF")}, this,
                  [&](const Result<QList<JobId>> &result) { ids = result.value(); });
    QTRY_COMPARE(ids.size(), 2);
    QCOMPARE(link.last(QStringLiteral("submit")).documents, QList<QByteArray>{"%PDF"});
    QCOMPARE(server.jobs().size(), 2);
}

void tst_ModelServer::refusedJobIsReported()
{
    FakeLink link;
    Seed::addJobs(link);
    Model::Server server(link);
    connectAndLoad(server);
    server.pauseJobs({JobId{2}, JobId{3}});
    QTRY_VERIFY(server.jobs().find(JobId{3})->paused);
    QCOMPARE(link.last(QStringLiteral("pauseJobs")).arguments.size(), 1);
    QCOMPARE(link.last(QStringLiteral("pauseJobs")).arguments.at(0).toList(), (QVariantList{2, 3}));
    QSignalSpy errors(&server, &Model::Server::errorOccurred);
    link.refuse(QStringLiteral("cancelJobs"),
                {ErrorCode::AccessDenied, QStringLiteral("Not your fax")});
    server.cancelJobs({JobId{2}});
    QTRY_COMPARE(errors.size(), 1);
}

void tst_ModelServer::disconnectedRequestsFail()
{
    FakeLink link;
    Model::Server server(link);
    connectAndLoad(server);
    const int before = static_cast<int>(link.requests().size());
    server.disconnectFrom();
    QVERIFY(!server.isConnected());
    QSignalSpy errors(&server, &Model::Server::errorOccurred);
    server.setQueuePaused(true);
    QCOMPARE(errors.size(), 0); // never from inside the call
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(errors.at(0).at(0).value<Error>().code, ErrorCode::NotConnected);
    QCOMPARE(link.requests().size(), before);
}

void tst_ModelServer::reconnectLoadsAgain()
{
    FakeLink link;
    Seed::addJobs(link);
    Model::Server server(link);
    connectAndLoad(server);
    link.setConnected(false);
    QVERIFY(!server.isConnected());
    QCOMPARE(server.jobs().size(), Seed::jobs().size());
    link.jobs.clear();
    QSignalSpy loaded(&server, &Model::Server::loaded);
    link.setConnected(true);
    QVERIFY(loaded.wait());
    QCOMPARE(server.jobs().size(), 0);
}

void tst_ModelServer::malformedEventIsReported()
{
    FakeLink link;
    Model::Server server(link);
    connectAndLoad(server);
    QSignalSpy errors(&server, &Model::Server::errorOccurred);
    Q_EMIT link.eventOccurred(QStringLiteral("job"),
                              {{QStringLiteral("state"), QStringLiteral("flying")}});
    QCOMPARE(errors.size(), 1);
    QCOMPARE(server.jobs().size(), 0);
}

void tst_ModelServer::permissionsExplain_data()
{
    QTest::addColumn<Rights>("has");
    QTest::addColumn<Rights>("needs");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("has it") << administratorRights << Rights(Right::OperateLines) << QString();
    QTest::newRow("P8: one right")
        << senderRights << Rights(Right::OperateLines)
        << QStringLiteral("Only users with 'Operate lines' can do this. Ask: anna.");
    QTest::newRow("one of two is enough")
        << Rights(Right::SeeReceived) << (Right::SeeReceived | Right::SeeSentArchive) << QString();
    QTest::newRow("none of two") << senderRights << (Right::SeeReceived | Right::SeeSentArchive)
                                 << QStringLiteral(
                                        "Only users with 'See received faxes' or 'See the "
                                        "archive of sent faxes' can do this. Ask: anna.");
}

void tst_ModelServer::permissionsExplain()
{
    QFETCH(const Rights, has);
    QFETCH(const Rights, needs);
    QFETCH(const QString, refusal);
    FakeLink link;
    link.setRights(has);
    Model::Server server(link);
    QVERIFY(server.permissions().may(needs)); // not known yet: the server decides
    connectAndLoad(server);
    QCOMPARE(server.permissions().refusal(needs), refusal);
    QCOMPARE(server.permissions().may(needs), refusal.isEmpty());
    QVERIFY(server.permissions().may(needs, server.account().name)); // one's own (16.4)
    QCOMPARE(server.permissions().may(needs, QStringLiteral("anna")), refusal.isEmpty());
}

void tst_ModelServer::changedRightsLoadAgain()
{
    FakeLink link;
    Seed::addPorts(link, {QStringLiteral("idle")});
    Model::Server server(link);
    connectAndLoad(server);
    QVERIFY(server.ports().constFirst()->canModify());
    QSignalSpy changed(&server, &Model::Server::accountChanged);
    QSignalSpy loaded(&server, &Model::Server::loaded);
    link.setRights(operatorRights);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(server.account().preset, RightPreset::Operator);
    QVERIFY(!server.ports().constFirst()->canModify());
    QVERIFY(loaded.wait()); // lists may hold more or less now
    QCOMPARE(link.count(QStringLiteral("jobs")), 2);
}

void tst_ModelServer::refusedAccountMayNothing()
{
    FakeLink link;
    link.refuse(QStringLiteral("account"), {ErrorCode::AccessDenied});
    Model::Server server(link);
    connectAndLoad(server);
    QVERIFY(!server.permissions().may(administratorRights));
}

QTEST_GUILESS_MAIN(tst_ModelServer)
#include "tst_model_server.moc"
