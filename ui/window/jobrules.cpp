#include "window/actionrules.h"

#include "window/actions.h"

#include <QtGui/QAction>

namespace Fax::Ui {

namespace {

/** What an action is called: how many of the selected faxes it applies to, if that is not all of them. */
struct Verb
{
    const char *all;
    const char *some; ///< "Pause %1 of %2"
    const char *withoutRunning; ///< "Pause %1 of %2 (%3 are being sent)"
};

constexpr Verb pauseVerb{QT_TR_NOOP("&Pause"), QT_TR_NOOP("&Pause %1 of %2"),
                         QT_TR_NOOP("&Pause %1 of %2 (%3 are being sent)")};
constexpr Verb resumeVerb{QT_TR_NOOP("&Resume"), QT_TR_NOOP("&Resume %1 of %2"),
                          QT_TR_NOOP("&Resume %1 of %2 (%3 are being sent)")};
constexpr Verb retryVerb{QT_TR_NOOP("&Retry now"), QT_TR_NOOP("&Retry %1 of %2 now"),
                         QT_TR_NOOP("&Retry %1 of %2 now (%3 are being sent)")};
constexpr Verb raiseVerb{QT_TR_NOOP("R&aise priority"), QT_TR_NOOP("R&aise priority of %1 of %2"),
                         QT_TR_NOOP("R&aise priority of %1 of %2 (%3 are being sent)")};
constexpr Verb lowerVerb{QT_TR_NOOP("&Lower priority"), QT_TR_NOOP("&Lower priority of %1 of %2"),
                         QT_TR_NOOP("&Lower priority of %1 of %2 (%3 are being sent)")};
constexpr Verb rescheduleVerb{QT_TR_NOOP("R&eschedule"), QT_TR_NOOP("R&eschedule %1 of %2"),
                              QT_TR_NOOP("R&eschedule %1 of %2 (%3 are being sent)")};
constexpr Verb moveVerb{QT_TR_NOOP("&Move to line"), QT_TR_NOOP("&Move %1 of %2 to line"),
                        QT_TR_NOOP("&Move %1 of %2 to line (%3 are being sent)")};
constexpr Verb cancelVerb{QT_TR_NOOP("&Cancel"), QT_TR_NOOP("&Cancel %1 of %2"), nullptr};

QString verbText(const Verb &verb, int allowed, const JobSelection &jobs)
{
    if (allowed == 0 || allowed == jobs.count)
        return rulesText(verb.all);
    if (jobs.running == 0 || verb.withoutRunning == nullptr)
        return rulesText(verb.some).arg(allowed).arg(jobs.count);
    return rulesText(verb.withoutRunning).arg(allowed).arg(jobs.count).arg(jobs.running);
}

/** Nothing may be done, else `reason` if no selected fax allows it. */
void applyRule(QAction *action, const Verb &verb, int allowed, const JobSelection &jobs,
               const QString &common, const char *reason)
{
    action->setText(verbText(verb, allowed, jobs));
    Actions::setReason(action, firstReason({common, unless(allowed > 0, reason)}));
}

QString noHighRight(const ActionState &state)
{
    const bool onlyHigh = state.jobs.raise > 0 && state.jobs.raise == state.jobs.raiseToHigh;
    return onlyHigh && !state.permissions.may(Right::SubmitHigh)
        ? state.permissions.refusal(Right::SubmitHigh)
        : QString();
}

void applyChangeRules(const Actions &a, const ActionState &state, const QString &common)
{
    const JobSelection &jobs = state.jobs;
    const char *fixed = jobs.running > 0 ? QT_TR_NOOP("This fax is being sent")
                                         : QT_TR_NOOP("This fax is finished");
    const char *noMatter = QT_TR_NOOP("Only a fax that waits has a priority and a line");
    applyRule(a.raisePriority, raiseVerb, jobs.raise, jobs,
              firstReason({common, noHighRight(state)}),
              jobs.move > 0 ? QT_TR_NOOP("It has the highest priority already") : noMatter);
    applyRule(a.lowerPriority, lowerVerb, jobs.lower, jobs, common,
              jobs.move > 0 ? QT_TR_NOOP("It has the lowest priority already") : noMatter);
    applyRule(a.reschedule, rescheduleVerb, jobs.change, jobs, common, fixed);
    applyRule(a.moveToLine, moveVerb, jobs.move, jobs, common, noMatter);
    Actions::setReason(
        a.changeNumber,
        firstReason({common, unless(jobs.count < 2, QT_TR_NOOP("Select one fax only")),
                     unless(jobs.change > 0, fixed)}));
}

} // namespace

void applyJobRules(const Actions &a, const ActionState &state)
{
    const JobSelection &jobs = state.jobs;
    const QString selected = unless(state.inOutbox && !jobs.isEmpty(),
                                    QT_TR_NOOP("Select a fax in the outbox first"));
    const QString right = lacksForJobs(state, Right::ManageAllJobs);
    const QString common = firstReason({state.offline, selected, right});
    const bool resume = jobs.pause == 0 && jobs.resume > 0;
    applyRule(a.pauseJob, resume ? resumeVerb : pauseVerb, resume ? jobs.resume : jobs.pause, jobs,
              common,
              jobs.running > 0 ? QT_TR_NOOP("A fax that is being sent cannot be paused")
                               : QT_TR_NOOP("This fax is finished"));
    applyRule(a.retryJob, retryVerb, jobs.retry, jobs, common,
              QT_TR_NOOP("Only a fax that has failed or waits for its time can be sent now"));
    const bool held = jobs.held > 0 && jobs.held == jobs.count;
    applyRule(a.cancelJob, cancelVerb, jobs.cancel, jobs,
              firstReason({held ? QString() : state.offline, selected, right}),
              QT_TR_NOOP("This fax is finished"));
    applyChangeRules(a, state, common);
    Actions::setReason(a.attempts, selected);
    Actions::setReason(a.properties, selected);
}

} // namespace Fax::Ui
