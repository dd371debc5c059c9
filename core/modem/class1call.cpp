#include "modem/class1call.h"

#include "line/lineevents.h"
#include "modem/class1limits.h"

#include <QtCore/QPointer>

#include <utility>

namespace Fax {

using namespace LineProtocol;

namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr milliseconds commandDeadline = 3s;
constexpr milliseconds interruptDeadline = 1500ms;
constexpr int mostInterrupts = 3;
constexpr milliseconds dialDeadline = 90s; // tones, ringing, the other end's answering tone
constexpr milliseconds dialPause = 8s; // the longest that one , or W takes
constexpr milliseconds answerDeadline = 30s;
constexpr int samplesPerMs = 8;
constexpr int storeTimeoutMs = 2500;
constexpr qint64 reportEveryMs = 250;

T30Task limitedTask(T30Task task, const ModemProfile &profile)
{
    task.settings = limitedToModem(task.settings, profile, !task.document.isEmpty());
    return task;
}

/** Why a call did not come about. NO CARRIER: the modem heard no fax until its patience (S7) was over. */
ErrorCode setUpCode(const AtAnswer &answer, bool sending)
{
    switch (answer.result) {
    case AtResult::Busy:
        return ErrorCode::Busy;
    case AtResult::NoDialTone:
        return ErrorCode::NoDialTone;
    case AtResult::NoAnswer:
    case AtResult::Timeout:
        return sending ? ErrorCode::NoAnswer : ErrorCode::NothingReceived;
    case AtResult::NoCarrier:
    case AtResult::Voice:
    case AtResult::FcError:
        return sending ? ErrorCode::NotFaxCall : ErrorCode::NothingReceived;
    case AtResult::Lost:
        return ErrorCode::DeviceMissing;
    case AtResult::Error:
        return answer.code.startsWith("DELAYED") || answer.code.startsWith("BLACKLISTED")
            ? ErrorCode::CallDelayed
            : ErrorCode::LineFault;
    case AtResult::Ok:
    case AtResult::Connect:
        break;
    }
    return ErrorCode::LineFault;
}

} // namespace

Class1Call::Class1Call(AtChannel &channel, const ModemProfile &profile, const T30Task &task,
                       LineEvents &events, QObject *parent)
    : ModemCall(parent)
    , m_channel(channel)
    , m_profile(profile)
    , m_task(limitedTask(task, profile))
    , m_events(events)
    , m_frontEnd(channel)
    , m_session(m_frontEnd, m_task)
{
    m_end.port = m_reported.port = task.port;
    m_end.call = m_reported.call = task.call;
    m_frontEnd.mayTalk = [this] { return !m_session.isHolding(); };
    m_frontEnd.onLineDropped = [this] { m_session.lineDropped(); };
    m_frontEnd.onFault = [this](const QString &what) { fault(ErrorCode::LineFault, what); };
    connect(&m_channel, &AtChannel::unsolicited, this, &Class1Call::heard);
    connect(&m_channel, &AtChannel::lost, this,
            [this](const QString &reason) { fault(ErrorCode::DeviceMissing, reason); });
    connect(&m_session, &T30Session::frameExchanged, this,
            [this](const Frame &frame) { m_events.frame(frame); });
    connect(&m_session, &T30Session::pageSent, this,
            [this](const PageSent &page) { m_events.pageSent(page); });
    connect(&m_session, &T30Session::pageUnsettled, this, [this](const PageSent &page) {
        m_heldMs = 0;
        m_events.pageUnsettled(page);
    });
    connect(&m_session, &T30Session::pageReceived, this, [this](const PageReceived &page) {
        m_heldMs = 0;
        m_events.pageReceived(page);
    });
    connect(&m_session, &T30Session::ended, this, &Class1Call::sessionEnded);
}

// ---- set-up -------------------------------------------------------------------------------------

void Class1Call::dial(const QByteArray &dialString)
{
    const auto pauses = dialString.count(',') + dialString.count('W');
    report(PortState::Dialing, QStringLiteral("dialling"));
    setUp("ATD" + dialString, dialDeadline + pauses * dialPause, AtData::Receive);
}

void Class1Call::answer()
{
    report(PortState::Answered, QStringLiteral("answering"));
    setUp("ATA", answerDeadline, AtData::Transmit);
}

void Class1Call::setUp(const QByteArray &command, milliseconds deadline, AtData data)
{
    m_stage = Stage::SetUp;
    const auto connecting = [this, command, deadline, data](const AtAnswer &last) {
        if (last.result == AtResult::Timeout)
            endSetUp(ErrorCode::LineFault, QStringLiteral("The modem does not answer"));
        else if (m_stage == Stage::SetUp)
            m_channel.command(command, deadline, data,
                              guarded([this](const AtAnswer &answer) { setUpAnswered(answer); }));
    };
    if (m_profile.identity.adaptive && !m_profile.quirks.noAdaptive)
        m_channel.command("AT+FAR=1", commandDeadline, AtData::None, guarded(connecting));
    else
        connecting({AtResult::Ok, {}, {}});
}

