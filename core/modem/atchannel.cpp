#include "modem/atchannel.h"

#include <QtCore/QIODevice>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace Fax {

namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr char etx = 0x03;
constexpr char dle = 0x10;
constexpr char dc1 = 0x11;
constexpr char dc2 = 0x12;
constexpr char dc3 = 0x13;
constexpr char can = 0x18;
constexpr char sub = 0x1A;
constexpr auto numericRing = "2";
constexpr int mostAnswerOctets = 64 * 1024;
constexpr int mostUnsolicitedOctets = 256;
constexpr int mostTranscriptOctets = 4 * 1024;
constexpr int readOctets = 4 * 1024;
constexpr milliseconds resultAfterData = 2s;
constexpr milliseconds reportAfterData = 20s; // class 2: T2 and three commands of the other end
constexpr int mostLinesInData = 50;
constexpr milliseconds numericPause = 100ms; // an LF that belongs to a line is here by then
constexpr milliseconds quietPause = 200ms; // after which nothing is late any more

struct ResultCode
{
    const char *text;
    const char *number; ///< V.250 table 1, T.31 table 7; "" = none
    AtResult result;
};

constexpr std::array resultCodes{
    ResultCode{"OK", "0", AtResult::Ok},
    ResultCode{"CONNECT", "1", AtResult::Connect},
    ResultCode{"NO CARRIER", "3", AtResult::NoCarrier},
    ResultCode{"ERROR", "4", AtResult::Error},
    ResultCode{"+FCERROR", "+F4", AtResult::FcError},
    ResultCode{"BUSY", "7", AtResult::Busy},
    ResultCode{"NO DIALTONE", "6", AtResult::NoDialTone},
    ResultCode{"NO DIAL TONE", "", AtResult::NoDialTone},
    ResultCode{"NO ANSWER", "8", AtResult::NoAnswer},
    ResultCode{"VOICE", "", AtResult::Voice},
    ResultCode{"BLACKLISTED", "", AtResult::Error}, // dialling is forbidden for a while
    ResultCode{"DELAYED", "", AtResult::Error},
};

char withoutParity(char c)
{
    return static_cast<char>(c & 0x7F);
}

/** The printable characters of a line. */
QByteArray cleaned(const QByteArray &line)
{
    QByteArray text;
    for (const char c : line) {
        if (withoutParity(c) >= ' ' && withoutParity(c) != 0x7F)
            text.append(withoutParity(c));
    }
    return text.trimmed();
}

std::optional<AtResult> verboseResult(const QByteArray &line)
{
    for (const ResultCode &code : resultCodes) {
        const QByteArray text(code.text);
        if (line == text || (line.startsWith(text + ' ') && text != "OK"))
            return code.result;
    }
    return std::nullopt;
}

std::optional<AtResult> numericResult(const QByteArray &line)
{
    for (const ResultCode &code : resultCodes) {
        if (!line.isEmpty() && line == code.number)
            return code.result;
    }
    return std::nullopt;
}

bool looksNumeric(const QByteArray &line)
{
    return line == numericRing || numericResult(line);
}

/** Rings and who calls come whenever they come, also in the middle of an answer. */
bool isCallNotice(const QByteArray &line)
{
    static const std::array notices{"RING", "+CRING", "DATE", "TIME", "NMBR", "NAME",
                                    "MESG", "DROF",   "DRON", "CID:", "+VCID"};
    return std::any_of(notices.begin(), notices.end(),
                       [&](const char *notice) { return line.startsWith(notice); });
}

/** CONNECT, NO CARRIER and the like are answers to commands that work on the line. */
bool worksOnLine(const QByteArray &command)
{
    static const std::array parts{"+FT", "+FR", "+FD", "+FK", "+FET", "+FIP", "+FPTS"};
    return command.startsWith("ATD") || command.startsWith("ATA") || command.startsWith("ATO")
        || command.startsWith("ATH")
        || std::any_of(parts.begin(), parts.end(),
                       [&](const char *part) { return command.contains(part); });
}

QByteArray readable(const QByteArray &octets)
{
    QByteArray text;
    for (const char c : octets) {
        const bool plain = c >= ' ' && c < 0x7F;
        text += plain ? QByteArray(1, c) : '<' + QByteArray(1, c).toHex() + '>';
    }
    return text;
}

