#include "linkconnection.h"

namespace Fax::Desktop {

LinkConnection::LinkConnection(ServerLink &link, const Clock &clock)
    : m_link(link)
    , m_clock(clock)
{
    connect(&link, &ServerLink::connecting, this, [this] { setState(lost(Phase::Connecting)); });
    connect(&link, &ServerLink::failed, this, &LinkConnection::onFailed);
    connect(&link, &ServerLink::closed, this, [this] { setState(lost(Phase::Left)); });
    connect(&link, &Link::connectedChanged, this, [this](bool connected) {
        if (connected)
            setState({Phase::Connected, {}, {}, {}});
    });
}

LinkConnection::State LinkConnection::lost(Phase phase) const
{
    State next = state();
    next.phase = phase;
    if (next.since.isNull())
        next.since = m_clock.now();
    next.nextTry = {};
    return next;
}

void LinkConnection::onFailed(const Error &reason, ServerLink::Next next,
                              std::chrono::seconds delay)
{
    State failed = lost(next == ServerLink::Next::Retry          ? Phase::Retrying
                            : next == ServerLink::Next::Watching ? Phase::Watching
                                                                 : Phase::Refused);
    failed.reason = reason;
    if (next == ServerLink::Next::Retry)
        failed.nextTry = m_clock.now().addSecs(delay.count());
    setState(failed);
}

} // namespace Fax::Desktop
