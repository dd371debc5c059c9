#include "window/helpcommands.h"

#include "base/valuemap.h"
#include "common/undo.h"
#include "window/actions.h"
#include "window/shortcutswindow.h"

#include <QtCore/QSysInfo>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QWhatsThis>

namespace Fax::Ui {

HelpCommands::HelpCommands(const Actions &actions, const Model::Server &server, Undo &undo,
                           QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_server(server)
    , m_undo(undo)
    , m_window(window)
{
    connect(m_actions.whatsThis, &QAction::triggered, this, &QWhatsThis::enterWhatsThisMode);
    connect(m_actions.shortcuts, &QAction::triggered, this, &HelpCommands::showShortcuts);
    connect(m_actions.copyReport, &QAction::triggered, this, &HelpCommands::copyReport);
    connect(m_actions.about, &QAction::triggered, this, &HelpCommands::showAbout);
}

void HelpCommands::showShortcuts()
{
    auto *shown = m_window->findChild<ShortcutsWindow *>();
    if (shown == nullptr)
        shown = new ShortcutsWindow(m_actions, m_window);
    shown->show();
    shown->raise();
    shown->activateWindow();
}

/** Not translated: it is read by those who look after the program. */
QString HelpCommands::diagnosticReport() const
{
    QStringList lines{QStringLiteral("Fax Console %1").arg(QApplication::applicationVersion()),
                      QStringLiteral("Qt %1 on %2, %3")
                          .arg(QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
                               QGuiApplication::platformName()),
                      QStringLiteral("Server: %1, version %2, data in %3")
                          .arg(m_server.isConnected() ? QStringLiteral("connected")
                                                      : QStringLiteral("not connected"),
                               m_server.version(), m_server.dataFolder()),
                      QStringLiteral("Rights: %1").arg(m_server.account().rights.join(u' ')),
                      QStringLiteral("Queue: %1 active, %2 waiting%3")
                          .arg(m_server.queue().active)
                          .arg(m_server.queue().waiting)
                          .arg(m_server.queue().paused ? QStringLiteral(", paused") : QString())};
    const QList<Model::Port *> ports = m_server.ports();
    for (const Model::Port *port : ports)
        lines.append(QStringLiteral("Line %1: %2 %3, %4 %5")
                         .arg(port->deviceIdNumber())
                         .arg(port->driver(), port->status().modem(),
                              enumName(port->status().state()), port->status().healthReason()));
    return lines.join(u'\n') + u'\n';
}

void HelpCommands::copyReport()
{
    QGuiApplication::clipboard()->setText(diagnosticReport());
    m_undo.done({tr("The report is in the clipboard: paste it where it is asked for")});
}

void HelpCommands::showAbout()
{
    const QString version = m_server.version().isEmpty()
        ? QString()
        : tr("Server version %1").arg(m_server.version());
    auto *about = new QMessageBox(
        QMessageBox::NoIcon, tr("About Fax Console"),
        tr("Fax Console %1. %2\n\nSends and receives faxes. "
           "Free software under the GNU General Public License, version 3 or later.")
            .arg(QApplication::applicationVersion(), version),
        QMessageBox::Close, m_window);
    about->setObjectName(QStringLiteral("about"));
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setIconPixmap(m_window->windowIcon().pixmap(m_window->fontMetrics().height() * 3));
    about->setModal(false);
    about->show();
}

} // namespace Fax::Ui
