#include "line/faxparty.h"

namespace Fax {

namespace {
constexpr qint64 reportEveryMs = 250; // line time
}

FaxParty::FaxParty(LineEvents &events, const T30Task &task, int storeTimeoutMs)
    : m_events(events)
    , m_storeTimeoutMs(storeTimeoutMs)
    , m_session(m_frontEnd, task)
{
    connect(&m_session, &T30Session::frameExchanged, this,
            [this](const auto &frame) { m_events.frame(frame); });
    connect(&m_session, &T30Session::pageSent, this,
            [this](const auto &page) { m_events.pageSent(page); });
    connect(&m_session, &T30Session::pageUnsettled, this, [this](const auto &page) {
        m_storeDeadline.setRemainingTime(m_storeTimeoutMs);
        m_events.pageUnsettled(page);
    });
    connect(&m_session, &T30Session::pageReceived, this, [this](const auto &page) {
        m_storeDeadline.setRemainingTime(m_storeTimeoutMs);
        m_events.pageReceived(page);
    });
    connect(&m_session, &T30Session::ended, this, &FaxParty::ended);
}

void FaxParty::connected(qint64 lineMs)
{
    m_session.start(lineMs);
    reportProgress();
}

void FaxParty::advance(int samples)
{
    m_session.advance(samples);
    if (m_session.isOver())
        return;
    const LineProtocol::Progress &now = m_session.progress();
    const bool changed = now.phase != m_reported.phase || now.step != m_reported.step
        || now.state != m_reported.state || now.page != m_reported.page;
    if (changed || now.lineMs - m_reported.lineMs >= reportEveryMs)
        reportProgress();
}

bool FaxParty::isHolding()
{
    if (m_session.isHolding() && m_storeDeadline.hasExpired())
        m_session.pageStored(m_session.heldPage(), false);
    return m_session.isHolding();
}

void FaxParty::reportProgress()
{
    m_reported = m_session.progress();
    m_events.progress(m_reported);
    const int watcher = m_events.watcher(m_reported.port);
    if (const auto rows = watcher > 0 ? m_session.takePageRows(watcher) : std::nullopt)
        m_events.pageRows(*rows);
}

} // namespace Fax
