#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtGui/QKeySequence>

namespace Fax::Ui {

struct Actions::Spec
{
    const char *name;
    QString text;
    QString tip;
    QString keys;
    QIcon icon;
};

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    createFile();
    createView();
    createFax();
    createJob();
    createLine();
    about = make({"about", tr("&About Fax Console"), tr("Version and licence"), {}, {}});
    about->setMenuRole(QAction::AboutRole);
}

QAction *Actions::make(const Spec &spec)
{
    auto *action = new QAction(spec.icon, spec.text, this);
    action->setObjectName(QStringLiteral("action.") + QString::fromLatin1(spec.name));
    action->setShortcut(QKeySequence(spec.keys));
    action->setStatusTip(spec.tip);
    action->setProperty("tip", spec.tip);
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

void Actions::createFile()
{
    newFax = make({"newFax", tr("&New fax"), tr("Write and send a fax"), QStringLiteral("Ctrl+N"),
                   themeIcon(QStringLiteral("document-new"), Glyph::Plus)});
    openFile = make({"openFile",
                     tr("&Open in viewer…"),
                     tr("Look at a document as fax pages"),
                     QStringLiteral("Ctrl+O"),
                     {}});
    saveCopy = make({"saveCopy", tr("&Save a copy…"),
                     tr("Save the pages of this fax as TIFF or PDF"), QStringLiteral("Ctrl+S"),
                     themeIcon(QStringLiteral("document-save"), Glyph::Save)});
    close = make({"close", tr("&Close"), tr("Close this window"), QStringLiteral("Ctrl+W"), {}});
    quit = make({"quit",
                 tr("&Quit"),
                 tr("Close all windows of Fax Console"),
                 QStringLiteral("Ctrl+Q"),
                 {}});
    quit->setMenuRole(QAction::QuitRole);
    filter = make({"filter",
                   tr("&Filter"),
                   tr("Show only what has these words"),
                   QStringLiteral("Ctrl+F"),
                   {}});
}

void Actions::createView()
{
    dashboard = make({"dashboard", tr("&Dashboard"), tr("All lines, live"),
                      QStringLiteral("Ctrl+1"), glyphIcon(Glyph::Dashboard)});
    outbox = make({"outbox", tr("&Outbox"), tr("Faxes that are being sent or wait for it"),
                   QStringLiteral("Ctrl+2"), glyphIcon(Glyph::Outbox)});
    inbox = make({"inbox", tr("&Inbox"), tr("Faxes that have arrived"), QStringLiteral("Ctrl+3"),
                  glyphIcon(Glyph::Inbox)});
    auto *places = new QActionGroup(this);
    for (QAction *place : {dashboard, outbox, inbox}) {
        place->setCheckable(true);
        places->addAction(place);
    }
    sidebar = make({"sidebar",
                    tr("&Sidebar"),
                    tr("Show the names of the places, or only their pictures"),
                    QStringLiteral("F9"),
                    {}});
    details = make({"details",
                    tr("D&etails"),
                    tr("Show what is known of the selected fax"),
                    QStringLiteral("F8"),
                    {}});
    finished = make({"finished",
                     tr("&Finished faxes"),
                     tr("Keep sent and cancelled faxes in the outbox"),
                     {},
                     {}});
    fullScreen = make(
        {"fullScreen", tr("F&ull screen"), tr("Use the whole screen"), QStringLiteral("F11"), {}});
    for (QAction *check : {sidebar, details, finished, fullScreen})
        check->setCheckable(true);
    for (QAction *check : {sidebar, details, finished})
        check->setChecked(true);
    nextPane = make({"nextPane",
                     tr("Ne&xt pane"),
                     tr("Go to the next part of the window"),
                     QStringLiteral("F6"),
                     {}});
    previousPane = make({"previousPane",
                         tr("&Previous pane"),
                         tr("Go to the previous part of the window"),
                         QStringLiteral("Shift+F6"),
                         {}});
    resynchronise = make({"resynchronise",
                          tr("&Resynchronise"),
                          tr("Load everything from the server again"),
                          QStringLiteral("F5"),
                          {}});
}

void Actions::createFax()
{
    view = make({"view", tr("&View"), tr("Show the pages in their own window"),
                 QStringLiteral("Return"), glyphIcon(Glyph::Eye)});
    nextUnread = make({"nextUnread",
                       tr("Next &unread"),
                       tr("Go to the next fax nobody has read"),
                       QStringLiteral("Ctrl+J"),
                       {}});
    toggleRead = make({"toggleRead", tr("&Mark as read or unread"), tr("Change the unread mark"),
                       QStringLiteral("Ctrl+M"), glyphIcon(Glyph::Dot)});
    deleteFax = make({"deleteFax", tr("&Delete fax"), tr("Delete this fax for ever"),
                      QStringLiteral("Del"), themeIcon(QStringLiteral("edit-delete"), Glyph::Bin)});
    for (QAction *inList : {view, deleteFax})
        inList->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void Actions::createJob()
{
    pauseJob = make({"pauseJob", tr("&Pause"), tr("Hold this fax back, or let it go on"),
                     QStringLiteral("Ctrl+H"), glyphIcon(Glyph::Bars)});
    retryJob = make({"retryJob", tr("&Retry now"), tr("Send it as soon as a line is free"),
                     QStringLiteral("Ctrl+Shift+R"), glyphIcon(Glyph::Retry)});
    attempts = make({"attempts",
                     tr("&Attempts"),
                     tr("Show the calls made for this fax"),
                     QStringLiteral("Ctrl+I"),
                     {}});
    cancelJob = make({"cancelJob", tr("&Cancel"), tr("Do not send this fax"), QStringLiteral("Del"),
                      glyphIcon(Glyph::Cross)});
    cancelJob->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void Actions::createLine()
{
    answer = make({"answer", tr("&Answer now"), tr("Answer the ringing line as a fax"),
                   QStringLiteral("Ctrl+K"), glyphIcon(Glyph::Phone)});
    hangUp = make({"hangUp",
                   tr("&Hang up"),
                   tr("End the call of this line"),
                   QStringLiteral("Ctrl+Shift+K"),
                   {}});
    sending = make({"sending", tr("&Sending"), tr("Let this line send faxes"), {}, {}});
    sending->setCheckable(true);
    receivingOff = make({"receivingOff", tr("&Off"), tr("This line does not answer"), {}, {}});
    receivingAutomatic = make({"receivingAutomatic",
                               tr("&Automatic"),
                               tr("This line answers after its number of rings"),
                               {},
                               {}});
    receivingManual = make(
        {"receivingManual", tr("&Manual"), tr("This line answers when told"), {}, {}});
    auto *receiving = new QActionGroup(this);
    for (QAction *mode : {receivingOff, receivingAutomatic, receivingManual}) {
        mode->setCheckable(true);
        receiving->addAction(mode);
    }
    pauseQueue = make({"pauseQueue", tr("&Pause queue"),
                       tr("Start no more calls until it is resumed"),
                       QStringLiteral("Ctrl+Shift+P"), glyphIcon(Glyph::Bars)});
    pauseQueue->setCheckable(true);
}

} // namespace Fax::Ui
