#pragma once

#include "modem/class2link.h"
#include "modem/class2pages.h"
#include "t30/pagetap.h"

namespace Fax {

/** Pages in: +FDR, the data, what ended them, our answer, which leaves with the next +FDR. */
class Class2Receiving final : public Class2Pages
{
public:
    explicit Class2Receiving(Class2Link &link);

    void begin() override;
    void advance(int ms) override;
    void pageStored(int page, bool stored) override;
    void octetsReceived(const QByteArray &octets) override;
    void dataEnded(const AtAnswer &answer) override;
    void end() override;
    void describe(CallFacts &facts) const override;

private:
    void requestPage();
    void requestAnswered(const AtAnswer &answer);
    [[nodiscard]] ReceivedRows decode();
    [[nodiscard]] ReceivedRows decodeTurned(bool turned) const;
    void pageEnded(ReceivedRows rows);
    void refuse();
    void report(const ReceivedRows &rows, int page, bool partial);
    void over(CallCause cause, const QString &detail = {});

    Class2Link &m_link;
    QByteArray m_octets; ///< of the page under way
    bool m_inPage = false;
    bool m_turned; ///< received octets have the highest bit first
    int m_silentMs = 0;
    int m_heldPage = 0;
    int m_heldMs = 0;
    int m_pages = 0; ///< whole ones
    int m_confirmed = 0;
    int m_refusals = 0; ///< of the current page
    bool m_confirms = false; ///< the next +FDR confirms a page
    bool m_lastPage = false; ///< the one that ended said EOP
    bool m_finished = false;
    bool m_started = false;
    std::optional<ReceivedRows> m_broken;
    int m_engineCode = 0;
};

} // namespace Fax
