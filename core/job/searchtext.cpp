#include "job/searchtext.h"

#include <algorithm>

namespace Fax::SearchText {

namespace {

constexpr int mostWords = 16;
constexpr int fewestDigits = 2;

bool isDecoration(QChar c)
{
    return c.isSpace() || QStringView(u"+-()./").contains(c);
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/** "+49 (30) 555-01", but not "invoice 555" and not "3.5." with less than two digits. */
bool isNumber(const QString &typed)
{
    return std::all_of(typed.begin(), typed.end(),
                       [](QChar c) { return isAsciiDigit(c) || isDecoration(c); })
        && digits(typed).size() >= fewestDigits;
}

/** "030 555" and "0049 30 555" are in "+49 30 555". */
QString withoutTrunkZeros(const QString &number)
{
    qsizetype zeros = 0;
    while (zeros < 2 && number.size() - zeros > 3 && number.at(zeros) == u'0')
        ++zeros;
    return number.mid(zeros);
}

} // namespace

QString folded(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        result += c.isPrint() || c.isSurrogate() ? c : QChar(u' ');
    }
    result.replace(u'\u00df', QStringLiteral("ss"));
    return result;
}

QString digits(const QString &number)
{
    QString result;
    for (const QChar c : number) {
        if (isAsciiDigit(c))
            result += c;
    }
    return result;
}

QStringList words(const QString &typed)
{
    if (isNumber(typed))
        return {withoutTrunkZeros(digits(typed))};
    QStringList list = folded(typed).split(u' ', Qt::SkipEmptyParts);
    list.removeDuplicates();
    return list.mid(0, mostWords);
}

} // namespace Fax::SearchText
