#include "port/port.h"

#include "base/clock.h"
#include "base/logging.h"
#include "port/linedriver.h"
#include "port/portdescription.h"
#include "port/sendestimate.h"

namespace Fax {

namespace {

// How long a fax will be is not known when it comes in: this only ends calls that no fax explains. A call
// that makes no progress ends after 120 s.
constexpr int receptionLimitSeconds = 4 * 3600;

/** What a call out shows for a state of the worker: 3.3 knows only these. */
PortState sendingState(PortState shown, PortState reported)
{
    switch (reported) {
    case PortState::Dialing:
    case PortState::Ringing:
        return PortState::Dialing;
    case PortState::Answered:
    case PortState::Sending:
        return PortState::Sending;
    default:
        return shown;
    }
}

PortState receivingState(PortState shown, PortState reported)
{
    return reported == PortState::Answered || reported == PortState::Receiving ? reported : shown;
}

PortStatus idleStatus(const PortStatus &before, const PortConfig &config)
{
    PortStatus status;
    status.deviceId = config.id;
    status.deviceName = config.name;
    status.lastResult = before.lastResult;
    status.lastResultText = before.lastResultText;
    status.lastCallEnded = before.lastCallEnded;
    status.health = before.health;
    status.healthReason = before.healthReason;
    status.healthSince = before.healthSince;
    status.modem = before.modem;
    status.modemClass = before.modemClass;
    return status;
}

QString modemText(const ModemIdentity &modem)
{
    QStringList words{modem.maker, modem.model, modem.revision};
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace

Port::Port(const PortConfig &config, LineDriver &driver, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_driver(driver)
    , m_clock(clock)
{
    m_resultTimer.setSingleShot(true);
    m_resultTimer.setInterval(resultTime);
    connect(&m_resultTimer, &QTimer::timeout, this, &Port::showIdle);
    m_statusTimer.setSingleShot(true);
    m_statusTimer.setInterval(statusInterval);
    connect(&m_statusTimer, &QTimer::timeout, this, &Port::flushChange);
    if (m_config.isSerial())
        m_status.health = ModemHealth::Starting;
    m_status = idleStatus(m_status, m_config);
    m_status.state = idleState();
    m_driver.addPort({m_config.id.value, m_config.number, m_config.serial()});
    if (!m_config.line.isEmpty())
        setLine();
}

Port::~Port()
{
    m_driver.removePort({m_config.id.value});
}

void Port::setConfig(const PortConfig &config)
{
    const bool renumbered = config.number != m_config.number;
    const bool otherLine = config.line != m_config.line;
    m_config = config;
    m_status.deviceName = config.name;
    if (renumbered) {
        m_driver.removePort({m_config.id.value});
        m_driver.addPort({m_config.id.value, m_config.number, m_config.serial()});
    }
    if (otherLine || (renumbered && !m_config.line.isEmpty()))
        setLine();
    noteChange();
}

void Port::setLine()
{
    const auto line = LineCondition::parse(m_config.line); // PortRules has checked it
    m_driver.setCondition({.port = m_config.id.value, .line = line.value_or(LineCondition())});
}

PortStatus Port::status() const
{
    PortStatus status = m_status;
    if (m_call.isValid()) {
        const auto elapsed = m_clock.elapsed() - m_callStarted;
        status.elapsedTime = static_cast<int>(
            std::chrono::duration_cast<std::chrono::seconds>(elapsed).count());
        status.secondsLeft = secondsLeft();
    }
    status.description = portDescription(status, m_config, m_clock.zone());
    return status;
}

bool Port::isWorking() const
{
    return m_driver.isReady() && m_status.health == ModemHealth::Ready;
}

bool Port::isFree() const
{
    return !m_call.isValid() && !m_ringing && isWorking();
}

Result<> Port::dial(const OutgoingCall &call)
{
    if (!isWorking())
        return failure(ErrorCode::DeviceMissing, tr("%1 does not work").arg(m_config.name));
    if (!isFree())
        return failure(ErrorCode::LineUnavailable, tr("%1 is in use").arg(m_config.name));
    beginCall(call.call, true);
    m_firstPage = call.firstPage;
    m_pageOctets = call.pageOctets;
    m_status.address = call.address;
    m_status.documentName = call.documentName;
    m_status.documentSize = call.document.size();
    m_status.pageCount = call.pageCount;
    m_status.recipientName = call.recipientName;
    m_status.senderName = call.senderName;
    m_status.submittedTime = call.submittedTime;
    m_status.tsid = call.settings.localId;
    m_status.attempt = call.attempt;
    m_status.attempts = call.attempts;
    m_status.jobId = call.job;
    setState(PortState::Initializing);
    m_driver.dial({m_config.id.value, call.call.value, call.dialString, call.settings,
                   call.document, call.pages});
    return {};
}

Result<> Port::answer(CallId call)
{
    if (!m_ringing || m_call.isValid())
        return failure(ErrorCode::InvalidOperation, tr("%1 does not ring").arg(m_config.name));
    const QString callerId = m_status.callerId;
    m_ringing = false;
    beginCall(call, false);
    m_status.callerId = callerId;
    m_status.csid = m_config.csid;
    setState(PortState::Answered);
    LineProtocol::CallSettings settings;
    settings.localId = m_config.csid;
    settings.watchdogSeconds = receptionLimitSeconds;
    settings.limitSpeed(m_config.speed);
    m_driver.answer({m_config.id.value, call.value, settings});
    return {};
}

Result<> Port::hangUp()
{
    if (!m_call.isValid())
        return failure(ErrorCode::InvalidOperation, tr("%1 has no call").arg(m_config.name));
    if (m_aborting)
        return {};
    m_aborting = true;
    setState(PortState::Aborting);
    m_driver.hangUp({m_config.id.value, m_call.value});
    return {};
}

Result<> Port::reset()
{
    if (!m_config.isSerial())
        return failure(ErrorCode::NotSupported,
                       tr("%1 is a built-in line and has no modem to reset").arg(m_config.name));
    if (m_call.isValid())
        return failure(ErrorCode::InvalidOperation,
                       tr("%1 has a call; hang up first").arg(m_config.name));
    m_driver.resetPort({m_config.id.value});
    return {};
}

/** A built-in line has no modem: that its worker runs is all there is to test. */
Result<> Port::test()
{
    if (m_call.isValid())
        return failure(ErrorCode::InvalidOperation,
                       tr("%1 has a call; hang up first").arg(m_config.name));
    if (m_config.isSerial() && m_driver.isReady()) {
        m_driver.testPort({m_config.id.value});
        return {};
    }
    const QString reason = m_config.isSerial() && !m_status.healthReason.isEmpty()
        ? m_status.healthReason
        : tr("its worker does not run");
    const QString text = isWorking() ? tr("The built-in line %1 is ready").arg(m_config.number)
                                     : tr("%1 does not work: %2").arg(m_config.name, reason);
    Q_EMIT testStepped({m_config.id.value, QStringLiteral("port"), isWorking(), text, true});
    return {};
}

void Port::showRouting()
{
    if (!m_call.isValid() && m_resultTimer.isActive())
        setState(PortState::Routing);
}

void Port::handleReady(bool ready)
{
    m_ringing = false;
    if (!ready) {
        if (m_config.isSerial() && m_status.health == ModemHealth::Ready)
            m_status.health = ModemHealth::Starting; // the next worker will say more
        m_resultTimer.stop();
        m_status = idleStatus(m_status, m_config);
        setState(idleState());
    } else if (!m_call.isValid()) {
        showIdle();
    }
}

/** A modem that is tried again after a fault is as faulty as before, until it works. */
void Port::handleReport(const LineProtocol::PortReport &report)
{
    const bool wasReady = m_status.health == ModemHealth::Ready;
    const bool tried = report.health == ModemHealth::Starting && !m_status.healthReason.isEmpty()
        && !wasReady;
    if (!tried && (m_status.health != report.health || m_status.healthReason != report.reason)) {
        qCInfo(logPort) << m_config.name << report.health << report.reason;
        m_status.health = report.health;
        m_status.healthReason = report.reason;
        m_status.healthSince = m_clock.now();
    }
    if (!report.modem.classes.isEmpty()) {
        m_status.modem = modemText(report.modem);
        m_status.modemClass = report.modem.used;
    }
    m_ringing = m_ringing && m_status.health == ModemHealth::Ready;
    if (!m_call.isValid() && !m_ringing && !m_resultTimer.isActive())
        showIdle();
    else
        noteChange();
}

void Port::handleRing(const LineProtocol::Ring &ring)
{
    if (m_call.isValid())
        return;
    if (!m_ringing) {
        m_resultTimer.stop();
        m_status = idleStatus(m_status, m_config);
    }
    m_ringing = true;
    m_status.callerId = ring.callerId;
    m_status.ringCount = ring.count;
    setState(PortState::Ringing);
    if (m_config.receive == ReceiveMode::Auto && ring.count >= m_config.rings) {
        Q_EMIT answerDue();
    }
}

void Port::showNotAnswered(const Error &error)
{
    m_status.lastResult = error.code;
    m_status.lastResultText = error.detail.isEmpty() ? error.message() : error.detail;
    m_status.lastCallEnded = m_clock.now();
    noteChange();
}

void Port::handleRingEnded()
{
    if (!m_ringing)
        return;
    m_ringing = false;
    showIdle();
}

void Port::handleProgress(const LineProtocol::Progress &progress)
{
    if (progress.call != m_call.value || !m_call.isValid())
        return;
    m_status.phase = progress.phase;
    m_status.step = progress.step;
    m_status.modulation = progress.modulation;
    m_status.bitRate = progress.bitRate;
    m_status.ecm = progress.ecm;
    m_status.coding = progress.coding;
    m_status.resolution = progress.resolution;
    m_status.widthPixels = progress.widthPixels;
    m_status.currentPage = progress.page > 0 ? m_firstPage - 1 + progress.page : 0;
    m_status.pageBytes = progress.pageBytes;
    m_status.pageLines = progress.pageLines;
    m_status.pagePercent = progress.pagePercent;
    m_status.badLines = progress.badLines;
    m_status.retrains = progress.retrains;
    if (!progress.remoteId.isEmpty())
        (m_status.send ? m_status.csid : m_status.tsid) = progress.remoteId;
    if (!m_status.send)
        m_status.routingString = progress.subAddress;
    if (m_aborting)
        noteChange();
    else
        setState(m_status.send ? sendingState(m_status.state, progress.state)
                               : receivingState(m_status.state, progress.state));
}

void Port::handlePageSent(const LineProtocol::PageSent &page)
{
    if (page.verdict == Verdict::Confirmed || page.verdict == Verdict::Damaged)
        ++m_status.pagesConfirmed;
    noteChange();
}

void Port::handlePageStored()
{
    ++m_status.pagesConfirmed;
    noteChange();
}

void Port::handleCallEnded(const LineProtocol::CallEnded &end)
{
    if (end.call != m_call.value || !m_call.isValid())
        return;
    qCInfo(logPort) << m_config.name << "call" << end.call << "ended:" << end.code << end.detail;
    showResult(end);
    m_call = {};
    m_aborting = false;
    m_resultTimer.start();
}

void Port::beginCall(CallId call, bool send)
{
    m_resultTimer.stop();
    m_status = idleStatus(m_status, m_config);
    m_call = call;
    m_aborting = false;
    m_firstPage = 1;
    m_pageOctets.clear();
    m_callStarted = m_clock.elapsed();
    m_status.callId = call;
    m_status.send = send;
    m_status.receive = !send;
    m_status.startTime = m_clock.now();
}

void Port::showResult(const LineProtocol::CallEnded &end)
{
    m_status.lastResult = end.code;
    m_status.lastResultText = resultText(end);
    m_status.lastCallEnded = m_clock.now();
    m_status.phase = CallPhase::Idle;
    m_status.send = false;
    m_status.receive = false;
    // A call that ended with all its pages is shown as completed even if somebody hung up at the
    // end.
    setState(portStateOfResult(m_aborting && end.code != ErrorCode::None ? ErrorCode::UserAbort
                                                                         : end.code));
}

void Port::showIdle()
{
    m_resultTimer.stop();
    m_status = idleStatus(m_status, m_config);
    setState(idleState());
}

PortState Port::idleState() const
{
    if (m_status.health == ModemHealth::InUse)
        return PortState::Unavailable;
    return isWorking() ? PortState::Available : PortState::Offline;
}

void Port::setState(PortState state)
{
    const bool changed = state != m_status.state;
    m_status.state = state;
    noteChange();
    if (changed)
        Q_EMIT stateChanged(state);
}

void Port::noteChange()
{
    m_changePending = true;
    if (!m_statusTimer.isActive())
        m_statusTimer.start(0);
}

void Port::flushChange()
{
    if (!m_changePending)
        return;
    m_changePending = false;
    m_statusTimer.start(statusInterval);
    Q_EMIT statusChanged();
}

QString Port::resultText(const LineProtocol::CallEnded &end) const
{
    if (end.code != ErrorCode::None)
        return errorText(end.code);
    const int pages = m_status.pagesConfirmed;
    if (m_status.send)
        return pages == 1 ? tr("sent 1 page") : tr("sent %n pages", nullptr, pages);
    return pages == 1 ? tr("received 1 page") : tr("received %n pages", nullptr, pages);
}

int Port::secondsLeft() const
{
    if (!m_status.send)
        return 0;
    SendEstimate estimate;
    estimate.pageOctets = m_pageOctets;
    estimate.page = m_status.currentPage > 0 ? m_status.currentPage - m_firstPage + 1 : 0;
    estimate.percent = m_status.pagePercent;
    estimate.bitRate = m_status.bitRate;
    return estimate.secondsLeft();
}

} // namespace Fax
