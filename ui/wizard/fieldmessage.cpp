#include "wizard/fieldmessage.h"

#include "common/glyphlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace Fax::Ui {

FieldMessage::FieldMessage(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
{
    auto *glyph = new GlyphLabel;
    glyph->show(Glyph::Triangle, Token::Fault);
    m_text->setObjectName(name);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    QPalette colors = m_text->palette();
    colors.setColor(QPalette::WindowText, tokenColor(Token::Fault, colors));
    m_text->setPalette(colors);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(glyph, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void FieldMessage::say(const QString &sentence)
{
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
}

QString FieldMessage::sentence() const
{
    return m_text->text();
}

} // namespace Fax::Ui
