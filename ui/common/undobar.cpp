#include "common/undobar.h"

#include "common/elidedlabel.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace Fax::Ui {

UndoBar::UndoBar(Undo &undo, QAction &undoAction, QWidget *parent)
    : QWidget(parent)
    , m_undo(undo)
    , m_sentence(new ElidedLabel)
    , m_show(addButton(QStringLiteral("undo.show")))
    , m_takeBack(addButton(QStringLiteral("undo.takeBack")))
{
    setObjectName(QStringLiteral("status.message"));
    m_sentence->setObjectName(QStringLiteral("undo.sentence"));
    m_sentence->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(tr("Show it"));
    m_takeBack->setText(tr("Undo"));
    m_takeBack->setAccessibleName(tr("Undo it"));
    m_takeBack->setToolTip(
        tr("Take it back (%1)").arg(undoAction.shortcut().toString(QKeySequence::NativeText)));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(fontMetrics().averageCharWidth(), 0, 0, 0);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_show);
    row->addWidget(m_takeBack);
    row->addStretch();
    connect(m_takeBack, &QToolButton::clicked, &undoAction, &QAction::trigger);
    connect(m_show, &QToolButton::clicked, this, [this] {
        const Undo::Step *step = m_undo.newest();
        if (step != nullptr && step->show)
            step->show();
    });
    connect(&undo, &Undo::changed, this, &UndoBar::refresh);
    refresh();
}

QToolButton *UndoBar::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(24); // ui.md 12: a target for fingers that shake
    return button;
}

void UndoBar::refresh()
{
    const Undo::Step *step = m_undo.newest();
    const QString before = m_sentence->text();
    m_sentence->show(step == nullptr ? QString() : step->sentence);
    setVisible(step != nullptr);
    m_show->setVisible(step != nullptr && step->show);
    m_takeBack->setVisible(step != nullptr && step->takeBack);
    if (step == nullptr || step->sentence == before)
        return;
    QAccessibleEvent told(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

} // namespace Fax::Ui
