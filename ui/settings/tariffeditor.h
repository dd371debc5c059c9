#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace Fax::Ui {

class Draft;

/** What calls cost, one row for each number prefix (job/tariff.h): the setting Tariffs of the draft as a table. */
class TariffEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit TariffEditor(Draft &draft, QWidget *parent = nullptr);

private:
    void arrange();
    void addRow();
    void removeRows();
    void show(const QString &text);
    void store();
    [[nodiscard]] QString text() const;

    Draft &m_draft;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_problem;
    bool m_showing = false;
};

} // namespace Fax::Ui
