#pragma once

#include "cover/coverfield.h"
#include "covers/editor/coverdocument.h"
#include "covers/editor/coverpointer.h"
#include "covers/editor/coverview.h"
#include "imaging/faxpage.h"

#include <QtGui/QImage>
#include <QtWidgets/QAbstractScrollArea>

#include <memory>

namespace Fax {
class CoverPainter;
}

namespace Fax::Ui {

class CoverRuler;

/**
 * The page under the hands of its author: rulers, grid, guides, and what is selected with its handles. The objects are drawn
 * by CoverPainter, as they are in fax-render. Arrows move what is selected by 1 mm, with Shift by 0.2 mm, with Ctrl they resize;
 * PgUp and PgDown walk through the objects.
 */
class CoverCanvas final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit CoverCanvas(CoverDocument &document, QWidget *parent = nullptr);
    ~CoverCanvas() override;

    void setValues(const CoverValues &values);
    void setGridShown(bool shown);
    void setSnapping(bool on) { m_snapping = on; }
    void setGuides(const CoverGuides &guides);
    [[nodiscard]] const CoverGuides &guides() const { return m_pointer.guides; }
    /** The page as the other machine prints it, in place of the objects; a null page brings them back. */
    void showFaxed(const FaxPage &page);
    [[nodiscard]] bool isFaxed() const { return !m_faxed.isNull(); }

    /** 1 = as large as on paper, by what the screen says of itself. */
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom);
    void fitPage();
    void fitWidth();

    [[nodiscard]] const CoverView &view() const { return m_view; }
    /** The middle of what is seen, where new things go. Millimetres. */
    [[nodiscard]] QPointF middle() const;

Q_SIGNALS:
    void zoomChanged();
    void pointedAt(const QPointF &millimetres);
    void guidesChanged();
    /** Return or a double click: the properties of what is selected. */
    void propertiesWanted();
    void fieldDropped(Fax::CoverField field, const QPointF &millimetres);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Fit { None, Page, Width };

    void connectRuler(CoverRuler *ruler, Qt::Orientation line);
    void arrange();
    void setScale(double pixelsPerMm);
    void fit();
    void placeSheet();
    void showSelection();
    void pageWasChanged();
    void walk(int steps);
    void nudge(const QPointF &offset, bool resize);
    void drag(const QPointF &pixels);
    void updateCursor(const QPointF &pixels);

    [[nodiscard]] QRectF sheet() const; ///< in mm
    [[nodiscard]] double reach() const; ///< how near counts as met, in mm
    [[nodiscard]] double naturalScale() const;
    void drawSheet();

    CoverDocument &m_document;
    CoverPointer m_pointer;
    CoverView m_view;
    CoverValues m_values;
    std::unique_ptr<CoverPainter> m_painter;
    FaxPage m_faxed;
    QImage m_drawn; // the part of the sheet that is seen, in device pixels; null = to be drawn
    QPoint m_drawnAt;
    CoverRuler *m_acrossRuler;
    CoverRuler *m_downRuler;
    Fit m_fit = Fit::Page;
    bool m_gridShown = true;
    bool m_snapping = true;
};

/** Under which a field is dragged from the palette: its name in files. */
inline constexpr auto coverFieldMime = QLatin1StringView("application/x-faxconsole-cover-field");

} // namespace Fax::Ui
