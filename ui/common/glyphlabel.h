#pragma once

#include "common/glyph.h"

#include <QtWidgets/QWidget>

namespace Fax::Ui {

/** A glyph as high as a line of text. The words beside it carry the meaning too. */
class GlyphLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit GlyphLabel(QWidget *parent = nullptr);

    void show(Glyph glyph, Token token);

    [[nodiscard]] Glyph glyph() const { return m_glyph; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph = Glyph::Circle;
    Token m_token = Token::Idle;
};

} // namespace Fax::Ui
