#pragma once

#include "line/lineparty.h"
#include "t30/memorytiff.h"

#include <spandsp.h>

#include <algorithm>

namespace Fax {

/** A caller that is spandsp's own fax terminal, without our session and guard. `tiff` is the fax that it sends. */
class TerminalParty final : public LineParty
{
public:
    /** `confirmed` is set when the party ends: pages for which it has heard MCF. */
    TerminalParty(const QByteArray &tiff, bool ecm, int &confirmed)
        : m_confirmed(confirmed)
        , m_tiff(tiff)
        , m_fax(fax_init(nullptr, true))
    {
        t30_state_t *engine = fax_get_t30_state(m_fax);
        fax_set_transmit_on_idle(m_fax, 1);
        t30_set_ecm_capability(engine, ecm);
        t30_set_supported_modems(engine, T30_SUPPORT_V27TER | T30_SUPPORT_V29 | T30_SUPPORT_V17);
        t30_set_supported_compressions(engine,
                                       T30_SUPPORT_T4_1D_COMPRESSION | T30_SUPPORT_T4_2D_COMPRESSION
                                           | T30_SUPPORT_T6_COMPRESSION);
        t30_set_supported_resolutions(
            engine, T30_SUPPORT_STANDARD_RESOLUTION | T30_SUPPORT_FINE_RESOLUTION);
        t30_set_supported_image_sizes(engine,
                                      T30_SUPPORT_215MM_WIDTH | T30_SUPPORT_UNLIMITED_LENGTH);
        t30_set_tx_file(engine, m_tiff.name().constData(), -1, -1);
        t30_set_phase_e_handler(engine, ended, this);
    }
    ~TerminalParty() override
    {
        t30_stats_t counts{};
        t30_get_transfer_statistics(fax_get_t30_state(m_fax), &counts);
        m_confirmed = counts.pages_tx;
        fax_free(m_fax);
    }
    TerminalParty(const TerminalParty &) = delete;
    TerminalParty &operator=(const TerminalParty &) = delete;

    void connected(qint64) override { }
    void transmit(qint16 *samples, int count) override
    {
        const int made = fax_tx(m_fax, samples, count);
        std::fill(samples + made, samples + count, qint16(0));
    }
    void receive(const qint16 *samples, int count) override
    {
        fax_rx(m_fax, const_cast<qint16 *>(samples), count); // it only reads them
    }
    void advance(int) override { }
    [[nodiscard]] bool isOver() const override { return m_over; }
    [[nodiscard]] bool isHolding() override { return false; }
    void lineDropped() override { m_over = true; }
    void hangUp() override { m_over = true; }
    void pageStored(int, bool) override { }

private:
    static void ended(t30_state_t *, void *self, int)
    {
        static_cast<TerminalParty *>(self)->m_over = true;
    }

    int &m_confirmed;
    MemoryTiff m_tiff; ///< in this process the engine opens nothing else
    fax_state_t *m_fax;
    bool m_over = false;
};

} // namespace Fax
