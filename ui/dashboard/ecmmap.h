#pragma once

#include "port/pagenews.h"

#include <QtWidgets/QWidget>

#include <array>

namespace Fax::Ui {

/**
 * What became of each frame of a block of page data with error correction: one cell for each, in the order in which
 * they were sent. Each state has a shape of its own, not only a colour (P5); the legend says them and counts.
 */
class EcmMap final : public QWidget
{
    Q_OBJECT

public:
    explicit EcmMap(QWidget *parent = nullptr);

    /** An EcmFrame in each octet; empty: there is no error correction, or nothing came yet. */
    void setFrames(const QByteArray &frames);

    [[nodiscard]] int count(EcmFrame state) const;
    /** All of it in words, for screen readers (A2). */
    [[nodiscard]] QString sentence() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int cell() const; ///< side of a cell with its gap
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] QRect cellAt(int number, int top) const;
    void drawCell(QPainter &painter, const QRect &place, EcmFrame state) const;
    /** The legend from left to right, wrapped: its entries with their places, and how high all is. */
    struct Legend
    {
        std::array<QRect, 4> places;
        int height = 0;
    };
    [[nodiscard]] Legend legend(int width) const;
    void drawLegend(QPainter &painter) const;
    [[nodiscard]] int frameAt(const QPoint &position) const; ///< -1: none

    QByteArray m_frames;
};

/** "Repeated" …, translated. */
[[nodiscard]] QString ecmFrameWord(EcmFrame state);

} // namespace Fax::Ui
