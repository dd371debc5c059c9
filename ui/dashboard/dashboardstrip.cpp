#include "dashboard/dashboardstrip.h"

#include "common/elidedlabel.h"
#include "common/format.h"
#include "common/meter.h"
#include "dashboard/hourbars.h"

#include <QtWidgets/QBoxLayout>

namespace Fax::Ui {

DashboardStrip::DashboardStrip(Model::Server &server, LinesModel &lines, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_lines(lines)
    , m_today(label("today"))
    , m_hours(new HourBars)
    , m_busy(label("busy"))
    , m_occupancy(new Meter)
    , m_queue(label("waiting"))
{
    m_occupancy->setObjectName(QStringLiteral("dashboard.occupancy"));
    m_occupancy->setAccessibleName(tr("Share of the lines that are busy"));
    m_busy->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_queue->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_today, 5);
    layout->addWidget(m_hours, 2);
    layout->addWidget(m_busy, 2);
    layout->addWidget(m_occupancy, 2);
    layout->addWidget(m_queue, 1);
    connect(&server, &Model::Server::todayChanged, this, &DashboardStrip::showToday);
    connect(&server, &Model::Server::queueChanged, this, &DashboardStrip::showQueue);
    connect(&server, &Model::Server::loaded, this, &DashboardStrip::showQueue);
    connect(&lines, &LinesModel::countsChanged, this, &DashboardStrip::showOccupancy);
    showToday();
    showOccupancy();
    showQueue();
}

ElidedLabel *DashboardStrip::label(const char *name)
{
    auto *made = new ElidedLabel(this);
    made->setObjectName(QStringLiteral("dashboard.") + QLatin1StringView(name));
    return made;
}

void DashboardStrip::showToday()
{
    const DayFigures &today = m_server.today();
    m_hours->setHours(today.from, today.hours);
    const HourFigures all = today.total();
    m_today->show(today.from.isValid() ? tr("Today %1 sent, %2 failed, %3 received, %4 on line")
                                             .arg(all.sent)
                                             .arg(all.failed)
                                             .arg(all.received)
                                             .arg(hoursAndMinutes(all.seconds))
                                       : QString());
}

/** Of the lines that are in use at all. */
void DashboardStrip::showOccupancy()
{
    const auto counts = m_lines.counts();
    const auto count = [&counts](LineGroup group) { return counts.at(static_cast<size_t>(group)); };
    const int enabled = count(LineGroup::All) - count(LineGroup::Off);
    const int busy = count(LineGroup::Active);
    m_busy->show(tr("%1 of %2 lines busy").arg(busy).arg(enabled));
    m_occupancy->setToken(Token::Send);
    m_occupancy->setPercent(enabled == 0 ? -1 : busy * 100 / enabled);
}

void DashboardStrip::showQueue()
{
    m_queue->show(tr("%1 waiting").arg(m_server.queue().waiting));
}

} // namespace Fax::Ui
