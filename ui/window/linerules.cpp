#include "window/actionrules.h"

#include "dashboard/statelook.h"
#include "model/port.h"
#include "window/actions.h"
#include "window/lineswitches.h"

#include <QtGui/QAction>

namespace Fax::Ui {

namespace {

QString counted(const char *one, const char *many, qsizetype count)
{
    return count == 1 ? rulesText(one) : rulesText(many).arg(count);
}

/** One action for all selected lines; its text says what will happen to how many (D4, D7). */
void applyPauseRule(const Actions &a, const ActionState &state)
{
    const LineSwitches lines = switchesOf(state.ports);
    if (lines.on == 0) {
        a.pauseLine->setText(counted(QT_TRANSLATE_NOOP("ActionRules", "&Turn on"),
                                     QT_TRANSLATE_NOOP("ActionRules", "&Turn on %1 lines"),
                                     state.ports.size()));
        return;
    }
    if (lines.on == 1 && lines.inCall == 1)
        a.pauseLine->setText(rulesText(QT_TRANSLATE_NOOP("ActionRules", "&Pause after this call")));
    else if (lines.inCall == 0)
        a.pauseLine->setText(counted(QT_TRANSLATE_NOOP("ActionRules", "&Turn off"),
                                     QT_TRANSLATE_NOOP("ActionRules", "&Turn off %1 lines"),
                                     lines.on));
    else
        a.pauseLine->setText(
            rulesText(QT_TRANSLATE_NOOP("ActionRules", "&Turn off %1 lines (%2 after their call)"))
                .arg(lines.on)
                .arg(lines.inCall));
}

} // namespace

void applyLineRules(const Actions &a, const ActionState &state)
{
    const QString line = unless(state.port != nullptr,
                                QT_TRANSLATE_NOOP("ActionRules", "This server has no lines"));
    const PortState port = state.port != nullptr ? state.port->status().state()
                                                 : PortState::Unknown;
    const QString operate = state.permissions.refusal(Right::OperateLines);
    const QString change = state.permissions.refusal(Right::ChangeSettings);
    Actions::setReason(
        a.answer,
        firstReason({state.offline, line, operate,
                     unless(port == PortState::Ringing,
                            QT_TRANSLATE_NOOP("ActionRules", "This line does not ring"))}));
    Actions::setReason(
        a.hangUp,
        firstReason({state.offline, line, operate,
                     unless(isInCall(port),
                            QT_TRANSLATE_NOOP("ActionRules", "No call is up on this line"))}));
    const QList<QAction *> settings{a.sending, a.receivingOff, a.receivingAutomatic,
                                    a.receivingManual};
    for (QAction *setting : settings)
        Actions::setReason(setting, firstReason({state.offline, line, change}));
    for (QAction *setting : {a.rings, a.pauseLine})
        Actions::setReason(setting, firstReason({state.offline, line, change}));
    Actions::setReason(a.lineLog, line);
    if (state.port == nullptr)
        return;
    applyPauseRule(a, state);
    a.sending->setChecked(state.port->send());
    a.receivingOff->setChecked(state.port->receive() == ReceiveMode::Off);
    a.receivingAutomatic->setChecked(state.port->receive() == ReceiveMode::Auto);
    a.receivingManual->setChecked(state.port->receive() == ReceiveMode::Manual);
}

} // namespace Fax::Ui
