#include "dashboard/linefilterbar.h"

#include "common/em.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace Fax::Ui {

namespace {

struct Chip
{
    const char *text;
    const char *name;
};

// In the order of LineGroup.
constexpr std::array<Chip, lineGroupCount> chips = {{
    //: %1 is a number of lines
    {QT_TRANSLATE_NOOP("Fax::Ui::LineFilterBar", "All %1"), "all"},
    {QT_TRANSLATE_NOOP("Fax::Ui::LineFilterBar", "Active %1"), "active"},
    {QT_TRANSLATE_NOOP("Fax::Ui::LineFilterBar", "Idle %1"), "idle"},
    {QT_TRANSLATE_NOOP("Fax::Ui::LineFilterBar", "Faults %1"), "faults"},
    {QT_TRANSLATE_NOOP("Fax::Ui::LineFilterBar", "Off %1"), "off"},
}};

} // namespace

LineFilterBar::LineFilterBar(LinesModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_sort(new QComboBox)
    , m_form(new QComboBox)
{
    createSort();
    createForm();
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->addLayout(createChips());
    m_parts->addLayout(createChoices());
    setMinimumWidth(1); // it breaks into two rows instead
    connect(&model, &LinesModel::countsChanged, this, &LineFilterBar::showCounts);
    showCounts();
}

QLayout *LineFilterBar::createChips()
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(0);
    auto *group = new QButtonGroup(this);
    for (size_t i = 0; i < chips.size(); ++i) {
        auto *chip = new QToolButton;
        chip->setObjectName(QStringLiteral("dashboard.chip.")
                            + QLatin1StringView(chips.at(i).name));
        chip->setCheckable(true);
        chip->setAutoRaise(true);
        chip->setMinimumSize(smallestTarget, smallestTarget);
        chip->setFocusPolicy(Qt::StrongFocus);
        group->addButton(chip, static_cast<int>(i));
        layout->addWidget(chip);
        m_chips.at(i) = chip;
    }
    layout->addStretch();
    m_chips.front()->setChecked(true);
    connect(group, &QButtonGroup::idClicked, this,
            [this](int id) { m_model.setGroup(static_cast<LineGroup>(id)); });
    return layout;
}

QLayout *LineFilterBar::createChoices()
{
    auto *layout = new QHBoxLayout;
    layout->addStretch();
    for (QComboBox *box : {m_sort, m_form}) {
        auto *label = new QLabel(box == m_sort ? tr("Sort by") : tr("Show as"));
        label->setBuddy(box);
        box->setMinimumHeight(smallestTarget);
        box->setAccessibleName(label->text());
        layout->addWidget(label);
        layout->addWidget(box);
    }
    return layout;
}

/** Two rows where one would not fit, as with a very large font. */
void LineFilterBar::fitRows()
{
    int needed = m_parts->spacing();
    for (int i = 0; i < m_parts->count(); ++i)
        needed += m_parts->itemAt(i)->sizeHint().width();
    m_parts->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void LineFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

void LineFilterBar::createSort()
{
    m_sort->setObjectName(QStringLiteral("dashboard.sort"));
    m_sort->addItems({tr("Number"), tr("Name"), tr("State"), tr("Elapsed"), tr("Last activity")});
    connect(m_sort, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model.setSort(static_cast<LineSort>(index)); });
}

void LineFilterBar::createForm()
{
    m_form->setObjectName(QStringLiteral("dashboard.density"));
    m_form->addItems({tr("Automatic"), tr("Cards"), tr("Short cards"), tr("Tiles"), tr("Table")});
    connect(m_form, &QComboBox::currentIndexChanged, this, &LineFilterBar::formChosen);
}

void LineFilterBar::showCounts()
{
    const auto counts = m_model.counts();
    for (size_t i = 0; i < m_chips.size(); ++i) {
        m_chips.at(i)->setText(tr(chips.at(i).text).arg(counts.at(i)));
        m_chips.at(i)->setAccessibleName(m_chips.at(i)->text());
    }
    fitRows();
}

void LineFilterBar::setGroup(LineGroup group)
{
    m_chips.at(static_cast<size_t>(group))->click();
}

void LineFilterBar::setSort(LineSort sort)
{
    m_sort->setCurrentIndex(static_cast<int>(sort));
}

void LineFilterBar::setForm(std::optional<LineForm> form)
{
    m_form->setCurrentIndex(form ? static_cast<int>(*form) + 1 : 0);
}

std::optional<LineForm> LineFilterBar::form() const
{
    const int index = m_form->currentIndex() - 1;
    return index < 0 ? std::nullopt : std::optional(static_cast<LineForm>(index));
}

} // namespace Fax::Ui
