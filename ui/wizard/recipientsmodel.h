#pragma once

#include "job/submission.h"

#include <QtCore/QAbstractTableModel>

namespace Fax::Ui {

/** The recipients of a fax that is being written; name, company and number can be changed in the table. */
class RecipientsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Company, Number, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRecipients(const QList<Recipient> &recipients);
    void append(const QList<Recipient> &recipients);
    [[nodiscard]] const QList<Recipient> &recipients() const { return m_recipients; }
    /** The first row whose number cannot be called; -1 = none. */
    [[nodiscard]] int firstWrongRow() const;
    /** What is wrong with a row: one sentence; "" = nothing. */
    [[nodiscard]] QString problem(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

private:
    QList<Recipient> m_recipients;
};

} // namespace Fax::Ui
