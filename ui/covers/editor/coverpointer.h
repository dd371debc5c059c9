#pragma once

#include "covers/editor/coverarrange.h"
#include "covers/editor/coverdocument.h"
#include "covers/editor/coverview.h"

#include <optional>

namespace Fax::Ui {

/**
 * What the mouse does to the page: selects, moves, resizes, pulls a rubber band, moves guides. Knows millimetres only.
 *
 *     press() → drag()… → release()        one step to be taken back
 */
class CoverPointer
{
public:
    explicit CoverPointer(CoverDocument &document)
        : m_document(document)
    { }

    void press(const QPointF &at, double reach, bool extend);
    /** @param snap  whether things stick to grid, guides and other objects */
    void drag(const QPointF &at, bool snap);
    /** @param sheet  a guide that was pulled off it is gone */
    void release(const QRectF &sheet);
    /** Before press(): a new guide comes out of a ruler. */
    void pullGuide(Qt::Orientation line);

    /** The object on top here; -1 = none. What has no fill is met at its edge only. */
    [[nodiscard]] int objectAt(const QPointF &at, double reach) const;
    /** Edges of the selected object that would be pulled here; nothing for several objects. */
    [[nodiscard]] Qt::Edges edgesAt(const QPointF &at, double reach) const;
    /** Handles of the selected object: corners and middles of its sides, ends of a line. */
    [[nodiscard]] static QList<QPointF> handles(const CoverObject &object);

    [[nodiscard]] bool isBusy() const { return m_mode != Mode::Nothing; }
    [[nodiscard]] const QRectF &band() const { return m_band; } ///< null = none
    /** Where the thing that is dragged sticks now. */
    [[nodiscard]] const CoverArrange::Snapped &snap() const { return m_snap; }

    CoverGuides guides;
    double grid = 2; ///< mm; 0 = things do not stick to it

private:
    enum class Mode { Nothing, Move, Resize, Band, Guide };
    struct Guide
    {
        Qt::Orientation line = Qt::Vertical;
        qsizetype index = 0;
    };

    [[nodiscard]] std::optional<Guide> guideAt(const QPointF &at, double reach) const;
    [[nodiscard]] QList<double> &lines(Qt::Orientation line);
    [[nodiscard]] CoverArrange::SnapLines snapLines() const;
    void move(const QPointF &offset, bool snap);
    void resize(const QPointF &at, bool snap);
    void selectBand(const QPointF &at);

    CoverDocument &m_document;
    Mode m_mode = Mode::Nothing;
    QPointF m_start;
    double m_reach = 1;
    CoverPage m_before; // at press()
    Qt::Edges m_edges;
    Guide m_guide;
    QRectF m_band;
    CoverArrange::Snapped m_snap;
    int m_drags = 0; // each drag is one step
};

} // namespace Fax::Ui
