#pragma once

#include "job/linehistory.h"

#include <QtWidgets/QWidget>

namespace Fax::Ui {

/** A day in 24 bars, as high as the faxes of the hour: sent, received and failed ones, each with its own pattern. */
class HourBars final : public QWidget
{
    Q_OBJECT

public:
    explicit HourBars(QWidget *parent = nullptr);

    /** `midnight` is when the day began. */
    void setHours(const QDateTime &midnight, const QList<HourFigures> &hours);
    /** "10:00 to 11:00: 12 sent, 1 failed, 4 received, 0 h 52 min on line" */
    [[nodiscard]] QString sentence(int hour) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QDateTime m_midnight;
    QList<HourFigures> m_hours;
};

} // namespace Fax::Ui
