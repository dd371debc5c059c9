#include "busclient.h"
#include "faxserviceprocess.h"
#include "link/buslink.h"
#include "link/sealedfile.h"
#include "privatebus.h"

#include <QtTest/QtTest>

#include <csignal>

using namespace Fax;
using namespace Qt::StringLiterals;

namespace {

const QString server1 = u"org.faxconsole.Server1"_s;

QString state(BusClient &client, qlonglong job)
{
    const auto reply = client.server(u"GetJob"_s, {job});
    return qdbus_cast<QVariantMap>(reply.arguments().value(0)).value(u"state"_s).toString();
}

/** Arguments of Submit: a text to line 2, so many times. */
QVariantList letters(const QByteArray &text, int count)
{
    const auto file = SealedFile::create(text);
    const QVariantMap submission{
        {u"recipients"_s, QVariantList{QVariantMap{{u"number"_s, u"102"_s}}}},
        {u"documentNames"_s, QStringList(count, u"letter.txt"_s)}};
    const QList<QDBusUnixFileDescriptor> documents(count, QDBusUnixFileDescriptor(file->get()));
    return {submission, QVariant::fromValue(documents)};
}

/** The job's id, 0 if it was refused. */
qlonglong submit(BusClient &client, const QByteArray &text)
{
    const auto reply = client.server(u"Submit"_s, letters(text, 1));
    return qdbus_cast<QList<qlonglong>>(reply.arguments().value(0)).value(0);
}

} // namespace

/** The real fax-service on a bus of the test's own. */
class tst_FaxService : public QObject
{
    Q_OBJECT

private:
    PrivateBus m_session{PrivateBus::Kind::Session};
    PrivateBus m_system{PrivateBus::Kind::System};
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString folder() const { return m_dir->filePath(u"data"_s); }
    [[nodiscard]] QStringList onSession() const
    {
        return {u"--bus"_s, u"session"_s, u"--data-dir"_s, folder()};
    }

    /** Starts it and waits until it answers. */
    void startOn(FaxServiceProcess &service, BusClient &client, const QStringList &arguments,
                 const QMap<QString, QString> &environment = {})
    {
        service.start(arguments, environment);
        QVERIFY(service.process().waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(
            client.property(BusProtocol::objectPath, server1, u"Version"_s).typeId(),
            int(QMetaType::QString), 30000);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_system.setPolicy(QStringLiteral(FAX_DBUS_FILES "/org.faxconsole.Service1.conf"),
                           PrivateBus::thisUser());
        QVERIFY(m_session.start());
    }

    void cleanup()
    {
        m_session.kill();
        m_system.kill();
    }

    void startsAndStops()
    {
        BusClient client(m_session.address());
        FaxServiceProcess service;
        startOn(service, client, onSession());
        QCOMPARE(service.stop(), 0);
        QCOMPARE(service.errors(), QString());
        QCOMPARE(client.server(u"GetPorts"_s).errorName(),
                 u"org.freedesktop.DBus.Error.ServiceUnknown"_s);
    }

    /** With our policy the service's user may have the name, and everybody may call. */
    void systemBus()
    {
        QVERIFY(m_system.start());
        BusClient client(m_system.address());
        FaxServiceProcess service;
        startOn(service, client, {}, {{u"STATE_DIRECTORY"_s, folder()}});
        QVERIFY(QFile::exists(folder() + u"/fax.db"_s));
        QCOMPARE(service.stop(), 0);
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("words");
        QTest::newRow("option") << QStringList{u"--fly"_s} << 2 << u"fly"_s;
        QTest::newRow("command") << QStringList{u"serve"_s} << 2 << u"serve"_s;
        QTest::newRow("bus") << QStringList{u"--bus"_s, u"third"_s} << 2 << u"third"_s;
        QTest::newRow("no system bus") << QStringList{} << 6 << u"no system bus"_s;
        QTest::newRow("name is taken")
            << QStringList{u"--bus"_s, u"session"_s} << 8 << u"already has the name"_s;
        QTest::newRow("folder cannot be")
            << QStringList{u"--data-dir"_s, u"/proc/fax"_s} << 1 << u"/proc/fax"_s;
    }

    void refusals()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        QFETCH(QString, words);
        BusClient other(m_session.address());
        QVERIFY(other.connection().registerService(BusProtocol::busName));
        FaxServiceProcess service;
        service.start(arguments
                      + (arguments.contains(u"--data-dir"_s)
                             ? QStringList()
                             : QStringList{u"--data-dir"_s, folder()}));
        QCOMPARE(service.finish(), exit);
        const QString errors = service.errors();
        QVERIFY2(errors.contains(words), qPrintable(errors));
    }

    void folderIsInUse()
    {
        BusClient client(m_session.address());
        FaxServiceProcess service;
        startOn(service, client, onSession());
        FaxServiceProcess second;
        second.start(onSession());
        QCOMPARE(second.finish(), 8);
        QVERIFY(second.errors().contains(u"in use by another fax service"_s));
        QCOMPARE(service.stop(), 0);
    }

    /** The policy lets nobody but the service's user have the name. */
    void nameIsForTheServicesUser()
    {
        m_system.setPolicy(QStringLiteral(FAX_DBUS_FILES "/org.faxconsole.Service1.conf"),
                           PrivateBus::thisUser() == u"nobody" ? u"root"_s : u"nobody"_s);
        QVERIFY(m_system.start());
        FaxServiceProcess service;
        service.start({u"--data-dir"_s, folder()});
        QCOMPARE(service.finish(), 5);
        QVERIFY(service.errors().contains(u"org.faxconsole.Service1.conf"_s));
    }

