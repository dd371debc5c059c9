#pragma once

#include "base/clock.h"
#include "fileopener.h"
#include "model/server.h"
#include "notifications/faxnotices.h"
#include "notifications/linenotices.h"
#include "notifications/receiptnotifier.h"
#include "options.h"
#include "preferences.h"
#include "serverlink.h"
#include "tray.h"

#include <QtCore/QSettings>

#include <memory>

namespace Fax::Ui {
class MainWindow;
}

namespace Fax::Desktop {

/**
 * Everything of one fax-console: it does what its start and later ones ask for. The link, the window and all that
 * hangs on them are made when the first wish needs them: who looks at a file only has a viewer, no console.
 */
class Console final : public QObject
{
    Q_OBJECT

public:
    Console(const Options &options, Clock &clock);
    ~Console() override;

    void fulfil(const Wishes &wishes);

    /** Null before it is needed. */
    [[nodiscard]] Ui::MainWindow *window() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Parts;

    Parts &parts();
    void connectParts();
    [[nodiscard]] NoticeActions noticeActions();
    [[nodiscard]] QList<QAction *> trayActions() const;
    [[nodiscard]] QAction *action(const char *name) const;
    void raiseWindow();
    bool showJob(JobId job);
    void viewFax(FaxId fax);

    const Options m_options;
    Clock &m_clock;
    QSettings m_settings;
    FileOpener m_opener;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Fax::Desktop
