#include "common/glyph.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace Fax::Ui {

namespace {

// Every glyph is drawn on a 16 × 16 grid with a pen of 1.6.
using Draw = void (*)(QPainter &);

void polyline(QPainter &painter, std::initializer_list<QPointF> points)
{
    painter.drawPolyline(QPolygonF(QList<QPointF>(points)));
}

void closed(QPainter &painter, std::initializer_list<QPointF> points)
{
    painter.drawPolygon(QPolygonF(QList<QPointF>(points)));
}

void fill(QPainter &painter, std::initializer_list<QPointF> points)
{
    painter.setBrush(painter.pen().color());
    closed(painter, points);
}

void filledCircle(QPainter &painter, QPointF center, qreal radius)
{
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(center, radius, radius);
}

void drawCircle(QPainter &painter)
{
    painter.drawEllipse(QPointF(8, 8), 5.5, 5.5);
}

void drawBell(QPainter &painter)
{
    QPainterPath path(QPointF(3, 12));
    path.cubicTo(5, 10, 4.2, 3, 8, 3);
    path.cubicTo(11.8, 3, 11, 10, 13, 12);
    path.closeSubpath();
    painter.drawPath(path);
    polyline(painter, {{8, 1.5}, {8, 3}});
    filledCircle(painter, {8, 14}, 1.3);
}

void drawDots(QPainter &painter)
{
    const QColor color = painter.pen().color();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const qreal x : {3.0, 8.0, 13.0})
        painter.drawEllipse(QPointF(x, 8), 1.8, 1.8);
}

void drawArrowUp(QPainter &painter)
{
    fill(painter, {{8, 2}, {13.5, 8}, {10, 8}, {10, 14}, {6, 14}, {6, 8}, {2.5, 8}});
}

void drawArrowDown(QPainter &painter)
{
    fill(painter, {{8, 14}, {13.5, 8}, {10, 8}, {10, 2}, {6, 2}, {6, 8}, {2.5, 8}});
}

void drawArrowTick(QPainter &painter)
{
    polyline(painter, {{5, 14}, {5, 3}});
    polyline(painter, {{2, 6}, {5, 2.5}, {8, 6}});
    polyline(painter, {{8, 11}, {10.5, 13.5}, {15, 8}});
}

void drawBars(QPainter &painter)
{
    fill(painter, {{4, 3}, {6, 3}, {6, 13}, {4, 13}});
    fill(painter, {{10, 3}, {12, 3}, {12, 13}, {10, 13}});
}

void drawPadlock(QPainter &painter)
{
    painter.drawRoundedRect(QRectF(3, 7.5, 10, 6.5), 1, 1);
    painter.drawArc(QRectF(5, 2, 6, 10), 0, 180 * 16);
}

void drawTriangle(QPainter &painter)
{
    closed(painter, {{8, 2}, {15, 14}, {1, 14}});
    polyline(painter, {{8, 6}, {8, 9.6}});
    filledCircle(painter, {8, 11.9}, 0.9);
}

void drawTick(QPainter &painter)
{
    polyline(painter, {{2.5, 8.5}, {6.5, 12.5}, {13.5, 3.5}});
}

void drawCross(QPainter &painter)
{
    polyline(painter, {{3.5, 3.5}, {12.5, 12.5}});
    polyline(painter, {{12.5, 3.5}, {3.5, 12.5}});
}

void drawClock(QPainter &painter)
{
    painter.drawEllipse(QPointF(8, 8), 6, 6);
    polyline(painter, {{8, 4.5}, {8, 8}, {10.8, 9.6}});
}

void drawQuestion(QPainter &painter)
{
    QPainterPath path(QPointF(5, 5.5));
    path.cubicTo(5, 1, 12, 1.5, 11, 6);
    path.cubicTo(10.6, 7.6, 8, 8, 8, 10.5);
    painter.drawPath(path);
    filledCircle(painter, {8, 13.5}, 1.1);
}

