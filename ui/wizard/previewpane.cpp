#include "wizard/previewpane.h"

#include "wizard/wizarddocuments.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

PreviewPane::PreviewPane(const WizardDocuments &documents, QWidget *parent)
    : QWidget(parent)
    , m_documents(documents)
    , m_text(new QLabel)
{
    setObjectName(QStringLiteral("wizard.preview"));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
}

void PreviewPane::setDraft(const FaxDraft &draft)
{
    const bool nothing = draft.documents.isEmpty() && !draft.sendCoverpage;
    m_text->setText(nothing                       ? tr("No pages yet: add a document.")
                        : m_documents.isReading() ? tr("Reading the documents…")
                                                  : tr("The pages are made when the fax is sent."));
}

} // namespace Fax::Ui
