#include "contacts/contactindex.h"

#include "job/searchtext.h"

#include <algorithm>

namespace Fax {

namespace {

QString searchable(const QStringList &texts)
{
    QString words;
    for (const QString &text : texts) {
        for (const QString &word : SearchText::folded(text).split(u' ', Qt::SkipEmptyParts))
            words += u' ' + word;
    }
    return words;
}

bool isDigits(const QString &word)
{
    return !word.isEmpty()
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool matches(const QStringList &words, const QString &text, const QString &digits)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return text.contains(u' ' + word) || (isDigits(word) && digits.contains(word));
    });
}

} // namespace

struct ContactIndex::Found
{
    ContactHit hit; ///< of a contact only kind and title, until it is known to be among the first
    qint64 lastUsed = 0;
    qsizetype contact = -1;

    /** Used last first, then by kind and name: the order stays the same while nothing is sent. */
    friend bool operator<(const Found &a, const Found &b)
    {
        if (a.lastUsed != b.lastUsed)
            return a.lastUsed > b.lastUsed;
        if (a.hit.kind != b.hit.kind)
            return a.hit.kind < b.hit.kind;
        return a.hit.title.localeAwareCompare(b.hit.title) < 0;
    }
};

ContactIndex::ContactIndex(PhoneNumbers numbers)
    : m_numbers(std::move(numbers))
{ }

void ContactIndex::setContacts(const QList<Contact> &contacts)
{
    m_contacts = contacts;
    m_isOld = true;
}

void ContactIndex::setRecent(const QList<RecentRecipient> &recent)
{
    m_recent = recent;
    m_isOld = true;
}

void ContactIndex::setNumbers(const PhoneNumbers &numbers)
{
    m_numbers = numbers;
    m_isOld = true;
}

void ContactIndex::build() const
{
    if (!std::exchange(m_isOld, false))
        return;
    m_entries.clear();
    m_byNumber.clear();
    m_companies.clear();
    m_groups.clear();
    QHash<QString, qint64> used;
    for (const RecentRecipient &recent : std::as_const(m_recent)) {
        qint64 &last = used[m_numbers.key(recent.recipient.number)];
        last = std::max(last, recent.lastUsed.toMSecsSinceEpoch());
    }
    for (qsizetype i = 0; i < m_contacts.size(); ++i) {
        const Contact &contact = m_contacts.at(i);
        Entry entry{i, searchable({contact.name, contact.givenName, contact.company}), {}, 0};
        for (const ContactNumber &number : contact.faxNumbers) {
            const QString key = m_numbers.key(number.number);
            entry.digits += u' ' + SearchText::digits(key);
            entry.lastUsed = std::max(entry.lastUsed, used.value(key));
            if (!m_byNumber.contains(key))
                m_byNumber.insert(key, i);
        }
        m_entries.push_back(std::move(entry));
        if (contact.faxNumbers.isEmpty())
            continue;
        if (!contact.company.isEmpty())
            m_companies[contact.company].append(i);
        for (const QString &group : contact.groups)
            m_groups[group].append(i);
    }
}

const Contact *ContactIndex::withNumber(const QString &number) const
{
    build();
    const auto it = m_byNumber.constFind(m_numbers.key(number));
    return it == m_byNumber.constEnd() ? nullptr : &m_contacts.at(*it);
}

/** At the number with the digits that were typed, else at its default one. */
ContactHit ContactIndex::hitOf(const Contact &contact, const QString &digits) const
{
    QString number = contact.number();
    for (const ContactNumber &candidate : contact.faxNumbers) {
        if (!digits.isEmpty()
            && SearchText::digits(m_numbers.key(candidate.number)).contains(digits)) {
            number = candidate.number;
            break;
        }
    }
    return {ContactHit::Kind::Contact,
            contact.displayName(),
            m_numbers.international(number),
            {contact.recipient(number)},
            contact};
}

std::vector<ContactIndex::Found> ContactIndex::foundContacts(const QStringList &words) const
{
    std::vector<Found> found;
    for (const Entry &entry : m_entries) {
        const Contact &contact = m_contacts.at(entry.contact);
        if (!contact.faxNumbers.isEmpty() && matches(words, entry.words, entry.digits))
            found.push_back({{ContactHit::Kind::Contact, contact.displayName(), {}, {}, {}},
                             entry.lastUsed,
                             entry.contact});
    }
    return found;
}

void ContactIndex::findSets(const QStringList &words, std::vector<Found> &found) const
{
    const auto add = [&](ContactHit::Kind kind, const QString &title,
                         const QList<qsizetype> &members) {
        ContactHit hit{kind, title, {}, {}, {}};
        qint64 lastUsed = 0;
        for (const qsizetype member : members) {
            hit.recipients.append(m_contacts.at(member).recipient(m_contacts.at(member).number()));
            lastUsed = std::max(lastUsed, m_entries.at(size_t(member)).lastUsed);
        }
        found.push_back({hit, lastUsed, -1});
    };
    for (auto it = m_companies.cbegin(); it != m_companies.cend(); ++it) {
        if (it->size() > 1 && matches(words, searchable({it.key()}), {}))
            add(ContactHit::Kind::Company, it.key(), *it);
    }
    for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it) {
        if (matches(words, searchable({it.key()}), {}))
            add(ContactHit::Kind::Group, it.key(), *it);
    }
}

void ContactIndex::findRecent(const QStringList &words, std::vector<Found> &found) const
{
    for (const RecentRecipient &recent : m_recent) {
        const Recipient &recipient = recent.recipient;
        const QString key = m_numbers.key(recipient.number);
        if (m_byNumber.contains(key)
            || !matches(words, searchable({recipient.name, recipient.company}),
                        SearchText::digits(key)))
            continue;
        const QString shown = m_numbers.international(recipient.number);
        found.push_back({{ContactHit::Kind::Recent,
                          recipient.name.isEmpty() ? shown : recipient.name,
                          shown,
                          {recipient},
                          {}},
                         recent.lastUsed.toMSecsSinceEpoch(),
                         -1});
    }
}

QList<ContactHit> ContactIndex::find(const QString &typed, int most) const
{
    const QStringList words = SearchText::words(typed);
    if (typed.trimmed().size() < ContactSource::fewestLetters || words.isEmpty())
        return {};
    build();
    std::vector<Found> found = foundContacts(words);
    findSets(words, found);
    findRecent(words, found);
    const auto end = found.begin() + std::min<qsizetype>(most, qsizetype(found.size()));
    std::partial_sort(found.begin(), end, found.end());
    QList<ContactHit> hits;
    const QString digits = words.size() == 1 && isDigits(words.first()) ? words.first() : QString();
    for (auto it = found.begin(); it != end; ++it)
        hits.append(it->contact < 0 ? it->hit : hitOf(m_contacts.at(it->contact), digits));
    return hits;
}

} // namespace Fax
