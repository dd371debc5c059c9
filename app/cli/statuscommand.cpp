#include "commandline.h"

#include "base/clock.h"
#include "job/schedule.h"
#include "progress.h"

namespace Fax::Cli {

namespace {

/** What `status` asks for, as the service answers it. */
struct State
{
    QVariantMap service;
    QVariantMap queue;
    QVariantMap properties;
    QVariantList ports;
};

Result<State> readState(Session &session)
{
    State state;
    const auto read = [&session](const char *method, auto take) -> Result<> {
        return session.ask(QString::fromLatin1(method)).map([&](const Answer &answer) {
            take(answer.value);
        });
    };
    return read("server", [&](const QVariant &value) { state.service = value.toMap(); })
        .and_then([&] {
            return read("queue", [&](const QVariant &value) { state.queue = value.toMap(); });
        })
        .and_then([&] {
            return read("properties",
                        [&](const QVariant &value) { state.properties = value.toMap(); });
        })
        .and_then([&] {
            return read("ports", [&](const QVariant &value) { state.ports = value.toList(); });
        })
        .map([&] { return state; });
}

QString kindWord(const Session &session)
{
    switch (session.server().kind) {
    case ServerAddress::Kind::Session:
        return QStringLiteral("session");
    case ServerAddress::Kind::System:
        return QStringLiteral("system");
    case ServerAddress::Kind::Ssh:
        return QStringLiteral("ssh");
    case ServerAddress::Kind::Automatic:
    case ServerAddress::Kind::Embedded:
        break;
    }
    return QStringLiteral("embedded");
}

QString placeInWords(const Session &session)
{
    switch (session.server().kind) {
    case ServerAddress::Kind::Session:
        return Text::tr("on the session bus");
    case ServerAddress::Kind::System:
        return Text::tr("on the system bus");
    case ServerAddress::Kind::Ssh:
        return Text::tr("on %1").arg(session.server().host);
    case ServerAddress::Kind::Automatic:
    case ServerAddress::Kind::Embedded:
        break;
    }
    return Text::tr("in the data folder");
}

QString serviceInWords(const Session &session, const State &state)
{
    const QString version = state.service.value(QStringLiteral("version")).toString();
    if (session.isHosting())
        return Text::tr("not running; \"faxctl serve\" or the console starts it (version %1)")
            .arg(version);
    return Text::tr("running %1 since %2 (version %3)")
        .arg(placeInWords(session), localTime(state.service.value(QStringLiteral("startedAt"))),
             version);
}

QString queueInWords(const QVariantMap &queue)
{
    const auto text = [&queue](const char *key) {
        return queue.value(QString::fromLatin1(key)).toString();
    };
    const QString counts = Text::tr("%1 on the line, %2 waiting, %3 failed")
                               .arg(text("active"), text("waiting"), text("failed"));
    if (!queue.value(QStringLiteral("paused")).toBool())
        return Text::tr("running: %1").arg(counts);
    const QString since = localTime(queue.value(QStringLiteral("pausedAt")));
    const QString by = text("pausedBy");
    return by.isEmpty() ? Text::tr("paused since %1: %2").arg(since, counts)
                        : Text::tr("paused by %1 since %2: %3").arg(by, since, counts);
}

QTime timeOf(const QVariantMap &properties, const char *name)
{
    const auto part = [&](const char *unit) {
        return properties.value(QString::fromLatin1(name) + QString::fromLatin1(unit)).toInt();
    };
    return QTime(part("Hour"), part("Minute"));
}

/** In the service's own zone, which is another one than ours over ssh. */
QVariantMap discount(const State &state)
{
    const DiscountPeriod period{timeOf(state.properties, "DiscountRateStart"),
                                timeOf(state.properties, "DiscountRateEnd")};
    const QTimeZone zone(state.service.value(QStringLiteral("timeZone")).toString().toUtf8());
    if (period.isNone() || !zone.isValid())
        return {};
    return {{QStringLiteral("now"), Schedule::isInside(period, SystemClock().now(), zone)},
            {QStringLiteral("start"), period.start.toString(QStringLiteral("HH:mm"))},
            {QStringLiteral("end"), period.end.toString(QStringLiteral("HH:mm"))}};
}

QString discountInWords(const QVariantMap &discount)
{
    if (discount.isEmpty())
        return {};
    return discount.value(QStringLiteral("now")).toBool()
        ? Text::tr("now, until %1").arg(discount.value(QStringLiteral("end")).toString())
        : Text::tr("from %1 to %2")
              .arg(discount.value(QStringLiteral("start")).toString(),
                   discount.value(QStringLiteral("end")).toString());
}

void printPortStates(const QVariantList &ports)
{
    Table table({Text::tr("ID"), Text::tr("Port"), Text::tr("Number"), Text::tr("State"),
                 Text::tr("What it does")});
    for (const QVariant &item : ports) {
        const QVariantMap port = item.toMap();
        const QVariantMap config = port.value(QStringLiteral("config")).toMap();
        const QVariantMap status = port.value(QStringLiteral("status")).toMap();
        table.addRow({config.value(QStringLiteral("id")).toString(),
                      config.value(QStringLiteral("name")).toString(),
                      config.value(QStringLiteral("number")).toString(),
                      status.value(QStringLiteral("state")).toString(),
                      describeCall(status).section(QStringLiteral(": "), 1)});
    }
    table.print();
}

void printState(const Session &session, const State &state)
{
    printFacts({{Text::tr("Fax service"), printable(serviceInWords(session, state))},
                {Text::tr("Data folder"),
                 printable(state.service.value(QStringLiteral("dataFolder")).toString())},
                {Text::tr("Attention"), state.queue.value(QStringLiteral("notice")).toString()},
                {Text::tr("Queue"), printable(queueInWords(state.queue))},
                {Text::tr("Discount rate"), discountInWords(discount(state))}});
    printLine({});
    printPortStates(state.ports);
}

Exit status(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto state = readState(**session);
    if (!state)
        return fail(state.error());
    if (!call.global.json) {
        printState(**session, *state);
        return Exit::Done;
    }
    QVariantMap service = state->service;
    service.insert(QStringLiteral("server"), kindWord(**session));
    service.insert(QStringLiteral("host"), (*session)->server().host);
    service.insert(QStringLiteral("running"), !(*session)->isHosting());
    printJson(QVariantMap{{QStringLiteral("service"), service},
                          {QStringLiteral("queue"), state->queue},
                          {QStringLiteral("discount"), discount(*state)},
                          {QStringLiteral("ports"), state->ports}});
    return Exit::Done;
}

} // namespace

QList<Command> statusCommands()
{
    return {
        {QStringLiteral("status"),
         {},
         Text::tr("Show where the fax service is and what it does"),
         Text::tr("Starts nothing: if no service runs, it shows what waits in the data folder."),
         {},
         0,
         0,
         status}};
}

} // namespace Fax::Cli
