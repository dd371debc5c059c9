#pragma once

#include "base/clock.h"
#include "serverlink.h"
#include "window/connection.h"

namespace Fax::Desktop {

/** What a ServerLink is doing, as the windows show it. */
class LinkConnection final : public Ui::Connection
{
    Q_OBJECT

public:
    LinkConnection(ServerLink &link, const Clock &clock);

    void reconnect() override { m_link.open(); }
    void leave() override { m_link.close(); }

private:
    void onFailed(const Error &reason, ServerLink::Next next, std::chrono::seconds delay);
    [[nodiscard]] State lost(Phase phase) const;

    ServerLink &m_link;
    const Clock &m_clock;
};

} // namespace Fax::Desktop