void drawPerson(QPainter &painter)
{
    painter.drawEllipse(QPointF(8, 5), 3, 3);
    QPainterPath shoulders(QPointF(2.5, 14));
    shoulders.cubicTo(2.5, 8.5, 13.5, 8.5, 13.5, 14);
    shoulders.closeSubpath();
    painter.drawPath(shoulders);
}

void drawPlus(QPainter &painter)
{
    polyline(painter, {{8, 2.5}, {8, 13.5}});
    polyline(painter, {{2.5, 8}, {13.5, 8}});
}

void drawDashboard(QPainter &painter)
{
    for (const QPointF corner : {QPointF(2, 2), QPointF(9, 2), QPointF(2, 9), QPointF(9, 9)})
        painter.drawRect(QRectF(corner, QSizeF(5, 5)));
}

void drawTray(QPainter &painter)
{
    polyline(painter,
             {{2, 9}, {2, 14}, {14, 14}, {14, 9}, {11, 9}, {10, 11}, {6, 11}, {5, 9}, {2, 9}});
}

void drawOutbox(QPainter &painter)
{
    drawTray(painter);
    polyline(painter, {{8, 8}, {8, 1.5}});
    polyline(painter, {{5, 4.5}, {8, 1.5}, {11, 4.5}});
}

void drawInbox(QPainter &painter)
{
    drawTray(painter);
    polyline(painter, {{8, 1.5}, {8, 8}});
    polyline(painter, {{5, 5}, {8, 8}, {11, 5}});
}

void drawPlay(QPainter &painter)
{
    fill(painter, {{5, 3}, {13, 8}, {5, 13}});
}

void drawRetry(QPainter &painter)
{
    painter.drawArc(QRectF(2.5, 2.5, 11, 11), 60 * 16, 290 * 16);
    fill(painter, {{8.5, 0.8}, {13, 3}, {9, 6}});
}

void drawEye(QPainter &painter)
{
    QPainterPath path(QPointF(1, 8));
    path.quadTo(8, 0, 15, 8);
    path.quadTo(8, 16, 1, 8);
    painter.drawPath(path);
    filledCircle(painter, {8, 8}, 2.2);
}

void drawSave(QPainter &painter)
{
    polyline(painter, {{8, 1.5}, {8, 10}});
    polyline(painter, {{4.5, 6.5}, {8, 10}, {11.5, 6.5}});
    polyline(painter, {{2, 10}, {2, 14}, {14, 14}, {14, 10}});
}

void drawLens(QPainter &painter)
{
    painter.drawEllipse(QPointF(7, 7), 5, 5);
    polyline(painter, {{10.7, 10.7}, {14.5, 14.5}});
    polyline(painter, {{4.8, 7}, {9.2, 7}});
}

void drawZoomIn(QPainter &painter)
{
    drawLens(painter);
    polyline(painter, {{7, 4.8}, {7, 9.2}});
}

void drawFit(QPainter &painter)
{
    painter.drawRect(QRectF(3.5, 1.5, 9, 13));
    polyline(painter, {{8, 4}, {8, 12}});
    polyline(painter, {{6.3, 5.6}, {8, 4}, {9.7, 5.6}});
    polyline(painter, {{6.3, 10.4}, {8, 12}, {9.7, 10.4}});
}

void drawPhone(QPainter &painter)
{
    QPainterPath path(QPointF(3, 2));
    path.cubicTo(2, 9, 7, 14, 14, 13);
    path.lineTo(13, 9.5);
    path.lineTo(10.3, 10.3);
    path.cubicTo(7.5, 9.5, 6.5, 8, 5.8, 5.8);
    path.lineTo(6.5, 3);
    path.closeSubpath();
    painter.drawPath(path);
}

void drawDot(QPainter &painter)
{
    filledCircle(painter, {8, 8}, 3.5);
}

