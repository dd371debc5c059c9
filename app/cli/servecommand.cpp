#include "commandline.h"

#include "base/interrupt.h"

#include <QtCore/QEventLoop>

#include <unistd.h>

namespace Fax::Cli {

namespace {

QString portsInWords(const QVariantList &ports)
{
    QStringList words;
    for (const QVariant &item : ports) {
        const QVariantMap config = item.toMap().value(QStringLiteral("config")).toMap();
        words.append(
            QStringLiteral("%1 (%2)").arg(config.value(QStringLiteral("number")).toString(),
                                          config.value(QStringLiteral("name")).toString()));
    }
    return words.isEmpty() ? Text::tr("none") : words.join(QStringLiteral(", "));
}

void printReady(const QString &folder, const QVariantList &ports, bool json)
{
    if (json)
        printJsonLine(QVariantMap{{QStringLiteral("event"), QStringLiteral("ready")},
                                  {QStringLiteral("dataFolder"), folder},
                                  {QStringLiteral("pid"), qint64(::getpid())},
                                  {QStringLiteral("ports"), ports}});
    else
        printLine(Text::tr("Ready. Data folder: %1. Ports: %2. Stop with Ctrl+C.")
                      .arg(printable(folder), printable(portsInWords(ports))));
}

Exit serve(const Invocation &call)
{
    if (isElsewhere(call.global))
        return failUsage(Text::tr("faxctl serve is the embedded service of a data folder; a bus is "
                                  "served by fax-service"));
    Interrupt interrupt;
    const auto session = Session::host(call.global);
    if (!session)
        return fail(session.error());
    const auto server = (*session)->ask(QStringLiteral("server"));
    const auto ports = (*session)->ask(QStringLiteral("ports"));
    if (!server || !ports)
        return fail(server ? ports.error() : server.error());
    printReady(server->value.toMap().value(QStringLiteral("dataFolder")).toString(),
               ports->value.toList(), call.global.json);
    QEventLoop loop;
    QObject::connect(&interrupt, &Interrupt::raised, &loop, &QEventLoop::quit);
    if (!interrupt.isRaised())
        loop.exec();
    return Exit::Done; // the session ends the service in order
}

} // namespace

QList<Command> serveCommands()
{
    return {
        {QStringLiteral("serve"),
         {},
         Text::tr("Run the fax service until Ctrl+C or SIGTERM"),
         Text::tr(
             "Other faxctl and the console become its clients. A call that is up is ended; its fax "
             "stays in the queue."),
         {},
         0,
         0,
         serve}};
}

} // namespace Fax::Cli
