#include "wizard/sendstep.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

SendStep::SendStep(QWidget *parent)
    : WizardStep(parent)
    , m_summary(new QLabel)
{
    setObjectName(QStringLiteral("wizard.step.send"));
    m_summary->setObjectName(QStringLiteral("wizard.summary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addStretch();
}

QString SendStep::title() const
{
    return tr("Preview and send");
}

void SendStep::load(const FaxDraft &draft)
{
    follow(draft);
}

/** It only shows what the others have. */
void SendStep::save(FaxDraft & /*draft*/) const { }

void SendStep::follow(const FaxDraft &draft)
{
    const int count = static_cast<int>(draft.recipients.size());
    m_summary->setText(count == 0 ? tr("Nobody gets this fax yet.")
                                  : tr("%n recipients", nullptr, count));
}

QString SendStep::problem(const FaxDraft & /*draft*/) const
{
    return {};
}

void SendStep::showProblem(const FaxDraft & /*draft*/) { }

QWidget *SendStep::firstField()
{
    return m_summary;
}

} // namespace Fax::Ui
