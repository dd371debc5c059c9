#include "common/chips.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace Fax::Ui {

namespace {
constexpr int smallestTarget = 24; ///< pixels (A3)
}

Chips::Chips(const QString &name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    m_row->setContentsMargins(0, 0, 0, 0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int chip, bool down) {
        if (down)
            Q_EMIT currentChanged(chip);
    });
}

void Chips::add(const QString &text, const QString &tip)
{
    const int chip = static_cast<int>(m_group->buttons().size());
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("%1.%2").arg(objectName()).arg(chip));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setMinimumSize(smallestTarget, smallestTarget);
    const QSignalBlocker quiet(m_group);
    m_group->addButton(button, chip);
    button->setChecked(chip == 0);
    m_row->addWidget(button);
}

void Chips::setText(int chip, const QString &text)
{
    m_group->button(chip)->setText(text);
    m_group->button(chip)->setAccessibleName(text);
}

int Chips::current() const
{
    return m_group->checkedId();
}

void Chips::setCurrent(int chip)
{
    m_group->button(chip)->setChecked(true);
}

} // namespace Fax::Ui
