#include "covers/editor/covereditor.h"

#include "common/em.h"
#include "common/messagebar.h"
#include "cover/coverfile.h"
#include "covers/editor/covercanvas.h"
#include "covers/editor/covercommands.h"
#include "covers/editor/covereditoractions.h"
#include "covers/editor/coverfieldlist.h"
#include "covers/editor/coverobjectlist.h"
#include "covers/editor/coverproperties.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QCloseEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace Fax::Ui {

namespace {
constexpr int messageMilliseconds = 8000;
constexpr double zoomStep = 1.25;
constexpr int sidePaneEm = 13;
constexpr auto closingKey = QLatin1StringView("close");
constexpr auto checkingKey = QLatin1StringView("check");
constexpr auto savingKey = QLatin1StringView("save");
constexpr auto faxingKey = QLatin1StringView("faxed");

QWidget *titled(const QString &title, QWidget *content)
{
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(title);
    label->setBuddy(content);
    layout->addWidget(label);
    layout->addWidget(content, 1);
    return pane;
}
} // namespace

CoverEditor::CoverEditor(const CoverPage &page, Hooks hooks, QWidget *parent)
    : QMainWindow(parent, Qt::Window)
    , m_document(new CoverDocument(page, this))
    , m_hooks(std::move(hooks))
    , m_messages(new MessageBar)
    , m_fields(new CoverFieldList)
    , m_objects(new CoverObjectList(*m_document))
    , m_canvas(new CoverCanvas(*m_document))
    , m_properties(new CoverProperties(*m_document))
    , m_place(new QLabel)
    , m_zoom(new QLabel)
    , m_actions(new CoverEditorActions(m_document->undoStack(), this))
    , m_commands(new CoverCommands({*m_document, *m_canvas, *m_actions, *m_messages}, this))
{
    setObjectName(QStringLiteral("covereditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    arrange();
    createMenus();
    createToolBar();
    connectActions();
    connectLook();
    resize(fontMetrics().averageCharWidth() * 200, fontMetrics().height() * 50);
    showSample();
    m_canvas->setFocus();
}

/** The steps tell of their own end, and by then nothing of the window is left. */
CoverEditor::~CoverEditor()
{
    m_document->undoStack().disconnect(this);
}

void CoverEditor::arrange()
{
    auto *left = new QSplitter(Qt::Vertical);
    left->addWidget(titled(tr("&Fields"), m_fields));
    left->addWidget(titled(tr("&Objects, top first"), m_objects));
    left->setChildrenCollapsible(false);
    auto *panes = new QSplitter;
    panes->addWidget(left);
    panes->addWidget(m_canvas);
    panes->addWidget(titled(tr("&Properties"), m_properties));
    panes->setStretchFactor(1, 1);
    panes->setChildrenCollapsible(false);
    left->setMinimumWidth(emPixels(*this) * sidePaneEm);
    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->addWidget(m_messages);
    layout->addWidget(panes, 1);
    setCentralWidget(middle);
    m_place->setObjectName(QStringLiteral("covereditor.place"));
    m_zoom->setObjectName(QStringLiteral("covereditor.zoom"));
    statusBar()->addPermanentWidget(m_place);
    statusBar()->addPermanentWidget(m_zoom);
}

void CoverEditor::createMenus()
{
    const CoverEditorActions &a = *m_actions;
    menuBar()->addMenu(tr("&File"))->addActions({a.save, a.close});
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({a.undo, a.redo});
    edit->addSeparator();
    edit->addActions({a.cut, a.copy, a.paste, a.duplicate, a.remove});
    edit->addSeparator();
    edit->addAction(a.selectAll);
    menuBar()->addMenu(tr("&Insert"))->addActions(a.insert.values());
    QMenu *arrange = menuBar()->addMenu(tr("&Arrange"));
    arrange->addActions(a.align.values());
    arrange->addSeparator();
    arrange->addActions(a.distribute.values());
    arrange->addSeparator();
    arrange->addActions(a.order.values());
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({a.zoomIn, a.zoomOut, a.fullSize, a.wholePage, a.width});
    view->addSeparator();
    view->addActions({a.grid, a.snap, a.addGuides, a.removeGuides});
    view->addSeparator();
    view->addActions(a.sample.values());
    view->addSeparator();
    view->addAction(a.faxed);
    view->addActions(a.resolution.values());
    view->addSeparator();
    view->addActions({a.nextPane, a.previousPane});
    m_canvas->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_canvas->addActions({a.cut, a.copy, a.paste, a.duplicate, a.remove});
    m_canvas->addActions(a.order.values());
}

void CoverEditor::createToolBar()
{
    const CoverEditorActions &a = *m_actions;
    QToolBar *bar = addToolBar(tr("Cover page"));
    bar->setObjectName(QStringLiteral("covereditor.toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto addMenu = [this, bar](const char *name, const QString &text,
                                     const QList<QAction *> &actions) {
        auto *button = new QToolButton;
        button->setObjectName(QStringLiteral("covereditor.") + QLatin1StringView(name));
        button->setText(text);
        button->setMinimumHeight(smallestTarget);
        button->setPopupMode(QToolButton::InstantPopup);
        auto *menu = new QMenu(button);
        menu->addActions(actions);
        button->setMenu(menu);
        bar->addWidget(button);
    };
    bar->addActions({a.save, a.undo, a.redo});
    bar->addSeparator();
    addMenu("insert", tr("Insert"), a.insert.values());
    addMenu("arrange", tr("Arrange"), a.align.values() + a.distribute.values() + a.order.values());
    bar->addSeparator();
    bar->addActions({a.zoomOut, a.zoomIn, a.wholePage});
    bar->addSeparator();
    addMenu("sample", tr("Sample data"), a.sample.values());
    bar->addAction(a.faxed);
    addMenu("resolution", tr("Resolution"), a.resolution.values());
}

void CoverEditor::connectActions()
{
    const CoverEditorActions &a = *m_actions;
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(a.save, [this] { save(); });
    on(a.close, [this] { close(); });
    on(a.zoomIn, [this] { m_canvas->setZoom(m_canvas->zoom() * zoomStep); });
    on(a.zoomOut, [this] { m_canvas->setZoom(m_canvas->zoom() / zoomStep); });
    on(a.fullSize, [this] { m_canvas->setZoom(1); });
    on(a.wholePage, [this] { m_canvas->fitPage(); });
    on(a.width, [this] { m_canvas->fitWidth(); });
    on(a.nextPane, [this] { walkPanes(1); });
    on(a.previousPane, [this] { walkPanes(-1); });
    for (QAction *sample : a.sample)
        on(sample, [this] { showSample(); });
    for (QAction *resolution : a.resolution)
        on(resolution, [this] {
            check();
            askForFaxed();
        });
    connect(a.grid, &QAction::toggled, m_canvas, &CoverCanvas::setGridShown);
    connect(a.snap, &QAction::toggled, m_canvas, &CoverCanvas::setSnapping);
    connect(a.faxed, &QAction::toggled, this, &CoverEditor::askForFaxed);
}

void CoverEditor::connectLook()
{
    connect(m_document, &CoverDocument::pageChanged, this, [this] {
        check();
        askForFaxed();
        updateState();
    });
    connect(m_document, &CoverDocument::selectionChanged, this, &CoverEditor::updateState);
    connect(&m_document->undoStack(), &QUndoStack::cleanChanged, this, &CoverEditor::updateState);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &CoverEditor::updateState);
    connect(m_canvas, &CoverCanvas::guidesChanged, this, &CoverEditor::updateState);
    connect(m_canvas, &CoverCanvas::propertiesWanted, m_properties, &CoverProperties::focusFirst);
    connect(m_canvas, &CoverCanvas::pointedAt, this, [this](const QPointF &at) {
        m_place->setText(
            tr("%1, %2 mm")
                .arg(locale().toString(at.x(), 'f', 1), locale().toString(at.y(), 'f', 1)));
    });
    connect(m_canvas, &CoverCanvas::zoomChanged, this,
            [this] { m_zoom->setText(tr("%1 %").arg(qRound(m_canvas->zoom() * 100))); });
    connect(m_fields, &CoverFieldList::fieldChosen, this, [this](CoverField field) {
        if (!m_canvas->isFaxed())
            m_commands->insertField(field, m_canvas->middle());
    });
}

void CoverEditor::updateState()
{
    const CoverPage &page = m_document->page();
    CoverEditorActions::State state;
    state.selected = static_cast<int>(m_document->selection().size());
    state.objects = static_cast<int>(page.objects.size());
    state.hasNote = std::any_of(page.objects.begin(), page.objects.end(), [](const auto &object) {
        return object.kind == CoverObject::Kind::Note;
    });
    const CoverGuides &guides = m_canvas->guides();
    state.hasGuides = !guides.across.isEmpty() || !guides.down.isEmpty();
    state.canPaste = CoverCommands::canPaste();
    state.canFax = m_hooks.fax != nullptr;
    state.faxed = m_canvas->isFaxed();
    m_actions->apply(state);
    setWindowModified(!m_document->undoStack().isClean());
    setWindowTitle(tr("%1[*] - Cover page - Fax Console").arg(page.title));
}

void CoverEditor::showSample()
{
    m_canvas->setValues(sampleCoverValues(m_actions->chosenSample(), m_document->page().language));
    check();
    askForFaxed();
    updateState();
}

QList<CoverWarning> CoverEditor::warnings() const
{
    const CoverPage &page = m_document->page();
    return checkCover(page, sampleCoverValues(m_actions->chosenSample(), page.language),
                      m_actions->chosenResolution());
}

/** A warning that was closed comes back only when there is another one. */
void CoverEditor::check()
{
    const QList<CoverWarning> all = warnings();
    const QString sentence = all.isEmpty() ? QString() : all.first().sentence;
    if (std::exchange(m_warning, sentence) == sentence)
        return;
    if (sentence.isEmpty())
        return m_messages->remove(checkingKey);
    const auto show = [this] {
        const QList<CoverWarning> now = warnings();
        m_document->select(now.isEmpty() ? QList<int>() : now.first().objects);
        m_canvas->setFocus(Qt::OtherFocusReason);
    };
    m_messages->show(
        {checkingKey, Glyph::Triangle, Token::Ring, sentence, {{tr("Show"), show}}, -1});
}

/** The page on the screen is the one from before until the new one is there. */
void CoverEditor::askForFaxed()
{
    const int question = ++m_question;
    m_messages->remove(faxingKey);
    if (!m_actions->faxed->isChecked() || !m_hooks.fax) {
        m_canvas->showFaxed({});
        return updateState();
    }
    m_hooks.fax(m_document->page(), m_actions->chosenSample(), m_actions->chosenResolution(),
                [self = QPointer(this), question](const Result<FaxPage> &page) {
                    if (self)
                        self->showFaxed(question, page);
                });
}

void CoverEditor::showFaxed(int question, const Result<FaxPage> &page)
{
    if (question != m_question)
        return;
    if (page)
        m_canvas->showFaxed(*page);
    else
        m_messages->show(
            {faxingKey, Glyph::Triangle, Token::Fault, page.error().message(), {}, -1});
    updateState();
}

void CoverEditor::save()
{
    if (m_isSaving)
        return;
    if (const auto fine = checkCoverPage(m_document->page()); !fine)
        return ended(fine);
    m_isSaving = true;
    m_saving = m_document->page();
    statusBar()->showMessage(tr("Saving…"));
    m_hooks.save(m_saving, [self = QPointer(this)](const Result<> &kept) {
        if (self)
            self->ended(kept);
    });
}

void CoverEditor::ended(const Result<> &kept)
{
    m_isSaving = false;
    const bool closes = std::exchange(m_closesWhenSaved, false);
    statusBar()->clearMessage();
    m_messages->remove(savingKey);
    if (!kept) {
        m_messages->show(
            {savingKey, Glyph::Triangle, Token::Fault, kept.error().message(), {}, -1});
        return;
    }
    if (m_document->page() == m_saving) // else there is something new to save already
        m_document->undoStack().setClean();
    statusBar()->showMessage(tr("“%1” is saved").arg(m_saving.title), messageMilliseconds);
    if (closes)
        close();
}

void CoverEditor::closeEvent(QCloseEvent *event)
{
    if (m_isDiscarded || m_document->undoStack().isClean())
        return event->accept();
    event->ignore();
    m_messages->show({closingKey,
                      Glyph::Question,
                      Token::Ring,
                      tr("“%1” was changed. Save it?").arg(m_document->page().title),
                      {{tr("Save"),
                        [this] {
                            m_closesWhenSaved = true;
                            save();
                        }},
                       {tr("Discard"),
                        [this] {
                            m_isDiscarded = true;
                            close();
                        }}},
                      0});
}

void CoverEditor::walkPanes(int step)
{
    const QList<QWidget *> panes{m_fields, m_objects, m_canvas, m_properties};
    const QWidget *focus = QApplication::focusWidget();
    int now = 0;
    for (int i = 0; i < panes.size(); ++i) {
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            now = i;
    }
    const auto count = static_cast<int>(panes.size());
    QWidget *next = panes.at((now + step + count) % count);
    if (next == m_properties)
        m_properties->focusFirst();
    else
        next->setFocus(Qt::TabFocusReason);
}

} // namespace Fax::Ui
