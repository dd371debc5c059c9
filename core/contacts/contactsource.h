#pragma once

#include "contacts/contact.h"

#include <QtCore/QList>

namespace Fax {

/** Something that a person may mean by the letters typed so far. */
struct ContactHit
{
    enum class Kind { Contact, Company, Group, Recent };

    Kind kind = Kind::Contact;
    QString title; ///< "Muster GmbH"
    QString detail; ///< for Contact and Recent the number; for Company and Group ""
    QList<Recipient>
        recipients; ///< whom a choice of it adds: one, or the members of company or group
    Contact contact; ///< of Kind::Contact: what else is known, its wishes too
};

/**
 * Where the wizard looks up whom a fax is for (ui.md 7, To). Answers at once from memory.
 * Thread: the GUI's.
 */
class ContactSource
{
public:
    static constexpr int mostHits = 12;
    static constexpr int fewestLetters = 2;

    virtual ~ContactSource() = default;

    /**
     * Contacts, companies, groups and recent recipients that every word typed begins a word of, or whose number holds
     * the digits typed. Used lately comes first; nothing below 2 letters; `most` at most.
     */
    [[nodiscard]] virtual QList<ContactHit> find(const QString &typed,
                                                 int most = mostHits) const = 0;
    /** A fax was sent to these: they come first next time. */
    virtual void noteUsed(const QList<Recipient> &recipients) = 0;
};

} // namespace Fax
