#include "service/faxrouter.h"

#include "base/crashpoint.h"
#include "base/logging.h"
#include "base/valuemap.h"
#include "routing/filenamepattern.h"
#include "service/archiver.h"
#include "service/eventfeed.h"
#include "service/mailer.h"
#include "service/routedelivery.h"
#include "service/serviceparts.h"
#include "service/timetable.h"
#include "store/jobstore.h"
#include "store/routingstore.h"

#include <algorithm>

namespace Fax {

namespace {

constexpr int retryStoreSeconds = 60; ///< after the store has refused

const QString timetableName = QStringLiteral("routing");

bool isOpen(const RouteRun &run)
{
    return run.state == RouteState::Waiting || run.state == RouteState::Failed;
}

} // namespace

FaxRouter::FaxRouter(ServiceParts &parts)
    : m_parts(parts)
{
    connect(m_parts.mailer, &Mailer::accountsChanged, this, [this] {
        ++m_setups;
        if (m_working && m_parts.store->routing().release(m_parts.clock->now()).value_or(0) > 0)
            wake();
    });
}

void FaxRouter::start()
{
    m_working = true;
    const auto recovered = m_parts.store->routing().recover(m_parts.clock->now());
    if (recovered.value_or(0) > 0)
        qCWarning(logService) << *recovered << "deliveries were begun and are done again";
    wake();
}

void FaxRouter::wake()
{
    if (!m_working)
        return;
    planNew();
    const QDateTime now = m_parts.clock->now();
    const auto delay = m_parts.settings.retrySettings().delay;
    const auto due = m_parts.store->routing().due(now, now.addDuration(delay));
    for (const RouteRun &one : due.value_or(QList<RouteRun>()))
        run(one);
    const auto next = m_parts.store->routing().nextDue();
    const QDateTime at = due && next ? *next : now.addSecs(retryStoreSeconds);
    const bool isPast = at.isValid() && at <= now; // waits for another of its fax
    m_parts.timetable->set(timetableName, isPast ? QDateTime() : at, [this] { wake(); });
}

void FaxRouter::planNew()
{
    const auto faxes = m_parts.store->routing().unplanned();
    for (const FaxId fax : faxes.value_or(QList<FaxId>())) {
        if (const auto planned = plan(fax); !planned)
            qCWarning(logService) << "fax" << fax.value
                                  << "is not routed yet:" << planned.error().message();
    }
}

Result<> FaxRouter::plan(FaxId id)
{
    const auto fax = m_parts.store->receivedFax(id);
    if (!fax)
        return tl::unexpected(fax.error());
    const auto methods = enabledMethods(fax->portId);
    if (!methods)
        return tl::unexpected(methods.error());
    crashPoint("fax is in the archive");
    if (auto planned = m_parts.store->routing().plan(id, *methods, m_parts.clock->now()); !planned)
        return planned;
    if (!methods->isEmpty())
        announce(id);
    return {};
}

Result<RoutingRule> FaxRouter::ruleFor(PortId port, RouteMethod method) const
{
    const auto rules = m_parts.store->routing().rules();
    if (!rules)
        return tl::unexpected(rules.error());
    RoutingRule found;
    found.method = method;
    for (const RoutingRule &rule : *rules) { // those for all ports come first
        if (rule.method == method && (!rule.port.isValid() || rule.port == port))
            found = rule;
    }
    return found;
}

Result<QList<RouteMethod>> FaxRouter::enabledMethods(PortId port) const
{
    const auto order = m_parts.store->routing().order();
    if (!order)
        return order;
    QList<RouteMethod> enabled;
    for (const RouteMethod method : *order) {
        const auto rule = ruleFor(port, method);
        if (!rule)
            return tl::unexpected(rule.error());
        if (rule->enabled)
            enabled.append(method);
    }
    return enabled;
}

void FaxRouter::run(const RouteRun &due)
{
    const auto begun = m_parts.store->routing().begin(due.fax, due.method, m_parts.clock->now());
    if (!begun) {
        qCWarning(logService) << "fax" << due.fax.value
                              << "cannot be routed:" << begun.error().message();
        return;
    }
    ++m_running;
    announce(due.fax);
    crashPoint("delivery is begun");
    if (const auto started = deliver(*begun); !started) {
        DeliveryOutcome outcome;
        outcome.text = started.error().message();
        QMetaObject::invokeMethod(
            this, [this, run = *begun, outcome, setups = m_setups] { end(run, outcome, setups); },
            Qt::QueuedConnection);
    }
}

Result<> FaxRouter::deliver(const RouteRun &run)
{
    const auto fax = m_parts.store->receivedFax(run.fax);
    if (!fax)
        return tl::unexpected(fax.error());
    const auto rule = ruleFor(fax->portId, run.method);
    if (!rule)
        return tl::unexpected(rule.error());
    const auto tiff = m_parts.archiver->faxDocument(run.fax);
    if (!tiff)
        return tl::unexpected(tiff.error());
    if (const auto usable = checkRouteData(run.method, rule->data); !usable) {
        DeliveryOutcome outcome;
        outcome.end = DeliveryOutcome::End::Refused; // the route was taken away meanwhile
        outcome.text = usable.error().message();
        QMetaObject::invokeMethod(
            this, [this, run, outcome, setups = m_setups] { end(run, outcome, setups); },
            Qt::QueuedConnection);
        return {};
    }
    deliverRoute(m_parts, run.method, rule->data, *fax, *tiff, this,
                 [this, run, setups = m_setups](const DeliveryOutcome &outcome) {
                     end(run, outcome, setups);
                 });
    return {};
}

/** 4.7: the same settings as for sending. */
RouteEnd FaxRouter::endOf(const RouteRun &run, const DeliveryOutcome &outcome, int setups) const
{
    RouteEnd end;
    end.text = outcome.isDone() ? outcome.place : outcome.text;
    switch (outcome.end) {
    case DeliveryOutcome::End::Done:
        end.state = RouteState::Done;
        break;
    case DeliveryOutcome::End::Refused:
        end.state = RouteState::Failed;
        break;
    case DeliveryOutcome::End::NotSetUp:
        end.state = RouteState::Waiting;
        end.counted = false;
        if (setups != m_setups) // something was set up meanwhile
            end.nextAt = m_parts.clock->now();
        break;
    case DeliveryOutcome::End::Later:
        const RetrySettings retry = m_parts.settings.retrySettings();
        end.state = run.tries < retry.retries ? RouteState::Waiting : RouteState::Failed;
        if (end.state == RouteState::Waiting)
            end.nextAt = m_parts.clock->now().addDuration(retry.delay);
    }
    return end;
}

void FaxRouter::end(const RouteRun &run, const DeliveryOutcome &outcome, int setups)
{
    crashPoint("delivery has ended");
    --m_running;
    const auto ended = m_parts.store->routing().end(
        run.fax, run.method, endOf(run, outcome, setups), m_parts.clock->now());
    crashPoint("delivery is recorded");
    if (!ended)
        qCCritical(logService) << "the delivery of fax" << run.fax.value
                               << "is not noted:" << ended.error().message();
    announce(run.fax);
    wake();
    if (m_running == 0)
        Q_EMIT idle();
}

void FaxRouter::announce(FaxId fax)
{
    const auto runs = m_parts.store->routing().runs({.fax = fax});
    for (const RouteRun &run : runs.value_or(QList<RouteRun>()))
        m_parts.events->send(QStringLiteral("route"), toMap(run));
}

Result<> FaxRouter::again(FaxId id, std::optional<RouteMethod> method)
{
    const auto fax = m_parts.store->receivedFax(id);
    if (!fax)
        return tl::unexpected(fax.error());
    if (fax->file.isEmpty())
        return failure(ErrorCode::InvalidOperation,
                       tr("Fax %1 is not in the archive yet").arg(id.value));
    const auto enabled = enabledMethods(fax->portId);
    const auto runs = m_parts.store->routing().runs({.fax = id});
    if (!enabled || !runs)
        return tl::unexpected(enabled ? runs.error() : enabled.error());
    int count = 0;
    for (const RouteMethod one : *enabled) {
        const auto known = std::ranges::find(*runs, one, &RouteRun::method);
        const bool isOver = known != runs->cend()
            && (known->state == RouteState::Done || known->state == RouteState::Running);
        if (method ? one != *method : isOver)
            continue;
        if (auto set = m_parts.store->routing().again(id, one, m_parts.clock->now()); !set)
            return set;
        ++count;
    }
    if (count == 0)
        return failure(ErrorCode::InvalidOperation,
                       tr("There is no route of that kind for %1 that fax %2 could take again")
                           .arg(fax->port)
                           .arg(id.value));
    announce(id);
    wake();
    return {};
}

Result<> FaxRouter::giveUp(FaxId id, std::optional<RouteMethod> method, const QString &by)
{
    const auto runs = m_parts.store->routing().runs({.fax = id});
    if (!runs)
        return tl::unexpected(runs.error());
    int count = 0;
    for (const RouteRun &run : *runs) {
        if (!isOpen(run) || (method && run.method != *method))
            continue;
        const QString text = tr("Given up by %1. %2").arg(by, run.text).trimmed();
        if (auto given = m_parts.store->routing().giveUp(id, run.method, text,
                                                         m_parts.clock->now());
            !given)
            return given;
        ++count;
    }
    if (count == 0)
        return failure(ErrorCode::InvalidOperation,
                       tr("Fax %1 has no open route that could be given up").arg(id.value));
    announce(id);
    return {};
}

} // namespace Fax
