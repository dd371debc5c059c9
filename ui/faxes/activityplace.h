#pragma once

#include "faxes/activitymodel.h"
#include "faxes/recordplace.h"

class QComboBox;
class QDateEdit;
class QLabel;

namespace Fax::Ui {

/** Who did what, and what became of it: filter, dates, CSV, live (ui.md I4). */
class ActivityPlace final : public RecordPlace
{
    Q_OBJECT

public:
    ActivityPlace(Model::Server &server, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] ActivityModel &model() { return *m_model; }
    /** All lines that the filter lets through, with full times. */
    bool exportTo(const QString &path) override;

protected:
    void applyFilter() override;
    [[nodiscard]] bool isFiltered() const override;
    [[nodiscard]] QString emptyText() const override;

private:
    ActivityPlace(Model::Server &server, ActivityModel *model, const Clock &clock, QWidget *parent);
    void createKinds();
    void createDates();
    void setUpColumns();
    void filterAgain();
    [[nodiscard]] std::pair<QDateTime, QDateTime> dates() const;

    ActivityModel *m_model;
    const Clock &m_clock;
    QComboBox *m_kind;
    QComboBox *m_when;
    QDateEdit *m_from;
    QLabel *m_dash;
    QDateEdit *m_to;
};

} // namespace Fax::Ui
