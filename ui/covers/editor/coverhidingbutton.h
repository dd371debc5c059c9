#pragma once

#include "cover/coverfield.h"

#include <QtCore/QList>
#include <QtWidgets/QToolButton>

namespace Fax::Ui {

/** Chooses the fields without which an object is not shown. */
class CoverHidingButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit CoverHidingButton(QWidget *parent = nullptr);

    void setFields(const QList<CoverField> &fields);
    [[nodiscard]] const QList<CoverField> &fields() const { return m_fields; }

Q_SIGNALS:
    void fieldsChosen(); ///< by the user

private:
    void toggle(CoverField field, bool on);
    void showText();

    QList<CoverField> m_fields;
    QList<QAction *> m_actions; // by field
};

} // namespace Fax::Ui
