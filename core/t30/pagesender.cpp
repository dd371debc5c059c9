#include "t30/pagesender.h"

#include "t30/engine.h"
#include "t30/enginevalues.h"
#include "t30/t30frame.h"

#include <algorithm>
#include <utility>

namespace Fax {

namespace {
constexpr int mostRefusalsOfAPage = 3;
constexpr int fcdHeader = 4; // address, control, FCF, frame number
constexpr int sendingPages = 2; // OPERATION_IN_PROGRESS_T4_TX, a private name of t30.c
} // namespace

PageSender::PageSender(t30_state_s *engine, qint64 call, int pages)
    : m_engine(engine)
    , m_call(call)
    , m_pages(pages)
{ }

void PageSender::frameSent(const QByteArray &octets)
{
    const int fcf = T30Frame::controlField(octets);
    if (fcf == T4_FCD) {
        const int data = static_cast<int>(octets.size()) - fcdHeader;
        m_octets += data;
        m_repeatedFrames += m_repairing;
        m_repeatedOctets += m_repairing ? data : 0;
    }
    if (fcf == T30_DCS)
        startCounting();
    if (pageCommandIn(octets)) {
        m_leaving = !m_ledger.isWhole() && m_ledger.currentPage() <= m_pages;
        m_ledger.pageCommandSent();
    }
}

void PageSender::frameReceived(const QByteArray &octets)
{
    const int fcf = T30Frame::controlField(octets);
    if (fcf == T30_DCN)
        m_ledger.disconnectReceived();
    if (fcf == T30_PPR) {
        m_cameBack = m_ledger.isWhole();
        m_ledger.partsAskedFor();
        m_repairing = true;
    }
    if (m_engine->error_correcting_mode && (fcf == T30_RTN || fcf == T30_PIN)) {
        m_cameBack = m_ledger.isWhole();
        m_ledger.partsAskedFor(); // no answers to PPS, but they say that the page is not taken
    }
    if (fcf == T30_MCF)
        m_repairing = false; // of a block, perhaps of the page
}

std::optional<LineProtocol::PageSent> PageSender::answered(int fcf)
{
    m_refused = fcf == T30_RTN || fcf == T30_PIN;
    if (m_refused) {
        m_cameBack = m_ledger.isWhole();
        m_ledger.refused();
        repeatAfterRefusal();
        return std::nullopt;
    }
    const int page = m_ledger.currentPage();
    const LineProtocol::PageSent done = report(page, m_ledger.taken(fcf != T30_MCF));
    startCounting();
    return page <= m_pages ? std::optional(done) : std::nullopt;
}

std::optional<LineProtocol::PageSent> PageSender::leaving()
{
    if (!std::exchange(m_leaving, false))
        return std::nullopt;
    m_heldPage = m_ledger.currentPage();
    return report(m_heldPage, Verdict::Uncertain);
}

std::optional<LineProtocol::PageSent> PageSender::cameBack()
{
    if (!std::exchange(m_cameBack, false))
        return std::nullopt;
    return report(m_ledger.currentPage(), Verdict::NotDelivered);
}

void PageSender::noted(int page)
{
    if (page == m_heldPage)
        m_heldPage = 0;
}

void PageSender::keepBack()
{
    m_heldPage = 0;
    m_ledger.pageCommandKeptBack();
}

/**
 * The engine repeats a refused page itself, except after EOM: there it would go on with the next page
 * of the file. It opens the file again for the next DIS, so it is told to begin with the same page.
 */
void PageSender::repeatAfterRefusal()
{
    m_engine->retransmit_capable = !isNewDocument(m_engine->next_tx_step);
    if (m_engine->retransmit_capable)
        return;
    m_engine->tx_start_page = t4_tx_get_current_page_in_file(&m_engine->t4.tx);
    t4_tx_release(&m_engine->t4.tx);
}

void PageSender::startCounting()
{
    m_repairing = false;
    m_octets = 0;
    m_repeatedFrames = 0;
    m_repeatedOctets = 0;
}

bool PageSender::mustGiveUp() const
{
    return m_ledger.refusals() >= mostRefusalsOfAPage;
}

std::optional<LineProtocol::PageSent> PageSender::unfinished() const
{
    const std::optional<Verdict> verdict = m_ledger.unfinished();
    if (!verdict || m_ledger.currentPage() > m_pages)
        return std::nullopt;
    return report(m_ledger.currentPage(), *verdict);
}

LineProtocol::PageSent PageSender::report(int page, Verdict verdict) const
{
    return {m_call, page, verdict, octetsOnLine() + m_repeatedOctets, m_repeatedFrames};
}

int PageSender::octetsOnLine() const
{
    if (m_engine->error_correcting_mode)
        return m_octets - m_repeatedOctets;
    const bool open = m_engine->operation_in_progress == sendingPages;
    return open ? std::max(0, m_engine->t4.tx.t4_t6_tx.bit_ptr) : 0;
}

QByteArray PageSender::octetsFrom(int first) const
{
    const t4_tx_state_t &coder = m_engine->t4.tx;
    const bool open = m_engine->operation_in_progress == sendingPages && coder.image_buffer;
    const int end = open ? std::clamp(coder.t4_t6_tx.bit_ptr, 0, std::max(coder.image_size, 0)) : 0;
    if (end <= first)
        return {};
    return {reinterpret_cast<const char *>(coder.image_buffer) + first, end - first};
}

void PageSender::describe(LineProtocol::Progress &progress) const
{
    if (m_engine->operation_in_progress != sendingPages)
        return;
    const int size = m_engine->t4.tx.image_size;
    progress.page = std::min(m_ledger.currentPage(), m_pages);
    progress.pageBytes = std::clamp(octetsOnLine(), 0, std::max(size, 0));
    progress.pagePercent = size > 0 ? static_cast<int>(progress.pageBytes * qint64(100) / size) : 0;
}

} // namespace Fax
