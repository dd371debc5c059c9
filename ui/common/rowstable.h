#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>
#include <QtWidgets/QTreeView>

namespace Fax::Ui {

/** A short table of ready texts: attempts of a job, verdicts of its pages, frames of a call. */
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RowsModel(const QStringList &headers, QObject *parent = nullptr);

    void setRows(const QList<QStringList> &rows);
    void appendRow(const QStringList &row);
    [[nodiscard]] const QList<QStringList> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList m_headers;
    QList<QStringList> m_rows;
};

/** Shows a RowsModel; the last column takes the rest. Ctrl+C copies the selected rows as text. */
class RowsView final : public QTreeView
{
    Q_OBJECT

public:
    /** `characters` is the width of each column but the last. */
    RowsView(RowsModel *model, const QList<int> &characters, QWidget *parent = nullptr);

    /** Keeps the last row in sight until the user scrolls up. */
    void followEnd();

    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    RowsModel *m_model;
};

} // namespace Fax::Ui
