#include "contacts/contactmerge.h"

#include "job/searchtext.h"

#include <QtCore/QHash>

namespace Fax {

namespace {

bool agree(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() || SearchText::folded(a) == SearchText::folded(b);
}

void addNumbers(Contact &contact, const Contact &other, const PhoneNumbers &numbers)
{
    QStringList known;
    for (const ContactNumber &number : std::as_const(contact.faxNumbers))
        known.append(numbers.key(number.number));
    for (const ContactNumber &number : other.faxNumbers)
        if (!known.contains(numbers.key(number.number)))
            contact.faxNumbers.append(number);
}

/** What the first one lacks, the other gives; nothing that is there is replaced. */
void absorb(Contact &contact, const Contact &other, const PhoneNumbers &numbers)
{
    for (QString Contact::*text :
         {&Contact::name, &Contact::givenName, &Contact::company, &Contact::department,
          &Contact::title, &Contact::phone, &Contact::email, &Contact::street, &Contact::zip,
          &Contact::place, &Contact::country, &Contact::billingCode})
        if ((contact.*text).isEmpty())
            contact.*text = other.*text;
    addNumbers(contact, other, numbers);
    if (!other.note.isEmpty() && !contact.note.contains(other.note))
        contact.note += contact.note.isEmpty() ? other.note : u'\n' + other.note;
    if (contact.resolution == ContactWishes::Resolution::AsUsual)
        contact.resolution = other.resolution;
    contact.avoidEcm = contact.avoidEcm || other.avoidEcm;
    contact.groups += other.groups;
    contact.groups.removeDuplicates();
}

} // namespace

QList<Doubles> findDoubles(const QList<Contact> &contacts, const PhoneNumbers &numbers)
{
    QList<Doubles> all;
    QHash<QString, QList<qsizetype>> byName; // → places in `all`
    for (const Contact &contact : contacts) {
        QList<qsizetype> &candidates = byName[SearchText::folded(contact.displayName())];
        const auto found = std::find_if(candidates.cbegin(), candidates.cend(), [&](qsizetype at) {
            return agree(all.at(at).merged.company, contact.company);
        });
        if (found == candidates.cend()) {
            candidates.append(all.size());
            all.append({{contact}, contact});
            continue;
        }
        all[*found].same.append(contact);
        absorb(all[*found].merged, contact, numbers);
    }
    all.removeIf([](const Doubles &doubles) { return doubles.same.size() < 2; });
    return all;
}

} // namespace Fax
