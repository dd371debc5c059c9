#pragma once

#include "imaging/faxpage.h"

#include <QtCore/QByteArray>

namespace Fax {

/** A page as it goes on the line: coded, least significant bit of each octet first. */
[[nodiscard]] QByteArray codedPage(const FaxPage &page, Coding coding);

} // namespace Fax
