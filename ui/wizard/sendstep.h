#pragma once

#include "model/preview.h"
#include "wizard/wizardcontext.h"
#include "wizard/wizardstep.h"

class QLabel;

namespace Fax::Ui {

class PreviewThumbnails;
class WarningList;

/** Step 5: all pages, what will not read well, and what it takes (S1 to S3), once more before Send. */
class SendStep final : public WizardStep
{
    Q_OBJECT

public:
    SendStep(Model::Preview &pages, const WizardContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void load(const FaxDraft &draft) override;
    void save(FaxDraft &draft) const override;
    void follow(const FaxDraft &draft) override;
    [[nodiscard]] QString problem(const FaxDraft &draft) const override;
    void showProblem(const FaxDraft &draft) override;
    [[nodiscard]] QWidget *firstField() override;

Q_SIGNALS:
    void stepWanted(int step);
    void resolutionWanted(Fax::Resolution resolution);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void showFacts();
    void showSummary();
    [[nodiscard]] int lines() const;

    Model::Preview &m_pages;
    Model::Server &m_server;
    FaxDraft m_draft; ///< as it is now
    QLabel *m_summary;
    WarningList *m_warnings;
    PreviewThumbnails *m_thumbnails;
};

} // namespace Fax::Ui
