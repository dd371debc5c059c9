#include "window/actionrules.h"

#include "window/actions.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>

namespace Fax::Ui {

QString rulesText(const char *text)
{
    return QCoreApplication::translate("ActionRules", text);
}

QString firstReason(std::initializer_list<QString> reasons)
{
    for (const QString &reason : reasons)
        if (!reason.isEmpty())
            return reason;
    return {};
}

QString unless(bool fine, const char *reason)
{
    return fine ? QString() : rulesText(reason);
}

void applyRules(const Actions &actions, const ActionState &state)
{
    applyJobRules(actions, state);
    applyFaxRules(actions, state);
    applyLineRules(actions, state);
    Actions::setReason(actions.pauseQueue, state.offline);
    actions.pauseQueue->setChecked(state.queue.paused);
    actions.pauseQueue->setText(state.queue.paused ? rulesText("&Resume queue")
                                                   : rulesText("&Pause queue"));
}

} // namespace Fax::Ui
