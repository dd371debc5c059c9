#pragma once

#include "port/modemfinding.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace Fax::Model {
class Administration;
}

namespace Fax::Ui {

/** What stands beside a serial line: the modem behind it, or why there is none. */
[[nodiscard]] QString findingText(const ModemFinding &finding);

/** Detect modems (ui.md 9.2): each serial line of the server with what is behind it, as it is found; tick, name, Add. */
class DetectWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit DetectWindow(Model::Administration &administration, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void start();
    void put(const ModemFinding &finding, bool asked);
    [[nodiscard]] int rowOf(const QString &device);
    void add();
    void addNext(QList<int> rows);
    void refresh();

    Model::Administration &m_administration;
    QTableWidget *m_table;
    QLabel *m_message;
    QPushButton *m_again;
    QPushButton *m_add;
    bool m_looking = false;
};

} // namespace Fax::Ui
