#pragma once

#include "wizard/wizardcontext.h"
#include "wizard/wizardstep.h"

class QComboBox;
class QDateTimeEdit;
class QRadioButton;

namespace Fax::Ui {

class FieldMessage;

/** Step 4: how and when it is sent. */
class OptionsStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit OptionsStep(const WizardContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void load(const FaxDraft &draft) override;
    void save(FaxDraft &draft) const override;
    [[nodiscard]] QString problem(const FaxDraft &draft) const override;
    void showProblem(const FaxDraft &draft) override;
    [[nodiscard]] QWidget *firstField() override;

private:
    void build();
    [[nodiscard]] QWidget *createWhen();
    [[nodiscard]] QRadioButton *createChoice(const QString &name, const QString &text);
    void connectAll();
    [[nodiscard]] ScheduleType schedule() const;

    const Clock &m_clock;
    QComboBox *m_resolution;
    QComboBox *m_paper;
    QRadioButton *m_now;
    QRadioButton *m_discount;
    QRadioButton *m_at;
    QDateTimeEdit *m_time;
    FieldMessage *m_timeMessage;
    QComboBox *m_priority;
};

} // namespace Fax::Ui
