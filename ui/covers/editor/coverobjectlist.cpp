#include "covers/editor/coverobjectlist.h"

#include <QtCore/QScopedValueRollback>

namespace Fax::Ui {

CoverObjectList::CoverObjectList(CoverDocument &document, QWidget *parent)
    : QListWidget(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("covereditor.objects"));
    setAccessibleName(tr("Objects on the page"));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    connect(&document, &CoverDocument::pageChanged, this, &CoverObjectList::fill);
    connect(&document, &CoverDocument::selectionChanged, this, &CoverObjectList::showSelection);
    connect(this, &QListWidget::itemSelectionChanged, this, &CoverObjectList::passSelection);
    fill();
}

/** Rows stay where they can: an object that is only moved changes no row. */
void CoverObjectList::fill()
{
    const QScopedValueRollback following(m_isFollowing, true);
    const QList<CoverObject> &objects = m_document.page().objects;
    while (count() > objects.size())
        delete takeItem(count() - 1);
    while (count() < objects.size())
        addItem(QString());
    for (int row = 0; row < count(); ++row) {
        const QString name = coverObjectName(objects.at(count() - 1 - row));
        item(row)->setText(name);
        item(row)->setToolTip(name);
    }
    showSelection();
}

void CoverObjectList::showSelection()
{
    const QScopedValueRollback following(m_isFollowing, true);
    for (int row = 0; row < count(); ++row)
        item(row)->setSelected(m_document.selection().contains(count() - 1 - row));
    if (!m_document.selection().isEmpty() && !hasFocus())
        setCurrentRow(count() - 1 - m_document.selection().last(), QItemSelectionModel::NoUpdate);
}

void CoverObjectList::passSelection()
{
    if (m_isFollowing)
        return;
    QList<int> indexes;
    const QModelIndexList rows = selectedIndexes();
    for (const QModelIndex &row : rows)
        indexes.append(count() - 1 - row.row());
    m_document.select(indexes);
}

} // namespace Fax::Ui
