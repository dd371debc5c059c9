#include "line/linewarmup.h"

#include "base/logging.h"
#include "imaging/tifffax.h"
#include "line/builtinexchange.h"

#include <cerrno>
#include <ctime>

namespace Fax {

using namespace LineProtocol;

namespace {

constexpr qint64 callerPort = 1;
constexpr qint64 calledPort = 2;
constexpr qint64 outgoing = 1;
constexpr qint64 incoming = 2;
constexpr int mostSteps = 120 * 1000 / ExchangeCall::blockMs;

/** Answers and stores at once; remembers whether the page was confirmed. */
class WarmUp final : public LineEvents
{
public:
    WarmUp()
        : exchange(*this)
    { }

    void ring(const Ring &ring) override
    {
        Answer command;
        command.port = ring.port;
        command.call = incoming;
        exchange.answer(command);
    }
    void ringEnded(const RingEnded &) override { }
    void progress(const Progress &) override { }
    void frame(const Frame &) override { }
    void pageSent(const PageSent &) override { }
    void pageUnsettled(const PageSent &page) override
    {
        exchange.pageStored({page.call, page.page, true});
    }
    void pageReceived(const PageReceived &page) override
    {
        exchange.pageStored({page.call, page.page, true});
    }
    void callEnded(const CallEnded &end) override
    {
        good = good || (end.call == outgoing && end.code == ErrorCode::None);
    }

    BuiltInExchange exchange;
    bool good = false;
};

} // namespace

bool warmUpLine()
{
    std::time_t now = std::time(nullptr);
    (void)std::localtime(&now); // reads the time zone
    (void)qt_error_string(EIO); // the words for errors may be in files as well
    (void)logPort(); // the first category reads the logging rules
    (void)logT30();
    WarmUp warmUp;
    if (!warmUp.exchange.addPort({callerPort, QStringLiteral("1")})
        || !warmUp.exchange.addPort({calledPort, QStringLiteral("2")}))
        return false;
    FaxPage page(1728, 16, Resolution::Standard);
    page.setBlack(100, 8);
    Dial call;
    call.port = callerPort;
    call.call = outgoing;
    call.number = QStringLiteral("2");
    call.document = TiffFax::write({page});
    call.pages = 1;
    warmUp.exchange.dial(call);
    for (int i = 0; i < mostSteps && warmUp.exchange.callCount() > 0; ++i)
        warmUp.exchange.step();
    return warmUp.good;
}

} // namespace Fax
