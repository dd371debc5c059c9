#include "support/class2modem/class2modem.h"

#include <QtCore/QIODevice>

#include <algorithm>
#include <utility>

namespace Fax {

namespace {

constexpr char etx = 0x03;
constexpr char dle = 0x10;
constexpr char dc1 = 0x11;
constexpr char dc2 = 0x12;
constexpr char can = 0x18;
constexpr char sub = 0x1A;

constexpr std::array speeds{2400, 4800, 7200, 9600, 12000, 14400};
constexpr int ringEveryMs = 6000;
constexpr int noAnswerMs = 45'000; // of ringing
constexpr int mostCommandOctets = 200;
constexpr int mostPageOctets = 16 * 1024 * 1024;

// Hang-up causes as two digits (T.32 table 23); class 2 has the same ones in decimal, reception from 100 on.
enum HangUp {
    normal = 0x00,
    aborted = 0x02,
    noAnswer = 0x04,
    noFax = 0x11,
    noReplyToDcs = 0x25,
    lostInPage = 0x40,
    noReplyToMps = 0x52,
    noReplyToEop = 0x54,
    noReplyToEom = 0x56,
    noTraining = 0x70,
    noPage = 0x73,
    brokeInPage = 0x90,
    lostAfterPage = 0xA0,
};

int decimalCause(int code)
{
    return code >= 0xA0 ? 100 + code - 0xA0 : (code >> 4) * 10 + (code & 15);
}

std::optional<int> postPageOf(char c)
{
    switch (c) {
    case ',':
        return 0;
    case ';':
        return 1;
    case '.':
        return 2;
    case etx:
        return -1;
    default:
        return std::nullopt;
    }
}

QByteArray unquoted(const QByteArray &text)
{
    return QByteArray(text).replace('"', "");
}

} // namespace

QByteArray turnedBits(QByteArray octets)
{
    for (char &octet : octets) {
        auto bits = static_cast<unsigned char>(octet);
        bits = static_cast<unsigned char>((bits & 0xF0) >> 4 | (bits & 0x0F) << 4);
        bits = static_cast<unsigned char>((bits & 0xCC) >> 2 | (bits & 0x33) << 2);
        octet = static_cast<char>((bits & 0xAA) >> 1 | (bits & 0x55) << 1);
    }
    return octets;
}

Class2Modem::Class2Modem(QIODevice &computer, const Class2ModemOptions &options, QObject *parent)
    : QObject(parent)
    , m_computer(computer)
    , m_options(options)
    , m_words(class2Words(options.faxClass))
    , m_ours(options.most)
    , m_session(options.most)
{
    connect(&m_computer, &QIODevice::readyRead, this, &Class2Modem::read);
}

void Class2Modem::write(const QByteArray &octets)
{
    m_computer.write(octets);
}

void Class2Modem::result(const QByteArray &code)
{
    m_mode = Mode::Command;
    m_resultSaid = true;
    sayLine(code);
}

void Class2Modem::reset()
{
    if (m_offHook)
        say({FaxSignal::Release});
    onHook();
    m_mode = Mode::Command;
    m_line.clear();
    m_echo = true;
    m_faxMode = false;
}

// ---- commands -----------------------------------------------------------------------------------

void Class2Modem::read()
{
    if (m_mode == Mode::TakesPage)
        return; // at the pace of the line
    while (m_computer.bytesAvailable() > 0 && m_mode != Mode::TakesPage) {
        const QByteArray one = m_computer.read(1);
        if (one.isEmpty())
            return;
        const char c = one.front();
        if (m_mode == Mode::Command) {
            takeCommandOctet(c);
        } else if (m_mode == Mode::AwaitsStart && (c == dc2 || c == dc1)) {
            m_mode = Mode::GivesPage;
        } else if (m_mode == Mode::Waits && m_awaited && c != '\n' && c != '\r') {
            hungUp(aborted, "OK");
        } else if (c == can) {
            if (m_mode == Mode::GivesPage)
                write(QByteArray(1, dle) + etx);
            hungUp(aborted, "OK");
        }
    }
}

void Class2Modem::takeCommandOctet(char c)
{
    if (c == '\n' || c == '\0')
        return;
    if (m_echo)
        write(QByteArray(1, c));
    if (c == '\r')
        return runLine(std::exchange(m_line, {}).trimmed());
    if (m_line.size() < mostCommandOctets)
        m_line.append(c);
}

/** "ATE0+FCLASS=2;+FCR=1" is three commands; all but dialling end where the next begins. */
void Class2Modem::runLine(QByteArray line)
{
    const auto at = line.toUpper().lastIndexOf("AT");
    if (at < 0)
        return;
    line = line.mid(at + 2);
    bool good = true;
    while (good && !line.isEmpty()) {
        qsizetype end = 1;
        if (line.front() == '+') {
            end = line.indexOf(';');
        } else if (QByteArray("dD").contains(line.front())) {
            end = line.size();
        } else {
            end += line.front() == '&' || line.front() == '\\';
            while (end < line.size() && QByteArray("0123456789=").contains(line[end]))
                ++end;
        }
        const QByteArray command = end < 0 ? line : line.left(end);
        line = end < 0 ? QByteArray() : line.mid(end);
        if (line.startsWith(';'))
            line.remove(0, 1);
        m_commands.append(command);
        const auto other = intercept ? intercept(command) : std::nullopt;
        if (other)
            return write(*other);
        m_resultSaid = false;
        good = run(command);
        if (m_mode != Mode::Command || m_resultSaid)
            return; // its result comes later, or is out
    }
    sayLine(good ? "OK" : "ERROR");
}

bool Class2Modem::run(const QByteArray &command)
{
    if (command.front() != '+')
        return runBasic(command);
    qsizetype end = command.indexOf('=');
    if (end < 0)
        end = command.indexOf('?');
    const QByteArray name = end < 0 ? command : command.left(end);
    return runFax(name.toUpper(), end < 0 ? QByteArray() : command.mid(end));
}

bool Class2Modem::runBasic(const QByteArray &command)
{
    switch (QChar::toUpper(char32_t(command.front()))) {
    case 'E':
        m_echo = command != "E0" && command != "e0" && command.size() > 1;
        return true;
    case 'Z':
        m_faxMode = false;
        [[fallthrough]];
    case 'H':
        if (m_offHook)
            say({FaxSignal::Release});
        onHook();
        return true;
    case 'I':
        sayLine("Simulated fax modem");
        return true;
    case 'D':
        if (!m_faxMode || m_offHook)
            return false;
        m_offHook = true;
        m_sends = true;
        say({FaxSignal::Ring, command.mid(1)});
        await(FaxSignal::Pickup, noAnswerMs, noAnswer);
        return true;
    case 'A':
        if (!m_ringing) {
            result("NO CARRIER");
            return true;
        }
        m_ringing = false;
        m_offHook = true;
        m_sends = false;
        say({FaxSignal::Pickup, m_localId, m_ours});
        await(FaxSignal::Training, 35'000, noTraining);
        return true;
    case 'O':
        return false;
    default:
        return true;
    }
}

bool Class2Modem::identify(const QByteArray &name)
{
    if (name == "+FMFR" || name == "+FMI")
        sayLine("Fax Console");
    else if (name == "+FMDL" || name == "+FMM")
        sayLine("Simulator");
    else if (name == "+FREV" || name == "+FMR")
        sayLine("1");
    else
        return false;
    return true;
}

bool Class2Modem::setClass(const QByteArray &rest)
{
    const QByteArray both = QByteArray("0,") + m_words.faxClass;
    if (rest == "=?")
        sayLine(both);
    else if (rest == "?")
        sayLine(m_faxMode ? m_words.faxClass : "0");
    else if (rest == QByteArray("=") + m_words.faxClass || rest == "=0")
        m_faxMode = rest != "=0";
    else
        return false;
    return true;
}

/** "=1,5,,2" sets some of the values. */
bool Class2Modem::setValues(FaxValues &values, const QByteArray &rest)
{
    if (rest == "?") {
        sayLine(valuesText(values));
        return true;
    }
    if (rest == "=?") {
        QByteArray ranges;
        for (const int most : m_options.most)
            ranges += (ranges.isEmpty() ? "(0-" : ",(0-") + number(most) + ')';
        sayLine(ranges);
        return true;
    }
    const QList<QByteArray> parts = rest.mid(1).split(',');
    FaxValues wanted = values;
    for (size_t i = 0; i < wanted.size() && i < size_t(parts.size()); ++i) {
        bool valid = true;
        if (!parts[qsizetype(i)].isEmpty())
            wanted[i] = parts[qsizetype(i)].toInt(&valid, 16);
        const int most = i == 7 ? 7 : i == 0 && m_options.most[0] > 1 ? 15 : m_options.most[i];
        // MH is always there; uncompressed mode (2) is taken as none.
        if (!valid || wanted[i] < 0 || (wanted[i] > most && i != 3))
            return false;
    }
    values = wanted;
    return true;
}

bool Class2Modem::runFax(const QByteArray &name, const QByteArray &rest)
{
    if (name == "+FCLASS")
        return setClass(rest);
    if (!m_faxMode)
        return false;
    if (name == m_words.localId) {
        m_localId = unquoted(rest.mid(1));
        return m_localId.size() <= 20 || rest == "=?";
    }
    if (name == m_words.ours) {
        const bool good = setValues(m_ours, rest);
        m_session = m_ours;
        return good;
    }
    if (name == m_words.capabilities)
        return setValues(m_session, rest);
    if (name == m_words.bitOrder) {
        m_reversed = rest.mid(1).toInt() & 1;
        return rest.mid(1).toInt() <= 3;
    }
    if (name == m_words.abort) {
        if (m_offHook)
            hungUp(aborted, "OK");
        return true;
    }
    if (name == m_words.pageStatus) {
        m_pageStatus = rest.mid(1).toInt();
        return m_statusDue;
    }
    if (name == "+FDT")
        return beginTransmit();
    if (name == "+FDR")
        return beginReceive();
    if (name == "+FCR") {
        m_mayReceive = rest == "=1";
        return true;
    }
    if (m_words.endInData) {
        if (name == "+FNR") {
            m_reports = rest.startsWith("=1");
            return true;
        }
        static const QList<QByteArray> others{"+FLO", "+FIP", "+FSP", "+FSA", "+FPW",
                                              "+FCT", "+FEA", "+FCQ", "+FAA"};
        return others.contains(name) || identify(name);
    }
    if (name == "+FET") {
        if (m_page.isEmpty() || !m_offHook)
            return false;
        endPage(rest.mid(1).toInt());
        return true;
    }
    static const QList<QByteArray> others{"+FBUG", "+FCQ",  "+FAA",  "+FPHCTO",  "+FBUF",   "+FLPL",
                                          "+FSPL", "+FCIG", "+FTBC", "+FBADLIN", "+FBADMUL"};
    return others.contains(name) || identify(name);
}

// ---- the call -----------------------------------------------------------------------------------

void Class2Modem::hear(const FaxSignal &signal)
{
    m_inbox.append(signal);
}

void Class2Modem::await(FaxSignal::Kind kind, int ms, int hangUpCode)
{
    m_mode = Mode::Waits;
    m_awaited = kind;
    m_waitMs = ms;
    m_hangUpCode = hangUpCode;
}

void Class2Modem::onHook()
{
    m_offHook = false;
    m_trained = false;
    m_released = false;
    m_trainingDue = false;
    m_statusDue = false;
    m_awaited.reset();
    m_page.clear();
    m_session = m_ours;
}

/** The connection is over from our side or theirs, with this cause. */
void Class2Modem::hungUp(int code, const QByteArray &resultCode)
{
    if (m_offHook)
        say({FaxSignal::Release});
    onHook();
    const bool hex = m_words.hex;
    sayLine(QByteArray(m_words.hangUp) + ": "
            + (hex ? QByteArray::number(code, 16).rightJustified(2, '0').toUpper()
                   : QByteArray::number(decimalCause(code))));
    result(resultCode);
}

void Class2Modem::advance(int ms)
{
    read();
    if (m_ringing && (m_sinceRingMs += ms) >= ringEveryMs) {
        m_sinceRingMs = 0;
        sayLine("RING");
    }
    if (m_awaited && (m_waitMs -= ms) <= 0)
        hungUp(m_hangUpCode, m_hangUpCode == noAnswer ? "NO ANSWER" : "OK");
    while (!m_inbox.isEmpty())
        take(m_inbox.takeFirst());
    const double eaten = ms * speeds[size_t(std::clamp(m_dcs[1], 0, 5))] / 8000.0;
    if (m_mode == Mode::TakesPage || m_mode == Mode::Drains) {
        m_onLine = std::min(m_onLine + eaten, double(m_page.size()));
        if (m_mode == Mode::TakesPage)
            takePage();
        if (m_mode == Mode::Drains && m_onLine >= double(m_page.size()))
            pageTaken();
    } else if (m_mode == Mode::GivesPage) {
        m_onLine = std::min(m_onLine + eaten, double(m_page.size()));
        givePage();
    }
}

void Class2Modem::take(const FaxSignal &signal)
{
    if (signal.kind == FaxSignal::Ring) {
        if (!m_offHook && !m_ringing) {
            m_ringing = true;
            m_sinceRingMs = ringEveryMs;
        }
        return;
    }
    if (signal.kind == FaxSignal::Release && m_ringing) {
        m_ringing = false;
        return;
    }
    if (!m_offHook)
        return;
    if (signal.kind == FaxSignal::Release) {
        m_released = true;
        if (m_awaited && m_hangUpCode == lostAfterPage)
            return hungUp(normal, "OK"); // DCN after the last page
        if (m_awaited)
            return hungUp(*m_awaited == FaxSignal::Pickup ? int(noFax) : m_hangUpCode, "OK");
        if (m_mode == Mode::TakesPage && m_options.tellsReleaseInPage)
            hungUp(lostInPage, "OK");
        return;
    }
    if (signal.kind == FaxSignal::Training && m_awaited == FaxSignal::Page) {
        m_dcs = signal.values;
        m_farId = signal.id;
        say({FaxSignal::Trained});
        return;
    }
    if (signal.kind == FaxSignal::Busy && m_awaited == FaxSignal::Pickup) {
        onHook();
        return result("BUSY");
    }
    if (signal.kind == FaxSignal::NoDialTone && m_awaited == FaxSignal::Pickup) {
        onHook();
        return result("NO DIALTONE");
    }
    if (!m_awaited || *m_awaited != signal.kind)
        return;
    m_awaited.reset();
    switch (signal.kind) {
    case FaxSignal::Pickup:
        return dialled(signal);
    case FaxSignal::Training:
        return answered(signal);
    case FaxSignal::Trained:
        m_trained = true;
        return connectTransmit();
    case FaxSignal::Page:
        m_page = signal.octets;
        m_postPage = signal.code;
        return connectReceive();
    case FaxSignal::PageStatus:
        return statusCame(signal);
    default:
        return;
    }
}

void Class2Modem::dialled(const FaxSignal &signal)
{
    m_farValues = signal.values;
    m_farId = signal.id;
    sayLine(m_words.connected);
    if (!m_words.endInData || m_reports) {
        if (!m_farId.isEmpty())
            sayLine(QByteArray(m_words.answererId) + ":\"" + m_farId.rightJustified(20) + '"');
        sayLine(QByteArray(m_words.capabilities) + ": " + valuesText(m_farValues));
    }
    result("OK");
}

void Class2Modem::answered(const FaxSignal &signal)
{
    m_dcs = signal.values;
    m_farId = signal.id;
    m_trainingDue = true;
    sayLine(m_words.connected);
    if (!m_words.endInData || m_reports) {
        if (!m_farId.isEmpty())
            sayLine(QByteArray(m_words.callerId) + ":\"" + m_farId.rightJustified(20) + '"');
        if (m_options.reportsSession)
            sayLine(QByteArray(m_words.session) + ": " + valuesText(m_dcs));
    }
    result("OK");
}

QByteArray Class2Modem::number(int value) const
{
    return QByteArray::number(value, m_words.hex ? 16 : 10).toUpper();
}

QByteArray Class2Modem::valuesText(const FaxValues &values) const
{
    QByteArray text;
    for (const int value : values)
        text += (text.isEmpty() ? "" : ",") + number(value);
    return m_words.endInData ? text + ",0" : text;
}

/** The DCS: the lesser of what is wanted and what the other end can do. */
FaxValues Class2Modem::chosen() const
{
    FaxValues dcs{};
    for (size_t i = 0; i < dcs.size(); ++i)
        dcs[i] = std::min(m_session[i], m_farValues[i]);
    if (dcs[0] > 1 && !(m_farValues[0] & m_session[0]))
        dcs[0] = 1;
    dcs[7] = m_farValues[7]; // the time for a line is the receiver's wish
    if (dcs[4] == 3 && dcs[5] == 0)
        dcs[4] = 1;
    return dcs;
}

bool Class2Modem::turns(bool receiving) const
{
    const bool wrongWay = receiving && !m_words.endInData && m_options.turnsReceived;
    return m_reversed != wrongWay;
}

// ---- pages that are sent ------------------------------------------------------------------------

bool Class2Modem::beginTransmit()
{
    if (!m_offHook || !m_sends)
        return false;
    m_page.clear();
    if (m_released) {
        hungUp(noReplyToDcs, "OK");
        return true;
    }
    if (m_trained) {
        connectTransmit();
        return true;
    }
    m_dcs = chosen();
    say({FaxSignal::Training, m_localId, m_dcs});
    await(FaxSignal::Trained, 15'000, noReplyToDcs);
    return true;
}

void Class2Modem::connectTransmit()
{
    if (m_options.reportsSession && (!m_words.endInData || m_reports))
        sayLine(QByteArray(m_words.session) + ": " + valuesText(m_dcs));
    sayLine("CONNECT");
    if (!m_words.endInData && m_options.sendsXon)
        write(QByteArray(1, dc1));
    m_mode = Mode::TakesPage;
    m_afterDle = false;
    m_onLine = 0;
}

/** As much as the buffer holds beside what the line has eaten. */
void Class2Modem::takePage()
{
    while (m_mode == Mode::TakesPage && m_computer.bytesAvailable() > 0
           && double(m_page.size()) < m_onLine + m_options.bufferOctets) {
        const QByteArray one = m_computer.read(1);
        if (one.isEmpty())
            return;
        if (takePageOctet(one.front()))
            m_mode = Mode::Drains;
        else if (onPageOctets)
            onPageOctets(int(m_page.size()));
    }
}

bool Class2Modem::takePageOctet(char c)
{
    if (!std::exchange(m_afterDle, false)) {
        m_afterDle = c == dle;
        if (c != dle && m_page.size() < mostPageOctets)
            m_page.append(c);
        return false;
    }
    if (c == dle)
        m_page.append(dle);
    if (c == sub)
        m_page.append(2, dle);
    const auto end = postPageOf(c);
    if (!end || (*end >= 0 && !m_words.endInData))
        return false;
    m_endCode = *end;
    return true;
}

/** All of it is on the line. */
void Class2Modem::pageTaken()
{
    if (turns(false))
        m_page = turnedBits(m_page);
    if (m_released)
        return hungUp(lostInPage, m_words.endInData ? "ERROR" : "OK");
    if (m_endCode < 0)
        return result("OK");
    endPage(m_endCode);
}

void Class2Modem::endPage(int code)
{
    constexpr std::array causes{noReplyToMps, noReplyToEom, noReplyToEop};
    m_postPage = std::clamp(code, 0, 2);
    await(FaxSignal::PageStatus, 11'000, causes[size_t(m_postPage)]);
    say({FaxSignal::Page, {}, m_dcs, std::exchange(m_page, {}), m_postPage});
}

void Class2Modem::statusCame(const FaxSignal &signal)
{
    const bool good = signal.code % 2 == 1;
    if (signal.code != 1 || m_postPage == 1)
        m_trained = false; // back to phase B
    if (!m_words.endInData)
        sayLine(QByteArray(m_words.pageStatus) + ": " + number(signal.code));
    if (m_postPage == 2 && good)
        return hungUp(normal, "OK");
    result(good || !m_words.endInData ? "OK" : "ERROR");
}

// ---- pages that come in -------------------------------------------------------------------------

bool Class2Modem::beginReceive()
{
    if (!m_offHook || m_sends || !m_mayReceive)
        return false;
    if (m_released && !m_statusDue) {
        hungUp(noPage, "OK");
        return true;
    }
    const bool last = m_statusDue && m_postPage == 2 && m_pageStatus % 2 == 1;
    const bool first = std::exchange(m_trainingDue, false);
    await(FaxSignal::Page, 35'000, last ? int(lostAfterPage) : int(noPage));
    if (first)
        say({FaxSignal::Trained});
    if (std::exchange(m_statusDue, false))
        say({FaxSignal::PageStatus, {}, {}, {}, m_pageStatus});
    return true;
}

void Class2Modem::connectReceive()
{
    if (!m_words.endInData)
        sayLine("+FCFR");
    if (m_options.reportsSession && (!m_words.endInData || m_reports))
        sayLine(QByteArray(m_words.session) + ": " + valuesText(m_dcs));
    sayLine("CONNECT");
    if (turns(true))
        m_page = turnedBits(m_page);
    m_mode = Mode::AwaitsStart;
    m_onLine = 0;
    m_given = 0;
}

void Class2Modem::givePage()
{
    const int due = int(m_onLine);
    if (due > m_given) {
        write(m_page.mid(m_given, due - m_given).replace(QByteArray(1, dle), QByteArray(2, dle)));
        m_given = due;
        if (onPageOctets)
            onPageOctets(m_given);
    }
    if (m_mode != Mode::GivesPage)
        return; // reset from outside
    if (m_given < m_page.size())
        return;
    write(QByteArray(1, dle) + etx);
    m_page.clear();
    if (m_postPage < 0)
        return hungUp(brokeInPage, "OK");
    m_pageStatus = 1;
    m_statusDue = true;
    sayLine(QByteArray(m_words.pageStatus) + ": " + number(m_pageStatus));
    sayLine("+FET: " + number(m_postPage));
    result("OK");
}

} // namespace Fax
