#pragma once

#include "base/result.h"

#include <QtCore/QString>

class QTreeView;

namespace Fax::Ui {

/** The selected rows as text for the clipboard: the columns that are shown, a tab between them, a line each. */
[[nodiscard]] QString selectedText(const QTreeView &list);

/**
 * All rows that the filter lets through, in their order, with the columns that are shown and their titles, as
 * comma separated values (UTF-8). Errors: FileUnreadable, with the path.
 */
[[nodiscard]] Result<> saveAsTable(const QTreeView &list, const QString &path);

} // namespace Fax::Ui
