#pragma once

#include "dashboard/spokenstrip.h"
#include "job/calltimeline.h"

namespace Fax::Ui {

/**
 * What was said on the line in a call, in two lanes: us above, them below (ui.md D1). The last 60 s; the whole call while
 * the pointer is on it, or after End, until Home. Time runs from left to right in every language.
 */
class CallTimelineView final : public SpokenStrip
{
    Q_OBJECT

public:
    explicit CallTimelineView(QWidget *parent = nullptr);

    /** `seconds` is the line time now, or the length of the call that is over. */
    void setBlocks(const QList<TimelineBlock> &blocks, double seconds);
    [[nodiscard]] const QList<TimelineBlock> &blocks() const { return m_blocks; }
    [[nodiscard]] bool isWhole() const { return m_whole || m_hovered; }
    void setWhole(bool whole);
    /** The blocks in words, for screen readers and as tooltip: the last ones in sight. */
    [[nodiscard]] QString text() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setHovered(bool hovered);
    [[nodiscard]] int captionWidth() const;
    [[nodiscard]] QRect lane(Direction direction) const;
    [[nodiscard]] QRect place(const TimelineBlock &block) const;
    void paintBlock(QPainter &painter, const TimelineBlock &block) const;

    QList<TimelineBlock> m_blocks;
    double m_seconds = 0;
    bool m_whole = false;
    bool m_hovered = false;
};

} // namespace Fax::Ui
