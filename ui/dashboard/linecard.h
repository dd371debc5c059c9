#pragma once

#include "base/clock.h"
#include "common/tokens.h"
#include "dashboard/cardtexts.h"
#include "model/port.h"

#include <QtWidgets/QFrame>

#include <array>

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace Fax::Ui {

class CardControls;
class ElidedLabel;
class GlyphLabel;
class Meter;
class RowsModel;
class RowsView;

/** One line with all its live values (ui.md chapter 4). Height and places are the same in all states. */
class LineCard final : public QFrame
{
    Q_OBJECT

public:
    LineCard(Model::Port &port, Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] Model::Port &port() const { return m_port; }

    /** The list of T.30 frames in the card. */
    void setEventsShown(bool shown);
    /** The values are old: the link to the server is down. The clock stops. */
    void setStale(bool stale);
    /** Once a second: counts the clock on. */
    void tick();
    void askHangUp();

    [[nodiscard]] const CardTexts &texts() const { return m_texts; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void focused(Fax::Ui::LineCard *card);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void chooseBackground();
    void build();
    [[nodiscard]] QLayout *createTitle();
    [[nodiscard]] QLayout *createState();
    [[nodiscard]] QLayout *createFields();
    [[nodiscard]] QLayout *createMeters();
    void createEvents();
    void placeEvents();
    void arrangeFields(int pairs);
    [[nodiscard]] ElidedLabel *caption(const QString &text);
    void onStatusChanged();
    void refresh();
    void showTexts();
    void applyColors();
    [[nodiscard]] int elapsed() const;
    [[nodiscard]] QString name(const QString &part) const;
    [[nodiscard]] ElidedLabel *label(const QString &part, Qt::TextElideMode mode = Qt::ElideRight);

    Model::Port &m_port;
    Clock &m_clock;
    CardTexts m_texts;
    bool m_stale = false;
    int m_elapsedBase = 0;
    std::chrono::milliseconds m_elapsedBaseAt{0};

    QBoxLayout *m_halves = nullptr;
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
    std::array<ElidedLabel *, cardFieldCount> m_captions{};
    std::array<ElidedLabel *, cardFieldCount> m_fields{};
    Meter *m_pageMeter = nullptr;
    Meter *m_jobMeter = nullptr;
    ElidedLabel *m_timeLeft = nullptr;
    CardControls *m_controls = nullptr;
    RowsModel *m_eventsModel = nullptr;
    RowsView *m_events = nullptr;
};

} // namespace Fax::Ui
