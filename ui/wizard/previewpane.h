#pragma once

#include "wizard/faxdraft.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace Fax::Ui {

class WizardDocuments;

/** The right column of the wizard: the pages as they will go on the line (S1). */
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    /** @param documents  of the wizard: their contents, once they are read */
    explicit PreviewPane(const WizardDocuments &documents, QWidget *parent = nullptr);

    /** Whenever anything of the draft has changed, also a file that is read now. */
    void setDraft(const FaxDraft &draft);

private:
    const WizardDocuments &m_documents;
    QLabel *m_text;
};

} // namespace Fax::Ui
