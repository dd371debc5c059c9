#pragma once

#include <QtCore/QAbstractTableModel>

namespace Fax::Ui {

class WizardDocuments;

/** The files of a fax as a table; which of their pages are sent can be changed in it. */
class DocumentsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Order, Name, Pages, Range, Size, State, ColumnCount };

    explicit DocumentsModel(WizardDocuments &documents, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    void onChanged();
    [[nodiscard]] QList<quint64> ids() const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString stateText(int row) const;

    WizardDocuments &m_documents;
    QList<quint64> m_shown; ///< readings, in order
};

} // namespace Fax::Ui
