#include "t30/sendledger.h"

namespace Fax {

void SendLedger::pageDataStarted()
{
    m_started = true;
    m_whole = false;
    m_commands = 0;
}

void SendLedger::pageCommandSent()
{
    m_whole = true;
    ++m_commands;
}

void SendLedger::partsAskedFor()
{
    m_whole = false;
}

Verdict SendLedger::taken(bool withDamage)
{
    ++m_confirmed;
    m_refusals = 0;
    m_commands = 0;
    m_started = false;
    m_whole = false;
    return withDamage ? Verdict::Damaged : Verdict::Confirmed;
}

void SendLedger::refused()
{
    ++m_refusals;
    m_whole = false;
}

void SendLedger::disconnectReceived()
{
    // As the first answer to the page it is a refusal. After a repeated command an earlier answer may have
    // been lost, and it may have been a good one.
    if (m_commands <= 1)
        m_rejected = true;
}

std::optional<Verdict> SendLedger::unfinished() const
{
    if (!m_started)
        return std::nullopt;
    return m_whole && !m_rejected ? Verdict::Uncertain : Verdict::NotDelivered;
}

} // namespace Fax
