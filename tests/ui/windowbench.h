#pragma once

#include "base/clock.h"
#include "dashboard/firstruncards.h"
#include "model/server.h"
#include "support/fakelink/fakelink.h"
#include "support/fakelink/seed.h"
#include "window/mainwindow.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

#include <memory>

namespace Fax {

/** A main window on a scripted service with a clock that stands still at Seed::now(). */
class WindowBench
{
public:
    WindowBench()
        : clock(Seed::now())
        , server(link)
        , settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
    {
        settings.setValue(QStringLiteral("welcomed"), true);
        settings.setValue(QString::fromLatin1(Ui::FirstRunCards::dismissedKey),
                          Ui::FirstRunCards::names());
    }

    /** Makes the window, connects, and waits for the first values. */
    bool open()
    {
        window = std::make_unique<Ui::MainWindow>(server, clock, settings);
        QSignalSpy loaded(&server, &Model::Server::loaded);
        server.connectTo(QStringLiteral("fax1"));
        window->show();
        return loaded.wait();
    }

    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }

    FakeLink link;
    ManualClock clock;
    Model::Server server;
    QTemporaryDir folder;
    QSettings settings;
    std::unique_ptr<Ui::MainWindow> window;
};

} // namespace Fax
