#pragma once

#include "wizard/wizardcontext.h"
#include "wizard/wizardstep.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace Fax::Ui {

class FieldMessage;
class WhenField;

/** Step 4: how it looks, when it goes, and what is told about it. */
class OptionsStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit OptionsStep(const WizardContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void load(const FaxDraft &draft) override;
    void save(FaxDraft &draft) const override;
    void follow(const FaxDraft &draft) override;
    [[nodiscard]] QString problem(const FaxDraft &draft) const override;
    void showProblem(const FaxDraft &draft) override;
    [[nodiscard]] QWidget *firstField() override;

    void chooseResolution(Resolution resolution);

private:
    void build();
    [[nodiscard]] QWidget *createResolutions();
    [[nodiscard]] QWidget *createReceipt();
    void fillPorts();
    void connectAll();
    void applyRights();
    void showReceiptFields();
    void sayProblems(const FaxDraft &draft);
    [[nodiscard]] QString receiptProblem(const FaxDraft &draft) const;
    [[nodiscard]] QString billingProblem(const FaxDraft &draft) const;

    Model::Server &m_server;
    QButtonGroup *m_resolution;
    QComboBox *m_paper;
    WhenField *m_when;
    QComboBox *m_priority;
    QComboBox *m_port;
    QCheckBox *m_ecm;
    QComboBox *m_receipt;
    QLineEdit *m_receiptAddress;
    QCheckBox *m_oneReceipt;
    FieldMessage *m_receiptMessage;
    QLineEdit *m_billingCode;
    FieldMessage *m_billingMessage;
};

} // namespace Fax::Ui
