#include "common/messagebar.h"

#include "common/glyphlabel.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace Fax::Ui {

namespace {
constexpr int maximumMessages = 2;
}

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    hide();
}

void MessageBar::show(const Message &message)
{
    if (QWidget *old = message.key.isEmpty() ? nullptr : find(message.key))
        close(old);
    QWidget *added = row(message);
    m_rows->insertWidget(0, added);
    while (m_rows->count() > maximumMessages)
        close(m_rows->itemAt(m_rows->count() - 1)->widget());
    setVisible(true);
    if (auto *safe = added->findChild<QPushButton *>(QStringLiteral("message.safe")))
        safe->setFocus();
}

void MessageBar::remove(const QString &key)
{
    if (QWidget *old = find(key))
        close(old);
}

void MessageBar::setText(const QString &key, const QString &text)
{
    QWidget *row = find(key);
    if (row == nullptr)
        return;
    row->setProperty("text", text);
    row->findChild<QLabel *>(QStringLiteral("message.text"))->setText(text);
}

QStringList MessageBar::texts() const
{
    QStringList texts;
    for (int i = 0; i < m_rows->count(); ++i)
        texts.append(m_rows->itemAt(i)->widget()->property("text").toString());
    return texts;
}

QWidget *MessageBar::find(const QString &key) const
{
    for (int i = 0; i < m_rows->count(); ++i)
        if (m_rows->itemAt(i)->widget()->property("key").toString() == key)
            return m_rows->itemAt(i)->widget();
    return nullptr;
}

void MessageBar::close(QWidget *row)
{
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater();
    setVisible(m_rows->count() > 0);
}

QWidget *MessageBar::row(const Message &message)
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    frame->setProperty("key", message.key);
    frame->setProperty("text", message.text);
    auto *layout = new QHBoxLayout(frame);
    auto *glyph = new GlyphLabel;
    glyph->show(message.glyph, message.token);
    auto *label = new QLabel(message.text);
    label->setObjectName(QStringLiteral("message.text"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(glyph);
    layout->addWidget(label, 1);
    for (int i = 0; i < message.buttons.size(); ++i) {
        const Button &button = message.buttons.at(i);
        auto *push = new QPushButton(button.text);
        push->setObjectName(i == message.focusButton ? QStringLiteral("message.safe")
                                                     : QStringLiteral("message.button%1").arg(i));
        push->setAutoDefault(true);
        connect(push, &QPushButton::clicked, this, [this, frame, clicked = button.clicked] {
            close(frame);
            if (clicked)
                clicked();
        });
        layout->addWidget(push);
    }
    auto *closeButton = new QToolButton;
    closeButton->setObjectName(QStringLiteral("message.close"));
    closeButton->setIcon(glyphIcon(Glyph::Cross));
    closeButton->setAutoRaise(true);
    closeButton->setToolTip(tr("Close this message"));
    closeButton->setAccessibleName(tr("Close this message"));
    connect(closeButton, &QToolButton::clicked, this, [this, frame] { close(frame); });
    layout->addWidget(closeButton);
    return frame;
}

} // namespace Fax::Ui