QByteArray withDoubledDle(const QByteArray &octets)
{
    return QByteArray(octets).replace(QByteArray(1, dle), QByteArray(2, dle));
}

} // namespace

struct AtChannel::State
{
    enum class Mode {
        Idle, ///< lines nobody asked for
        Command, ///< until a result
        Receive, ///< until DLE ETX
        Received, ///< the result after it
        Transmit,
        Finish, ///< the result after our DLE ETX
        Abort, ///< until a result, all else is dropped
        AbortedData, ///< data that come after abort(), until DLE ETX
        Lost,
    };

    State(AtChannel &owner, QIODevice &serial)
        : q(owner)
        , device(serial)
    { }

    // What comes from the modem.
    void read();
    void feed(const char *octets, qsizetype count);
    [[nodiscard]] bool inData() const { return mode == Mode::Receive || mode == Mode::AbortedData; }
    qsizetype takeData(const char *octets, qsizetype count);
    bool resolveDle(char c, QByteArray &data);
    void takeText(char c);
    bool takeFlow(char c);
    void endLine();
    void lineCame(const QByteArray &raw, bool numericPossible);
    void finished(AtResult result, const QByteArray &code);
    [[nodiscard]] bool isNobodys(const QByteArray &text, std::optional<AtResult> result) const;
    void tellUnsolicited(const QByteArray &raw);
    void keepLine(const QByteArray &raw, const QByteArray &text);
    void abortLate();
    void connected();

    // What goes to it.
    void write(const QByteArray &octets);
    void release();
    void begin(Mode next, milliseconds limit, Handler handler);
    void lose(const QString &reason);
    void reportLoss();
    void settle();
    void note(const QByteArray &text);

    AtChannel &q;
    QIODevice &device;
    Mode mode = Mode::Idle;
    AtData data = AtData::None;
    Handler handler;
    AtAnswer answer;
    QByteArray commandText;
    QByteArray due; ///< a command that waits for the pause
    milliseconds deadline{0};
    milliseconds pause{0};
    milliseconds sinceResult{0};

    QByteArray line; ///< as it came, without its end
    qsizetype kept = 0; ///< octets in `answer` and `line`
    bool digitsWait = false; ///< `line` ended by CR and looks like a numeric result
    milliseconds digitsAge{0};
    bool skipLf = false; ///< the LF of the CR that ended CONNECT is no data
    bool afterDle = false;
    bool xon = false; ///< came since CONNECT
    bool resultOwed = false; ///< a command timed out: its result may still come
    std::optional<AtAnswer> quietResult; ///< of an abort, until nothing more came
    milliseconds quiet{0};
    bool softwareFlow = false;
    bool stopped = false; ///< by XOFF
    QByteArray heldBack; ///< while stopped
    qint64 dataOctets = 0; ///< of this CONNECT, for the transcript
    std::optional<QString> loss; ///< not yet reported
    bool flooded = false;
    QByteArray transcript;
};

// ---- from the modem -----------------------------------------------------------------------------

void AtChannel::State::read()
{
    std::array<char, readOctets> octets;
    while (mode != Mode::Lost && device.bytesAvailable() > 0) {
        const qint64 count = device.read(octets.data(), octets.size());
        if (count < 0)
            return lose(device.errorString());
        if (count == 0)
            return;
        feed(octets.data(), count);
    }
}

void AtChannel::State::feed(const char *octets, qsizetype count)
{
    for (qsizetype at = 0; at < count && mode != Mode::Lost;) {
        if (digitsWait && withoutParity(octets[at]) != '\n')
            settle();
        if (!inData()) {
            takeText(octets[at++]);
        } else if (std::exchange(skipLf, false) && octets[at] == '\n') {
            ++at;
        } else {
            at += takeData(octets + at, count - at);
        }
    }
}

/** Takes data up to DLE ETX or the end; returns how many octets that were. */
qsizetype AtChannel::State::takeData(const char *octets, qsizetype count)
{
    QByteArray plain;
    plain.reserve(count);
    qsizetype at = 0;
    bool ended = false;
    while (at < count && !ended) {
        const char c = octets[at++];
        if (afterDle)
            ended = resolveDle(c, plain);
        else if (c == dle)
            afterDle = true;
        else
            plain.append(c);
    }
    const bool wanted = mode == Mode::Receive;
    dataOctets += plain.size();
    if (ended) {
        note("< [" + QByteArray::number(dataOctets) + " octets]");
        mode = wanted ? Mode::Received : Mode::Abort;
        if (wanted)
            deadline = data == AtData::ReceiveClass2 ? reportAfterData : resultAfterData;
        answer = {};
        kept = 0;
    }
    if (wanted && !plain.isEmpty())
        Q_EMIT q.octetsReceived(plain);
    return at;
}

