#include "wizard/optionsstep.h"

#include "common/em.h"
#include "wizard/fieldmessage.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRadioButton>

namespace Fax::Ui {

OptionsStep::OptionsStep(const WizardContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_clock(context.clock)
    , m_resolution(new QComboBox)
    , m_paper(new QComboBox)
    , m_now(createChoice(QStringLiteral("now"), tr("&Now")))
    , m_discount(createChoice(QStringLiteral("discount"), tr("In the &discount period")))
    , m_at(createChoice(QStringLiteral("at"), tr("A&t")))
    , m_time(new QDateTimeEdit)
    , m_timeMessage(new FieldMessage(QStringLiteral("wizard.when.message")))
    , m_priority(new QComboBox)
{
    setObjectName(QStringLiteral("wizard.step.options"));
    build();
    connectAll();
}

QString OptionsStep::title() const
{
    return tr("Options");
}

QRadioButton *OptionsStep::createChoice(const QString &name, const QString &text)
{
    auto *choice = new QRadioButton(text);
    choice->setObjectName(QStringLiteral("wizard.when.") + name);
    choice->setMinimumSize(smallestTarget, smallestTarget);
    return choice;
}

void OptionsStep::build()
{
    m_resolution->setObjectName(QStringLiteral("wizard.resolution"));
    m_resolution->setAccessibleName(tr("Resolution"));
    m_resolution->addItem(tr("Standard, 204×98: quick"), QVariant::fromValue(Resolution::Standard));
    m_resolution->addItem(tr("Fine, 204×196"), QVariant::fromValue(Resolution::Fine));
    m_resolution->addItem(tr("Superfine, 204×391: for small print"),
                          QVariant::fromValue(Resolution::Superfine));
    m_paper->setObjectName(QStringLiteral("wizard.paper"));
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItem(tr("A4"), QVariant::fromValue(Paper::A4));
    m_paper->addItem(tr("Letter"), QVariant::fromValue(Paper::Letter));
    m_paper->addItem(tr("Legal"), QVariant::fromValue(Paper::Legal));
    m_priority->setObjectName(QStringLiteral("wizard.priority"));
    m_priority->setAccessibleName(tr("Priority"));
    m_priority->addItem(tr("Low"), QVariant::fromValue(Priority::Low));
    m_priority->addItem(tr("Normal"), QVariant::fromValue(Priority::Normal));
    m_priority->addItem(tr("High"), QVariant::fromValue(Priority::High));
    auto *form = new QFormLayout(this);
    form->addRow(tr("Reso&lution"), m_resolution);
    form->addRow(tr("&Paper"), m_paper);
    form->addRow(tr("When"), createWhen());
    form->addRow(QString(), m_timeMessage);
    form->addRow(tr("Pr&iority"), m_priority);
}

QWidget *OptionsStep::createWhen()
{
    m_time->setObjectName(QStringLiteral("wizard.when.time"));
    m_time->setAccessibleName(tr("Date and time"));
    m_time->setCalendarPopup(true);
    m_time->setEnabled(false);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_now);
    column->addWidget(m_discount);
    auto *row = new QHBoxLayout;
    row->addWidget(m_at);
    row->addWidget(m_time);
    row->addStretch();
    column->addLayout(row);
    return box;
}

void OptionsStep::connectAll()
{
    for (const QComboBox *combo : {m_resolution, m_paper, m_priority})
        connect(combo, &QComboBox::currentIndexChanged, this, &WizardStep::changed);
    for (const QRadioButton *choice : {m_now, m_discount, m_at})
        connect(choice, &QRadioButton::toggled, this, &WizardStep::changed);
    connect(m_at, &QRadioButton::toggled, m_time, &QWidget::setEnabled);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &WizardStep::changed);
}

ScheduleType OptionsStep::schedule() const
{
    return m_at->isChecked()      ? ScheduleType::SpecificTime
        : m_discount->isChecked() ? ScheduleType::DiscountPeriod
                                  : ScheduleType::Now;
}

void OptionsStep::load(const FaxDraft &draft)
{
    m_resolution->setCurrentIndex(m_resolution->findData(QVariant::fromValue(draft.resolution)));
    m_paper->setCurrentIndex(m_paper->findData(QVariant::fromValue(draft.paper)));
    m_priority->setCurrentIndex(m_priority->findData(QVariant::fromValue(draft.priority)));
    (draft.schedule == ScheduleType::SpecificTime         ? m_at
         : draft.schedule == ScheduleType::DiscountPeriod ? m_discount
                                                          : m_now)
        ->setChecked(true);
    const QDateTime shown = draft.scheduledAt.isValid()
        ? draft.scheduledAt.toTimeZone(m_clock.zone())
        : m_clock.now().toTimeZone(m_clock.zone()).addSecs(3600);
    m_time->setDate(shown.date()); // the field knows no zones: it shows the wall clock of ours
    m_time->setTime(shown.time());
}

void OptionsStep::save(FaxDraft &draft) const
{
    draft.resolution = m_resolution->currentData().value<Resolution>();
    draft.paper = m_paper->currentData().value<Paper>();
    draft.priority = m_priority->currentData().value<Priority>();
    draft.schedule = schedule();
    draft.scheduledAt = draft.schedule == ScheduleType::SpecificTime
        ? QDateTime(m_time->date(), m_time->time(), m_clock.zone()).toUTC()
        : QDateTime();
}

QString OptionsStep::problem(const FaxDraft &draft) const
{
    const bool over = draft.schedule == ScheduleType::SpecificTime
        && draft.scheduledAt <= m_clock.now();
    return over ? tr("This time is over.") : QString();
}

void OptionsStep::showProblem(const FaxDraft &draft)
{
    m_timeMessage->say(problem(draft));
    m_time->setFocus();
}

QWidget *OptionsStep::firstField()
{
    return m_resolution;
}

} // namespace Fax::Ui
