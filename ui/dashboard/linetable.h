#pragma once

#include "dashboard/linesmodel.h"

#include <QtWidgets/QTreeView>

namespace Fax::Ui {

/** One row per line, all values of the card as columns; the header's menu shows and hides them. */
class LineTable final : public QTreeView
{
    Q_OBJECT

public:
    LineTable(LinesModel &model, QItemSelectionModel &selection, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(Fax::Ui::Line *line);

private:
    void setUpColumns();
    void showHeaderMenu(const QPoint &at);
};

} // namespace Fax::Ui
