#pragma once

#include "contacts/contact.h"
#include "contacts/phonenumbers.h"

namespace Fax {

/** Contacts of one book that are the same person or company, and what they become together. */
struct Doubles
{
    QList<Contact> same; ///< at least two; the first one is the one that stays
    Contact merged; ///< with id and revision of the first
};

/**
 * Contacts with the same name (case and accents do not count) whose companies do not contradict each other. A number
 * alone makes nobody the same: colleagues share one.
 */
[[nodiscard]] QList<Doubles> findDoubles(const QList<Contact> &contacts,
                                         const PhoneNumbers &numbers);

} // namespace Fax
