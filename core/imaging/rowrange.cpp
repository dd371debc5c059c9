#include "imaging/rowrange.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace Fax {

namespace {

int endOf(RowRange range)
{
    return range.first + range.count;
}

} // namespace

void appendRows(QList<RowRange> &ranges, RowRange rows)
{
    if (rows.count <= 0)
        return;
    const bool joins = !ranges.isEmpty()
        && (rows.first <= endOf(ranges.constLast()) || ranges.size() >= mostRowRanges);
    if (!joins)
        return ranges.append(rows);
    RowRange &last = ranges.last();
    last.count = std::max(endOf(last), endOf(rows)) - last.first;
}

QString rowRangesText(const QList<RowRange> &ranges)
{
    QStringList words;
    for (const RowRange range : ranges) {
        QString word = QString::number(range.first);
        if (range.count > 1)
            word += u'-' + QString::number(endOf(range) - 1);
        words.append(word);
    }
    return words.join(u' ');
}

QList<RowRange> rowRangesFrom(const QString &text, int rows)
{
    QList<RowRange> ranges;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        bool firstFine = false;
        bool lastFine = false;
        const int first = word.section(u'-', 0, 0).toInt(&firstFine);
        const int last = word.section(u'-', -1).toInt(&lastFine);
        const int from = ranges.isEmpty() ? 0 : endOf(ranges.constLast());
        if (firstFine && lastFine && first >= from && last >= first && last < rows)
            appendRows(ranges, {first, last - first + 1});
    }
    return ranges;
}

} // namespace Fax
