#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace Fax {

/**
 * A note as it is set: "**word**" is bold. The stars must stand in one line, and close to the words;
 * all others are stars.
 */
struct NoteText
{
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;

        friend bool operator==(const Span &, const Span &) = default;
    };

    QString text; ///< without the stars of bold words
    QList<Span> bold; ///< in order, none within another

    [[nodiscard]] static NoteText of(const QString &note);
    /** What is left behind the first `start` characters. */
    [[nodiscard]] NoteText from(qsizetype start) const;
};

} // namespace Fax
