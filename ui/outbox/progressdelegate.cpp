#include "outbox/progressdelegate.h"

#include "common/meter.h"
#include "outbox/outboxmodel.h"

#include <QtGui/QPainter>

namespace Fax::Ui {

namespace {

QRect barIn(const QStyleOptionViewItem &option)
{
    const int height = qMax(3, option.fontMetrics.height() / 5);
    const int margin = option.fontMetrics.averageCharWidth() / 2;
    return {option.rect.x() + margin, option.rect.bottom() - height,
            option.rect.width() - 2 * margin, height};
}

/** Parts side by side, each in the colour of its state; a part that is there is seen. */
void paintStack(QPainter &painter, const QRect &bar, const BroadcastCounts &counts,
                const QStyleOptionViewItem &option)
{
    const int all = qMax(1, counts.all());
    int done = 0;
    int x = 0;
    const QList<BroadcastCounts::Part> parts = counts.parts();
    for (const BroadcastCounts::Part &part : parts) {
        if (part.count == 0)
            continue;
        done += part.count;
        const int end = qMax(x + 2, bar.width() * done / all);
        const QRect piece(bar.x() + x, bar.y(), end - x - (done < all ? 1 : 0), bar.height());
        painter.fillRect(QStyle::visualRect(option.direction, bar, piece),
                         tokenColor(part.token, option.palette));
        x = end;
    }
}

} // namespace

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant counts = index.data(OutboxModel::CountsRole);
    if (counts.isValid())
        return paintStack(*painter, barIn(option), counts.value<BroadcastCounts>(), option);
    const int percent = index.data(RowIndexModel::PercentRole).toInt();
    if (percent < 0)
        return;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto token = static_cast<Token>(index.data(RowIndexModel::LookRole).toInt());
    const QColor color = selected ? option.palette.color(QPalette::HighlightedText)
                                  : tokenColor(token, option.palette);
    Meter::paintBar(*painter, barIn(option), percent, color, option.palette, option.direction);
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(qMax(size.height(), option.fontMetrics.height() * 17 / 10));
    return size;
}

} // namespace Fax::Ui
