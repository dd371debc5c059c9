#include "contacts/contactform.h"

#include "common/em.h"
#include "contacts/contactmodel.h"
#include "contacts/numberlist.h"
#include "wizard/fieldmessage.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

namespace {

QFormLayout *formIn(QWidget *box)
{
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

ContactForm::ContactForm(const Model::Contacts &contacts, QWidget *parent)
    : QWidget(parent)
    , m_contacts(contacts)
    , m_bookChoice(new QComboBox)
    , m_reason(new QLabel)
    , m_numbers(new NumberList)
    , m_groups(new QLineEdit)
    , m_resolution(new QComboBox)
    , m_avoidEcm(new QCheckBox(tr("Avoid error correction")))
    , m_note(new QPlainTextEdit)
    , m_message(new FieldMessage(QStringLiteral("contact.message")))
    , m_save(new QPushButton(tr("Save")))
    , m_revert(new QPushButton(tr("Revert")))
{
    setObjectName(QStringLiteral("contact.form"));
    build();
    connect(m_numbers, &NumberList::edited, this, &ContactForm::noteEdit);
    connect(m_numbers, &NumberList::left, this, &ContactForm::checkNumbers);
    connect(m_groups, &QLineEdit::textEdited, this, &ContactForm::noteEdit);
    connect(m_resolution, &QComboBox::activated, this, &ContactForm::noteEdit);
    connect(m_avoidEcm, &QCheckBox::clicked, this, &ContactForm::noteEdit);
    connect(m_note, &QPlainTextEdit::textChanged, this, &ContactForm::noteEdit);
    connect(m_bookChoice, &QComboBox::activated, this, [this](int index) {
        m_book = static_cast<Book>(index);
        showRights();
    });
    connect(m_save, &QPushButton::clicked, this, &ContactForm::save);
    connect(m_revert, &QPushButton::clicked, this, &ContactForm::revert);
    showContact();
}

QLineEdit *ContactForm::createLine(const char *name, const QString &label, QString Contact::*text)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("contact.") + QString::fromLatin1(name));
    edit->setAccessibleName(label);
    edit->setMinimumHeight(smallestTarget);
    edit->setMaxLength(Contact::longestText
                       * 2); // surrogate pairs; checkedContact() counts letters
    connect(edit, &QLineEdit::textEdited, this, &ContactForm::noteEdit);
    m_fields.append({text, edit});
    return edit;
}

