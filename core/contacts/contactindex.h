#pragma once

#include "contacts/contactsource.h"
#include "contacts/phonenumbers.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>

#include <vector>

namespace Fax {

/** When a number was sent to last, and by which name. */
struct RecentRecipient
{
    Recipient recipient;
    QDateTime lastUsed;
};

/**
 * The contacts of all books and the recent recipients, made ready to be searched while somebody types: folded texts in
 * memory, 50,000 contacts in some milliseconds. Thread: one.
 */
class ContactIndex
{
public:
    explicit ContactIndex(PhoneNumbers numbers = PhoneNumbers(QString()));

    void setContacts(const QList<Contact> &contacts);
    void setRecent(const QList<RecentRecipient> &recent);
    void setNumbers(const PhoneNumbers &numbers);

    /** As ContactSource::find(). */
    [[nodiscard]] QList<ContactHit> find(const QString &typed, int most) const;
    /** The contact that has this number; null without. Valid until the next set…(). */
    [[nodiscard]] const Contact *withNumber(const QString &number) const;

private:
    struct Entry
    {
        qsizetype contact = 0;
        QString words; ///< folded, each word with a space before it
        QString digits; ///< of all numbers, with a space before each
        qint64 lastUsed = 0; ///< ms since 1970; 0 = never
    };
    struct Found;

    void build() const; ///< what has been set since; searches do it
    [[nodiscard]] std::vector<Found> foundContacts(const QStringList &words) const;
    void findSets(const QStringList &words, std::vector<Found> &found) const;
    void findRecent(const QStringList &words, std::vector<Found> &found) const;
    [[nodiscard]] ContactHit hitOf(const Contact &contact, const QString &digits) const;

    PhoneNumbers m_numbers;
    QList<Contact> m_contacts;
    QList<RecentRecipient> m_recent;
    mutable bool m_isOld = false; ///< what follows must be built anew
    mutable std::vector<Entry> m_entries;
    mutable QHash<QString, qsizetype> m_byNumber; ///< key of a number → contact
    mutable QHash<QString, QList<qsizetype>> m_companies;
    mutable QHash<QString, QList<qsizetype>> m_groups;
};

} // namespace Fax
