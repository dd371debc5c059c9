#include "t30/enginesettings.h"

#include "base/stationid.h"
#include "t30/engine.h"
#include "t30/enginevalues.h"
#include "t30/t30frame.h"

#include <algorithm>
#include <array>

namespace Fax {

namespace {
struct Rate
{
    int bitRate;
    int modem;
};

// The engine's own order of falling back; its current step is an index into it.
constexpr std::array fallbackOrder{
    Rate{14400, T30_SUPPORT_V17},   Rate{12000, T30_SUPPORT_V17},   Rate{9600, T30_SUPPORT_V17},
    Rate{9600, T30_SUPPORT_V29},    Rate{7200, T30_SUPPORT_V17},    Rate{7200, T30_SUPPORT_V29},
    Rate{4800, T30_SUPPORT_V27TER}, Rate{2400, T30_SUPPORT_V27TER},
};

constexpr int slowestFastRate = 7200; ///< of V.29 and V.17
} // namespace

int EngineSettings::permittedModems() const
{
    int modems = T30_SUPPORT_V27TER;
    if (m_settings.maximumBitRate < slowestFastRate)
        return modems;
    if (m_settings.fastest != Modulation::V27ter)
        modems |= T30_SUPPORT_V29;
    if (m_settings.fastest == Modulation::V17)
        modems |= T30_SUPPORT_V17;
    return modems;
}

int EngineSettings::permittedCodings() const
{
    int codings = T30_SUPPORT_T4_1D_COMPRESSION;
    if (m_settings.mr)
        codings |= T30_SUPPORT_T4_2D_COMPRESSION;
    if (m_settings.mmr && m_settings.ecm)
        codings |= T30_SUPPORT_T6_COMPRESSION;
    return codings;
}

void EngineSettings::applyCommon(t30_state_s *engine) const
{
    t30_set_supported_modems(engine, permittedModems());
    t30_set_supported_compressions(engine, permittedCodings());
    t30_set_ecm_capability(engine, m_settings.ecm);
    t30_set_supported_resolutions(engine,
                                  T30_SUPPORT_STANDARD_RESOLUTION | T30_SUPPORT_FINE_RESOLUTION
                                      | T30_SUPPORT_SUPERFINE_RESOLUTION
                                      | T30_SUPPORT_R8_RESOLUTION);
    t30_set_supported_image_sizes(engine,
                                  T30_SUPPORT_215MM_WIDTH | T30_SUPPORT_255MM_WIDTH
                                      | T30_SUPPORT_303MM_WIDTH | T30_SUPPORT_UNLIMITED_LENGTH
                                      | T30_SUPPORT_US_LETTER_LENGTH | T30_SUPPORT_US_LEGAL_LENGTH);
    t30_set_tx_ident(engine, cleanStationId(m_settings.localId).toLatin1().constData());
}

void EngineSettings::applyForSending(t30_state_s *engine, const QByteArray &file) const
{
    applyCommon(engine);
    t30_set_tx_sub_address(engine, cleanSubAddress(m_settings.subAddress).toLatin1().constData());
    // A password for a fax that is sent travels as SID: bit 50 is "password" in DIS and SID in DCS.
    t30_set_tx_sender_ident(engine, cleanSubAddress(m_settings.password).toLatin1().constData());
    t30_set_tx_file(engine, file.constData(), -1, -1);
    engine->retransmit_capable = true; // after RTN the page is sent again, not the next one
}

void EngineSettings::applyForReceiving(t30_state_s *engine, const QByteArray &file) const
{
    applyCommon(engine);
    t30_set_supported_t30_features(engine, T30_SUPPORT_IDENTIFICATION | T30_SUPPORT_SUB_ADDRESSING);
    t30_set_rx_encoding(engine, T4_COMPRESSION_ITU_T6);
    t30_set_rx_file(engine, file.constData(), -1);
}

void EngineSettings::limitRate(t30_state_s *engine) const
{
    const int modems = permittedModems();
    const auto mayNotBe = [&](const Rate &rate) {
        return rate.bitRate > m_settings.maximumBitRate || !(rate.modem & modems);
    };
    auto step = static_cast<size_t>(engine->current_fallback);
    while (step + 1 < fallbackOrder.size() && mayNotBe(fallbackOrder[step]))
        ++step;
    engine->current_fallback = static_cast<int>(step);
}

bool EngineSettings::acceptsChoice(const t30_state_s *engine, const QByteArray &dcs) const
{
    // T.43, BFT, DTM, EDI, BTM, character, mixed mode, JPEG, colour, JBIG: the engine overlooks some of them.
    constexpr std::array neverOffered{36, 53, 54, 55, 57, 60, 62, 68, 69, 78, 79};
    if (std::any_of(neverOffered.begin(), neverOffered.end(),
                    [&](int bit) { return T30Frame::hasBit(dcs, bit); }))
        return false;
    const int width = pageWidthOf(*engine);
    const bool goodWidth = width == 1728 || width == 2048 || width == 2432;
    const bool goodGrid = engine->x_resolution == T4_X_RESOLUTION_R8
        && (engine->y_resolution == T4_Y_RESOLUTION_STANDARD
            || engine->y_resolution == T4_Y_RESOLUTION_FINE
            || engine->y_resolution == T4_Y_RESOLUTION_SUPERFINE);
    const Coding coding = codingOf(engine->line_encoding);
    const bool ecm = engine->error_correcting_mode;
    const bool goodCoding = coding == Coding::Mh || (coding == Coding::Mr && m_settings.mr)
        || (coding == Coding::Mmr && m_settings.mmr && ecm);
    const auto step = static_cast<size_t>(engine->current_fallback);
    const bool goodRate = step < fallbackOrder.size()
        && (fallbackOrder[step].modem & permittedModems()) != 0;
    return goodRate && goodWidth && goodGrid && goodCoding && (!ecm || m_settings.ecm);
}

} // namespace Fax
