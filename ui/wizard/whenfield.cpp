#include "wizard/whenfield.h"

#include "common/em.h"
#include "wizard/fieldmessage.h"

#include <QtCore/QLocale>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

namespace Fax::Ui {

namespace {
const QTime startOfWork(8, 0);
}

WhenField::WhenField(const WizardContext &context, QWidget *parent)
    : QWidget(parent)
    , m_server(context.server)
    , m_clock(context.clock)
    , m_now(choice(QStringLiteral("now"), tr("&Now")))
    , m_discount(choice(QStringLiteral("discount"), tr("In the &discount period")))
    , m_at(choice(QStringLiteral("at"), tr("A&t")))
    , m_time(new QDateTimeEdit)
    , m_message(new FieldMessage(QStringLiteral("wizard.when.message")))
    , m_tomorrow(new QPushButton)
{
    setAccessibleName(tr("When"));
    build();
    connectAll();
    showDiscount();
}

QRadioButton *WhenField::choice(const QString &name, const QString &text)
{
    auto *made = new QRadioButton(text);
    made->setObjectName(QStringLiteral("wizard.when.") + name);
    made->setMinimumHeight(smallestTarget);
    return made;
}

void WhenField::build()
{
    m_time->setObjectName(QStringLiteral("wizard.when.time"));
    m_time->setAccessibleName(tr("Date and time"));
    m_time->setCalendarPopup(true);
    m_time->setEnabled(false);
    m_tomorrow->setObjectName(QStringLiteral("wizard.when.tomorrow"));
    m_tomorrow->setText(
        tr("Tomorrow %1").arg(QLocale().toString(startOfWork, QLocale::ShortFormat)));
    m_tomorrow->hide();
    auto *at = new QHBoxLayout;
    at->addWidget(m_at);
    at->addWidget(m_time);
    at->addStretch();
    auto *over = new QHBoxLayout;
    over->addWidget(m_message, 1);
    over->addWidget(m_tomorrow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_now);
    column->addWidget(m_discount);
    column->addLayout(at);
    column->addLayout(over);
}

void WhenField::connectAll()
{
    for (const QRadioButton *one : {m_now, m_discount, m_at})
        connect(one, &QRadioButton::toggled, this, &WhenField::changed);
    connect(m_at, &QRadioButton::toggled, m_time, &QWidget::setEnabled);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &WhenField::changed);
    connect(m_tomorrow, &QPushButton::clicked, this, &WhenField::chooseTomorrow);
    connect(&m_server, &Model::Server::loaded, this, &WhenField::showDiscount);
    for (const auto hoursChanged : {&Model::ServerProperties::discountRateStartHourChanged,
                                    &Model::ServerProperties::discountRateStartMinuteChanged,
                                    &Model::ServerProperties::discountRateEndHourChanged,
                                    &Model::ServerProperties::discountRateEndMinuteChanged})
        connect(&m_server, hoursChanged, this, &WhenField::showDiscount);
}

/** Start and end at the same time are no discount period. */
void WhenField::showDiscount()
{
    const QTime start(m_server.discountRateStartHour(), m_server.discountRateStartMinute());
    const QTime end(m_server.discountRateEndHour(), m_server.discountRateEndMinute());
    const bool none = start == end;
    m_discount->setEnabled(!none || m_discount->isChecked());
    m_discount->setToolTip(none ? tr("The server has no discount period.") : QString());
    m_discount->setText(none ? tr("In the &discount period")
                             : tr("In the &discount period (from %1)")
                                   .arg(QLocale().toString(start, QLocale::ShortFormat)));
}

/** The field knows no zones: it shows the wall clock of ours. */
void WhenField::setTime(const QDateTime &utc)
{
    const QDateTime local = utc.toTimeZone(m_clock.zone());
    m_time->setDate(local.date());
    m_time->setTime(local.time());
}

void WhenField::chooseTomorrow()
{
    const QDate today = m_clock.now().toTimeZone(m_clock.zone()).date();
    m_at->setChecked(true);
    m_time->setDate(today.addDays(1));
    m_time->setTime(startOfWork);
}

void WhenField::load(const FaxDraft &draft)
{
    (draft.schedule == ScheduleType::SpecificTime         ? m_at
         : draft.schedule == ScheduleType::DiscountPeriod ? m_discount
                                                          : m_now)
        ->setChecked(true);
    setTime(draft.scheduledAt.isValid() ? draft.scheduledAt : m_clock.now().addSecs(3600));
    showDiscount();
}

void WhenField::save(FaxDraft &draft) const
{
    draft.schedule = m_at->isChecked() ? ScheduleType::SpecificTime
        : m_discount->isChecked()      ? ScheduleType::DiscountPeriod
                                       : ScheduleType::Now;
    draft.scheduledAt = m_at->isChecked()
        ? QDateTime(m_time->date(), m_time->time(), m_clock.zone()).toUTC()
        : QDateTime();
}

QString WhenField::problem(const FaxDraft &draft) const
{
    const bool over = draft.schedule == ScheduleType::SpecificTime
        && draft.scheduledAt <= m_clock.now();
    return over ? tr("This time is over.") : QString();
}

void WhenField::say(const QString &problem)
{
    m_message->say(problem);
    m_tomorrow->setVisible(!problem.isEmpty());
}

void WhenField::focusTime()
{
    m_time->setFocus();
}

} // namespace Fax::Ui
