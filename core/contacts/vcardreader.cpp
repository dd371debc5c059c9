#include "contacts/vcard.h"

#include "base/valuemap.h"
#include "contacts/vcardline.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace Fax {

namespace {

struct CardText
{
    Q_DECLARE_TR_FUNCTIONS(VCard)
};

constexpr qsizetype longestLine = 64 * 1024;
constexpr int mostLines = 20'000; ///< of one card, those that count

/** What one card has said, until its end. */
struct Card
{
    struct Telephone
    {
        VCardLine line;
        QString number;
    };

    Contact contact;
    QString fullName;
    QList<Telephone> telephones;
    QHash<QByteArray, QString> labels; ///< group → X-ABLabel
    bool isList = false; ///< KIND:group
};

/** "tel:+49-30-5550100;ext=5" of version 4.0. */
QString telephoneOf(const VCardLine &line)
{
    QString number = line.text().trimmed();
    if (number.startsWith(u"tel:"_qs, Qt::CaseInsensitive))
        number = number.mid(4).section(u';', 0, 0);
    return number;
}

/** "_$!<Work>!$_" is how one program writes a label of its own list. */
QString labelOf(const Card &card, const VCardLine &line)
{
    QString label = card.labels.value(line.group);
    if (label.startsWith(u"_$!<"_qs))
        label = label.mid(4).section(u'>', 0, 0);
    if (!label.isEmpty() || line.group.isEmpty())
        label = label.trimmed();
    if (label.isEmpty() && line.isOf(QLatin1StringView("work")))
        return CardText::tr("Work");
    if (label.isEmpty() && line.isOf(QLatin1StringView("home")))
        return CardText::tr("Home");
    return label;
}

void takeName(Card &card, const VCardLine &line)
{
    const QStringList parts = line.parts(u';');
    card.contact.name = parts.value(0).trimmed();
    card.contact.givenName = parts.value(1).trimmed();
}

void takeAddress(Contact &contact, const VCardLine &line)
{
    if (!contact.place.isEmpty() && !line.isOf(QLatin1StringView("pref")))
        return;
    const QStringList parts = line.parts(u';');
    contact.street = parts.value(2);
    contact.place = parts.value(3);
    contact.zip = parts.value(5);
    contact.country = parts.value(6);
}

void takeOwn(Contact &contact, const VCardLine &line)
{
    if (line.name == "X-FAXCONSOLE-RESOLUTION") {
        const auto resolution = enumFromName<ContactWishes::Resolution>(line.text());
        contact.resolution = resolution ? *resolution : ContactWishes::Resolution::AsUsual;
    } else if (line.name == "X-FAXCONSOLE-AVOID-ECM") {
        contact.avoidEcm = line.text() == u"1";
    } else if (line.name == "X-FAXCONSOLE-BILLING-CODE") {
        contact.billingCode = line.text();
    }
}

void take(Card &card, const VCardLine &line)
{
    Contact &contact = card.contact;
    if (line.name == "N")
        takeName(card, line);
    else if (line.name == "FN")
        card.fullName = line.text().trimmed();
    else if (line.name == "ORG") {
        contact.company = line.parts(u';').value(0);
        contact.department = line.parts(u';').value(1);
    } else if (line.name == "TITLE")
        contact.title = line.text();
    else if (line.name == "TEL" && card.telephones.size() < 100)
        card.telephones.append({line, telephoneOf(line)});
    else if (line.name == "EMAIL"
             && (contact.email.isEmpty() || line.isOf(QLatin1StringView("pref"))))
        contact.email = line.text();
    else if (line.name == "ADR")
        takeAddress(contact, line);
    else if (line.name == "NOTE")
        contact.note = line.text();
    else if (line.name == "CATEGORIES")
        contact.groups += line.parts(u',');
    else if (line.name == "X-ABLABEL")
        card.labels.insert(line.group, line.text());
    else if (line.name == "KIND" || line.name == "X-ADDRESSBOOKSERVER-KIND")
        card.isList = line.text().compare(u"group"_qs, Qt::CaseInsensitive) == 0;
    else
        takeOwn(contact, line);
}

Contact contactOf(Card &card)
{
    Contact &contact = card.contact;
    for (const Card::Telephone &telephone : std::as_const(card.telephones)) {
        const bool preferred = telephone.line.isOf(QLatin1StringView("pref"));
        if (telephone.line.isOf(QLatin1StringView("fax")))
            contact.faxNumbers.insert(preferred ? 0 : contact.faxNumbers.size(),
                                      {labelOf(card, telephone.line), telephone.number});
        else if (contact.phone.isEmpty() || preferred)
            contact.phone = telephone.number;
    }
    const bool hasName = !contact.name.isEmpty() || !contact.givenName.isEmpty();
    if (!hasName && card.fullName != contact.company)
        contact.name = card.fullName;
    return contact;
}

} // namespace

VCardReader::VCardReader(QIODevice &device)
    : m_device(device)
{ }

std::optional<QByteArray> VCardReader::rawLine()
{
    if (m_ahead)
        return std::exchange(m_ahead, std::nullopt);
    QByteArray line = m_device.readLine(longestLine);
    if (line.isEmpty())
        return std::nullopt;
    while (!line.endsWith('\n') && !m_device.atEnd() && line.size() >= longestLine - 1) {
        const QByteArray rest = m_device.readLine(longestLine); // dropped
        if (rest.isEmpty() || rest.endsWith('\n'))
            break;
    }
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

/** With what was folded, and the soft line breaks of QUOTED-PRINTABLE. */
std::optional<QByteArray> VCardReader::nextLine()
{
    auto line = rawLine();
    if (!line)
        return std::nullopt;
    const bool quotedPrintable = line->left(200).toUpper().contains("QUOTED-PRINTABLE");
    while (true) {
        auto following = rawLine();
        if (!following)
            return line;
        const bool soft = quotedPrintable && line->endsWith('=');
        const bool folded = following->startsWith(' ') || following->startsWith('\t');
        if (!soft && !folded) {
            m_ahead = following;
            return line;
        }
        if (soft)
            line->chop(1);
        else if (!m_keepsFoldSpace)
            following->remove(0, 1);
        if (line->size() < longestLine)
            line->append(*following);
    }
}

Result<std::optional<Contact>> VCardReader::next()
{
    Card card;
    int depth = 0; // 2.1 may have a card in a card (AGENT)
    int lines = 0;
    while (const auto line = nextLine()) {
        const VCardLine property = VCardLine::parse(*line);
        const bool marks = property.value.trimmed().toUpper() == "VCARD";
        if (marks && property.name == "BEGIN" && depth++ == 0) {
            ++m_card;
            m_keepsFoldSpace = false;
        } else if (marks && property.name == "END" && depth > 0 && --depth == 0) {
            if (card.isList)
                return failure(ErrorCode::FileDamaged,
                               CardText::tr("This card is a list of other cards. Groups are read "
                                            "from the categories of contacts."));
            return contactOf(card);
        } else if (property.name == "VERSION" && depth == 1) {
            m_keepsFoldSpace = property.value.trimmed() == "2.1";
        } else if (depth == 1 && ++lines <= mostLines) {
            take(card, property);
        }
    }
    if (m_device.isOpen() && !m_device.atEnd())
        return failure(ErrorCode::FileUnreadable,
                       CardText::tr("The file cannot be read: %1").arg(m_device.errorString()));
    if (depth > 0)
        return failure(ErrorCode::FileDamaged, CardText::tr("This card does not end."));
    return std::nullopt;
}

} // namespace Fax
