#pragma once

#include "dashboard/lineframe.h"

namespace Fax::Ui {

/** One line on 15 x 5.5 em: glyph, name, state, page, clock, progress, history (ui.md chapter 4, tiles). */
class LineTile final : public LineFrame
{
    Q_OBJECT

public:
    explicit LineTile(Line &line, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void refresh() override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTitle(QPainter &painter, const QRect &row) const;
    void paintState(QPainter &painter, const QRect &row) const;
    void paintProgress(QPainter &painter, const QRect &row) const;
    void drawText(QPainter &painter, const QRect &rect, Qt::Alignment side, const QString &text,
                  std::optional<Token> token = {}) const;
    [[nodiscard]] QString toolTipText() const;

    CardTexts m_shown;
    StateLook m_look;
    bool m_stale = false;
};

} // namespace Fax::Ui
