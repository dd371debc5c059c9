#pragma once

#include "port/lineprotocol.h"
#include "t30/sendledger.h"

#include <optional>

struct t30_state_s;

namespace Fax {

/** The pages of a call that sends: what goes out, what is answered, what that means (SendLedger). */
class PageSender
{
public:
    /** `pages` in the document; the engine must outlive this. */
    PageSender(t30_state_s *engine, qint64 call, int pages);

    void pageDataBegins() { m_ledger.pageDataStarted(); }
    void frameSent(const QByteArray &octets);
    void frameReceived(const QByteArray &octets);
    /** MCF, RTP, RTN … to the current page; a page that is done is reported. */
    std::optional<LineProtocol::PageSent> answered(int fcf);

    /**
     * The command that ends the current page is ready to leave, for the first time since its data went
     * out: from now on the other end may have the page, so it is uncertain until it is answered. This must
     * be on disk before the command leaves: the line stands still until noted().
     */
    [[nodiscard]] std::optional<LineProtocol::PageSent> leaving();
    /** A page that had left was refused, or parts of it were asked for again: it is not delivered. */
    [[nodiscard]] std::optional<LineProtocol::PageSent> cameBack();
    [[nodiscard]] int heldPage() const { return m_heldPage; } ///< 0 = none
    void noted(int page);
    /** It could not be noted: the command never leaves. */
    void keepBack();

    /** The page that was under way when the call ended. */
    [[nodiscard]] std::optional<LineProtocol::PageSent> unfinished() const;

    /** The same page was refused too often. */
    [[nodiscard]] bool mustGiveUp() const;
    [[nodiscard]] int confirmed() const { return m_ledger.confirmed(); }
    [[nodiscard]] bool isUncertain() const { return m_ledger.unfinished() == Verdict::Uncertain; }
    [[nodiscard]] bool isRefused() const { return m_refused; }

    [[nodiscard]] int page() const
    {
        return m_ledger.currentPage();
    } ///< that page data belongs to, 1-based
    /** Without ECM: what of the coded page has been given to the line, from this octet on. */
    [[nodiscard]] QByteArray octetsFrom(int first) const;

    /** Page, octets and percent of `progress`. */
    void describe(LineProtocol::Progress &progress) const;

private:
    void repeatAfterRefusal();
    void startCounting();
    [[nodiscard]] int octetsOnLine() const;
    [[nodiscard]] LineProtocol::PageSent report(int page, Verdict verdict) const;

    t30_state_s *m_engine;
    qint64 m_call;
    int m_pages;
    SendLedger m_ledger;
    bool m_refused = false; ///< the last answer was RTN
    bool m_repairing = false; ///< between a PPR and the next page
    bool m_leaving = false;
    bool m_cameBack = false;
    int m_heldPage = 0;
    int m_octets = 0; ///< of this page in ECM frames, repeated ones too
    int m_repeatedFrames = 0;
    int m_repeatedOctets = 0;
};

} // namespace Fax
