#pragma once

#include "dashboard/linesmodel.h"
#include "model/server.h"

#include <QtWidgets/QWidget>

namespace Fax::Ui {

class ElidedLabel;
class HourBars;
class Meter;

/** Above all: what the lines did today, how many are busy, and how many faxes wait. */
class DashboardStrip final : public QWidget
{
    Q_OBJECT

public:
    DashboardStrip(Model::Server &server, LinesModel &lines, QWidget *parent = nullptr);

private:
    [[nodiscard]] ElidedLabel *label(const char *name);
    void showToday();
    void showOccupancy();
    void showQueue();

    Model::Server &m_server;
    LinesModel &m_lines;
    ElidedLabel *m_today;
    HourBars *m_hours;
    ElidedLabel *m_busy;
    Meter *m_occupancy;
    ElidedLabel *m_queue;
};

} // namespace Fax::Ui
