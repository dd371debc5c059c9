#pragma once

#include "base/faxtypes.h"

#include <QtCore/QByteArray>

namespace Fax::Shots {

/** The sample document (resources/sample.pdf) as fax-render makes it for the line, as TIFF-F; made once. */
[[nodiscard]] QByteArray samplePages(Resolution resolution);

} // namespace Fax::Shots
