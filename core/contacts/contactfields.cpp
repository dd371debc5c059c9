#include "contacts/contactfields.h"

#include "base/separatedvalues.h"
#include "base/valuemap.h"
#include "job/faxnumber.h"
#include "job/searchtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace Fax::ContactFields {

namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(ContactField)
};

struct Field
{
    ContactField field;
    QString Contact::*text; ///< null: not one line of text
    const char *label;
    const char *heading;
    const char *names; ///< other headings, folded, between bars
};

constexpr std::array fields{
    Field{ContactField::Ignored, nullptr, QT_TRANSLATE_NOOP("ContactField", "Not used"), "", ""},
    Field{ContactField::Name, &Contact::name, QT_TRANSLATE_NOOP("ContactField", "Name"), "Name",
          "|last name|surname|family name|full name|display name|nachname|familienname|recipient|"
          "empfanger|ansprechpartner|contact|kontakt|"},
    Field{ContactField::GivenName, &Contact::givenName,
          QT_TRANSLATE_NOOP("ContactField", "Given name"), "Given name",
          "|first name|firstname|forename|vorname|"},
    Field{ContactField::Company, &Contact::company, QT_TRANSLATE_NOOP("ContactField", "Company"),
          "Company",
          "|organization|organisation|organization name|firma|unternehmen|company name|business|"},
    Field{ContactField::Department, &Contact::department,
          QT_TRANSLATE_NOOP("ContactField", "Department"), "Department", "|abteilung|"},
    Field{ContactField::Title, &Contact::title, QT_TRANSLATE_NOOP("ContactField", "Title"), "Title",
          "|job title|organization title|position|berufsbezeichnung|titel|"},
    Field{ContactField::FaxNumber, nullptr, QT_TRANSLATE_NOOP("ContactField", "Fax number"),
          "Fax number",
          "|fax|telefax|faxnummer|fax no|fax no.|fax nr|fax nr.|number|nummer|rufnummer|business "
          "fax|work fax|home fax|other fax|fax (business)|fax (home)|fax geschaftlich|fax "
          "privat|fax (geschaftlich)|"},
    Field{ContactField::Phone, &Contact::phone, QT_TRANSLATE_NOOP("ContactField", "Phone"), "Phone",
          "|telephone|phone number|business phone|work phone|telefon|telefonnummer|tel|tel.|"
          "telefon geschaftlich|"},
    Field{ContactField::Email, &Contact::email, QT_TRANSLATE_NOOP("ContactField", "E-mail"),
          "E-mail",
          "|email|mail|email address|e-mail address|primary email|e-mail-adresse|e-mail 1 - "
          "value|"},
    Field{ContactField::Street, &Contact::street, QT_TRANSLATE_NOOP("ContactField", "Street"),
          "Street",
          "|address|adresse|strasse|business street|work address|anschrift|street address|"},
    Field{ContactField::Zip, &Contact::zip, QT_TRANSLATE_NOOP("ContactField", "ZIP"), "ZIP",
          "|zip code|postal code|postcode|plz|postleitzahl|business postal code|work zipcode|"},
    Field{ContactField::Place, &Contact::place, QT_TRANSLATE_NOOP("ContactField", "Place"), "Place",
          "|city|town|ort|stadt|business city|work city|"},
    Field{ContactField::Country, &Contact::country, QT_TRANSLATE_NOOP("ContactField", "Country"),
          "Country", "|land|business country/region|business country|work country|"},
    Field{ContactField::Resolution, nullptr, QT_TRANSLATE_NOOP("ContactField", "Resolution"),
          "Resolution", "|auflosung|"},
    Field{ContactField::AvoidEcm, nullptr,
          QT_TRANSLATE_NOOP("ContactField", "Avoid error correction"), "Avoid ECM", "|"},
    Field{ContactField::BillingCode, &Contact::billingCode,
          QT_TRANSLATE_NOOP("ContactField", "Billing code"), "Billing code",
          "|kostenstelle|cost centre|cost center|account|"},
    Field{ContactField::Note, &Contact::note, QT_TRANSLATE_NOOP("ContactField", "Note"), "Note",
          "|notes|notiz|notizen|bemerkung|comment|"},
    Field{ContactField::Groups, nullptr, QT_TRANSLATE_NOOP("ContactField", "Groups"), "Groups",
          "|group|gruppe|gruppen|categories|category|kategorien|labels|group membership|"},
};

const Field &entry(ContactField field)
{
    return *std::find_if(fields.begin(), fields.end(),
                         [field](const Field &known) { return known.field == field; });
}

/** "Fax number 2" is a fax number. */
QString withoutCount(QString heading)
{
    while (!heading.isEmpty() && (heading.back().isDigit() || heading.back() == u' '))
        heading.chop(1);
    return heading;
}

ContactField byHeading(const QString &heading)
{
    const QString name = SearchText::folded(heading.trimmed().left(Contact::longestText));
    if (name.isEmpty())
        return ContactField::Ignored;
    const QString plain = withoutCount(name);
    for (const Field &field : fields) {
        const QString ours = SearchText::folded(QLatin1StringView(field.heading));
        const QLatin1StringView others(field.names);
        for (const QString &candidate : {name, plain}) {
            const bool known = candidate == ours
                || others.contains(QString(u'|' + candidate + u'|'));
            if (!candidate.isEmpty() && !ours.isEmpty() && known)
                return field.field;
        }
    }
    return ContactField::Ignored;
}

bool isNumber(const QString &text)
{
    constexpr int fewestDigits = 5;
    return SearchText::digits(text).size() >= fewestDigits && FaxNumber::parse(text).has_value();
}

