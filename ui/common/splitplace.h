#pragma once

#include <QtCore/QVariantMap>

class QHeaderView;
class QSplitter;
class QWidget;

namespace Fax::Ui {

/** Details right of the list when the place is wide, else below. */
void orientSplit(QSplitter &splitter, const QWidget &place);

[[nodiscard]] QVariantMap saveSplit(const QSplitter &splitter, const QHeaderView &header);
void restoreSplit(QSplitter &splitter, QHeaderView &header, const QVariantMap &layout);

} // namespace Fax::Ui
