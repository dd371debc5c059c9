#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace Fax::Ui {

/** A page of a model with the roles of ThumbnailModel, in a box of A4's shape; its number below. */
class ThumbnailDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /** Of the page alone, in logical pixels. */
    [[nodiscard]] static QSize box(const QFontMetrics &metrics);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace Fax::Ui
