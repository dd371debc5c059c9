#include "modem/class2call.h"

#include "base/stationid.h"
#include "line/lineevents.h"
#include "modem/class2hangup.h"
#include "modem/class2receiving.h"
#include "modem/class2sending.h"

#include <algorithm>

namespace Fax {

using namespace LineProtocol;

namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr milliseconds commandDeadline = 3s;
constexpr milliseconds abortDeadline = 5s; // what is on the way to the line goes out first
constexpr milliseconds dialDeadline =
    120s; // tones, ringing, T1 and phase B, which the modem ends itself
constexpr milliseconds dialPause = 8s; // the longest that one , or W takes
constexpr milliseconds answerDeadline = 60s;
constexpr int v29Rate = 9600;
constexpr int v27terRate = 4800;
constexpr int mmrCoding = 3;

/** Why a call did not come about, where the modem gives no cause. */
ErrorCode resultOf(const AtAnswer &answer, bool sending)
{
    switch (answer.result) {
    case AtResult::Busy:
        return ErrorCode::Busy;
    case AtResult::NoDialTone:
        return ErrorCode::NoDialTone;
    case AtResult::NoAnswer:
        return sending ? ErrorCode::NoAnswer : ErrorCode::NothingReceived;
    case AtResult::Error:
        return answer.code.startsWith("DELAYED") || answer.code.startsWith("BLACKLISTED")
            ? ErrorCode::CallDelayed
            : ErrorCode::LineFault;
    case AtResult::Lost:
        return ErrorCode::DeviceMissing;
    case AtResult::Timeout:
        return ErrorCode::LineFault;
    case AtResult::Ok: // on-hook again, by a cause that says nothing
    case AtResult::NoCarrier:
    case AtResult::Voice:
    case AtResult::FcError:
    case AtResult::Connect: // a data modem answered
        break;
    }
    return sending ? ErrorCode::NotFaxCall : ErrorCode::NothingReceived;
}

/** For a call that ends in its pages, where they give no better one. */
QString textOf(CallCause cause)
{
    switch (cause) {
    case CallCause::HungUp:
        return QStringLiteral("Hung up on demand");
    case CallCause::NotStored:
        return QStringLiteral("The page could not be stored in time");
    case CallCause::LineDropped:
        return QStringLiteral("The connection is gone");
    case CallCause::Engine:
    case CallCause::Watchdog:
    case CallCause::LimitBroken:
    case CallCause::ModemFault:
        break;
    }
    return {};
}

QString saidText(const AtAnswer &answer)
{
    return QStringLiteral("The modem said %1").arg(QString::fromLatin1(answer.code.left(60)));
}

/** No quote or control character gets into a command. */
QByteArray quoted(const QString &text)
{
    return '"' + text.toLatin1().replace('"', ' ') + '"';
}

} // namespace

Class2Call::Class2Call(AtChannel &channel, const ModemProfile &profile, const T30Task &task,
                       LineEvents &events, QObject *parent)
    : ModemCall(parent)
    , m_link(channel, profile, task, events)
{
    m_end.port = task.port;
    m_end.call = task.call;
    if (m_link.isSending())
        m_pages = std::make_unique<Class2Sending>(m_link);
    else
        m_pages = std::make_unique<Class2Receiving>(m_link);
    m_pages->onOver = [this](CallCause cause, const QString &detail) { pagesOver(cause, detail); };
    connect(&channel, &AtChannel::unsolicited, this, &Class2Call::heard);
    connect(&channel, &AtChannel::octetsReceived, this, [this](const QByteArray &octets) {
        if (m_stage == Stage::Pages)
            m_pages->octetsReceived(octets);
    });
    connect(&channel, &AtChannel::dataEnded, this, [this](const AtAnswer &answer) {
        if (m_stage == Stage::Pages && answer.result != AtResult::Lost)
            m_pages->dataEnded(answer);
    });
    connect(&channel, &AtChannel::lost, this,
            [this](const QString &reason) { failed(ErrorCode::DeviceMissing, reason); });
}

Class2Call::~Class2Call() = default;

