#include "modem/class2sending.h"

#include "imaging/tifffax.h"
#include "line/lineevents.h"
#include "t30/t4coder.h"

#include <spandsp.h>

#include <algorithm>
#include <array>
#include <utility>

namespace Fax {

using namespace LineProtocol;

namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr milliseconds commandDeadline = 5s;
constexpr milliseconds trainingDeadline = 90s; // at all speeds, three times each
constexpr milliseconds answerDeadline =
    120s; // three commands; with ECM also what is asked for again
constexpr milliseconds flushDeadline = 30s;
constexpr int xonWaitMs = 2000; // where the system takes XON out of what we read, it never comes
constexpr int stuckMs = 40'000;
constexpr int noteTimeoutMs = 2500;
constexpr qint64 mostUnsent = 1024;
constexpr int aheadMs =
    2000; // of the line: buffers on the way must not hide minutes of a page from us
constexpr qsizetype chunkOctets = 256;
constexpr int mostRefusalsOfAPage = 3;

constexpr int mps = 0;
constexpr int eom = 1;
constexpr int eop = 2;

constexpr int statusMcf = 1;
constexpr int statusRtn = 2;

QString said(const AtAnswer &answer)
{
    return QString::fromLatin1(answer.code.left(60));
}

} // namespace

Class2Sending::Class2Sending(Class2Link &link)
    : m_link(link)
{ }

void Class2Sending::begin()
{
    m_link.progress.state = PortState::Sending;
    if (takePage(0, m_next))
        nextPage();
}

void Class2Sending::over(CallCause cause, const QString &detail)
{
    m_stage = Stage::Idle;
    onOver(cause, detail);
}

// ---- before a page ------------------------------------------------------------------------------

bool Class2Sending::takePage(int index, FaxPage &page)
{
    page = FaxPage();
    if (index >= m_link.task.pages)
        return true;
    const Result<FaxPage> read = TiffFax::readPage(m_link.task.document, index);
    if (!read) {
        m_engineCode = T30_ERR_BADTIFF;
        over(CallCause::Engine, read.error().detail);
        return false;
    }
    page = *read;
    return true;
}

/** The page after the current one becomes current; what comes after it is looked at, for MPS or EOM. */
void Class2Sending::nextPage()
{
    m_page = std::exchange(m_next, {});
    if (!takePage(m_ledger.confirmed() + 1, m_next))
        return;
    const Class2Values wanted = valuesFor(m_page);
    m_engineCode = impossible(wanted);
    if (m_engineCode != 0)
        return over(CallCause::Engine,
                    QStringLiteral("The other machine does not take pages of %1 pixels in this "
                                   "resolution (page %2)")
                        .arg(m_page.width())
                        .arg(m_ledger.currentPage()));
    m_stage = Stage::Starting;
    if (wanted == m_link.wanted)
        return transmit();
    m_link.wanted = wanted;
    m_link.session.reset();
    askFor(m_link.dialect.session);
}

/** For the session; a modem that does not let it be changed takes it as what we can do, for the next training. */
void Class2Sending::askFor(const QByteArray &command)
{
    m_link.command(command + '=' + m_link.wanted.command(), commandDeadline,
                   [this, command](const AtAnswer &answer) {
                       if (answer.result == AtResult::Timeout)
                           return over(CallCause::ModemFault,
                                       QStringLiteral("The modem does not answer any more"));
                       if (answer.result != AtResult::Ok && command == m_link.dialect.session)
                           return askFor(m_link.dialect.capabilities);
                       transmit(); // what a modem does instead shows in its answer to +FDT
                   });
}

Class2Values Class2Sending::valuesFor(const FaxPage &page) const
{
    Class2Values values = m_link.offered;
    if (!m_link.remote || m_link.remote->ecm == 0)
        values.ecm = 0;
    // A modem that tells nothing of the other end gets what every machine can read.
    const int common = m_link.remote ? std::min(values.coding, m_link.remote->coding) : 0;
    values.coding = common == 3 && values.ecm != 0 ? 3 : std::min(common, 1);
    values.resolution = Class2Values::resolutionOf(page.resolution());
    values.width = Class2Values::widthOf(page.width()).value_or(0);
    return values;
}

/** 0, or the engine's code for what the other end cannot do. */
int Class2Sending::impossible(const Class2Values &wanted) const
{
    if (!Class2Values::widthOf(m_page.width()))
        return T30_ERR_BADTIFF;
    if (!m_link.remote)
        return 0;
    if (wanted.width > m_link.remote->width)
        return T30_ERR_NOSIZESUPPORT;
    const bool standard = wanted.resolution == 0;
    return standard || (m_link.remote->resolution & wanted.resolution) ? 0 : T30_ERR_NORESSUPPORT;
}

