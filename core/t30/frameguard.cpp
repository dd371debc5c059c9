#include "t30/frameguard.h"

#include "t30/engine.h"

namespace Fax {

namespace {
constexpr int addressControlFcf = 3;
constexpr int longestFrame = 300;
constexpr int shortestFcd = 4; // address, control, FCF, frame number
constexpr int longestFcd = 4 + 256;
constexpr int shortestCtc = 5;
constexpr int dropped = -1;
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
        return length < shortestCtc ? dropped : length;
    case T30_DIS:
    case T30_DCS:
        return length > T30_MAX_DIS_DTC_DCS_LEN ? T30_MAX_DIS_DTC_DCS_LEN : length;
    default:
        return length;
    }
}

} // namespace Fax
