#include "dashboard/linetile.h"

#include "common/em.h"
#include "common/format.h"
#include "common/meter.h"
#include "dashboard/historystrip.h"

#include <QtCore/QEvent>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

namespace Fax::Ui {

namespace {

constexpr int widthEms = 15;
constexpr int halfEmsHigh = 11; // 5.5 em

} // namespace

LineTile::LineTile(Line &line, QWidget *parent)
    : LineFrame(line, parent)
{
    setObjectName(QStringLiteral("tile.%1").arg(line.id().value));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/** The rows need their room even where the font is higher than usual for its size. */
QSize LineTile::sizeHint() const
{
    const int em = emPixels(*this);
    const int rows = 2 * fontMetrics().height() + 2 * em + em / 2;
    return {em * widthEms, qMax(em * halfEmsHigh / 2, rows)};
}

void LineTile::refresh()
{
    m_look = line().look();
    m_shown = line().texts();
    m_stale = line().isStale();
    update();
}

QString LineTile::toolTipText() const
{
    QStringList rows{m_shown.title + QStringLiteral("  ") + m_shown.id, m_shown.description};
    for (const QString &text : {m_shown.partner, m_shown.field(CardField::Speed), m_shown.since})
        if (text != u"-")
            rows.append(text);
    return rows.join(u'\n');
}

bool LineTile::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return LineFrame::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), toolTipText(), this);
    return true;
}

void LineTile::paintEvent(QPaintEvent *event)
{
    LineFrame::paintEvent(event);
    QPainter painter(this);
    const int em = emPixels(*this);
    const int textHeight = fontMetrics().height();
    QRect inner = rect().adjusted(em / 2, em / 3, -em / 2, -em / 3);
    QRect row(inner.topLeft(), QSize(inner.width(), textHeight));
    paintTitle(painter, row);
    row.translate(0, textHeight);
    paintState(painter, row);
    row = QRect(inner.left(), row.bottom() + 1 + em / 6, inner.width(), em * 5 / 6);
    paintProgress(painter, row);
    row = QRect(inner.left(), row.bottom() + 1, inner.width(), inner.bottom() - row.bottom());
    HistoryStrip::paint(painter, row, line().quarters(), palette(), m_stale);
}

void LineTile::drawText(QPainter &painter, const QRect &rect, Qt::Alignment side,
                        const QString &text, std::optional<Token> token) const
{
    QFont font = painter.font();
    font.setItalic(m_stale);
    painter.setFont(font);
    const Token stale = Token::Stale;
    const QColor color = m_stale ? tokenColor(stale, palette())
        : token                  ? tokenColor(*token, palette())
                                 : palette().color(QPalette::WindowText);
    painter.setPen(color);
    const QString cut = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(
        QStyle::visualRect(layoutDirection(), this->rect(), rect),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)), cut);
}

void LineTile::paintTitle(QPainter &painter, const QRect &row) const
{
    const int side = row.height() * 4 / 5;
    const QRect glyph(row.left(), row.top() + (row.height() - side) / 2, side, side);
    paintGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), m_look.glyph,
               tokenColor(m_look.token, palette()));
    const int clockWidth = painter.fontMetrics().horizontalAdvance(m_shown.clock);
    const int gap = side / 3;
    drawText(painter, row, Qt::AlignRight, m_shown.clock);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    drawText(painter, row.adjusted(side + gap, 0, -clockWidth - gap, 0), Qt::AlignLeft,
             m_shown.title);
    painter.setFont(font());
}

void LineTile::paintState(QPainter &painter, const QRect &row) const
{
    const int pageWidth = painter.fontMetrics().horizontalAdvance(m_shown.pageShort);
    drawText(painter, row, Qt::AlignRight, m_shown.pageShort);
    const QString said = m_shown.result.isEmpty() ? m_look.word.toUpper() : m_shown.result;
    drawText(painter, row.adjusted(0, 0, -pageWidth - row.height() / 3, 0), Qt::AlignLeft, said,
             m_look.token);
}

void LineTile::paintProgress(QPainter &painter, const QRect &row) const
{
    const int percent = m_shown.jobPercent < 0 ? 0 : m_shown.jobPercent;
    const QRect bar = row.adjusted(0, row.height() / 5, 0, -row.height() / 5);
    Meter::paintBar(painter, bar, percent, tokenColor(m_look.token, palette()), palette(),
                    layoutDirection());
}

} // namespace Fax::Ui
