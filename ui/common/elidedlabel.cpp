#include "common/elidedlabel.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

namespace Fax::Ui {

ElidedLabel::ElidedLabel(QWidget *parent, Qt::TextElideMode mode)
    : QLabel(parent)
    , m_mode(mode)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::show(const QString &text)
{
    if (text != QLabel::text())
        setText(text);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, fontMetrics().height()};
}

QString ElidedLabel::elided() const
{
    return fontMetrics().elidedText(text(), m_mode, contentsRect().width());
}

void ElidedLabel::setToken(std::optional<Token> token)
{
    if (std::exchange(m_token, token) != token)
        update();
}

void ElidedLabel::setStale(bool stale)
{
    setToken(stale ? std::optional(Token::Stale) : std::nullopt);
    if (font().italic() == stale)
        return;
    QFont changed = font();
    changed.setItalic(stale);
    setFont(changed);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPalette colors = palette();
    if (m_token)
        colors.setColor(foregroundRole(), tokenColor(*m_token, palette()));
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment()));
    style()->drawItemText(&painter, contentsRect(), flags, colors, isEnabled(), elided(),
                          foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && elided() != text()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace Fax::Ui
