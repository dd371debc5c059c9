#include "dashboard/calltimelineview.h"

#include "common/tokens.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

namespace Fax::Ui {

namespace {

constexpr double windowSeconds = 60;
constexpr int spokenBlocks = 6;

QString blockText(const TimelineBlock &block)
{
    const QString who = block.lane == Direction::Sent
        ? CallTimelineView::tr("us: %1").arg(block.label())
        : CallTimelineView::tr("them: %1").arg(block.label());
    return block.trouble ? CallTimelineView::tr("%1 (trouble)").arg(who) : who;
}

Token tokenOf(const TimelineBlock &block)
{
    switch (block.kind) {
    case TimelineBlock::Kind::Tone:
        return Token::Idle;
    case TimelineBlock::Kind::Signals:
        return Token::Negotiate;
    case TimelineBlock::Kind::Training:
        return Token::Ring;
    case TimelineBlock::Kind::PageData:
        break;
    }
    return block.lane == Direction::Sent ? Token::Send : Token::Receive;
}

} // namespace

CallTimelineView::CallTimelineView(QWidget *parent)
    : SpokenStrip(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Signals of this call"));
}

void CallTimelineView::setBlocks(const QList<TimelineBlock> &blocks, double seconds)
{
    if (m_blocks == blocks && qFuzzyCompare(m_seconds + 1, seconds + 1))
        return;
    m_blocks = blocks;
    m_seconds = seconds;
    tellReaders();
    update();
}

QString CallTimelineView::text() const
{
    QStringList said;
    for (const TimelineBlock &block :
         m_blocks.mid(qMax<qsizetype>(0, m_blocks.size() - spokenBlocks)))
        said.append(blockText(block));
    return said.isEmpty() ? tr("No call") : said.join(QStringLiteral(", "));
}

QSize CallTimelineView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 2};
}

QSize CallTimelineView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void CallTimelineView::setWhole(bool whole)
{
    if (std::exchange(m_whole, whole) != whole)
        update();
}

void CallTimelineView::setHovered(bool hovered)
{
    if (std::exchange(m_hovered, hovered) != hovered)
        update();
}

void CallTimelineView::enterEvent(QEnterEvent *)
{
    setHovered(true);
}

void CallTimelineView::leaveEvent(QEvent *)
{
    setHovered(false);
}

void CallTimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_End)
        setWhole(true);
    else if (event->key() == Qt::Key_Home)
        setWhole(false);
    else
        SpokenStrip::keyPressEvent(event);
}

int CallTimelineView::captionWidth() const
{
    return qMax(fontMetrics().horizontalAdvance(tr("us")),
                fontMetrics().horizontalAdvance(tr("them")))
        + fontMetrics().averageCharWidth();
}

QRect CallTimelineView::lane(Direction direction) const
{
    const int half = height() / 2;
    const int top = direction == Direction::Sent ? 0 : half;
    return {captionWidth(), top, width() - captionWidth(), half - 1};
}

/** Empty if it is not in sight. */
QRect CallTimelineView::place(const TimelineBlock &block) const
{
    const double span = isWhole() ? qMax(windowSeconds, m_seconds) : windowSeconds;
    const double from = isWhole() ? 0 : qMax(0.0, m_seconds - span);
    if (block.end <= from || block.begin >= from + span)
        return {};
    const QRect row = lane(block.lane);
    const auto x = [&](double second) {
        return row.left() + qRound(row.width() * qBound(0.0, (second - from) / span, 1.0));
    };
    return {x(block.begin), row.top(), qMax(2, x(block.end) - x(block.begin)), row.height()};
}

/** A notch in the upper edge marks trouble; the text is left out where it does not fit. */
void CallTimelineView::paintBlock(QPainter &painter, const TimelineBlock &block) const
{
    const QRect rect = place(block);
    if (rect.isEmpty())
        return;
    const QColor color = tokenColor(isEnabled() ? tokenOf(block) : Token::Stale, palette());
    QColor ground = color;
    ground.setAlphaF(block.kind == TimelineBlock::Kind::PageData ? 0.35F : 0.18F);
    painter.setPen(color);
    painter.setBrush(ground);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    if (block.trouble) {
        const int side = rect.height() / 3;
        const QPoint top(rect.center().x(), rect.top() + side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokenColor(Token::Fault, palette()));
        painter.drawPolygon(QPolygon({top, top - QPoint(side, side), top - QPoint(-side, side)}));
    }
    if (fontMetrics().horizontalAdvance(block.label()) > rect.width() - 2)
        return;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect, Qt::AlignCenter, block.label());
}

void CallTimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor ground = palette().color(QPalette::WindowText);
    ground.setAlphaF(0.06F);
    for (const Direction direction : {Direction::Sent, Direction::Received}) {
        const QRect row = lane(direction);
        painter.fillRect(row, ground);
        painter.setPen(tokenColor(Token::Idle, palette()));
        painter.drawText(QRect(0, row.top(), captionWidth(), row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         direction == Direction::Sent ? tr("us") : tr("them"));
    }
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    for (const TimelineBlock &block : m_blocks)
        paintBlock(painter, block);
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

bool CallTimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return SpokenStrip::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (const TimelineBlock &block : m_blocks)
        if (place(block).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), blockText(block), this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

} // namespace Fax::Ui
