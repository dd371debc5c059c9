#include "support/softmodem/softmodem.h"

#include "t30/engine.h"

#include <QtCore/QDateTime>

#include <optional>

namespace Fax {

using namespace LineProtocol;

namespace {

constexpr int deafMs = 125; ///< after a dial command octets do not abort it (V.250 §5.6.1)
constexpr int callerIdMs = 500; ///< after the first ring
constexpr int longestDialCommand = 60;
qint64 calls = 1'000'000; ///< beside the numbers that LineBench gives
constexpr char dle = 0x10;
constexpr char sub = 0x1A;
constexpr char xon = 0x11;
constexpr char xoff = 0x13;

/** Commands of other modems; t31 answers OK to all it does not know. */
bool isForeign(const QByteArray &line)
{
    return !line.isEmpty() && QByteArrayView("#%\\-*$").contains(line.front());
}

} // namespace

struct SoftModem::State
{
    State(BuiltInExchange &onExchange, qint64 ofPort, SoftModemOptions with);
    ~State();

    class Party;
    enum class Hook { On, Setup, Connected };

    void feed(char octet);
    void endLine();
    void obey(const QByteArray &line);
    [[nodiscard]] bool hasQueuedResult();
    void feedPage(char octet);
    void at(char octet) { t31_at_rx(t31, &octet, 1); }

    int control(int operation, const char *number);
    void dial();
    void answer();
    void beginCall();
    void onHook();
    void abandon(); ///< gives up a call that is not up
    void connected(bool calling, qint64 lineMs);
    void setUpFailed(ErrorCode code);
    void put(int resultCode) { at_put_response_code(&t31->at_state, resultCode); }
    void presentCaller();

    BuiltInExchange &exchange;
    qint64 port;
    SoftModemOptions options;
    t31_state_t *t31 = nullptr;
    QByteArray said;
    Hook hook = Hook::On;
    qint64 call = 0;
    Party *party = nullptr; ///< of this call; owned by the exchange
    bool answered = false;
    int setupMs = 0; ///< line time since it went off hook
    std::optional<QString> dialled; ///< not yet given to the exchange
    std::optional<Ring> ringing; ///< the ring that came last
    int caller = -1; ///< ms until the caller is shown; -1: shown or nobody calls
};

/** The modem's end of one call; the modem forgets it on hook. */
class SoftModem::State::Party final : public LineParty
{
public:
    Party(State &modem, bool calling)
        : m_modem(&modem)
        , m_calling(calling)
    {
        modem.party = this;
    }
    ~Party() override
    {
        if (m_modem && m_modem->party == this)
            m_modem->party = nullptr;
    }

    void detach() { m_modem = nullptr; }

