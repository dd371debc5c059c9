#pragma once

#include "base/clock.h"
#include "job/schedule.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QTimeEdit;

namespace Fax::Ui {

class DiscountBand;
class Draft;
class FieldNote;
class GlyphLabel;

/** The discount period (ui.md 9.1): a switch, the band, two times; all of them one value, four settings of the draft. */
class DiscountEditor final : public QWidget
{
    Q_OBJECT

public:
    /** @param waiting  how many faxes wait for the period */
    DiscountEditor(Draft &draft, const Clock &clock, std::function<int()> waiting,
                   QWidget *parent = nullptr);

    /** The settings it edits. */
    [[nodiscard]] static QStringList names();
    /** What is said below. */
    [[nodiscard]] QString sentence() const;
    /** The time goes on, or faxes came and went. */
    void refresh();

private:
    void arrange();
    void connectAll();
    [[nodiscard]] DiscountPeriod shown() const;
    [[nodiscard]] DiscountPeriod ofDraft() const;
    void setPeriod(QTime start, QTime end);
    void setHasPeriod(bool has);
    void showProblem();
    void takeTheirs();
    void keepMine();

    Draft &m_draft;
    const Clock &m_clock;
    std::function<int()> m_waiting;
    DiscountPeriod m_server; ///< what it was when nothing was changed
    DiscountPeriod m_last; ///< comes back when the switch is set again
    GlyphLabel *m_dot;
    QCheckBox *m_has;
    DiscountBand *m_band;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QLabel *m_sentence;
    QLabel *m_shift;
    FieldNote *m_note;
    QTimer m_minute;
};

} // namespace Fax::Ui
