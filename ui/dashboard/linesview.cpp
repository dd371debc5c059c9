#include "dashboard/linesview.h"

#include "common/em.h"
#include "common/splitplace.h"
#include "dashboard/linecard.h"
#include "dashboard/linedetails.h"
#include "dashboard/linetable.h"

#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

namespace {
constexpr int detailsWidthEms = 42;
}

LinesView::LinesView(LinesModel &model, QItemSelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_selection(selection)
    , m_board(new LineBoard(model, selection))
    , m_table(new LineTable(model, selection))
    , m_details(new LineDetails)
    , m_views(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    m_views->addWidget(m_board);
    m_views->addWidget(m_table);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_details->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(&selection, &QItemSelectionModel::currentChanged, this, &LinesView::showDetails);
    connect(&model, &LinesModel::orderChanged, this, &LinesView::showDetails);
    connect(m_board, &LineBoard::opened, this, &LinesView::openDetails);
    connect(m_table, &LineTable::opened, this, &LinesView::openDetails);
    connect(m_board, &LineBoard::menuWanted, this, &LinesView::menuWanted);
    connect(m_details, &LineDetails::menuWanted, this, &LinesView::menuWanted);
}

void LinesView::setPinned(std::optional<LineForm> form)
{
    m_pinned = form;
    chooseForm();
}

Line *LinesView::currentLine() const
{
    if (Line *line = m_model.lineAt(m_selection.currentIndex().row()))
        return line;
    return m_model.allLines().isEmpty() ? nullptr : m_model.allLines().constFirst();
}

LineCard *LinesView::card(const Line *line) const
{
    if (auto *card = qobject_cast<LineCard *>(m_board->frame(line)))
        return card;
    LineCard *card = m_details->card();
    return card != nullptr && &card->line() == line ? card : nullptr;
}

LineCard *LinesView::openCard()
{
    if (currentLine() != nullptr && card(currentLine()) == nullptr)
        openDetails();
    return card(currentLine());
}

void LinesView::forget(const Line *line)
{
    if (m_details->card() != nullptr && &m_details->card()->line() == line)
        m_details->setLine(nullptr);
}

/** All lines have their full card already where they are cards. */
bool LinesView::hasDetails(LineForm form) const
{
    return form != LineForm::Cards && m_detailsShown.at(static_cast<size_t>(form));
}

bool LinesView::areDetailsShown() const
{
    return hasDetails(m_form);
}

void LinesView::setDetailsShown(bool shown)
{
    m_detailsShown.at(static_cast<size_t>(m_form)) = shown;
    chooseForm();
}

void LinesView::openDetails()
{
    if (m_form != LineForm::Cards)
        setDetailsShown(true);
}

void LinesView::showDetails()
{
    const bool shown = areDetailsShown();
    m_details->setLine(shown ? currentLine() : nullptr);
    m_details->setVisible(shown);
}

/** What is left for the lines when the details are open as they are in this form. */
QSize LinesView::roomFor(LineForm form) const
{
    QSize room = size();
    if (!hasDetails(form))
        return room;
    if (m_splitter->orientation() == Qt::Horizontal)
        room.rwidth() -= emPixels(*this) * detailsWidthEms + m_splitter->handleWidth();
    else
        room.rheight() /= 2;
    return room;
}

LineForm LinesView::wantedForm() const
{
    if (m_pinned)
        return *m_pinned;
    for (const LineForm form : {LineForm::Cards, LineForm::ShortCards, LineForm::Tiles})
        if (m_board->fits(form, roomFor(form)))
            return form;
    return LineForm::Table;
}

void LinesView::chooseForm()
{
    const bool hadFocus = m_views->isAncestorOf(QApplication::focusWidget());
    m_form = wantedForm();
    if (m_form != LineForm::Table)
        m_board->setForm(m_form);
    m_views->setCurrentIndex(m_form == LineForm::Table ? 1 : 0);
    showDetails();
    if (hadFocus && !m_views->currentWidget()->isAncestorOf(QApplication::focusWidget()))
        focusTarget()->setFocus();
    Q_EMIT formChanged();
}

bool LinesView::isInUse() const
{
    const QWidget *view = m_views->currentWidget();
    const QWidget *focus = QApplication::focusWidget();
    return view->underMouse() || (focus != nullptr && view->isAncestorOf(focus));
}

QWidget *LinesView::focusTarget()
{
    if (m_form == LineForm::Table)
        return m_table;
    LineFrame *frame = m_board->frame(currentLine());
    return frame == nullptr ? static_cast<QWidget *>(this) : frame;
}

QVariantMap LinesView::saveLayout() const
{
    return saveSplit(*m_splitter, *m_table->header());
}

void LinesView::restoreLayout(const QVariantMap &layout)
{
    restoreSplit(*m_splitter, *m_table->header(), layout);
}

void LinesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    orientSplit(*m_splitter, *this);
    const int details = emPixels(*this) * detailsWidthEms;
    if (m_splitter->orientation() == Qt::Horizontal)
        m_splitter->setSizes({width() - details, details});
    chooseForm();
}

void LinesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        chooseForm();
}

} // namespace Fax::Ui
