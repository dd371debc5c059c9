#pragma once

#include "settings/fieldspec.h"

namespace Fax::Ui::DeviceFields {

/** Of every line: name, directions, rings, identification, speed. Translated. */
[[nodiscard]] QList<FieldSpec> ofLine();
/** What only a modem has. */
[[nodiscard]] QList<FieldSpec> ofModem();

} // namespace Fax::Ui::DeviceFields
