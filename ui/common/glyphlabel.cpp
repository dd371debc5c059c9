#include "common/glyphlabel.h"

#include <QtGui/QPainter>

namespace Fax::Ui {

GlyphLabel::GlyphLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GlyphLabel::show(Glyph glyph, Token token)
{
    if (m_glyph == glyph && m_token == token)
        return;
    m_glyph = glyph;
    m_token = token;
    update();
}

QSize GlyphLabel::sizeHint() const
{
    const int side = fontMetrics().height();
    return {side, side};
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(painter, rect(), m_glyph, tokenColor(m_token, palette()));
}

} // namespace Fax::Ui
