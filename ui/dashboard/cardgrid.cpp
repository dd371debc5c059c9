#include "dashboard/cardgrid.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

namespace Fax::Ui {

CardGrid::CardGrid(QWidget *parent)
    : QLayout(parent)
{ }

CardGrid::~CardGrid()
{
    qDeleteAll(m_items);
}

void CardGrid::setFill(bool fill)
{
    if (std::exchange(m_fill, fill) != fill)
        invalidate();
}

void CardGrid::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *CardGrid::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize CardGrid::cardSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

int CardGrid::preferredWidth() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width = qMax(width, item->sizeHint().width());
    return width;
}

int CardGrid::columns(int width) const
{
    const int card = qMax(1, preferredWidth());
    const int fitting = (width + spacing()) / (card + spacing());
    return qBound(1, fitting, qMax(1, count()));
}

int CardGrid::rows(int columns) const
{
    return (count() + columns - 1) / columns;
}

int CardGrid::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int rowCount = rows(columns(width - margins.left() - margins.right()));
    return rowCount * (cardSize().height() + spacing()) - spacing() + margins.top()
        + margins.bottom();
}

QSize CardGrid::minimumSize() const
{
    const QMargins margins = contentsMargins();
    return cardSize() + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize CardGrid::sizeHint() const
{
    return minimumSize();
}

void CardGrid::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const int columnCount = columns(inner.width());
    const int rowCount = qMax(1, rows(columnCount));
    const int width = (inner.width() - spacing() * (columnCount - 1)) / columnCount;
    const int shared = (inner.height() - spacing() * (rowCount - 1)) / rowCount;
    const int height = m_fill ? qMax(shared, cardSize().height()) : cardSize().height();
    const Qt::LayoutDirection direction = parentWidget() != nullptr
        ? parentWidget()->layoutDirection()
        : Qt::LeftToRight;
    for (int i = 0; i < count(); ++i) {
        const QPoint at(inner.x() + (i % columnCount) * (width + spacing()),
                        inner.y() + (i / columnCount) * (height + spacing()));
        m_items.at(i)->setGeometry(
            QStyle::visualRect(direction, inner, QRect(at, QSize(width, height))));
    }
}

} // namespace Fax::Ui
