#include "window/dropoverlay.h"

#include <QtGui/QPainter>

namespace Fax::Ui {

DropOverlay::DropOverlay(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::show(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleName(sentence);
    setGeometry(parentWidget()->rect());
    raise();
    QWidget::show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor cover = palette().color(QPalette::Window);
    cover.setAlphaF(0.93F);
    painter.fillRect(rect(), cover);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    painter.setFont(large);
    const int margin = fontMetrics().height();
    painter.setPen(QPen(palette().color(QPalette::Highlight), margin / 5.0, Qt::DashLine));
    painter.drawRoundedRect(rect().adjusted(margin, margin, -margin, -margin), margin, margin);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_sentence);
}

} // namespace Fax::Ui
