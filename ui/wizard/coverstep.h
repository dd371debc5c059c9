#pragma once

#include "wizard/wizardstep.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace Fax::Ui {

class FieldMessage;

/** Step 3: the cover page, and the subject of the fax. */
class CoverStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit CoverStep(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void load(const FaxDraft &draft) override;
    void save(FaxDraft &draft) const override;
    [[nodiscard]] QString problem(const FaxDraft &draft) const override;
    void showProblem(const FaxDraft &draft) override;
    [[nodiscard]] QWidget *firstField() override;

private:
    void build();
    void connectAll();

    QCheckBox *m_use;
    QLineEdit *m_subject;
    QPlainTextEdit *m_note;
    FieldMessage *m_noteMessage;
};

} // namespace Fax::Ui
