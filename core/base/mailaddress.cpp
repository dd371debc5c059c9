#include "base/mailaddress.h"

#include <algorithm>

namespace Fax::MailAddress {

namespace {

constexpr qsizetype longestAddress = 254; // RFC 5321 4.5.3.1.3
constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestShown = 80;

bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/** RFC 5322 atext. */
bool isAtomCharacter(QChar c)
{
    return isLetterOrDigit(c) || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
}

bool isLocalPart(QStringView text)
{
    const QList<QStringView> atoms = text.split(u'.');
    return text.size() <= longestLocalPart
        && std::all_of(atoms.cbegin(), atoms.cend(), [](QStringView atom) {
               return !atom.isEmpty() && std::all_of(atom.begin(), atom.end(), isAtomCharacter);
           });
}

bool isDomain(QStringView text)
{
    const QList<QStringView> labels = text.split(u'.');
    return std::all_of(labels.cbegin(), labels.cend(), [](QStringView label) {
        return !label.isEmpty() && label.size() <= longestLabel && label.front() != u'-'
            && label.back() != u'-' && std::all_of(label.begin(), label.end(), [](QChar c) {
                   return isLetterOrDigit(c) || c == u'-';
               });
    });
}

/** For an error sentence: no control characters, not too long. */
QString shown(QStringView text)
{
    QString result;
    for (const QChar c : text.left(longestShown))
        result += c.isPrint() ? c : QChar(u'?');
    return result;
}

} // namespace

bool isValid(const QString &address)
{
    const qsizetype at = address.indexOf(u'@');
    return at > 0 && address.size() <= longestAddress && isLocalPart(QStringView(address).left(at))
        && isDomain(QStringView(address).mid(at + 1));
}

Result<QStringList> parseList(const QString &text, qsizetype most)
{
    QStringList list;
    QString separated = text;
    for (const QString &part : separated.replace(u';', u',').split(u',')) {
        QString address = part;
        while (address.startsWith(u' ')) // not trimmed(): a line break is no space here
            address.remove(0, 1);
        while (address.endsWith(u' '))
            address.chop(1);
        if (address.isEmpty())
            continue;
        if (!isValid(address))
            return failure(ErrorCode::InvalidParameter,
                           QStringLiteral("“%1” is not a mail address; it must look like "
                                          "name@example.org")
                               .arg(shown(address)));
        if (!list.contains(address))
            list.append(address);
    }
    if (list.isEmpty())
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("A mail address is missing, as name@example.org"));
    if (list.size() > most)
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("At most %1 mail addresses can be given").arg(most));
    return list;
}

} // namespace Fax::MailAddress
