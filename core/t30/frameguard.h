#pragma once

#include <cstdint>

namespace Fax {

/**
 * How much of a received frame the engine may see: its whole length, less (the rest is cut off), or -1
 * (the frame is dropped). Frames that break no limit pass untouched.
 *
 * Dropped: ECM data frames (FCD) without their number or with more than 256 octets of data, a CTC without
 * a rate that exists, a DCS with a rate that does not, and a frame longer than any T.30 knows. Cut: a DIS,
 * DTC or DCS longer than the engine's own buffers. Each of these makes spandsp 0.0.6 write or read outside
 * its memory. Also cut: identities beyond 20 octets; dropped: internet addresses (TSA, IRA …), which the engine
 * misreads. These are optional, and it would end the call.
 */
[[nodiscard]] int guardedFrameLength(const uint8_t *octets, int length);

} // namespace Fax
