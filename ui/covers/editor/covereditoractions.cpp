#include "covers/editor/covereditoractions.h"

#include "common/glyph.h"
#include "viewer/vieweractions.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>

namespace Fax::Ui {

namespace {
using Kind = CoverObject::Kind;
using Edge = CoverArrange::Edge;
using Order = CoverDocument::Order;

/** Enabled, or off with the reason. */
void enable(QAction *action, bool on, const QString &whyNot)
{
    ViewerActions::setReason(action, on ? QString() : whyNot);
}
} // namespace

CoverEditorActions::CoverEditorActions(QUndoStack &steps, QObject *parent)
    : QObject(parent)
{
    createFile(steps);
    createEdit();
    createInsert();
    createArrange();
    createZoom();
    createView();
}

QAction *CoverEditorActions::make(const Spec &spec)
{
    auto *action = new QAction(spec.icon, spec.text, this);
    action->setObjectName(QStringLiteral("covereditor.action.") + QString::fromLatin1(spec.name));
    action->setShortcut(QKeySequence(spec.keys));
    action->setProperty("tip", spec.tip);
    ViewerActions::setReason(action, {});
    return action;
}

QAction *CoverEditorActions::makeChoice(const Spec &spec, QActionGroup *group, bool checked)
{
    QAction *action = make(spec);
    action->setCheckable(true);
    action->setChecked(checked);
    if (group)
        group->addAction(action);
    return action;
}

void CoverEditorActions::createFile(QUndoStack &steps)
{
    save = make({"save", tr("&Save"), tr("Keep the cover page"), QStringLiteral("Ctrl+S"),
                 themeIcon(QStringLiteral("document-save"), Glyph::Save)});
    close = make({"close", tr("&Close"), tr("Close the editor"), QStringLiteral("Ctrl+W")});
    undo = steps.createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("covereditor.action.undo"));
    undo->setIcon(themeIcon(QStringLiteral("edit-undo"), Glyph::RotateLeft));
    undo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
    undo->setStatusTip(tr("Take back the last step"));
    redo = steps.createRedoAction(this, tr("&Redo"));
    redo->setObjectName(QStringLiteral("covereditor.action.redo"));
    redo->setIcon(themeIcon(QStringLiteral("edit-redo"), Glyph::RotateRight));
    redo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Z")));
    redo->setStatusTip(tr("Do again what was taken back"));
}

void CoverEditorActions::createEdit()
{
    cut = make({"cut", tr("Cu&t"), tr("Move what is selected to the clipboard"),
                QStringLiteral("Ctrl+X")});
    copy = make({"copy", tr("&Copy"), tr("Copy what is selected"), QStringLiteral("Ctrl+C")});
    paste = make(
        {"paste", tr("&Paste"), tr("Put copied objects on the page"), QStringLiteral("Ctrl+V")});
    duplicate = make({"duplicate", tr("&Duplicate"), tr("Put a second one beside it"),
                      QStringLiteral("Ctrl+Shift+D")});
    remove = make({"remove", tr("De&lete"), tr("Remove what is selected from the page"),
                   QStringLiteral("Del"), glyphIcon(Glyph::Bin)});
    selectAll = make({"selectAll", tr("Select &all"), tr("Select everything on the page"),
                      QStringLiteral("Ctrl+A")});
}

void CoverEditorActions::createInsert()
{
    insert[Kind::Text] = make({"text", tr("&Text"), tr("Words that are the same on every fax")});
    insert[Kind::Note] = make({"note", tr("&Note"), tr("The area for the note of each fax")});
    insert[Kind::Line] = make({"line", tr("&Line"), tr("A straight line")});
    insert[Kind::Box] = make({"box", tr("&Box"), tr("A rectangle with a line or a fill")});
    insert[Kind::Ellipse] = make({"ellipse", tr("&Ellipse"), tr("A circle or an ellipse")});
    insert[Kind::Image] = make({"image", tr("&Picture…"), tr("A PNG, JPEG or TIFF file")});
    insert[Kind::Frame] = make({"frame", tr("Page &frame"), tr("A line around the whole page")});
}

void CoverEditorActions::createArrange()
{
    align[Edge::Left] = make({"left", tr("Align &left"), tr("Line up the left edges")});
    align[Edge::Center] = make({"center", tr("Align &centre"), tr("Line up the middles, across")});
    align[Edge::Right] = make({"right", tr("Align &right"), tr("Line up the right edges")});
    align[Edge::Top] = make({"top", tr("Align &top"), tr("Line up the top edges")});
    align[Edge::Middle] = make({"middle", tr("Align &middle"), tr("Line up the middles, down")});
    align[Edge::Bottom] = make({"bottom", tr("Align &bottom"), tr("Line up the bottom edges")});
    distribute[Qt::Horizontal] = make(
        {"spreadAcross", tr("Distribute &across"), tr("Make the gaps from left to right alike")});
    distribute[Qt::Vertical] = make(
        {"spreadDown", tr("Distribute &down"), tr("Make the gaps from top to bottom alike")});
    order[Order::ToFront] = make({"toFront", tr("Bring to &front"), tr("Put it on top of all"),
                                  QStringLiteral("Ctrl+Shift+PgUp")});
    order[Order::Forward] = make({"forward", tr("Bring f&orward"), tr("Put it over the next one"),
                                  QStringLiteral("Shift+PgUp")});
    order[Order::Backward] = make({"backward", tr("Send back&ward"),
                                   tr("Put it under the next one"),
                                   QStringLiteral("Shift+PgDown")});
    order[Order::ToBack] = make({"toBack", tr("&Send to back"), tr("Put it under all others"),
                                 QStringLiteral("Ctrl+Shift+PgDown")});
}

