#include "t30/t30session.h"

#include "base/logging.h"
#include "base/stationid.h"
#include "t30/audiofrontend.h"
#include "t30/engine.h"
#include "t30/enginehooks.h"
#include "t30/enginevalues.h"
#include "t30/t30frame.h"

#include <algorithm>

namespace Fax {

using namespace LineProtocol;

namespace {
constexpr int mostRetrains = 10'000;
} // namespace

T30Session::T30Session(FrontEnd &frontEnd, T30Task task, QObject *parent)
    : QObject(parent)
    , m_frontEnd(frontEnd)
    , m_task(std::move(task))
    , m_settings(m_task.settings)
    , m_tiff(m_task.document)
    , m_recorder(m_task.call, [this](const Frame &recorded) { Q_EMIT frameExchanged(recorded); })
    , m_follower(m_task.port, m_task.call)
{
    m_progress.port = m_task.port;
    m_progress.call = m_task.call;
    m_progress.state = m_task.document.isEmpty() ? PortState::Answered : PortState::Sending;
    m_progress.phase = CallPhase::A;
}

T30Session::~T30Session()
{
    m_frontEnd.onTone = nullptr;
}

void T30Session::start(qint64 lineMs)
{
    m_baseMs = lineMs;
    m_progressAtMs = lineMs;
    m_progress.lineMs = lineMs;
    m_recorder.setLineMs(lineMs);
    if (!installEngineHooks())
        qCCritical(logT30) << "The engine's own frame function was not found";
    const bool sending = !m_task.document.isEmpty();
    m_frontEnd.onTone = [this](FrontEnd::Tone tone) { toneHeard(tone); };
    m_frontEnd.start(sending);

    t30_state_s *engine = m_frontEnd.engine();
    if (sending) {
        m_settings.applyForSending(engine, m_tiff.name());
        m_sender.emplace(engine, m_task.call, m_task.pages);
        m_recorder.signal(Direction::Sent, QStringLiteral("CNG"), QStringLiteral("calling tone"));
    } else {
        m_settings.applyForReceiving(engine, m_tiff.name());
        m_receiver.emplace(engine);
        m_recorder.signal(Direction::Sent, QStringLiteral("CED"), QStringLiteral("answering tone"));
    }
    EngineListener &listener = *this;
    m_link.emplace(engine, listener);
    m_repair.emplace(engine);
}

void T30Session::advance(int samples)
{
    if (m_over)
        return;
    m_samples += samples;
    m_progress.lineMs = m_baseMs + m_samples * 1000 / AudioFrontEnd::sampleRate;
    m_recorder.setLineMs(m_progress.lineMs);
    if (m_receiver)
        m_receiver->arrange();
    if (m_receiver && m_progress.phase == CallPhase::C)
        m_receiver->awaitCarrier(m_frontEnd.hearsSignal(), samples);
    if (m_hangUpDue)
        return hangUp(*m_hangUpDue);
    if (!t30_call_active(m_frontEnd.engine()))
        return finish();
    m_repair->advance(m_frontEnd.hearsSignal(), samples);
    updateProgress();
    checkLimits();
}

int T30Session::heldPage() const
{
    if (m_sender)
        return m_sender->heldPage();
    return m_receiver ? m_receiver->heldPage() : 0;
}

void T30Session::pageStored(int page, bool stored)
{
    if (m_over || page == 0 || page != heldPage())
        return;
    if (!stored)
        hangUp(CallCause::NotStored);
    else if (m_sender)
        m_sender->noted(page);
    else
        (void)m_receiver->stored(page);
}

void T30Session::hangUp(CallCause cause)
{
    if (m_over)
        return;
    if (m_link && m_link->isInside()) {
        m_hangUpDue = cause;
        if (m_receiver)
            m_receiver->confirmNothing();
        return;
    }
    m_cause = cause;
    if (m_receiver)
        m_receiver->giveUp();
    if (m_sender && m_sender->heldPage() > 0)
        m_sender->keepBack();
    if (m_link)
        t30_terminate(m_frontEnd.engine());
    finish();
}

// ---- what the engine tells ----------------------------------------------------------------------

bool T30Session::negotiated(int fcf)
{
    if (m_sender) {
        m_settings.limitRate(m_frontEnd.engine());
        return !m_sender->mustGiveUp();
    }
    const bool choice = (fcf & 0xFE) == T30_DCS;
    return !choice || m_settings.acceptsChoice(m_frontEnd.engine(), m_choice);
}

void T30Session::pageSettled(int fcf)
{
    if (m_sender) {
        if (const auto done = m_sender->answered(fcf)) {
            m_limits.pageTaken();
            Q_EMIT pageSent(*done);
        }
        reportUnsettledPage();
        return;
    }
    followPage(); // its last rows
    if (const auto rows = m_receiver->pageEnded(fcf)) {
        m_limits.pageTaken();
        reportReceived(*rows, m_receiver->pages(), false);
    }
}

void T30Session::toneHeard(FrontEnd::Tone tone)
{
    m_faxSignalHeard = true;
    const bool answering = tone == FrontEnd::Tone::Ced;
    m_recorder.signal(
        Direction::Received, answering ? QStringLiteral("CED") : QStringLiteral("CNG"),
        answering ? QStringLiteral("answering tone") : QStringLiteral("calling tone"));
}

void T30Session::frame(Direction direction, const QByteArray &octets)
{
    ++m_frames;
    const int fcf = T30Frame::controlField(octets);
    followPage();
    m_follower.frame(direction, octets, currentPage());
    noteTrainingAnswer(direction, fcf);
    if (m_receiver && !m_progress.ecm) // ECM frames are counted as they are recorded
        m_recorder.pageDataOctets(m_receiver->octets());
    m_recorder.frame(direction, octets);
    if (!T30Frame::isPageData(octets)) {
        m_progress.step = T30Frame::name(octets);
        m_trainingNext = fcf == T30_DCS;
        notePhase(octets);
    }
    if (direction == Direction::Received) {
        m_faxSignalHeard = true;
        if (fcf == T30_DCS)
            m_choice = octets;
        m_disconnectHeard = m_disconnectHeard || fcf == T30_DCN;
        noteIdentity(octets);
    }
    const bool sent = direction == Direction::Sent;
    sent ? m_limits.frameSent(octets) : m_limits.frameReceived(octets);
    if (m_limits.broken())
        hangUp(CallCause::LimitBroken);
    if (sent)
        m_repair->frameSent(octets);
    if (m_sender) {
        sent ? m_sender->frameSent(octets) : m_sender->frameReceived(octets);
        reportUnsettledPage();
    } else {
        sent ? m_receiver->frameSent(octets) : m_receiver->frameReceived(octets);
    }
}

void T30Session::reportUnsettledPage()
{
    if (const auto page = m_sender->cameBack())
        Q_EMIT pageUnsettled(*page);
    if (const auto page = m_sender->leaving())
        Q_EMIT pageUnsettled(*page);
}

/** TCF itself is no frame; that it came, and how, is known when it is answered. */
void T30Session::noteTrainingAnswer(Direction direction, int fcf)
{
    if (fcf == T30_FTT || fcf == T30_RTP || fcf == T30_RTN || fcf == T30_CTR)
        m_progress.retrains = std::min(m_progress.retrains + 1, mostRetrains);
    if (direction == Direction::Received || (fcf != T30_CFR && fcf != T30_FTT))
        return;
    m_recorder.signal(Direction::Received, QStringLiteral("TCF"),
                      fcf == T30_CFR ? QStringLiteral("training check passed")
                                     : QStringLiteral("training check failed"));
}

void T30Session::notePhase(const QByteArray &octets)
{
    const int fcf = T30Frame::controlField(octets);
    if (fcf == T30_DCN)
        m_progress.phase = CallPhase::E;
    else if (pageCommandIn(octets) || fcf == T30_PPS || fcf == T30_EOR)
        m_progress.phase = CallPhase::D;
    else if (fcf == T30_DIS || fcf == T30_DCS)
        m_progress.phase = CallPhase::B;
}

void T30Session::noteIdentity(const QByteArray &octets)
{
    const int fcf = T30Frame::controlField(octets);
    if (fcf != T30_TSI && fcf != T30_CSI && fcf != T30_SUB)
        return;
    QByteArray text = octets.mid(3);
    std::reverse(text.begin(), text.end());
    (fcf == T30_SUB ? m_progress.subAddress : m_progress.remoteId) = readableStationId(text);
}

void T30Session::transmitType(int type, int bitRate)
{
    if (m_receiver && type != T30_MODEM_V21)
        m_receiver->commandLeft();
    if (!isPageModem(type))
        return;
    if (!m_trainingNext)
        return pageDataBegins(Direction::Sent, type, bitRate);
    m_trainingNext = false;
    m_recorder.signal(Direction::Sent, QStringLiteral("TCF"), modulationText(type, bitRate));
    m_progress.step = QStringLiteral("TCF");
    m_progress.modulation = modulationOf(type);
    m_progress.bitRate = bitRate;
}

void T30Session::receiveType(int type, int bitRate)
{
    if (!isPageModem(type))
        return;
    if (m_trainingNext)
        m_trainingNext = false;
    else
        pageDataBegins(Direction::Received, type, bitRate);
}

void T30Session::pageDataBegins(Direction direction, int type, int bitRate)
{
    m_recorder.pageDataStarted(direction, modulationText(type, bitRate));
    m_progress.phase = CallPhase::C;
    m_progress.state = m_sender ? PortState::Sending : PortState::Receiving;
    m_progress.modulation = modulationOf(type);
    m_progress.bitRate = bitRate;
    m_pageStarted = true;
    if (m_sender)
        m_sender->pageDataBegins();
    if (!m_frontEnd.engine()->error_correcting_mode)
        m_follower.begin(currentPage());
}

void T30Session::reportReceived(const ReceivedRows &rows, int page, bool partial)
{
    PageReceived report;
    report.port = m_task.port;
    report.call = m_task.call;
    report.page = page;
    report.width = rows.width;
    report.rows = rows.rows;
    report.resolution = rows.resolution;
    report.badLines = rows.badLines;
    report.bytes = rows.bytes;
    report.partial = partial;
    report.bits = rows.bits;
    Q_EMIT pageReceived(report);
}

// ---- while it runs ------------------------------------------------------------------------------

void T30Session::checkLimits()
{
    // Without ECM a carrier brings octets also when it says nothing; rows are progress.
    const int moved = m_receiver && !m_progress.ecm ? m_receiver->rows() : m_progress.pageBytes;
    const qint64 mark = m_frames + moved + (qint64(m_progress.page) << 40);
    if (mark != m_progressMark) {
        m_progressMark = mark;
        m_progressAtMs = m_progress.lineMs;
    }
    const qint64 limitMs = m_task.settings.watchdogSeconds * 1000LL;
    const bool stuck = m_progress.lineMs - m_progressAtMs > noProgressSeconds * 1000LL;
    const bool tooLong = m_progress.lineMs - m_baseMs > limitMs;
    if (stuck)
        m_watchdogText = QStringLiteral("Nothing moved on the line for %1 s")
                             .arg(noProgressSeconds);
    else if (tooLong)
        m_watchdogText = QStringLiteral("The call was longer than its limit of %1 s")
                             .arg(limitMs / 1000);
    if (stuck || tooLong)
        hangUp(CallCause::Watchdog);
    else if (m_receiver && m_receiver->brokeLimit())
        hangUp(CallCause::LimitBroken);
}

void T30Session::updateProgress()
{
    if (m_progress.phase == CallPhase::A)
        return;
    const t30_state_t *engine = m_frontEnd.engine();
    m_progress.ecm = engine->error_correcting_mode;
    m_progress.coding = codingOf(engine->line_encoding);
    m_progress.resolution = resolutionOf(engine->y_resolution);
    m_progress.widthPixels = std::clamp(pageWidthOf(*engine), 0, 2432);
    m_follower.setFormat(m_progress.coding, m_progress.widthPixels, m_progress.resolution);
    followPage();
    m_progress.pageLines = m_progress.phase == CallPhase::C ? m_follower.rows() : 0;
    if (m_receiver)
        return m_receiver->describe(m_progress);
    m_sender->describe(m_progress);
    if (!m_progress.ecm)
        m_recorder.pageDataOctets(m_progress.pageBytes);
}

int T30Session::currentPage() const
{
    return m_sender ? m_sender->page() : m_receiver->pages() + 1;
}

/** Without ECM the engine has what is on the line; with it the frames say it. */
void T30Session::followPage()
{
    if (m_progress.phase != CallPhase::C || m_frontEnd.engine()->error_correcting_mode)
        return;
    if (m_receiver)
        return m_follower.putRows(m_receiver->rowsFrom(m_follower.rows()));
    const QByteArray octets = m_sender->octetsFrom(m_follower.octetsPut());
    m_follower.putOctets(octets.constData(), octets.size());
}

// ---- the end ------------------------------------------------------------------------------------

CallFacts T30Session::facts() const
{
    CallFacts known;
    known.sending = !m_task.document.isEmpty();
    known.cause = m_cause;
    known.engineCode = m_engineCode;
    known.faxSignalHeard = m_faxSignalHeard;
    known.pageStarted = m_pageStarted;
    known.disconnectHeard = m_disconnectHeard;
    known.pages = m_task.pages;
    known.limit = m_limits.broken() ? m_limits.broken()->sending : ErrorCode::None;
    if (m_sender) {
        known.pagesConfirmed = m_sender->confirmed();
        known.lastPageUncertain = m_sender->isUncertain();
        known.pageRejected = m_sender->isRefused();
    } else if (m_receiver) {
        known.pagesConfirmed = m_receiver->confirmed();
        known.finished = m_receiver->isFinished();
    }
    return known;
}

void T30Session::reportUnfinishedPage()
{
    if (m_sender) {
        if (const auto page = m_sender->unfinished())
            Q_EMIT pageSent(*page);
    } else if (m_receiver && m_receiver->brokenPage()) {
        reportReceived(*m_receiver->brokenPage(), m_receiver->pages() + 1, true);
    }
}

void T30Session::finish()
{
    m_over = true;
    m_recorder.pageDataEnded();
    reportUnfinishedPage();
    Q_EMIT ended(summary());
}

/** What the result alone does not say. */
QString T30Session::detail() const
{
    if (m_cause == CallCause::LimitBroken && m_limits.broken())
        return m_limits.broken()->sentence;
    return m_cause == CallCause::Watchdog ? m_watchdogText : engineText(m_engineCode);
}

CallEnded T30Session::summary() const
{
    const CallFacts known = facts();
    CallEnded end;
    end.port = m_task.port;
    end.call = m_task.call;
    end.code = callResult(known);
    end.detail = detail();
    end.pagesConfirmed = known.pagesConfirmed;
    end.lastPageUncertain = known.lastPageUncertain;
    end.remoteId = m_progress.remoteId;
    end.subAddress = m_progress.subAddress;
    end.modulation = m_progress.modulation;
    end.bitRate = m_progress.bitRate;
    end.ecm = m_progress.ecm;
    end.coding = m_progress.coding;
    end.retrains = m_progress.retrains;
    end.lineMs = m_progress.lineMs;
    return end;
}

} // namespace Fax
