#pragma once

#include "imaging/faxpage.h"

#include <QtCore/QRandomGenerator>

/**
 * A typed letter as far as its size on the line goes: A4, fine, lines of small letter-like shapes, about
 * 20 KiB coded as T.6. No two seeds give the same page.
 */
inline Fax::FaxPage letterPage(int seed)
{
    constexpr int rows = 2292;
    Fax::FaxPage page(1728, rows, Fax::Resolution::Fine);
    QRandomGenerator random(static_cast<quint32>(seed));
    for (int top = 200; top < rows - 200; top += 66) {
        for (int left = 160; left < 1560; left += 28) {
            for (int stroke = 0; stroke < 2; ++stroke) {
                const int x = left + random.bounded(16);
                const int y = top + random.bounded(14);
                const int height = 4 + random.bounded(16);
                for (int dy = 0; dy < height; ++dy) {
                    for (int dx = 0; dx < 3; ++dx)
                        page.setBlack(x + dx, y + dy);
                }
            }
        }
    }
    return page;
}

inline QList<Fax::FaxPage> letterPages(int count)
{
    QList<Fax::FaxPage> pages;
    for (int i = 0; i < count; ++i)
        pages.append(letterPage(i + 1));
    return pages;
}
