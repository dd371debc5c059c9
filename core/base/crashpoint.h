#pragma once

namespace Fax {

/**
 * A numbered place at which a test can let the service die as kill -9 does (safety F1). Put one before and
 * one after each step that must be durable or that the outside can see. The commits of the store have
 * theirs in SqlConnection.
 *
 * In a build with FAX_CRASH_POINTS (presets dev and asan), the environment says what happens:
 * FAX_CRASH_AT=n ends the process at the n-th passing of any point, with exit code crashExitCode;
 * FAX_CRASH_LOG=file gets one line "n name" for each passing. Otherwise, and in every other build, it does
 * nothing.
 *
 * Thread: the service's own.
 */
void crashPoint(const char *name);

constexpr int crashExitCode = 86;

} // namespace Fax