// ---- set-up -------------------------------------------------------------------------------------

void Class2Call::dial(const QByteArray &dialString)
{
    const auto pauses = dialString.count(',') + dialString.count('W');
    m_connect = "D" + dialString;
    m_connectDeadline = dialDeadline + pauses * dialPause;
    m_link.progress.state = PortState::Dialing;
    m_link.progress.step = QStringLiteral("dialling");
    m_stage = Stage::SetUp;
    m_steps = setUpSteps();
    m_link.tellProgress();
    nextStep();
}

void Class2Call::answer()
{
    m_connect = "A";
    m_connectDeadline = answerDeadline;
    m_link.progress.state = PortState::Answered;
    m_link.progress.step = QStringLiteral("answering");
    m_stage = Stage::SetUp;
    m_steps = setUpSteps();
    m_link.tellProgress();
    nextStep();
}

/** What we can do, best first: a modem refuses values that it does not know. */
QList<Class2Values> Class2Call::offers() const
{
    const CallSettings &settings = m_link.task.settings;
    const int modulationRate = settings.fastest == Modulation::V27ter ? v27terRate
        : settings.fastest == Modulation::V29                         ? v29Rate
                                                                      : settings.maximumBitRate;
    const int rate = Class2Values::rateOf(std::min(settings.maximumBitRate, modulationRate));
    const bool ecm = settings.ecm && m_link.profile.identity.ecm && !m_link.profile.quirks.noEcm;
    const int v29 = Class2Values::rateOf(v29Rate);
    QList<Class2Values> all;
    for (const int resolution : {3, 1}) {
        Class2Values best{resolution, rate, 2, 2, settings.mr ? 1 : 0, 0, 0, 0};
        for (const int value : ecm ? m_link.dialect.ecm : QList<int>()) {
            best.ecm = value;
            if (settings.mmr) {
                best.coding = mmrCoding;
                all.append(best);
            }
            best.coding = settings.mr ? 1 : 0;
            all.append(best);
        }
        best.ecm = 0;
        best.coding = settings.mr ? 1 : 0;
        all.append(best);
    }
    all.append({1, rate, 0, 2, 0, 0, 0, 0});
    all.append({1, std::min(rate, v29), 0, 2, 0, 0, 0, 0});
    return all;
}

QList<Class2Call::Step> Class2Call::setUpSteps() const
{
    const Class2Dialect &dialect = m_link.dialect;
    const CallSettings &settings = m_link.task.settings;
    QList<Step> steps{{{"+FCR=1"}, !m_link.isSending()}};
    if (dialect.wantsReports)
        steps.append({{"+FNR=1,1,1,0"}});
    if (dialect.wantsReports && !m_link.isSending())
        steps.append({{"+FAP=1,0,0"}}); // sub-addresses are reported
    steps.append({{dialect.localId + '=' + quoted(cleanStationId(settings.localId))}});
    Step capabilities{{}, true};
    for (const Class2Values &values : offers())
        capabilities.alternatives.append(dialect.capabilities + '=' + values.command());
    steps.append(capabilities);
    steps.append({{dialect.bitOrder + "=0"}}); // what both standards begin with
    if (m_link.isSending() && !settings.subAddress.isEmpty() && dialect.wantsReports)
        steps.append({{"+FSA=" + quoted(cleanSubAddress(settings.subAddress))}});
    if (m_link.isSending() && !settings.password.isEmpty() && dialect.wantsReports)
        steps.append({{"+FPW=" + quoted(cleanSubAddress(settings.password))}});
    return steps;
}

void Class2Call::nextStep()
{
    if (m_steps.isEmpty())
        return connectLine();
    m_link.command(m_steps.first().alternatives.first(), commandDeadline,
                   [this](const AtAnswer &answer) { stepAnswered(answer); });
}

