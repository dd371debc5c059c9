#include "contacts/numberlist.h"

#include "common/em.h"
#include "common/glyph.h"
#include "contacts/phonenumbers.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

namespace {

QToolButton *button(Glyph glyph, const QString &name)
{
    auto *made = new QToolButton;
    made->setIcon(glyphIcon(glyph));
    made->setAutoRaise(true);
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setMinimumSize(smallestTarget, smallestTarget);
    return made;
}

} // namespace

class NumberList::Row final : public QWidget
{
public:
    Row()
        : number(new QLineEdit)
        , label(new QLineEdit)
        , first(button(Glyph::ArrowUp, NumberList::tr("Make this the number that is used first")))
        , away(button(Glyph::Bin, NumberList::tr("Remove this number")))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(number, 3);
        row->addWidget(label, 2);
        row->addWidget(first);
        row->addWidget(away);
        for (QToolButton *mayHide : {first, away}) { // all fields have the same width
            QSizePolicy policy = mayHide->sizePolicy();
            policy.setRetainSizeWhenHidden(true);
            mayHide->setSizePolicy(policy);
        }
        number->setMinimumHeight(smallestTarget);
        label->setMinimumHeight(smallestTarget);
        number->setPlaceholderText(NumberList::tr("Number"));
        number->setMaxLength(200);
        label->setPlaceholderText(NumberList::tr("Label"));
        label->setMaxLength(Contact::longestText);
    }

    QLineEdit *number;
    QLineEdit *label;
    QToolButton *first;
    QToolButton *away;
};

NumberList::NumberList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(new QToolButton)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_add->setObjectName(QStringLiteral("contact.addNumber"));
    m_add->setText(tr("Another number"));
    m_add->setIcon(glyphIcon(Glyph::Plus));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAccessibleName(m_add->text());
    m_add->setMinimumHeight(smallestTarget);
    m_layout->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QToolButton::clicked, this, [this] {
        add({});
        arrange();
        m_rows.last()->number->setFocus();
    });
}

void NumberList::setNumbers(const QList<ContactNumber> &numbers, const PhoneNumbers &rules)
{
    qDeleteAll(std::exchange(m_rows, {}));
    for (const ContactNumber &number : numbers)
        add({number.label, rules.international(number.number)});
    if (m_rows.isEmpty())
        add({});
    arrange();
}

QList<ContactNumber> NumberList::numbers() const
{
    QList<ContactNumber> list;
    for (const Row *row : m_rows)
        if (!row->number->text().trimmed().isEmpty())
            list.append({row->label->text(), row->number->text()});
    return list;
}

void NumberList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    arrange();
}

void NumberList::add(const ContactNumber &number)
{
    auto *row = new Row;
    row->number->setText(number.number);
    row->label->setText(number.label);
    connect(row->number, &QLineEdit::textEdited, this, &NumberList::edited);
    connect(row->label, &QLineEdit::textEdited, this, &NumberList::edited);
    connect(row->number, &QLineEdit::editingFinished, this, &NumberList::left);
    connect(row->first, &QToolButton::clicked, this, [this, row] { putFirst(row); });
    connect(row->away, &QToolButton::clicked, this, [this, row] { remove(row); });
    m_rows.append(row);
}

void NumberList::remove(Row *row)
{
    m_rows.removeOne(row);
    row->deleteLater();
    row->hide();
    if (m_rows.isEmpty())
        add({});
    arrange();
    Q_EMIT edited();
}

void NumberList::putFirst(Row *row)
{
    m_rows.move(m_rows.indexOf(row), 0);
    arrange();
    Q_EMIT edited();
}

void NumberList::arrange()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        Row *row = m_rows.at(i);
        m_layout->insertWidget(i, row);
        row->number->setObjectName(QStringLiteral("contact.number.%1").arg(i + 1));
        row->number->setAccessibleName(tr("Fax number %1").arg(i + 1));
        row->number->setReadOnly(m_readOnly);
        row->label->setObjectName(QStringLiteral("contact.label.%1").arg(i + 1));
        row->label->setAccessibleName(tr("Label of fax number %1").arg(i + 1));
        row->label->setReadOnly(m_readOnly);
        row->first->setObjectName(QStringLiteral("contact.first.%1").arg(i + 1));
        row->first->setVisible(i > 0 && !m_readOnly);
        row->away->setObjectName(QStringLiteral("contact.removeNumber.%1").arg(i + 1));
        row->away->setVisible(m_rows.size() > 1 && !m_readOnly);
        row->show();
    }
    m_add->setVisible(!m_readOnly && m_rows.size() < Contact::mostNumbers);
    QWidget *before = m_add;
    for (const Row *row : std::as_const(m_rows)) {
        for (QWidget *next :
             std::initializer_list<QWidget *>{row->number, row->label, row->first, row->away})
            setTabOrder(std::exchange(before, next), next);
    }
    setTabOrder(before, m_add);
}

} // namespace Fax::Ui
