#pragma once

#include "wizard/wizarddocuments.h"
#include "wizard/wizardstep.h"

class QListWidget;
class QPushButton;

namespace Fax::Ui {

class FieldMessage;

/** Step 2: what is sent. */
class DocumentsStep final : public WizardStep
{
    Q_OBJECT

public:
    /** @param documents  of the wizard; the step shows and changes them */
    explicit DocumentsStep(WizardDocuments &documents, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void load(const FaxDraft &draft) override;
    void save(FaxDraft &draft) const override;
    [[nodiscard]] QString problem(const FaxDraft &draft) const override;
    void showProblem(const FaxDraft &draft) override;
    [[nodiscard]] QWidget *firstField() override;

    /** Says which of them cannot be faxed. */
    void addFiles(const QStringList &paths);
    void chooseFiles();

private:
    void build();
    void connectAll();
    void removeSelected();
    void show();
    void showButtons();
    void moveCurrent(int by);

    WizardDocuments &m_documents;
    QListWidget *m_list;
    FieldMessage *m_message;
    QPushButton *m_add;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
};

} // namespace Fax::Ui
