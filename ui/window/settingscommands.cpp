#include "window/settingscommands.h"

#include "preferences/preferenceswindow.h"
#include "settings/detectwindow.h"
#include "settings/settingswindow.h"
#include "window/actions.h"

#include <QtGui/QAction>

namespace Fax::Ui {

namespace {

void bringUp(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

SettingsCommands::SettingsCommands(const Actions &actions, Model::Server &server,
                                   const Clock &clock, QSettings &settings, QWidget &window)
    : QObject(&window)
    , m_server(server)
    , m_clock(clock)
    , m_settings(settings)
    , m_window(window)
{
    connect(actions.serverSettings, &QAction::triggered, this, [this] { openSettings(); });
    connect(actions.sendingTimes, &QAction::triggered, this,
            [this] { openSettings(QStringLiteral("times")); });
    connect(actions.detectModems, &QAction::triggered, this, [this] { openDetectModems(); });
    connect(actions.preferences, &QAction::triggered, this, [this] { openPreferences(); });
}

SettingsWindow *SettingsCommands::openSettings(const QString &page)
{
    if (!m_settingsWindow)
        m_settingsWindow = new SettingsWindow(m_server, m_clock, &m_window);
    bringUp(*m_settingsWindow);
    if (!page.isEmpty())
        m_settingsWindow->openPage(page);
    return m_settingsWindow;
}

DetectWindow *SettingsCommands::openDetectModems()
{
    if (!m_detectWindow)
        m_detectWindow = new DetectWindow(m_server.administration(), &m_window);
    bringUp(*m_detectWindow);
    return m_detectWindow;
}

PreferencesWindow *SettingsCommands::openPreferences()
{
    if (!m_preferencesWindow) {
        m_preferencesWindow = new PreferencesWindow(m_settings, m_switches, &m_window);
        connect(m_preferencesWindow, &PreferencesWindow::changed, this,
                &SettingsCommands::preferencesChanged);
    }
    bringUp(*m_preferencesWindow);
    return m_preferencesWindow;
}

} // namespace Fax::Ui
