#include "dashboard/historystrip.h"

#include "common/format.h"
#include "common/tokens.h"
#include "job/whysentence.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

namespace Fax::Ui {

namespace {

QString faxesAndPages(const QString &faxes, int pages)
{
    return QStringLiteral("%1 (%2)").arg(faxes, HistoryStrip::tr("%n pages", nullptr, pages));
}

QRect cell(const QRect &rect, int index, qsizetype count)
{
    const auto all = static_cast<int>(count);
    const int left = rect.left() + rect.width() * index / all;
    const int right = rect.left() + rect.width() * (index + 1) / all;
    return {left, rect.top(), qMax(1, right - left), rect.height()};
}

/** A bar from `from` upwards, as high as the share of the quarter. */
QRect bar(const QRect &cell, int fromSeconds, int seconds)
{
    const int bottom = cell.bottom() + 1 - cell.height() * fromSeconds / QuarterHour::length;
    const int height = qMax(
        2, cell.height() * qMin(seconds, QuarterHour::length) / QuarterHour::length);
    return {cell.left(), bottom - height, cell.width(), height};
}

void fillBar(QPainter &painter, const QRect &rect, const QColor &color, Qt::BrushStyle hatch)
{
    QColor ground = color;
    ground.setAlphaF(0.45F);
    painter.fillRect(rect, ground);
    painter.fillRect(rect, QBrush(color, hatch));
    painter.fillRect(QRect(rect.topLeft(), QSize(rect.width(), 1)), color);
}

void paintCross(QPainter &painter, const QRect &cell, const QColor &color)
{
    const int side = qMin(cell.height(), 6);
    const QRect box(cell.center().x() - side / 2, cell.top(), side, side);
    painter.setPen(QPen(color, 1.5));
    painter.drawLine(box.topLeft(), box.bottomRight());
    painter.drawLine(box.bottomLeft(), box.topRight());
}

} // namespace

QString quarterSentence(const QuarterHour &quarter)
{
    const QString from = shortClock(quarter.start);
    const QString to = shortClock(quarter.start.addSecs(QuarterHour::length));
    QStringList parts;
    if (quarter.sent > 0)
        parts.append(
            faxesAndPages(HistoryStrip::tr("%n sent", nullptr, quarter.sent), quarter.sentPages));
    if (quarter.received > 0)
        parts.append(faxesAndPages(HistoryStrip::tr("%n received", nullptr, quarter.received),
                                   quarter.receivedPages));
    if (quarter.failed > 0) {
        const QString failed = HistoryStrip::tr("%n failed", nullptr, quarter.failed);
        //: for example "1 failed: busy"
        parts.append(
            quarter.lastError == ErrorCode::None
                ? failed
                : HistoryStrip::tr("%1: %2").arg(failed, failurePhrase(quarter.lastError)));
    }
    if (parts.isEmpty() && quarter.sendSeconds + quarter.receiveSeconds > 0)
        parts.append(HistoryStrip::tr("a call was up"));
    if (parts.isEmpty())
        parts.append(quarter.offSeconds > 0 ? HistoryStrip::tr("off")
                                            : HistoryStrip::tr("no calls"));
    return HistoryStrip::tr("%1 to %2: %3").arg(from, to, parts.join(QStringLiteral(", ")));
}

QString quartersSummary(const QList<QuarterHour> &quarters)
{
    int fine = 0;
    int failed = 0;
    for (const QuarterHour &quarter : quarters) {
        fine += quarter.sent + quarter.received;
        failed += quarter.failed;
    }
    return HistoryStrip::tr("%1 ok, %2 failed").arg(fine).arg(failed);
}

HistoryStrip::HistoryStrip(QWidget *parent)
    : SpokenStrip(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The last 24 hours"));
}

void HistoryStrip::setQuarters(const QList<QuarterHour> &quarters)
{
    if (m_quarters == quarters)
        return;
    m_quarters = quarters;
    tellReaders();
    update();
}

QString HistoryStrip::text() const
{
    return m_current >= 0 && m_current < m_quarters.size()
        ? quarterSentence(m_quarters.at(m_current))
        : quartersSummary(m_quarters);
}

QSize HistoryStrip::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height()};
}

QSize HistoryStrip::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height()};
}

void HistoryStrip::paint(QPainter &painter, const QRect &rect, const QList<QuarterHour> &quarters,
                         const QPalette &palette, bool stale)
{
    const auto color = [&palette, stale](Token token) {
        return tokenColor(stale ? Token::Stale : token, palette);
    };
    QColor ground = palette.color(QPalette::WindowText);
    ground.setAlphaF(0.06F);
    painter.fillRect(rect, ground);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int i = 0; i < quarters.size(); ++i) {
        const QuarterHour &quarter = quarters.at(i);
        const QRect box = cell(rect, i, quarters.size());
        if (quarter.offSeconds > 0 && i % 2 == 0)
            painter.fillRect(QRect(box.left(), box.bottom() - 1, 2, 2), color(Token::Paused));
        if (quarter.sendSeconds > 0)
            fillBar(painter, bar(box, 0, quarter.sendSeconds), color(Token::Send),
                    Qt::BDiagPattern);
        if (quarter.receiveSeconds > 0)
            fillBar(painter, bar(box, quarter.sendSeconds, quarter.receiveSeconds),
                    color(Token::Receive), Qt::FDiagPattern);
        if (quarter.failed > 0)
            paintCross(painter, box, color(Token::Fault));
    }
    painter.restore();
}

void HistoryStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect inner = rect().adjusted(0, 1, 0, -1);
    paint(painter, inner, m_quarters, palette(), !isEnabled());
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    const int at = qMax(0, m_current);
    painter.drawRect(m_current < 0 ? rect().adjusted(1, 1, -1, -1)
                                   : cell(inner, at, m_quarters.size()).adjusted(-2, 0, 2, 0));
}

int HistoryStrip::quarterAt(int x) const
{
    const auto count = static_cast<int>(m_quarters.size());
    return width() == 0 ? -1 : qBound(-1, x * count / width(), count - 1);
}

bool HistoryStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return SpokenStrip::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = quarterAt(help->pos().x());
    if (at >= 0)
        QToolTip::showText(help->globalPos(), quarterSentence(m_quarters.at(at)), this);
    return true;
}

void HistoryStrip::focusInEvent(QFocusEvent *event)
{
    SpokenStrip::focusInEvent(event);
    update();
}

void HistoryStrip::setCurrent(int current)
{
    const int bounded = qBound(0, current, static_cast<int>(m_quarters.size()) - 1);
    if (m_quarters.isEmpty() || std::exchange(m_current, bounded) == bounded)
        return;
    tellReaders();
    QToolTip::showText(mapToGlobal(cell(rect(), bounded, m_quarters.size()).bottomLeft()), text(),
                       this);
    update();
    Q_EMIT currentChanged(bounded);
}

void HistoryStrip::keyPressEvent(QKeyEvent *event)
{
    const auto last = static_cast<int>(m_quarters.size()) - 1;
    const int from = m_current < 0 ? last + 1 : m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(from - 1);
    case Qt::Key_Right:
        return setCurrent(from + 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(last);
    default:
        SpokenStrip::keyPressEvent(event);
    }
}

} // namespace Fax::Ui