/** The octet after a DLE (T.31 §8.3.3, T.32 §8.4): true at the end of the data. */
bool AtChannel::State::resolveDle(char c, QByteArray &plain)
{
    afterDle = false;
    if (c == dle)
        plain.append(dle);
    else if (c == sub)
        plain.append(2, dle);
    return c == etx;
}

void AtChannel::State::takeText(char c)
{
    const char plain = withoutParity(c);
    skipLf = false;
    xon = xon || (plain == dc1 && mode == Mode::Transmit);
    if (plain == '\0' || takeFlow(plain))
        return;
    quiet = 0ms;
    if (plain == '\r' && looksNumeric(cleaned(line))) {
        digitsWait = true;
        digitsAge = 0ms;
    } else if (plain == '\r' || plain == '\n') {
        skipLf = plain == '\r';
        endLine();
    } else if (mode == Mode::Idle || mode == Mode::Transmit || mode == Mode::Abort) {
        if (line.size() < mostUnsolicitedOctets)
            line.append(c);
    } else if (++kept > mostAnswerOctets) {
        flooded = true;
        lose(QStringLiteral("The modem sends an answer that never ends"));
    } else {
        line.append(c);
    }
}

bool AtChannel::State::takeFlow(char c)
{
    const bool transmits = mode == Mode::Transmit || mode == Mode::Finish;
    if (!softwareFlow || !transmits || (c != dc1 && c != dc3))
        return false;
    stopped = c == dc3;
    if (!stopped)
        write(std::exchange(heldBack, {}));
    return true;
}

/** Line end that belongs to a text: digits before an LF are information, not a result. */
void AtChannel::State::endLine()
{
    digitsWait = false;
    lineCame(std::exchange(line, {}), false);
}

/** Digits and CR without LF: a numeric result. */
void AtChannel::State::settle()
{
    digitsWait = false;
    lineCame(std::exchange(line, {}), true);
}

void AtChannel::State::lineCame(const QByteArray &raw, bool numericPossible)
{
    const QByteArray text = cleaned(raw);
    if (text.isEmpty())
        return;
    if (mode != Mode::Idle && !commandText.isEmpty() && text == commandText)
        return; // echo
    const auto result = numericPossible ? numericResult(text) : verboseResult(text);
    if (numericPossible && text == numericRing) {
        tellUnsolicited("RING");
    } else if (isNobodys(text, result)) {
        tellUnsolicited(raw);
    } else if (result) {
        finished(*result, text);
    } else {
        keepLine(raw, text);
    }
}

/** A line that answers no command of ours. */
bool AtChannel::State::isNobodys(const QByteArray &text, std::optional<AtResult> result) const
{
    if (mode == Mode::Idle || (mode == Mode::Command && !due.isEmpty()))
        return true;
    if (!result)
        return isCallNotice(text);
    return mode == Mode::Command && *result != AtResult::Ok && *result != AtResult::Error
        && !worksOnLine(commandText);
}

void AtChannel::State::tellUnsolicited(const QByteArray &raw)
{
    note("< (" + readable(raw.left(mostUnsolicitedOctets)) + ')');
    Q_EMIT q.unsolicited(raw.left(mostUnsolicitedOctets));
}

void AtChannel::State::keepLine(const QByteArray &raw, const QByteArray &text)
{
    if (mode == Mode::Abort || (mode == Mode::Transmit && answer.lines.size() >= mostLinesInData))
        return;
    note("< " + readable(text));
    answer.lines.append(raw.trimmed());
    kept += qsizetype(sizeof(QByteArray)); // many short lines need room too
}

