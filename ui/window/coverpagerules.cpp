#include "window/actionrules.h"

#include "cover/coverinfo.h"
#include "window/actions.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui {

namespace {
QString noneSelected(const ActionState &state)
{
    return unless(state.cover != nullptr,
                  QT_TRANSLATE_NOOP("ActionRules", "No cover page is selected"));
}

/** Why the file of the selected page cannot be had. */
QString noFile(const ActionState &state)
{
    if (state.cover == nullptr)
        return noneSelected(state);
    return state.cover->problem.isEmpty() ? (state.coverOnServer ? state.offline : QString())
                                          : state.cover->problem;
}

QString notAllowed(const ActionState &state)
{
    return unless(state.coverOnServer || state.personalCovers,
                  QT_TRANSLATE_NOOP("ActionRules", "This server allows only its own cover pages"));
}

QString noRight(const ActionState &state)
{
    return firstReason({state.offline, state.permissions.refusal(Right::ChangeSettings)});
}

/** For what changes the file of the selected page. */
QString whyNotChange(const ActionState &state)
{
    if (state.cover == nullptr)
        return noneSelected(state);
    if (state.cover->shipped)
        return rulesText(QT_TRANSLATE_NOOP(
            "ActionRules", "This cover page belongs to Fax Console; duplicate it to change it"));
    return state.coverOnServer ? noRight(state) : QString();
}
} // namespace

void applyCoverPageRules(const Actions &actions, const ActionState &state)
{
    Actions::setReason(actions.editCover, firstReason({noFile(state), whyNotChange(state)}));
    Actions::setReason(actions.duplicateCover, noFile(state));
    Actions::setReason(actions.exportCover, noFile(state));
    Actions::setReason(actions.defaultCover, firstReason({noFile(state), notAllowed(state)}));
    Actions::setReason(
        actions.publishCover,
        firstReason(
            {noFile(state),
             unless(!state.coverOnServer,
                    QT_TRANSLATE_NOOP("ActionRules", "This cover page is on the server already")),
             noRight(state)}));
    Actions::setReason(actions.deleteCover, whyNotChange(state));
}

} // namespace Fax::Ui
