#pragma once

#include "base/result.h"

#include <QtCore/QList>

namespace Fax {

/**
 * Reads a list, newest first, in portions and keeps what matches, until `limit` were found. At most `mostLooked` are
 * looked at, so that a search for what is not there does not hold up the service: a person searches the newest ones.
 *
 * @param limit    -1 = all
 * @param read     portion of at most `count` items older than `last` (null: the newest); Result<QList<T>>
 * @param matches  whether the item belongs to the answer
 */
template <typename T, typename Read, typename Matches>
[[nodiscard]] Result<QList<T>> searchBack(int limit, int mostLooked, Read read, Matches matches)
{
    constexpr int portion = 1000;
    QList<T> found;
    std::optional<T> last;
    for (int looked = 0; looked < mostLooked; looked += portion) {
        const Result<QList<T>> items = read(last, portion);
        if (!items)
            return items;
        for (const T &item : *items) {
            if (limit >= 0 && found.size() == limit)
                return found;
            if (matches(item))
                found.append(item);
        }
        if (items->size() < portion)
            break;
        last = items->constLast();
    }
    return found;
}

} // namespace Fax
