#include "viewer/thumbnaillist.h"

#include "viewer/thumbnaildelegate.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QScrollBar>

namespace Fax::Ui {

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
