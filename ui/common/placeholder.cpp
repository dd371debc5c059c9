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

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(m_sentence);
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
    if (m_button == nullptr) {
        m_button = new QToolButton;
        m_button->setObjectName(QStringLiteral("placeholder.button"));
        m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        auto *column = static_cast<QVBoxLayout *>(layout());
        column->insertWidget(column->indexOf(m_hint), m_button, 0, Qt::AlignHCenter);
    }
    m_button->setDefaultAction(action);
}

QString Placeholder::text() const
{
    return m_sentence->text();
}

} // namespace Fax::Ui
