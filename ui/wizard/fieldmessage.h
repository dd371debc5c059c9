#pragma once

#include "common/glyph.h"

#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace Fax::Ui {

class GlyphLabel;

/** A button beside a message: what would put it right. */
struct FieldRemedy
{
    QString text = {};
    std::function<void()> apply = {};
};

/** What is wrong with a field, beside it: a glyph, a sentence, perhaps a remedy (S5). Hidden while there is nothing to say. */
class FieldMessage final : public QWidget
{
    Q_OBJECT

public:
    /** @param name  object name of the label with the sentence; the button has it with ".remedy" */
    explicit FieldMessage(const QString &name, QWidget *parent = nullptr);

    /** "" takes it away. */
    void say(const QString &sentence, const FieldRemedy &remedy = {});
    /** The same for what is no fault: "198 recipients added". */
    void tell(const QString &sentence, const FieldRemedy &remedy = {});
    [[nodiscard]] QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &sentence, const FieldRemedy &remedy, Glyph glyph, Token token);
    void color();

    GlyphLabel *m_glyph;
    QLabel *m_text;
    QPushButton *m_button;
    Token m_token = Token::Fault;
    std::function<void()> m_apply;
};

} // namespace Fax::Ui
