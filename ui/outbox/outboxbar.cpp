#include "outbox/outboxbar.h"

#include <QtCore/QLocale>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace Fax::Ui {

namespace {
constexpr int everyone = 0;
constexpr int mine = 1;
} // namespace

OutboxBar::OutboxBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QButtonGroup(this))
    , m_owners(new QButtonGroup(this))
    , m_counts(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    const int edge = fontMetrics().height() / 4;
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(edge);
    const auto chip = [&](JobChip value, const char *name, const QString &text) {
        addChoice(*layout, *m_chips, name, text, static_cast<int>(value));
    };
    chip(JobChip::All, "all", tr("All"));
    chip(JobChip::Waiting, "waiting", tr("Waiting"));
    chip(JobChip::Active, "active", tr("Active"));
    chip(JobChip::Paused, "paused", tr("Paused"));
    chip(JobChip::Failed, "failed", tr("Failed"));
    layout->addSpacing(2 * fontMetrics().height());
    addChoice(*layout, *m_owners, "mine", tr("Mine"), mine);
    addChoice(*layout, *m_owners, "everyone", tr("Everyone"), everyone);
    layout->addStretch();
    layout->addWidget(m_counts);
    m_counts->setObjectName(QStringLiteral("outbox.count"));
    reset();
    for (const QButtonGroup *group : {m_chips, m_owners})
        connect(group, &QButtonGroup::idToggled, this, [this](int, bool on) {
            if (on)
                Q_EMIT changed();
        });
}

QToolButton *OutboxBar::addChoice(QHBoxLayout &layout, QButtonGroup &group, const char *name,
                                  const QString &text, int id)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("outbox.chip.") + QString::fromLatin1(name));
    button->setText(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(qMax(24, fontMetrics().height() * 3 / 2));
    group.addButton(button, id);
    layout.addWidget(button);
    return button;
}

JobChip OutboxBar::chip() const
{
    return static_cast<JobChip>(m_chips->checkedId());
}

bool OutboxBar::isOnlyMine() const
{
    return m_owners->checkedId() == mine;
}

void OutboxBar::setOwnerChoice(bool shown)
{
    const QList<QAbstractButton *> buttons = m_owners->buttons();
    for (QAbstractButton *button : buttons)
        button->setVisible(shown);
}

void OutboxBar::setCounts(int shown, int all)
{
    const QLocale locale;
    //: "37 of 12,408" faxes
    m_counts->setText(shown == all
                          ? tr("%n faxes", nullptr, all)
                          : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
}

void OutboxBar::reset()
{
    m_chips->button(static_cast<int>(JobChip::All))->setChecked(true);
    m_owners->button(everyone)->setChecked(true);
}

} // namespace Fax::Ui
