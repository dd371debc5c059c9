#pragma once

#include "model/preview.h"
#include "wizard/wizardcontext.h"
#include "wizard/wizarddocuments.h"
#include "wizard/wizardstep.h"

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace Fax::Ui {

class DocumentsStep;
class MessageBar;
class PreviewPane;
class RecipientsStep;
class WizardRail;

/**
 * File > New fax: five steps in any order, a preview beside them, Send from every step (ui.md chapter 7). Not modal;
 * several may be open. Send closes the window at once (P1): the outbox shows the rest.
 */
class FaxWizard final : public QWidget
{
    Q_OBJECT

public:
    explicit FaxWizard(const WizardContext &context, QWidget *parent = nullptr);
    ~FaxWizard() override;

    void setDraft(const FaxDraft &draft);
    [[nodiscard]] FaxDraft draft() const;
    void addFiles(const QStringList &paths);
    /** A failure of a former Send; "" takes it away. */
    void showProblem(const QString &problem);

    [[nodiscard]] int currentStep() const;
    void openStep(int step);

    /** Says the first problem there is, or sends: at once, or as soon as the files are read. */
    void send();

Q_SIGNALS:
    /** The contents of the files, in the order of the draft's. */
    void sendRequested(const Fax::Ui::FaxDraft &draft, const QList<QByteArray> &documents);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createSteps(const WizardContext &context);
    void arrange();
    [[nodiscard]] QHBoxLayout *createButtons();
    void createKeys();
    void connectAll();
    void onStepOpened(int step);
    void refresh();
    void markSteps();
    void sendIfRead();
    void showPreview();
    [[nodiscard]] WizardStep *step(int number) const { return m_steps.at(number); }

    WizardDocuments m_documents;
    FaxDraft m_draft; ///< what no step shows stays as it was given
    MessageBar *m_messages;
    WizardRail *m_rail;
    QStackedWidget *m_stack;
    QList<WizardStep *> m_steps;
    RecipientsStep *m_recipients = nullptr;
    DocumentsStep *m_documentsStep = nullptr;
    Model::Preview *m_pages;
    PreviewPane *m_preview;
    QPushButton *m_previewButton;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_send;
    QSet<int> m_left; ///< steps somebody has been in: they are marked
    bool m_loading = false;
    bool m_sending = false; ///< waits for the files
};

} // namespace Fax::Ui
