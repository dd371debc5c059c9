#include "covers/covershelf.h"

#include "covers/coverdelegate.h"
#include "covers/coversmodel.h"

#include <QtCore/QEvent>

#include <algorithm>

namespace Fax::Ui {

CoverShelf::CoverShelf(CoversModel &model, const QString &accessibleName, QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(accessibleName);
    setModel(&model);
    setItemDelegate(new CoverDelegate(this));
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    connect(this, &QListView::activated, this, &CoverShelf::opened);
    connect(&model, &QAbstractItemModel::modelReset, this, &CoverShelf::fitHeight);
    fitHeight();
}

void CoverShelf::fitHeight()
{
    const QSize item = itemDelegate()->sizeHint(
        [this] {
            QStyleOptionViewItem option;
            initViewItemOption(&option);
            return option;
        }(),
        {});
    const int columns = std::max(1, viewport()->width() / item.width());
    const int rows = (model()->rowCount() + columns - 1) / columns;
    setFixedHeight(std::max(1, rows) * item.height() + 2 * frameWidth() + 2);
}

void CoverShelf::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fitHeight();
}

void CoverShelf::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void CoverShelf::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT chosen();
}

} // namespace Fax::Ui
