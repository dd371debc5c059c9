#include "connectionmessages.h"
#include "folderlink.h"
#include "linkbench.h"
#include "scriptedhandler.h"

#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>

using namespace Fax;
using namespace Qt::StringLiterals;

/** The console's way to its service: it never waits, and comes back when the service is lost. */
class tst_FolderLink : public QObject, private LinkBench
{
    Q_OBJECT

private:
    static HandlerFactory factory()
    {
        return [](const QString &, bool) -> Result<std::unique_ptr<RequestHandler>> {
            return std::make_unique<ScriptedHandler>();
        };
    }

private Q_SLOTS:
    /** A holder that does not answer costs the window nothing. */
    void openReturnsAtOnce()
    {
        auto holder = connectOrEmbed(folder(), Hosting::Passive, factory());
        QVERIFY(holder);
        SystemClock clock;
        Ui::MessageBar bar;
        Desktop::FolderLink link(folder(), factory());
        Desktop::ConnectionMessages messages(link, clock, bar);
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
        auto link = std::make_unique<Desktop::FolderLink>(folder(), factory());
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
        Desktop::FolderLink link(folder(), factory());
        Desktop::ConnectionMessages messages(link, clock, bar);
        link.open();
        QTRY_VERIFY(link.isConnected());
        QVERIFY(answers(link));
        host->link.reset();
        host->host.reset();
        QTRY_VERIFY(!link.isConnected());
        QCOMPARE(bar.texts().size(), 1);
        QVERIFY2(bar.texts().constFirst().contains(u"The fax service has ended. Next try at "_s),
                 qPrintable(bar.texts().constFirst()));
        bar.findChild<QPushButton *>(u"message.button0"_s)->click(); // Reconnect now
        QTRY_VERIFY(link.isConnected());
        QVERIFY(bar.texts().isEmpty());
        QVERIFY(answers(link));
    }

    void unusableFolderIsNotTriedAgain()
    {
        Desktop::FolderLink link(folder(), [](const QString &, bool) {
            return Result<std::unique_ptr<RequestHandler>>(
                failure(ErrorCode::StoreNewer, u"fax.db is newer"_s));
        });
        QList<Error> reasons;
        QList<std::chrono::seconds> delays;
        connect(&link, &Desktop::FolderLink::failed, this,
                [&](const Error &reason, std::chrono::seconds nextTry) {
                    reasons.append(reason);
                    delays.append(nextTry);
                });
        link.open();
        QTRY_COMPARE(reasons.size(), 1);
        QCOMPARE(reasons.constFirst().code, ErrorCode::StoreNewer);
        QCOMPARE(delays.constFirst(), std::chrono::seconds(0));
    }
};

QTEST_MAIN(tst_FolderLink)
#include "tst_folderlink.moc"
