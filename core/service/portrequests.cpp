#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "port/portmanager.h"
#include "port/portrules.h"
#include "port/terminaldevice.h"
#include "service/activitylog.h"
#include "service/arguments.h"
#include "service/pagewatches.h"
#include "service/receiver.h"
#include "service/requesttable.h"
#include "service/sender.h"
#include "service/serviceparts.h"
#include "service/visibility.h"
#include "store/jobstore.h"

namespace Fax {

namespace {

QVariantMap describe(const ServiceParts &parts, const Port &port, const Caller &caller)
{
    return Visibility(parts).port(caller,
                                  {{QStringLiteral("config"), toMap(port.config())},
                                   {QStringLiteral("status"), toMap(port.status())}});
}

Result<Port *> portOf(const ServiceParts &parts, const RequestCall &call)
{
    return Arguments::text(call.request.arguments.first(), QStringLiteral("port"))
        .and_then([&](const QString &idOrName) { return parts.ports->find(idOrName); });
}

Result<Answer> ports(const ServiceParts &parts, const Caller &caller)
{
    QVariantList all;
    for (const Port *port : parts.ports->ports())
        all.append(describe(parts, *port, caller));
    return Answer{all, {}};
}

/** Ports as the store has them now; priorities and Manual may have changed for several. */
Result<> reload(const ServiceParts &parts)
{
    const auto configs = parts.store->ports();
    if (!configs)
        return tl::unexpected(configs.error());
    parts.ports->setConfigs(*configs);
    parts.sender->dispatchSoon();
    return {};
}

void log(const ServiceParts &parts, const Caller &caller, const QString &port, const QString &deed,
         const ActivityLog::Change &change = {})
{
    parts.activity->add(caller.account, QStringLiteral("port"), port, deed, change);
}

QString logText(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u" | "_qs)
                                                    : value.toString();
}

/** One line for each value that is another one now. A prefix may be the code of a calling card: it is not told. */
void logChanges(const ServiceParts &parts, const Caller &caller, const PortConfig &before,
                const PortConfig &after)
{
    const QVariantMap now = toMap(after);
    const QVariantMap then = toMap(before);
    for (auto value = now.cbegin(); value != now.cend(); ++value) {
        const QVariant old = then.value(value.key());
        if (old == *value)
            continue;
        const bool secret = value.key() == u"prefix";
        log(parts, caller, after.name, QStringLiteral("%1 changed").arg(value.key()),
            secret ? ActivityLog::Change() : ActivityLog::Change{logText(old), logText(*value)});
    }
}

/** Runs a command on a port and notes who gave it. */
Result<Answer> operate(const ServiceParts &parts, const RequestCall &call, const QString &deed,
                       const std::function<Result<>(Port &)> &command)
{
    const auto port = portOf(parts, call);
    if (!port)
        return tl::unexpected(port.error());
    const QString name = (*port)->config().name;
    if (auto done = command(**port); !done)
        return tl::unexpected(done.error());
    log(parts, call.caller, name, deed);
    return Answer{};
}

/** The device by its stable name, if it is one that may be opened and no other port has it. */
Result<QString> deviceFor(const ServiceParts &parts, const PortConfig &config)
{
    if (auto terminal = TerminalDevice::check(config.device); !terminal)
        return tl::unexpected(terminal.error());
    for (const PortConfig &other : parts.ports->configs()) {
        if (other.id != config.id && other.isSerial()
            && TerminalDevice::isSame(other.device, config.device))
            return failure(
                ErrorCode::InvalidParameter,
                QStringLiteral("%1 belongs to %2 already").arg(config.device, other.name));
    }
    return TerminalDevice::stableName(config.device);
}

/** What PortRules say, and for a new device that it is one. */
Result<PortConfig> checkedPort(const ServiceParts &parts, PortConfig config,
                               const QString &knownDevice)
{
    auto checked = PortRules::checked(parts.ports->configs(), std::move(config));
    if (!checked || checked->device == knownDevice)
        return checked;
    const auto device = deviceFor(parts, *checked);
    if (!device)
        return tl::unexpected(device.error());
    checked->device = *device;
    return checked;
}

Result<Answer> add(const ServiceParts &parts, const RequestCall &call)
{
    const auto values = Arguments::map(call.request.arguments.first(), QStringLiteral("config"));
    if (!values)
        return tl::unexpected(values.error());
    const auto wanted = fromMap<PortConfig>(*values);
    if (!wanted)
        return tl::unexpected(wanted.error());
    PortConfig config = PortRules::withDefaults(*wanted);
    config.id = {};
    config.priority = 0; // last
    const auto checked = checkedPort(parts, config, {});
    if (!checked)
        return tl::unexpected(checked.error());
    const auto stored = parts.store->addPort(*checked);
    if (!stored)
        return tl::unexpected(stored.error());
    if (auto loaded = reload(parts); !loaded)
        return tl::unexpected(loaded.error());
    log(parts, call.caller, stored->name, QStringLiteral("added"),
        {{}, stored->isSerial() ? stored->device : stored->number});
    return Answer{stored->id.value, {}};
}

/** The port's settings with the changed ones put in; id and driver are for good. */
Result<PortConfig> changedConfig(const ServiceParts &parts, const Port &port,
                                 const QVariantMap &changes)
{
    for (const QString &fixed : {QStringLiteral("id"), QStringLiteral("driver")}) {
        if (changes.contains(fixed))
            return failure(ErrorCode::InvalidParameter,
                           QStringLiteral("\"%1\" of a port cannot be changed").arg(fixed));
    }
    PortConfig config = port.config();
    if (auto filled = mapToGadget(changes, PortConfig::staticMetaObject, &config); !filled)
        return tl::unexpected(filled.error());
    const auto count = static_cast<int>(parts.ports->ports().size());
    if (config.priority < 1 || config.priority > count)
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("priority must be 1 to %1").arg(count));
    const bool anew = config.number != port.config().number
        || config.serial() != port.config().serial();
    if (anew && (port.isInCall() || port.isRinging()))
        return failure(ErrorCode::InvalidOperation,
                       QStringLiteral("number, device and modem of %1 cannot change during a call")
                           .arg(config.name));
    return checkedPort(parts, config, port.config().device);
}

