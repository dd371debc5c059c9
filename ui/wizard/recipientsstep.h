#pragma once

#include "wizard/recipientsmodel.h"
#include "wizard/wizardcontext.h"
#include "wizard/wizardstep.h"

class QLineEdit;
class QPushButton;
class QTreeView;

namespace Fax::Ui {

class FieldMessage;

/** Step 1: who gets the fax. */
class RecipientsStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit RecipientsStep(const WizardContext &context, QWidget *parent = nullptr);
    ~RecipientsStep() override;

    [[nodiscard]] QString title() const override;
    void load(const FaxDraft &draft) override;
    void save(FaxDraft &draft) const override;
    [[nodiscard]] QString problem(const FaxDraft &draft) const override;
    void showProblem(const FaxDraft &draft) override;
    [[nodiscard]] QWidget *firstField() override;

private:
    void build();
    void connectAll();
    void add();
    void remove();
    void checkTo();
    [[nodiscard]] QString toProblem() const;

    QLineEdit *m_to;
    FieldMessage *m_toMessage;
    QPushButton *m_add;
    RecipientsModel *m_model;
    QTreeView *m_table;
    QPushButton *m_remove;
};

} // namespace Fax::Ui
