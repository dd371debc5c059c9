#include "modem/class2receiving.h"

#include "line/lineevents.h"
#include "t30/t4coder.h"

#include <spandsp.h>

#include <utility>

namespace Fax {

using namespace LineProtocol;

namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr milliseconds commandDeadline = 5s;
constexpr milliseconds pageDeadline = 90s; // training at all speeds, or a page that is sent again
constexpr int silenceMs = 30'000; // after CONNECT, or in a page: T.4 has an end of line every 5 s
constexpr int storeTimeoutMs = 2500;
constexpr qsizetype mostOctets = 8 * 1024 * 1024; // a page of 20,000 rows that compresses badly
constexpr int mostPages = 1000;
constexpr int mostRefusalsOfAPage = 3;

constexpr int eop = 2;
constexpr int statusRtn = 2;

/** Our engine asks for a page again when more than one row in twenty is bad. */
bool isBad(const ReceivedRows &rows)
{
    return rows.rows == 0 || rows.badLines * 20 > rows.rows;
}

QByteArray turnedBits(QByteArray octets)
{
    for (char &octet : octets) {
        auto bits = static_cast<uchar>(octet);
        bits = static_cast<uchar>((bits & 0xF0) >> 4 | (bits & 0x0F) << 4);
        bits = static_cast<uchar>((bits & 0xCC) >> 2 | (bits & 0x33) << 2);
        octet = static_cast<char>((bits & 0xAA) >> 1 | (bits & 0x55) << 1);
    }
    return octets;
}

} // namespace

Class2Receiving::Class2Receiving(Class2Link &link)
    : m_link(link)
    , m_turned(link.dialect.turnsReceived && !link.profile.quirks.directBitOrder)
{ }

void Class2Receiving::begin()
{
    m_link.progress.state = PortState::Receiving;
    requestPage();
}

void Class2Receiving::over(CallCause cause, const QString &detail)
{
    onOver(cause, detail);
}

// ---- before a page ------------------------------------------------------------------------------

void Class2Receiving::requestPage()
{
    m_octets.clear();
    m_link.forgetPage();
    m_link.command(
        "+FDR", pageDeadline, [this](const AtAnswer &answer) { requestAnswered(answer); },
        AtData::ReceiveClass2);
}

void Class2Receiving::requestAnswered(const AtAnswer &answer)
{
    if (answer.result == AtResult::Timeout)
        return over(CallCause::ModemFault, QStringLiteral("The modem does not come to a page"));
    // The modem says more only when our answer to the page before has left.
    if (std::exchange(m_confirms, false) && answer.result != AtResult::Error) {
        ++m_confirmed;
        m_finished = m_lastPage;
    }
    if (answer.result == AtResult::Connect && !m_finished) {
        m_inPage = true;
        m_started = true;
        m_silentMs = 0;
        m_link.progress.phase = CallPhase::C;
        m_link.progress.step = QStringLiteral("DATA");
        m_link.progress.page = m_pages + 1;
        m_link.progress.pageBytes = 0;
        m_link.recorder.pageDataStarted(Direction::Received, m_link.inForce().text());
        return;
    }
    m_engineCode = m_finished ? T30_ERR_OK : T30_ERR_RX_T2EXPFAX;
    over(CallCause::Engine,
         m_link.hangUp
             ? QString()
             : QStringLiteral("The modem said %1").arg(QString::fromLatin1(answer.code.left(60))));
}

// ---- the page -----------------------------------------------------------------------------------

void Class2Receiving::octetsReceived(const QByteArray &octets)
{
    if (!m_inPage)
        return;
    m_silentMs = 0;
    m_octets += octets;
    m_link.progress.pageBytes = int(m_octets.size());
    m_link.recorder.pageDataOctets(int(m_octets.size()));
    if (m_octets.size() > mostOctets)
        over(CallCause::LimitBroken, QStringLiteral("A page was longer than any can be"));
}

void Class2Receiving::advance(int ms)
{
    if (m_heldPage > 0 && (m_heldMs += ms) >= storeTimeoutMs)
        return pageStored(m_heldPage, false);
    if (!m_inPage || !m_link.channel.isReceiving() || (m_silentMs += ms) < silenceMs)
        return;
    over(CallCause::ModemFault,
         m_octets.isEmpty()
             ? QStringLiteral("The modem said CONNECT and gave no page data for %1 s")
                   .arg(silenceMs / 1000)
             : QStringLiteral("The modem fell silent in a page for %1 s").arg(silenceMs / 1000));
}

