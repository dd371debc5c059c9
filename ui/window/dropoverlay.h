#pragma once

#include <QtWidgets/QWidget>

namespace Fax::Ui {

/** Covers the window while files are dragged over it and says what a drop would do. */
class DropOverlay final : public QWidget
{
    Q_OBJECT

public:
    explicit DropOverlay(QWidget *window);

    void show(const QString &sentence);
    [[nodiscard]] QString sentence() const { return m_sentence; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sentence;
};

} // namespace Fax::Ui