void Class2Call::stepAnswered(const AtAnswer &answer)
{
    if (m_stage != Stage::SetUp)
        return;
    Step &step = m_steps.first();
    const QByteArray command = step.alternatives.takeFirst();
    m_silent = answer.result == AtResult::Timeout;
    if (m_silent)
        return failed(
            ErrorCode::LineFault,
            QStringLiteral("The modem does not answer to AT%1").arg(QString::fromLatin1(command)));
    if (answer.result == AtResult::Ok && command.startsWith(m_link.dialect.capabilities))
        m_link.offered = Class2Values::parse(command.mid(command.indexOf('=') + 1), false)
                             .value_or(Class2Values());
    if (answer.result != AtResult::Ok && !step.alternatives.isEmpty())
        return nextStep();
    if (answer.result != AtResult::Ok && step.needed)
        return failed(ErrorCode::LineFault,
                      QStringLiteral("The modem refuses AT%1").arg(QString::fromLatin1(command)));
    m_steps.removeFirst();
    nextStep();
}

void Class2Call::connectLine()
{
    m_stage = Stage::Connecting;
    m_offHook = true;
    if (m_link.isSending() && !m_link.dialect.wantsReports
        && !m_link.task.settings.subAddress.isEmpty())
        m_link.signal(Direction::Sent, QStringLiteral("SUB"),
                      QStringLiteral("not sent: modems of class 2 have no sub-addresses"));
    m_link.command(m_connect, m_connectDeadline,
                   [this](const AtAnswer &answer) { lineAnswered(answer); });
}

void Class2Call::lineAnswered(const AtAnswer &answer)
{
    if (m_stage != Stage::Connecting)
        return;
    m_silent = answer.result == AtResult::Timeout;
    if (m_silent)
        return failed(ErrorCode::LineFault, QStringLiteral("The modem gave no result in time"));
    if (m_link.hangUp) {
        CallFacts facts;
        m_pages->describe(facts);
        facts.engineCode = Class2HangUp::engineCode(*m_link.hangUp);
        facts.faxSignalHeard = m_link.faxHeard;
        const ErrorCode early = Class2HangUp::setUpResult(*m_link.hangUp, m_link.isSending());
        return failed(early != ErrorCode::None ? early : callResult(facts),
                      Class2HangUp::text(*m_link.hangUp));
    }
    if (answer.result != AtResult::Ok)
        return failed(resultOf(answer, m_link.isSending()), saidText(answer));
    m_stage = Stage::Pages;
    m_pages->begin();
    m_link.tellProgress();
}

/** Lines that belong to no command. */
void Class2Call::heard(const QByteArray &line)
{
    const bool dialling = m_stage == Stage::SetUp || m_stage == Stage::Connecting;
    if (dialling && m_link.isSending() && line.contains("RING"))
        return failed(ErrorCode::CallCollision,
                      QStringLiteral("The line rang while we were dialling"));
    if (m_stage != Stage::Connecting && m_stage != Stage::Pages)
        return;
    m_link.takeLine(line);
    // Between two commands of ours: the next one would fail anyway, but a held page has none.
    if (m_stage == Stage::Pages && m_link.hangUp && !m_link.channel.isBusy())
        pagesOver(CallCause::Engine, {});
}

// ---- the call -----------------------------------------------------------------------------------

void Class2Call::advance(int ms)
{
    if (m_stage == Stage::Idle || m_stage == Stage::Over)
        return;
    if (m_offHook)
        m_link.advance(ms);
    if (m_link.channel.isLost())
        failed(ErrorCode::DeviceMissing, QStringLiteral("The device is gone"));
    if (m_stage != Stage::Pages)
        return;
    m_pages->advance(ms);
    if (m_stage == Stage::Pages
        && m_link.progress.lineMs > m_link.task.settings.watchdogSeconds * 1000LL)
        return pagesOver(CallCause::Watchdog,
                         QStringLiteral("The call was longer than its limit of %1 s")
                             .arg(m_link.task.settings.watchdogSeconds));
    if (m_stage == Stage::Pages)
        m_link.tellProgress();
}

void Class2Call::pageStored(int page, bool stored)
{
    if (m_stage == Stage::Pages)
        m_pages->pageStored(page, stored);
}

