#pragma once

#include "job/archivedfax.h"

#include <QtWidgets/QTreeWidget>

namespace Fax::Ui {

/** Years and months that hold faxes, with their counts; one of them, or all, is chosen. */
class MonthTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit MonthTree(QWidget *parent = nullptr);

    /** The choice stays if it is still there. */
    void setMonths(const QList<ArchiveMonth> &months);
    /** From the beginning of the chosen time to its end, UTC; invalid = all. */
    [[nodiscard]] std::pair<QDateTime, QDateTime> chosen() const;
    void choose(int year, int month);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosenChanged();

private:
    [[nodiscard]] QTreeWidgetItem *find(int key) const;

    bool m_filling = false;
};

} // namespace Fax::Ui
