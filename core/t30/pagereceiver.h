#pragma once

#include "port/lineprotocol.h"
#include "t30/pagetap.h"

#include <optional>

struct t30_state_s;

namespace Fax {

/**
 * The pages of a call that receives: taken out of the engine, held until they are stored, counted when
 * their confirmation has really left. What can be read of a page that broke off is kept for the end.
 */
class PageReceiver
{
public:
    explicit PageReceiver(t30_state_s *engine);

    /** After every block of samples, and before the engine is ended. */
    void arrange() { m_tap.arrange(); }

    /** A page is to come, or does: after every block of samples, whether there was a signal in it. */
    void awaitCarrier(bool signal, int samples);

    void frameSent(const QByteArray &octets);
    void frameReceived(const QByteArray &octets);
    /** The transmitter has changed to something that is no V.21: what was said before is on the line. */
    void commandLeft();
    /** A page ended with this command. Its rows, and the engine must wait; none if it was unusable. */
    std::optional<ReceivedRows> pageEnded(int command);
    /** The page of that number has been stored; false if no such page waits. */
    bool stored(int page);
    /** The call is about to be ended: what is not confirmed by now never is. */
    void confirmNothing();
    /** Same, and what there is of a page is kept. Not from inside the engine. */
    void giveUp();

    [[nodiscard]] int heldPage() const { return m_heldPage; } ///< 0: none waits
    [[nodiscard]] int pages() const { return m_pages; } ///< whole ones
    [[nodiscard]] int confirmed() const { return m_confirmed; }
    [[nodiscard]] bool isFinished() const
    {
        return m_finished;
    } ///< the last page of all is confirmed
    [[nodiscard]] bool brokeLimit() const; ///< more rows or pages than we take
    [[nodiscard]] const std::optional<ReceivedRows> &brokenPage() const { return m_broken; }

    /** Page, octets and bad lines of `progress`. */
    void describe(LineProtocol::Progress &progress) const;
    [[nodiscard]] int octets() const; ///< of the current page on the line
    [[nodiscard]] int rows() const { return m_tap.rows(); } ///< of the current page, decoded so far
    [[nodiscard]] QByteArray rowsFrom(int first) const { return m_tap.rowsFrom(first); }

private:
    void keepBrokenPage();
    void expectPageAgain();

    t30_state_s *m_engine;
    PageTap m_tap;
    int m_heldPage = 0;
    int m_pages = 0;
    int m_confirmed = 0;
    int m_carrierSamples = 0; ///< of a signal that is no page yet
    int m_octets = 0; ///< of this page in ECM frames, repeated ones too
    bool m_confirmationDue = false; ///< stored, MCF not yet sent
    bool m_confirmationLeaving = false; ///< MCF is being sent
    bool m_lastPage = false; ///< the caller said EOP
    bool m_finished = false;
    bool m_tooLong = false;
    std::optional<ReceivedRows> m_broken;
};

} // namespace Fax
