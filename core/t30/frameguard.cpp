#include "t30/frameguard.h"

#include "t30/engine.h"

#include <QtCore/QtGlobal>

namespace Fax {

namespace {
constexpr int addressControlFcf = 3;
constexpr int rateOctet = 4; ///< of DCS and CTC
constexpr int longestFrame = 300;
constexpr int shortestFcd = 4; // address, control, FCF, frame number
constexpr int longestFcd = 4 + 256;
constexpr int shortestCtc = 5;
constexpr int longestIdentity = addressControlFcf + 20;
constexpr int dropped = -1;

/** The engine indexes a table with what it finds for bits 11 to 14, also when it finds nothing. */
bool isKnownRate(quint8 octet)
{
    switch (octet & 0x3C) {
    case 0x00: // V.27ter 2400, 4800
    case 0x08:
    case 0x04: // V.29 9600, 7200
    case 0x0C:
    case 0x20: // V.17 14400, 12000, 9600, 7200
    case 0x28:
    case 0x24:
    case 0x2C:
        return true;
    default:
        return false;
    }
}

/** Optional frames: an identity that is too long is cut; internet addresses, which we do not use, are dropped. */
int optionalFrameLength(const uint8_t *octets, int length)
{
    switch (octets[2] & 0xFE) {
    case T30_CSI & 0xFE: // and CIG
    case T30_TSI:
    case T30_SUB:
    case T30_SID:
    case T30_PWD & 0xFE:
    case T30_SEP & 0xFE:
    case T30_PSA & 0xFE:
        return length > longestIdentity ? longestIdentity : length;
    case T30_CIA & 0xFE:
    case T30_ISP & 0xFE:
    case T30_TSA:
    case T30_IRA:
    case T30_CSA:
        return dropped;
    default:
        return length;
    }
}
} // namespace

int guardedFrameLength(const uint8_t *octets, int length)
{
    if (length < addressControlFcf)
        return length;
    if (length > longestFrame)
        return dropped;
    const int fcf = octets[2] & 0xFE;
    switch (fcf) {
    case T4_FCD:
        return length < shortestFcd || length > longestFcd ? dropped : length;
    case T30_CTC:
        return length < shortestCtc || !isKnownRate(octets[rateOctet]) ? dropped : length;
    case T30_DCS:
        if (length > rateOctet && !isKnownRate(octets[rateOctet]))
            return dropped;
        [[fallthrough]];
    case T30_DIS:
        return length > T30_MAX_DIS_DTC_DCS_LEN ? T30_MAX_DIS_DTC_DCS_LEN : length;
    default:
        return optionalFrameLength(octets, length);
    }
}

} // namespace Fax
