#include "viewer/pageturn.h"

#include <QtGui/QTransform>

namespace Fax::Ui {

QSize PageTurn::turned(QSize size) const
{
    return m_quarters % 2 == 0 ? size : size.transposed();
}

QImage PageTurn::turned(const QImage &image) const
{
    return m_quarters == 0 ? image : image.transformed(QTransform().rotate(90.0 * m_quarters));
}

QRect PageTurn::turned(QRect part, QSize page) const
{
    const int right = page.width() - part.x() - part.width();
    const int below = page.height() - part.y() - part.height();
    switch (m_quarters) {
    case 1:
        return {below, part.x(), part.height(), part.width()};
    case 2:
        return {right, below, part.width(), part.height()};
    case 3:
        return {part.y(), right, part.height(), part.width()};
    default:
        return part;
    }
}

QRect PageTurn::turnedBack(QRect part, QSize page) const
{
    return by(-2 * m_quarters).turned(part, turned(page));
}

} // namespace Fax::Ui
