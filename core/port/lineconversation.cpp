#include "port/lineconversation.h"

#include "port/linedriver.h"

namespace Fax {

using namespace LineProtocol;

namespace {
/** MPS, EOM, EOP, or the PPS of one of them. A PPS of nothing ends a block and not the page. */
bool endsPage(const Frame &frame)
{
    static const QSet<QString> commands{QStringLiteral("MPS"),     QStringLiteral("EOM"),
                                        QStringLiteral("EOP"),     QStringLiteral("PRI-MPS"),
                                        QStringLiteral("PRI-EOM"), QStringLiteral("PRI-EOP"),
                                        QStringLiteral("EOS")};
    constexpr int inner = 3; // after address, control, FCF
    const bool ofPage = frame.octets.size() > inner && frame.octets[inner] != 0;
    return frame.direction == Direction::Sent
        && (commands.contains(frame.name) || (frame.name == u"PPS" && ofPage));
}

/** The other end wants the page, or parts of it, again. */
bool refusesPage(const Frame &frame)
{
    return frame.direction == Direction::Received
        && (frame.name == u"RTN" || frame.name == u"PIN" || frame.name == u"PPR");
}

/** Decodes and hands over, or says what is wrong. */
template <typename Message, typename Function>
Result<> withDecoded(const WorkerMessage &message, Function function)
{
    auto decoded = Message::decode(message);
    if (!decoded)
        return tl::unexpected(decoded.error());
    function(*decoded);
    return {};
}
} // namespace

LineConversation::LineConversation(LineDriver &driver, QObject *parent)
    : QObject(parent)
    , m_driver(driver)
{ }

void LineConversation::reset()
{
    m_reader = {};
    m_ready = false;
    m_stopped = false;
}

Result<> LineConversation::feed(const QByteArray &octets)
{
    m_reader.feed(octets);
    while (!m_stopped) {
        const auto next = m_reader.take();
        if (!next)
            break;
        const Result<> taken = *next ? take(**next) : Result<>(tl::unexpected(next->error()));
        if (!taken) {
            stop();
            return taken;
        }
    }
    return {};
}

Result<> LineConversation::take(const WorkerMessage &message)
{
    const auto type = static_cast<Type>(message.type);
    if (!m_ready && type != Type::Ready)
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("a message before Ready"));
    switch (type) {
    case Type::Ready:
        return withDecoded<Ready>(message, [this](const Ready &m) { noteReady(m); });
    case Type::Ring:
        return withDecoded<Ring>(message, [this](const Ring &m) { Q_EMIT m_driver.rang(m); });
    case Type::RingEnded:
        return withDecoded<RingEnded>(message,
                                      [this](const RingEnded &m) { Q_EMIT m_driver.ringEnded(m); });
    case Type::Progress:
        return passCallEvent<Progress>(message, &LineDriver::progressed);
    case Type::Frame:
        return withDecoded<Frame>(message, [this](const Frame &m) { noteFrame(m); });
    case Type::PageSent:
        return withDecoded<PageSent>(message, [this](const PageSent &m) { notePageSent(m); });
    case Type::PageReceived:
        return passCallEvent<PageReceived>(message, &LineDriver::pageReceived);
    case Type::PageRows:
        return passCallEvent<PageRows>(message, &LineDriver::pageRowsCame);
    case Type::CallEnded:
        return withDecoded<CallEnded>(message, [this](const CallEnded &m) { noteCallEnded(m); });
    case Type::Alive:
        return withDecoded<Alive>(message, [](const Alive &) {});
    case Type::PortReport:
        return withDecoded<PortReport>(
            message, [this](const PortReport &m) { Q_EMIT m_driver.portReported(m); });
    case Type::TestStep:
        return withDecoded<TestStep>(message,
                                     [this](const TestStep &m) { Q_EMIT m_driver.testStepped(m); });
    case Type::Configure:
    case Type::AddPort:
    case Type::RemovePort:
    case Type::Dial:
    case Type::Answer:
    case Type::HangUp:
    case Type::PageStored:
    case Type::Condition:
    case Type::ResetPort:
    case Type::TestPort:
    case Type::Watch:
        break;
    }
    return failure(ErrorCode::ProtocolViolation,
                   QStringLiteral("a message of type %1").arg(message.type));
}

/** An event of a call: of ours, or of one that is over and no longer of interest. */
template <typename Message>
Result<> LineConversation::passCallEvent(const WorkerMessage &message,
                                         void (LineDriver::*happened)(const Message &))
{
    return withDecoded<Message>(message, [this, happened](const Message &m) {
        if (isOurCall(m.call))
            Q_EMIT(m_driver.*happened)(m);
    });
}

void LineConversation::noteReady(const Ready &message)
{
    if (m_ready)
        return;
    m_engine = message.engine;
    m_ready = true;
    Q_EMIT ready();
}

/** If the process dies now, nobody knows what became of a page whose answer is due. */
void LineConversation::noteFrame(const Frame &frame)
{
    if (!isOurCall(frame.call))
        return;
    if (endsPage(frame))
        m_answerDue.insert(frame.call);
    else if (refusesPage(frame))
        m_answerDue.remove(frame.call);
    Q_EMIT m_driver.frameRecorded(frame);
}

void LineConversation::notePageSent(const PageSent &page)
{
    if (!isOurCall(page.call))
        return;
    m_answerDue.remove(page.call);
    Q_EMIT m_driver.pageSent(page);
}

void LineConversation::noteCallEnded(const CallEnded &end)
{
    if (m_calls.remove(end.call) == 0)
        return;
    m_answerDue.remove(end.call);
    Q_EMIT callSucceeded();
    Q_EMIT m_driver.callEnded(end);
}

void LineConversation::failCalls(const QString &why)
{
    const QList<qint64> calls = m_calls.keys();
    for (const qint64 call : calls)
        failCall(call, why);
}

void LineConversation::failCall(qint64 call, const QString &why)
{
    if (!isOurCall(call))
        return;
    CallEnded end;
    end.port = m_calls.take(call);
    end.call = call;
    end.code = ErrorCode::LineFault;
    end.detail = why;
    end.lastPageUncertain = m_answerDue.remove(call);
    Q_EMIT m_driver.callEnded(end);
}

} // namespace Fax
