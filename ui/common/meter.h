#pragma once

#include "common/tokens.h"

#include <QtWidgets/QWidget>

namespace Fax::Ui {

/** A progress bar in a token's colour with its percentage beside it; empty and "-" without a value. */
class Meter final : public QWidget
{
    Q_OBJECT

public:
    explicit Meter(QWidget *parent = nullptr);

    void setToken(Token token);
    /** 0 to 100; negative = no value. */
    void setPercent(int percent);
    [[nodiscard]] int percent() const { return m_percent; }
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /** The bar alone, for delegates as well. */
    static void paintBar(QPainter &painter, const QRect &rect, int percent, const QColor &color,
                         const QPalette &palette, Qt::LayoutDirection direction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_token = Token::Idle;
    int m_percent = -1;
};

} // namespace Fax::Ui
