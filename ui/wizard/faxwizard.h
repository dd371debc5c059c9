#pragma once

#include "model/preview.h"
#include "wizard/wizardcontext.h"
#include "wizard/wizarddocuments.h"
#include "wizard/wizardstep.h"

#include <QtCore/QTimer>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace Fax::Ui {

class CoverStep;
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
    void addNumber(const QString &number);
    /** Documents, and lists of recipients (.csv, .vcf), as they are dropped here. */
    void addFiles(const QStringList &paths);
    /** What the server wants of numbers and faxes. */
    void setRules(const ServerSettings &settings);
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
    void closeEvent(QCloseEvent *event) override;

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
    void saveDraft(bool kept);
    void askBeforeClosing();
    void closeNow();
    [[nodiscard]] WizardStep *step(int number) const { return m_steps.at(number); }

    DraftStore *m_drafts;
    WizardDocuments m_documents;
    FaxDraft m_draft; ///< what no step shows stays as it was given
    MessageBar *m_messages;
    WizardRail *m_rail;
    QStackedWidget *m_stack;
    QList<WizardStep *> m_steps;
    RecipientsStep *m_recipients = nullptr;
    DocumentsStep *m_documentsStep = nullptr;
    CoverStep *m_cover = nullptr;
    Model::Preview *m_pages;
    PreviewPane *m_preview;
    QPushButton *m_previewButton;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_send;
    QSet<int> m_left; ///< steps somebody has been in: they are marked
    bool m_loading = false;
    bool m_sending = false; ///< waits for the files
    bool m_closing = false; ///< nothing is to be asked any more
    QTimer m_autosave;
};

} // namespace Fax::Ui
