#include "commandline.h"

#include "base/valuemap.h"
#include "job/linehistory.h"

namespace Fax::Cli {

namespace {

/** "12 h 04 min", "40 s". */
QString duration(int seconds)
{
    if (seconds < 60)
        return Text::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Text::tr("%1 min").arg(seconds / 60);
    return Text::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QChar(u'0'));
}

void printToday(const DayFigures &today)
{
    const HourFigures total = today.total();
    printLine(Text::tr("Today %1 sent, %2 failed, %3 received, %4 on line")
                  .arg(total.sent)
                  .arg(total.failed)
                  .arg(total.received)
                  .arg(duration(total.seconds)));
}

void addRows(Table &table, const QString &port, const LineHistory &history)
{
    for (const QuarterHour &quarter : history.quarters) {
        const QDateTime from = quarter.start.toLocalTime();
        const QString error = quarter.failed > 0 ? errorText(quarter.lastError) : QString();
        table.addRow({port,
                      Text::tr("%1 to %2")
                          .arg(from.toString(QStringLiteral("HH:mm")),
                               from.addSecs(QuarterHour::length).toString(QStringLiteral("HH:mm"))),
                      duration(quarter.sendSeconds + quarter.receiveSeconds),
                      duration(quarter.offSeconds), QString::number(quarter.sent),
                      QString::number(quarter.sentPages), QString::number(quarter.received),
                      QString::number(quarter.receivedPages), QString::number(quarter.failed),
                      error});
    }
}

Result<QMap<PortId, QString>> portNames(Session &session)
{
    return session.ask(QStringLiteral("ports")).map([](const Answer &answer) {
        QMap<PortId, QString> names;
        const QVariantList ports = answer.value.toList();
        for (const QVariant &port : ports) {
            const QVariantMap config = port.toMap().value(QStringLiteral("config")).toMap();
            names.insert(PortId{config.value(QStringLiteral("id")).toLongLong()},
                         config.value(QStringLiteral("name")).toString());
        }
        return names;
    });
}

Exit print(Session &session, const Answer &today, const Answer &lines)
{
    const auto figures = fromMap<DayFigures>(today.value.toMap());
    const auto histories = fromMaps<LineHistory>(lines.value.toList());
    const auto names = portNames(session);
    if (!figures || !histories)
        return fail(figures ? histories.error() : figures.error());
    if (!names)
        return fail(names.error());
    printToday(*figures);
    printLine({});
    Table table({Text::tr("Line"), Text::tr("Time"), Text::tr("Busy"), Text::tr("Off"),
                 Text::tr("Sent"), Text::tr("Pages"), Text::tr("Received"), Text::tr("Pages"),
                 Text::tr("Failed"), Text::tr("Last failure")});
    for (const LineHistory &history : *histories)
        addRows(table, names->value(history.portId), history);
    table.print();
    return Exit::Done;
}

Exit history(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const QString port = call.arguments.value(0, QStringLiteral("0"));
    const auto today = (*session)->ask(QStringLiteral("today"));
    const auto lines = (*session)->ask(QStringLiteral("lineHistory"), {port});
    if (!today || !lines)
        return fail(today ? lines.error() : today.error());
    if (!call.global.json)
        return print(**session, *today, *lines);
    printJson(QVariantMap{{QStringLiteral("today"), today->value},
                          {QStringLiteral("lines"), lines->value}});
    return Exit::Done;
}

} // namespace

QList<Command> historyCommands()
{
    return {{QStringLiteral("history"),
             QStringLiteral("[PORT]"),
             Text::tr("Show what the lines did today and in the last 24 hours"),
             Text::tr("By quarters of an hour; those in which nothing was are left out."),
             {},
             0,
             1,
             history}};
}

} // namespace Fax::Cli
