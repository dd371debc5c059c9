#pragma once

#include <QtCore/QObject>
#include <QtGui/QIcon>
#include <QtGui/QKeySequence>

class QAction;
class QActionGroup;

namespace Fax::Ui {

/**
 * Every command of the main window, made once; menus, tool bar and context menus share them. Each
 * menu has its file: fileactions.cpp, jobactions.cpp ... Shortcuts are listed there and nowhere else (ui.md 3.2).
 */
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent);

    // File
    QAction *newFax;
    QAction *newFromClipboard;
    QAction *openFile;
    QAction *saveCopy;
    QAction *exportList;
    QAction *close;
    QAction *quit;
    // Edit
    QAction *undo;
    QAction *copy;
    QAction *selectAll;
    QAction *deselect;
    QAction *filter;
    QAction *preferences;
    // View
    QAction *dashboard;
    QAction *outbox;
    QAction *inbox;
    QAction *sent;
    QAction *archive;
    QAction *covers;
    QAction *activity;
    QAction *sidebar;
    QAction *details;
    QAction *nextPane;
    QAction *previousPane;
    QAction *finished;
    QAction *groupBroadcasts;
    QAction *fullScreen;
    QAction *resynchronise;
    // Fax
    QAction *view;
    QAction *nextUnread;
    QAction *toggleRead;
    QAction *take;
    QAction *assign;
    QAction *done;
    QAction *forward;
    QAction *resend;
    QAction *report;
    QAction *saveReport;
    QAction *deleteFax;
    // Job
    QAction *pauseJob;
    QAction *retryJob;
    QAction *raisePriority;
    QAction *lowerPriority;
    QAction *reschedule;
    QAction *changeNumber;
    QAction *moveToLine; ///< its menu has the lines
    QAction *attempts;
    QAction *cancelJob;
    QAction *properties;
    // Line
    QAction *answer;
    QAction *hangUp;
    QAction *sending;
    QAction *receivingOff;
    QAction *receivingAutomatic;
    QAction *receivingManual;
    QAction *rings;
    QAction *pauseLine;
    QAction *lineLog;
    // Tools
    QAction *newCover;
    QAction *editCover;
    QAction *duplicateCover;
    QAction *importCover;
    QAction *exportCover;
    QAction *defaultCover;
    QAction *publishCover;
    QAction *deleteCover;
    // Server
    QAction *reconnect;
    QAction *disconnect;
    QAction *pauseQueue;
    QAction *serverSettings;
    QAction *sendingTimes;
    QAction *detectModems;
    QAction *retryAllFailed;
    // Help
    QAction *whatsThis;
    QAction *shortcuts;
    QAction *copyReport;
    QAction *about;
    // The address book: its place, Tools, and one in Fax
    QAction *addressBook;
    QAction *newContact;
    QAction *faxToContact;
    QAction *addToBook;
    QAction *deleteContact;
    QAction *importContacts;
    QAction *exportContacts;
    QAction *mergeContacts;

    /** Enables or disables with a reason that tooltip and status tip show (P8). */
    static void setReason(QAction *action, const QString &whyNot);

private:
    struct Spec
    {
        const char *name; ///< of the object, after "action."
        QString text;
        QString tip;
        QString keys;
        QIcon icon = {};
        /** What desktops may have another key for: that works too (M4). */
        QKeySequence::StandardKey standard = QKeySequence::UnknownKey;
    };

    [[nodiscard]] static QList<QKeySequence> keysOf(const Spec &spec);
    QAction *make(const Spec &spec);
    void createFile();
    void createEdit();
    void createView();
    void createFax();
    void createJob();
    void createLine();
    void createCoverPages();
    void createServer();
    void createContacts();
    void createHelp();
};

} // namespace Fax::Ui
