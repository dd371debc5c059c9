#pragma once

#include "model/port.h"

#include <QtCore/QTimer>
#include <QtWidgets/QStackedWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QSpinBox;

namespace Fax::Ui {

/**
 * The bottom row of a card: Hang up, Answer now, Sending, Receiving, Rings. Changes act at once and snap
 * back when the server refuses. Hang up asks in the card for 5 s (ui.md D3, D4).
 */
class CardControls final : public QStackedWidget
{
    Q_OBJECT

public:
    CardControls(Model::Port &port, const QString &namePrefix, QWidget *parent = nullptr);

    void refresh();
    void askHangUp();
    void focusRings();
    [[nodiscard]] bool isAsking() const { return currentIndex() == 1; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *createRow(const QString &prefix);
    [[nodiscard]] QWidget *createQuestion(const QString &prefix);
    [[nodiscard]] QLayout *createReceiving();
    void nameAll(const QString &prefix);
    void connectRow();
    void showConfig();
    void keep();
    static void allow(QWidget *control, const QString &whyNot, const QString &what);
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString whyNoHangUp() const;
    [[nodiscard]] QString whyNoAnswer() const;

    Model::Port &m_port;
    QBoxLayout *m_parts = nullptr;
    QToolButton *m_hangUp;
    QToolButton *m_answer;
    QCheckBox *m_sending;
    QComboBox *m_receiving;
    QSpinBox *m_rings;
    QLabel *m_question;
    QPushButton *m_confirm;
    QPushButton *m_keep;
    QTimer m_keepTimer;
};

} // namespace Fax::Ui
