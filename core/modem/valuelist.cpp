#include "modem/valuelist.h"

namespace Fax {

namespace {

constexpr qsizetype longestValue = 16;
constexpr qsizetype mostValues = 64;
constexpr int widestRange = 256;
constexpr qsizetype longestAnswer = 1024;

/** "0-3" as 0, 1, 2, 3; everything else as it is. */
QList<QByteArray> writtenOut(const QByteArray &value)
{
    if (value.isEmpty() || value.size() > longestValue)
        return {};
    const qsizetype dash = value.indexOf('-');
    if (dash < 0)
        return {value};
    bool firstIsNumber = false;
    bool lastIsNumber = false;
    const int first = value.left(dash).toUShort(&firstIsNumber);
    const int last = value.mid(dash + 1).toUShort(&lastIsNumber);
    if (!firstIsNumber || !lastIsNumber || last < first || last - first >= widestRange)
        return {};
    QList<QByteArray> values;
    for (int number = first; number <= last; ++number)
        values.append(QByteArray::number(number));
    return values;
}

QList<QByteArray> valuesBetweenCommas(const QByteArray &text)
{
    QList<QByteArray> values;
    for (const QByteArray &value : text.split(','))
        values += writtenOut(value.trimmed());
    return values.mid(0, mostValues);
}

} // namespace

QByteArray answerValue(const QByteArray &line)
{
    QByteArray value = line.trimmed();
    const qsizetype colon = value.startsWith('+') ? value.indexOf(':') : -1;
    if (colon >= 0)
        value = value.mid(colon + 1).trimmed();
    if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
        value = value.mid(1, value.size() - 2).trimmed();
    return value;
}

QList<QByteArray> valueList(const QByteArray &answer)
{
    QByteArray text = answerValue(answer.left(longestAnswer));
    text.replace('(', ',').replace(')', ',').replace('"', ',');
    return valuesBetweenCommas(text);
}

QList<QList<QByteArray>> valueLists(const QByteArray &answer)
{
    QList<QList<QByteArray>> lists;
    QByteArray current;
    int depth = 0;
    for (const char c : answerValue(answer.left(longestAnswer)) + ',') {
        if (c == '(') {
            ++depth;
        } else if (c == ')') {
            --depth;
        } else if (c == ',' && depth <= 0) {
            lists.append(valuesBetweenCommas(current));
            current.clear();
        } else {
            current.append(c);
        }
    }
    return lists.mid(0, mostValues);
}

} // namespace Fax