void Class2Sending::transmit()
{
    m_stage = Stage::Starting;
    m_link.forgetPage();
    m_link.progress.page = m_ledger.currentPage();
    m_link.progress.pageBytes = 0;
    m_link.progress.pagePercent = 0;
    m_link.command(
        "+FDT", trainingDeadline, [this](const AtAnswer &answer) { transmitAnswered(answer); },
        AtData::Transmit);
}

void Class2Sending::transmitAnswered(const AtAnswer &answer)
{
    if (answer.result == AtResult::Timeout)
        return over(CallCause::ModemFault,
                    QStringLiteral("The modem does not come to an end with training"));
    if (answer.result != AtResult::Connect) {
        m_engineCode = T30_ERR_TX_PHBDEAD;
        return over(CallCause::Engine, QStringLiteral("The modem said %1").arg(said(answer)));
    }
    // A modem that could not get what we want would send a page of the wrong shape.
    const Class2Values agreed = m_link.inForce();
    if (agreed.widthPixels() != m_page.width() || agreed.resolutionValue() != m_page.resolution()) {
        m_engineCode = T30_ERR_NORESSUPPORT;
        return over(
            CallCause::Engine,
            QStringLiteral("The modem agreed on pages of another shape: %1").arg(agreed.text()));
    }
    m_stage = Stage::Waiting;
    m_waitedMs = 0;
    if (!m_link.dialect.saysXon)
        startData();
}

// ---- the page -----------------------------------------------------------------------------------

void Class2Sending::startData()
{
    const Class2Values agreed = m_link.inForce();
    m_coded = T4Coder::encode(m_page, agreed.codingValue(), agreed.minimumRowBits());
    m_given = 0;
    m_pageMs = 0;
    m_left = m_coded.size();
    m_waitedMs = 0;
    m_drained = false;
    m_refused = false;
    m_started = true;
    m_stage = Stage::Streaming;
    m_ledger.pageDataStarted();
    m_link.progress.phase = CallPhase::C;
    m_link.progress.step = QStringLiteral("DATA");
    m_link.recorder.pageDataStarted(Direction::Sent, agreed.text());
    stream();
}

/** No faster than the line, whatever the flow control is worth. */
void Class2Sending::stream()
{
    const qint64 due = (m_pageMs + aheadMs) * m_link.inForce().bitRate() / 8000;
    const qint64 most = std::min<qint64>(m_coded.size(), due);
    while (m_given < most && m_link.channel.unsent() < mostUnsent) {
        const QByteArray chunk = m_coded.mid(m_given, std::min(chunkOctets, most - m_given));
        m_given += chunk.size();
        m_link.channel.send(chunk);
        if (m_link.channel.isLost())
            return;
    }
    const auto left = int(std::max<qint64>(0, m_given - m_link.channel.unsent()));
    m_link.progress.pageBytes = left;
    m_link.progress.pagePercent = m_coded.isEmpty() ? 0 : int(left * qint64(100) / m_coded.size());
    m_link.recorder.pageDataOctets(left);
}

void Class2Sending::advance(int ms)
{
    if (m_held && (m_heldMs += ms) >= noteTimeoutMs)
        return pageStored(m_ledger.currentPage(), false);
    if (m_stage == Stage::Waiting) {
        m_waitedMs += ms;
        if (m_link.channel.sawXon() || m_waitedMs >= xonWaitMs)
            startData();
    } else if (m_stage == Stage::Streaming) {
        m_pageMs += ms;
        stream();
        if (m_given == m_coded.size() && m_link.channel.unsent() == 0)
            dataOut();
        else
            watchFlow(ms);
    }
}

void Class2Sending::watchFlow(int ms)
{
    const qint64 left = m_coded.size() - m_given + m_link.channel.unsent();
    m_waitedMs = left < m_left ? 0 : m_waitedMs + ms;
    m_left = left;
    if (m_waitedMs >= stuckMs)
        over(CallCause::ModemFault,
             QStringLiteral("The modem took no page data for %1 s").arg(stuckMs / 1000));
}

milliseconds Class2Sending::drainTime() const
{
    return flushDeadline + milliseconds(m_coded.size() * 8000 / m_link.inForce().bitRate() * 3 / 2);
}

/** The modem has the data, but for their end: from now on the page may be there, and that must be on disk first. */
void Class2Sending::dataOut()
{
    m_stage = Stage::Ending;
    m_held = true;
    m_heldMs = 0;
    m_drained = m_link.dialect.endsPageInData;
    if (!m_drained)
        m_link.endData(drainTime(), [this](const AtAnswer &answer) { drained(answer); });
    m_link.events.pageUnsettled(report(m_ledger.currentPage(), Verdict::Uncertain));
}

