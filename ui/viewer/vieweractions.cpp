#include "viewer/vieweractions.h"

#include "common/glyph.h"

#include <QtGui/QAction>
#include <QtGui/QGuiApplication>

namespace Fax::Ui {

struct ViewerActions::Spec
{
    const char *name;
    QString text;
    QString tip;
    QString keys;
    QIcon icon;
};

ViewerActions::ViewerActions(QObject *parent)
    : QObject(parent)
{
    createFile();
    createGo();
    createZoom();
    createLook();
}

QAction *ViewerActions::make(const Spec &spec)
{
    auto *action = new QAction(spec.icon, spec.text, this);
    action->setObjectName(QStringLiteral("viewer.") + QString::fromLatin1(spec.name));
    action->setShortcut(QKeySequence(spec.keys));
    action->setProperty("tip", spec.tip);
    setReason(action, {});
    return action;
}

void ViewerActions::setReason(QAction *action, const QString &whyNot)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString name = action->text().remove(u'&').remove(u'…');
    const QString tip = whyNot.isEmpty() ? action->property("tip").toString() : whyNot;
    action->setEnabled(whyNot.isEmpty());
    action->setStatusTip(tip);
    action->setToolTip(keys.isEmpty() ? QStringLiteral("%1\n%2").arg(name, tip)
                                      : QStringLiteral("%1 (%2)\n%3").arg(name, keys, tip));
}

void ViewerActions::createFile()
{
    save = make({"save", tr("&Save a copy…"), tr("Save the pages as PDF, TIFF or PNG"),
                 QStringLiteral("Ctrl+S"),
                 themeIcon(QStringLiteral("document-save"), Glyph::Save)});
    print = make({"print", tr("&Print…"), tr("Print the pages as they are turned here"),
                  QStringLiteral("Ctrl+P"),
                  themeIcon(QStringLiteral("document-print"), Glyph::Print)});
    close = make({"close", tr("&Close"), tr("Close this window"), QStringLiteral("Ctrl+W"), {}});
    copy = make({"copy",
                 tr("&Copy"),
                 tr("Copy the selected part, or the page, as a picture"),
                 QStringLiteral("Ctrl+C"),
                 {}});
}

void ViewerActions::createGo()
{
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const Glyph back = mirrored ? Glyph::Next : Glyph::Previous;
    const Glyph forward = mirrored ? Glyph::Previous : Glyph::Next;
    previous = make({"previous", tr("&Previous page"), tr("Go to the page before"),
                     QStringLiteral("PgUp"), glyphIcon(back)});
    next = make({"next", tr("&Next page"), tr("Go to the page behind"), QStringLiteral("PgDown"),
                 glyphIcon(forward)});
    first = make({"first", tr("&First page"), tr("Go to page 1"), QStringLiteral("Home"), {}});
    last = make({"last", tr("&Last page"), tr("Go to the last page"), QStringLiteral("End"), {}});
    goTo = make({"goTo",
                 tr("&Go to page…"),
                 tr("Enter the number of a page"),
                 QStringLiteral("Ctrl+Shift+G"),
                 {}});
}

void ViewerActions::createZoom()
{
    zoomIn = make({"zoomIn", tr("Zoom &in"), tr("Show the page larger"), QStringLiteral("Ctrl++"),
                   glyphIcon(Glyph::ZoomIn)});
    zoomIn->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
    zoomOut = make({"zoomOut", tr("Zoom &out"), tr("Show the page smaller"),
                    QStringLiteral("Ctrl+-"), glyphIcon(Glyph::ZoomOut)});
    fullSize = make({"fullSize",
                     tr("&100 %"),
                     tr("Show each dot of the fax as one dot of the screen"),
                     QStringLiteral("Ctrl+0"),
                     {}});
    wholePage = make({"wholePage", tr("&Whole page"), tr("Fit the page into the window"),
                      QStringLiteral("Ctrl+9"), glyphIcon(Glyph::Fit)});
    width = make({"width",
                  tr("&Fit width"),
                  tr("Make the page as wide as the window"),
                  QStringLiteral("Ctrl+Shift+9"),
                  {}});
}

void ViewerActions::createLook()
{
    rotateLeft = make({"rotateLeft", tr("Rotate &left"), tr("Turn the pages to the left"),
                       QStringLiteral("Ctrl+Left"), glyphIcon(Glyph::RotateLeft)});
    rotateRight = make({"rotateRight", tr("Rotate &right"), tr("Turn the pages to the right"),
                        QStringLiteral("Ctrl+Right"), glyphIcon(Glyph::RotateRight)});
    keepRotation = make({"keepRotation",
                         tr("&Keep rotation"),
                         tr("Turn this fax like that whenever it is opened"),
                         {},
                         {}});
    invert = make({"invert",
                   tr("In&vert"),
                   tr("Show white on black, for dark rooms"),
                   QStringLiteral("Ctrl+Shift+I"),
                   {}});
    smooth = make({"smooth", tr("S&moothing"), tr("Show small pages in shades of grey"), {}, {}});
    thumbnails = make({"thumbnails",
                       tr("P&ages"),
                       tr("Show small pictures of all pages"),
                       QStringLiteral("F9"),
                       {}});
    properties = make({"properties",
                       tr("P&roperties"),
                       tr("Show what is known of this fax"),
                       QStringLiteral("Alt+Return"),
                       {}});
    fullScreen = make(
        {"fullScreen", tr("F&ull screen"), tr("Use the whole screen"), QStringLiteral("F11"), {}});
    for (QAction *check : {keepRotation, invert, smooth, thumbnails, properties, fullScreen})
        check->setCheckable(true);
}

void ViewerActions::apply(const State &state) const
{
    const QString noPages = state.pages > 0 ? QString() : tr("There is no page");
    const QString unreadable = state.readable ? noPages : tr("This page cannot be read");
    const auto say = [&noPages](const QString &why) { return noPages.isEmpty() ? why : noPages; };
    setReason(save, noPages);
    setReason(print, say(state.printing ? tr("Pages are being printed") : QString()));
    for (QAction *back : {previous, first})
        setReason(back, say(state.current > 0 ? QString() : tr("This is the first page")));
    for (QAction *forward : {next, last})
        setReason(forward,
                  say(state.current + 1 < state.pages ? QString() : tr("This is the last page")));
    setReason(goTo, say(state.pages > 1 ? QString() : tr("There is only one page")));
    for (QAction *look : {copy, zoomIn, zoomOut, fullSize, wholePage, width})
        setReason(look, unreadable);
    for (QAction *turn : {rotateLeft, rotateRight})
        setReason(turn, noPages);
    setReason(keepRotation,
              say(state.rotationCanBeKept ? QString()
                                          : tr("Only for faxes of the service, not for files")));
}

} // namespace Fax::Ui
