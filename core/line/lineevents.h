#pragma once

#include "port/lineprotocol.h"

namespace Fax {

/** Who hears what happens on the lines: the worker's server, or a test. Called from the exchange's thread. */
class LineEvents
{
public:
    virtual ~LineEvents() = default;

    virtual void ring(const LineProtocol::Ring &ring) = 0;
    virtual void ringEnded(const LineProtocol::RingEnded &end) = 0;
    virtual void progress(const LineProtocol::Progress &progress) = 0;
    virtual void frame(const LineProtocol::Frame &frame) = 0;
    virtual void pageSent(const LineProtocol::PageSent &page) = 0;
    /** Uncertain: it is about to leave, the line stands still until pageStored(). NotDelivered: it came
     * back. */
    virtual void pageUnsettled(const LineProtocol::PageSent &page) = 0;
    virtual void pageReceived(const LineProtocol::PageReceived &page) = 0;
    virtual void callEnded(const LineProtocol::CallEnded &end) = 0;

    /** Only asked for while watcher() is not 0. */
    virtual void pageRows(const LineProtocol::PageRows &) { }
    /** Who watches the page on the line at this port; another number: somebody who has seen nothing of it. 0: nobody. */
    [[nodiscard]] virtual int watcher(qint64) const { return 0; }

    // Serial lines only.
    virtual void portReport(const LineProtocol::PortReport &) { }
    virtual void testStep(const LineProtocol::TestStep &) { }
    /** Nothing can be done with the device in this process; all is reported that there is to say. */
    virtual void lineGaveUp() { }
};

} // namespace Fax
