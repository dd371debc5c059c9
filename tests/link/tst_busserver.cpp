#include "link/buslink.h"
#include "link/busprotocol.h"
#include "link/embeddedservice.h"
#include "link/sealedfile.h"
#include "scriptedhandler.h"

#include <QtDBus/QtDBus>
#include <QtTest/QtTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Fax;
using namespace Qt::StringLiterals;

/** What only the bus has: raw messages from programs of other people. */
class tst_BusServer : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<EmbeddedService> m_host;

    QDBusMessage call(const QString &name, const QVariantList &arguments,
                      const QString &member = u"Request"_s)
    {
        QDBusConnection bus = QDBusConnection::connectToPeer(m_host->folder().socketAddress(),
                                                             name);
        // Descriptors pass only after the ends have agreed on it: one round trip first.
        bus.call(
            QDBusMessage::createMethodCall({}, u"/"_s, u"org.freedesktop.DBus.Peer"_s, u"Ping"_s));
        QDBusMessage message = QDBusMessage::createMethodCall({}, BusProtocol::objectPath,
                                                              BusProtocol::interfaceName, member);
        message.setArguments(arguments);
        const QDBusMessage reply = bus.call(message, QDBus::BlockWithGui, 5000);
        QDBusConnection::disconnectFromPeer(name);
        return reply;
    }

    static QVariant descriptors(const QList<int> &fds)
    {
        QList<QDBusUnixFileDescriptor> list;
        for (const int fd : fds)
            list.append(QDBusUnixFileDescriptor(fd));
        return QVariant::fromValue(list);
    }

