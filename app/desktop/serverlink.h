#pragma once

#include "link/link.h"
#include "link/serviceconnection.h"

#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>

namespace Fax::Desktop {

/**
 * The link of the console: to the service that `--server` names, however often that comes and goes.
 *
 * Embedded: this process hosts the service if no other does, and takes its place when the other one goes away.
 * On a bus: a service that is gone is watched for and connected to at once when it is back. Everything else
 * is tried again after 1, 2, 4, 8, 15, then every 30 s (ui.md 3.3), but not what trying again cannot change.
 * Automatic is decided once: a console whose service is being restarted must not become a second one.
 *
 * Thread: the owner's own, which never waits: connecting happens in a thread of its own.
 */
class ServerLink final : public Link
{
    Q_OBJECT

public:
    /** What happens after a failure. */
    enum class Next { Nothing, Retry, Watching };
    Q_ENUM(Next)

    ServerLink(ServerAddress server, QString dataFolder, HandlerFactory factory,
               QObject *parent = nullptr);
    /** Waits for an attempt that is under way: usually none; over ssh 15 s at most. */
    ~ServerLink() override;

    /**
     * Begins to connect, or to become the host, and returns at once: a holder that is starting or
     * stopping is waited for in another thread. connectedChanged() or failed() follows. Does nothing
     * while an attempt is under way.
     */
    void open();

    /** Gives the connection up until open(); what this process hosts ends in order, in another thread. */
    void close();

    /** For people: "this computer", or the host of ssh. */
    [[nodiscard]] QString displayName() const { return m_wanted.displayName(); }

    [[nodiscard]] bool isConnected() const override;
    void request(const Request &request, QObject *context, Reply reply) override;

Q_SIGNALS:
    void connecting();
    /** After close(). */
    void closed();
    /** An attempt failed or the service went away; `delay` counts for Next::Retry. */
    void failed(const Fax::Error &reason, Fax::Desktop::ServerLink::Next next,
                std::chrono::seconds delay);

private:
    struct Opened
    {
        ServerAddress server; ///< never Automatic
        ServiceConnection connection; ///< its link may be there without a service, to watch for one
        Result<> result;
    };

    [[nodiscard]] Opened connectNow() const;
    void onOpened(Opened opened);
    /** Ends what this process hosts, in the opener's thread. */
    void drop();
    void onDropped();
    void onConnectedChanged(bool connected);
    void goOnAfter(const Error &reason);

    ServerAddress m_wanted;
    const QString m_dataFolder;
    const HandlerFactory m_factory;
    std::unique_ptr<QThread> m_opener; ///< while an attempt or an ending is under way
    ServiceConnection m_connection;
    bool m_wantsOpen = false; ///< open() was called after the last close()
    QTimer m_retry;
    int m_failures = 0;
};

} // namespace Fax::Desktop
