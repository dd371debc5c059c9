#pragma once

#include <QtCore/QRect>
#include <QtGui/QImage>

namespace Fax::Ui {

/** How a page is turned for looking at it: by quarters, clockwise. Sizes and places in dots of one scale. */
class PageTurn
{
public:
    PageTurn() = default;
    /** Any number; 4 quarters are none. */
    explicit PageTurn(int quarters)
        : m_quarters(((quarters % 4) + 4) % 4)
    { }

    [[nodiscard]] int quarters() const { return m_quarters; }
    [[nodiscard]] PageTurn by(int quarters) const { return PageTurn(m_quarters + quarters); }

    [[nodiscard]] QSize turned(QSize size) const;
    [[nodiscard]] QImage turned(const QImage &image) const;
    /** Where a part of a page of this size goes, and back. */
    [[nodiscard]] QRect turned(QRect part, QSize page) const;
    [[nodiscard]] QRect turnedBack(QRect part, QSize page) const;

    friend bool operator==(PageTurn, PageTurn) = default;

private:
    int m_quarters = 0;
};

} // namespace Fax::Ui