bool isName(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); })
        && !text.contains(u'@');
}

/** The column in which most rows are so, and that has no meaning yet; -1 if there is none. */
template <typename Is>
qsizetype columnOf(const ContactMapping &mapping, const QList<QStringList> &rows, Is is)
{
    qsizetype best = -1;
    qsizetype most = 0;
    for (qsizetype column = 0; column < mapping.size(); ++column) {
        const auto hits = std::count_if(rows.begin(), rows.end(), [&](const QStringList &row) {
            return column < row.size() && is(row.at(column).trimmed());
        });
        if (mapping.at(column) == ContactField::Ignored && hits > most) {
            most = hits;
            best = column;
        }
    }
    return best;
}

ContactWishes::Resolution resolutionOf(const QString &text)
{
    const auto resolution = enumFromName<ContactWishes::Resolution>(text.trimmed().toLower());
    return resolution ? *resolution : ContactWishes::Resolution::AsUsual;
}

bool isYes(const QString &text)
{
    return QStringList{u"yes"_qs, u"true"_qs, u"on"_qs, u"1"_qs, u"x"_qs, u"ja"_qs}.contains(
        text.trimmed().toLower());
}

/** base/separatedvalues puts an apostrophe before what a spreadsheet would calculate: here it is text again. */
QString withoutGuard(const QString &value)
{
    const bool guarded = value.size() > 1 && value.front() == u'\''
        && QStringView(u"=+-@|% ").contains(value.at(1));
    return guarded ? value.mid(1) : value;
}

void setValue(Contact &contact, ContactField field, const QString &value, const QString &heading)
{
    switch (field) {
    case ContactField::Ignored:
        break;
    case ContactField::FaxNumber: {
        const QString name = SearchText::folded(withoutCount(heading.trimmed()));
        const bool isOurs = name == u"fax number" || name == u"fax";
        contact.faxNumbers.append({isOurs ? QString() : heading.trimmed(), value});
        break;
    }
    case ContactField::Resolution:
        contact.resolution = resolutionOf(value);
        break;
    case ContactField::AvoidEcm:
        contact.avoidEcm = isYes(value);
        break;
    case ContactField::Groups:
        contact.groups = value.split(u';', Qt::SkipEmptyParts);
        break;
    default:
        contact.*entry(field).text = value;
    }
}

QString valueOf(const Contact &contact, const Field &field)
{
    if (field.text != nullptr)
        return contact.*field.text;
    if (field.field == ContactField::Resolution)
        return contact.resolution == ContactWishes::Resolution::AsUsual
            ? QString()
            : enumName(contact.resolution);
    if (field.field == ContactField::AvoidEcm)
        return contact.avoidEcm ? u"yes"_qs : QString();
    return contact.groups.join(u';');
}

/** Headings (no contact) or values: all fields, as many numbers as one of the contacts has. */
QStringList csvRow(const Contact *contact, qsizetype numbers)
{
    QStringList row;
    for (const Field &field : fields) {
        if (field.field == ContactField::Ignored)
            continue;
        if (field.field != ContactField::FaxNumber) {
            row.append(contact ? valueOf(*contact, field)
                               : QString(QLatin1StringView(field.heading)));
            continue;
        }
        for (qsizetype i = 0; i < numbers; ++i) {
            const QString count = i == 0 ? QString() : u' ' + QString::number(i + 1);
            row.append(contact ? contact->faxNumbers.value(i).number
                               : QLatin1StringView(field.heading) + count);
        }
    }
    return row;
}

} // namespace

QList<ContactField> all()
{
    QList<ContactField> list;
    for (const Field &field : fields)
        list.append(field.field);
    return list;
}

QString label(ContactField field)
{
    return FieldText::tr(entry(field).label);
}

QString heading(ContactField field)
{
    return QLatin1StringView(entry(field).heading);
}

ContactMapping guessMapping(const QStringList &header, const QList<QStringList> &rows)
{
    qsizetype columns = header.size();
    for (const QStringList &row : rows)
        columns = std::max(columns, row.size());
    ContactMapping mapping(columns, ContactField::Ignored);
    QSet<int> given;
    for (qsizetype column = 0; column < header.size(); ++column) {
        const ContactField field = byHeading(header.at(column));
        if (field != ContactField::FaxNumber && given.contains(static_cast<int>(field)))
            continue;
        given.insert(static_cast<int>(field));
        mapping[column] = field;
    }
    if (!mapping.contains(ContactField::FaxNumber)) {
        if (const auto column = columnOf(mapping, rows, isNumber); column >= 0)
            mapping[column] = ContactField::FaxNumber;
    }
    if (!mapping.contains(ContactField::Name) && !mapping.contains(ContactField::Company)) {
        if (const auto column = columnOf(mapping, rows, isName); column >= 0)
            mapping[column] = ContactField::Name;
    }
    return mapping;
}

Contact contactOf(const QStringList &row, const ContactMapping &mapping, const QStringList &header)
{
    Contact contact;
    for (qsizetype column = 0; column < std::min(row.size(), mapping.size()); ++column) {
        const QString value = withoutGuard(row.at(column)).trimmed();
        if (!value.isEmpty())
            setValue(contact, mapping.at(column), value, header.value(column));
    }
    return contact;
}

QByteArray toCsv(const QList<Contact> &contacts)
{
    qsizetype numbers = 1;
    for (const Contact &contact : contacts)
        numbers = std::max(numbers, contact.faxNumbers.size());
    QByteArray csv = commaSeparated(csvRow(nullptr, numbers));
    for (const Contact &contact : contacts)
        csv += commaSeparated(csvRow(&contact, numbers));
    return csv;
}

} // namespace Fax::ContactFields
