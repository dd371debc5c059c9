#pragma once

#include "base/clock.h"
#include "model/server.h"

#include <QtCore/QPointer>

class QAction;
class QSettings;
class QWidget;

namespace Fax::Ui {

class Actions;
class DetectWindow;
class PreferencesWindow;
class SettingsWindow;

/** Server settings and preferences: one window of each. */
class SettingsCommands final : public QObject
{
    Q_OBJECT

public:
    SettingsCommands(const Actions &actions, Model::Server &server, const Clock &clock,
                     QSettings &settings, QWidget &window);

    /** By the word in the object name of the page; "" is the first one. */
    SettingsWindow *openSettings(const QString &page = {});
    PreferencesWindow *openPreferences();
    DetectWindow *openDetectModems();

    /** Switches of the program around the window that stand in the preferences, too. */
    void setSwitches(const QList<QAction *> &switches) { m_switches = switches; }

Q_SIGNALS:
    /** Identity or how new faxes begin. */
    void preferencesChanged();

private:
    Model::Server &m_server;
    const Clock &m_clock;
    QSettings &m_settings;
    QWidget &m_window;
    QList<QAction *> m_switches;
    QPointer<SettingsWindow> m_settingsWindow;
    QPointer<PreferencesWindow> m_preferencesWindow;
    QPointer<DetectWindow> m_detectWindow;
};

} // namespace Fax::Ui
