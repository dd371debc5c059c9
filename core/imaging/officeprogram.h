#pragma once

#include "base/result.h"

#include <QtCore/QString>

namespace Fax {

/**
 * LibreOffice's program on this computer; empty if there is none. $FAX_OFFICE_PROGRAM names another one (tests), or, set
 * to nothing, none.
 */
[[nodiscard]] QString officeProgram();

/** Whether office documents can be faxed here. FileTypeUnknown with the document's name and the remedy. */
[[nodiscard]] Result<> checkOffice(const QString &name);

} // namespace Fax
