#include "link/buslink.h"
#include "link/locallink.h"
#include "link/serviceconnection.h"
#include "linkbench.h"
#include "scriptedhandler.h"

#include <QtTest/QtTest>

#include <future>

using namespace Fax;
using namespace Qt::StringLiterals;

/** Client or host: who becomes what. */
class tst_ServiceConnection : public QObject, private LinkBench
{
    Q_OBJECT

private:
    std::atomic<bool> m_passive = false; // what the factory was asked for last

    HandlerFactory factory()
    {
        return [this](const QString &, bool passive) -> Result<std::unique_ptr<RequestHandler>> {
            m_passive = passive;
            return std::make_unique<ScriptedHandler>();
        };
    }

private Q_SLOTS:
    void firstHostsSecondJoins()
    {
        auto first = connectOrEmbed(folder(), Hosting::Serve, factory());
        QVERIFY(first && first->host);
        QVERIFY(!m_passive);
        auto second = connectOrEmbed(folder(), Hosting::Serve, factory());
        QVERIFY(second && !second->host);
        QVERIFY(qobject_cast<BusLink *>(second->link.get()));
        QVERIFY(answers(*first->link));
        QVERIFY(answers(*second->link));
    }

    void passiveHostServesNobodyElse()
    {
        auto passive = connectOrEmbed(folder(), Hosting::Passive, factory());
        QVERIFY(passive && passive->host);
        QVERIFY(m_passive);
        QVERIFY(answers(*passive->link));
        QVERIFY(!QFileInfo::exists(passive->host->folder().socketPath()));
    }

    void passiveHolderIsWaitedFor_data()
    {
        QTest::addColumn<bool>("serve");
        QTest::newRow("by serve") << true;
        QTest::newRow("by a client") << false;
    }

    void passiveHolderIsWaitedFor()
    {
        QFETCH(bool, serve);
        auto passive = connectOrEmbed(folder(), Hosting::Passive, factory());
        QVERIFY(passive);
        std::promise<void> started;
        auto other = std::async(std::launch::async, [&] {
            started.set_value();
            const auto connection = serve ? hostService(folder(), factory())
                                          : connectOrEmbed(folder(), Hosting::Serve, factory());
            return connection && connection->host != nullptr;
        });
        started.get_future().wait();
        QVERIFY(other.wait_for(std::chrono::milliseconds(100)) == std::future_status::timeout);
        passive->link.reset();
        passive->host.reset();
        QVERIFY(other.get());
    }

    void serveIsRefusedAtOnceByAService()
    {
        auto first = hostService(folder(), factory());
        QVERIFY(first);
        QElapsedTimer timer;
        timer.start();
        const auto second = hostService(folder(), factory());
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::DataFolderInUse);
        QVERIFY(timer.elapsed() < 5000);
    }

    void failedStartFreesTheFolder()
    {
        const auto failing = [](const QString &, bool) -> Result<std::unique_ptr<RequestHandler>> {
            return failure(ErrorCode::StoreNewer, u"fax.db is newer"_s);
        };
        const auto refused = connectOrEmbed(folder(), Hosting::Serve, failing);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreNewer);
        QVERIFY(connectOrEmbed(folder(), Hosting::Serve, factory()));
    }

    void nextHostTakesOver()
    {
        auto first = connectOrEmbed(folder(), Hosting::Serve, factory());
        QVERIFY(first);
        auto client = connectOrEmbed(folder(), Hosting::Serve, factory());
        QVERIFY(client && !client->host);
        first->link.reset();
        first->host.reset();
        QTRY_VERIFY(!client->link->isConnected());
        const auto next = connectOrEmbed(folder(), Hosting::Serve, factory());
        QVERIFY(next && next->host);
    }
};

QTEST_GUILESS_MAIN(tst_ServiceConnection)
#include "tst_serviceconnection.moc"
