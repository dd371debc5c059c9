#pragma once

namespace Fax {

/**
 * Two functions that the libraries call by name are ours in every program that links fax_line:
 *
 * - t30_hdlc_accept: frames that spandsp 0.0.6 cannot survive are dropped or cut before the engine sees
 *   them (safety.md 1, item 2); all others go on to the library. The rule is in frameguard.h.
 * - TIFFOpen: opens MemoryTiff objects and nothing else.
 *
 * Calling this makes the linker take them in; it also looks the library's own function up, which must
 * happen before a sandbox is entered. Returns false if the library's function is not there.
 */
[[nodiscard]] bool installEngineHooks();

/** Frames dropped or cut since the program started; for logs and tests. */
[[nodiscard]] int hostileFrameCount();

} // namespace Fax
