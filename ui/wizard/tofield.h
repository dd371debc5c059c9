#pragma once

#include "contacts/contactsource.h"

#include <QtWidgets/QLineEdit>

class QListWidget;

namespace Fax::Ui {

/**
 * The To line of the wizard: a number or the beginning of a name. What the address book knows stands below it while
 * somebody types; Up and Down walk there, Return or a click takes. A text with line ends or `;` that is pasted
 * is a list.
 */
class ToField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit ToField(QWidget *parent = nullptr);

    /** Null: nothing is offered. It outlives the field. */
    void setSource(const ContactSource *source) { m_source = source; }
    /** What Return would take now; null: the text as it is. */
    [[nodiscard]] const ContactHit *chosen() const;
    void hideHits();

Q_SIGNALS:
    /** Somebody clicked it, or pressed Return on it. */
    void hitChosen(const Fax::ContactHit &hit);
    void listPasted(const QStringList &entries);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void onEdited(const QString &text);
    bool takeList(const QString &text);
    void showHits();
    void placeHits();
    void choose(int row);
    bool walk(int key);

    const ContactSource *m_source = nullptr;
    QList<ContactHit> m_found;
    QListWidget *m_hits; ///< over the rest of the window, never with the focus
    qsizetype m_length = 0; ///< of the text before the last change
};

} // namespace Fax::Ui
