#pragma once

#include "support/fakelink/records.h"

namespace Fax::Seed {

/** What has been sent, archived and logged before Seed::now(): 20 rows each, of every kind. */
[[nodiscard]] FakeRecords records();
/** `count` archived faxes, one every six hours. */
[[nodiscard]] QList<ArchivedFax> archivedFaxes(int count);

} // namespace Fax::Seed
