#include "window/jobcommands.h"

#include "base/valuemap.h"
#include "common/format.h"
#include "common/idlistview.h"
#include "common/messagebar.h"
#include "common/undo.h"
#include "outbox/joblook.h"
#include "outbox/outboxplace.h"
#include "outbox/schedulepopup.h"
#include "window/actionrules.h"
#include "window/actions.h"
#include "window/questions.h"

#include <QtCore/QSet>
#include <QtGui/QAction>

namespace Fax::Ui {

namespace {

QList<qint64> numbersOf(const QList<JobId> &ids)
{
    QList<qint64> numbers;
    for (const JobId id : ids)
        numbers.append(id.value);
    return numbers;
}

JobChange scheduleOf(const Job &job)
{
    JobChange change;
    change.schedule = job.schedule;
    change.scheduledAt = job.scheduledAt;
    return change;
}

} // namespace

JobCommands::JobCommands(const Actions &actions, Model::Server &server, OutboxPlace &outbox,
                         MessageBar &messages, Undo &undo, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_server(server)
    , m_outbox(outbox)
    , m_messages(messages)
    , m_undo(undo)
    , m_clock(clock)
{
    connect(m_actions.pauseJob, &QAction::triggered, this, &JobCommands::pauseOrResume);
    connect(m_actions.retryJob, &QAction::triggered, this, &JobCommands::retry);
    connect(m_actions.raisePriority, &QAction::triggered, this, [this] { changePriority(1); });
    connect(m_actions.lowerPriority, &QAction::triggered, this, [this] { changePriority(-1); });
    connect(m_actions.reschedule, &QAction::triggered, this, &JobCommands::reschedule);
    connect(m_actions.changeNumber, &QAction::triggered, this, &JobCommands::editNumber);
    connect(m_actions.cancelJob, &QAction::triggered, this, &JobCommands::cancel);
    connect(&m_outbox.model(), &OutboxModel::numberEntered, this,
            [this](qint64 id, const QString &number) { changeNumber(JobId{id}, number); });
    connect(&m_outbox, &OutboxPlace::remedyWanted, this, &JobCommands::apply);
    m_lines.setObjectName(QStringLiteral("menu.moveToLine"));
    m_lines.setToolTipsVisible(true);
    m_actions.moveToLine->setMenu(&m_lines);
    connect(&m_lines, &QMenu::aboutToShow, this, &JobCommands::fillLines);
    connect(m_actions.attempts, &QAction::triggered, this, [this] {
        m_actions.details->setChecked(true);
        m_outbox.showAttempts();
    });
    connect(m_actions.properties, &QAction::triggered, this, [this] {
        m_actions.details->setChecked(true);
        m_outbox.showProperties();
    });
}

void JobCommands::run(const Deed &deed)
{
    if (deed.ids.isEmpty())
        return;
    m_outbox.model().setPending(numbersOf(deed.ids), deed.pending);
    // A long list is several requests: each answers for its own part.
    const auto answered = std::make_shared<QList<JobId>>(deed.ids);
    deed.ask([this, deed, answered](const QList<Model::Server::JobRefusal> &refused) {
        m_outbox.model().clearPending(numbersOf(deed.ids));
        QSet<JobId> failed;
        for (const Model::Server::JobRefusal &refusal : refused)
            failed.insert(refusal.job);
        answered->removeIf([&failed](JobId id) { return failed.contains(id); });
        tell(refused);
        if (answered->isEmpty() || !deed.sentence)
            return;
        const auto back = deed.back;
        m_undo.done({deed.sentence(static_cast<int>(answered->size())),
                     back ? std::function<void()>([back, ids = *answered] { back(ids); })
                          : std::function<void()>()});
    });
}

/** One sentence for all: the first refusal, and how many there were. */
void JobCommands::tell(const QList<Model::Server::JobRefusal> &refused)
{
    if (refused.isEmpty())
        return;
    const QString first = refused.constFirst().error.message();
    m_messages.error(refused.size() == 1 ? first
                                         : tr("%n faxes stay as they were. The first: %1", nullptr,
                                              static_cast<int>(refused.size()))
                                               .arg(first));
}

void JobCommands::pauseOrResume()
{
    const QList<Job> jobs = m_outbox.selectedJobs();
    const QList<JobId> running = idsOf(jobs, canPause);
    if (running.isEmpty())
        resume(idsOf(jobs, canResume));
    else
        pause(running);
}

void JobCommands::pause(const QList<JobId> &ids)
{
    run({ids, tr("Pausing..."),
         [this, ids](const Model::Server::ThenRefused &then) { m_server.pauseJobs(ids, then); },
         [](int n) { return tr("%n paused", nullptr, n); },
         [this](const QList<JobId> &done) { m_server.resumeJobs(done); }});
}

void JobCommands::resume(const QList<JobId> &ids)
{
    run({ids, tr("Resuming..."),
         [this, ids](const Model::Server::ThenRefused &then) { m_server.resumeJobs(ids, then); },
         [](int n) { return tr("%n resumed", nullptr, n); },
         [this](const QList<JobId> &done) { m_server.pauseJobs(done); }});
}

/** Says once what it costs (5.2). */
void JobCommands::retry()
{
    const QList<Job> jobs = m_outbox.selectedJobs();
    const QList<JobId> ids = idsOf(jobs, canRetry);
    const bool leaves = std::any_of(jobs.cbegin(), jobs.cend(), [](const Job &job) {
        return canRetry(job) && job.schedule == ScheduleType::DiscountPeriod;
    });
    if (!leaves || std::exchange(m_discountAsked, true))
        return retryJobs(ids);
    m_messages.show({QStringLiteral("discount"),
                     Glyph::Question,
                     Token::Ring,
                     tr("Send it now, outside of the discount period?"),
                     {{tr("Send now"), [this, ids] { retryJobs(ids); }},
                      {tr("Keep"), [this] { m_outbox.list().setFocus(); }}},
                     1});
}

void JobCommands::retryJobs(const QList<JobId> &ids)
{
    run({ids,
         tr("Retrying..."),
         [this, ids](const Model::Server::ThenRefused &then) { m_server.retryJobs(ids, then); },
         [](int n) { return tr("%n sent as soon as a line is free", nullptr, n); },
         {}});
}

/** Undone by the values that were there before. */
void JobCommands::change(const Changes &changes, const std::function<QString(int)> &sentence)
{
    QList<JobId> ids;
    Changes before;
    for (const auto &[id, change] : changes) {
        const Job *job = m_outbox.model().job(id.value);
        if (job == nullptr)
            continue;
        JobChange old;
        if (change.schedule)
            old = scheduleOf(*job);
        if (change.number)
            old.number = job->to;
        if (change.priority)
            old.priority = job->priority;
        if (change.wantedPort)
            old.wantedPort = job->wantedPort;
        ids.append(id);
        before.append({id, old});
    }
    run({ids, tr("Changing..."),
         [this, changes](const Model::Server::ThenRefused &then) {
             m_server.changeJobs(changes, then);
         },
         sentence,
         [this, before](const QList<JobId> &done) {
             Changes old = before;
             old.removeIf([&done](const auto &one) { return !done.contains(one.first); });
             m_server.changeJobs(old);
         }});
}

void JobCommands::changePriority(int step)
{
    const QList<Job> jobs = m_outbox.selectedJobs();
    Changes changes;
    for (const Job &job : jobs) {
        if (step > 0 ? !canRaise(job) : !canLower(job))
            continue;
        JobChange wanted;
        wanted.priority = static_cast<Priority>(static_cast<int>(job.priority) + step);
        changes.append({job.id, wanted});
    }
    change(changes, [step](int n) {
        return step > 0 ? tr("%n raised in priority", nullptr, n)
                        : tr("%n lowered in priority", nullptr, n);
    });
}

void JobCommands::fillLines()
{
    m_lines.clear();
    const QList<Job> jobs = m_outbox.selectedJobs();
    const auto add = [this, &jobs](const QString &name, PortId id) {
        QAction *line = m_lines.addAction(name, this, [this, id] { moveTo(id); });
        line->setCheckable(true);
        line->setChecked(std::all_of(jobs.cbegin(), jobs.cend(),
                                     [id](const Job &job) { return job.wantedPort == id; }));
    };
    add(tr("Any line"), {});
    m_lines.addSeparator();
    const QList<Model::Port *> ports = m_server.ports();
    for (const Model::Port *port : ports)
        if (port->send())
            add(port->name(), port->deviceId());
}

void JobCommands::moveTo(PortId port)
{
    const QList<Job> jobs = m_outbox.selectedJobs();
    Changes changes;
    JobChange wanted;
    wanted.wantedPort = port;
    for (const Job &job : jobs)
        if (canMove(job) && job.wantedPort != port)
            changes.append({job.id, wanted});
    change(changes, [](int n) { return tr("%n moved to another line", nullptr, n); });
}

void JobCommands::reschedule()
{
    const QList<Job> jobs = m_outbox.selectedJobs();
    const auto first = std::find_if(jobs.cbegin(), jobs.cend(), isChangeable);
    if (first == jobs.cend())
        return;
    auto *popup = new SchedulePopup(*first, m_clock, &m_outbox);
    connect(popup, &SchedulePopup::chosen, this, &JobCommands::scheduleAs);
    popup->showAt(m_outbox.list());
}

void JobCommands::scheduleAs(ScheduleType schedule, const QDateTime &at)
{
    JobChange wanted;
    wanted.schedule = schedule;
    wanted.scheduledAt = at;
    Changes changes;
    const QList<JobId> ids = idsOf(m_outbox.selectedJobs(), isChangeable);
    for (const JobId id : ids)
        changes.append({id, wanted});
    change(changes, [](int n) { return tr("%n rescheduled", nullptr, n); });
}

void JobCommands::editNumber()
{
    m_retryAfterEdit = 0;
    m_outbox.editNumber();
}

void JobCommands::changeNumber(JobId id, const QString &number)
{
    JobChange wanted;
    wanted.number = number;
    if (std::exchange(m_retryAfterEdit, 0) != id.value)
        return change({{id, wanted}}, [](int) { return tr("Number changed"); });
    m_server.changeJobs({{id, wanted}},
                        [this, id](const QList<Model::Server::JobRefusal> &refused) {
                            tell(refused);
                            if (refused.isEmpty())
                                retryJobs({id});
                        });
}

/** One fax that waits can be taken back; what is on the line, and many at once, are asked about. */
void JobCommands::cancel()
{
    QList<Job> jobs = m_outbox.selectedJobs();
    jobs.removeIf([](const Job &job) { return !canCancel(job); });
    if (jobs.size() == 1 && !isRunning(jobs.constFirst()) && jobs.constFirst().id.isValid())
        return cancelWithUndo(jobs.constFirst());
    const QList<JobId> ids = idsOf(jobs, canCancel);
    const auto cancelAll = [this, ids] {
        run({ids,
             tr("Cancelling..."),
             [this, ids](const Model::Server::ThenRefused &then) {
                 m_server.cancelJobs(ids, then);
             },
             [](int n) { return tr("%n cancelled", nullptr, n); },
             {}});
    };
    m_messages.show({QStringLiteral("cancel"),
                     Glyph::Question,
                     Token::Ring,
                     cancelQuestion(jobs),
                     {{ids.size() == 1 ? tr("Cancel fax") : tr("Cancel faxes"), cancelAll},
                      {tr("Keep"), [this] { m_outbox.list().setFocus(); }}},
                     1});
}

/** It is held back until that is final: a fax that was cancelled must not go out meanwhile. */
void JobCommands::cancelWithUndo(const Job &job)
{
    const JobId id = job.id;
    const bool holds = canPause(job);
    if (holds)
        m_server.pauseJobs({id});
    m_outbox.model().setPending({id.value}, tr("Cancelled"));
    m_undo.done({tr("1 cancelled"),
                 [this, id, holds] {
                     m_outbox.model().clearPending({id.value});
                     if (holds)
                         m_server.resumeJobs({id});
                 },
                 [this, id] {
                     m_outbox.model().clearPending({id.value});
                     m_server.cancelJobs({id});
                 }});
}

void JobCommands::limitAndRetry(const Job &job, const JobChange &limit)
{
    m_server.changeJobs({{job.id, limit}},
                        [this, id = job.id](const QList<Model::Server::JobRefusal> &refused) {
                            tell(refused);
                            if (refused.isEmpty())
                                retryJobs({id});
                        });
}

void JobCommands::apply(qint64 id, Remedy remedy)
{
    const Job *job = m_outbox.model().job(id);
    if (job == nullptr)
        return;
    JobChange wanted;
    switch (remedy) {
    case Remedy::RetryNow:
        return m_actions.retryJob->trigger();
    case Remedy::Resume:
        return resume({job->id});
    case Remedy::ChangeNumber:
        m_retryAfterEdit = job->state == JobState::RetriesExceeded ? id : 0;
        return m_outbox.editNumber();
    case Remedy::LowerSpeed:
        wanted.bitRate = lowerBitRate;
        return limitAndRetry(*job, wanted);
    case Remedy::WithoutEcm:
        wanted.ecm = false;
        return limitAndRetry(*job, wanted);
    case Remedy::AnyLine:
        wanted.wantedPort = PortId{};
        return change({{job->id, wanted}}, [](int) { return tr("Sent on any line"); });
    }
}

} // namespace Fax::Ui
