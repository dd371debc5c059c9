#pragma once

#include "contacts/phonenumbers.h"
#include "job/numberrules.h"
#include "job/submission.h"

#include <QtCore/QAbstractTableModel>

namespace Fax::Ui {

/**
 * The recipients of a fax that is being written; name, company and number can be changed in the table. Each number is
 * checked when it comes, and again when the rules of the server change.
 */
class RecipientsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Company, Number, Note, ColumnCount };

    explicit RecipientsModel(QObject *parent = nullptr);

    /** By which numbers are shown, compared and refused. */
    void setRules(const ServerSettings &settings);

    void setRecipients(const QList<Recipient> &recipients);
    void append(const QList<Recipient> &recipients);
    [[nodiscard]] QList<Recipient> recipients() const;

    /** Why a number cannot be called: one sentence; "" if it can. */
    [[nodiscard]] QString whyNot(const QString &number) const;
    /** The first row whose number cannot be called; -1 = none. */
    [[nodiscard]] int firstWrongRow() const;
    /** What is wrong with a row: one sentence; "" = nothing. */
    [[nodiscard]] QString problem(int row) const { return m_rows.at(row).problem; }
    /** The first row whose number stands in a row above it, too; -1 = none. */
    [[nodiscard]] int firstDouble() const;
    /** Leaves one row for each number, with what all of its rows know; returns how many have gone. */
    int mergeDoubles();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

private:
    struct Row
    {
        Recipient recipient;
        QString problem = {};
        QString key = {}; ///< equal for numbers that reach the same machine
        QString shown = {}; ///< the number in international format
    };

    [[nodiscard]] Row rowOf(const Recipient &recipient) const;
    [[nodiscard]] QVariant text(const Row &row, int column) const;

    NumberRules m_rules;
    PhoneNumbers m_numbers;
    QList<Row> m_rows;
};

} // namespace Fax::Ui
