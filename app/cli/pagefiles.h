#pragma once

#include "exitcode.h"
#include "imaging/faxpage.h"

#include <QtCore/QList>

namespace Fax::Cli {

/** Writes pages as page-001.png … into a folder, which is made, and prints their names. */
[[nodiscard]] Exit writePages(const QList<FaxPage> &pages, const QString &folder, bool json);

} // namespace Fax::Cli
