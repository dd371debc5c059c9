#include "preferences.h"

#include "autostart.h"

#include <QtCore/QSettings>
#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtWidgets/QSystemTrayIcon>

namespace Fax::Desktop {

Preferences::Preferences(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_keepInTray(make("keepInTray", tr("&Keep running in the tray"),
                        tr("Closing the window leaves the icon in the tray")))
    , m_autostart(make("autostart", tr("&Start when I log in"),
                       tr("Tells of faxes without a window, from the beginning of the session")))
    , m_hideNames(make("hideNames", tr("&Hide names and numbers in notifications"),
                       tr("Others who see the screen learn only that a fax came or went")))
{
    remember(m_keepInTray, QStringLiteral("desktop/keepInTray"));
    remember(m_hideNames, QStringLiteral("desktop/hideNames"));
    m_autostart->setChecked(Autostart::isOn());
    connect(m_autostart, &QAction::toggled, this, &Preferences::setAutostart);
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        m_keepInTray->setEnabled(false);
        m_keepInTray->setStatusTip(tr("This desktop has no tray"));
        m_keepInTray->setToolTip(m_keepInTray->statusTip());
    }
}

QAction *Preferences::make(const char *name, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QStringLiteral("action.") + QString::fromLatin1(name));
    action->setCheckable(true);
    action->setStatusTip(tip);
    action->setToolTip(tip);
    return action;
}

QList<QAction *> Preferences::actions() const
{
    return {m_keepInTray, m_autostart, m_hideNames};
}

void Preferences::remember(QAction *action, const QString &key)
{
    action->setChecked(m_settings.value(key, false).toBool());
    connect(action, &QAction::toggled, this, [this, key](bool on) {
        m_settings.setValue(key, on);
        Q_EMIT changed();
    });
}

void Preferences::setAutostart(bool on)
{
    const auto set = Autostart::setOn(on);
    if (set)
        return;
    const QSignalBlocker quiet(m_autostart);
    m_autostart->setChecked(!on);
    Q_EMIT failed(set.error());
}

bool Preferences::keepsInTray() const
{
    return m_keepInTray->isChecked() && m_keepInTray->isEnabled();
}

bool Preferences::hidesNames() const
{
    return m_hideNames->isChecked();
}

} // namespace Fax::Desktop
