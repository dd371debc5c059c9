#include "viewer/thumbnaillist.h"

#include "common/glyph.h"
#include "common/tokens.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>

namespace Fax::Ui {

namespace {

/** The page in a box of A4's shape, its number below. */
class ThumbnailDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static QSize box(const QFontMetrics &metrics)
    {
        const int width = metrics.averageCharWidth() * 16;
        return {width, width * 297 / 210};
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &) const override
    {
        const int space = option.fontMetrics.height();
        return box(option.fontMetrics) + QSize(space, space * 2);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect,
                          palette.brush(selected ? QPalette::Highlight : QPalette::Base));
        const int line = option.fontMetrics.height();
        const QRect room = option.rect.adjusted(line / 2, line / 2, -line / 2, -line - line / 2);
        const QRect page = paintPage(*painter, room, index, palette.color(QPalette::Mid));
        if (index.data(ThumbnailModel::DamagedRole).toBool())
            paintGlyph(*painter,
                       QRect(page.topLeft() + QPoint(line / 4, line / 4), QSize(line, line)),
                       Glyph::Triangle, tokenColor(Token::Fault, QPalette(Qt::white)));
        painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(QRect(room.left(), room.bottom(), room.width(), line + line / 2),
                          Qt::AlignCenter, index.data().toString());
    }

private:
    /** White until the picture is there; returns where the page is. */
    static QRect paintPage(QPainter &painter, QRect room, const QModelIndex &index,
                           const QColor &frame)
    {
        const auto picture = index.data(ThumbnailModel::PictureRole).value<QImage>();
        const QSize size = picture.isNull()
            ? room.size()
            : picture.size().scaled(room.size(), Qt::KeepAspectRatio);
        QRect page(QPoint(0, 0), size);
        page.moveCenter(room.center());
        painter.fillRect(page, Qt::white);
        painter.drawImage(page, picture);
        painter.setPen(frame);
        painter.drawRect(page.adjusted(-1, -1, 0, 0));
        return page;
    }
};

} // namespace

ThumbnailList::ThumbnailList(QWidget *parent)
    : QListView(parent)
{
    setObjectName(QStringLiteral("viewer.thumbnails"));
    setAccessibleName(tr("Pages"));
    setModel(&m_model);
    setItemDelegate(new ThumbnailDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitToFont();
}

void ThumbnailList::fitToFont()
{
    const QSize box = ThumbnailDelegate::box(fontMetrics());
    m_model.setBox((QSizeF(box) * devicePixelRatioF()).toSize());
    setMinimumWidth(sizeHint().width());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
}

bool ThumbnailList::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ScreenChangeInternal)
        fitToFont();
    return QListView::event(event);
}

void ThumbnailList::setDocument(const FaxDocument &document)
{
    const QScopedValueRollback following(m_following, true);
    const int current = currentIndex().row();
    m_model.setDocument(document);
    setCurrentPage(qMax(0, current));
}

void ThumbnailList::setTurn(PageTurn turn)
{
    const QScopedValueRollback following(m_following, true);
    const int current = currentIndex().row();
    m_model.setTurn(turn);
    setCurrentPage(current);
}

void ThumbnailList::setCurrentPage(int page)
{
    const QScopedValueRollback following(m_following, true);
    setCurrentIndex(m_model.index(page));
}

void ThumbnailList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        Q_EMIT pageChosen(current.row());
}

QSize ThumbnailList::sizeHint() const
{
    const int item = ThumbnailDelegate::box(fontMetrics()).width() + fontMetrics().height();
    return {item + verticalScrollBar()->sizeHint().width() + 2 * frameWidth(),
            fontMetrics().height() * 20};
}

} // namespace Fax::Ui