private Q_SLOTS:
    void init()
    {
        // A folder whose socket path is far longer than a socket address may be.
        auto folder = DataFolder::open(m_dir.filePath(QString(120, u'x') + u"/fax"_s));
        QVERIFY(folder && folder->lock(DataFolder::Holder::Service));
        auto host = EmbeddedService::start(
            *std::move(folder),
            [](const QString &, bool) -> Result<std::unique_ptr<RequestHandler>> {
                return std::make_unique<ScriptedHandler>();
            },
            EmbeddedService::Mode::Serving);
        QVERIFY2(host, qPrintable(host ? QString() : host.error().message()));
        m_host = *std::move(host);
    }

    void cleanup() { m_host.reset(); }

    void malformedCalls_data()
    {
        QTest::addColumn<QVariantList>("arguments");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("error");
        const QString invalid = u"org.faxconsole.Error.InvalidParameter"_s;
        QTest::newRow("nothing") << QVariantList() << u"Request"_s << invalid;
        QTest::newRow("method only") << QVariantList{u"echo"_s} << u"Request"_s << invalid;
        QTest::newRow("number for method")
            << QVariantList{1, QVariantList(), descriptors({})} << u"Request"_s << invalid;
        QTest::newRow("texts for arguments")
            << QVariantList{u"echo"_s, QStringList{u"x"_s}, descriptors({})} << u"Request"_s
            << invalid;
        QTest::newRow("object path as a value")
            << QVariantList{u"echo"_s, QVariantList{QVariant::fromValue(QDBusObjectPath(u"/a"_s))},
                            descriptors({})}
            << u"Request"_s << invalid;
        QTest::newRow("other member")
            << QVariantList() << u"Destroy"_s << u"org.freedesktop.DBus.Error.UnknownMethod"_s;
    }

    void malformedCalls()
    {
        QFETCH(QVariantList, arguments);
        QFETCH(QString, member);
        QFETCH(QString, error);
        const QDBusMessage reply = call(u"malformed"_s, arguments, member);
        QCOMPARE(reply.type(), QDBusMessage::ErrorMessage);
        QCOMPARE(reply.errorName(), error);
    }

    void badDocuments_data()
    {
        QTest::addColumn<int>("fd");
        QTest::addColumn<QString>("error");
        const QString invalid = u"org.faxconsole.Error.InvalidParameter"_s;
        int pair[2] = {};
        QVERIFY(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
        QTest::newRow("socket") << pair[0] << invalid;
        QVERIFY(::pipe(pair) == 0);
        QTest::newRow("pipe") << pair[0] << invalid;
        QTest::newRow("device") << ::open("/dev/zero", O_RDONLY | O_CLOEXEC) << invalid;
        QTest::newRow("folder") << ::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC) << invalid;
        QTest::newRow("plain file") << ::open("/proc/self/exe", O_RDONLY | O_CLOEXEC) << invalid;
        const int open = ::memfd_create("unsealed", MFD_CLOEXEC | MFD_ALLOW_SEALING);
        QTest::newRow("memory file, not sealed") << open << invalid;
        const int huge = ::memfd_create("huge", MFD_CLOEXEC | MFD_ALLOW_SEALING);
        QVERIFY(::ftruncate(huge, 65LL * 1024 * 1024) == 0);
        QVERIFY(::fcntl(huge, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK) == 0);
        QTest::newRow("65 MB") << huge << u"org.faxconsole.Error.FileTooLarge"_s;
    }

    void badDocuments()
    {
        QFETCH(int, fd);
        QFETCH(QString, error);
        QVERIFY(fd >= 0);
        const QDBusMessage reply = call(u"documents"_s,
                                        {u"echo"_s, QVariantList(), descriptors({fd})});
        QCOMPARE(reply.errorName(), error);
        ::close(fd);
    }

    void filePositionIsNotTrusted()
    {
        const auto file = SealedFile::create("content");
        QVERIFY(file);
        QCOMPARE(::lseek(file->get(), 4, SEEK_SET), off_t(4));
        const auto octets = SealedFile::read(file->get(), 7);
        QVERIFY(octets);
        QCOMPARE(*octets, QByteArray("content"));
        QVERIFY(!SealedFile::read(file->get(), 6));
    }

    void errorsCarrySentenceAndNumber()
    {
        const QDBusMessage reply = call(
            u"errors"_s, {u"fail"_s, QVariantList{100, u"102 is busy"_s}, descriptors({})});
        QCOMPARE(reply.errorName(), u"org.faxconsole.Error.Busy"_s);
        QCOMPARE(reply.arguments(), QVariantList({u"102 is busy"_s, 100}));
    }

    void introspection()
    {
        QDBusConnection bus = QDBusConnection::connectToPeer(m_host->folder().socketAddress(),
                                                             u"introspect"_s);
        const QDBusMessage reply = bus.call(QDBusMessage::createMethodCall(
            {}, BusProtocol::objectPath, u"org.freedesktop.DBus.Introspectable"_s,
            u"Introspect"_s));
        QDBusConnection::disconnectFromPeer(u"introspect"_s);
        QVERIFY(reply.arguments().value(0).toString().contains(u"<method name=\"Request\">"_s));
    }

    void clientsComeAndGo()
    {
        for (int i = 0; i < 200; ++i) { // more than may be there at one time
            BusLink link(BusEndpoint::folder(m_host->folder().socketAddress()));
            QVERIFY2(link.open(), qPrintable(QString::number(i)));
        }
        BusLink last(BusEndpoint::folder(m_host->folder().socketAddress()));
        QVERIFY(last.open());
        std::optional<Result<Answer>> result;
        last.request({u"echo"_s, {5}, {}}, this,
                     [&](const Result<Answer> &answer) { result = answer; });
        QTRY_VERIFY(result.has_value());
        QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message()));
    }

    void reconnects()
    {
        const QString path = m_host->folder().path();
        BusLink link(BusEndpoint::folder(m_host->folder().socketAddress()));
        QVERIFY(link.open());
        m_host.reset();
        QTRY_VERIFY(!link.isConnected());
        QVERIFY(!link.open());
        // The address names a descriptor of the folder that is gone; a new link is made by the folder.
        init();
        BusLink second(BusEndpoint::folder(m_host->folder().socketAddress()));
        QVERIFY(second.open());
        QVERIFY(QFileInfo::exists(path));
    }
};

QTEST_GUILESS_MAIN(tst_BusServer)
#include "tst_busserver.moc"
