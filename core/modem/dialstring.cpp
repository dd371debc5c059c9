#include "modem/dialstring.h"

#include <QtCore/QStringView>

#include <algorithm>

namespace Fax {

namespace {

constexpr qsizetype mostKeys = 80; ///< a number of 64 behind a prefix

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isDialKey(QChar c)
{
    return isDigit(c) || QStringView(u"*#,W").contains(c);
}

bool needsTones(QChar c)
{
    return c == u'*' || c == u'#';
}

} // namespace

Result<QByteArray> dialString(const QString &number, const SerialSettings &serial)
{
    QString keys = serial.prefix + number;
    keys.replace(u'w', u'W');
    if (keys.size() > mostKeys)
        return failure(
            ErrorCode::BadNumber,
            u"The number is too long to be dialled: %1 keys with the prefix, %2 are possible."_qs
                .arg(keys.size())
                .arg(mostKeys));
    if (!std::ranges::all_of(keys, isDialKey))
        return failure(
            ErrorCode::BadNumber,
            u"The number or the line's prefix has characters that cannot be dialled."_qs);
    if (std::ranges::none_of(number, isDigit))
        return failure(ErrorCode::BadNumber, u"The number has no digits."_qs);
    if (serial.pulse && std::ranges::any_of(keys, needsTones))
        return failure(ErrorCode::BadNumber,
                       u"* and # cannot be dialled by pulses. Set the line to tone dialling."_qs);
    return (serial.pulse ? 'P' : 'T') + keys.toLatin1();
}

QByteArray dialToneCommand(bool waitForDialTone)
{
    return waitForDialTone ? "ATX4" : "ATX3";
}

} // namespace Fax
