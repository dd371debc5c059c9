#pragma once

#include "base/clock.h"
#include "model/server.h"
#include "support/fakelink/fakelink.h"
#include "window/mainwindow.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>

#include <memory>

namespace Fax::Shots {

/** A main window on a scripted service, with a fixed clock and settings of its own. */
class Stage
{
public:
    explicit Stage(bool firstRun = false);

    FakeLink link;
    ManualClock clock;
    Model::Server server;

    /** Connects and waits for the first values, then shows the window. */
    Ui::MainWindow &open(const QString &place, QSize size = QSize(1180, 760));
    /** Lets everything that is due happen, timers of up to half a second included. */
    static void settle();
    [[nodiscard]] static QImage grab(QWidget &widget, double scale = 1.0);

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    std::unique_ptr<Ui::MainWindow> m_window;
};

/** Palettes of the two looks; Fusion follows them. */
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace Fax::Shots
