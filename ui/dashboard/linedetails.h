#pragma once

#include "dashboard/line.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace Fax::Ui {

class LineCard;

/** The full card of one line with its events, beside smaller forms of the dashboard. */
class LineDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit LineDetails(QWidget *parent = nullptr);

    /** Null: no line. Its line must be taken away before it is deleted. */
    void setLine(Line *line);
    [[nodiscard]] LineCard *card() const { return m_card; }

Q_SIGNALS:
    void menuWanted(const QPoint &at);

private:
    QVBoxLayout *m_layout;
    LineCard *m_card = nullptr;
};

} // namespace Fax::Ui
