#pragma once

#include "dashboard/spokenstrip.h"
#include "job/linehistory.h"

namespace Fax::Ui {

/** "10:15 to 10:30: 3 sent (14 pages), 1 received, 1 failed: busy" */
[[nodiscard]] QString quarterSentence(const QuarterHour &quarter);
/** "14 ok, 1 failed" of all quarters together. */
[[nodiscard]] QString quartersSummary(const QList<QuarterHour> &quarters);

/**
 * The last 24 hours of a line: 96 quarter hours, as high as the share of time it was busy (ui.md D2). Sending is hatched
 * upwards, receiving downwards, a failure has a cross, a line that was off a row of dots. Left and Right walk the
 * quarters; each says in words what was in it.
 */
class HistoryStrip final : public SpokenStrip
{
    Q_OBJECT

public:
    explicit HistoryStrip(QWidget *parent = nullptr);

    void setQuarters(const QList<QuarterHour> &quarters);
    [[nodiscard]] const QList<QuarterHour> &quarters() const { return m_quarters; }
    /** The quarter that the keys are on; -1 before the first key. */
    [[nodiscard]] int current() const override { return m_current; }
    [[nodiscard]] int partCount() const override { return static_cast<int>(m_quarters.size()); }
    void setCurrent(int current) override;
    /** What it says about the current quarter, or in short about all of them. */
    [[nodiscard]] QString text() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /** The strip alone, for tiles as well. Time runs from left to right in every language. */
    static void paint(QPainter &painter, const QRect &rect, const QList<QuarterHour> &quarters,
                      const QPalette &palette, bool stale = false);

Q_SIGNALS:
    void currentChanged(int current);

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int quarterAt(int x) const;

    QList<QuarterHour> m_quarters;
    int m_current = -1;
};

} // namespace Fax::Ui
