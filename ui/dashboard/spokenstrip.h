#pragma once

#include <QtWidgets/QWidget>

namespace Fax::Ui {

/**
 * A painted strip that says in words what it shows, and which of its parts is meant: screen readers get both as value and
 * text (ui.md A2).
 */
class SpokenStrip : public QWidget
{
    Q_OBJECT

public:
    explicit SpokenStrip(QWidget *parent);

    /** What is shown, in words. */
    [[nodiscard]] virtual QString text() const = 0;
    /** The part that the keys are on, and how many there are; -1 of 0 where there are none to walk. */
    [[nodiscard]] virtual int current() const { return -1; }
    [[nodiscard]] virtual int partCount() const { return 0; }
    virtual void setCurrent(int /*current*/) { }

protected:
    /** Call when text or part is another one; only what has the focus is read out. */
    void tellReaders();
};

} // namespace Fax::Ui
