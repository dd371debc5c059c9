#pragma once

#include "base/errorcode.h"

#include <QtCore/QString>

namespace Fax {

/**
 * Why a modem of class 2, 2.0 or 2.1 says it hung up: +FHNG, +FHS. Numbers as in T.32 table 23, where the
 * first digit is the phase of the call: 0 call set-up, 1 A, 2 B, 4 C, 5 D of a fax that is sent; 7 B, 9 C, A D
 * of one that comes in.
 */
namespace Class2HangUp {

inline constexpr int normal = 0x00;
inline constexpr int ownCauses = 0x100; ///< plus the number: one that class 2 leaves to makers

/** What went wrong, in English, with the number. */
[[nodiscard]] QString text(int cause);

/** Result of a call that came to nothing before phase B; None for causes of later phases. */
[[nodiscard]] ErrorCode setUpResult(int cause, bool sending);

/** The completion code (T30_ERR_*) that our own T.30 engine would give for this. */
[[nodiscard]] int engineCode(int cause);

} // namespace Class2HangUp

} // namespace Fax
