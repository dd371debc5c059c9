#include "wizard/coverstep.h"

#include "common/em.h"
#include "wizard/fieldmessage.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace Fax::Ui {

namespace {
constexpr int longestSubject = 120;
constexpr int longestNote = 4000; // service/requests.md, submit
} // namespace

CoverStep::CoverStep(QWidget *parent)
    : WizardStep(parent)
    , m_use(new QCheckBox(tr("&Use a cover page")))
    , m_subject(new QLineEdit)
    , m_note(new QPlainTextEdit)
    , m_noteMessage(new FieldMessage(QStringLiteral("wizard.note.message")))
{
    setObjectName(QStringLiteral("wizard.step.cover"));
    build();
    connectAll();
}

QString CoverStep::title() const
{
    return tr("Cover page");
}

void CoverStep::build()
{
    m_use->setObjectName(QStringLiteral("wizard.cover"));
    m_use->setMinimumHeight(smallestTarget);
    m_subject->setObjectName(QStringLiteral("wizard.subject"));
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setMaxLength(longestSubject);
    m_note->setObjectName(QStringLiteral("wizard.note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    auto *form = new QFormLayout(this);
    form->addRow(m_use);
    form->addRow(tr("Su&bject"), m_subject);
    form->addRow(tr("&Note"), m_note);
    form->addRow(QString(), m_noteMessage);
}

void CoverStep::connectAll()
{
    connect(m_use, &QCheckBox::toggled, m_note, &QWidget::setEnabled);
    connect(m_use, &QCheckBox::toggled, this, &WizardStep::changed);
    connect(m_subject, &QLineEdit::textChanged, this, &WizardStep::changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, &WizardStep::changed);
    m_note->setEnabled(false);
}

void CoverStep::load(const FaxDraft &draft)
{
    m_use->setChecked(draft.sendCoverpage);
    m_subject->setText(draft.subject);
    m_note->setPlainText(draft.coverpageNote);
}

void CoverStep::save(FaxDraft &draft) const
{
    draft.sendCoverpage = m_use->isChecked();
    draft.serverCoverpage = draft.sendCoverpage;
    draft.coverpageName = draft.sendCoverpage ? QStringLiteral("plain") : QString();
    draft.subject = m_subject->text();
    draft.coverpageNote = m_note->toPlainText();
}

QString CoverStep::problem(const FaxDraft &draft) const
{
    const qsizetype letters = draft.coverpageNote.size();
    if (!draft.sendCoverpage || letters <= longestNote)
        return {};
    return tr("The note has %1 letters; %2 are possible.")
        .arg(QLocale().toString(letters), QLocale().toString(longestNote));
}

void CoverStep::showProblem(const FaxDraft &draft)
{
    m_noteMessage->say(problem(draft));
    m_note->setFocus();
}

QWidget *CoverStep::firstField()
{
    return m_use;
}

} // namespace Fax::Ui
