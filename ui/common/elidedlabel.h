#pragma once

#include "common/tokens.h"

#include <QtWidgets/QLabel>

#include <optional>

namespace Fax::Ui {

/** One line of text that never asks for room: it is cut with an ellipsis, the tooltip has all of it. */
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);

    /** Like setText(), and does nothing when the text is the same. */
    void show(const QString &text);

    /** Text in a token's colour; none = the text colour of the palette. */
    void setToken(std::optional<Token> token);
    /** An old value: in italics and the stale colour. */
    void setStale(bool stale);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString elided() const;

    Qt::TextElideMode m_mode;
    std::optional<Token> m_token;
};

} // namespace Fax::Ui
