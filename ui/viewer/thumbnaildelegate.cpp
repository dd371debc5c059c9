#include "viewer/thumbnaildelegate.h"

#include "common/glyph.h"
#include "common/tokens.h"
#include "viewer/thumbnailmodel.h"

#include <QtGui/QPainter>

namespace Fax::Ui {

namespace {

/** White until the picture is there; returns where the page is. */
QRect paintPage(QPainter &painter, QRect room, const QModelIndex &index, const QColor &frame)
{
    const auto picture = index.data(ThumbnailModel::PictureRole).value<QImage>();
    const QSize size = picture.isNull() ? room.size()
                                        : picture.size().scaled(room.size(), Qt::KeepAspectRatio);
    QRect page(QPoint(0, 0), size);
    page.moveCenter(room.center());
    painter.fillRect(page, Qt::white);
    painter.drawImage(page, picture);
    painter.setPen(frame);
    painter.drawRect(page.adjusted(-1, -1, 0, 0));
    return page;
}

} // namespace

QSize ThumbnailDelegate::box(const QFontMetrics &metrics)
{
    const int width = metrics.averageCharWidth() * 16;
    return {width, width * 297 / 210};
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int space = option.fontMetrics.height();
    return box(option.fontMetrics) + QSize(space, space * 2);
}

void ThumbnailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, palette.brush(selected ? QPalette::Highlight : QPalette::Base));
    const int line = option.fontMetrics.height();
    const QRect room = option.rect.adjusted(line / 2, line / 2, -line / 2, -line - line / 2);
    const QRect page = paintPage(*painter, room, index, palette.color(QPalette::Mid));
    if (index.data(ThumbnailModel::DamagedRole).toBool())
        paintGlyph(*painter, QRect(page.topLeft() + QPoint(line / 4, line / 4), QSize(line, line)),
                   Glyph::Triangle, tokenColor(Token::Fault, QPalette(Qt::white)));
    painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(QRect(room.left(), room.bottom(), room.width(), line + line / 2),
                      Qt::AlignCenter, index.data().toString());
}

} // namespace Fax::Ui
