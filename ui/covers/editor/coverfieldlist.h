#pragma once

#include "cover/coverfield.h"

#include <QtWidgets/QTreeWidget>

namespace Fax::Ui {

/** The fields a cover page can show, in groups; Return, a double click or a drag puts one on the page. */
class CoverFieldList final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit CoverFieldList(QWidget *parent = nullptr);

Q_SIGNALS:
    void fieldChosen(Fax::CoverField field);

protected:
    [[nodiscard]] QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override;
};

/** The group a field is listed in: "Recipient", "Sender" or "Fax". */
[[nodiscard]] QString coverFieldGroup(CoverField field);

} // namespace Fax::Ui
