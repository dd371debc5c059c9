#pragma once

#include <QtWidgets/QWidget>

class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace Fax::Ui {

/** A row of buttons of which one is down: what part of a list is shown. Left and Right walk them. */
class Chips final : public QWidget
{
    Q_OBJECT

public:
    /** @param name  object name; the buttons are "name.0", "name.1" ... */
    Chips(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void add(const QString &text, const QString &tip);
    void setText(int chip, const QString &text);
    [[nodiscard]] int current() const;
    void setCurrent(int chip);

Q_SIGNALS:
    void currentChanged(int chip);

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
};

} // namespace Fax::Ui
