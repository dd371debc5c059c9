#include "job/faxnumber.h"

#include <algorithm>
#include <utility>

namespace Fax {

namespace {

constexpr qsizetype maximumText = 200;
constexpr qsizetype shownInMessages = 40;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isDialKey(QChar c)
{
    return isDigit(c) || c == u'*' || c == u'#';
}

bool isPause(QChar c)
{
    return c == u',' || c == u'w' || c == u'W';
}

bool isDecoration(QChar c)
{
    return QStringView(u" -()./").contains(c);
}

/** Hostile text in quotes: one line, no control or invisible characters, not endless. */
QString quoted(const QString &text)
{
    QString clean;
    for (const QChar c : text.left(shownInMessages))
        clean.append(c.isPrint() && !c.isSurrogate() ? c : QChar(u'?'));
    if (text.size() > shownInMessages)
        clean.append(u'…');
    return u'"' + clean + u'"';
}

tl::unexpected<Error> refused(const QString &text, const QString &rule)
{
    return failure(ErrorCode::BadNumber, quoted(text) + u' ' + rule);
}

tl::unexpected<Error> refusedCharacter(const QString &text, QChar c)
{
    if (!c.isPrint() && !c.isSurrogate())
        return refused(text, QStringLiteral("contains control characters."));
    if (c.isLetter())
        return refused(text, QStringLiteral("contains letters."));
    if (c.unicode() > 0x7e)
        return refused(text, QStringLiteral("contains characters that cannot be dialled."));
    if (c == u'+')
        return refused(text, QStringLiteral("has a + that is not in front."));
    return refused(text, QStringLiteral("contains \"%1\", which cannot be dialled.").arg(c));
}

} // namespace

Result<FaxNumber> FaxNumber::parse(const QString &text)
{
    if (text.size() > maximumText)
        return refused(text, QStringLiteral("is too long for a fax number."));

    FaxNumber number;
    number.m_international = text.contains(u'+');
    QString typed = text;
    if (number.m_international) // +49 (0)30 …: the zero is for callers inside the country
        typed.remove(u"(0)"_qs);
    for (const QChar c : std::as_const(typed)) {
        if (isDialKey(c))
            number.m_dial.append(c);
        else if (isPause(c))
            number.m_dial.append(c == u',' ? c : QChar(u'W'));
        else if (!isDecoration(c) && (c != u'+' || !number.m_dial.isEmpty()))
            return refusedCharacter(text, c);
    }
    if (text.count(u'+') > 1)
        return refusedCharacter(text, u'+');

    const auto digits = std::ranges::count_if(number.m_dial, isDigit);
    if (digits < minimumDigits)
        return failure(ErrorCode::BadNumber,
                       QStringLiteral("Too short for a fax number: %1.").arg(quoted(text)));
    if (digits > maximumDigits)
        return refused(text,
                       QStringLiteral("is too long for a fax number: %1 digits, %2 are possible.")
                           .arg(digits)
                           .arg(maximumDigits));
    if (number.m_dial.size() > maximumKeys)
        return refused(
            text,
            QStringLiteral("is too long for a fax number: %1 keys and pauses, %2 are possible.")
                .arg(number.m_dial.size())
                .arg(maximumKeys));
    number.m_shown = text.simplified();
    number.m_key = number.m_dial;
    number.m_key.removeIf(isPause);
    return number;
}

} // namespace Fax
