#include "base/separatedvalues.h"

#include <algorithm>

namespace Fax {

namespace {

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    return text;
}

/** "+49 30 5550100": the only thing with a sign in front that is left as it is. */
bool isTelephoneNumber(const QString &text)
{
    return text.startsWith(u'+') && text.size() > 1
        && std::all_of(text.cbegin() + 1, text.cend(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || c == u' '; });
}

bool wouldBeCalculated(const QString &text)
{
    const QString start = text.trimmed();
    return !start.isEmpty() && QStringLiteral("=+-@|%").contains(start.front())
        && !isTelephoneNumber(text);
}

QString csvValue(const QString &value)
{
    QString text = oneLine(value);
    if (wouldBeCalculated(text))
        text.prepend(u'\'');
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.startsWith(u' ')
        || text.endsWith(u' ');
    return quoted ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

} // namespace

QByteArray tabSeparated(const QStringList &values)
{
    QStringList clean;
    for (const QString &value : values)
        clean.append(oneLine(value));
    return clean.join(u'\t').toUtf8() + '\n';
}

QByteArray commaSeparated(const QStringList &values)
{
    QStringList clean;
    for (const QString &value : values)
        clean.append(csvValue(value));
    return clean.join(u',').toUtf8() + "\r\n";
}

} // namespace Fax
