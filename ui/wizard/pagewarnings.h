#pragma once

#include "model/preview.h"

#include <optional>

namespace Fax::Ui {

/** Something that may not arrive as it should, with what to do about it and where (S2). */
struct PageWarning
{
    QString sentence;
    QString remedy;
    QList<int> pages; ///< all that have it, in order; empty: it is about a step
    int step = -1; ///< of the wizard, from 0
    std::optional<Resolution> better; ///< the coarsest resolution that helps

    friend bool operator==(const PageWarning &, const PageWarning &) = default;
};

/** One warning for each kind of finding, however many pages have it; worst pages first of those of a kind. */
[[nodiscard]] QList<PageWarning> pageWarnings(const QMap<int, Model::Preview::Facts> &facts,
                                              Resolution resolution);

/** Numbers that mean somebody else in another country; nothing if all say their country. */
[[nodiscard]] std::optional<PageWarning> countryWarning(const QList<Recipient> &recipients);

} // namespace Fax::Ui
