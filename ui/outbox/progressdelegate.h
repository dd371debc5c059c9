#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace Fax::Ui {

/** Draws a cell's text with a progress bar under it when the row has a percentage, or with the parts of a broadcast. */
class ProgressDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace Fax::Ui
