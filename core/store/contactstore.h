#pragma once

#include "contacts/contact.h"

namespace Fax {

/**
 * One address book: the shared one of a service, or a person's own. Contacts come in the order of their ids; an id is
 * never given twice. Contract of the methods as for JobStore.
 */
class ContactStore
{
public:
    static constexpr int mostContacts = 50'000;

    ContactStore() = default;
    virtual ~ContactStore() = default;
    ContactStore(const ContactStore &) = delete;
    ContactStore &operator=(const ContactStore &) = delete;

    /** Those with a larger id than `after`, `limit` at most. */
    [[nodiscard]] virtual Result<QList<Contact>> contacts(qint64 after, int limit) = 0;
    /**
     * Adds contacts without an id and changes the others, all or none; the answer has ids and new revisions.
     * InvalidParameter, BadNumber: checkedContact(). NotFound: deleted meanwhile. InvalidOperation: changed meanwhile
     * (its revision is another one), or the book is full.
     */
    [[nodiscard]] virtual Result<QList<Contact>> setContacts(const QList<Contact> &contacts) = 0;
    /** Those that are there; what is gone already is no error. */
    [[nodiscard]] virtual Result<> removeContacts(const QList<qint64> &ids) = 0;
};

} // namespace Fax
