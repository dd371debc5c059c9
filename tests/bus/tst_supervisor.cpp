#include "link/locallink.h"
#include "scriptedhandler.h"
#include "supervisor.h"

#include <QtTest/QtTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Fax;
using namespace Fax::ServiceProgram;
using namespace Qt::StringLiterals;

/** sd_notify(3) with the test at the other end of the socket. */
class tst_Supervisor : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_socket = -1;

    /** What has been said since the last time. */
    QByteArrayList heard() const
    {
        QByteArrayList messages;
        QByteArray message(4096, Qt::Uninitialized);
        for (;;) {
            const ssize_t size = ::recv(m_socket, message.data(), size_t(message.size()),
                                        MSG_DONTWAIT);
            if (size < 0)
                return messages;
            messages.append(message.left(size));
        }
    }

private Q_SLOTS:
    void init()
    {
        const QByteArray path = m_dir.filePath(u"notify"_s).toLocal8Bit();
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        ::unlink(path.constData());
        QVERIFY(::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
        qputenv("NOTIFY_SOCKET", path);
        qunsetenv("WATCHDOG_PID");
        qputenv("WATCHDOG_USEC", "30000");
    }

    void cleanup() { ::close(m_socket); }

    void readyAndStopping()
    {
        qunsetenv("WATCHDOG_USEC");
        ScriptedHandler handler;
        LocalLink link(&handler);
        Supervisor supervisor(link);
        QCOMPARE(heard(), QByteArrayList());
        supervisor.ready();
        QCOMPARE(heard(), QByteArrayList{"READY=1"});
        supervisor.stopping();
        QCOMPARE(heard(), QByteArrayList{"STOPPING=1"});
        QVERIFY(handler.requests.isEmpty()); // nobody asked for a watchdog
    }

    void watchdogIsFedByAServiceThatAnswers()
    {
        ScriptedHandler handler;
        handler.answer(u"server"_s, QVariantMap());
        LocalLink link(&handler);
        Supervisor supervisor(link);
        QByteArrayList messages;
        const auto hear = [&] { return (messages += heard()).size() >= 3; };
        QTRY_VERIFY_WITH_TIMEOUT(hear(), 20000);
        QCOMPARE(messages.first(3), QByteArrayList(3, "WATCHDOG=1"));
    }

    void watchdogIsNotFedByAServiceThatStandsStill()
    {
        ScriptedHandler handler;
        handler.script(u"server"_s, [](const Caller &, const Request &, const Reply &) {});
        LocalLink link(&handler);
        Supervisor supervisor(link);
        QTRY_VERIFY_WITH_TIMEOUT(handler.requests.size() >= 5, 20000); // it is asked all the time
        QCOMPARE(heard(), QByteArrayList());
    }
};

QTEST_GUILESS_MAIN(tst_Supervisor)
#include "tst_supervisor.moc"
