#pragma once

#include "viewer/faxdocument.h"

#include <QtWidgets/QMainWindow>

class QLabel;

namespace Fax::Ui {

class MessageBar;
class PageView;

/** A fax in its own window: pages, zoom, save (ui.md chapter 10, first slice). */
class FaxViewer final : public QMainWindow
{
    Q_OBJECT

public:
    explicit FaxViewer(QWidget *parent = nullptr);

    /** `title` names the fax; `fileName` without ending is offered when saving. */
    void show(const FaxDocument &document, const QString &title, const QString &fileName);
    void showMessage(const QString &message);

    [[nodiscard]] PageView &view() { return *m_view; }

private:
    struct Spec;
    QAction *add(const Spec &spec);
    void createActions();
    void createMenus();
    void createToolBar();
    void goTo(int page);
    void saveAs();
    void updateState();

    PageView *m_view;
    MessageBar *m_messages;
    QLabel *m_position;
    QString m_fileName;
    QAction *m_save;
    QAction *m_close;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_first;
    QAction *m_last;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_fullSize;
    QAction *m_wholePage;
    QAction *m_width;
};

} // namespace Fax::Ui
