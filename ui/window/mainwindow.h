#pragma once

#include "base/clock.h"
#include "model/server.h"
#include "viewer/faxdocument.h"
#include "wizard/faxwizard.h"

#include <QtWidgets/QMainWindow>

class QAbstractItemView;
class QLineEdit;
class QSettings;
class QStackedWidget;
class QToolBar;
class QTreeView;

namespace Fax::Ui {

class Actions;
struct ActionState;
class Connection;
class DashboardPlace;
class FaxSender;
class ActivityPlace;
class CoverPageCommands;
class CoversPlace;
class ArchivePlace;
class ContactsPlace;
class InboxPlace;
class ListCommands;
class MessageBar;
class OutboxPlace;
class Place;
class SentPlace;
class SettingsCommands;
class Sidebar;
class StatusSegments;
class Undo;

/** The window of the console: places, tool bar, menus, messages, status bar (ui.md chapter 3). */
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /** `settings` keeps the looks: geometry, columns, splitters, the place used last. */
    MainWindow(Model::Server &server, Clock &clock, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /** By Place::name(); false for an unknown one. */
    bool openPlace(const QString &name);
    /** Opens a place and selects what has this id there, taking away what hides it; false if it is not there. */
    bool reveal(const QString &place, qint64 id);
    [[nodiscard]] QString currentPlaceName() const;
    /** A new fax as this user begins one. */
    FaxWizard *openNewFax(const QString &number = {}, const QStringList &files = {});
    FaxWizard *openNewFax(const FaxDraft &draft);
    void send(const FaxDraft &draft, const QList<QByteArray> &documents);

    /** Faxes that are being written are kept in this folder and survive the end of the program; File > Drafts. */
    void keepDraftsIn(const QString &folder);

    /** What reaches the server: then status bar and messages tell of it, and it can be left. It outlives the window. */
    void setConnection(Connection &connection);

    /** Shows a document on disk in a viewer; without one there is no File > Open. */
    using DocumentOpener = std::function<void(const QString &path)>;
    void setDocumentOpener(DocumentOpener opener);

    [[nodiscard]] Actions &actions() const { return *m_actions; }
    /** What was done is said there, and how it is taken back. */
    [[nodiscard]] Undo &undo() const { return *m_undo; }
    /** Server settings and preferences. */
    [[nodiscard]] SettingsCommands &settingsCommands() const { return *m_settingsCommands; }
    [[nodiscard]] MessageBar &messages() const { return *m_messages; }
    [[nodiscard]] Sidebar &sidebar() const { return *m_sidebar; }
    [[nodiscard]] DashboardPlace &dashboard() const { return *m_dashboard; }
    [[nodiscard]] OutboxPlace &outbox() const { return *m_outbox; }
    [[nodiscard]] InboxPlace &inbox() const { return *m_inbox; }
    [[nodiscard]] SentPlace &sent() const { return *m_sent; }
    [[nodiscard]] ArchivePlace &archive() const { return *m_archive; }
    [[nodiscard]] ContactsPlace &addressBook() const { return *m_addressBook; }
    [[nodiscard]] CoversPlace &covers() const { return *m_covers; }
    [[nodiscard]] ActivityPlace &activity() const { return *m_activity; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createPlaces();
    void followList(Place &place, QAbstractItemView &list);
    [[nodiscard]] QTreeView *currentList() const;
    void createToolBar();
    void createSidebar();
    void arrange();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectServer();
    void createCommands();
    void createFirstRun();
    void restoreLayout();
    void saveLayout();

    void showPlace(Place *place);
    void showPlaceActions();
    void setDetailsShown(bool shown);
    void showDetailsState();
    void onPlaceChanged(const Place *place);
    [[nodiscard]] QAction *actionOf(const Place *place) const;
    [[nodiscard]] Place *currentPlace() const;
    void movePane(int step);
    [[nodiscard]] ActionState state() const;
    void updateActions();
    void createFaxCommands();
    void updateTitle();

    Model::Server &m_server;
    Clock &m_clock;
    QSettings &m_settings;
    Actions *m_actions;
    Undo *m_undo;
    Sidebar *m_sidebar;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    DashboardPlace *m_dashboard;
    OutboxPlace *m_outbox;
    InboxPlace *m_inbox;
    SentPlace *m_sent;
    ArchivePlace *m_archive;
    CoversPlace *m_covers;
    ActivityPlace *m_activity;
    QList<std::pair<QAction *, Place *>> m_places; ///< in the order of the sidebar
    QList<QAction *> m_placeActions; ///< in the tool bar now
    QLineEdit *m_filter;
    QToolBar *m_toolBar = nullptr;
    QAction *m_barSpacer = nullptr;
    QAction *m_filterInBar = nullptr;
    SettingsCommands *m_settingsCommands = nullptr;
    bool m_detailsShown = true; ///< of the places that share one state
    StatusSegments *m_status;
    FaxSender *m_sender;
    ListCommands *m_listCommands = nullptr;
    CoverPageCommands *m_coverCommands = nullptr;
    DocumentOpener m_opener;
    ContactsPlace *m_addressBook;
};

} // namespace Fax::Ui
