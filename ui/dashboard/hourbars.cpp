#include "dashboard/hourbars.h"

#include "common/format.h"
#include "common/tokens.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace Fax::Ui {

namespace {

constexpr int secondsPerHour = 3600;

int faxesOf(const HourFigures &hour)
{
    return hour.sent + hour.failed + hour.received;
}

} // namespace

HourBars::HourBars(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("dashboard.hours"));
    setAccessibleName(tr("Faxes of today by hour"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HourBars::setHours(const QDateTime &midnight, const QList<HourFigures> &hours)
{
    m_midnight = midnight;
    m_hours = hours;
    const auto busiest = std::max_element(
        hours.cbegin(), hours.cend(),
        [](const HourFigures &a, const HourFigures &b) { return faxesOf(a) < faxesOf(b); });
    if (busiest != hours.cend() && faxesOf(*busiest) > 0)
        setAccessibleDescription(sentence(static_cast<int>(busiest - hours.cbegin())));
    update();
}

QString HourBars::sentence(int hour) const
{
    const HourFigures figures = m_hours.value(hour);
    const QDateTime begin = m_midnight.addSecs(hour * secondsPerHour);
    return tr("%1 to %2: %3 sent, %4 failed, %5 received, %6 on line")
        .arg(shortClock(begin), shortClock(begin.addSecs(secondsPerHour)))
        .arg(figures.sent)
        .arg(figures.failed)
        .arg(figures.received)
        .arg(hoursAndMinutes(figures.seconds));
}

QSize HourBars::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 3 / 2};
}

QSize HourBars::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void HourBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor ground = palette().color(QPalette::WindowText);
    ground.setAlphaF(0.06F);
    painter.fillRect(rect(), ground);
    int most = 1;
    for (const HourFigures &hour : m_hours)
        most = qMax(most, faxesOf(hour));
    const auto count = static_cast<int>(m_hours.size());
    for (int i = 0; i < count; ++i) {
        const int left = width() * i / count;
        int bottom = height();
        const auto stack = [&](int faxes, Token token, Qt::BrushStyle pattern) {
            const int top = bottom - height() * faxes / most;
            const QRect bar(left + 1, top, width() * (i + 1) / count - left - 1, bottom - top);
            const QColor color = tokenColor(token, palette());
            QColor soft = color;
            soft.setAlphaF(0.45F);
            painter.fillRect(bar, soft);
            painter.fillRect(bar, QBrush(color, pattern));
            bottom = top;
        };
        const HourFigures &hour = m_hours.at(i);
        stack(hour.sent, Token::Send, Qt::BDiagPattern);
        stack(hour.received, Token::Receive, Qt::FDiagPattern);
        stack(hour.failed, Token::Fault, Qt::DiagCrossPattern);
    }
}

bool HourBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (!m_hours.isEmpty() && width() > 0)
        QToolTip::showText(help->globalPos(),
                           sentence(help->pos().x() * static_cast<int>(m_hours.size()) / width()),
                           this);
    return true;
}

} // namespace Fax::Ui
