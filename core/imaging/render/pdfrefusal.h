#pragma once

#include "base/result.h"

#include <QtCore/QSizeF>
#include <QtCore/QString>

/** What both readers of PDF say about documents that cannot be faxed. */
namespace Fax::PdfRefusal {

[[nodiscard]] tl::unexpected<Error> damaged(const QString &name);
/** @param password  the one that was tried and does not fit; "" = none was given */
[[nodiscard]] tl::unexpected<Error> locked(const QString &name, const QString &password);
[[nodiscard]] tl::unexpected<Error> noPages(const QString &name);
[[nodiscard]] tl::unexpected<Error> damagedPage(const QString &name, int page);

/** Whether a page can have this size, in points. */
[[nodiscard]] bool isUsable(const QSizeF &points);

} // namespace Fax::PdfRefusal
