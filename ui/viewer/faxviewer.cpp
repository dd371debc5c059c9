#include "viewer/faxviewer.h"

#include "common/background.h"
#include "common/format.h"
#include "common/messagebar.h"
#include "viewer/factspanel.h"
#include "viewer/pageprinter.h"
#include "viewer/pageview.h"
#include "viewer/thumbnaillist.h"
#include "viewer/vieweractions.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtPrintSupport/QPrintDialog>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace Fax::Ui {

namespace {
constexpr int messageMilliseconds = 8000;
constexpr double zoomStep = 1.25;
} // namespace

FaxViewer::FaxViewer(QWidget *parent, QSettings *settings)
    : QMainWindow(parent, Qt::Window)
    , m_view(new PageView)
    , m_thumbnails(new ThumbnailList)
    , m_facts(new FactsPanel)
    , m_messages(new MessageBar)
    , m_position(new QLabel)
    , m_progress(new QLabel)
    , m_pageNumber(new QSpinBox)
    , m_actions(new ViewerActions(this))
    , m_memory(settings)
{
    setObjectName(QStringLiteral("viewer"));
    setAttribute(Qt::WA_DeleteOnClose);
    arrange();
    createMenus();
    createToolBar();
    connectActions();
    connectLook();
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 60);
    m_view->setFocus();
    updateState();
}

FaxViewer::~FaxViewer() = default;

void FaxViewer::arrange()
{
    m_view->setObjectName(QStringLiteral("viewer.page"));
    m_position->setObjectName(QStringLiteral("viewer.position"));
    m_progress->setObjectName(QStringLiteral("viewer.progress"));
    auto *panes = new QSplitter;
    panes->addWidget(m_thumbnails);
    panes->addWidget(m_view);
    panes->addWidget(m_facts);
    panes->setStretchFactor(1, 1);
    panes->setChildrenCollapsible(false);
    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_messages);
    layout->addWidget(panes, 1);
    setCentralWidget(middle);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_position);
}

void FaxViewer::createMenus()
{
    const ViewerActions &a = *m_actions;
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({a.save, a.print, a.close});
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(a.copy);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({a.zoomIn, a.zoomOut, a.fullSize, a.wholePage, a.width});
    view->addSeparator();
    view->addActions({a.rotateLeft, a.rotateRight, a.keepRotation});
    view->addSeparator();
    view->addActions({a.invert, a.smooth});
    view->addSeparator();
    view->addActions({a.thumbnails, a.properties, a.fullScreen});
    QMenu *go = menuBar()->addMenu(tr("&Go"));
    go->addActions({a.previous, a.next, a.first, a.last, a.goTo});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({a.copy, a.rotateLeft, a.rotateRight, a.invert});
}

