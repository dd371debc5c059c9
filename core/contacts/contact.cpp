#include "contacts/contact.h"

#include "job/faxnumber.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace Fax {

namespace {

struct ContactText
{
    Q_DECLARE_TR_FUNCTIONS(Contact)
};

struct TextField
{
    QString Contact::*member;
    const char *name;
};

constexpr std::array textFields{
    TextField{&Contact::name, QT_TRANSLATE_NOOP("Contact", "name")},
    TextField{&Contact::givenName, QT_TRANSLATE_NOOP("Contact", "given name")},
    TextField{&Contact::company, QT_TRANSLATE_NOOP("Contact", "company")},
    TextField{&Contact::department, QT_TRANSLATE_NOOP("Contact", "department")},
    TextField{&Contact::title, QT_TRANSLATE_NOOP("Contact", "title")},
    TextField{&Contact::phone, QT_TRANSLATE_NOOP("Contact", "phone")},
    TextField{&Contact::email, QT_TRANSLATE_NOOP("Contact", "e-mail")},
    TextField{&Contact::street, QT_TRANSLATE_NOOP("Contact", "street")},
    TextField{&Contact::zip, QT_TRANSLATE_NOOP("Contact", "ZIP")},
    TextField{&Contact::place, QT_TRANSLATE_NOOP("Contact", "place")},
    TextField{&Contact::country, QT_TRANSLATE_NOOP("Contact", "country")},
    TextField{&Contact::billingCode, QT_TRANSLATE_NOOP("Contact", "billing code")},
};

bool isJoiner(QChar c)
{
    return c == u'\u200c' || c == u'\u200d'; // Persian and Indian words, emoji of several parts
}

/** Without control and direction characters: those can make a list say what is not there. */
QString clean(QString text, bool severalLines)
{
    text.replace(u"\r\n"_qs, u"\n"_qs);
    for (QChar &c : text) {
        const bool lineEnd = c == u'\n' || c == u'\r';
        if (lineEnd && severalLines)
            c = u'\n';
        else if (!c.isPrint() && !c.isSurrogate() && !isJoiner(c))
            c = u' ';
    }
    return severalLines ? text.trimmed() : text.simplified();
}

/** Letters as people count them, nearly: a surrogate pair is one. */
qsizetype letters(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

Result<> checkLength(const QString &text, const char *field, int longest)
{
    if (text.size() <= longest || letters(text) <= longest)
        return {};
    return failure(ErrorCode::InvalidParameter,
                   ContactText::tr("The field \"%1\" has %2 letters; %3 are possible.")
                       .arg(ContactText::tr(field))
                       .arg(letters(text))
                       .arg(longest));
}

Result<> checkTexts(Contact &contact)
{
    for (const TextField &field : textFields) {
        QString &text = contact.*field.member;
        if (text.isEmpty())
            continue;
        text = clean(text, false);
        if (auto fits = checkLength(text, field.name, Contact::longestText); !fits)
            return fits;
    }
    contact.note = clean(contact.note, true);
    return checkLength(contact.note, QT_TRANSLATE_NOOP("Contact", "note"), Contact::longestNote);
}

Result<> checkNumbers(Contact &contact)
{
    QList<ContactNumber> numbers;
    QStringList keys;
    for (const ContactNumber &given : std::as_const(contact.faxNumbers)) {
        if (given.number.trimmed().isEmpty())
            continue;
        const auto number = FaxNumber::parse(given.number);
        if (!number)
            return tl::unexpected(number.error());
        if (keys.contains(number->key()))
            continue;
        keys.append(number->key());
        numbers.append({clean(given.label, false).left(Contact::longestText), number->shown()});
        if (numbers.size() > Contact::mostNumbers)
            return failure(ErrorCode::InvalidParameter,
                           ContactText::tr("A contact can have %1 fax numbers, not more.")
                               .arg(Contact::mostNumbers));
    }
    contact.faxNumbers = numbers;
    return {};
}

Result<> checkGroups(Contact &contact)
{
    QStringList groups;
    for (const QString &given : std::as_const(contact.groups)) {
        const QString group = clean(given, false);
        if (auto fits = checkLength(group, QT_TRANSLATE_NOOP("Contact", "group"),
                                    Contact::longestText);
            !fits)
            return fits;
        if (!group.isEmpty() && !groups.contains(group, Qt::CaseInsensitive))
            groups.append(group);
    }
    if (groups.size() > Contact::mostGroups)
        return failure(
            ErrorCode::InvalidParameter,
            ContactText::tr("A contact can be in %1 groups, not more.").arg(Contact::mostGroups));
    contact.groups = groups;
    return {};
}

} // namespace

QString Contact::displayName() const
{
    if (!name.isEmpty() || !givenName.isEmpty())
        return givenName.isEmpty() || name.isEmpty() ? name + givenName : givenName + u' ' + name;
    if (!company.isEmpty())
        return company;
    return faxNumbers.isEmpty() ? email : faxNumbers.first().number;
}

QString Contact::number() const
{
    return faxNumbers.isEmpty() ? QString() : faxNumbers.first().number;
}

Recipient Contact::recipient(const QString &faxNumber) const
{
    Recipient recipient{faxNumber, displayName() == faxNumber ? QString() : displayName()};
    recipient.company = company;
    recipient.address = street;
    recipient.city = place;
    recipient.zip = zip;
    recipient.country = country;
    recipient.title = title;
    recipient.department = department;
    recipient.officePhone = phone;
    return recipient;
}

Result<Contact> checkedContact(Contact contact)
{
    if (auto texts = checkTexts(contact); !texts)
        return tl::unexpected(texts.error());
    if (auto numbers = checkNumbers(contact); !numbers)
        return tl::unexpected(numbers.error());
    if (auto groups = checkGroups(contact); !groups)
        return tl::unexpected(groups.error());
    if (contact.displayName().isEmpty())
        return failure(ErrorCode::InvalidParameter,
                       ContactText::tr("A contact needs a name, a company or a fax number."));
    return contact;
}

} // namespace Fax
