#include "covers/coverdelegate.h"

#include "common/glyph.h"
#include "covers/coversmodel.h"
#include "viewer/pagescaler.h"

#include <QtGui/QFontInfo>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace Fax::Ui {

namespace {
constexpr double widthEm = 8.2; ///< of the sheet: four of them beside the details
constexpr double tallest = 1.42; ///< times its width: A4
constexpr double refusedOpacity = 0.35;

int em(const QFont &font)
{
    return QFontInfo(font).pixelSize();
}

QFont smaller(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

QSize sheetSize(const QFont &font)
{
    const double width = widthEm * em(font);
    return QSizeF(width, width * tallest).toSize();
}

int margin(const QFont &font)
{
    return em(font) * 2 / 3;
}
} // namespace

QSize CoverDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int around = 2 * margin(option.font);
    const int words = QFontMetrics(option.font).height()
        + QFontMetrics(smaller(option.font)).height() + margin(option.font) / 2;
    return sheetSize(option.font) + QSize(around, around + words);
}

void CoverDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    item.showDecorationSelected = true; // the words are in it, in the colour for it
    const QWidget *view = option.widget;
    QStyle *style = view ? view->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, view);
    const int space = margin(option.font);
    const QSize sheet = sheetSize(option.font);
    const QRect inside = option.rect.adjusted(space, space, -space, -space);
    painter->save();
    if (!index.data(CoversModel::ProblemRole).toString().isEmpty())
        painter->setOpacity(refusedOpacity);
    paintSheet(painter, {inside.topLeft(), sheet}, index);
    painter->setOpacity(1);
    paintWords(painter, item, inside.adjusted(0, sheet.height() + space / 2, 0, 0), index);
    painter->restore();
}

/** The picture of the line, scaled by device pixels (L2); a Letter sheet is lower than an A4 one. */
void CoverDelegate::paintSheet(QPainter *painter, const QRect &area, const QModelIndex &index) const
{
    const auto *model = static_cast<const CoversModel *>(index.model());
    const FaxPage page = model->pictureAt(index.row());
    QSize size = area.size();
    if (!page.isNull())
        size = naturalSize(page).scaled(area.size(), Qt::KeepAspectRatio);
    const QRect sheet(area.x() + (area.width() - size.width()) / 2,
                      area.y() + area.height() - size.height(), size.width(), size.height());
    painter->fillRect(sheet, Qt::white); // paper is white in the dark, too (L3)
    if (!page.isNull()) {
        const double ratio = painter->device()->devicePixelRatioF();
        QImage picture = scaledPage(page, (QSizeF(size) * ratio).toSize());
        picture.setDevicePixelRatio(ratio);
        painter->drawImage(sheet.topLeft(), picture);
    }
    painter->setPen(QApplication::palette().color(QPalette::Mid));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(sheet.adjusted(0, 0, -1, -1));
}

void CoverDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                               const QRect &area, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active
                                                                   : QPalette::Inactive;
    const QColor color = option.palette.color(
        group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QFontMetrics metrics(option.font);
    QRect title(area.x(), area.y(), area.width(), metrics.height());
    if (index.data(CoversModel::DefaultRole).toBool()) {
        const int size = metrics.height() * 3 / 4;
        paintGlyph(*painter, QRect(title.x(), title.y() + (title.height() - size) / 2, size, size),
                   Glyph::Tick, color);
        title.setLeft(title.left() + size + size / 4);
    }
    painter->setPen(color);
    painter->setFont(option.font);
    painter->drawText(
        title, Qt::AlignVCenter,
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, title.width()));
    const QFont small = smaller(option.font);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->drawText(QRect(area.x(), title.bottom() + 1, area.width(), smallMetrics.height()),
                      Qt::AlignVCenter,
                      smallMetrics.elidedText(index.data(CoversModel::DetailRole).toString(),
                                              Qt::ElideRight, area.width()));
}

} // namespace Fax::Ui
