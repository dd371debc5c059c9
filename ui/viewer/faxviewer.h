#pragma once

#include "viewer/faxdocument.h"
#include "viewer/viewermemory.h"

#include <QtWidgets/QMainWindow>

#include <memory>

class QLabel;
class QPrinter;
class QSpinBox;

namespace Fax::Ui {

class FactsPanel;
class MessageBar;
class PageView;
class ThumbnailList;
class ViewerActions;

/** A fax in its own window: pages, zoom, rotation, print, save (ui.md chapter 10). */
class FaxViewer final : public QMainWindow
{
    Q_OBJECT

public:
    /** @param settings  where it remembers how it is looked at; lives longer than the viewer */
    explicit FaxViewer(QWidget *parent = nullptr, QSettings *settings = nullptr);
    ~FaxViewer() override;

    /**
     * @param title  names the fax
     * @param fileName  without ending, is offered when saving
     * @param fax  by which its rotation is remembered; "" = not a fax of the service
     */
    void show(const FaxDocument &document, const QString &title, const QString &fileName,
              const QString &fax = {});
    /** More pages of the same fax; the page in front stays. */
    void replaceDocument(const FaxDocument &document);
    void showMessage(const QString &message);
    /** "Preparing page 3 of 12"; "" when all are there. */
    void setProgress(const QString &sentence);

    [[nodiscard]] PageView &view() { return *m_view; }
    [[nodiscard]] ThumbnailList &thumbnails() const { return *m_thumbnails; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }

    /** Writes in the background; what came of it is said in the window. */
    void saveTo(const QString &path);
    void printOn(std::unique_ptr<QPrinter> printer);

private:
    void arrange();
    void createMenus();
    void createToolBar();
    void connectActions();
    void connectLook();
    void goTo(int page);
    void rotate(int quarters);
    void askWhereToSave();
    void askForPrinter();
    void copy();
    void setFullScreen(bool full);
    void sayDamage();
    void updateState();
    void updatePosition();

    PageView *m_view;
    ThumbnailList *m_thumbnails;
    FactsPanel *m_facts;
    MessageBar *m_messages;
    QLabel *m_position;
    QLabel *m_progress;
    QSpinBox *m_pageNumber;
    ViewerActions *m_actions;
    ViewerMemory m_memory;
    QString m_fileName;
    QString m_fax;
    bool m_printing = false;
    int m_damageSaid = -1; ///< page whose damage the message bar tells
    QString m_problemSaid;
};

} // namespace Fax::Ui