Result<Answer> change(const ServiceParts &parts, const RequestCall &call)
{
    const auto port = portOf(parts, call);
    if (!port)
        return tl::unexpected(port.error());
    const auto changes = Arguments::map(call.request.arguments.at(1), QStringLiteral("changes"));
    if (!changes)
        return tl::unexpected(changes.error());
    const auto config = changedConfig(parts, **port, *changes);
    if (!config)
        return tl::unexpected(config.error());
    const PortConfig before = (*port)->config();
    if (auto stored = parts.store->setPort(*config); !stored)
        return tl::unexpected(stored.error());
    if (auto loaded = reload(parts); !loaded)
        return tl::unexpected(loaded.error());
    const Port *changed = parts.ports->port(config->id); // another object if its modem changed
    logChanges(parts, call.caller, before, changed->config());
    return Answer{describe(parts, *changed, call.caller), {}};
}

Result<Answer> remove(const ServiceParts &parts, const RequestCall &call)
{
    const auto port = portOf(parts, call);
    if (!port)
        return tl::unexpected(port.error());
    const PortConfig config = (*port)->config();
    if ((*port)->isInCall())
        return failure(ErrorCode::InvalidOperation,
                       QStringLiteral("%1 has a call; hang up first").arg(config.name));
    if (auto removed = parts.store->removePort(config.id); !removed)
        return tl::unexpected(removed.error());
    if (auto loaded = reload(parts); !loaded)
        return tl::unexpected(loaded.error());
    log(parts, call.caller, config.name, QStringLiteral("removed"));
    return Answer{};
}