void Class2Receiving::dataEnded(const AtAnswer &answer)
{
    m_link.take(answer);
    if (!std::exchange(m_inPage, false))
        return;
    ReceivedRows rows = decode();
    const bool whole = m_link.postPage && answer.result == AtResult::Ok && !m_link.hangUp;
    if (whole && !rows.cutOff)
        return pageEnded(std::move(rows));
    if (rows.rows > 0)
        m_broken = std::move(rows);
    if (m_broken && m_broken->cutOff)
        return over(CallCause::LimitBroken,
                    QStringLiteral("A page had more rows than any can have"));
    if (answer.result == AtResult::Timeout)
        return over(CallCause::ModemFault,
                    QStringLiteral("The modem never told what ended a page"));
    m_engineCode = T30_ERR_RX_NOCARRIER;
    over(CallCause::Engine, QStringLiteral("The connection ended in a page"));
}

/** Which bit of an octet comes first differs between modems of class 2; a page itself shows it. */
ReceivedRows Class2Receiving::decode()
{
    ReceivedRows page = decodeTurned(m_turned);
    if (page.rows > 0 && page.badLines * 2 <= page.rows)
        return page;
    ReceivedRows other = decodeTurned(!m_turned);
    if (isBad(other))
        return page;
    m_turned = !m_turned;
    return other;
}

ReceivedRows Class2Receiving::decodeTurned(bool turned) const
{
    const Class2Values agreed = m_link.inForce();
    return T4Coder::decode(turned ? turnedBits(m_octets) : m_octets, agreed.codingValue(),
                           agreed.widthPixels(), agreed.resolutionValue());
}

void Class2Receiving::pageEnded(ReceivedRows rows)
{
    m_octets.clear();
    m_lastPage = m_link.postPage.value_or(0) % 3 == eop;
    m_link.progress.badLines = rows.badLines;
    const bool refusedByModem = m_link.pageStatus.value_or(1) % 2 == 0;
    if (refusedByModem || isBad(rows)) {
        if (rows.rows > 0)
            m_broken = std::move(rows);
        return refuse();
    }
    m_broken.reset();
    m_refusals = 0;
    m_heldPage = ++m_pages;
    m_heldMs = 0;
    report(rows, m_heldPage, false);
}

void Class2Receiving::refuse()
{
    m_link.signal(Direction::Sent, class2StatusName(statusRtn),
                  QStringLiteral("the page is not readable"));
    if (++m_refusals > mostRefusalsOfAPage)
        return over(CallCause::LimitBroken,
                    QStringLiteral("A page stayed unreadable too often (RTN)"));
    m_lastPage = false;
    m_link.command(m_link.dialect.pageStatus + '=' + QByteArray::number(statusRtn), commandDeadline,
                   [this](const AtAnswer &answer) {
                       if (answer.result == AtResult::Ok)
                           return requestPage();
                       over(CallCause::ModemFault,
                            QStringLiteral("The modem does not let us refuse an unreadable page"));
                   });
}

void Class2Receiving::pageStored(int page, bool stored)
{
    if (m_heldPage == 0 || page != m_heldPage)
        return;
    m_heldPage = 0;
    if (!stored)
        return over(CallCause::NotStored);
    if (m_pages >= mostPages)
        return over(CallCause::LimitBroken, QStringLiteral("More pages than we take in a call"));
    m_confirms = true;
    m_link.signal(Direction::Sent, class2StatusName(m_link.pageStatus.value_or(1)), {});
    requestPage();
}

// ---- the end ------------------------------------------------------------------------------------

void Class2Receiving::report(const ReceivedRows &rows, int page, bool partial)
{
    PageReceived received;
    received.port = m_link.task.port;
    received.call = m_link.task.call;
    received.page = page;
    received.width = rows.width;
    received.rows = rows.rows;
    received.resolution = rows.resolution;
    received.badLines = rows.badLines;
    received.bytes = rows.bytes;
    received.partial = partial;
    received.bits = rows.bits;
    m_link.events.pageReceived(received);
}

void Class2Receiving::end()
{
    m_heldPage = 0;
    m_confirms = false;
    if (std::exchange(m_inPage, false)) {
        ReceivedRows rows = decode();
        if (rows.rows > 0)
            m_broken = std::move(rows);
    }
    m_octets.clear();
    if (m_broken)
        report(*std::exchange(m_broken, std::nullopt), m_pages + 1, true);
}

void Class2Receiving::describe(CallFacts &facts) const
{
    facts.sending = false;
    facts.engineCode = m_engineCode;
    facts.pageStarted = m_started;
    facts.pagesConfirmed = m_confirmed;
    facts.finished = m_finished;
}

} // namespace Fax
