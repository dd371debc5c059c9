#pragma once

#include "link/link.h"
#include "link/serviceconnection.h"

#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>

namespace Fax::Desktop {

/**
 * The link of the console: to the service of a data folder, which this process hosts if no other does.
 * When that other one goes away, this one takes its place: tried again after 1, 2, 4, 8, 15, then every
 * 30 s (ui.md 3.3). A folder that cannot be used is not tried again.
 *
 * Thread: the owner's own, which never waits: connecting happens in a thread of its own.
 */
class FolderLink final : public Link
{
    Q_OBJECT

public:
    FolderLink(QString dataFolder, HandlerFactory factory, QObject *parent = nullptr);
    /** Waits for an attempt that is under way: 5 s at most, usually none. */
    ~FolderLink() override;

    /**
     * Begins to connect, or to become the host, and returns at once: a holder that is starting or
     * stopping is waited for in another thread. connectedChanged() or failed() follows. Does nothing
     * while an attempt is under way.
     */
    void open();

    [[nodiscard]] bool isConnected() const override;
    void request(const Request &request, QObject *context, Reply reply) override;

Q_SIGNALS:
    void connecting();
    /** An attempt failed or the service went away; `nextTry` = 0: it is not tried again by itself. */
    void failed(const Fax::Error &reason, std::chrono::seconds nextTry);

private:
    void onOpened(Result<ServiceConnection> connection);
    void onConnectedChanged(bool connected);
    void retryLater(const Error &reason);

    const QString m_dataFolder;
    const HandlerFactory m_factory;
    std::unique_ptr<QThread> m_opener; ///< while an attempt is under way
    ServiceConnection m_connection;
    QTimer m_retry;
    int m_failures = 0;
};

} // namespace Fax::Desktop
