#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace Fax {

/** One place where a promise is broken, for people. */
struct Violation
{
    QString sentence; ///< names the thing
    QString remedy; ///< what to do about it
};

/** A promise about a data folder and what was found when it was checked. */
struct Invariant
{
    QString name; ///< stable, for programs: "confirmed-pages"
    QString promise; ///< one sentence without a full stop
    QList<Violation>
        violations; ///< at most StoreCheck::mostViolations; then one that counts the rest
    QString skipped; ///< why it was not checked; "" = it was

    [[nodiscard]] bool isKept() const { return violations.isEmpty() && skipped.isEmpty(); }
};

/** True if every promise was checked and is kept. */
[[nodiscard]] inline bool allKept(const QList<Invariant> &invariants)
{
    for (const Invariant &invariant : invariants) {
        if (!invariant.isKept())
            return false;
    }
    return true;
}

} // namespace Fax
