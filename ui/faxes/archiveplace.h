#pragma once

#include "faxes/archivemodel.h"
#include "faxes/recordplace.h"

namespace Fax::Ui {

class Chips;
class MessageBar;
class MonthTree;

/** All faxes of the archive: by direction, month and words (ui.md I2). */
class ArchivePlace final : public RecordPlace
{
    Q_OBJECT

public:
    ArchivePlace(Model::Server &server, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] ArchiveModel &model() { return *m_model; }
    [[nodiscard]] MonthTree &months() { return *m_months; }
    /** Asks once: a fax that is deleted from the archive is gone for good (P4). */
    void askDelete(MessageBar &messages);

    [[nodiscard]] QList<QAction *> barActions(const Actions &actions) const override;
    void describe(ActionState &state) const override;

protected:
    void applyFilter() override;
    [[nodiscard]] bool isFiltered() const override;
    [[nodiscard]] QString emptyText() const override;
    void showDetails() override;
    void showEvent(QShowEvent *event) override;

private:
    ArchivePlace(Model::Server &server, ArchiveModel *model, QWidget *parent);
    void setUpColumns();
    void filterAgain();
    void loadMonths();
    void noteCounts();

    ArchiveModel *m_model;
    Chips *m_chips;
    MonthTree *m_months;
    bool m_countsOld = true;
    QTimer m_count; ///< the counts of the months are asked for once for many changes
};

} // namespace Fax::Ui