    /** With the installed activation file a call starts the service. */
    void activation()
    {
        QFile installed(QStringLiteral(FAX_DBUS_BUILT_FILES "/session.service"));
        QVERIFY(installed.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(installed.readAll());
        QVERIFY(text.contains(u"/fax-service --bus session"_s));
        static const QRegularExpression program(u"Exec=\\S+"_s);
        QFile file(m_session.serviceFolder() + u"/org.faxconsole.Service1.service"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            QString(text).replace(program, u"Exec="_s + FaxServiceProcess::program()).toUtf8());
        file.close();
        m_session.kill();
        qputenv("XDG_DATA_HOME", m_dir->path().toLocal8Bit()); // the activated service gets it
        QVERIFY(m_session.start());

        BusClient client(m_session.address());
        QCOMPARE(client.server(u"GetPorts"_s).type(), QDBusMessage::ReplyMessage);
        QVERIFY(QFile::exists(m_dir->filePath(u"faxconsole/fax.db"_s)));
        const uint pid = client.connection().interface()->servicePid(BusProtocol::busName);
        QVERIFY(pid > 1);
        QVERIFY(::kill(pid_t(pid), SIGTERM) == 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            !client.connection().interface()->isServiceRegistered(BusProtocol::busName), 20000);
        QVERIFY(file.remove());
    }

    /** A call that is up when SIGTERM comes: the end is in order, and the fax goes out later. */
    void stopDuringACall()
    {
        BusClient client(m_session.address());
        qlonglong job = 0;
        {
            FaxServiceProcess service;
            startOn(service, client, onSession(), {{u"FAX_LINE_CLOCK"_s, u"real"_s}});
            job = submit(client, QByteArray("One page.\n"));
            QVERIFY(job > 0);
            QTRY_COMPARE_WITH_TIMEOUT(state(client, job), u"inprogress"_s, 30000);
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(service.stop(), 0);
            qInfo("stopped during a call in %lld ms", timer.elapsed());
            QVERIFY(timer.elapsed() < 15000);
        }
        FaxServiceProcess service;
        startOn(service, client, onSession());
        QTRY_COMPARE_WITH_TIMEOUT(state(client, job), u"completed"_s, 60000);
        QCOMPARE(service.stop(), 0);
    }

    /** F24: faxes go on without a bus, and the service comes back to it. */
    void busIsKilled()
    {
        FaxServiceProcess service;
        qlonglong job = 0;
        {
            BusClient client(m_session.address());
            startOn(service, client, onSession());
            job = submit(client, QByteArray("One page.\n"));
            QVERIFY(job > 0);
        }
        m_session.kill();
        BusLink link(BusEndpoint::folder(u"unix:path="_s + folder()
                                         + u"/service.socket"_s)); // the other door
        QVERIFY(link.open());
        QString stateNow;
        const auto ask = [&] {
            link.request({u"job"_s, {job}, {}}, this, [&](const Result<Answer> &answer) {
                const QVariantMap parts = answer ? answer->value.toMap() : QVariantMap();
                stateNow = parts.value(u"job"_s).toMap().value(u"state"_s).toString();
            });
            return stateNow == u"completed"_s;
        };
        QTRY_VERIFY_WITH_TIMEOUT(ask(), 60000);

        QVERIFY(m_session.start());
        BusClient client(m_session.address());
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(
            client.connection().interface()->isServiceRegistered(BusProtocol::busName), 30000);
        qInfo("back on the bus %lld ms after it", timer.elapsed());
        QCOMPARE(state(client, job), u"completed"_s);
        QCOMPARE(service.stop(), 0);
    }

    /** Door 85: far more descriptors than a process has by default. Nobody else is harmed. */
    void floodOfDescriptors()
    {
        BusClient client(m_session.address());
        FaxServiceProcess service;
        startOn(service, client, onSession());
        const QString owner = client.connection().interface()->serviceOwner(BusProtocol::busName);
        std::vector<std::unique_ptr<BusClient>> attackers;
        for (int i = 0; i < 100; ++i)
            attackers.push_back(std::make_unique<BusClient>(m_session.address()));
        const QDBusMessage call = BusClient::message(BusProtocol::objectPath, server1, u"Submit"_s,
                                                     letters("x\n", 16));
        for (int round = 0; round < 2; ++round) {
            for (const auto &attacker : attackers)
                attacker->connection().send(call);
        }
        // While 64 descriptors wait for the service, the daemon itself turns away calls to it.
        QDBusMessage reply;
        QTRY_VERIFY2((reply = client.server(u"GetPorts"_s)).errorName()
                         != u"org.freedesktop.DBus.Error.LimitsExceeded"_s,
                     "the flood does not pass");
        QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
        QCOMPARE(client.connection().interface()->serviceOwner(BusProtocol::busName).value(),
                 owner);
        QCOMPARE(service.stop(), 0);
    }

    /** Door 83. The session bus lets 128 MB through, the system bus throws the sender out at 32 MB. */
    void hugeMessage_data()
    {
        QTest::addColumn<bool>("system");
        QTest::newRow("session bus") << false;
        QTest::newRow("system bus") << true;
    }

    void hugeMessage()
    {
        QFETCH(bool, system);
        PrivateBus &bus = system ? m_system : m_session;
        if (system)
            QVERIFY(bus.start());
        BusClient client(bus.address());
        FaxServiceProcess service;
        startOn(service, client,
                {u"--bus"_s, system ? u"system"_s : u"session"_s, u"--data-dir"_s, folder()});
        {
            BusClient attacker(bus.address());
            const QDBusMessage reply = attacker.request(QString(120'000'000, u'x'));
            QCOMPARE(reply.type(), QDBusMessage::ErrorMessage);
            QVERIFY(reply.errorMessage().size() < 1000);
        }
        QCOMPARE(client.server(u"GetPorts"_s).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(service.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_FaxService)
#include "tst_faxservice.moc"
