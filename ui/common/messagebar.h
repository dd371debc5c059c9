#pragma once

#include "common/glyph.h"

#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace Fax::Ui {

/**
 * Inline messages above the place: at most two, newest first, with at most two buttons each, closable.
 * A message with a key replaces the one with the same key. Questions stand here too: never a dialog.
 */
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    struct Button
    {
        QString text;
        std::function<void()> clicked; ///< the message closes by itself first
    };

    struct Message
    {
        QString key; ///< "" = none
        Glyph glyph = Glyph::Triangle;
        Token token = Token::Fault;
        QString text;
        QList<Button> buttons;
        int focusButton = -1; ///< the safe one of a question: it gets the focus
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Message &message);
    void error(const QString &text) { show({{}, Glyph::Triangle, Token::Fault, text, {}, -1}); }
    void remove(const QString &key);
    /** Other words in a message that is there; its buttons and the focus stay. */
    void setText(const QString &key, const QString &text);

    /** Texts from top to bottom. */
    [[nodiscard]] QStringList texts() const;

private:
    [[nodiscard]] QWidget *row(const Message &message);
    void close(QWidget *row);
    [[nodiscard]] QWidget *find(const QString &key) const;

    QVBoxLayout *m_rows;
};

} // namespace Fax::Ui
