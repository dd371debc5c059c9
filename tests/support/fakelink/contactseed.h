#pragma once

#include "contacts/contact.h"

namespace Fax::Seed {

/** Twenty contacts, as an office has them. */
[[nodiscard]] QList<Contact> contacts();
/** A CSV file of another program, with separators and headings of its own. */
[[nodiscard]] QByteArray contactTable();

} // namespace Fax::Seed
