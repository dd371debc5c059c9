#include "viewer/faxviewer.h"

#include "common/format.h"
#include "common/glyph.h"
#include "common/messagebar.h"
#include "viewer/pageview.h"

#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

struct FaxViewer::Spec
{
    const char *name;
    QString text;
    QString keys;
    QIcon icon;
};

FaxViewer::FaxViewer(QWidget *parent)
    : QMainWindow(parent, Qt::Window)
    , m_view(new PageView)
    , m_messages(new MessageBar)
    , m_position(new QLabel)
{
    setObjectName(QStringLiteral("viewer"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setObjectName(QStringLiteral("viewer.page"));
    m_position->setObjectName(QStringLiteral("viewer.position"));
    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_messages);
    layout->addWidget(m_view, 1);
    setCentralWidget(middle);
    statusBar()->addWidget(m_position);
    createActions();
    createMenus();
    createToolBar();
    connect(m_view, &PageView::viewChanged, this, &FaxViewer::updateState);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 60);
    m_view->setFocus();
    updateState();
}

QAction *FaxViewer::add(const Spec &spec)
{
    auto *action = new QAction(spec.icon, spec.text, this);
    action->setObjectName(QStringLiteral("viewer.") + QString::fromLatin1(spec.name));
    action->setShortcut(QKeySequence(spec.keys));
    const QString name = spec.text.chopped(0).remove(u'&').remove(u'…');
    action->setStatusTip(name);
    action->setToolTip(
        QStringLiteral("%1 (%2)").arg(name, action->shortcut().toString(QKeySequence::NativeText)));
    return action;
}

void FaxViewer::createActions()
{
    m_save = add({"save", tr("&Save a copy…"), QStringLiteral("Ctrl+S"),
                  themeIcon(QStringLiteral("document-save"), Glyph::Save)});
    m_close = add({"close", tr("&Close"), QStringLiteral("Ctrl+W"), {}});
    m_previous = add(
        {"previous", tr("&Previous page"), QStringLiteral("PgUp"), glyphIcon(Glyph::Previous)});
    m_next = add({"next", tr("&Next page"), QStringLiteral("PgDown"), glyphIcon(Glyph::Next)});
    m_first = add({"first", tr("&First page"), QStringLiteral("Home"), {}});
    m_last = add({"last", tr("&Last page"), QStringLiteral("End"), {}});
    m_zoomIn = add({"zoomIn", tr("Zoom &in"), QStringLiteral("Ctrl++"), glyphIcon(Glyph::ZoomIn)});
    m_zoomIn->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
    m_zoomOut = add(
        {"zoomOut", tr("Zoom &out"), QStringLiteral("Ctrl+-"), glyphIcon(Glyph::ZoomOut)});
    m_fullSize = add({"fullSize", tr("&100 %"), QStringLiteral("Ctrl+0"), {}});
    m_wholePage = add(
        {"wholePage", tr("&Whole page"), QStringLiteral("Ctrl+9"), glyphIcon(Glyph::Fit)});
    m_width = add({"width", tr("&Fit width"), QStringLiteral("Ctrl+Shift+9"), {}});

    connect(m_save, &QAction::triggered, this, &FaxViewer::saveAs);
    connect(m_close, &QAction::triggered, this, &QWidget::close);
    connect(m_previous, &QAction::triggered, this, [this] { goTo(m_view->currentPage() - 1); });
    connect(m_next, &QAction::triggered, this, [this] { goTo(m_view->currentPage() + 1); });
    connect(m_first, &QAction::triggered, this, [this] { goTo(0); });
    connect(m_last, &QAction::triggered, this,
            [this] { goTo(m_view->document().pageCount() - 1); });
    connect(m_zoomIn, &QAction::triggered, this, [this] { m_view->zoomBy(1.25); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { m_view->zoomBy(0.8); });
    connect(m_fullSize, &QAction::triggered, this,
            [this] { m_view->setZoom(PageView::Zoom::Scale, 1.0); });
    connect(m_wholePage, &QAction::triggered, this,
            [this] { m_view->setZoom(PageView::Zoom::WholePage); });
    connect(m_width, &QAction::triggered, this, [this] { m_view->setZoom(PageView::Zoom::Width); });
}

void FaxViewer::createMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_save, m_close});
    QMenu *go = menuBar()->addMenu(tr("&Go"));
    go->addActions({m_previous, m_next, m_first, m_last});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_zoomIn, m_zoomOut, m_fullSize, m_wholePage, m_width});
}

void FaxViewer::createToolBar()
{
    QToolBar *bar = addToolBar(tr("Viewer"));
    bar->setObjectName(QStringLiteral("viewer.toolBar"));
    bar->setMovable(false);
    bar->addActions({m_save, m_previous, m_next, m_zoomOut, m_zoomIn, m_wholePage});
}

void FaxViewer::show(const FaxDocument &document, const QString &title, const QString &fileName)
{
    setWindowTitle(tr("%1 - Fax Console").arg(title));
    m_fileName = fileName;
    m_view->setDocument(document);
    QMainWindow::show();
    updateState();
}

void FaxViewer::showMessage(const QString &message)
{
    m_view->clear(message);
    QMainWindow::show();
    updateState();
}

void FaxViewer::goTo(int page)
{
    m_view->showPage(page);
}

void FaxViewer::saveAs()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a copy"),
                                                      m_fileName + QStringLiteral(".pdf"),
                                                      tr("PDF (*.pdf);;TIFF fax (*.tif *.tiff)"));
    if (path.isEmpty())
        return;
    if (const auto saved = m_view->document().save(path); !saved)
        m_messages->error(saved.error().message());
    else
        statusBar()->showMessage(tr("Saved as %1").arg(path), 8000);
}

void FaxViewer::updateState()
{
    const int pages = m_view->document().pageCount();
    const int current = m_view->currentPage();
    m_save->setEnabled(pages > 0);
    for (QAction *back : {m_previous, m_first})
        back->setEnabled(current > 0);
    for (QAction *forward : {m_next, m_last})
        forward->setEnabled(current + 1 < pages);
    for (QAction *zoom : {m_zoomIn, m_zoomOut, m_fullSize, m_wholePage, m_width})
        zoom->setEnabled(pages > 0);
    if (pages == 0)
        return m_position->clear();
    m_position->setText(tr("Page %1 of %2   %3   %4 %")
                            .arg(current + 1)
                            .arg(pages)
                            .arg(resolutionDots(m_view->page().resolution()))
                            .arg(qRound(m_view->scale() * 100)));
}

} // namespace Fax::Ui