void Class2Call::hangUp(CallCause cause)
{
    if (m_stage == Stage::Pages)
        pagesOver(cause, {});
    else if (m_stage == Stage::SetUp || m_stage == Stage::Connecting)
        failed(codeOfCause(cause, m_link.isSending()),
               QStringLiteral("Hung up before the call was up"));
}

/** The modem, not the other end, is why the call ends. */
void Class2Call::failed(ErrorCode code, const QString &detail)
{
    if (m_stage == Stage::Idle || m_stage == Stage::Releasing || m_stage == Stage::Over) {
        if (m_stage == Stage::Releasing && m_link.channel.isLost())
            finish(false);
        return;
    }
    if (m_stage != Stage::Pages)
        return endWith(code, detail);
    const ErrorCode known = result(CallCause::ModemFault);
    endWith(known == ErrorCode::LineFault ? code : known, detail);
}

void Class2Call::pagesOver(CallCause cause, const QString &detail)
{
    if (m_stage != Stage::Pages)
        return;
    const bool byModem = cause == CallCause::Engine && m_link.hangUp
        && *m_link.hangUp != Class2HangUp::normal;
    endWith(result(cause),
            byModem                ? Class2HangUp::text(*m_link.hangUp)
                : detail.isEmpty() ? textOf(cause)
                                   : detail);
}

ErrorCode Class2Call::result(CallCause cause) const
{
    CallFacts facts;
    m_pages->describe(facts);
    facts.cause = cause;
    facts.faxSignalHeard = m_link.faxHeard;
    facts.limit = ErrorCode::SendProtocol;
    if (m_link.hangUp && *m_link.hangUp != Class2HangUp::normal)
        facts.engineCode = Class2HangUp::engineCode(*m_link.hangUp);
    return callResult(facts);
}

void Class2Call::endWith(ErrorCode code, const QString &detail)
{
    CallFacts facts;
    m_pages->describe(facts);
    m_end.code = code;
    m_end.detail = detail;
    m_end.pagesConfirmed = facts.pagesConfirmed;
    m_end.lastPageUncertain = facts.lastPageUncertain;
    m_link.progress.phase = CallPhase::E;
    if (m_link.hangUp)
        m_link.signal(Direction::Received, QStringLiteral("HANG-UP"),
                      Class2HangUp::text(*m_link.hangUp));
    release();
}

// ---- on hook ------------------------------------------------------------------------------------

/** Whatever the modem is doing, it ends, and the line is free. */
void Class2Call::release()
{
    m_stage = Stage::Releasing;
    m_pages->end();
    if (m_link.channel.isLost() || m_silent)
        finish(m_silent);
    else if (m_link.channel.isBusy())
        m_link.channel.abort(abortDeadline, [this](const AtAnswer &answer) {
            // It may take commands for data now.
            answer.result == AtResult::Timeout ? finish(true) : stopModem();
        });
    else
        stopModem();
}

/** A fax session that is still up is ended in order, with DCN. */
void Class2Call::stopModem()
{
    if (!m_offHook || m_link.hangUp || m_link.channel.isLost())
        return goOnHook();
    m_link.channel.command("AT" + m_link.dialect.abort, commandDeadline, AtData::None,
                           [this](const AtAnswer &) { goOnHook(); });
}

void Class2Call::goOnHook()
{
    if (m_link.channel.isLost())
        return finish(false);
    m_link.channel.command("ATH0", commandDeadline, AtData::None, [this](const AtAnswer &answer) {
        finish(answer.result == AtResult::Timeout);
    });
}

void Class2Call::finish(bool wedged)
{
    m_stage = Stage::Over;
    m_link.recorder.pageDataEnded();
    const Progress &last = m_link.progress;
    m_end.remoteId = last.remoteId;
    m_end.subAddress = last.subAddress;
    m_end.modulation = last.modulation;
    m_end.bitRate = last.bitRate;
    m_end.ecm = last.ecm;
    m_end.coding = last.coding;
    m_end.retrains = last.retrains;
    m_end.lineMs = last.lineMs;
    Q_EMIT ended(m_end, wedged);
}

} // namespace Fax
