#pragma once

#include "base/faxtypes.h"

#include <optional>

namespace Fax {

/**
 * The truth about the pages we send (architecture 8): what was put on the line, what the other end
 * answered, and what that says about each page. Fed with commands and answers by their T.30 control
 * field; knows nothing of modems or of the engine's own verdict.
 */
class SendLedger
{
public:
    /** Page data of the current page goes on the line, first or again. */
    void pageDataStarted();
    /** MPS, EOM, EOP or the PPS that ends the page: the page was sent whole. */
    void pageCommandSent();
    /** The command was taken back before a bit of it was on the line. */
    void pageCommandKeptBack() { m_whole = false; }
    /** The other end asked for parts of the page again (PPR), so it does not have it. */
    void partsAskedFor();
    /** MCF, RTP or PIP: the page is taken. Returns its verdict; the next page becomes the current one. */
    Verdict taken(bool withDamage);
    /** RTN or PIN: the page is refused; it stays the current one, to be sent again. */
    void refused();
    /** DCN instead of an answer. */
    void disconnectReceived();

    /** Verdict on the page that was under way when the call ended; none if no page was. */
    [[nodiscard]] std::optional<Verdict> unfinished() const;

    [[nodiscard]] int currentPage() const { return m_confirmed + 1; }
    [[nodiscard]] int confirmed() const { return m_confirmed; }
    [[nodiscard]] int refusals() const { return m_refusals; } ///< of the current page
    [[nodiscard]] bool isStarted() const { return m_started; } ///< of the current page
    [[nodiscard]] bool isWhole() const { return m_whole; } ///< the current page, as far as is known

private:
    int m_confirmed = 0;
    int m_refusals = 0;
    int m_commands = 0; ///< times the page command went out for the data last sent
    bool m_started = false;
    bool m_whole = false;
    bool m_rejected = false;
};

} // namespace Fax
