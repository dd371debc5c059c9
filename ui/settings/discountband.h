#pragma once

#include "dashboard/spokenstrip.h"

#include <QtCore/QTime>

namespace Fax::Ui {

/**
 * A day from 00 to 24 with the discount period as a band and a handle at each end (ui.md V1). It may cross midnight.
 * Dragging snaps to 15 minutes, with Shift to 1; keys on a handle: arrows 15 min, with Shift 1, PgUp and PgDown an hour;
 * Tab goes from the first handle to the second. Time runs from left to right in every language.
 */
class DiscountBand final : public SpokenStrip
{
    Q_OBJECT

public:
    explicit DiscountBand(QWidget *parent = nullptr);

    void setPeriod(QTime start, QTime end);
    [[nodiscard]] QTime start() const { return m_start; }
    [[nodiscard]] QTime end() const { return m_end; }
    /** The marker; invalid: none. */
    void setNow(QTime now);
    /** What the band shows, in words, is said by whoever knows more. */
    void setSentence(const QString &sentence);

    [[nodiscard]] QString text() const override { return m_sentence; }
    /** The minute of the handle that the keys are on. */
    [[nodiscard]] int current() const override;
    [[nodiscard]] int partCount() const override;
    void setCurrent(int minute) override;

    /** Where a minute of the day is, in pixels. */
    [[nodiscard]] int xOf(int minute) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /** By hand; they may be the same. */
    void edited(QTime start, QTime end);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Handle { Start, End };

    [[nodiscard]] QTime &time(Handle handle) { return handle == Handle::Start ? m_start : m_end; }
    [[nodiscard]] QRect bar() const;
    [[nodiscard]] int minuteAt(int x, int step) const;
    void move(int minute);
    void paintScale(QPainter &painter) const;
    void paintPeriod(QPainter &painter) const;
    void paintHandle(QPainter &painter, Handle handle) const;
    void paintNow(QPainter &painter) const;

    QTime m_start;
    QTime m_end;
    QTime m_now;
    QString m_sentence;
    Handle m_handle = Handle::Start;
};

} // namespace Fax::Ui
