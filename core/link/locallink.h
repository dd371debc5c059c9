#pragma once

#include "link/link.h"
#include "link/mailbox.h"
#include "link/pendingreplies.h"

namespace Fax {

/**
 * A link to a service in another thread of this process (or in the same one): everything is posted, both
 * ways. The caller is the user of this process.
 *
 * Thread: the client's own. The handler must be alive while the link is made; it may go away at any time
 * after that: the link is then no longer connected, for good.
 */
class LocalLink final : public Link
{
    Q_OBJECT

public:
    explicit LocalLink(RequestHandler *handler, QObject *parent = nullptr);
    LocalLink(RequestHandler *handler, std::chrono::milliseconds deadline,
              QObject *parent = nullptr);
    ~LocalLink() override;

    [[nodiscard]] bool isConnected() const override { return m_connected; }
    void request(const Request &request, QObject *context, Reply reply) override;

private:
    void onHandlerGone();

    bool m_connected = true;
    Caller m_caller;
    RequestHandler *m_handler; ///< only touched in its own thread, by functions its mailbox runs
    Mailbox m_toHandler;
    Mailbox m_toClient;
    PendingReplies m_pending;
};

} // namespace Fax
