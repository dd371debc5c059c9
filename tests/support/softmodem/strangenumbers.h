#pragma once

#include "support/linebench.h"

#include <optional>

namespace Fax {

/** What somebody meets who calls a number without a modem of ours behind it. */
enum class Answerer {
    Busy,
    Nobody, ///< it rings
    Silence,
    Voice,
    Music,
    Machine, ///< six seconds of speech, a beep, silence
    LateFax, ///< a person for 15 s, then a fax machine
    MachineThenFax, ///< an answering machine, a beep, and a fax machine takes over
    Fax,
};

/** By the names of the enumeration in small letters, as the modem bank takes them: "busy", "latefax". */
[[nodiscard]] std::optional<Answerer> answererNamed(const QString &name);
[[nodiscard]] QStringList answererNames();

/** Adds such a number to the exchange of `bench`, as this port. No two speakers say the same. */
void addNumber(LineBench &bench, qint64 port, const QString &number, Answerer who, int speaker = 0);

} // namespace Fax