    void connected(qint64 lineMs) override
    {
        if (m_modem)
            m_modem->connected(m_calling, lineMs);
    }
    void transmit(qint16 *samples, int count) override
    {
        std::fill_n(samples, count, qint16(0));
        if (m_modem)
            (void)t31_tx(m_modem->t31, samples, count);
    }
    void receive(const qint16 *samples, int count) override
    {
        QVarLengthArray<qint16, 160> heard(samples, samples + count);
        if (m_modem)
            (void)t31_rx(m_modem->t31, heard.data(), count);
    }
    void advance(int) override { }
    [[nodiscard]] bool isOver() const override { return !m_modem; }
    [[nodiscard]] bool isHolding() override { return false; }
    void lineDropped() override
    {
        if (m_modem)
            t31_call_event(m_modem->t31, AT_CALL_EVENT_HANGUP);
    }
    void hangUp() override
    {
        if (m_modem)
            m_modem->onHook();
    }
    void pageStored(int, bool) override { }

private:
    State *m_modem;
    bool m_calling;
};

SoftModem::State::State(BuiltInExchange &onExchange, qint64 ofPort, SoftModemOptions with)
    : exchange(onExchange)
    , port(ofPort)
    , options(std::move(with))
{
    const auto says = [](at_state_t *, void *data, const uint8_t *octets, size_t count) {
        static_cast<State *>(data)->said.append(reinterpret_cast<const char *>(octets),
                                                static_cast<qsizetype>(count));
        return 0;
    };
    const auto controls = [](t31_state_t *, void *data, int operation, const char *number) {
        return static_cast<State *>(data)->control(operation, number);
    };
    t31 = t31_init(nullptr, says, this, controls, this, nullptr, nullptr);
    Q_CHECK_PTR(t31);
    t31->at_state.result_code_mode = 4;
    t31->at_state.p.s_regs[7] = 60;
}

SoftModem::State::~State()
{
    onHook();
    queue_free(t31->rx_queue);
    t31_free(t31);
}

// ---- from the computer --------------------------------------------------------------------------

void SoftModem::State::feed(char octet)
{
    if (hook == Hook::Setup) {
        if (setupMs >= deafMs) {
            abandon();
            put(AT_RESPONSE_CODE_NO_CARRIER);
        }
        return;
    }
    at_state_t &state = t31->at_state;
    switch (state.at_rx_mode) {
    case AT_MODE_ONHOOK_COMMAND:
    case AT_MODE_OFFHOOK_COMMAND:
        if (octet == char(state.p.s_regs[3]) && state.line_ptr >= 2)
            endLine();
        else
            at(octet);
        break;
    case AT_MODE_DELIVERY:
        at(octet);
        state.dte_is_waiting = FALSE;
        state.ok_is_pending = FALSE;
        t31->modem = FAX_MODEM_NONE; // its handlers belong to nothing any more
        break;
    case AT_MODE_HDLC:
        if (t31->hdlc_tx.len < T31_MAX_HDLC_LEN - 2 || octet == dle || t31->dled)
            at(octet);
        break;
    case AT_MODE_STUFFED:
        feedPage(octet);
        break;
    default:
        at(octet);
    }
}

void SoftModem::State::feedPage(char octet)
{
    if (t31->tx.in_bytes - t31->tx.out_bytes >= T31_TX_BUF_LEN - 4)
        return; // the computer did not wait: lost
    if (t31->dled && octet == sub) {
        for (int i = 0; i < 3; ++i)
            at(dle);
    } else {
        at(octet);
    }
}

void SoftModem::State::endLine()
{
    at_state_t &state = t31->at_state;
    const QByteArray line(state.line + 2, state.line_ptr - 2);
    const auto scripted = options.answers.constFind(line);
    const bool refused = isForeign(line)
        || (line.startsWith('D') && line.size() > longestDialCommand);
    if (scripted == options.answers.cend() && !refused)
        return obey(line);
    state.line_ptr = 0;
    if (state.p.echo)
        said.append(char(state.p.s_regs[3]));
    if (refused)
        put(AT_RESPONSE_CODE_ERROR);
    else
        said.append(*scripted);
}

/** Has t31 do a command line that it holds, with what it forgets before and after. */
void SoftModem::State::obey(const QByteArray &line)
{
    at_state_t &state = t31->at_state;
    if (line.startsWith("+FRM=") || line.startsWith("+FTS="))
        t31->modem = FAX_MODEM_NONE; // else t31 leaves the modem of the command before as it is
    if (line.startsWith("+FTM="))
        t31->tx.holding = FALSE;
    const bool fromQueue = line.startsWith("+FRH=") && state.at_rx_mode == AT_MODE_OFFHOOK_COMMAND
        && hasQueuedResult();

    at(char(state.p.s_regs[3]));

    if (fromQueue)
        state.at_rx_mode = AT_MODE_OFFHOOK_COMMAND; // the result was given at once
    if (line.startsWith('Z') || line.startsWith("&F")) {
        state.fclass_mode = 0;
        state.result_code_mode = 4;
    }
    if (line.startsWith("+FLO=") || line.startsWith("&K"))
        options.softFlow = line == "+FLO=1" || line == "&K4";
}

/** Of what came while the computer did not listen; without the CONNECT before it, which t31 adds itself. */
bool SoftModem::State::hasQueuedResult()
{
    QList<QByteArray> kept;
    while (!queue_empty(t31->rx_queue)) {
        QByteArray message(512, 0);
        message.resize(queue_read_msg(t31->rx_queue, reinterpret_cast<uint8_t *>(message.data()),
                                      static_cast<int>(message.size())));
        if (message.size() > 1 && message.front() != AT_RESPONSE_CODE_OK)
            message.truncate(1); // a damaged frame would come without CONNECT
        if (!message.isEmpty() && message.front() != AT_RESPONSE_CODE_CONNECT)
            kept.append(message);
    }
    for (const QByteArray &message : kept)
        queue_write_msg(t31->rx_queue, reinterpret_cast<const uint8_t *>(message.constData()),
                        static_cast<int>(message.size()));
    return !kept.isEmpty();
}

// ---- the line -----------------------------------------------------------------------------------

int SoftModem::State::control(int operation, const char *number)
{
    switch (operation) {
    case AT_MODEM_CONTROL_CALL:
        beginCall();
        // With the next step: until then the line may be in the call before.
        dialled = QString::fromLatin1(number);
        return 0;
    case AT_MODEM_CONTROL_ANSWER:
        answer();
        return 0;
    case AT_MODEM_CONTROL_HANGUP:
    case AT_MODEM_CONTROL_ONHOOK:
        onHook();
        return 0;
    case AT_MODEM_CONTROL_CTS:
        if (options.softFlow)
            said.append(number ? xon : xoff);
        return 0;
    default:
        return 0;
    }
}

void SoftModem::State::dial()
{
    const QString number = *std::exchange(dialled, std::nullopt);
    exchange.dialWith(port, call, number, std::make_unique<Party>(*this, true));
}

void SoftModem::State::answer()
{
    beginCall();
    if (!ringing || !exchange.answerWith(port, call, std::make_unique<Party>(*this, false)))
        answered = true; // by nobody: it listens to the dial tone until S7 is over
}

void SoftModem::State::beginCall()
{
    hook = Hook::Setup;
    setupMs = 0;
    answered = false;
    call = ++calls;
}

void SoftModem::State::connected(bool calling, qint64 lineMs)
{
    ringing.reset();
    caller = -1;
    answered = true;
    at_state_t &state = t31->at_state;
    at_reset_call_info(&state);
    if (state.fclass_mode == 0)
        return; // a data modem and a fax machine: nothing comes of it before S7
    hook = Hook::Connected;
    state.dte_is_waiting = FALSE;
    state.ok_is_pending = FALSE;
    t31->modem = FAX_MODEM_NONE; // or what the last call left would go on
    t31_call_event(t31, calling ? AT_CALL_EVENT_CONNECTED : AT_CALL_EVENT_ANSWERED);
    t31->call_samples = lineMs * 8; // S7 counts from the dialling on
}

void SoftModem::State::onHook()
{
    hook = Hook::On;
    dialled.reset();
    if (Party *mine = std::exchange(party, nullptr))
        mine->detach();
    if (const qint64 mine = std::exchange(call, 0); !answered)
        exchange.hangUp({port, mine});
}

void SoftModem::State::abandon()
{
    onHook();
    t31->at_state.at_rx_mode = AT_MODE_ONHOOK_COMMAND;
}

void SoftModem::State::setUpFailed(ErrorCode code)
{
    abandon();
    switch (code) {
    case ErrorCode::Busy:
        return t31_call_event(t31, AT_CALL_EVENT_BUSY);
    case ErrorCode::NoDialTone:
        return t31_call_event(t31, AT_CALL_EVENT_NO_DIALTONE);
    case ErrorCode::NoAnswer:
        return t31_call_event(t31, AT_CALL_EVENT_NO_ANSWER);
    default: // ATD; dials nothing: that there is a dial tone is its result
        put(t31->at_state.command_dial ? AT_RESPONSE_CODE_OK : AT_RESPONSE_CODE_NO_CARRIER);
    }
}

void SoftModem::State::presentCaller()
{
    at_state_t &state = t31->at_state;
    caller = -1;
    if (!state.display_call_info || !ringing)
        return;
    const QDateTime now = QDateTime::currentDateTime();
    at_set_call_info(&state, "DATE", now.toString(u"MMdd").toLatin1().constData());
    at_set_call_info(&state, "TIME", now.toString(u"HHmm").toLatin1().constData());
    at_set_call_info(&state, "NMBR", ringing->callerId.toLatin1().constData());
    at_display_call_info(&state);
}

// ---- public -------------------------------------------------------------------------------------

SoftModem::SoftModem(BuiltInExchange &exchange, qint64 port, SoftModemOptions options)
    : m_state(std::make_unique<State>(exchange, port, std::move(options)))
{ }

SoftModem::~SoftModem() = default;

void SoftModem::write(const QByteArray &octets)
{
    for (const char octet : octets)
        m_state->feed(octet);
}

int SoftModem::room() const
{
    const t31_state_t &t31 = *m_state->t31;
    if (t31.at_state.at_rx_mode != AT_MODE_STUFFED)
        return T31_TX_BUF_LEN;
    const int free = T31_TX_BUF_HIGH_TIDE + 256 - (t31.tx.in_bytes - t31.tx.out_bytes);
    return t31.tx.holding ? 0 : std::max(0, free);
}

QByteArray SoftModem::read()
{
    return std::exchange(m_state->said, {});
}

void SoftModem::advance(int ms)
{
    State &state = *m_state;
    if (state.dialled)
        state.dial();
    if (state.hook == State::Hook::Setup)
        state.setupMs += ms;
    if (state.caller >= 0 && (state.caller -= ms) < 0)
        state.presentCaller();
    if (state.hook == State::Hook::Setup && state.setupMs >= state.t31->at_state.p.s_regs[7] * 1000)
        state.setUpFailed(state.answered ? ErrorCode::NotFaxCall : ErrorCode::NoAnswer);
}

bool SoftModem::isOffHook() const
{
    return m_state->hook != State::Hook::On;
}

qint64 SoftModem::port() const
{
    return m_state->port;
}

void SoftModem::dropDtr()
{
    m_state->abandon();
    m_state->t31->at_state.line_ptr = 0;
}

void SoftModem::ring(const Ring &ring)
{
    if (!m_state->ringing)
        m_state->caller = callerIdMs;
    m_state->ringing = ring;
    t31_call_event(m_state->t31, AT_CALL_EVENT_ALERTING);
}

void SoftModem::ringEnded()
{
    m_state->ringing.reset();
    m_state->caller = -1;
    at_reset_call_info(&m_state->t31->at_state);
}

void SoftModem::callEnded(const CallEnded &end)
{
    if (end.call == m_state->call && m_state->hook == State::Hook::Setup)
        m_state->setUpFailed(end.code);
}

} // namespace Fax
