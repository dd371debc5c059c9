#include "t30/pagereceiver.h"

#include "t30/engine.h"
#include "t30/enginevalues.h"
#include "t30/t30frame.h"

#include <algorithm>

namespace Fax {

namespace {
constexpr int fcdHeader = 4; // address, control, FCF, frame number
constexpr int mostPages = 1000;
constexpr int timerT2 = 1; // TIMER_IS_T2, a private name of t30.c
constexpr int timerT2Samples = 7 * 8000;
constexpr int carrierSamples = 8000; // V.21 is recognised in a quarter of this
} // namespace

PageReceiver::PageReceiver(t30_state_s *engine)
    : m_engine(engine)
    , m_tap(engine)
{ }

/**
 * A page carrier that the modem could not train on is a carrier all the same: the page command that follows
 * must be heard and answered with a request for all of the page. Left alone, the engine would send a new DIS
 * into it after 7 s, or, without ECM, take the command for the one before and confirm a page it never had.
 */
void PageReceiver::awaitCarrier(bool signal, int samples)
{
    const bool waits = m_engine->timer_t2_t4_is == timerT2 && m_engine->timer_t2_t4 > 0;
    if (!waits)
        m_carrierSamples = 0;
    if (!waits || !signal)
        return;
    m_engine->timer_t2_t4 = timerT2Samples;
    m_carrierSamples += samples;
    if (m_carrierSamples >= carrierSamples)
        m_engine->image_carrier_attempted = true;
}

void PageReceiver::frameSent(const QByteArray &octets)
{
    const int fcf = T30Frame::controlField(octets);
    if (fcf == T30_MCF || fcf == T30_RTP)
        m_confirmationLeaving = m_confirmationDue || m_heldPage > 0; // stored() may come later
    if (fcf == T30_DCN || fcf == T30_DIS)
        keepBrokenPage();
    if (fcf == T30_RTN)
        expectPageAgain();
}

void PageReceiver::frameReceived(const QByteArray &octets)
{
    const int fcf = T30Frame::controlField(octets);
    if (fcf == T4_FCD)
        m_octets += std::max(0, static_cast<int>(octets.size()) - fcdHeader);
    if (fcf == T30_DCS)
        m_octets = 0;
    if (fcf == T30_DCN)
        keepBrokenPage();
}

void PageReceiver::commandLeft()
{
    if (!m_confirmationLeaving)
        return;
    m_confirmationLeaving = false;
    m_confirmationDue = false;
    ++m_confirmed;
    m_finished = m_lastPage;
}

std::optional<ReceivedRows> PageReceiver::pageEnded(int command)
{
    m_lastPage = isLastPage(command);
    std::optional<ReceivedRows> page = m_tap.endedPage();
    if (!page) {
        keepBrokenPage(); // too bad: the engine answers RTN, and the page may come again
        return std::nullopt;
    }
    m_octets = 0;
    if (page->cutOff) {
        m_tooLong = true;
        m_broken = std::move(page);
        return std::nullopt;
    }
    m_broken.reset();
    m_heldPage = ++m_pages;
    return page;
}

bool PageReceiver::stored(int page)
{
    if (page != m_heldPage)
        return false;
    m_heldPage = 0;
    m_confirmationDue = true;
    return true;
}

void PageReceiver::confirmNothing()
{
    m_heldPage = 0;
    m_confirmationDue = false;
    m_confirmationLeaving = false; // what has not left by now never will
}

void PageReceiver::giveUp()
{
    confirmNothing();
    m_tap.arrange();
    keepBrokenPage();
}

/** After RTN to the last page the engine waits for DCN only; callers send the page again. */
void PageReceiver::expectPageAgain()
{
    if (!isLastPage(m_engine->next_rx_step))
        return;
    m_engine->next_rx_step = T30_MPS;
    m_engine->end_of_procedure_detected = false;
}

void PageReceiver::keepBrokenPage()
{
    if (std::optional<ReceivedRows> rows = m_tap.brokenPage())
        m_broken = std::move(rows);
}

bool PageReceiver::brokeLimit() const
{
    return m_tooLong || m_tap.rows() > PageTap::mostRows || m_pages >= mostPages;
}

int PageReceiver::octets() const
{
    return m_engine->error_correcting_mode ? m_octets : m_tap.bytes();
}

void PageReceiver::describe(LineProtocol::Progress &progress) const
{
    const bool data = progress.phase == CallPhase::C;
    if (data || progress.phase == CallPhase::D)
        progress.page = m_pages + (data ? 1 : 0);
    if (!data)
        return;
    progress.pageBytes = octets();
    progress.badLines = m_tap.badLines();
}

} // namespace Fax
