#include "outbox/progressdelegate.h"

#include "common/meter.h"
#include "common/rowindexmodel.h"

namespace Fax::Ui {

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const int percent = index.data(RowIndexModel::PercentRole).toInt();
    if (percent < 0)
        return;
    const int height = qMax(3, option.fontMetrics.height() / 5);
    const int margin = option.fontMetrics.averageCharWidth() / 2;
    const QRect bar(option.rect.x() + margin, option.rect.bottom() - height,
                    option.rect.width() - 2 * margin, height);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto token = static_cast<Token>(index.data(RowIndexModel::LookRole).toInt());
    const QColor color = selected ? option.palette.color(QPalette::HighlightedText)
                                  : tokenColor(token, option.palette);
    Meter::paintBar(*painter, bar, percent, color, option.palette, option.direction);
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(qMax(size.height(), option.fontMetrics.height() * 17 / 10));
    return size;
}

} // namespace Fax::Ui
