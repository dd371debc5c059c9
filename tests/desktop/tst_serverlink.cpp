#include "common/messagebar.h"
#include "linkconnection.h"
#include "linkbench.h"
#include "privatebus.h"
#include "scriptedhandler.h"
#include "serverlink.h"
#include "window/connectionmessage.h"

#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>

using namespace Fax;
using namespace Qt::StringLiterals;

/** The console's way to its service: it never waits, and comes back when the service is lost. */
class tst_ServerLink : public QObject, private LinkBench
{
    Q_OBJECT

private:
    PrivateBus m_bus{PrivateBus::Kind::Session};

    static ServerAddress embedded() { return {ServerAddress::Kind::Embedded, {}}; }

    static HandlerFactory factory()
    {
        return [](const QString &, bool) -> Result<std::unique_ptr<RequestHandler>> {
            return std::make_unique<ScriptedHandler>();
        };
    }

private Q_SLOTS:
    void cleanup() { m_bus.kill(); }

    /** A holder that does not answer costs the window nothing. */
    void openReturnsAtOnce()
    {
        auto holder = connectOrEmbed(folder(), Hosting::Passive, factory());
        QVERIFY(holder);
        SystemClock clock;
        Ui::MessageBar bar;
        Desktop::ServerLink link(embedded(), folder(), factory());
        Desktop::LinkConnection connection(link, clock);
        Ui::ConnectionMessage message(
            connection, clock, bar, [&link] { return link.displayName(); }, this);
        QElapsedTimer timer;
        timer.start();
        link.open();
        QVERIFY(timer.elapsed() < 200);
        QTRY_COMPARE(bar.texts(), QStringList{u"Connecting to this computer…"_s});
        QVERIFY(!link.isConnected());
        holder->link.reset();
        holder->host.reset();
        QTRY_VERIFY(link.isConnected());
        QVERIFY(bar.texts().isEmpty());
        QVERIFY(answers(link));
    }

    void quitWhileConnectingIsQuick()
    {
        const auto holder = connectOrEmbed(folder(), Hosting::Passive, factory());
        QVERIFY(holder);
        auto link = std::make_unique<Desktop::ServerLink>(embedded(), folder(), factory());
        link->open();
        QElapsedTimer timer;
        timer.start();
        link.reset();
        QVERIFY(timer.elapsed() < 3000);
    }

    void takesOverWhenTheHostEnds()
    {
        auto host = connectOrEmbed(folder(), Hosting::Serve, factory());
        QVERIFY(host);
        SystemClock clock;
        Ui::MessageBar bar;
        Desktop::ServerLink link(embedded(), folder(), factory());
        Desktop::LinkConnection connection(link, clock);
        Ui::ConnectionMessage message(
            connection, clock, bar, [&link] { return link.displayName(); }, this);
        link.open();
        QTRY_VERIFY(link.isConnected());
        QVERIFY(answers(link));
        host->link.reset();
        host->host.reset();
        QTRY_VERIFY(!link.isConnected());
        QCOMPARE(bar.texts().size(), 1);
        QVERIFY2(bar.texts().constFirst().contains(u"The fax service has ended. Next try in 1 s."_s),
                 qPrintable(bar.texts().constFirst()));
        bar.findChild<QPushButton *>(u"message.button0"_s)->click(); // Reconnect now
        QTRY_VERIFY(link.isConnected());
        QVERIFY(bar.texts().isEmpty());
        QVERIFY(answers(link));
    }

    /** Server > Disconnect: nothing is tried until one connects again. */
    void closedUntilOpened()
    {
        SystemClock clock;
        Desktop::ServerLink link(embedded(), folder(), factory());
        Desktop::LinkConnection connection(link, clock);
        connection.reconnect();
        QTRY_VERIFY(link.isConnected());
        connection.leave();
        QVERIFY(!link.isConnected());
        QCOMPARE(connection.state().phase, Ui::Connection::Phase::Left);
        QTRY_VERIFY(connectOrEmbed(folder(), Hosting::Serve, factory())); // nobody holds the folder
        connection.reconnect();
        QTRY_VERIFY(link.isConnected());
        QCOMPARE(connection.state().phase, Ui::Connection::Phase::Connected);
        QVERIFY(answers(link));
    }

    void unusableFolderIsNotTriedAgain()
    {
        Desktop::ServerLink link(embedded(), folder(), [](const QString &, bool) {
            return Result<std::unique_ptr<RequestHandler>>(
                failure(ErrorCode::StoreNewer, u"fax.db is newer"_s));
        });
        QList<Error> reasons;
        QList<Desktop::ServerLink::Next> nexts;
        connect(&link, &Desktop::ServerLink::failed, this,
                [&](const Error &reason, Desktop::ServerLink::Next next, std::chrono::seconds) {
                    reasons.append(reason);
                    nexts.append(next);
                });
        link.open();
        QTRY_COMPARE(reasons.size(), 1);
        QCOMPARE(reasons.constFirst().code, ErrorCode::StoreNewer);
        QCOMPARE(nexts.constFirst(), Desktop::ServerLink::Next::Nothing);
    }

    /** F24: the service of the bus is killed and started again; the console is back without waiting for a try. */
    void restartOnTheBus()
    {
        QVERIFY(m_bus.start());
        auto service = hostService(folder(), factory(), QDBusConnection::SessionBus);
        QVERIFY(service);
        SystemClock clock;
        Ui::MessageBar bar;
        Desktop::ServerLink link({ServerAddress::Kind::Session, {}}, folder(), factory());
        Desktop::LinkConnection connection(link, clock);
        Ui::ConnectionMessage message(
            connection, clock, bar, [&link] { return link.displayName(); }, this);
        link.open();
        QTRY_VERIFY(link.isConnected());
        service = failure(ErrorCode::Internal);
        QTRY_VERIFY(!link.isConnected());
        QVERIFY2(bar.texts().value(0).endsWith(u"Connects as soon as it is back."_s),
                 qPrintable(bar.texts().value(0)));
        service = hostService(folder(), factory(), QDBusConnection::SessionBus);
        QVERIFY(service); // the console has not taken the folder meanwhile
        QTRY_VERIFY(link.isConnected());
        QVERIFY(answers(link));
        QVERIFY(bar.texts().isEmpty());
    }

    void busThatDies()
    {
        QVERIFY(m_bus.start());
        const auto service = hostService(folder(), factory(), QDBusConnection::SessionBus);
        QVERIFY(service);
        Desktop::ServerLink link({ServerAddress::Kind::Session, {}}, folder(), factory());
        QSignalSpy failures(&link, &Desktop::ServerLink::failed);
        link.open();
        QTRY_VERIFY(link.isConnected());
        m_bus.kill();
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(failures.at(0).at(1).value<Desktop::ServerLink::Next>(),
                 Desktop::ServerLink::Next::Retry);
        QVERIFY(m_bus.start());
        QTRY_VERIFY_WITH_TIMEOUT(link.isConnected(), 20000);
        QVERIFY(answers(link));
    }
};

QTEST_MAIN(tst_ServerLink)
#include "tst_serverlink.moc"
