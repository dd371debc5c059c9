#include "window/menus.h"

#include "window/actions.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace Fax::Ui {

namespace {

struct MenusText
{
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

QMenu *menu(QMenuBar &bar, const char *name, const QString &title, const QList<QAction *> &actions)
{
    QMenu *menu = bar.addMenu(title);
    menu->setObjectName(QStringLiteral("menu.") + QString::fromLatin1(name));
    menu->setToolTipsVisible(true);
    for (QAction *action : actions) {
        if (action == nullptr)
            menu->addSeparator();
        else
            menu->addAction(action);
    }
    return menu;
}

} // namespace

void fillMenuBar(QMenuBar &bar, const Actions &a)
{
    menu(bar, "file", MenusText::tr("&File"),
         {a.newFax, a.newFromClipboard, nullptr, a.openFile, a.saveCopy, a.exportList, nullptr,
          a.close, a.quit});
    menu(bar, "edit", MenusText::tr("&Edit"),
         {a.undo, nullptr, a.copy, a.selectAll, a.deselect, nullptr, a.filter, nullptr,
          a.preferences});
    QMenu *view = menu(bar, "view", MenusText::tr("&View"),
                       {a.dashboard, a.outbox, a.inbox, a.sent, a.archive, a.addressBook, a.covers,
                        a.activity, nullptr, a.sidebar, a.details, a.nextPane, a.previousPane,
                        nullptr, a.finished, a.groupBroadcasts, nullptr, a.fullScreen,
                        a.resynchronise});
    auto *columns = new QMenu(MenusText::tr("&Columns"), view);
    columns->setObjectName(QStringLiteral("menu.columns"));
    view->insertMenu(a.fullScreen, columns);
    menu(bar, "fax", MenusText::tr("F&ax"),
         {a.view, a.nextUnread, a.toggleRead, nullptr, a.take, a.assign, a.done, nullptr, a.forward,
          a.resend, a.addToBook, nullptr, a.report, a.saveReport, nullptr, a.deleteFax});
    menu(bar, "job", MenusText::tr("&Job"),
         {a.pauseJob, a.retryJob, nullptr, a.raisePriority, a.lowerPriority, a.reschedule,
          a.changeNumber, a.moveToLine, nullptr, a.attempts, a.properties, nullptr, a.cancelJob});
    QMenu *line = menu(bar, "line", MenusText::tr("&Line"),
                       {a.answer, a.hangUp, nullptr, a.sending});
    QMenu *receiving = line->addMenu(MenusText::tr("&Receiving"));
    receiving->setObjectName(QStringLiteral("menu.receiving"));
    receiving->addActions({a.receivingOff, a.receivingAutomatic, a.receivingManual});
    line->addActions({a.rings, a.pauseLine});
    line->addSeparator();
    line->addAction(a.lineLog);
    menu(bar, "server", MenusText::tr("&Server"),
         {a.reconnect, a.disconnect, nullptr, a.pauseQueue, nullptr, a.retryAllFailed});
    QMenu *tools = menu(bar, "tools", MenusText::tr("&Tools"),
                        {a.newContact, a.faxToContact, a.deleteContact, a.mergeContacts, nullptr,
                         a.importContacts, a.exportContacts, nullptr});
    QMenu *covers = tools->addMenu(MenusText::tr("&Cover pages"));
    covers->setObjectName(QStringLiteral("menu.covers"));
    covers->setToolTipsVisible(true);
    covers->addActions({a.newCover, a.editCover, a.duplicateCover, a.importCover, a.exportCover,
                        a.defaultCover, a.publishCover, a.deleteCover});
    menu(bar, "help", MenusText::tr("&Help"),
         {a.whatsThis, a.shortcuts, nullptr, a.copyReport, nullptr, a.about});
    auto *server = bar.findChild<QMenu *>(QStringLiteral("menu.server"));
    server->addSeparator();
    server->addActions({a.serverSettings, a.sendingTimes, a.detectModems});
}

} // namespace Fax::Ui
