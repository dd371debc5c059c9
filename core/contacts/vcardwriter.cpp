#include "contacts/vcard.h"

#include "base/valuemap.h"

namespace Fax::VCard {

namespace {

constexpr qsizetype longestLine = 75; // octets, RFC 6350 3.2

QString escaped(QString text)
{
    text.replace(u"\\"_qs, u"\\\\"_qs);
    text.replace(u";"_qs, u"\\;"_qs);
    text.replace(u","_qs, u"\\,"_qs);
    return text.replace(u"\n"_qs, u"\\n"_qs);
}

/** 2.1 escapes the semicolon only, and says everything else in QUOTED-PRINTABLE. */
QString escaped21(QString text)
{
    return text.replace(u";"_qs, u"\\;"_qs);
}

QByteArray quotedPrintable(const QByteArray &octets)
{
    QByteArray text;
    for (const char c : octets) {
        if (c >= 33 && c <= 126 && c != '=')
            text += c;
        else
            text += '=' + QByteArray(1, c).toHex().toUpper();
    }
    return text;
}

bool isPlain(const QByteArray &octets)
{
    return std::all_of(octets.begin(), octets.end(), [](char c) { return c >= 32 && c <= 126; });
}

/** Never inside of a letter. */
QByteArray folded(const QByteArray &line)
{
    QByteArray result;
    qsizetype inLine = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool continues = (static_cast<unsigned char>(line.at(i)) & 0xc0) == 0x80;
        if (inLine >= longestLine - 4 && !continues) {
            result += "\r\n ";
            inLine = 1;
        }
        result += line.at(i);
        ++inLine;
    }
    return result + "\r\n";
}

class Writer
{
public:
    explicit Writer(Version version)
        : m_version(version)
    { }

    void line(const QByteArray &name, const QStringList &parts, QChar separator = u';')
    {
        if (std::all_of(parts.begin(), parts.end(), [](const QString &p) { return p.isEmpty(); }))
            return;
        QStringList values;
        for (const QString &part : parts)
            values.append(m_version == Version::V21 ? escaped21(part) : escaped(part));
        const QByteArray value = values.join(separator).toUtf8();
        if (m_version != Version::V21)
            m_text += folded(name + ':' + value);
        else if (isPlain(value))
            m_text += name + ':' + value + "\r\n";
        else
            m_text += name + ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + quotedPrintable(value)
                + "\r\n";
    }

    /** `types`: "FAX,PREF"; each version has its way to say so. */
    void telephone(const QByteArrayList &types, const QString &number, const QString &label)
    {
        QByteArray name = "TEL";
        for (const QByteArray &type : types) {
            if (m_version == Version::V21)
                name += ';' + type;
            else if (m_version == Version::V40 && type == "PREF")
                name += ";PREF=1";
            else
                name += ";TYPE=" + type;
        }
        const bool labelled = !label.isEmpty() && m_version != Version::V21;
        const QByteArray group = "item" + QByteArray::number(++m_items) + '.';
        line(labelled ? group + name : name, {number});
        if (labelled)
            line(group + "X-ABLabel", {label});
    }

    QByteArray m_text;

private:
    Version m_version;
    int m_items = 0;
};

} // namespace

QByteArray written(const Contact &contact, Version version)
{
    Writer writer(version);
    const QByteArray number = version == Version::V21 ? "2.1"
        : version == Version::V30                     ? "3.0"
                                                      : "4.0";
    writer.m_text = "BEGIN:VCARD\r\nVERSION:" + number + "\r\n";
    writer.m_text += contact.name.isEmpty() && contact.givenName.isEmpty() ? "N:;;;;\r\n" : "";
    writer.line("N", {contact.name, contact.givenName, {}, {}, {}});
    writer.line("FN", {contact.displayName()});
    writer.line("ORG", {contact.company, contact.department});
    writer.line("TITLE", {contact.title});
    for (qsizetype i = 0; i < contact.faxNumbers.size(); ++i) {
        const ContactNumber &fax = contact.faxNumbers.at(i);
        writer.telephone(i == 0 ? QByteArrayList{"FAX", "PREF"} : QByteArrayList{"FAX"}, fax.number,
                         fax.label);
    }
    if (!contact.phone.isEmpty())
        writer.telephone({"VOICE"}, contact.phone, {});
    writer.line("EMAIL", {contact.email});
    writer.line("ADR", {{}, {}, contact.street, contact.place, {}, contact.zip, contact.country});
    writer.line("NOTE", {contact.note});
    writer.line("CATEGORIES", contact.groups, u',');
    if (contact.resolution != ContactWishes::Resolution::AsUsual)
        writer.line("X-FAXCONSOLE-RESOLUTION", {enumName(contact.resolution)});
    writer.line("X-FAXCONSOLE-AVOID-ECM", {contact.avoidEcm ? u"1"_qs : QString()});
    writer.line("X-FAXCONSOLE-BILLING-CODE", {contact.billingCode});
    return writer.m_text + "END:VCARD\r\n";
}

} // namespace Fax::VCard
