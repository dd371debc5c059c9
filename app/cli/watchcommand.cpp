#include "commandline.h"

#include "base/interrupt.h"
#include "base/valuemap.h"
#include "progress.h"

#include <QtCore/QEventLoop>

namespace Fax::Cli {

namespace {

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

QString portLine(const QVariantMap &value)
{
    const QVariantMap status = value.value(QStringLiteral("status")).toMap();
    return Text::tr("%1 [%2]").arg(describeCall(status), word(status, "state"));
}

QString jobLine(const QVariantMap &job)
{
    return Text::tr("%1 to %2 [%3] %4")
        .arg(word(job, "id"), word(job, "to"), word(job, "state"), whyOf(job));
}

QString faxLine(const QVariantMap &fax)
{
    return Text::tr("%1 from %2, %3 pages%4")
        .arg(word(fax, "id"), word(fax, "from"), word(fax, "pages"),
             fax.value(QStringLiteral("receiving")).toBool() ? Text::tr(", receiving") : QString());
}

QString frameLine(const QVariantMap &frame)
{
    const bool sent = word(frame, "direction") == QLatin1StringView("sent");
    return Text::tr("port %1 %2 %3 %4")
        .arg(word(frame, "port"), sent ? QStringLiteral("->") : QStringLiteral("<-"),
             word(frame, "name"), word(frame, "meaning"));
}

/** Events without a line of their own: "name=value" pairs. */
QString otherLine(const QVariantMap &value)
{
    QStringList parts;
    for (auto item = value.cbegin(); item != value.cend(); ++item)
        parts.append(QStringLiteral("%1=%2").arg(item.key(), item->toString()));
    return parts.join(u' ');
}

QString readable(const QString &kind, const QVariantMap &value)
{
    if (kind == QLatin1StringView("port"))
        return portLine(value);
    if (kind == QLatin1StringView("job"))
        return jobLine(value);
    if (kind == QLatin1StringView("fax"))
        return faxLine(value);
    if (kind == QLatin1StringView("frame"))
        return frameLine(value);
    return otherLine(value);
}

void printEvent(const QString &kind, const QVariantMap &value, bool json)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (json) {
        const bool job = kind == QLatin1StringView("job");
        printJsonLine(QVariantMap{{QStringLiteral("time"), isoTime(now)},
                                  {QStringLiteral("event"), kind},
                                  {QStringLiteral("value"), job ? jobForPrograms(value) : value}});
        return;
    }
    printLine(QStringLiteral("%1  %2  %3")
                  .arg(now.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")))
                  .arg(kind, -10)
                  .arg(printable(readable(kind, value))));
}

Exit watch(const Invocation &call)
{
    const auto session = call.open(Hosting::Serve);
    if (!session)
        return fail(session.error());
    const bool json = call.global.json;
    Interrupt interrupt;
    QEventLoop loop;
    Link &link = (*session)->link();
    QObject::connect(&interrupt, &Interrupt::raised, &loop, &QEventLoop::quit);
    QObject::connect(&link, &Link::connectedChanged, &loop, &QEventLoop::quit);
    QObject::connect(&link, &Link::eventOccurred, &loop,
                     [&](const QString &kind, const QVariantMap &value) {
                         printEvent(kind, value, json);
                         if (isOutputBroken())
                             loop.quit();
                     });
    do {
        if (link.isConnected())
            loop.exec();
        if (interrupt.isRaised() || isOutputBroken())
            return Exit::Done;
    } while ((*session)->waitForReturn(interrupt));
    return interrupt.isRaised()
        ? Exit::Done
        : fail({ErrorCode::NotConnected, Text::tr("The fax service has ended")});
}

} // namespace

QList<Command> watchCommands()
{
    return {
        {QStringLiteral("watch"),
         {},
         Text::tr("Show what happens, as it happens, until Ctrl+C"),
         Text::tr(
             "With --json one object on each line: time, event, value. Runs the service itself if "
             "none is running.\nA service on a bus may be restarted meanwhile: its return is "
             "waited for, 30 s at most."),
         {},
         0,
         0,
         watch}};
}

} // namespace Fax::Cli
