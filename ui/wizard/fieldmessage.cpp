#include "wizard/fieldmessage.h"

#include "common/glyphlabel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace Fax::Ui {

FieldMessage::FieldMessage(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_glyph(new GlyphLabel)
    , m_text(new QLabel)
    , m_button(new QPushButton)
{
    m_text->setObjectName(name);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setObjectName(name + QStringLiteral(".remedy"));
    m_button->setAccessibleName(tr("Put it right"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_glyph, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_button, 0);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto apply = m_apply; // it may say something else
        apply();
    });
    hide();
}

void FieldMessage::say(const QString &sentence, const FieldRemedy &remedy)
{
    show(sentence, remedy, Glyph::Triangle, Token::Fault);
}

void FieldMessage::tell(const QString &sentence, const FieldRemedy &remedy)
{
    show(sentence, remedy, Glyph::Tick, Token::Receive);
}

void FieldMessage::show(const QString &sentence, const FieldRemedy &remedy, Glyph glyph,
                        Token token)
{
    m_glyph->show(glyph, token);
    m_token = token;
    m_text->setText(sentence);
    m_apply = remedy.apply;
    m_button->setText(remedy.text);
    if (!remedy.text.isEmpty())
        m_button->setAccessibleName(remedy.text);
    m_button->setVisible(!remedy.text.isEmpty());
    color();
    setVisible(!sentence.isEmpty());
}

void FieldMessage::color()
{
    QPalette colors = QApplication::palette(m_text);
    colors.setColor(QPalette::WindowText, tokenColor(m_token, colors));
    m_text->setPalette(colors);
}

void FieldMessage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        color();
    QWidget::changeEvent(event);
}

QString FieldMessage::sentence() const
{
    return m_text->text();
}

} // namespace Fax::Ui
