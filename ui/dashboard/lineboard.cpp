#include "dashboard/lineboard.h"

#include "dashboard/cardgrid.h"
#include "dashboard/linecard.h"
#include "dashboard/linetile.h"
#include "dashboard/shortcard.h"

#include <QtCore/QItemSelectionModel>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

namespace Fax::Ui {

namespace {

constexpr int linesWithEvents = 2; ///< so few have room for their events

} // namespace

LineBoard::LineBoard(LinesModel &model, QItemSelectionModel &selection, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_selection(selection)
    , m_board(new QWidget)
    , m_grid(new CardGrid(m_board))
{
    setObjectName(QStringLiteral("dashboard.board"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    setWidget(m_board);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    connect(&model, &LinesModel::orderChanged, this, &LineBoard::arrange);
    connect(&selection, &QItemSelectionModel::selectionChanged, this, &LineBoard::showSelection);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { followFocus(now); });
    arrange();
}

void LineBoard::setForm(LineForm form)
{
    if (m_form == form)
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_form = form;
    dropFrames(true);
    arrange();
    if (hadFocus)
        focusCurrent();
}

LineFrame *LineBoard::makeCard(Line &line)
{
    auto *card = new LineCard(line, m_board);
    connect(card, &LineCard::menuWanted, this, &LineBoard::menuWanted);
    return card;
}

LineFrame *LineBoard::makeFrame(Line &line, LineForm form)
{
    switch (form) {
    case LineForm::Cards:
        return makeCard(line);
    case LineForm::ShortCards:
        return new ShortCard(line, m_board);
    case LineForm::Tiles:
    case LineForm::Table:
        break;
    }
    return new LineTile(line, m_board);
}

LineFrame *LineBoard::frameOf(Line &line)
{
    LineFrame *&frame = m_frames[&line];
    if (frame == nullptr) {
        frame = makeFrame(line, m_form);
        connect(frame, &LineFrame::chosen, this, &LineBoard::onChosen);
        connect(frame, &LineFrame::opened, this,
                [this](LineFrame *which) { Q_EMIT opened(&which->line()); });
    }
    return frame;
}

/** All of them, or those of lines that are gone. */
void LineBoard::dropFrames(bool all)
{
    for (auto it = m_frames.begin(); it != m_frames.end();) {
        if (all || !m_model.allLines().contains(it.key())) {
            m_grid->removeWidget(it.value());
            delete it.value(); // at once: it refers to the line
            it = m_frames.erase(it);
        } else {
            ++it;
        }
    }
}

/** One or two lines show their events in the card. */
void LineBoard::arrange()
{
    dropFrames(false);
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const QList<Line *> &shown = m_model.shownLines();
    const bool events = m_form == LineForm::Cards && m_model.allLines().size() <= linesWithEvents;
    m_grid->setFill(events);
    for (Line *line : shown) {
        LineFrame *frame = frameOf(*line);
        if (auto *card = qobject_cast<LineCard *>(frame))
            card->setEventsShown(events);
        m_grid->addWidget(frame);
        frame->show();
    }
    for (auto it = m_frames.cbegin(); it != m_frames.cend(); ++it)
        if (!shown.contains(it.key()))
            it.value()->hide();
    showSelection();
}

QSize LineBoard::sizeOf(LineForm form)
{
    QSize &size = m_sizes[form];
    if (size.isEmpty()) {
        const std::unique_ptr<LineFrame> probe(makeFrame(*m_model.allLines().constFirst(), form));
        probe->ensurePolished();
        size = QSize(probe->sizeHint().width(), probe->minimumSizeHint().height());
    }
    return size;
}

bool LineBoard::fits(LineForm form, QSize size)
{
    const auto count = static_cast<int>(m_model.allLines().size());
    if (count <= 1)
        return true;
    const QSize one = sizeOf(form);
    const int gap = m_grid->spacing();
    const int columns = qMax(1, (size.width() + gap) / (one.width() + gap));
    const int rows = (count + columns - 1) / columns;
    return rows * (one.height() + gap) - gap <= size.height();
}

void LineBoard::onChosen(LineFrame *frame, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex index = m_model.index(m_model.rowOf(&frame->line()), 0);
    using Flag = QItemSelectionModel::SelectionFlag;
    if (modifiers.testFlag(Qt::ShiftModifier) && m_anchor.isValid()) {
        m_selection.select(QItemSelection(m_anchor, index), Flag::ClearAndSelect | Flag::Rows);
        m_selection.setCurrentIndex(index, Flag::NoUpdate);
        return;
    }
    const bool add = modifiers.testFlag(Qt::ControlModifier);
    m_selection.setCurrentIndex(index, (add ? Flag::Toggle : Flag::ClearAndSelect) | Flag::Rows);
    m_anchor = index;
}

/** A control inside a card that gets the focus makes its line the current one. */
void LineBoard::followFocus(QWidget *now)
{
    if (now == nullptr || !m_board->isAncestorOf(now))
        return;
    for (LineFrame *frame : std::as_const(m_frames)) {
        if (!frame->isAncestorOf(now))
            continue;
        ensureWidgetVisible(frame, 0, 0);
        if (m_selection.currentIndex().row() != m_model.rowOf(&frame->line()))
            onChosen(frame, Qt::NoModifier);
    }
}

/** A single line is always meant: nothing needs to be marked. */
void LineBoard::showSelection()
{
    const bool marked = m_model.allLines().size() > 1;
    for (LineFrame *frame : std::as_const(m_frames))
        frame->setSelected(marked && m_selection.isRowSelected(m_model.rowOf(&frame->line()), {}));
}

void LineBoard::focusCurrent()
{
    const Line *line = m_model.lineAt(qMax(0, m_selection.currentIndex().row()));
    if (LineFrame *frame = m_frames.value(line))
        frame->setFocus(Qt::OtherFocusReason);
}

int LineBoard::stepFor(int key) const
{
    const int columns = m_grid->columns(m_board->width());
    const int forward = isRightToLeft() ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        return -forward;
    case Qt::Key_Right:
        return forward;
    case Qt::Key_Up:
        return -columns;
    case Qt::Key_Down:
        return columns;
    default:
        return 0;
    }
}

void LineBoard::keyPressEvent(QKeyEvent *event)
{
    const int step = stepFor(event->key());
    const QModelIndex current = m_selection.currentIndex();
    Line *next = m_model.lineAt(current.row() + step);
    if (step == 0 || !current.isValid() || next == nullptr)
        return QScrollArea::keyPressEvent(event);
    LineFrame *frame = frameOf(*next);
    onChosen(frame, event->modifiers());
    frame->setFocus(Qt::MouseFocusReason); // it has been chosen already
    ensureWidgetVisible(frame, 0, 0);
}

void LineBoard::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    for (LineFrame *frame : std::as_const(m_frames))
        if (!frame->visibleRegion().isEmpty())
            frame->catchUp();
}

void LineBoard::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_sizes.clear();
}

} // namespace Fax::Ui
