#include "common/placeholder.h"

#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

Placeholder::Placeholder(Glyph glyph, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel)
    , m_hint(new QLabel)
    , m_button(new QToolButton)
{
    auto *picture = new QLabel;
    const int side = fontMetrics().height() * 3;
    picture->setPixmap(glyphIcon(glyph, Token::Idle).pixmap(QSize(side, side)));
    picture->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_sentence, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_sentence->setObjectName(QStringLiteral("placeholder.sentence"));
    m_button->setObjectName(QStringLiteral("placeholder.button"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->hide();

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(m_sentence);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addWidget(m_hint);
    layout->addStretch(3);
}

void Placeholder::setText(const QString &sentence, const QString &hint)
{
    m_sentence->setText(sentence);
    m_hint->setText(hint);
}

void Placeholder::setAction(QAction *action)
{
    m_button->setVisible(action != nullptr);
    if (action != nullptr)
        m_button->setDefaultAction(action);
}

QString Placeholder::text() const
{
    return m_sentence->text();
}

} // namespace Fax::Ui
