#include "outbox/schedulepopup.h"

#include "common/idlistview.h"

#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

SchedulePopup::SchedulePopup(const Job &job, const Clock &clock, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_zone(clock.zone())
    , m_time(new QDateTimeEdit)
{
    setObjectName(QStringLiteral("outbox.schedule"));
    setAccessibleName(tr("When to send"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    m_now = addChoice(*layout, "now", tr("&Now"));
    m_discount = addChoice(*layout, "discount", tr("In the &discount period"));
    m_at = addChoice(*layout, "at", tr("&At"));
    m_time->setObjectName(QStringLiteral("outbox.schedule.time"));
    m_time->setAccessibleName(tr("Date and time"));
    m_time->setCalendarPopup(true);
    const QDateTime now = clock.now().toTimeZone(clock.zone());
    const QDateTime shown = job.scheduledAt.isValid() ? job.scheduledAt.toTimeZone(clock.zone())
                                                      : now.addSecs(3600);
    m_time->setMinimumDate(now.date()); // the field knows no zones: it shows the wall clock of ours
    m_time->setDate(shown.date());
    m_time->setTime(shown.time());
    layout->addWidget(m_time);
    auto *done = new QPushButton(tr("Reschedule"));
    done->setObjectName(QStringLiteral("outbox.schedule.done"));
    done->setDefault(true);
    layout->addWidget(done);
    connect(done, &QPushButton::clicked, this, &SchedulePopup::accept);
    connect(m_at, &QRadioButton::toggled, m_time, &QWidget::setEnabled);
    const bool later = job.schedule == ScheduleType::SpecificTime;
    m_time->setEnabled(later);
    (later                                              ? m_at
         : job.schedule == ScheduleType::DiscountPeriod ? m_discount
                                                        : m_now)
        ->setChecked(true);
}

QRadioButton *SchedulePopup::addChoice(QVBoxLayout &layout, const char *name, const QString &text)
{
    auto *choice = new QRadioButton(text);
    choice->setObjectName(QStringLiteral("outbox.schedule.") + QString::fromLatin1(name));
    layout.addWidget(choice);
    return choice;
}

void SchedulePopup::showAt(const IdListView &list)
{
    const QRect row = list.visualRect(list.currentIndex());
    const int x = list.fontMetrics().height() * 2;
    move(list.viewport()->mapToGlobal(QPoint(x, qMax(0, row.bottom()))));
    show();
    setFocus();
    focusNextChild();
}

void SchedulePopup::accept()
{
    const ScheduleType schedule = m_now->isChecked() ? ScheduleType::Now
        : m_discount->isChecked()                    ? ScheduleType::DiscountPeriod
                                                     : ScheduleType::SpecificTime;
    Q_EMIT chosen(schedule,
                  schedule == ScheduleType::SpecificTime
                      ? QDateTime(m_time->date(), m_time->time(), m_zone).toUTC()
                      : QDateTime());
    close();
}

} // namespace Fax::Ui
