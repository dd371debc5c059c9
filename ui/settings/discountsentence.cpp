#include "settings/discountsentence.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DiscountSentence)
};

QString clock(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

/** "11 h", "1 h 30 min", "45 min" */
QString length(qint64 minutes)
{
    if (minutes % 60 == 0)
        return Text::tr("%1 h").arg(minutes / 60);
    return minutes < 60 ? Text::tr("%1 min").arg(minutes)
                        : Text::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

int minutesOf(const DiscountPeriod &period)
{
    constexpr int day = 24 * 60;
    return (period.start.secsTo(period.end) / 60 + day) % day;
}

QString spanOf(const DiscountPeriod &period)
{
    const QString from = clock(period.start);
    const QString to = clock(period.end);
    const QString lasting = length(minutesOf(period));
    return period.end < period.start ? Text::tr("%1 to %2 next day, %3.").arg(from, to, lasting)
                                     : Text::tr("%1 to %2, %3.").arg(from, to, lasting);
}

} // namespace

QString discountSentence(const DiscountPeriod &period, const DiscountSituation &situation)
{
    if (period.isNone())
        return Text::tr("There is no discount period: faxes that wait for it are sent at once.");
    const bool inside = Schedule::isInside(period, situation.now, situation.zone);
    QStringList sentences{spanOf(period),
                          inside ? Text::tr("Now: discount rate.") : Text::tr("Now: normal rate.")};
    if (situation.waiting > 0 && !inside)
        sentences.append(
            Text::tr("%n faxes wait for %1.", nullptr, situation.waiting).arg(clock(period.start)));
    return sentences.join(u' ');
}

QString discountShift(const DiscountPeriod &before, const DiscountPeriod &after,
                      const DiscountSituation &situation)
{
    const QDateTime then = Schedule::earliestInside(before, situation.now, situation.zone);
    const QDateTime now = Schedule::earliestInside(after, situation.now, situation.zone);
    const qint64 minutes = then.secsTo(now) / 60;
    if (situation.waiting == 0 || minutes == 0)
        return {};
    if (now == situation.now)
        return Text::tr("%n faxes would start at once.", nullptr, situation.waiting);
    return minutes < 0 ? Text::tr("%n faxes would start %1 earlier.", nullptr, situation.waiting)
                             .arg(length(-minutes))
                       : Text::tr("%n faxes would start %1 later.", nullptr, situation.waiting)
                             .arg(length(minutes));
}

} // namespace Fax::Ui
