#include "modem/serialline.h"

#include "base/logging.h"
#include "modem/class1call.h"
#include "modem/class2call.h"
#include "modem/dialstring.h"
#include "modem/modemport.h"

namespace Fax {

using namespace LineProtocol;

namespace {

using namespace std::chrono_literals;

constexpr auto checkTime = 5s;
constexpr int mostFailures = 3;
constexpr int silenceMeansGoneMs = 8000; ///< rings are 6 s apart at most
constexpr int graceMs = 60'000; ///< beyond the call's own watchdog, which should have ended it
constexpr int hangUpMs = 12'000;

} // namespace

SerialLine::SerialLine(ModemPort &port, LineEvents &events, QObject *parent)
    : QObject(parent)
    , m_modem(port)
    , m_events(events)
    , m_channel(port.device())
    , m_setUp(m_channel, port)
{
    connect(&m_setUp, &ModemSetUp::finished, this, &SerialLine::setUpFinished);
    connect(&m_channel, &AtChannel::unsolicited, this, &SerialLine::heard);
    connect(&m_channel, &AtChannel::lost, this, &SerialLine::lost);
}

SerialLine::~SerialLine() = default;

// ---- the port -----------------------------------------------------------------------------------

Result<> SerialLine::addPort(const AddPort &command)
{
    if (m_port != 0)
        return failure(ErrorCode::InvalidOperation, QStringLiteral("this line has a port"));
    m_port = command.port;
    m_serial = command.serial;
    m_reported = {};
    m_state = State::SettingUp;
    report(ModemHealth::Starting);
    m_setUp.start(m_serial, ModemSetUp::How::Gently);
    return {};
}

void SerialLine::removePort(const RemovePort &command)
{
    if (command.port != m_port)
        return;
    if (m_call)
        dropCall(ErrorCode::UserAbort, QStringLiteral("the port was removed"));
    m_test.reset();
    m_port = 0;
    m_rings = 0;
    m_state = State::Idle;
}

Result<> SerialLine::setCondition(const Condition &)
{
    return failure(ErrorCode::NotSupported, QStringLiteral("a real line is as it is"));
}

Result<> SerialLine::resetPort(const ResetPort &command)
{
    if (command.port != m_port || callCount() > 0 || m_state == State::Testing
        || m_state == State::GaveUp)
        return failure(ErrorCode::InvalidOperation,
                       QStringLiteral("no reset during a call or a test"));
    m_failures = 0;
    m_rings = 0;
    m_state = State::SettingUp;
    report(ModemHealth::Starting);
    m_setUp.start(m_serial, ModemSetUp::How::Firmly);
    return {};
}

/** The port is not ready meanwhile, so that nobody dials; set-up follows. */
Result<> SerialLine::testPort(const TestPort &command)
{
    if (command.port != m_port || m_state != State::Ready || m_rings > 0) {
        // Off-hook, a test would take the call that rings. Who waits for its steps must hear that.
        m_events.testStep({command.port, QStringLiteral("port"), false,
                           tr("The modem is at work; try again in a minute"), true});
        return failure(ErrorCode::InvalidOperation, QStringLiteral("the port is not free"));
    }
    m_state = State::Testing;
    report(ModemHealth::Starting);
    m_test = std::make_unique<ModemSelfTest>(m_channel, m_events);
    connect(m_test.get(), &ModemSelfTest::finished, this, &SerialLine::testFinished);
    m_test->start({m_port, m_serial, m_profile.identity.used});
    return {};
}

void SerialLine::testFinished(bool answers)
{
    if (m_state != State::Testing || m_channel.isLost())
        return;
    if (!answers)
        return recover(tr("Modem does not answer"));
    m_state = State::SettingUp;
    m_setUp.start(m_serial, ModemSetUp::How::Gently);
}

void SerialLine::report(ModemHealth health, const QString &reason)
{
    PortReport now{m_port, health, reason, m_profile.identity};
    const bool same = now.port == m_reported.port && now.health == m_reported.health
        && now.reason == m_reported.reason && now.modem == m_reported.modem;
    if (same || m_port == 0)
        return;
    m_reported = now;
    m_events.portReport(now);
}

// ---- set-up and recovery ------------------------------------------------------------------------

void SerialLine::setUpFinished(const Result<ModemProfile> &profile)
{
    if (m_port != 0 && profile) {
        m_profile = *profile;
        return becomeReady();
    }
    if (m_port == 0)
        return;
    const Error &error = profile.error();
    if (m_channel.isLost())
        return; // lost() will say why
    m_profile.identity = m_setUp.identity();
    if (error.code == ErrorCode::Timeout)
        recover(tr("Modem does not answer"));
    else
        giveUp(ModemHealth::Faulty, error.message());
}

void SerialLine::becomeReady()
{
    m_state = State::Ready;
    report(ModemHealth::Ready);
    tellEnd();
    tellRing();
}

void SerialLine::recover(const QString &reason)
{
    ++m_failures;
    qCWarning(logPort).noquote() << "modem failure" << m_failures << reason << "after"
                                 << m_channel.transcript().right(400);
    if (m_failures >= mostFailures)
        return giveUp(ModemHealth::Faulty, reason);
    m_state = State::SettingUp;
    report(ModemHealth::Starting);
    tellEnd();
    m_setUp.start(m_serial, ModemSetUp::How::Firmly);
}

void SerialLine::giveUp(ModemHealth health, const QString &reason)
{
    if (m_state == State::GaveUp)
        return;
    m_state = State::GaveUp;
    m_rings = 0;
    report(health, reason);
    tellEnd();
    m_events.lineGaveUp();
}

/** The end of a call that this breaks comes first. */
void SerialLine::lost(const QString &reason)
{
    m_lossReason = reason;
    if (m_call)
        return;
    if (m_channel.isFlooded())
        giveUp(ModemHealth::Faulty, reason);
    else
        giveUp(ModemHealth::Absent, tr("Modem is unplugged"));
}

void SerialLine::deviceLost(const QString &reason)
{
    m_channel.deviceLost(reason);
}

// ---- rings --------------------------------------------------------------------------------------

void SerialLine::heard(const QByteArray &line)
{
    if (m_call || m_state == State::Idle || m_state == State::GaveUp)
        return; // a ring during a call is the call's business
    if (m_caller.take(line) != CallerIdReader::Line::Ring)
        return;
    ++m_rings;
    m_sinceRingMs = 0;
    if (m_state == State::Testing)
        m_test->lineRang();
    tellRing();
}

/** Only when it can be answered; a ring before that counts all the same. */
void SerialLine::tellRing()
{
    if (m_rings > 0 && m_state == State::Ready)
        m_events.ring({m_port, m_rings, m_caller.shown()});
}

void SerialLine::watchRinging()
{
    if (m_rings == 0)
        return;
    m_sinceRingMs += stepMs;
    if (m_sinceRingMs < silenceMeansGoneMs)
        return;
    m_rings = 0;
    m_caller.reset();
    m_events.ringEnded({m_port});
}

// ---- calls --------------------------------------------------------------------------------------

void SerialLine::dial(const Dial &command)
{
    if (command.port != m_port || callCount() > 0)
        return refuse(command.call, ErrorCode::InvalidOperation,
                      QStringLiteral("there is no such port, or it has a call"));
    if (m_state != State::Ready)
        return refuse(command.call, ErrorCode::DeviceMissing,
                      QStringLiteral("the modem is not ready"));
    if (m_rings > 0)
        return refuse(command.call, ErrorCode::CallCollision, QStringLiteral("the line rings"));
    const auto dialled = dialString(command.number, m_serial);
    if (!dialled)
        return refuse(command.call, dialled.error().code, dialled.error().message());
    beginCall({command.port, command.call, command.settings, command.document, command.pages});
    m_call->dial(*dialled);
}

void SerialLine::answer(const Answer &command)
{
    if (command.port != m_port || callCount() > 0 || m_rings == 0 || m_state != State::Ready)
        return refuse(command.call, ErrorCode::InvalidOperation,
                      QStringLiteral("the line does not ring"));
    m_rings = 0;
    m_caller.reset();
    beginCall({command.port, command.call, command.settings, {}, 0});
    m_call->answer();
}

std::unique_ptr<ModemCall> SerialLine::makeCall(const T30Task &task)
{
    switch (m_profile.identity.used) {
    case ModemClass::Class1:
    case ModemClass::Class1_0:
        return std::make_unique<Class1Call>(m_channel, m_profile, task, m_events);
    case ModemClass::Class2:
    case ModemClass::Class2_0:
    case ModemClass::Class2_1:
    case ModemClass::Auto: // set-up has chosen one
        break;
    }
    return std::make_unique<Class2Call>(m_channel, m_profile, task, m_events);
}

void SerialLine::beginCall(const T30Task &task)
{
    m_call = makeCall(task);
    m_callId = task.call;
    m_callLimitMs = qint64(task.settings.watchdogSeconds) * 1000 + graceMs;
    m_hungUp = false;
    m_hangUpLimitMs = 0;
    m_state = State::InCall;
    connect(m_call.get(), &ModemCall::ended, this, &SerialLine::callOver);
}

void SerialLine::hangUp(const HangUp &command)
{
    if (!m_call || command.call != m_callId || m_hangUpLimitMs > 0)
        return;
    m_hungUp = true;
    m_hangUpLimitMs = hangUpMs;
    m_call->hangUp(CallCause::HungUp);
}

void SerialLine::pageStored(const PageStored &command)
{
    if (m_call && command.call == m_callId)
        m_call->pageStored(command.page, command.stored);
}

/** The last resort: calls end by themselves, unless something is wrong with us. */
void SerialLine::watchCall()
{
    if (m_hangUpLimitMs > 0) {
        m_hangUpLimitMs -= stepMs;
        if (m_hangUpLimitMs <= 0)
            dropCall(ErrorCode::WatchdogExpired, QStringLiteral("the modem did not hang up"));
        return;
    }
    m_callLimitMs -= stepMs;
    if (m_callLimitMs <= 0 || m_channel.isLost()) {
        m_hangUpLimitMs = hangUpMs;
        m_call->hangUp(m_channel.isLost() ? CallCause::ModemFault : CallCause::Watchdog);
    }
}

void SerialLine::dropCall(ErrorCode code, const QString &detail)
{
    CallEnded end;
    end.port = m_port;
    end.call = m_callId;
    end.code = code;
    end.detail = detail;
    callOver(end, true);
}

/** The end is told when it is known whether the modem can carry the next call. */
void SerialLine::callOver(const CallEnded &end, bool wedged)
{
    m_call->disconnect(this);
    m_call.release()->deleteLater(); // this may be one of its signals
    m_end = end;
    if (m_hungUp && errorGroup(end.code) == ErrorGroup::Line)
        m_end->code = ErrorCode::UserAbort; // whatever the modem made of it, that was the reason
    if (m_lossReason)
        return lost(*m_lossReason);
    if (m_channel.isLost())
        return; // lost() comes next
    if (wedged || m_channel.isBusy())
        return recover(tr("Modem does not answer"));
    m_state = State::Checking;
    // Some modems leave their fax class when they hang up.
    m_channel.command("AT+FCLASS=" + className(m_profile.identity.used), checkTime, AtData::None,
                      [this](const AtAnswer &answer) {
                          if (answer.result == AtResult::Timeout)
                              return recover(tr("Modem does not answer"));
                          if (answer.result == AtResult::Lost)
                              return;
                          m_failures = 0;
                          becomeReady();
                      });
}

void SerialLine::tellEnd()
{
    if (m_end)
        m_events.callEnded(*std::exchange(m_end, std::nullopt));
}

void SerialLine::refuse(qint64 call, ErrorCode code, const QString &detail)
{
    CallEnded end;
    end.port = m_port;
    end.call = call;
    end.code = code;
    end.detail = detail;
    m_events.callEnded(end);
}

// ---- time ---------------------------------------------------------------------------------------

void SerialLine::step()
{
    m_channel.advance(stepMs);
    m_setUp.advance(stepMs);
    if (m_call)
        m_call->advance(stepMs);
    if (m_call)
        watchCall();
    watchRinging();
}

} // namespace Fax