void AtChannel::State::finished(AtResult result, const QByteArray &code)
{
    if (mode == Mode::Transmit && result == AtResult::Connect)
        return; // some say it again when they wait for data
    note("< " + readable(code));
    answer.result = result;
    answer.code = code;
    sinceResult = 0ms;
    if (mode == Mode::Abort && result == AtResult::Connect && data != AtData::None)
        return abortLate();
    if (mode == Mode::Abort && resultOwed && result != AtResult::Timeout) {
        quietResult = answer;
        return;
    }
    const bool ofData = mode == Mode::Received || mode == Mode::Transmit;
    const bool sendsAgain = mode == Mode::Finish && result == AtResult::Connect;
    const bool connects = mode == Mode::Command && result == AtResult::Connect;
    resultOwed = result == AtResult::Timeout;
    mode = sendsAgain ? Mode::Transmit : Mode::Idle;
    if (!sendsAgain)
        release();
    const AtAnswer ended = std::exchange(answer, {});
    const Handler then = std::exchange(handler, nullptr);
    kept = 0;
    if (connects)
        connected();
    if (ofData)
        Q_EMIT q.dataEnded(ended);
    else if (then)
        then(ended);
}

/** The modem began before it saw that it should stop. */
void AtChannel::State::abortLate()
{
    if (data == AtData::Transmit)
        return write(QByteArray(1, dle) + etx);
    mode = Mode::AbortedData;
    afterDle = false;
}

void AtChannel::State::connected()
{
    dataOctets = 0;
    afterDle = false;
    xon = false;
    if (data == AtData::Receive || data == AtData::ReceiveClass2)
        mode = Mode::Receive;
    if (data == AtData::ReceiveClass2)
        write(QByteArray(1, dc2));
    if (data == AtData::Transmit)
        mode = Mode::Transmit;
}

// ---- to the modem -------------------------------------------------------------------------------

void AtChannel::State::write(const QByteArray &octets)
{
    if (stopped)
        heldBack += octets;
    else if (mode != Mode::Lost && device.write(octets) != octets.size())
        loss = device.errorString(); // told by advance(): we are inside a method of our owner
}

/** Nothing that the modem stopped belongs to what comes now. */
void AtChannel::State::release()
{
    stopped = false;
    heldBack.clear();
}

void AtChannel::State::begin(Mode next, milliseconds limit, Handler then)
{
    if (mode != Mode::Lost)
        mode = next;
    deadline = limit;
    handler = std::move(then);
    answer = {};
    kept = 0;
    due.clear();
    quietResult.reset();
    quiet = 0ms;
}

void AtChannel::State::lose(const QString &reason)
{
    if (mode != Mode::Lost && !loss)
        loss = reason;
    reportLoss();
}

void AtChannel::State::reportLoss()
{
    const Mode was = std::exchange(mode, Mode::Lost);
    const bool ofData = was == Mode::Receive || was == Mode::Received || was == Mode::Transmit;
    AtAnswer ended;
    ended.result = AtResult::Lost;
    line.clear();
    answer = {};
    const auto reason = std::exchange(loss, std::nullopt);
    if (const Handler then = std::exchange(handler, nullptr))
        then(ended);
    else if (ofData)
        Q_EMIT q.dataEnded(ended);
    if (reason) {
        note("! " + reason->toUtf8());
        Q_EMIT q.lost(*reason);
    }
}

void AtChannel::State::note(const QByteArray &text)
{
    transcript += text.left(mostUnsolicitedOctets) + '\n';
    if (transcript.size() > mostTranscriptOctets)
        transcript = transcript.right(mostTranscriptOctets / 2);
}

// ---- the channel --------------------------------------------------------------------------------

AtChannel::AtChannel(QIODevice &device, QObject *parent)
    : QObject(parent)
    , m_state(std::make_unique<State>(*this, device))
{
    connect(&device, &QIODevice::readyRead, this, [this] { m_state->read(); });
    connect(&device, &QIODevice::aboutToClose, this,
            [this] { deviceLost(QStringLiteral("The device was closed")); });
    connect(&device, &QIODevice::readChannelFinished, this,
            [this] { deviceLost(QStringLiteral("The device is gone")); });
}

AtChannel::~AtChannel() = default;

void AtChannel::setCommandPause(milliseconds pause)
{
    m_state->pause = pause;
}

void AtChannel::setSoftwareFlow(bool on)
{
    m_state->softwareFlow = on;
}

