#pragma once

#include <QtWidgets/QWidget>

namespace Fax::Ui {

/** Millimetres along one side of the canvas. A guide can be pulled out of it. */
class CoverRuler final : public QWidget
{
    Q_OBJECT

public:
    CoverRuler(Qt::Orientation along, QWidget *parent);

    /** @param origin  where 0 mm is, in pixels of the ruler */
    void setScale(double origin, double pixelsPerMm);
    void setSelection(double from, double to); ///< mm; equal = none
    [[nodiscard]] static int thickness(const QWidget &widget);

Q_SIGNALS:
    void guidePulled();
    void guideMoved(const QPointF &global);
    void guideDropped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    Qt::Orientation m_along;
    double m_origin = 0;
    double m_pixelsPerMm = 3;
    double m_from = 0;
    double m_to = 0;
};

} // namespace Fax::Ui