void Class2Sending::drained(const AtAnswer &answer)
{
    if (answer.result == AtResult::Timeout)
        return over(CallCause::ModemFault,
                    QStringLiteral("The modem does not come to an end with the page"));
    if (answer.result != AtResult::Ok || m_link.hangUp) {
        m_engineCode = T30_ERR_TX_BADPG;
        return over(CallCause::Engine, QStringLiteral("The modem said %1").arg(said(answer)));
    }
    m_drained = true;
    if (!m_held)
        endPage();
}

void Class2Sending::pageStored(int page, bool stored)
{
    if (!m_held || page != m_ledger.currentPage())
        return;
    m_held = false;
    if (!stored)
        return over(CallCause::NotStored);
    if (m_drained && m_stage == Stage::Ending)
        endPage();
}

int Class2Sending::postPage() const
{
    if (m_next.isNull())
        return eop;
    return m_next.width() == m_page.width() && m_next.resolution() == m_page.resolution() ? mps
                                                                                          : eom;
}

void Class2Sending::endPage()
{
    m_stage = Stage::Settling;
    const int command = postPage();
    m_link.signal(Direction::Sent, class2PostPageName(command), {});
    m_link.progress.phase = CallPhase::D;
    m_ledger.pageCommandSent();
    if (!m_link.dialect.endsPageInData)
        return m_link.command("+FET=" + QByteArray::number(command), answerDeadline,
                              [this](const AtAnswer &answer) { answered(answer); });
    constexpr std::array ends{',', ';', '.'};
    m_link.endData(
        drainTime() + answerDeadline, [this](const AtAnswer &answer) { answered(answer); },
        ends[size_t(command)]);
}

/** Only when the modem gave a result in the middle of the data. */
void Class2Sending::dataEnded(const AtAnswer &answer)
{
    m_link.take(answer);
    m_engineCode = T30_ERR_TX_BADPG;
    over(CallCause::Engine, QStringLiteral("The modem said %1 in a page").arg(said(answer)));
}

// ---- its answer ---------------------------------------------------------------------------------

/** Nothing: there was no answer of the other end, or the modem does not say which. */
std::optional<int> Class2Sending::statusOf(const AtAnswer &answer) const
{
    if (answer.result != AtResult::Ok && answer.result != AtResult::Error)
        return std::nullopt;
    if (m_link.pageStatus && *m_link.pageStatus > 0)
        return m_link.pageStatus;
    if (m_link.hangUp)
        return *m_link.hangUp == 0 && postPage() == eop ? std::optional(statusMcf) : std::nullopt;
    if (!m_link.dialect.endsPageInData)
        return std::nullopt;
    return answer.result == AtResult::Ok ? statusMcf : statusRtn;
}

void Class2Sending::answered(const AtAnswer &answer)
{
    if (const auto status = statusOf(answer))
        return settle(*status);
    m_engineCode = T30_ERR_TX_PHDDEAD;
    if (answer.result == AtResult::Timeout)
        return over(CallCause::ModemFault,
                    QStringLiteral("The modem never told how the page arrived"));
    over(CallCause::Engine, QStringLiteral("The modem said %1").arg(said(answer)));
}

void Class2Sending::settle(int status)
{
    const int page = m_ledger.currentPage();
    m_refused = status % 2 == 0; // RTN, PIN
    if (!m_link.pageStatus && m_link.dialect.endsPageInData)
        m_link.notePageStatus(status);
    if (m_refused) {
        m_link.events.pageUnsettled(report(page, Verdict::NotDelivered));
        m_ledger.refused();
        if (m_link.hangUp || m_ledger.refusals() >= mostRefusalsOfAPage)
            return over(CallCause::Engine,
                        QStringLiteral("The other machine refused page %1").arg(page));
        return transmit();
    }
    const bool again = postPage() == eom || status != statusMcf;
    m_link.events.pageSent(report(page, m_ledger.taken(status != statusMcf)));
    if (m_next.isNull() || m_link.hangUp)
        return over(CallCause::Engine);
    if (again)
        m_link.session.reset(); // phase B comes again
    nextPage();
}

// ---- the end ------------------------------------------------------------------------------------

PageSent Class2Sending::report(int page, Verdict verdict) const
{
    return {m_link.task.call, page, verdict, int(m_coded.size()), 0};
}

void Class2Sending::end()
{
    m_stage = Stage::Idle;
    m_held = false;
    const auto verdict = m_ledger.unfinished();
    if (verdict && m_ledger.currentPage() <= m_link.task.pages)
        m_link.events.pageSent(report(m_ledger.currentPage(), *verdict));
}

void Class2Sending::describe(CallFacts &facts) const
{
    facts.sending = true;
    facts.engineCode = m_engineCode;
    facts.pageStarted = m_started;
    facts.pages = m_link.task.pages;
    facts.pagesConfirmed = m_ledger.confirmed();
    facts.lastPageUncertain = m_ledger.unfinished() == Verdict::Uncertain;
    facts.pageRejected = m_refused;
}

} // namespace Fax
