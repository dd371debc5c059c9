#pragma once

#include "model/contacts.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Fax::Ui {

class FieldMessage;
class NumberList;

/** All that is known of one contact, to read or to change. What is written is kept with Save, or forgotten with Revert. */
class ContactForm final : public QWidget
{
    Q_OBJECT

public:
    using Book = Model::Contacts::Book;

    explicit ContactForm(const Model::Contacts &contacts, QWidget *parent = nullptr);

    /** A contact of a book, or with id 0 a new one. What was written before is gone. */
    void setContact(Book book, const Contact &contact);
    [[nodiscard]] bool isModified() const { return m_modified; }
    [[nodiscard]] bool isNew() const { return m_contact.id == 0; }
    /** The contact was stored: what stands here is not written anew. */
    void setSaved();
    void say(const QString &problem);
    /** saveWanted() follows if everything is right; else the problem is said. */
    void save();
    void revert();

Q_SIGNALS:
    void saveWanted(Fax::Model::Contacts::Book book, const Fax::Contact &contact);
    /** Revert of a new one. */
    void abandoned();

private:
    struct Field
    {
        QString Contact::*text;
        QLineEdit *edit;
    };

    void build();
    [[nodiscard]] QWidget *createPerson();
    [[nodiscard]] QWidget *createPlace();
    [[nodiscard]] QWidget *createButtons();
    [[nodiscard]] QLineEdit *createLine(const char *name, const QString &label,
                                        QString Contact::*text);
    [[nodiscard]] Contact written() const;
    void showContact();
    void showRights();
    void noteEdit();
    void setModified(bool modified);
    void checkNumbers();

    const Model::Contacts &m_contacts;
    Book m_book = Book::Personal;
    Contact m_contact;
    bool m_modified = false;
    QList<Field> m_fields;
    QComboBox *m_bookChoice;
    QLabel *m_reason;
    NumberList *m_numbers;
    QLineEdit *m_groups;
    QComboBox *m_resolution;
    QCheckBox *m_avoidEcm;
    QPlainTextEdit *m_note;
    FieldMessage *m_message;
    QPushButton *m_save;
    QPushButton *m_revert;
};

} // namespace Fax::Ui
