#include "t30/t30session.h"

#include "base/logging.h"
#include "base/stationid.h"
#include "t30/audiofrontend.h"
#include "t30/engine.h"
#include "t30/enginehooks.h"
#include "t30/t30frame.h"

#include <algorithm>
#include <array>

namespace Fax {

using namespace LineProtocol;

/** The two places where the engine tells its front end which modem to run; we listen and pass it on. */
struct T30Session::TypeHandler
{
    t30_set_handler_t *next = nullptr;
    void *nextData = nullptr;
};

/** The C side of the callbacks. */
struct EngineCallbacks
{
    /** The session, marked as called from inside the engine for as long as this lives. */
    class Inside
    {
    public:
        explicit Inside(void *data)
            : m_session(static_cast<T30Session *>(data))
        {
            ++m_session->m_insideEngine;
        }
        ~Inside() { --m_session->m_insideEngine; }
        T30Session *operator->() const { return m_session; }

    private:
        T30Session *m_session;
    };

    static int phaseB(t30_state_t *, void *data, int fcf) { return Inside(data)->onPhaseB(fcf); }
    static int phaseD(t30_state_t *, void *data, int fcf)
    {
        Inside(data)->onPhaseD(fcf);
        return T30_ERR_OK;
    }
    static void phaseE(t30_state_t *, void *data, int code) { Inside(data)->onPhaseE(code); }
    static void frame(t30_state_t *, void *data, int incoming, const uint8_t *octets, int length)
    {
        const QByteArray copy(reinterpret_cast<const char *>(octets), length);
        Inside(data)->onFrame(incoming ? Direction::Received : Direction::Sent, copy);
    }
    static void receiveType(void *data, int type, int rate, int shortTrain, int hdlc)
    {
        Inside(data)->onReceiveType(type, rate);
        const auto &next = *static_cast<T30Session *>(data)->m_receiveType;
        next.next(next.nextData, type, rate, shortTrain, hdlc);
    }
    static void transmitType(void *data, int type, int rate, int shortTrain, int hdlc)
    {
        Inside(data)->onTransmitType(type, rate);
        const auto &next = *static_cast<T30Session *>(data)->m_transmitType;
        next.next(next.nextData, type, rate, shortTrain, hdlc);
    }
};

namespace {

struct Rate
{
    int bitRate;
    int modem;
};

// The engine's own order of falling back; its current step is an index into it.
constexpr std::array fallbackOrder{
    Rate{14400, T30_SUPPORT_V17},   Rate{12000, T30_SUPPORT_V17},   Rate{9600, T30_SUPPORT_V17},
    Rate{9600, T30_SUPPORT_V29},    Rate{7200, T30_SUPPORT_V17},    Rate{7200, T30_SUPPORT_V29},
    Rate{4800, T30_SUPPORT_V27TER}, Rate{2400, T30_SUPPORT_V27TER},
};

constexpr int mostRefusalsOfAPage = 3;

bool isFast(int modemType)
{
    return modemType == T30_MODEM_V27TER || modemType == T30_MODEM_V29
        || modemType == T30_MODEM_V17;
}

Modulation modulationOf(int modemType)
{
    switch (modemType) {
    case T30_MODEM_V27TER:
        return Modulation::V27ter;
    case T30_MODEM_V29:
        return Modulation::V29;
    case T30_MODEM_V17:
        return Modulation::V17;
    default:
        return Modulation::None;
    }
}

QString modulationText(int modemType, int bitRate)
{
    const QString name = modemType == T30_MODEM_V27TER ? QStringLiteral("V.27ter")
        : modemType == T30_MODEM_V29                   ? QStringLiteral("V.29")
                                                       : QStringLiteral("V.17");
    return QStringLiteral("%1 %2 bit/s").arg(name).arg(bitRate);
}

Coding codingOf(int encoding)
{
    switch (encoding) {
    case T4_COMPRESSION_ITU_T4_1D:
        return Coding::Mh;
    case T4_COMPRESSION_ITU_T4_2D:
        return Coding::Mr;
    case T4_COMPRESSION_ITU_T6:
        return Coding::Mmr;
    default:
        return Coding::None;
    }
}

Resolution resolutionOf(int linesPerMetre)
{
    if (linesPerMetre == T4_Y_RESOLUTION_SUPERFINE)
        return Resolution::Superfine;
    return linesPerMetre == T4_Y_RESOLUTION_FINE ? Resolution::Fine : Resolution::Standard;
}

/** A page command that ends a page; PPS counts by the command inside it. */
int pageCommandIn(const QByteArray &octets)
{
    const int fcf = T30Frame::controlField(octets);
    const int command = fcf == T30_PPS ? T30Frame::innerPageCommand(octets) : fcf;
    switch (command) {
    case T30_MPS:
    case T30_EOM:
    case T30_EOP:
    case T30_EOS:
    case T30_PRI_MPS:
    case T30_PRI_EOM:
    case T30_PRI_EOP:
        return command;
    default:
        return 0;
    }
}

bool isLastPage(int command)
{
    return command == T30_EOP || command == T30_PRI_EOP;
}

bool isNewDocument(int command)
{
    return command == T30_EOM || command == T30_PRI_EOM || command == T30_EOS;
}

} // namespace

T30Session::T30Session(FrontEnd &frontEnd, T30Task task, QObject *parent)
    : QObject(parent)
    , m_frontEnd(frontEnd)
    , m_task(std::move(task))
    , m_tiff(m_task.document)
    , m_sending(!m_task.document.isEmpty())
    , m_recorder(m_task.call, [this](const Frame &recorded) { Q_EMIT frame(recorded); })
{
    m_progress.port = m_task.port;
    m_progress.call = m_task.call;
    m_progress.state = PortState::Answered;
    m_progress.phase = CallPhase::A;
}

T30Session::~T30Session()
{
    m_frontEnd.onTone = nullptr;
}

void T30Session::start(qint64 lineMs)
{
    m_baseMs = lineMs;
    m_lastProgress = lineMs;
    m_progress.lineMs = lineMs;
    m_recorder.setLineMs(lineMs);
    if (!installEngineHooks())
        qCCritical(logT30) << "The engine's own frame function was not found";
    m_frontEnd.onTone = [this](FrontEnd::Tone tone) { onTone(tone); };
    m_frontEnd.start(m_sending);
    m_tap.emplace(m_frontEnd.engine());
    configureEngine();
    m_recorder.signal(Direction::Sent, m_sending ? QStringLiteral("CNG") : QStringLiteral("CED"),
                      m_sending ? QStringLiteral("calling tone")
                                : QStringLiteral("answering tone"));
}

void T30Session::configureEngine()
{
    t30_state_t *engine = m_frontEnd.engine();
    configureModems();
    if (m_sending)
        configureSending();
    else
        configureReceiving();
    t30_set_phase_b_handler(engine, EngineCallbacks::phaseB, this);
    t30_set_phase_d_handler(engine, EngineCallbacks::phaseD, this);
    t30_set_phase_e_handler(engine, EngineCallbacks::phaseE, this);
    t30_set_real_time_frame_handler(engine, EngineCallbacks::frame, this);
    m_receiveType.reset(
        new TypeHandler{engine->set_rx_type_handler, engine->set_rx_type_user_data});
    m_transmitType.reset(
        new TypeHandler{engine->set_tx_type_handler, engine->set_tx_type_user_data});
    engine->set_rx_type_handler = EngineCallbacks::receiveType;
    engine->set_rx_type_user_data = this;
    engine->set_tx_type_handler = EngineCallbacks::transmitType;
    engine->set_tx_type_user_data = this;
}

int T30Session::permittedModems() const
{
    const CallSettings &settings = m_task.settings;
    int modems = T30_SUPPORT_V27TER;
    if (settings.fastest != Modulation::V27ter && settings.maximumBitRate >= 7200)
        modems |= T30_SUPPORT_V29;
    if (settings.fastest == Modulation::V17 && settings.maximumBitRate >= 7200)
        modems |= T30_SUPPORT_V17;
    return modems;
}

void T30Session::configureModems()
{
    t30_state_t *engine = m_frontEnd.engine();
    const CallSettings &settings = m_task.settings;
    int codings = T30_SUPPORT_T4_1D_COMPRESSION;
    if (settings.mr)
        codings |= T30_SUPPORT_T4_2D_COMPRESSION;
    if (settings.mmr && settings.ecm)
        codings |= T30_SUPPORT_T6_COMPRESSION;
    t30_set_supported_modems(engine, permittedModems());
    t30_set_supported_compressions(engine, codings);
    t30_set_ecm_capability(engine, settings.ecm);
    t30_set_supported_resolutions(engine,
                                  T30_SUPPORT_STANDARD_RESOLUTION | T30_SUPPORT_FINE_RESOLUTION
                                      | T30_SUPPORT_SUPERFINE_RESOLUTION
                                      | T30_SUPPORT_R8_RESOLUTION);
    t30_set_supported_image_sizes(engine,
                                  T30_SUPPORT_215MM_WIDTH | T30_SUPPORT_255MM_WIDTH
                                      | T30_SUPPORT_303MM_WIDTH | T30_SUPPORT_UNLIMITED_LENGTH
                                      | T30_SUPPORT_US_LETTER_LENGTH | T30_SUPPORT_US_LEGAL_LENGTH);
    t30_set_tx_ident(engine, cleanStationId(settings.localId).toLatin1().constData());
}

void T30Session::configureSending()
{
    t30_state_t *engine = m_frontEnd.engine();
    const CallSettings &settings = m_task.settings;
    t30_set_tx_sub_address(engine, cleanSubAddress(settings.subAddress).toLatin1().constData());
    // A password for a fax that is sent travels as SID: bit 50 is "password" in DIS and SID in DCS.
    t30_set_tx_sender_ident(engine, cleanSubAddress(settings.password).toLatin1().constData());
    t30_set_tx_file(engine, m_tiff.name().constData(), -1, -1);
    engine->retransmit_capable = true; // after RTN the page is sent again, not the next one
}

void T30Session::configureReceiving()
{
    t30_state_t *engine = m_frontEnd.engine();
    t30_set_supported_t30_features(engine, T30_SUPPORT_IDENTIFICATION | T30_SUPPORT_SUB_ADDRESSING);
    t30_set_rx_encoding(engine, T4_COMPRESSION_ITU_T6);
    t30_set_rx_file(engine, m_tiff.name().constData(), -1);
}

void T30Session::limitRate()
{
    t30_state_t *engine = m_frontEnd.engine();
    const int modems = permittedModems();
    const auto tooFast = [&](const Rate &rate) {
        return rate.bitRate > m_task.settings.maximumBitRate || !(rate.modem & modems);
    };
    auto step = static_cast<size_t>(engine->current_fallback);
    while (step + 1 < fallbackOrder.size() && tooFast(fallbackOrder[step]))
        ++step;
    engine->current_fallback = static_cast<int>(step);
}

void T30Session::advance(int samples)
{
    if (m_over)
        return;
    m_samples += samples;
    m_progress.lineMs = m_baseMs + m_samples * 1000 / AudioFrontEnd::sampleRate;
    m_recorder.setLineMs(m_progress.lineMs);
    m_tap->arrange();
    if (m_hangUpDue)
        return hangUp(*m_hangUpDue);
    if (!t30_call_active(m_frontEnd.engine()))
        return finish();
    updateProgress();
    checkLimits();
}

void T30Session::pageStored(int page, bool stored)
{
    if (page != m_heldPage || m_over)
        return;
    m_heldPage = 0;
    if (stored)
        m_confirmationDue = true;
    else
        hangUp(CallCause::NotStored);
}

void T30Session::hangUp(CallCause cause)
{
    if (m_over)
        return;
    if (m_insideEngine > 0) {
        m_hangUpDue = cause;
        return;
    }
    m_cause = cause;
    m_heldPage = 0;
    m_confirmationOnLine = false; // what has not left by now never will
    if (m_tap) {
        m_tap->arrange();
        keepBrokenPage();
        t30_terminate(m_frontEnd.engine());
    }
    finish();
}

// ---- what the engine tells ----------------------------------------------------------------------

int T30Session::onPhaseB(int fcf)
{
    if (m_sending) {
        if (m_ledger.refusals() >= mostRefusalsOfAPage)
            return T30_ERR_CANNOT_TRAIN;
        limitRate();
        return T30_ERR_OK;
    }
    const bool choice = (fcf & 0xFE) == T30_DCS;
    return choice && !acceptsChoice() ? T30_ERR_INCOMPATIBLE : T30_ERR_OK;
}

/** Whether a DCS asks for what we offered: the engine itself takes things nobody offered (safety 54, 55). */
bool T30Session::acceptsChoice() const
{
    const t30_state_t *engine = m_frontEnd.engine();
    const int width = engine->image_width;
    const bool goodWidth = width == 1728 || width == 2048 || width == 2432;
    const bool goodGrid = engine->x_resolution == T4_X_RESOLUTION_R8
        && (engine->y_resolution == T4_Y_RESOLUTION_STANDARD
            || engine->y_resolution == T4_Y_RESOLUTION_FINE
            || engine->y_resolution == T4_Y_RESOLUTION_SUPERFINE);
    const Coding coding = codingOf(engine->line_encoding);
    const bool ecm = engine->error_correcting_mode;
    const bool goodCoding = coding == Coding::Mh || (coding == Coding::Mr && m_task.settings.mr)
        || (coding == Coding::Mmr && m_task.settings.mmr && ecm);
    return goodWidth && goodGrid && goodCoding && (!ecm || m_task.settings.ecm);
}

void T30Session::onPhaseD(int fcf)
{
    if (m_sending)
        answerToOurPage(fcf);
    else
        pageOfTheirsEnded(fcf);
}

void T30Session::onPhaseE(int code)
{
    m_engineCode = code;
}

void T30Session::onTone(FrontEnd::Tone tone)
{
    m_faxSignalHeard = true;
    m_recorder.signal(Direction::Received,
                      tone == FrontEnd::Tone::Ced ? QStringLiteral("CED") : QStringLiteral("CNG"),
                      tone == FrontEnd::Tone::Ced ? QStringLiteral("answering tone")
                                                  : QStringLiteral("calling tone"));
}

void T30Session::onFrame(Direction direction, const QByteArray &octets)
{
    ++m_frames;
    const int fcf = T30Frame::controlField(octets);
    if (fcf == T4_FCD) {
        m_pageOctets += std::max(0, static_cast<int>(octets.size()) - 4);
        m_retransmitted += m_progress.step == u"PPR";
    }
    if (fcf == T30_DCS)
        startCounting();
    noteTrainingAnswer(direction, fcf);
    if (!m_sending)
        m_recorder.pageDataOctets(m_progress.ecm ? m_pageOctets : m_tap->bytes());
    m_recorder.frame(direction, octets);
    if (T30Frame::isPageData(octets))
        return;
    m_progress.step = T30Frame::name(octets);
    m_trainingNext = fcf == T30_DCS;
    if (direction == Direction::Received)
        m_faxSignalHeard = true;
    notePhase(octets);
    if (direction == Direction::Sent)
        noteCommand(octets);
    else
        noteAnswer(octets);
}

/** TCF itself is no frame; that it came, and how, is known when it is answered. */
void T30Session::noteTrainingAnswer(Direction direction, int fcf)
{
    if (fcf == T30_FTT || fcf == T30_RTP || fcf == T30_RTN || fcf == T30_CTR)
        ++m_progress.retrains;
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

void T30Session::noteCommand(const QByteArray &octets)
{
    const int fcf = T30Frame::controlField(octets);
    if (m_sending && pageCommandIn(octets))
        m_ledger.pageCommandSent();
    if (m_sending)
        return;
    if (fcf == T30_MCF || fcf == T30_RTP)
        m_confirmationOnLine = m_confirmationDue || isHolding(); // pageStored() may come later
    if (fcf == T30_DCN || fcf == T30_DIS)
        keepBrokenPage();
    if (fcf == T30_RTN)
        expectPageAgain();
}

/** After RTN the engine waits for nothing but DCN when the page was the last one; callers send it again. */
void T30Session::expectPageAgain()
{
    t30_state_t *engine = m_frontEnd.engine();
    if (!isLastPage(engine->next_rx_step))
        return;
    engine->next_rx_step = T30_MPS;
    engine->end_of_procedure_detected = false;
}

void T30Session::noteAnswer(const QByteArray &octets)
{
    const int fcf = T30Frame::controlField(octets);
    if (fcf == T30_DCN) {
        m_ledger.disconnectReceived();
        if (!m_sending)
            keepBrokenPage();
    }
    if (fcf == T30_PPR)
        m_ledger.partsAskedFor();
    if (fcf == T30_TSI || fcf == T30_CSI || fcf == T30_SUB) {
        QByteArray text = octets.mid(3);
        std::reverse(text.begin(), text.end());
        (fcf == T30_SUB ? m_progress.subAddress : m_progress.remoteId) = readableStationId(text);
    }
}

void T30Session::onTransmitType(int type, int bitRate)
{
    if (!isFast(type)) {
        if (m_confirmationOnLine && type != T30_MODEM_V21)
            confirmationSent();
        return;
    }
    if (m_trainingNext) {
        m_recorder.signal(Direction::Sent, QStringLiteral("TCF"), modulationText(type, bitRate));
        m_trainingNext = false;
        m_progress.step = QStringLiteral("TCF");
        m_progress.modulation = modulationOf(type);
        m_progress.bitRate = bitRate;
        return;
    }
    pageDataBegins(Direction::Sent, type, bitRate);
}

void T30Session::onReceiveType(int type, int bitRate)
{
    if (!isFast(type))
        return;
    if (m_trainingNext) {
        m_trainingNext = false;
        return;
    }
    pageDataBegins(Direction::Received, type, bitRate);
}

void T30Session::pageDataBegins(Direction direction, int type, int bitRate)
{
    m_recorder.pageDataStarted(direction, modulationText(type, bitRate));
    m_progress.phase = CallPhase::C;
    m_progress.modulation = modulationOf(type);
    m_progress.bitRate = bitRate;
    m_pageStarted = true;
    if (m_sending)
        m_ledger.pageDataStarted();
    m_progress.state = m_sending ? PortState::Sending : PortState::Receiving;
}

// ---- pages we send ------------------------------------------------------------------------------

void T30Session::answerToOurPage(int fcf)
{
    const bool refused = fcf == T30_RTN || fcf == T30_PIN;
    m_pageRefused = refused;
    if (refused) {
        m_ledger.refused();
        repeatAfterRefusal();
        return;
    }
    const int page = m_ledger.currentPage();
    reportSentPage(page, m_ledger.taken(fcf != T30_MCF));
    startCounting();
}

void T30Session::startCounting()
{
    m_pageOctets = 0;
    m_retransmitted = 0;
}

/**
 * The engine repeats a refused page itself, except after EOM: there it would go on with the next page of the
 * file. It opens the file again for the next DIS, so it is told to begin with the same page.
 */
void T30Session::repeatAfterRefusal()
{
    t30_state_t *engine = m_frontEnd.engine();
    engine->retransmit_capable = !isNewDocument(engine->next_tx_step);
    if (engine->retransmit_capable)
        return;
    engine->tx_start_page = t4_tx_get_current_page_in_file(&engine->t4.tx);
    t4_tx_release(&engine->t4.tx);
}

void T30Session::reportSentPage(int page, Verdict verdict)
{
    if (page > m_task.pages)
        return;
    const int bytes = m_progress.ecm ? m_pageOctets : m_progress.pageBytes;
    Q_EMIT pageSent({m_task.call, page, verdict, bytes, m_retransmitted});
}

// ---- pages we receive ---------------------------------------------------------------------------

void T30Session::pageOfTheirsEnded(int fcf)
{
    m_lastPageOfAll = isLastPage(fcf);
    const std::optional<ReceivedRows> page = m_tap->endedPage();
    if (!page)
        return keepBrokenPage(); // too bad: the engine answers RTN, and the page may come again
    m_brokenPage.reset();
    startCounting();
    ++m_pagesReceived;
    m_heldPage = m_pagesReceived; // before the report: the answer may come from inside it
    reportReceived(*page, m_pagesReceived, false);
}

void T30Session::confirmationSent()
{
    m_confirmationOnLine = false;
    if (!m_confirmationDue)
        return;
    m_confirmationDue = false;
    ++m_pagesConfirmed;
    m_finished = m_lastPageOfAll;
}

void T30Session::keepBrokenPage()
{
    if (m_sending)
        return;
    if (std::optional<ReceivedRows> rows = m_tap->brokenPage())
        m_brokenPage = std::move(rows);
}

void T30Session::reportReceived(const ReceivedRows &rows, int page, bool partial)
{
    PageReceived report;
    report.port = m_task.port;
    report.call = m_task.call;
    report.page = page;
    report.width = rows.width;
    report.rows = std::min(rows.rows, maximumRows);
    report.resolution = rows.resolution;
    report.badLines = rows.badLines;
    report.bytes = rows.bytes;
    report.partial = partial;
    report.bits = rows.bits.left(qsizetype(report.rows) * (rows.width / 8));
    Q_EMIT pageReceived(report);
}

// ---- while it runs ------------------------------------------------------------------------------

void T30Session::checkLimits()
{
    const qint64 mark = qint64(m_frames) + m_progress.pageBytes + (qint64(m_progress.page) << 40);
    if (mark != m_progressMark) {
        m_progressMark = mark;
        m_lastProgress = m_progress.lineMs;
    }
    const bool stuck = m_progress.lineMs - m_lastProgress > noProgressSeconds * 1000;
    if (stuck || m_progress.lineMs - m_baseMs > m_task.settings.watchdogSeconds * 1000LL)
        hangUp(CallCause::Watchdog);
    else if (m_tap->rows() > maximumRows || m_pagesReceived >= maximumPages)
        hangUp(CallCause::LimitBroken);
}

void T30Session::updateProgress()
{
    const t30_state_t *engine = m_frontEnd.engine();
    m_progress.retrains = std::min(m_progress.retrains, 10'000);
    if (m_progress.phase == CallPhase::A)
        return;
    m_progress.ecm = engine->error_correcting_mode;
    m_progress.coding = codingOf(engine->line_encoding);
    m_progress.resolution = resolutionOf(engine->y_resolution);
    m_progress.widthPixels = std::clamp<int>(engine->image_width, 0, 2432);
    if (m_sending)
        updateSendProgress();
    else
        updateReceiveProgress();
}

void T30Session::updateSendProgress()
{
    constexpr int sendingOperation = 2; // OPERATION_IN_PROGRESS_T4_TX
    const t30_state_t *engine = m_frontEnd.engine();
    if (engine->operation_in_progress != sendingOperation || m_progress.phase == CallPhase::B)
        return;
    const t4_tx_state_t &coder = engine->t4.tx;
    const int octets = coder.image_size;
    m_progress.page = std::min(m_ledger.currentPage(), m_task.pages);
    m_progress.pageBytes = std::min(
        m_progress.ecm ? m_pageOctets - m_retransmitted * 256 : coder.t4_t6_tx.bit_ptr, octets);
    m_progress.pageBytes = std::max(m_progress.pageBytes, 0);
    m_progress.pagePercent = octets > 0 ? m_progress.pageBytes * 100 / octets : 0;
    if (!m_progress.ecm)
        m_recorder.pageDataOctets(m_progress.pageBytes);
}

void T30Session::updateReceiveProgress()
{
    if (m_progress.phase == CallPhase::C || m_progress.phase == CallPhase::D)
        m_progress.page = m_pagesReceived
            + (m_heldPage == 0 && m_progress.phase == CallPhase::C ? 1 : 0);
    if (m_progress.phase != CallPhase::C)
        return;
    m_progress.pageBytes = m_progress.ecm ? m_pageOctets : m_tap->bytes();
    m_progress.badLines = m_tap->badLines();
}

// ---- the end ------------------------------------------------------------------------------------

CallFacts T30Session::facts() const
{
    CallFacts known;
    known.sending = m_sending;
    known.cause = m_cause;
    known.engineCode = m_engineCode;
    known.phase = m_progress.phase;
    known.faxSignalHeard = m_faxSignalHeard;
    known.pageStarted = m_pageStarted;
    known.pages = m_task.pages;
    known.pagesConfirmed = m_sending ? m_ledger.confirmed() : m_pagesConfirmed;
    known.lastPageUncertain = m_sending && m_ledger.unfinished() == Verdict::Uncertain;
    known.pageRejected = m_pageRefused;
    known.finished = m_finished;
    return known;
}

void T30Session::finish()
{
    m_over = true;
    m_recorder.pageDataEnded();
    if (const auto verdict = m_sending ? m_ledger.unfinished() : std::nullopt)
        reportSentPage(m_ledger.currentPage(), *verdict);
    if (m_brokenPage)
        reportReceived(*m_brokenPage, m_pagesReceived + 1, true);

    const CallFacts known = facts();
    CallEnded end;
    end.port = m_task.port;
    end.call = m_task.call;
    end.code = callResult(known);
    end.detail = engineText(m_engineCode);
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
    Q_EMIT ended(end);
}

} // namespace Fax
