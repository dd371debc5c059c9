#pragma once

#include <QtCore/QItemSelection>
#include <QtWidgets/QTreeView>

namespace Fax::Ui {

class RowIndexModel;

/**
 * A list over a RowIndexModel. Selection and open rows survive by id when the model is reset; a click on a header
 * sorts up, down, then back to the natural order; the header's menu shows and hides columns.
 */
class IdListView final : public QTreeView
{
    Q_OBJECT

public:
    explicit IdListView(RowIndexModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QList<qint64> selectedIds() const;
    /** 0 if nothing is current. */
    [[nodiscard]] qint64 currentId() const;
    /** Also one that has just come; false if the list does not show it. */
    bool select(qint64 id);
    /** The first row, if nothing is current. */
    void selectFirst();

    /** Width of a column in characters. */
    void setColumnCharacters(int column, int characters);

Q_SIGNALS:
    void selectionIdsChanged();

private:
    void onHeaderClicked(int column);
    void showHeaderMenu(const QPoint &at);
    [[nodiscard]] qint64 idOf(const QModelIndex &index) const;
    [[nodiscard]] QItemSelection rowsOf(const QList<qint64> &ids) const;
    void remember();
    void recall();

    RowIndexModel *m_rows;
    QList<qint64> m_remembered;
    QList<qint64> m_rememberedOpen;
    qint64 m_rememberedCurrent = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace Fax::Ui
