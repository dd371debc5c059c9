#pragma once

#include "link/link.h"
#include "link/serviceconnection.h"

#include <QtCore/QTimer>

namespace Fax::Desktop {

/**
 * The link of the console: to the service of a data folder, which this process hosts if no other does.
 * When that other one goes away, this one takes its place: tried again after 1, 2, 4, 8, 15, then every
 * 30 s (ui.md 3.3). A folder that cannot be used is not tried again.
 */
class FolderLink final : public Link
{
    Q_OBJECT

public:
    explicit FolderLink(const QString &dataFolder, QObject *parent = nullptr);
    ~FolderLink() override;

    /** Connects or becomes the host. May wait up to 10 s for a holder that is starting or stopping. */
    Result<> open();

    [[nodiscard]] bool isConnected() const override;
    void request(const Request &request, QObject *context, Reply reply) override;

private:
    void onConnectedChanged(bool connected);
    void retryLater();

    const QString m_dataFolder;
    ServiceConnection m_connection;
    QTimer m_retry;
    int m_failures = 0;
};

} // namespace Fax::Desktop
