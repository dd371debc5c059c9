#pragma once

#include "contacts/contact.h"

#include <QtWidgets/QWidget>

class QToolButton;
class QVBoxLayout;

namespace Fax {
class PhoneNumbers;
}

namespace Fax::Ui {

/** The fax numbers of a contact: a row for each, the default one first. */
class NumberList final : public QWidget
{
    Q_OBJECT

public:
    explicit NumberList(QWidget *parent = nullptr);

    void setNumbers(const QList<ContactNumber> &numbers, const PhoneNumbers &rules);
    /** As they stand there, empty ones left out. */
    [[nodiscard]] QList<ContactNumber> numbers() const;
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();
    /** A number field was left. */
    void left();

private:
    class Row;

    void add(const ContactNumber &number);
    void remove(Row *row);
    void putFirst(Row *row);
    void arrange();

    QVBoxLayout *m_layout;
    QToolButton *m_add;
    QList<Row *> m_rows;
    bool m_readOnly = false;
};

} // namespace Fax::Ui
