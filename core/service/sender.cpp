#include "service/sender.h"

#include "base/crashpoint.h"
#include "base/logging.h"
#include "job/faxnumber.h"
#include "port/portmanager.h"
#include "service/callbuilder.h"
#include "service/diskspace.h"
#include "service/eventfeed.h"
#include "service/serviceparts.h"
#include "service/timetable.h"

namespace Fax {

namespace {

constexpr int holdOffSeconds = 10;

AttemptEnd attemptEndOf(const LineProtocol::CallEnded &end)
{
    AttemptEnd result;
    result.error = end.code;
    result.detail = end.detail;
    result.lastPageUncertain = end.lastPageUncertain;
    result.secondsOnLine = static_cast<double>(end.lineMs) / 1000.0;
    result.remoteId = end.remoteId;
    result.modulation = end.modulation;
    result.bitRate = end.bitRate;
    result.ecm = end.ecm;
    result.coding = end.coding;
    return result;
}

DispatchPort dispatchPortOf(const Port &port)
{
    const PortConfig &config = port.config();
    return {config.id,        config.name,   config.priority, config.send,
            port.isWorking(), port.isFree(), config.number,   !config.isSerial()};
}

} // namespace

Sender::Sender(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_clockJumps(*parts.clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Sender::dispatch);
}

Result<> Sender::reset()
{
    const auto jobs = movedRetries(std::chrono::milliseconds(0)); // the clock may have been wrong
    if (!jobs)
        return tl::unexpected(jobs.error());
    m_dispatcher.reset(*jobs);
    m_stopped = false;
    dispatchSoon();
    return {};
}

void Sender::noteJob(const Job &job)
{
    m_dispatcher.update(job);
    m_parts.events->noteJob(job.id);
    dispatchSoon();
}

void Sender::noteJobs(const QList<JobId> &ids)
{
    for (const JobId id : ids) {
        if (const auto job = m_parts.store->job(id))
            noteJob(*job);
    }
}

void Sender::dispatchSoon()
{
    m_soon.start();
    Q_EMIT decisionsChanged();
}

void Sender::hangUp(JobId id)
{
    if (Port *port = portOf(id)) {
        if (auto ended = port->hangUp(); !ended)
            qCWarning(logQueue) << "job" << id.value << ":" << ended.error().message();
    }
}

Port *Sender::portOf(JobId id) const
{
    for (auto call = m_calls.cbegin(); call != m_calls.cend(); ++call) {
        if (call->job == id)
            return m_parts.ports->portOfCall(call.key());
    }
    return nullptr;
}

JobId Sender::jobOfCall(qint64 call) const
{
    return m_calls.value(call).job;
}

void Sender::dispatch()
{
    if (m_stopped)
        return;
    if (m_heldUntil && m_parts.clock->elapsed() < *m_heldUntil)
        return planAgain(*m_heldUntil - m_parts.clock->elapsed());
    m_heldUntil = {};
    if (auto followed = followClock(); !followed)
        return holdOff(followed.error());
    const DispatchPlan plan = m_dispatcher.decide(situation());
    for (const DispatchPlan::Start &start : plan.starts)
        startJob(start.job, start.port);
    if (!m_heldUntil)
        m_parts.timetable->set(QStringLiteral("dispatch"), plan.wakeAt, [this] { dispatch(); });
    Q_EMIT decisionsChanged();
    m_parts.events->noteQueue();
}

DispatchSituation Sender::situation() const
{
    DispatchSituation situation;
    situation.now = m_parts.clock->now();
    situation.zone = m_parts.clock->zone();
    situation.discount = m_parts.settings.discountPeriod();
    situation.queue = m_parts.pause;
    situation.diskFull = !m_parts.disk->forSending();
    for (const Port *port : m_parts.ports->ports()) {
        situation.ports.append(dispatchPortOf(*port));
        if (m_stopped) // lines that were never started: jobs wait for a free one, not for a repair
            situation.ports.last().online = true;
    }
    return situation;
}

QHash<JobId, WaitReason> Sender::reasons()
{
    return m_dispatcher.reasons(situation());
}

void Sender::startJob(JobId id, PortId portId)
{
    Port *port = m_parts.ports->port(portId);
    const auto job = m_parts.store->job(id);
    if (!port || !job)
        return;
    if (auto started = startCall(*job, *port); !started)
        holdOff(started.error());
    if (const auto now = m_parts.store->job(id))
        noteJob(*now);
}

/** Any failure after the intent row is in the store ends the attempt there, too. */
Result<> Sender::startCall(const Job &job, Port &port)
{
    const auto number = FaxNumber::parse(job.to); // CallBuilder checks
    if (!number)
        return tl::unexpected(number.error());
    const PortConfig config = port.config();
    const CallBuilder builder(m_parts);
    const AttemptStart start{job.id, config.id, config.name, builder.dialString(*number, config),
                             builder.stationId(job, config)};
    const auto started = m_parts.store->startAttempt(start, m_parts.clock->now());
    if (!started)
        return tl::unexpected(started.error());
    m_calls.insert(started->call.value, {job.id, port.config().id, started->firstPage, {}});
    qCInfo(logQueue) << "job" << job.id.value << "attempt" << started->attempt << "on"
                     << port.config().name << "from page" << started->firstPage;
    if (auto dialled = dial(job, port, *started); !dialled)
        failCall(started->call, dialled.error());
    return {};
}

Result<> Sender::dial(const Job &job, Port &port, const AttemptStarted &started)
{
    const auto call = CallBuilder(m_parts).build(job, port.config(), started);
    if (!call)
        return tl::unexpected(call.error());
    crashPoint("dial");
    return port.dial(*call);
}

void Sender::handlePageSent(const LineProtocol::PageSent &page)
{
    const auto call = m_calls.find(page.call);
    if (call == m_calls.end())
        return;
    call->answers.append(page);
    crashPoint("page is answered");
    const auto recorded = recordAnswers(*call);
    if (page.verdict == Verdict::Uncertain) { // it leaves when this is on disk, and not before
        crashPoint("page is noted");
        m_parts.ports->pageNoted(CallId{page.call}, page.page, recorded.has_value());
    }
    if (!recorded) {
        // Nothing more may be sent that could not be remembered.
        qCWarning(logQueue) << "job" << call->job.value
                            << "cannot note its page:" << recorded.error().message();
        hangUp(call->job);
    }
    m_parts.events->noteJob(call->job);
}

/** Stores the answers that came in, in their order; what fails stays for the next time. */
Result<> Sender::recordAnswers(Call &call)
{
    while (!call.answers.isEmpty()) {
        const LineProtocol::PageSent &page = call.answers.first();
        const int faxPage = call.firstPage - 1 + page.page;
        const auto recorded = m_parts.store->recordPageSent(CallId{page.call}, faxPage,
                                                            page.verdict, m_parts.clock->now());
        if (!recorded)
            return recorded;
        call.answers.removeFirst();
    }
    return {};
}

void Sender::handleCallEnded(const LineProtocol::CallEnded &end)
{
    if (!m_calls.contains(end.call))
        return;
    crashPoint("call out has ended");
    AttemptEnd outcome = attemptEndOf(end);
    if (m_stopped && outcome.error != ErrorCode::None) {
        outcome.error = ErrorCode::LineFault; // not the fax's fault: not counted
        outcome.detail = QStringLiteral("the service was stopped");
    } else if (!m_calls.value(end.call).answers.isEmpty()) {
        outcome.error = ErrorCode::StoreFailed; // the hanging up was ours
        outcome.detail = QStringLiteral("a page could not be recorded");
    }
    endAttempt(CallId{end.call}, outcome);
}

void Sender::failCall(CallId call, const Error &error)
{
    AttemptEnd end;
    end.error = error.code;
    end.detail = error.message();
    endAttempt(call, end);
}

void Sender::endAttempt(CallId call, const AttemptEnd &end)
{
    const auto followed = followClock(); // before this attempt's delay is counted from now
    const auto job = (followed ? recordAnswers(m_calls[call.value]) : followed).and_then([&] {
        return m_parts.store->endAttempt(call, end, m_parts.clock->now());
    });
    if (!job) {
        qCCritical(logQueue) << "call" << call.value
                             << "cannot be closed:" << job.error().message();
        if (!m_stopped)
            QTimer::singleShot(std::chrono::seconds(5), this,
                               [this, call, end] { endAttempt(call, end); });
        return; // after a stop the next start repairs it
    }
    m_calls.remove(call.value);
    qCInfo(logQueue) << "job" << job->id.value << "is" << job->state << "after" << end.error;
    noteJob(*job);
    if (isFinal(job->state))
        Q_EMIT jobFinished(job->id);
}

void Sender::holdOff(const Error &error)
{
    qCCritical(logQueue) << "nothing is sent for" << holdOffSeconds << "s:" << error.message();
    m_heldUntil = m_parts.clock->elapsed() + std::chrono::seconds(holdOffSeconds);
    planAgain(std::chrono::seconds(holdOffSeconds));
}

void Sender::planAgain(std::chrono::milliseconds after)
{
    const QDateTime at = m_parts.clock->now().addMSecs(after.count());
    m_parts.timetable->set(QStringLiteral("dispatch"), at, [this] { dispatch(); });
}

/** Retry delays are stored as wall times: when that clock is set, they move along. */
Result<> Sender::followClock()
{
    const auto jump = m_clockJumps.take();
    if (jump == std::chrono::milliseconds(0))
        return {};
    qCWarning(logQueue) << "the clock was set by" << jump.count() / 1000 << "s";
    const auto jobs = movedRetries(jump);
    if (!jobs)
        return tl::unexpected(jobs.error());
    for (const Job &job : *jobs)
        m_dispatcher.update(job);
    return {};
}

/** The open jobs, none of which waits for longer than the delay between two tries. */
Result<QList<Job>> Sender::movedRetries(std::chrono::milliseconds by)
{
    const auto delay = std::chrono::seconds(m_parts.settings.retrySettings().delay);
    const auto moved = m_parts.store->moveRetries(by, m_parts.clock->now().addSecs(delay.count()));
    return moved ? m_parts.store->openJobs() : tl::unexpected(moved.error());
}

} // namespace Fax