Result<> applyCondition(LineProtocol::Condition &condition, const QString &key,
                        const QVariant &value)
{
    const auto flag = [&](bool &target) {
        return Arguments::boolean(value, key).map([&](bool on) { target = on; });
    };
    if (key == u"dialTone")
        return flag(condition.dialTone);
    if (key == u"busy")
        return flag(condition.busy);
    if (key == u"answers")
        return flag(condition.answers);
    if (key == u"line")
        return Arguments::text(value, key)
            .and_then([](const QString &text) { return LineCondition::parse(text); })
            .map([&](const LineCondition &line) { condition.line = line; });
    return failure(ErrorCode::InvalidParameter,
                   QStringLiteral("a line has no \"%1\"").arg(key.left(40)));
}

Result<Answer> setCondition(const ServiceParts &parts, const RequestCall &call)
{
    const auto port = portOf(parts, call);
    const auto values = Arguments::map(call.request.arguments.at(1), QStringLiteral("condition"));
    if (!port || !values)
        return tl::unexpected(port ? values.error() : port.error());
    LineProtocol::Condition condition;
    condition.port = (*port)->config().id.value;
    condition.line = LineCondition::parse((*port)->config().line).value_or(LineCondition());
    for (auto value = values->cbegin(); value != values->cend(); ++value) {
        if (auto applied = applyCondition(condition, value.key(), *value); !applied)
            return tl::unexpected(applied.error());
    }
    parts.ports->setCondition(condition);
    QStringList told;
    for (auto value = values->cbegin(); value != values->cend(); ++value)
        told.append(value.key() + u'=' + value->toString());
    log(parts, call.caller, (*port)->config().name, QStringLiteral("line condition changed"),
        {{}, told.join(u", "_qs)});
    return Answer{};
}

/** Whether he may see the page is decided for each event. */
Result<Answer> watchPage(const ServiceParts &parts, PageWatches &watches, const RequestCall &call)
{
    const auto port = portOf(parts, call);
    const auto again = Arguments::boolean(call.request.arguments.value(1, true),
                                          QStringLiteral("again"));
    if (!port || !again)
        return tl::unexpected(port ? again.error() : port.error());
    watches.watch((*port)->config().id, *again);
    return Answer{};
}

} // namespace

void addPortRequests(RequestTable &table, ServiceParts &parts, PageWatches &watches)
{
    table.add(QStringLiteral("ports"), 0,
              [&parts](const RequestCall &call) { return ports(parts, call.caller); });
    table.add(QStringLiteral("port"), 1, [&parts](const RequestCall &call) {
        return portOf(parts, call).map([&](const Port *port) {
            return Answer{describe(parts, *port, call.caller), {}};
        });
    });
    table.add(QStringLiteral("addPort"), 1,
              [&parts](const RequestCall &call) { return add(parts, call); });
    table.add(QStringLiteral("setPort"), 2,
              [&parts](const RequestCall &call) { return change(parts, call); });
    table.add(QStringLiteral("removePort"), 1,
              [&parts](const RequestCall &call) { return remove(parts, call); });
    table.add(QStringLiteral("resetPort"), 1, [&parts](const RequestCall &call) {
        return operate(parts, call, QStringLiteral("reset"),
                       [](Port &port) { return port.reset(); });
    });
    table.add(QStringLiteral("answer"), 1, [&parts](const RequestCall &call) {
        return operate(parts, call, QStringLiteral("answered"),
                       [&parts](Port &port) { return parts.receiver->answer(port); });
    });
    table.add(QStringLiteral("hangUp"), 1, [&parts](const RequestCall &call) {
        return operate(parts, call, QStringLiteral("hung up"),
                       [](Port &port) { return port.hangUp(); });
    });
    table.add(
        QStringLiteral("watchPage"), 2,
        [&](const RequestCall &call) { return watchPage(parts, watches, call); }, 1);
    table.add(QStringLiteral("setLineCondition"), 2,
              [&parts](const RequestCall &call) { return setCondition(parts, call); });
}

} // namespace Fax
