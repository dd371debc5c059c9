#include "window/actions.h"

#include <QtGui/QAction>

namespace Fax::Ui {

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    createFile();
    createEdit();
    createView();
    createFax();
    createJob();
    createLine();
    createCoverPages();
    createServer();
    createContacts();
    createHelp();
}

/** Ours first: that is the one that menus show. */
QList<QKeySequence> Actions::keysOf(const Spec &spec)
{
    QList<QKeySequence> keys;
    if (!spec.keys.isEmpty())
        keys.append(QKeySequence(spec.keys));
    const QList<QKeySequence> standard = QKeySequence::keyBindings(spec.standard);
    for (const QKeySequence &key : standard)
        if (!keys.contains(key))
            keys.append(key);
    return keys;
}

QAction *Actions::make(const Spec &spec)
{
    auto *action = new QAction(spec.icon, spec.text, this);
    action->setObjectName(QStringLiteral("action.") + QString::fromLatin1(spec.name));
    action->setShortcuts(keysOf(spec));
    action->setProperty("tip", spec.tip);
    action->setProperty("standardKey", static_cast<int>(spec.standard));
    action->setWhatsThis(spec.tip);
    setReason(action, {});
    return action;
}

void Actions::setReason(QAction *action, const QString &whyNot)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString name = action->text().remove(u'&');
    const QString tip = whyNot.isEmpty() ? action->property("tip").toString() : whyNot;
    action->setEnabled(whyNot.isEmpty());
    action->setStatusTip(tip);
    action->setToolTip(keys.isEmpty() ? QStringLiteral("%1\n%2").arg(name, tip)
                                      : QStringLiteral("%1 (%2)\n%3").arg(name, keys, tip));
}

} // namespace Fax::Ui
