#include "base/stationid.h"

namespace Fax {

namespace {
bool isPrintableAscii(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() <= 0x7e;
}

template <typename Predicate> QString keepFirst20(const QString &text, Predicate keep)
{
    QString kept;
    for (const QChar c : text) {
        if (keep(c) && kept.size() < stationIdLength)
            kept.append(c);
    }
    return kept.trimmed();
}
} // namespace

QString cleanStationId(const QString &text)
{
    return keepFirst20(text, isPrintableAscii);
}

QString readableStationId(const QByteArray &octets)
{
    QString text;
    for (const char octet : octets.left(stationIdLength)) {
        const QChar c = QLatin1Char(octet);
        text.append(isPrintableAscii(c) ? c : QLatin1Char(' '));
    }
    return text.trimmed();
}

QString cleanSubAddress(const QString &text)
{
    return keepFirst20(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'*' || c == u'#' || c == u' ';
    });
}

} // namespace Fax
