#include "contacts/vcardline.h"

#include <QtCore/QStringDecoder>

namespace Fax {

namespace {

/** Position of the first of these characters outside quotes; the size if there is none. */
qsizetype find(const QByteArray &line, const char *characters, qsizetype from = 0)
{
    bool quoted = false;
    for (qsizetype i = from; i < line.size(); ++i) {
        if (line.at(i) == '"')
            quoted = !quoted;
        else if (!quoted && std::strchr(characters, line.at(i)) != nullptr)
            return i;
    }
    return line.size();
}

void setParameter(VCardLine &line, const QByteArray &parameter)
{
    const qsizetype equals = parameter.indexOf('=');
    const QByteArray name = parameter.left(std::max<qsizetype>(equals, 0)).toUpper();
    QByteArray value = parameter.mid(equals + 1);
    value.replace('"', "");
    if (name == "ENCODING") {
        line.encoding = value.toUpper();
    } else if (name == "CHARSET") {
        line.charset = value;
    } else if (name == "PREF") {
        line.types.append(QStringLiteral("pref"));
    } else if (name == "TYPE" || name.isEmpty()) {
        if (value.toUpper() == "QUOTED-PRINTABLE") // 2.1 may leave the name out
            line.encoding = value.toUpper();
        for (const QByteArray &type : value.toLower().split(','))
            line.types.append(QString::fromLatin1(type.trimmed()));
    }
}

QString unescaped(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 == text.size()) {
            result += text.at(i);
            continue;
        }
        const QChar c = text.at(++i);
        if (c == u'n' || c == u'N')
            result += u'\n';
        else if (QStringView(u"\\,;:").contains(c))
            result += c;
        else // 2.1 knows no escapes: a path stays
            result += u'\\', result += c;
    }
    return result;
}

} // namespace

VCardLine VCardLine::parse(const QByteArray &line)
{
    VCardLine result;
    const qsizetype colon = find(line, ":");
    if (colon == line.size())
        return result;
    qsizetype begin = find(line, ";:");
    result.name = line.left(begin).toUpper().trimmed();
    const qsizetype dot = result.name.lastIndexOf('.');
    if (dot >= 0) {
        result.group = result.name.left(dot);
        result.name = result.name.mid(dot + 1);
    }
    while (begin < colon) {
        const qsizetype end = find(line, ";:", begin + 1);
        setParameter(result, line.mid(begin + 1, end - begin - 1));
        begin = end;
    }
    result.value = line.mid(colon + 1);
    return result;
}

QByteArray VCardLine::fromQuotedPrintable(const QByteArray &text)
{
    QByteArray octets;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArray hex = text.mid(i + 1, 2);
        bool isHex = false;
        const int octet = hex.toInt(&isHex, 16);
        if (text.at(i) == '=' && hex.size() == 2 && isHex) {
            octets += static_cast<char>(octet);
            i += 2;
        } else {
            octets += text.at(i);
        }
    }
    return octets;
}

QString VCardLine::decoded() const
{
    const QByteArray octets = encoding == "QUOTED-PRINTABLE" ? fromQuotedPrintable(value) : value;
    if (!charset.isEmpty()) {
        QStringDecoder decoder(charset.constData());
        if (decoder.isValid())
            return decoder(octets);
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8(octets);
    return utf8.hasError() ? QString(QStringDecoder("windows-1252")(octets)) : text;
}

QString VCardLine::text() const
{
    return unescaped(decoded());
}

QStringList VCardLine::parts(QChar separator) const
{
    const QString all = decoded();
    QStringList list;
    QString part;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i) == u'\\' && i + 1 < all.size()) {
            part += all.mid(i++, 2);
        } else if (all.at(i) == separator) {
            list.append(unescaped(part));
            part.clear();
        } else {
            part += all.at(i);
        }
    }
    list.append(unescaped(part));
    return list;
}

} // namespace Fax