void FaxViewer::createToolBar()
{
    const ViewerActions &a = *m_actions;
    QToolBar *bar = addToolBar(tr("Viewer"));
    bar->setObjectName(QStringLiteral("viewer.toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({a.save, a.print});
    bar->addSeparator();
    bar->addAction(a.previous);
    m_pageNumber->setObjectName(QStringLiteral("viewer.pageNumber"));
    m_pageNumber->setAccessibleName(tr("Page number"));
    m_pageNumber->setToolTip(tr("Page number"));
    m_pageNumber->setKeyboardTracking(false);
    m_pageNumber->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_pageNumber->setAlignment(Qt::AlignCenter);
    bar->addWidget(m_pageNumber);
    bar->addAction(a.next);
    bar->addSeparator();
    bar->addActions({a.zoomOut, a.zoomIn, a.wholePage});
    bar->addSeparator();
    bar->addActions({a.rotateLeft, a.rotateRight});
}

void FaxViewer::connectActions()
{
    const ViewerActions &a = *m_actions;
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(a.save, [this] { askWhereToSave(); });
    on(a.print, [this] { askForPrinter(); });
    on(a.close, [this] { close(); });
    on(a.copy, [this] { copy(); });
    on(a.previous, [this] { goTo(m_view->currentPage() - 1); });
    on(a.next, [this] { goTo(m_view->currentPage() + 1); });
    on(a.first, [this] { goTo(0); });
    on(a.last, [this] { goTo(m_view->document().pageCount() - 1); });
    on(a.goTo, [this] {
        m_pageNumber->setFocus(Qt::ShortcutFocusReason);
        m_pageNumber->selectAll();
    });
    on(a.zoomIn, [this] { m_view->zoomBy(zoomStep); });
    on(a.zoomOut, [this] { m_view->zoomBy(1 / zoomStep); });
    on(a.fullSize, [this] { m_view->setZoom(PageView::Zoom::Scale, 1.0); });
    on(a.wholePage, [this] { m_view->setZoom(PageView::Zoom::WholePage); });
    on(a.width, [this] { m_view->setZoom(PageView::Zoom::Width); });
    on(a.rotateLeft, [this] { rotate(-1); });
    on(a.rotateRight, [this] { rotate(1); });
    on(a.keepRotation,
       [this](bool keep) { m_memory.keepRotation(m_fax, keep ? m_view->turn().quarters() : 0); });
    connect(m_pageNumber, &QSpinBox::valueChanged, this, [this](int number) { goTo(number - 1); });
    connect(m_pageNumber, &QSpinBox::editingFinished, this, [this] { m_view->setFocus(); });
    connect(m_thumbnails, &ThumbnailList::pageChosen, this, &FaxViewer::goTo);
    connect(m_view, &PageView::viewChanged, this, &FaxViewer::updateState);
}

/** Switches that are remembered; each is brought into its state once. */
void FaxViewer::connectLook()
{
    const auto remember = [this](QAction *action, const QString &what, bool otherwise, auto show) {
        const bool on = m_memory.isOn(what, otherwise);
        action->setChecked(on);
        show(on);
        connect(action, &QAction::toggled, this, [this, what, show](bool checked) {
            m_memory.setOn(what, checked);
            show(checked);
        });
    };
    const ViewerActions &a = *m_actions;
    remember(a.thumbnails, QStringLiteral("thumbnails"), true,
             [this](bool on) { m_thumbnails->setVisible(on); });
    remember(a.properties, QStringLiteral("properties"), false, [this](bool on) {
        m_facts->setVisible(on);
        updateState();
    });
    remember(a.invert, QStringLiteral("invert"), false,
             [this](bool on) { m_view->setInverted(on); });
    remember(a.smooth, QStringLiteral("smooth"), true,
             [this](bool on) { m_view->setSmoothing(on ? Smoothing::On : Smoothing::Off); });
    connect(a.fullScreen, &QAction::toggled, this, &FaxViewer::setFullScreen);
}

void FaxViewer::setFullScreen(bool full)
{
    full ? showFullScreen() : showNormal();
}

void FaxViewer::show(const FaxDocument &document, const QString &title, const QString &fileName,
                     const QString &fax)
{
    setWindowTitle(tr("%1 - Fax Console").arg(title));
    m_fileName = fileName;
    m_fax = fax;
    const PageTurn turn(m_memory.rotation(fax));
    m_actions->keepRotation->setChecked(turn.quarters() != 0);
    m_view->setTurn(turn);
    m_view->setDocument(document);
    m_thumbnails->setTurn(turn);
    m_thumbnails->setDocument(document);
    m_damageSaid = -1;
    QMainWindow::show();
    updateState();
}

void FaxViewer::replaceDocument(const FaxDocument &document)
{
    m_view->replaceDocument(document);
    m_thumbnails->setDocument(document);
    m_damageSaid = -1;
    updateState();
}

void FaxViewer::showMessage(const QString &message)
{
    m_view->clear(message);
    m_thumbnails->setDocument({});
    QMainWindow::show();
    updateState();
}

void FaxViewer::setProgress(const QString &sentence)
{
    m_progress->setText(sentence);
}

void FaxViewer::goTo(int page)
{
    if (page != m_view->currentPage() && page >= 0 && page < m_view->document().pageCount())
        m_view->showPage(page);
}

void FaxViewer::rotate(int quarters)
{
    m_view->setTurn(m_view->turn().by(quarters));
    m_thumbnails->setTurn(m_view->turn());
    if (m_actions->keepRotation->isChecked())
        m_memory.keepRotation(m_fax, m_view->turn().quarters());
}

/** What is missing of the file stays until it is closed; what is wrong with the page in front comes and goes with it. */
void FaxViewer::sayDamage()
{
    if (std::exchange(m_damageSaid, m_view->currentPage()) == m_view->currentPage())
        return;
    const QString key = QStringLiteral("damage");
    const auto say = [this, &key](const QString &text) {
        m_messages->show({key, Glyph::Triangle, Token::Fault, text, {}, -1});
    };
    const FaxDocument &document = m_view->document();
    const int number = m_view->currentPage() + 1;
    const int lost = m_view->lostRows().count;
    if (m_view->page().isNull() && document.pageCount() > 0)
        say(tr("Page %1 cannot be read. The other pages are not affected.").arg(number));
    else if (lost > 0)
        say(tr("%n lines of page %1 cannot be read; the mark in the margin shows where.", nullptr,
               lost)
                .arg(number));
    else
        m_messages->remove(key);
    if (std::exchange(m_problemSaid, document.problem()) != document.problem()
        && !document.problem().isEmpty())
        m_messages->show(
            {QStringLiteral("problem"), Glyph::Triangle, Token::Fault, document.problem(), {}, -1});
}

void FaxViewer::askWhereToSave()
{
    auto *dialog = new QFileDialog(
        this, tr("Save a copy"), m_fileName,
        tr("PDF (*.pdf);;TIFF fax (*.tif *.tiff);;PNG pictures (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_fileName + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1, 1).left(3));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &FaxViewer::saveTo);
    dialog->open();
}

void FaxViewer::saveTo(const QString &path)
{
    statusBar()->showMessage(tr("Saving %1…").arg(path));
    inBackground(
        this, [document = m_view->document(), path] { return document.save(path); },
        [this, path](const Result<> &saved) {
            statusBar()->clearMessage();
            if (saved)
                statusBar()->showMessage(tr("Saved as %1").arg(path), messageMilliseconds);
            else
                m_messages->error(saved.error().message());
        });
}

void FaxViewer::askForPrinter()
{
    auto *dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setOption(QAbstractPrintDialog::PrintCurrentPage);
    dialog->setMinMax(1, m_view->document().pageCount());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        // The dialogue's printer goes with it: printing goes on with one that is set up alike.
        auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        const QPrinter &chosen = *dialog->printer();
        printer->setOutputFormat(chosen.outputFormat());
        printer->setPrinterName(chosen.printerName());
        printer->setOutputFileName(chosen.outputFileName());
        printer->setPageLayout(chosen.pageLayout());
        printer->setCopyCount(chosen.copyCount());
        printer->setCollateCopies(chosen.collateCopies());
        printer->setDuplex(chosen.duplex());
        printer->setPrintRange(chosen.printRange());
        printer->setFromTo(chosen.fromPage(), chosen.toPage());
        printOn(std::move(printer));
    });
    dialog->open();
}

void FaxViewer::printOn(std::unique_ptr<QPrinter> printer)
{
    const QList<int> pages = PagePrinter::chosenPages(*printer, m_view->document().pageCount(),
                                                      m_view->currentPage());
    printer->setDocName(m_fileName);
    auto *printing = new PagePrinter(std::move(printer), m_view->document(), m_view->turn(), pages,
                                     this);
    m_printing = true;
    updateState();
    connect(printing, &PagePrinter::pagePrinted, this, [this](int done, int all) {
        statusBar()->showMessage(tr("Printing page %1 of %2").arg(done).arg(all));
    });
    connect(printing, &PagePrinter::finished, this, [this](int printed, const QString &problem) {
        m_printing = false;
        updateState();
        statusBar()->showMessage(tr("%n pages printed", nullptr, printed), messageMilliseconds);
        if (!problem.isEmpty())
            m_messages->error(tr("Not printed: %1").arg(problem));
    });
    printing->start();
}

void FaxViewer::copy()
{
    const bool part = !m_view->selection().isNull();
    QApplication::clipboard()->setImage(m_view->picture());
    statusBar()->showMessage(part ? tr("The selected part is in the clipboard as a picture")
                                  : tr("The page is in the clipboard as a picture"),
                             messageMilliseconds);
}

void FaxViewer::updateState()
{
    ViewerActions::State state;
    state.pages = m_view->document().pageCount();
    state.current = m_view->currentPage();
    state.readable = !m_view->page().isNull();
    state.printing = m_printing;
    state.rotationCanBeKept = !m_fax.isEmpty();
    m_actions->apply(state);
    m_thumbnails->setCurrentPage(state.current);
    sayDamage();
    if (m_facts->isVisibleTo(this))
        m_facts->setFacts(factsOf(*m_view));
    updatePosition();
}

void FaxViewer::updatePosition()
{
    const int pages = m_view->document().pageCount();
    const QSignalBlocker quiet(m_pageNumber);
    m_pageNumber->setEnabled(pages > 1);
    m_pageNumber->setRange(qMin(1, pages), pages);
    m_pageNumber->setSuffix(tr(" of %1").arg(pages));
    m_pageNumber->setValue(m_view->currentPage() + 1);
    if (m_view->page().isNull())
        return m_position->clear();
    m_position->setText(tr("Page %1 of %2   %3   %4 %")
                            .arg(m_view->currentPage() + 1)
                            .arg(pages)
                            .arg(resolutionDots(m_view->page().resolution()))
                            .arg(qRound(m_view->scale() * 100)));
}

} // namespace Fax::Ui
