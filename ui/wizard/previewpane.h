#pragma once

#include "model/preview.h"
#include "wizard/faxdraft.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QToolButton;

namespace Fax::Ui {

class ElidedLabel;
class FieldMessage;
class PageView;
class WizardDocuments;

/** The right column of the wizard: the pages as they will go on the line, bit for bit (S1, P7). */
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    /** @param documents  of the wizard: their contents, once they are read */
    PreviewPane(Model::Preview &pages, const WizardDocuments &documents, QWidget *parent = nullptr);

    /** Whenever anything of the draft has changed, also a file that is read now. */
    void setDraft(const FaxDraft &draft);

private:
    void build();
    void connectAll();
    [[nodiscard]] QToolButton *button(const QString &name, const QIcon &icon, const QString &text);
    void showCurrent();
    void showPicture();
    void showPosition();
    void showFindings();
    /** Why there is no picture; "" if there is one, or will be soon. */
    [[nodiscard]] QString message() const;

    Model::Preview &m_pages;
    const WizardDocuments &m_documents;
    Resolution m_resolution = Resolution::Fine;
    bool m_nothing = true; ///< there is neither document nor cover page
    PageView *m_view;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_fit;
    QToolButton *m_lineDots;
    ElidedLabel *m_position;
    FieldMessage *m_finding;
    QPushButton *m_again;
    QByteArray m_pictured; ///< what the view shows, in T.6
};

} // namespace Fax::Ui
