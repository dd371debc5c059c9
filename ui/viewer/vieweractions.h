#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

class QAction;

namespace Fax::Ui {

/** What can be done in a viewer, each with its key; the window connects them. */
class ViewerActions final : public QObject
{
    Q_OBJECT

public:
    explicit ViewerActions(QObject *parent);

    /** "" enables; else the action is off and says why (P8). */
    static void setReason(QAction *action, const QString &whyNot);

    /** Which work now. */
    struct State
    {
        int pages = 0;
        int current = 0;
        bool readable = false; ///< this page
        bool printing = false;
        bool rotationCanBeKept = false;
    };
    void apply(const State &state) const;

    QAction *save;
    QAction *print;
    QAction *close;
    QAction *copy;
    QAction *previous;
    QAction *next;
    QAction *first;
    QAction *last;
    QAction *goTo;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *fullSize;
    QAction *wholePage;
    QAction *width;
    QAction *rotateLeft;
    QAction *rotateRight;
    QAction *keepRotation;
    QAction *invert;
    QAction *smooth;
    QAction *thumbnails;
    QAction *properties;
    QAction *fullScreen;

private:
    struct Spec;
    QAction *make(const Spec &spec);
    void createFile();
    void createGo();
    void createZoom();
    void createLook();
};

} // namespace Fax::Ui
