#pragma once

#include "base/clock.h"
#include "job/job.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QFrame>

class QDateTimeEdit;
class QRadioButton;

namespace Fax::Ui {

/** When shall it be sent: now, in the discount period, or at a time. Closes by itself when something else is clicked. */
class SchedulePopup final : public QFrame
{
    Q_OBJECT

public:
    SchedulePopup(const Job &job, const Clock &clock, QWidget *parent);

    /** Below the current row of this list. */
    void showAt(const class IdListView &list);

Q_SIGNALS:
    void chosen(Fax::ScheduleType schedule, const QDateTime &at);

private:
    QRadioButton *addChoice(class QVBoxLayout &layout, const char *name, const QString &text);
    void accept();

    const QTimeZone m_zone;
    QRadioButton *m_now;
    QRadioButton *m_discount;
    QRadioButton *m_at;
    QDateTimeEdit *m_time;
};

} // namespace Fax::Ui
