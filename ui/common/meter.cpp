#include "common/meter.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace Fax::Ui {

Meter::Meter(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Meter::setToken(Token token)
{
    if (std::exchange(m_token, token) != token)
        update();
}

void Meter::setPercent(int percent)
{
    const int bounded = qBound(-1, percent, 100);
    if (std::exchange(m_percent, bounded) == bounded)
        return;
    setAccessibleDescription(text());
    update();
}

QString Meter::text() const
{
    return m_percent < 0 ? QStringLiteral("-") : tr("%1 %").arg(QLocale().toString(m_percent));
}

QSize Meter::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height()};
}

QSize Meter::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

void Meter::paintBar(QPainter &painter, const QRect &rect, int percent, const QColor &color,
                     const QPalette &palette, Qt::LayoutDirection direction)
{
    const qreal radius = rect.height() / 3.0;
    QColor track = palette.color(QPalette::WindowText);
    track.setAlphaF(0.14F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(track);
    painter.drawRoundedRect(rect, radius, radius);
    if (percent > 0) {
        QRect filled(rect.topLeft(), QSize(rect.width() * qMin(percent, 100) / 100, rect.height()));
        painter.setBrush(color);
        painter.drawRoundedRect(QStyle::visualRect(direction, rect, filled), radius, radius);
    }
    painter.restore();
}

void Meter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int textWidth = fontMetrics().horizontalAdvance(QStringLiteral("100 %"));
    const int gap = fontMetrics().averageCharWidth();
    const int height = fontMetrics().height() / 2;
    const QRect bar(0, (this->height() - height) / 2, width() - textWidth - gap, height);
    paintBar(painter, QStyle::visualRect(layoutDirection(), rect(), bar), m_percent,
             tokenColor(m_token, palette()), palette(), layoutDirection());
    const QRect label(width() - textWidth, 0, textWidth, this->height());
    style()->drawItemText(&painter, QStyle::visualRect(layoutDirection(), rect(), label),
                          static_cast<int>(QStyle::visualAlignment(
                              layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                          palette(), isEnabled(), text(), QPalette::WindowText);
}

} // namespace Fax::Ui
