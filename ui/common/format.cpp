#include "common/format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QGuiApplication>

namespace Fax::Ui {

QString shortTime(const QDateTime &utc, const QDateTime &now)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QString time = QLocale().toString(local.time(), QStringLiteral("HH:mm"));
    if (local.date() == now.toLocalTime().date())
        return time;
    return QLocale().toString(local.date(), QStringLiteral("d MMM ")) + time;
}

QString fullTime(const QDateTime &utc)
{
    return utc.isValid() ? QLocale().toString(utc.toLocalTime(), QLocale::LongFormat) : QString();
}

QString shortClock(const QDateTime &utc)
{
    return utc.toLocalTime().toString(QStringLiteral("HH:mm"));
}

QString timeOfDay(const QDateTime &utc)
{
    return utc.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
}

QString runningClock(qint64 seconds)
{
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString hoursAndMinutes(int seconds)
{
    return QCoreApplication::translate("Format", "%1 h %2 min")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
}

QString dataSize(qint64 octets)
{
    return QLocale().formattedDataSize(octets, octets < 10 * 1024 * 1024 ? 0 : 1);
}

QString resolutionDots(Resolution resolution)
{
    return QStringLiteral("204×%1").arg(dotsPerInch(resolution));
}

QString leftToRight(const QString &text)
{
    if (text.isEmpty() || QGuiApplication::layoutDirection() == Qt::LeftToRight)
        return text;
    return QChar(0x2066) + text + QChar(0x2069);
}

} // namespace Fax::Ui
