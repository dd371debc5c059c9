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

constexpr Verb pauseVerb{QT_TRANSLATE_NOOP("ActionRules", "&Pause"),
                         QT_TRANSLATE_NOOP("ActionRules", "&Pause %1 of %2"),
                         QT_TRANSLATE_NOOP("ActionRules", "&Pause %1 of %2 (%3 are being sent)")};
constexpr Verb resumeVerb{QT_TRANSLATE_NOOP("ActionRules", "&Resume"),
                          QT_TRANSLATE_NOOP("ActionRules", "&Resume %1 of %2"),
                          QT_TRANSLATE_NOOP("ActionRules", "&Resume %1 of %2 (%3 are being sent)")};
constexpr Verb retryVerb{
    QT_TRANSLATE_NOOP("ActionRules", "&Retry now"),
    QT_TRANSLATE_NOOP("ActionRules", "&Retry %1 of %2 now"),
    QT_TRANSLATE_NOOP("ActionRules", "&Retry %1 of %2 now (%3 are being sent)")};
constexpr Verb raiseVerb{
    QT_TRANSLATE_NOOP("ActionRules", "R&aise priority"),
    QT_TRANSLATE_NOOP("ActionRules", "R&aise priority of %1 of %2"),
    QT_TRANSLATE_NOOP("ActionRules", "R&aise priority of %1 of %2 (%3 are being sent)")};
constexpr Verb lowerVerb{
    QT_TRANSLATE_NOOP("ActionRules", "&Lower priority"),
    QT_TRANSLATE_NOOP("ActionRules", "&Lower priority of %1 of %2"),
    QT_TRANSLATE_NOOP("ActionRules", "&Lower priority of %1 of %2 (%3 are being sent)")};
constexpr Verb rescheduleVerb{
    QT_TRANSLATE_NOOP("ActionRules", "R&eschedule"),
    QT_TRANSLATE_NOOP("ActionRules", "R&eschedule %1 of %2"),
    QT_TRANSLATE_NOOP("ActionRules", "R&eschedule %1 of %2 (%3 are being sent)")};
constexpr Verb moveVerb{
    QT_TRANSLATE_NOOP("ActionRules", "&Move to line"),
    QT_TRANSLATE_NOOP("ActionRules", "&Move %1 of %2 to line"),
    QT_TRANSLATE_NOOP("ActionRules", "&Move %1 of %2 to line (%3 are being sent)")};
constexpr Verb cancelVerb{QT_TRANSLATE_NOOP("ActionRules", "&Cancel"),
                          QT_TRANSLATE_NOOP("ActionRules", "&Cancel %1 of %2"), nullptr};

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
    const char *fixed = jobs.running > 0
        ? QT_TRANSLATE_NOOP("ActionRules", "This fax is being sent")
        : QT_TRANSLATE_NOOP("ActionRules", "This fax is finished");
    const char *noMatter = QT_TRANSLATE_NOOP("ActionRules",
                                             "Only a fax that waits has a priority and a line");
    applyRule(
        a.raisePriority, raiseVerb, jobs.raise, jobs, firstReason({common, noHighRight(state)}),
        jobs.move > 0 ? QT_TRANSLATE_NOOP("ActionRules", "It has the highest priority already")
                      : noMatter);
    applyRule(a.lowerPriority, lowerVerb, jobs.lower, jobs, common,
              jobs.move > 0 ? QT_TRANSLATE_NOOP("ActionRules", "It has the lowest priority already")
                            : noMatter);
    applyRule(a.reschedule, rescheduleVerb, jobs.change, jobs, common, fixed);
    applyRule(a.moveToLine, moveVerb, jobs.move, jobs, common, noMatter);
    Actions::setReason(a.changeNumber,
                       firstReason({common,
                                    unless(jobs.count < 2,
                                           QT_TRANSLATE_NOOP("ActionRules", "Select one fax only")),
                                    unless(jobs.change > 0, fixed)}));
}

} // namespace

void applyJobRules(const Actions &a, const ActionState &state)
{
    const JobSelection &jobs = state.jobs;
    const QString selected = unless(
        state.inOutbox && !jobs.isEmpty(),
        QT_TRANSLATE_NOOP("ActionRules", "Select a fax in the outbox first"));
    const QString right = lacksForJobs(state, Right::ManageAllJobs);
    const QString common = firstReason({state.offline, selected, right});
    const bool resume = jobs.pause == 0 && jobs.resume > 0;
    applyRule(a.pauseJob, resume ? resumeVerb : pauseVerb, resume ? jobs.resume : jobs.pause, jobs,
              common,
              jobs.running > 0
                  ? QT_TRANSLATE_NOOP("ActionRules", "A fax that is being sent cannot be paused")
                  : QT_TRANSLATE_NOOP("ActionRules", "This fax is finished"));
    applyRule(
        a.retryJob, retryVerb, jobs.retry, jobs, common,
        QT_TRANSLATE_NOOP("ActionRules",
                          "Only a fax that has failed or waits for its time can be sent now"));
    const bool held = jobs.held > 0 && jobs.held == jobs.count;
    applyRule(a.cancelJob, cancelVerb, jobs.cancel, jobs,
              firstReason({held ? QString() : state.offline, selected, right}),
              QT_TRANSLATE_NOOP("ActionRules", "This fax is finished"));
    applyChangeRules(a, state, common);
    Actions::setReason(a.attempts, selected);
    Actions::setReason(a.properties, selected);
}

} // namespace Fax::Ui
