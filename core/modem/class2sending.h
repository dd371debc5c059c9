#pragma once

#include "imaging/faxpage.h"
#include "modem/class2link.h"
#include "modem/class2pages.h"
#include "t30/sendledger.h"

namespace Fax {

/** Pages out: +FDT, the data in the coding that was agreed, the command that ends the page, its answer. */
class Class2Sending final : public Class2Pages
{
public:
    explicit Class2Sending(Class2Link &link);

    void begin() override;
    void advance(int ms) override;
    void pageStored(int page, bool stored) override;
    void dataEnded(const AtAnswer &answer) override;
    void end() override;
    void describe(CallFacts &facts) const override;

private:
    enum class Stage {
        Idle,
        Starting, ///< session, training
        Waiting, ///< for XON
        Streaming,
        Ending, ///< the data are out, their end is not
        Settling, ///< the end is out, the answer is not
    };

    void nextPage();
    [[nodiscard]] bool takePage(int index, FaxPage &page);
    [[nodiscard]] int impossible(const Class2Values &wanted) const;
    [[nodiscard]] Class2Values valuesFor(const FaxPage &page) const;
    void askFor(const QByteArray &command);
    void transmit();
    void transmitAnswered(const AtAnswer &answer);
    void startData();
    void stream();
    void watchFlow(int ms);
    void dataOut();
    void drained(const AtAnswer &answer);
    void endPage();
    void answered(const AtAnswer &answer);
    [[nodiscard]] std::optional<int> statusOf(const AtAnswer &answer) const;
    void settle(int status);

    [[nodiscard]] int postPage() const;
    [[nodiscard]] std::chrono::milliseconds drainTime() const;
    [[nodiscard]] LineProtocol::PageSent report(int page, Verdict verdict) const;
    void over(CallCause cause, const QString &detail = {});

    Class2Link &m_link;
    Stage m_stage = Stage::Idle;
    SendLedger m_ledger;
    FaxPage m_page; ///< the current one
    FaxPage m_next; ///< null after the last
    QByteArray m_coded;
    qsizetype m_given = 0; ///< octets of m_coded that the channel has
    qint64 m_left = 0; ///< octets that had not left when we looked last
    qint64 m_pageMs = 0; ///< since its data began
    int m_waitedMs = 0;
    int m_heldMs = 0;
    bool m_held = false; ///< until the page is noted as out
    bool m_drained = false; ///< class 2: the modem took the end of the data
    bool m_refused = false;
    bool m_started = false; ///< page data were on the line
    int m_engineCode = 0;
};

} // namespace Fax
