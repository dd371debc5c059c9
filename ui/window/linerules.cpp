#include "window/actionrules.h"

#include "dashboard/statelook.h"
#include "model/port.h"
#include "window/actions.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void applyLineRules(const Actions &a, const ActionState &state)
{
    const QString line = unless(state.port != nullptr, QT_TR_NOOP("This server has no lines"));
    const PortState port = state.port != nullptr ? state.port->status().state()
                                                 : PortState::Unknown;
    const QString operate = state.permissions.refusal(Right::OperateLines);
    const QString change = state.permissions.refusal(Right::ChangeSettings);
    Actions::setReason(
        a.answer,
        firstReason({state.offline, line, operate,
                     unless(port == PortState::Ringing, QT_TR_NOOP("This line does not ring"))}));
    Actions::setReason(
        a.hangUp,
        firstReason({state.offline, line, operate,
                     unless(isInCall(port), QT_TR_NOOP("No call is up on this line"))}));
    const QList<QAction *> settings{a.sending, a.receivingOff, a.receivingAutomatic,
                                    a.receivingManual};
    for (QAction *setting : settings)
        Actions::setReason(setting, firstReason({state.offline, line, change}));
    if (state.port == nullptr)
        return;
    a.sending->setChecked(state.port->send());
    a.receivingOff->setChecked(state.port->receive() == ReceiveMode::Off);
    a.receivingAutomatic->setChecked(state.port->receive() == ReceiveMode::Auto);
    a.receivingManual->setChecked(state.port->receive() == ReceiveMode::Manual);
}

} // namespace Fax::Ui
