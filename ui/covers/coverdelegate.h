#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace Fax::Ui {

/** Paints a cover page as a sheet with its title below; a tick marks the one new faxes begin with. */
class CoverDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintSheet(QPainter *painter, const QRect &area, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                    const QModelIndex &index) const;
};

} // namespace Fax::Ui
