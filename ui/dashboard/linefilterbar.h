#pragma once

#include "dashboard/lineboard.h"

#include <QtWidgets/QWidget>

#include <array>
#include <optional>

class QBoxLayout;
class QComboBox;
class QToolButton;

namespace Fax::Ui {

/** Above the lines: chips with counts, the order, and how large lines are shown. */
class LineFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LineFilterBar(LinesModel &model, QWidget *parent = nullptr);

    void setGroup(LineGroup group);
    void setSort(LineSort sort);
    /** Nothing: the largest form in which all lines fit. */
    void setForm(std::optional<LineForm> form);
    [[nodiscard]] std::optional<LineForm> form() const;

Q_SIGNALS:
    void formChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QLayout *createChips();
    [[nodiscard]] QLayout *createChoices();
    void createSort();
    void createForm();
    void showCounts();
    void fitRows();

    LinesModel &m_model;
    QBoxLayout *m_parts;
    std::array<QToolButton *, lineGroupCount> m_chips{};
    QComboBox *m_sort;
    QComboBox *m_form;
};

} // namespace Fax::Ui
