#pragma once

#include "dashboard/lineframe.h"

#include <array>

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace Fax::Ui {

class CallTimelineView;
class CardControls;
class ElidedLabel;
class GlyphLabel;
class HistoryStrip;
class Meter;
class PageWatch;
class RowsModel;
class RowsView;

/** One line with all its live values (ui.md chapter 4). Height and places are the same in all states. */
class LineCard final : public LineFrame
{
    Q_OBJECT

public:
    explicit LineCard(Line &line, QWidget *parent = nullptr);

    /** The list of T.30 frames in the card. */
    void setEventsShown(bool shown);
    void askHangUp();
    void focusRings();
    void focusEvents();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /** The menu of the line at this place on the screen. */
    void menuWanted(const QPoint &at);

protected:
    void changeEvent(QEvent *event) override;
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QLayout *createTitle();
    [[nodiscard]] QWidget *createMenuButton();
    [[nodiscard]] QLayout *createState();
    [[nodiscard]] QLayout *createFields();
    [[nodiscard]] QLayout *createMeters();
    [[nodiscard]] QLayout *createHistory();
    void createEvents();
    void placeEvents();
    void arrangeFields(int pairs);
    void fitCaptions();
    [[nodiscard]] ElidedLabel *caption(const QString &text);
    void showTexts();
    void showTimeline();
    void applyColors();
    [[nodiscard]] QString name(const QString &part) const;
    [[nodiscard]] ElidedLabel *label(const QString &part, Qt::TextElideMode mode = Qt::ElideRight);

    QBoxLayout *m_halves = nullptr;
    QBoxLayout *m_facts = nullptr;
    PageWatch *m_watch = nullptr;
    GlyphLabel *m_glyph = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_id = nullptr;
    ElidedLabel *m_state = nullptr;
    ElidedLabel *m_page = nullptr;
    ElidedLabel *m_clockLabel = nullptr;
    ElidedLabel *m_since = nullptr;
    ElidedLabel *m_description = nullptr;
    ElidedLabel *m_result = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_pairs = 0;
    std::array<ElidedLabel *, cardCellCount> m_captions{};
    std::array<ElidedLabel *, cardCellCount> m_fields{};
    Meter *m_pageMeter = nullptr;
    Meter *m_jobMeter = nullptr;
    ElidedLabel *m_timeLeft = nullptr;
    CallTimelineView *m_timeline = nullptr;
    HistoryStrip *m_history = nullptr;
    ElidedLabel *m_historySummary = nullptr;
    CardControls *m_controls = nullptr;
    RowsModel *m_eventsModel = nullptr;
    RowsView *m_events = nullptr;
};

} // namespace Fax::Ui
