#pragma once

#include "wizard/faxdraft.h"

#include <QtWidgets/QWidget>

namespace Fax::Ui {

/**
 * One of the five steps of the wizard (ui.md chapter 7). It shows a part of the draft and changes it. Its object
 * name is "wizard.step." and a word.
 */
class WizardStep : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** "Recipients": what the rail calls it. */
    [[nodiscard]] virtual QString title() const = 0;

    /** Shows its part of a draft. */
    virtual void load(const FaxDraft &draft) = 0;
    /** Puts its part into the draft; what belongs to other steps it leaves alone. */
    virtual void save(FaxDraft &draft) const = 0;
    /** Something has changed in another step, or here: for steps that show more than their own part. */
    virtual void follow(const FaxDraft & /*draft*/) { }

    /** Why this draft cannot be sent yet, as far as this step is concerned: one sentence; "" = nothing. */
    [[nodiscard]] virtual QString problem(const FaxDraft &draft) const = 0;
    /** Says its problem beside the field and puts the focus there. */
    virtual void showProblem(const FaxDraft &draft) = 0;
    /** Where the focus goes when the step is opened. */
    [[nodiscard]] virtual QWidget *firstField() = 0;

Q_SIGNALS:
    /** Somebody has changed its part. */
    void changed();
};

} // namespace Fax::Ui
