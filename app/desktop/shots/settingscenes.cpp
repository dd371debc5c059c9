#include "scenes.h"

#include "preferences/identity.h"
#include "preferences/preferenceswindow.h"
#include "settings/settingswindow.h"
#include "stage.h"
#include "support/fakelink/seed.h"
#include "variants.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTimeEdit>

namespace Fax::Shots {

namespace {

using Prepare = std::function<void(Stage &, Ui::SettingsWindow &)>;

/** The settings of a server with some lines and waiting faxes, on one page. */
QImage page(const QString &name, const Prepare &prepare = {}, double scale = 1.0)
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("idle sending off")));
    Seed::addJobs(stage.link);
    Seed::addOffice(stage.link);
    stage.link.setServerProperty(QStringLiteral("Tariffs"),
                                 QStringLiteral("+49 0.02 0 60 0.01; * 0.2 0.05 60 0.15"));
    stage.link.setServerProperty(QStringLiteral("Currency"), QStringLiteral("EUR"));
    stage.link.setServerProperty(QStringLiteral("ServerName"), QStringLiteral("fax1"));
    stage.link.setServerProperty(QStringLiteral("CountryCode"), QStringLiteral("49"));
    stage.server.connectTo(QStringLiteral("fax1"));
    Stage::settle();
    Ui::SettingsWindow window(stage.server, stage.clock);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.openPage(name);
    window.show();
    if (prepare)
        prepare(stage, window);
    Stage::settle();
    return Stage::grab(window, scale);
}

void editRetries(Stage &, Ui::SettingsWindow &window)
{
    window.findChild<QSpinBox *>(QStringLiteral("settings.retries"))->setValue(8);
}

void makeConflict(Stage &stage, Ui::SettingsWindow &window)
{
    editRetries(stage, window);
    stage.link.setServerPropertyBy(QStringLiteral("Retries"), 5, QStringLiteral("anna"),
                                   Seed::now());
}

void takeRight(Stage &stage, Ui::SettingsWindow &)
{
    stage.link.setRights(administratorRights & ~Rights(Right::ChangeSettings));
}

/** Start and end are the same. */
void makeError(Stage &, Ui::SettingsWindow &window)
{
    window.findChild<QTimeEdit *>(QStringLiteral("settings.discountFrom"))->setTime(QTime(7, 0));
}

void overMidnight(Stage &, Ui::SettingsWindow &window)
{
    window.findChild<QTimeEdit *>(QStringLiteral("settings.discountFrom"))->setTime(QTime(22, 30));
}

void askDiscard(Stage &stage, Ui::SettingsWindow &window)
{
    editRetries(stage, window);
    window.close();
}

QImage detectModems()
{
    QImage image;
    page(QStringLiteral("devices"), [&image](Stage &stage, Ui::SettingsWindow &window) {
        Seed::addModems(stage.link);
        window.findChild<QPushButton *>(QStringLiteral("settings.devices.detect"))->click();
        Stage::settle();
        image = Stage::grab(*window.findChild<QWidget *>(QStringLiteral("detectModems")));
    });
    return image;
}

QImage preferences()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("shots.ini")), QSettings::IniFormat);
    Ui::Identity identity;
    identity.name = QStringLiteral("A. Meier");
    identity.company = QStringLiteral("Muster GmbH");
    identity.fax = QStringLiteral("+49 30 5559900");
    identity.email = QStringLiteral("meier@example.org");
    identity.write(settings);
    Ui::PreferencesWindow window(settings, {});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    Stage::settle();
    return Stage::grab(window);
}

Scene scene(const char *name, const char *pageName, const Prepare &prepare = {})
{
    return {QStringLiteral("settings-") + QString::fromLatin1(name),
            [pageName, prepare] { return page(QString::fromLatin1(pageName), prepare); }};
}

} // namespace

QList<Scene> settingScenes()
{
    QList<Scene> scenes;
    for (const char *name : {"general", "sending", "times", "archive", "devices", "incoming",
                             "outgoing", "users", "mail", "logging"})
        scenes.append(scene(name, name));
    return scenes + QList<Scene>{scene("times-midnight", "times", overMidnight),
                                 scene("conflict", "sending", makeConflict),
                                 scene("readonly", "sending", takeRight),
                                 scene("error", "times", makeError),
                                 scene("discard", "sending", askDiscard),
                                 {QStringLiteral("detect-modems"), detectModems},
                                 {QStringLiteral("preferences"), preferences}};
}

} // namespace Fax::Shots
