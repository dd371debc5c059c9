#pragma once

#include "wizard/wizardstep.h"

class QLabel;

namespace Fax::Ui {

/** Step 5: what will be sent, once more before Send. */
class SendStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit SendStep(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void load(const FaxDraft &draft) override;
    void save(FaxDraft &draft) const override;
    void follow(const FaxDraft &draft) override;
    [[nodiscard]] QString problem(const FaxDraft &draft) const override;
    void showProblem(const FaxDraft &draft) override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QLabel *m_summary;
};

} // namespace Fax::Ui
