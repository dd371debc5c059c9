#pragma once

#include "base/rights.h"

#include <QtCore/QString>

#include <optional>

namespace Fax {

/**
 * Which right a request needs before it is looked at (service-semantics 16.4): one row per method of
 * requests.md, in access.cpp. A method without a row is refused to everybody.
 *
 * Requests about one's own jobs and faxes need no right (own = true); the function of the request asks again
 * when it knows whose object it is.
 */
struct Access
{
    Rights anyOf; ///< one of these is enough; none: every account may
    bool own = false; ///< without the right too, for objects of one's own

    /** May somebody with these rights ask at all? Who has none may not even do what needs none (16.1). */
    [[nodiscard]] bool allows(Rights rights) const
    {
        return rights && (own || !anyOf || (anyOf & rights));
    }
};

/** nullopt: there is no such method in the table. */
[[nodiscard]] std::optional<Access> accessOf(const QString &method);

} // namespace Fax