void Class1Call::setUpAnswered(const AtAnswer &answer)
{
    if (m_stage != Stage::SetUp)
        return;
    if (answer.result == AtResult::Connect)
        return connected();
    const QString said = QString::fromLatin1(answer.code.left(60));
    if (answer.result == AtResult::Timeout)
        return endSetUp(setUpCode(answer, isSending()),
                        QStringLiteral("The modem gave no result in time"));
    endSetUp(setUpCode(answer, isSending()), QStringLiteral("The modem said %1").arg(said));
}

void Class1Call::endSetUp(ErrorCode code, const QString &detail)
{
    m_end.code = code;
    m_end.detail = detail;
    release();
}

void Class1Call::connected()
{
    m_stage = Stage::Connected;
    m_session.start(m_lineMs);
    m_frontEnd.proceed();
    reportProgress();
}

/** Lines that belong to no command. */
void Class1Call::heard(const QByteArray &line)
{
    if (m_stage == Stage::SetUp && isSending() && line.contains("RING"))
        endSetUp(ErrorCode::CallCollision, QStringLiteral("The line rang while we were dialling"));
}

// ---- the call -----------------------------------------------------------------------------------

void Class1Call::advance(int ms)
{
    if (m_stage == Stage::Idle || m_stage == Stage::Over)
        return;
    m_lineMs += ms;
    if (m_stage != Stage::Connected)
        return;
    holdPage(ms);
    m_frontEnd.advance(ms);
    m_session.advance(ms * samplesPerMs);
    if (m_stage != Stage::Connected)
        return;
    m_frontEnd.proceed(); // what the session mended goes out now
    reportProgress();
}

void Class1Call::holdPage(int ms)
{
    m_heldMs += ms;
    if (m_session.isHolding() && m_heldMs >= storeTimeoutMs)
        m_session.pageStored(m_session.heldPage(), false);
}

void Class1Call::pageStored(int page, bool stored)
{
    m_session.pageStored(page, stored);
}

void Class1Call::hangUp(CallCause cause)
{
    if (m_stage == Stage::Connected)
        m_session.hangUp(cause);
    else if (m_stage == Stage::SetUp)
        endSetUp(codeOfCause(cause, isSending()), QStringLiteral("Hung up before the call was up"));
}

void Class1Call::fault(ErrorCode code, const QString &detail)
{
    if (m_stage != Stage::Connected)
        return;
    m_fault = Error{code, detail};
    m_session.hangUp(CallCause::ModemFault);
}

void Class1Call::sessionEnded(const CallEnded &end)
{
    m_end = end;
    if (m_fault && end.code == ErrorCode::LineFault)
        m_end.code = m_fault->code;
    if (m_fault)
        m_end.detail = m_fault->detail;
    release();
}

// ---- on hook ------------------------------------------------------------------------------------

/** Whatever the modem is doing, it ends, and the line is free. */
void Class1Call::release()
{
    m_stage = Stage::Releasing;
    m_frontEnd.stop();
    if (m_channel.isLost())
        finish(false);
    else if (m_channel.isBusy() || m_channel.isResultOwed())
        interrupt(mostInterrupts);
    else
        goOnHook();
}

/** In the first moment after a dial command a modem is deaf to it (V.250 §5.6.1). */
void Class1Call::interrupt(int times)
{
    m_channel.abort(interruptDeadline, guarded([this, times](const AtAnswer &answer) {
                        if (answer.result == AtResult::Timeout && times > 1)
                            interrupt(times - 1);
                        else
                            goOnHook();
                    }));
}

void Class1Call::goOnHook()
{
    if (m_channel.isLost())
        return finish(false);
    m_channel.command(
        "ATH0", commandDeadline, AtData::None,
        guarded([this](const AtAnswer &answer) { finish(answer.result == AtResult::Timeout); }));
}

void Class1Call::finish(bool wedged)
{
    if (wedged && !m_frontEnd.engine()) { // not the line's silence, the modem's
        m_end.code = ErrorCode::LineFault;
        m_end.detail = QStringLiteral("The modem does not answer");
    }
    m_stage = Stage::Over;
    m_end.lineMs = m_lineMs;
    Q_EMIT ended(m_end, wedged);
}

/** The owner of a channel may give up a call that the channel still works for. */
AtChannel::Handler Class1Call::guarded(std::function<void(const AtAnswer &)> handler)
{
    return
        [alive = QPointer<Class1Call>(this), handler = std::move(handler)](const AtAnswer &answer) {
            if (alive)
                handler(answer);
        };
}

// ---- progress -----------------------------------------------------------------------------------

void Class1Call::report(PortState state, const QString &step)
{
    m_reported.state = state;
    m_reported.phase = CallPhase::A;
    m_reported.step = step;
    m_events.progress(m_reported);
}

void Class1Call::reportProgress()
{
    const Progress &now = m_session.progress();
    const bool changed = now.phase != m_reported.phase || now.step != m_reported.step
        || now.state != m_reported.state || now.page != m_reported.page;
    if (!changed && now.lineMs - m_reported.lineMs < reportEveryMs)
        return;
    m_reported = now;
    m_events.progress(m_reported);
    const int watcher = m_events.watcher(m_reported.port);
    if (const auto rows = watcher > 0 ? m_session.takePageRows(watcher) : std::nullopt)
        m_events.pageRows(*rows);
}

} // namespace Fax
