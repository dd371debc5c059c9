#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace Fax {

/** Rows of a page that follow each other, counted from 0. */
struct RowRange
{
    int first = 0;
    int count = 0;

    friend bool operator==(RowRange, RowRange) = default;
};

/** Beyond this many ranges a page is not told apart further: the last range takes in the rest. */
inline constexpr int mostRowRanges = 500;

/** Adds rows behind all that are in the list; joins ranges that touch. */
void appendRows(QList<RowRange> &ranges, RowRange rows);

/** "12-14 90": row numbers as they are kept in a file, counted from 0. */
[[nodiscard]] QString rowRangesText(const QList<RowRange> &ranges);
/** Back, from a text of anybody: what is not ascending, or not within `rows`, is left out. */
[[nodiscard]] QList<RowRange> rowRangesFrom(const QString &text, int rows);

} // namespace Fax