void drawNext(QPainter &painter)
{
    polyline(painter, {{5.5, 3}, {10.5, 8}, {5.5, 13}});
}

void drawPrevious(QPainter &painter)
{
    polyline(painter, {{10.5, 3}, {5.5, 8}, {10.5, 13}});
}

void drawBin(QPainter &painter)
{
    polyline(painter, {{2.5, 4}, {13.5, 4}});
    polyline(painter, {{6, 4}, {6, 2}, {10, 2}, {10, 4}});
    polyline(painter, {{4, 4}, {4.8, 14}, {11.2, 14}, {12, 4}});
}

void drawPrint(QPainter &painter)
{
    painter.drawRect(QRectF(4.5, 1.5, 7, 4));
    painter.drawRoundedRect(QRectF(1.5, 5.5, 13, 6), 1, 1);
    painter.drawRect(QRectF(4.5, 9, 7, 5.5));
}

void drawRotateRight(QPainter &painter)
{
    painter.drawArc(QRectF(2.5, 3, 11, 11), 60 * 16, 270 * 16);
    polyline(painter, {{7.5, 1}, {11, 3.6}, {8, 6.6}});
}

void drawRotateLeft(QPainter &painter)
{
    painter.translate(16, 0);
    painter.scale(-1, 1);
    drawRotateRight(painter);
}

Draw drawing(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Circle:
        return drawCircle;
    case Glyph::Bell:
        return drawBell;
    case Glyph::Dots:
        return drawDots;
    case Glyph::ArrowUp:
        return drawArrowUp;
    case Glyph::ArrowDown:
        return drawArrowDown;
    case Glyph::ArrowTick:
        return drawArrowTick;
    case Glyph::Bars:
        return drawBars;
    case Glyph::Padlock:
        return drawPadlock;
    case Glyph::Triangle:
        return drawTriangle;
    case Glyph::Tick:
        return drawTick;
    case Glyph::Cross:
        return drawCross;
    case Glyph::Clock:
        return drawClock;
    case Glyph::Question:
        return drawQuestion;
    case Glyph::Plus:
        return drawPlus;
    case Glyph::Dashboard:
        return drawDashboard;
    case Glyph::Outbox:
        return drawOutbox;
    case Glyph::Inbox:
        return drawInbox;
    case Glyph::Play:
        return drawPlay;
    case Glyph::Retry:
        return drawRetry;
    case Glyph::Eye:
        return drawEye;
    case Glyph::Save:
        return drawSave;
    case Glyph::ZoomIn:
        return drawZoomIn;
    case Glyph::ZoomOut:
        return drawLens;
    case Glyph::Fit:
        return drawFit;
    case Glyph::Phone:
        return drawPhone;
    case Glyph::Person:
        return drawPerson;
    case Glyph::Dot:
        return drawDot;
    case Glyph::Next:
        return drawNext;
    case Glyph::Previous:
        return drawPrevious;
    case Glyph::Bin:
        return drawBin;
    case Glyph::Print:
        return drawPrint;
    case Glyph::RotateLeft:
        return drawRotateLeft;
    case Glyph::RotateRight:
        return drawRotateRight;
    }
    return drawCircle;
}

class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, std::optional<Token> token)
        : m_glyph(glyph)
        , m_token(token)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintGlyph(*painter, rect, m_glyph, color(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph, m_token); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_token ? tokenColor(*m_token, palette) : palette.color(QPalette::WindowText);
    }

    Glyph m_glyph;
    std::optional<Token> m_token;
};

} // namespace

void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &color)
{
    const qreal side = qMin(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    drawing(glyph)(painter);
    painter.restore();
}

QIcon glyphIcon(Glyph glyph, std::optional<Token> token)
{
    return QIcon(new GlyphEngine(glyph, token));
}

QIcon themeIcon(const QString &name, Glyph fallback)
{
    return QIcon::fromTheme(name, glyphIcon(fallback));
}

} // namespace Fax::Ui
