#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Fax {

/**
 * T.30 frames in words. `octets` is a frame without flags and check octets: address, control, FCF, FIF,
 * each octet with the bit sent first as its lowest bit. Nothing about the content is trusted.
 */
namespace T30Frame {

/** "DIS", "DCS", "PPS" …; "?" and the FCF in hex when it is unknown; ITU-T T.30 §5.3.6.1. */
[[nodiscard]] QString name(const QByteArray &octets);

/**
 * What the frame says in English, for people; empty when it is unknown. Capabilities of DIS, DTC and
 * DCS, identities, page commands with their counters, the frames a PPR asks for, and a few words for
 * signals without fields (CFR, MCF, DCN …). Passwords are not shown.
 */
[[nodiscard]] QString meaning(const QByteArray &octets);

/** The frame for a trace: the characters of a password are replaced; at most 300 octets. */
[[nodiscard]] QByteArray presentable(const QByteArray &octets);

/** The facsimile control field without the bit that tells the directions apart; -1 if there is none. */
[[nodiscard]] int controlField(const QByteArray &octets);

/** The page command inside a PPS or EOR (FCF2), 0 when it is "no command yet"; -1 for other frames. */
[[nodiscard]] int innerPageCommand(const QByteArray &octets);

/** Bit of a DIS, DTC or DCS, from 1 as in table 2 of T.30; a bit that was not sent is 0. */
[[nodiscard]] bool hasBit(const QByteArray &octets, int number);

/** ECM page data or its end marker: FCD, RCP. */
[[nodiscard]] bool isPageData(const QByteArray &octets);

} // namespace T30Frame

} // namespace Fax
