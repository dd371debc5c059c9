#include "dashboard/ecmmap.h"

#include "common/tokens.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <cmath>

namespace Fax::Ui {

namespace {

constexpr int hintColumns = 32;
constexpr std::array legendStates{EcmFrame::Good, EcmFrame::Repeated, EcmFrame::Missing,
                                  EcmFrame::Sent};

Token tokenOf(EcmFrame state)
{
    switch (state) {
    case EcmFrame::Good:
        return Token::Receive;
    case EcmFrame::Repeated:
        return Token::Ring;
    case EcmFrame::Missing:
        return Token::Fault;
    case EcmFrame::Sent:
        return Token::Send;
    case EcmFrame::Unknown:
        break;
    }
    return Token::Idle;
}

QString legendText(EcmFrame state, int count)
{
    switch (state) {
    case EcmFrame::Good:
        return EcmMap::tr("%1 good").arg(count);
    case EcmFrame::Repeated:
        return EcmMap::tr("%1 repeated").arg(count);
    case EcmFrame::Missing:
        return EcmMap::tr("%1 missing").arg(count);
    case EcmFrame::Sent:
        return EcmMap::tr("%1 not answered yet").arg(count);
    case EcmFrame::Unknown:
        break;
    }
    return {};
}

} // namespace

QString ecmFrameWord(EcmFrame state)
{
    switch (state) {
    case EcmFrame::Good:
        return EcmMap::tr("Good");
    case EcmFrame::Repeated:
        return EcmMap::tr("Repeated");
    case EcmFrame::Missing:
        return EcmMap::tr("Missing");
    case EcmFrame::Sent:
        return EcmMap::tr("Sent, not answered yet");
    case EcmFrame::Unknown:
        break;
    }
    return EcmMap::tr("Not there yet");
}

EcmMap::EcmMap(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Frames of this block"));
    setFrames({});
}

void EcmMap::setFrames(const QByteArray &frames)
{
    const bool resized = frames.size() != m_frames.size();
    m_frames = frames.left(PageNews::mostFrames);
    setAccessibleDescription(sentence());
    if (resized)
        updateGeometry();
    update();
}

int EcmMap::count(EcmFrame state) const
{
    return static_cast<int>(m_frames.count(static_cast<char>(state)));
}

QString EcmMap::sentence() const
{
    if (m_frames.isEmpty())
        return tr("No frames yet");
    return tr("%1 frames good, %2 repeated, %3 missing, %4 not answered yet")
        .arg(count(EcmFrame::Good))
        .arg(count(EcmFrame::Repeated))
        .arg(count(EcmFrame::Missing))
        .arg(count(EcmFrame::Sent));
}

int EcmMap::cell() const
{
    return qMax(6, fontMetrics().height() * 3 / 5);
}

int EcmMap::columns(int width) const
{
    return qBound(8, width / cell(), hintColumns);
}

QRect EcmMap::cellAt(int number, int top) const
{
    const int across = columns(width());
    const int place = isRightToLeft() ? across - 1 - number % across : number % across;
    const int y = top + number / across * cell();
    return {place * cell(), y, cell() - 2, cell() - 2};
}

/** Good: full. Repeated: full with a bar. Missing: a cross. Sent: a frame. Not there: a dot. */
void EcmMap::drawCell(QPainter &painter, const QRect &place, EcmFrame state) const
{
    const QColor color = tokenColor(tokenOf(state), palette());
    const QRect inner = place.adjusted(0, 0, -1, -1);
    painter.setPen(color);
    switch (state) {
    case EcmFrame::Good:
        painter.fillRect(place, color);
        break;
    case EcmFrame::Repeated:
        painter.fillRect(place, color);
        painter.fillRect(place.left(), place.center().y() - 1, place.width(),
                         qMax(2, place.height() / 4), palette().color(QPalette::Base));
        break;
    case EcmFrame::Missing:
        painter.drawRect(inner);
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
        break;
    case EcmFrame::Sent:
        painter.drawRect(inner);
        break;
    case EcmFrame::Unknown:
        painter.fillRect(QRect(place.center(), QSize(2, 2)), color);
        break;
    }
}

/** Room for the largest counts, so that nothing jumps. */
EcmMap::Legend EcmMap::legend(int width) const
{
    const QFontMetrics metrics = fontMetrics();
    Legend legend;
    QPoint at(0, 0);
    for (size_t i = 0; i < legendStates.size(); ++i) {
        const QString longest = legendText(legendStates.at(i), PageNews::mostFrames);
        const int across = cell() + metrics.horizontalAdvance(longest)
            + metrics.averageCharWidth() * 2;
        if (at.x() > 0 && at.x() + across > width)
            at = QPoint(0, at.y() + metrics.height());
        const int left = isRightToLeft() ? width - at.x() - across : at.x();
        legend.places.at(i) = QRect(left, at.y(), across, metrics.height());
        at.rx() += across;
    }
    legend.height = at.y() + metrics.height() + cell() / 2;
    return legend;
}

/** Above the cells, of which there are more and more. */
void EcmMap::drawLegend(QPainter &painter) const
{
    const Legend all = legend(width());
    for (size_t i = 0; i < legendStates.size(); ++i) {
        const EcmFrame state = legendStates.at(i);
        const QRect place = all.places.at(i);
        const int side = cell() - 2;
        const int left = isRightToLeft() ? place.right() - side : place.left();
        drawCell(painter, {left, place.top() + (place.height() - side) / 2, side, side}, state);
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect text = isRightToLeft() ? place.adjusted(0, 0, -cell() - 2, 0)
                                           : place.adjusted(cell() + 2, 0, 0, 0);
        painter.drawText(text, Qt::AlignLeading | Qt::AlignVCenter,
                         legendText(state, count(state)));
    }
}

void EcmMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int top = legend(width()).height;
    for (int number = 0; number < m_frames.size(); ++number)
        drawCell(painter, cellAt(number, top), static_cast<EcmFrame>(m_frames.at(number)));
    drawLegend(painter);
}

int EcmMap::frameAt(const QPoint &position) const
{
    const int top = legend(width()).height;
    for (int number = 0; number < m_frames.size(); ++number) {
        if (cellAt(number, top).contains(position))
            return number;
    }
    return -1;
}

bool EcmMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int number = frameAt(help->pos());
    if (number < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(),
                           tr("Frame %1: %2")
                               .arg(number + 1)
                               .arg(ecmFrameWord(static_cast<EcmFrame>(m_frames.at(number)))),
                           this);
    return true;
}

QSize EcmMap::sizeHint() const
{
    const int width = cell() * hintColumns;
    return {width, heightForWidth(width)};
}

QSize EcmMap::minimumSizeHint() const
{
    const int width = cell() * 8;
    return {width, legend(width).height + cell()};
}

/** Room for a whole block, so that nothing jumps while it comes. */
int EcmMap::heightForWidth(int width) const
{
    const int rows = (PageNews::mostFrames + columns(width) - 1) / columns(width);
    return rows * cell() + legend(width).height;
}

} // namespace Fax::Ui
