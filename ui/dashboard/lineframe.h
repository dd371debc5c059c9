#pragma once

#include "dashboard/line.h"

#include <QtWidgets/QFrame>

namespace Fax::Ui {

/**
 * One line as a widget: what card, short card and tile have in common. It can have the focus, be selected and
 * be opened; it shows new values only while it can be seen (ui.md D6).
 */
class LineFrame : public QFrame
{
    Q_OBJECT

public:
    LineFrame(Line &line, QWidget *parent);

    [[nodiscard]] Line &line() const { return m_line; }
    void setSelected(bool selected);
    [[nodiscard]] bool isSelected() const { return m_selected; }
    /** Shows what came while it was out of sight. */
    void catchUp();

Q_SIGNALS:
    /** Clicked, or came by keyboard. */
    void chosen(Fax::Ui::LineFrame *frame, Qt::KeyboardModifiers modifiers);
    /** Return or a double click. */
    void opened(Fax::Ui::LineFrame *frame);

protected:
    /** Shows the present values of the line. */
    virtual void refresh() = 0;

    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void chooseBackground();
    void describe();
    void onChanged();

    Line &m_line;
    QColor m_background;
    bool m_selected = false;
    bool m_behind = true;
};

} // namespace Fax::Ui