void AtChannel::command(const QByteArray &text, milliseconds deadline, AtData data, Handler handler)
{
    State &s = *m_state;
    Q_ASSERT(!isBusy());
    s.begin(State::Mode::Command, deadline, std::move(handler));
    s.data = data;
    s.commandText = text;
    if (s.sinceResult < s.pause) {
        s.due = text;
        return;
    }
    s.note("> " + readable(text));
    s.write(text + '\r');
}

bool AtChannel::isBusy() const
{
    return m_state->handler || (m_state->mode != State::Mode::Idle && !isLost());
}

bool AtChannel::isResultOwed() const
{
    return m_state->resultOwed;
}

bool AtChannel::isReceiving() const
{
    return m_state->mode == State::Mode::Receive;
}

bool AtChannel::isTransmitting() const
{
    return m_state->mode == State::Mode::Transmit;
}

bool AtChannel::isFlooded() const
{
    return m_state->flooded;
}

bool AtChannel::isLost() const
{
    return m_state->mode == State::Mode::Lost;
}

void AtChannel::send(const QByteArray &octets)
{
    if (!isTransmitting())
        return;
    m_state->dataOctets += octets.size();
    m_state->write(withDoubledDle(octets));
}

qint64 AtChannel::unsent() const
{
    return isLost() ? 0 : m_state->device.bytesToWrite() + m_state->heldBack.size();
}

bool AtChannel::sawXon() const
{
    return m_state->xon;
}

void AtChannel::finishData(milliseconds deadline, Handler handler, char end)
{
    State &s = *m_state;
    s.note("> [" + QByteArray::number(s.dataOctets) + " octets]");
    s.dataOctets = 0;
    const QList<QByteArray> lines = s.answer.lines; // what it said meanwhile
    s.begin(State::Mode::Finish, deadline, std::move(handler));
    s.answer.lines = lines;
    s.write(QByteArray(1, dle) + end);
}

void AtChannel::abort(milliseconds deadline, Handler handler)
{
    State &s = *m_state;
    const auto mode = s.mode;
    const bool sending = mode == State::Mode::Transmit || mode == State::Mode::Finish;
    const bool receiving = mode == State::Mode::Receive || mode == State::Mode::AbortedData;
    if (!receiving)
        s.line.clear();
    s.release();
    s.begin(receiving ? State::Mode::AbortedData : State::Mode::Abort, deadline,
            std::move(handler));
    s.note(sending ? "> [end of data]" : "> [stop]");
    s.write(sending ? QByteArray(1, dle) + etx : QByteArray(1, can));
}

void AtChannel::sendRaw(const QByteArray &octets)
{
    State &s = *m_state;
    s.begin(State::Mode::Idle, 0ms, nullptr);
    s.release();
    s.commandText.clear();
    s.line.clear();
    s.digitsWait = false;
    s.note("> " + readable(octets));
    s.write(octets);
}

void AtChannel::deviceLost(const QString &reason)
{
    if (!isLost() && !m_state->loss)
        m_state->loss = reason;
}

void AtChannel::advance(int ms)
{
    State &s = *m_state;
    const milliseconds time(ms);
    s.sinceResult = std::min<milliseconds>(s.sinceResult + time, 1min);
    if (s.loss || (isLost() && s.handler))
        return s.reportLoss();
    if (!s.due.isEmpty() && s.sinceResult >= s.pause) {
        const QByteArray text = std::exchange(s.due, {});
        s.note("> " + readable(text));
        s.write(text + '\r');
        return;
    }
    if (s.digitsWait && (s.digitsAge += time) >= numericPause)
        return s.settle();
    if (s.quietResult && (s.quiet += time) >= quietPause) {
        s.answer = *std::exchange(s.quietResult, std::nullopt);
        s.resultOwed = false;
        return s.finished(s.answer.result, s.answer.code);
    }
    const bool waits = s.mode == State::Mode::Command || s.mode == State::Mode::Received
        || s.mode == State::Mode::Finish || s.mode == State::Mode::Abort
        || s.mode == State::Mode::AbortedData;
    if (!waits || (s.deadline -= time) > 0ms)
        return;
    if (s.mode == State::Mode::AbortedData)
        s.mode = State::Mode::Abort;
    s.finished(AtResult::Timeout, "(no answer)");
}

QByteArray AtChannel::transcript() const
{
    return m_state->transcript;
}

} // namespace Fax
