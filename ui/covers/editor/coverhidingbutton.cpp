#include "covers/editor/coverhidingbutton.h"

#include "covers/editor/coverfieldlist.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QMenu>

namespace Fax::Ui {

CoverHidingButton::CoverHidingButton(QWidget *parent)
    : QToolButton(parent)
{
    auto *menu = new QMenu(this);
    QMenu *group = nullptr;
    for (int i = 0; i < coverFieldCount; ++i) {
        const auto field = static_cast<CoverField>(i);
        if (!group || group->title() != coverFieldGroup(field))
            group = menu->addMenu(coverFieldGroup(field));
        QAction *action = group->addAction(coverFieldLabel(field));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, [this, field](bool on) { toggle(field, on); });
        m_actions.append(action);
    }
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    showText();
}

void CoverHidingButton::setFields(const QList<CoverField> &fields)
{
    m_fields = fields;
    for (int i = 0; i < m_actions.size(); ++i) {
        const QSignalBlocker quiet(m_actions.at(i));
        m_actions.at(i)->setChecked(fields.contains(static_cast<CoverField>(i)));
    }
    showText();
}

void CoverHidingButton::toggle(CoverField field, bool on)
{
    if (on)
        m_fields.append(field);
    else
        m_fields.removeAll(field);
    showText();
    Q_EMIT fieldsChosen();
}

void CoverHidingButton::showText()
{
    QStringList names;
    for (const CoverField field : std::as_const(m_fields))
        names.append(coverFieldLabel(field));
    setText(names.isEmpty()         ? tr("Always shown")
                : names.size() == 1 ? names.first()
                                    : tr("%n fields", nullptr, static_cast<int>(names.size())));
    setToolTip(names.isEmpty() ? tr("It is shown on every fax.")
                               : tr("It is hidden if all of these are empty: %1")
                                     .arg(names.join(QStringLiteral(", "))));
}

} // namespace Fax::Ui
