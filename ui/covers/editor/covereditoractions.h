#pragma once

#include "cover/coverfield.h"
#include "cover/coverpage.h"
#include "covers/editor/coverarrange.h"
#include "covers/editor/coverdocument.h"

#include <QtCore/QMap>
#include <QtGui/QIcon>

class QAction;
class QActionGroup;

namespace Fax::Ui {

/** What can be done in the cover page editor, each with its key; the window connects them. */
class CoverEditorActions final : public QObject
{
    Q_OBJECT

public:
    CoverEditorActions(QUndoStack &steps, QObject *parent);

    QAction *save;
    QAction *close;
    QAction *undo;
    QAction *redo;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *duplicate;
    QAction *remove;
    QAction *selectAll;
    QMap<CoverObject::Kind, QAction *> insert; ///< all kinds but Field, which have their list
    QMap<CoverArrange::Edge, QAction *> align;
    QMap<Qt::Orientation, QAction *> distribute;
    QMap<CoverDocument::Order, QAction *> order;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *fullSize;
    QAction *wholePage;
    QAction *width;
    QAction *grid;
    QAction *snap;
    QAction *addGuides;
    QAction *removeGuides;
    QMap<CoverSample, QAction *> sample; ///< one of them is checked
    QAction *faxed;
    QMap<Resolution, QAction *> resolution; ///< Standard and Fine; one of them is checked
    QAction *nextPane;
    QAction *previousPane;

    [[nodiscard]] CoverSample chosenSample() const;
    [[nodiscard]] Resolution chosenResolution() const;

    /** Which work now. */
    struct State
    {
        int selected = 0;
        int objects = 0;
        bool hasNote = false;
        bool hasGuides = false;
        bool canPaste = false;
        bool canFax = false; ///< somebody draws the page as faxed
        bool faxed = false;
    };
    void apply(const State &state) const;

private:
    struct Spec
    {
        const char *name;
        QString text;
        QString tip;
        QString keys = {};
        QIcon icon = {};
    };
    QAction *make(const Spec &spec);
    QAction *makeChoice(const Spec &spec, QActionGroup *group, bool checked);
    void createFile(QUndoStack &steps);
    void createEdit();
    void createInsert();
    void createArrange();
    void createZoom();
    void createView();
};

} // namespace Fax::Ui
