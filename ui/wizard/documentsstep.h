#pragma once

#include "wizard/wizarddocuments.h"
#include "wizard/wizardstep.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace Fax::Ui {

class DocumentsModel;
class FieldMessage;

/** Step 2: what is sent. */
class DocumentsStep final : public WizardStep
{
    Q_OBJECT

public:
    /** @param documents  of the wizard; the step shows and changes them */
    explicit DocumentsStep(WizardDocuments &documents, QWidget *parent = nullptr);
    ~DocumentsStep() override;

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
    [[nodiscard]] QWidget *createPassword();
    void arrangeColumns();
    void connectAll();
    void onChanged();
    void showTrouble();
    void showButtons();
    void enterPassword();
    void removeCurrent();
    void moveCurrent(int by);
    [[nodiscard]] int current() const;
    void setCurrent(int row);

    WizardDocuments &m_documents;
    DocumentsModel *m_model;
    QTreeView *m_table;
    FieldMessage *m_message;
    QWidget *m_passwordRow;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QPushButton *m_enter;
    QPushButton *m_add;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    QString m_refused; ///< what could not be added; told until something changes
};

} // namespace Fax::Ui