void CoverEditorActions::createZoom()
{
    zoomIn = make({"zoomIn", tr("Zoom &in"), tr("Show the page larger"), QStringLiteral("Ctrl++"),
                   glyphIcon(Glyph::ZoomIn)});
    zoomIn->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
    zoomOut = make({"zoomOut", tr("Zoom &out"), tr("Show the page smaller"),
                    QStringLiteral("Ctrl+-"), glyphIcon(Glyph::ZoomOut)});
    fullSize = make({"fullSize", tr("As large as on &paper"), tr("One millimetre is a millimetre"),
                     QStringLiteral("Ctrl+0")});
    wholePage = make({"wholePage", tr("&Whole page"), tr("Show the whole page"),
                      QStringLiteral("Ctrl+9"), glyphIcon(Glyph::Fit)});
    width = make({"width", tr("Fit wi&dth"), tr("Show the page as wide as the window")});
}

void CoverEditorActions::createView()
{
    grid = makeChoice({"grid", tr("&Grid"), tr("Show lines every 2 mm")}, nullptr, true);
    snap = makeChoice({"snap", tr("S&nap"), tr("Let things stick to grid, guides and each other")},
                      nullptr, true);
    addGuides = make({"addGuides", tr("&Guides at the selection"),
                      tr("Put guides at the edges of what is selected")});
    removeGuides = make({"removeGuides", tr("&Remove guides"), tr("Remove all guides")});

    auto *samples = new QActionGroup(this);
    sample[CoverSample::Short] = makeChoice(
        {"sampleShort", tr("&Usual sample data"), tr("Show the page as most faxes have it")},
        samples, true);
    sample[CoverSample::Long] = makeChoice(
        {"sampleLong", tr("&Long sample data"), tr("Show what long names and a long note do")},
        samples, false);
    sample[CoverSample::Empty] = makeChoice(
        {"sampleEmpty", tr("&Empty sample data"), tr("Show what stays if nothing is known")},
        samples, false);

    faxed = makeChoice({"faxed", tr("As &faxed"),
                        tr("Show the page as the other machine prints it"),
                        QStringLiteral("Ctrl+E")},
                       nullptr, false);
    auto *resolutions = new QActionGroup(this);
    resolution[Resolution::Standard] = makeChoice(
        {"standard", tr("&Standard (204 × 98)"), tr("Look at it and check it at Standard")},
        resolutions, false);
    resolution[Resolution::Fine] = makeChoice(
        {"fine", tr("F&ine (204 × 196)"), tr("Look at it and check it at Fine")}, resolutions,
        true);
    nextPane = make({"nextPane", tr("Ne&xt pane"), tr("Go to the next part of the window"),
                     QStringLiteral("F6")});
    previousPane = make({"previousPane", tr("Pre&vious pane"),
                         tr("Go to the part of the window before"), QStringLiteral("Shift+F6")});
}

CoverSample CoverEditorActions::chosenSample() const
{
    for (auto one = sample.begin(); one != sample.end(); ++one) {
        if (one.value()->isChecked())
            return one.key();
    }
    return CoverSample::Short;
}

Resolution CoverEditorActions::chosenResolution() const
{
    return resolution[Resolution::Standard]->isChecked() ? Resolution::Standard : Resolution::Fine;
}

void CoverEditorActions::apply(const State &state) const
{
    const QString looking = tr("The page is shown as faxed; switch that off to change it.");
    const QString nothing = state.faxed ? looking : tr("Select something on the page first.");
    const bool any = state.selected > 0 && !state.faxed;
    for (QAction *action : {cut, copy, duplicate, remove})
        enable(action, any, nothing);
    for (QAction *action : align)
        enable(action, any, nothing);
    for (QAction *action : order)
        enable(action, any && state.objects > state.selected,
               any ? tr("Everything on the page is selected.") : nothing);
    for (QAction *action : distribute)
        enable(action, state.selected > 2 && !state.faxed,
               state.faxed ? looking : tr("Select three objects or more first."));
    enable(addGuides, any, nothing);
    enable(removeGuides, state.hasGuides, tr("There are no guides."));
    enable(paste, state.canPaste && !state.faxed,
           state.faxed ? looking : tr("Nothing was copied from a cover page."));
    for (QAction *action : insert)
        enable(action, !state.faxed, looking);
    enable(insert[Kind::Note], !state.faxed && !state.hasNote,
           state.faxed ? looking : tr("The page has its note already."));
    enable(selectAll, state.objects > 0 && !state.faxed,
           state.faxed ? looking : tr("The page is empty."));
    enable(faxed, state.canFax, tr("Needs a connection to the server, which draws the page."));
}

} // namespace Fax::Ui