QWidget *ContactForm::createPerson()
{
    auto *box = new QWidget;
    auto *form = formIn(box);
    const auto line = [&](const char *name, const QString &label, QString Contact::*text) {
        form->addRow(label, createLine(name, label, text));
    };
    line("givenName", tr("Given name"), &Contact::givenName);
    line("name", tr("Name"), &Contact::name);
    line("company", tr("Company"), &Contact::company);
    form->addRow(tr("Fax numbers"), m_numbers);
    form->addRow(QString(), m_message);
    line("phone", tr("Phone"), &Contact::phone);
    line("email", tr("E-mail"), &Contact::email);
    m_groups->setObjectName(QStringLiteral("contact.groups"));
    m_groups->setAccessibleName(tr("Groups"));
    m_groups->setMinimumHeight(smallestTarget);
    m_groups->setPlaceholderText(tr("For example: Customers; Berlin"));
    form->addRow(tr("Groups"), m_groups);
    m_note->setObjectName(QStringLiteral("contact.note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 4);
    form->addRow(tr("Note"), m_note);
    return box;
}

QWidget *ContactForm::createPlace()
{
    auto *box = new QWidget;
    auto *form = formIn(box);
    const auto line = [&](const char *name, const QString &label, QString Contact::*text) {
        form->addRow(label, createLine(name, label, text));
    };
    line("department", tr("Department"), &Contact::department);
    line("title", tr("Title"), &Contact::title);
    line("street", tr("Street"), &Contact::street);
    line("zip", tr("ZIP"), &Contact::zip);
    line("place", tr("Place"), &Contact::place);
    line("country", tr("Country"), &Contact::country);
    line("billingCode", tr("Billing code"), &Contact::billingCode);
    m_resolution->setObjectName(QStringLiteral("contact.resolution"));
    m_resolution->setAccessibleName(tr("Resolution"));
    m_resolution->setMinimumHeight(smallestTarget);
    m_resolution->addItems({tr("As usual"), tr("Standard"), tr("Fine"), tr("Superfine")});
    form->addRow(tr("Resolution"), m_resolution);
    m_avoidEcm->setObjectName(QStringLiteral("contact.avoidEcm"));
    m_avoidEcm->setAccessibleName(m_avoidEcm->text());
    m_avoidEcm->setMinimumHeight(smallestTarget);
    form->addRow(QString(), m_avoidEcm);
    return box;
}

QWidget *ContactForm::createButtons()
{
    m_bookChoice->setObjectName(QStringLiteral("contact.book"));
    m_bookChoice->setAccessibleName(tr("Address book"));
    m_bookChoice->setMinimumHeight(smallestTarget);
    m_bookChoice->addItems(
        {ContactModel::bookName(Book::Personal), ContactModel::bookName(Book::Shared)});
    m_reason->setObjectName(QStringLiteral("contact.reason"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("contact.save"));
    m_revert->setObjectName(QStringLiteral("contact.revert"));
    for (QPushButton *button : {m_save, m_revert}) {
        button->setAccessibleName(button->text());
        button->setMinimumHeight(smallestTarget);
    }
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("Address book"));
    label->setBuddy(m_bookChoice);
    row->addWidget(label);
    row->addWidget(m_bookChoice);
    row->addWidget(m_reason, 1);
    row->addStretch();
    row->addWidget(m_revert);
    row->addWidget(m_save);
    return box;
}

void ContactForm::build()
{
    auto *fields = new QWidget;
    auto *columns = new QHBoxLayout(fields);
    columns->setSpacing(emPixels(*this) * 2);
    columns->addWidget(createPerson(), 3);
    columns->addWidget(createPlace(), 2);
    columns->setAlignment(Qt::AlignTop);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("contact.fields"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(fields);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(createButtons());
}

void ContactForm::setContact(Book book, const Contact &contact)
{
    m_book = book;
    m_contact = contact;
    showContact();
}

void ContactForm::showContact()
{
    const QSignalBlocker blocker(m_note);
    for (const Field &field : std::as_const(m_fields)) {
        field.edit->setText(m_contact.*field.text);
        field.edit->setCursorPosition(0);
    }
    m_numbers->setNumbers(m_contact.faxNumbers, m_contacts.numbers());
    m_groups->setText(m_contact.groups.join(u"; "_qs));
    m_resolution->setCurrentIndex(static_cast<int>(m_contact.resolution));
    m_avoidEcm->setChecked(m_contact.avoidEcm);
    m_note->setPlainText(m_contact.note);
    m_bookChoice->setCurrentIndex(static_cast<int>(m_book));
    m_message->say({});
    setModified(false);
    showRights();
}

/** Who may not change it reads it, and is told why (P8). */
void ContactForm::showRights()
{
    const QString refusal = m_contacts.refusal(m_book);
    const bool readOnly = !refusal.isEmpty();
    m_reason->setText(refusal);
    m_reason->setVisible(readOnly);
    for (const Field &field : std::as_const(m_fields))
        field.edit->setReadOnly(readOnly);
    m_numbers->setReadOnly(readOnly);
    m_groups->setReadOnly(readOnly);
    m_note->setReadOnly(readOnly);
    m_resolution->setEnabled(!readOnly);
    m_avoidEcm->setEnabled(!readOnly);
    m_bookChoice->setEnabled(isNew());
    m_save->setVisible(!readOnly);
    m_revert->setVisible(!readOnly || isNew());
}

Contact ContactForm::written() const
{
    Contact contact = m_contact;
    for (const Field &field : m_fields)
        contact.*field.text = field.edit->text();
    contact.faxNumbers = m_numbers->numbers();
    contact.groups = m_groups->text().split(u';', Qt::SkipEmptyParts);
    contact.resolution = static_cast<ContactWishes::Resolution>(m_resolution->currentIndex());
    contact.avoidEcm = m_avoidEcm->isChecked();
    contact.note = m_note->toPlainText();
    return contact;
}

void ContactForm::noteEdit()
{
    setModified(true);
}

void ContactForm::setModified(bool modified)
{
    m_modified = modified;
    m_save->setEnabled(modified);
    m_revert->setEnabled(modified || isNew());
}

void ContactForm::setSaved()
{
    setModified(false);
}

void ContactForm::say(const QString &problem)
{
    m_message->say(problem);
}

/** S5: on leaving a field. */
void ContactForm::checkNumbers()
{
    const auto checked = checkedContact(written());
    const bool ofNumbers = !checked && checked.error().code == ErrorCode::BadNumber;
    m_message->say(ofNumbers ? checked.error().message() : QString());
}

void ContactForm::save()
{
    const auto checked = checkedContact(written());
    if (!checked)
        return m_message->say(checked.error().message());
    m_message->say({});
    Q_EMIT saveWanted(m_book, *checked);
}

void ContactForm::revert()
{
    const bool wasNew = isNew();
    showContact();
    if (wasNew)
        Q_EMIT abandoned();
}

} // namespace Fax::Ui
