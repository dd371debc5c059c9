#include "settings/discountband.h"

#include "common/em.h"
#include "common/tokens.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace Fax::Ui {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int coarseStep = 15;
constexpr int fineStep = 1;
constexpr int hourStep = 60;

int minuteOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

QTime timeOf(int minute)
{
    const int day = (minute % minutesOfDay + minutesOfDay) % minutesOfDay;
    return {day / 60, day % 60};
}

int stepOf(const QInputEvent &event)
{
    return event.modifiers().testFlag(Qt::ShiftModifier) ? fineStep : coarseStep;
}

} // namespace

DiscountBand::DiscountBand(QWidget *parent)
    : SpokenStrip(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Discount period"));
    setCursor(Qt::PointingHandCursor);
}

void DiscountBand::setPeriod(QTime start, QTime end)
{
    if (m_start == start && m_end == end)
        return;
    m_start = start;
    m_end = end;
    tellReaders();
    update();
}

void DiscountBand::setNow(QTime now)
{
    m_now = now;
    update();
}

void DiscountBand::setSentence(const QString &sentence)
{
    if (m_sentence == sentence)
        return;
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    tellReaders();
}

int DiscountBand::current() const
{
    return minuteOf(m_handle == Handle::Start ? m_start : m_end);
}

int DiscountBand::partCount() const
{
    return minutesOfDay;
}

void DiscountBand::setCurrent(int minute)
{
    move(minute);
}

QSize DiscountBand::sizeHint() const
{
    return {emPixels(*this) * 40, fontMetrics().height() * 2 + smallestTarget};
}

QSize DiscountBand::minimumSizeHint() const
{
    return {emPixels(*this) * 20, sizeHint().height()};
}

/** Room at both sides for half a label and half a handle. */
QRect DiscountBand::bar() const
{
    const int side = fontMetrics().horizontalAdvance(QStringLiteral("24"));
    return {side, fontMetrics().height(), width() - 2 * side, smallestTarget};
}

int DiscountBand::xOf(int minute) const
{
    return bar().left() + bar().width() * minute / minutesOfDay;
}

int DiscountBand::minuteAt(int x, int step) const
{
    const int minute = (x - bar().left()) * minutesOfDay / qMax(1, bar().width());
    return qBound(0, (minute + step / 2) / step * step, minutesOfDay);
}

void DiscountBand::move(int minute)
{
    const QTime wanted = timeOf(minute);
    if (time(m_handle) == wanted || !isEnabled())
        return;
    time(m_handle) = wanted;
    update();
    Q_EMIT edited(m_start, m_end);
    tellReaders();
}

void DiscountBand::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return move(current() - stepOf(*event));
    case Qt::Key_Right:
    case Qt::Key_Up:
        return move(current() + stepOf(*event));
    case Qt::Key_PageUp:
        return move(current() + hourStep);
    case Qt::Key_PageDown:
        return move(current() - hourStep);
    default:
        return SpokenStrip::keyPressEvent(event);
    }
}

/** The nearer handle follows the pointer. */
void DiscountBand::mousePressEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    const auto distance = [&](QTime time) { return qAbs(xOf(minuteOf(time)) - x); };
    m_handle = distance(m_start) <= distance(m_end) ? Handle::Start : Handle::End;
    mouseMoveEvent(event);
    update();
}

void DiscountBand::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        move(minuteAt(event->position().toPoint().x(), stepOf(*event)));
}

void DiscountBand::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_handle = Handle::Start;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_handle = Handle::End;
    SpokenStrip::focusInEvent(event);
}

bool DiscountBand::focusNextPrevChild(bool next)
{
    const Handle other = next ? Handle::End : Handle::Start;
    if (m_handle == other)
        return SpokenStrip::focusNextPrevChild(next);
    m_handle = other;
    tellReaders();
    update();
    return true;
}

void DiscountBand::paintScale(QPainter &painter) const
{
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const int wide = fontMetrics().horizontalAdvance(QStringLiteral("00")) * 2;
    for (int hour = 0; hour <= 24; hour += 3) {
        const int x = xOf(hour * 60);
        painter.drawText(QRect(x - wide / 2, 0, wide, fontMetrics().height()), Qt::AlignCenter,
                         QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0')));
        painter.drawLine(x, bar().top(), x, bar().top() + bar().height() / 5);
    }
    painter.drawRect(bar().adjusted(0, 0, -1, -1));
}

/** Hatched besides its colour (P5). */
void DiscountBand::paintPeriod(QPainter &painter) const
{
    if (m_start == m_end)
        return;
    const int from = minuteOf(m_start);
    const int to = minuteOf(m_end);
    QList<std::pair<int, int>> parts{{from, to}};
    if (to < from)
        parts = {{0, to}, {from, minutesOfDay}};
    QColor color = tokenColor(isEnabled() ? Token::Receive : Token::Stale, palette());
    for (const auto &[first, last] : std::as_const(parts)) {
        const QRect part(QPoint(xOf(first), bar().top()), QPoint(xOf(last), bar().bottom()));
        QColor ground = color;
        ground.setAlphaF(0.35F);
        painter.fillRect(part, ground);
        painter.fillRect(part, QBrush(color, Qt::BDiagPattern));
    }
}

void DiscountBand::paintHandle(QPainter &painter, Handle handle) const
{
    const int x = xOf(minuteOf(handle == Handle::Start ? m_start : m_end));
    const int half = smallestTarget / 5;
    const QRect grip(x - half, bar().top() - 2, 2 * half, bar().height() + 4);
    const bool focused = hasFocus() && handle == m_handle;
    painter.setBrush(palette().color(QPalette::Button));
    painter.setPen(QPen(palette().color(focused ? QPalette::Highlight : QPalette::ButtonText),
                        focused ? 3 : 1));
    painter.drawRoundedRect(grip, 2, 2);
}

void DiscountBand::paintNow(QPainter &painter) const
{
    if (!m_now.isValid())
        return;
    const QColor color = tokenColor(Token::Fault, palette());
    const int x = xOf(minuteOf(m_now));
    const int top = bar().bottom() + 1;
    const int side = fontMetrics().height() / 3;
    painter.setPen(QPen(color, 2));
    painter.drawLine(x, bar().top(), x, bar().bottom());
    QPainterPath arrow(QPointF(x, top));
    arrow.lineTo(x - side, top + side);
    arrow.lineTo(x + side, top + side);
    arrow.closeSubpath();
    painter.fillPath(arrow, color);
    const QString text = tr("now %1").arg(m_now.toString(QStringLiteral("HH:mm")));
    const int wide = fontMetrics().horizontalAdvance(text);
    const int left = x + 2 * side + wide > width() ? x - 2 * side - wide : x + 2 * side;
    painter.drawText(QPoint(left, top + fontMetrics().ascent()), text);
}

void DiscountBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(bar(), palette().color(QPalette::Base));
    paintPeriod(painter);
    paintScale(painter);
    paintNow(painter);
    if (!isEnabled())
        return;
    paintHandle(painter, Handle::Start);
    paintHandle(painter, Handle::End);
}

} // namespace Fax::Ui
