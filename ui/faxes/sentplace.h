#pragma once

#include "faxes/recordplace.h"
#include "faxes/sentmodel.h"

namespace Fax::Ui {

class Chips;

/** What became of the faxes that were sent (ui.md I2). */
class SentPlace final : public RecordPlace
{
    Q_OBJECT

public:
    SentPlace(Model::Server &server, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] SentModel &model() { return *m_model; }
    [[nodiscard]] QList<QAction *> barActions(const Actions &actions) const override;
    void describe(ActionState &state) const override;

protected:
    void applyFilter() override;
    [[nodiscard]] bool isFiltered() const override;
    [[nodiscard]] QString emptyText() const override;
    void showDetails() override;

private:
    SentPlace(Model::Server &server, SentModel *model, QWidget *parent);
    void setUpColumns();

    SentModel *m_model;
    Chips *m_chips;
};

} // namespace Fax::Ui
