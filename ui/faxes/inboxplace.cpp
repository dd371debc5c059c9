#include "faxes/inboxplace.h"

#include "common/chips.h"
#include "common/idlistview.h"
#include "common/placeholder.h"
#include "common/splitplace.h"
#include "faxes/faxpreview.h"
#include "window/actionrules.h"
#include "window/actions.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

InboxPlace::InboxPlace(Model::Server &server, Clock &clock, QWidget *parent)
    : Place(parent)
    , m_server(server)
    , m_model(new InboxModel(server, clock, this))
    , m_list(new IdListView(m_model))
    , m_preview(new FaxPreview(server))
    , m_chips(new Chips(QStringLiteral("inbox.chips"), tr("Which faxes are shown")))
    , m_details(new QWidget)
    , m_note(new QLineEdit)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_pages(new QStackedWidget)
    , m_placeholder(new Placeholder(Glyph::Inbox))
{
    setObjectName(QStringLiteral("place.inbox"));
    m_list->setObjectName(QStringLiteral("inbox.list"));
    m_list->setAccessibleName(tr("Received faxes"));
    m_pages->addWidget(m_placeholder);
    m_pages->addWidget(m_list);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({1000, 1000});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chips, 0, Qt::AlignLeading);
    layout->addWidget(m_splitter, 1);
    setUpColumns();
    createChips();
    createNote();

    connect(m_model, &RowIndexModel::rowsChanged, this, &InboxPlace::onRowsChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &Place::stateChanged);
    connect(&server, &Model::Server::portAdded, this, [this](Model::Port *port) {
        connect(port, &Model::Port::configChanged, this, &InboxPlace::showPlaceholder);
        showPlaceholder();
    });
    connect(m_list, &IdListView::selectionIdsChanged, this, [this] {
        m_preview->setFax(m_list->currentId());
        showNote();
        Q_EMIT stateChanged();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &InboxPlace::showNote);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &InboxPlace::showCounts);
    connect(&server, &Model::Server::accountChanged, m_model, &InboxModel::flush);
    onRowsChanged();
}

void InboxPlace::createChips()
{
    m_chips->add({}, tr("Faxes that nobody is done with"));
    m_chips->add({}, tr("Faxes that you have taken or were assigned"));
    m_chips->add({}, tr("Faxes that are nobody's yet"));
    m_chips->add({}, tr("All faxes, also those that are done"));
    connect(m_chips, &Chips::currentChanged, this,
            [this](int chip) { m_model->setPart(static_cast<InboxModel::Part>(chip)); });
}

/** One line below the pages: what is written is kept when the field is left. */
void InboxPlace::createNote()
{
    m_note->setObjectName(QStringLiteral("inbox.note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("For example: sent on to accounting"));
    m_note->setMaxLength(1000);
    auto *form = new QFormLayout;
    form->addRow(tr("Note"), m_note);
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_preview, 1);
    column->addLayout(form);
    connect(m_note, &QLineEdit::editingFinished, this, &InboxPlace::saveNote);
}

void InboxPlace::showNote()
{
    const qint64 id = m_list->currentId();
    const ReceivedFax *fax = m_model->fax(id);
    if (id == m_noted && m_note->isModified())
        return; // somebody is writing
    m_noted = id;
    m_note->setText(fax != nullptr ? fax->note : QString());
    m_note->setEnabled(fax != nullptr && !fax->receiving);
}

void InboxPlace::saveNote()
{
    const ReceivedFax *fax = m_model->fax(m_noted);
    if (fax != nullptr && m_note->isModified() && m_note->text() != fax->note)
        m_server.setFaxNote(fax->id, m_note->text());
    m_note->setModified(false);
}

void InboxPlace::setUpColumns()
{
    using Column = InboxModel::Column;
    const QList<std::pair<Column, int>> widths{
        {Column::From, 32},     {Column::Pages, 6},    {Column::Received, 12}, {Column::Line, 14},
        {Column::Duration, 12}, {Column::Routing, 12}, {Column::Owner, 12}};
    for (const auto &[column, characters] : widths)
        m_list->setColumnCharacters(static_cast<int>(column), characters);
    m_list->header()->setSectionResizeMode(static_cast<int>(Column::Note), QHeaderView::Stretch);
    m_list->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    for (const Column hidden : {Column::Routing, Column::Duration})
        m_list->setColumnHidden(static_cast<int>(hidden), true);
}

void InboxPlace::onRowsChanged()
{
    const bool empty = m_model->unfilteredCount() == 0;
    if (empty)
        showPlaceholder();
    m_pages->setCurrentIndex(empty ? 0 : 1);
    m_details->setVisible(m_detailsShown && !empty);
    showCounts();
    m_preview->setFax(m_list->currentId());
    Q_EMIT stateChanged();
}

void InboxPlace::showCounts()
{
    using Part = InboxModel::Part;
    m_chips->setText(0, tr("To handle %1").arg(m_model->countOf(Part::ToHandle)));
    m_chips->setText(1, tr("Mine %1").arg(m_model->countOf(Part::Mine)));
    m_chips->setText(2, tr("Unassigned %1").arg(m_model->countOf(Part::Unassigned)));
    m_chips->setText(3, tr("All %1").arg(m_model->countOf(Part::All)));
}

void InboxPlace::showPlaceholder()
{
    if (m_model->countOf(InboxModel::Part::All) > 0)
        return m_placeholder->setText(m_model->part() == InboxModel::Part::ToHandle
                                          ? tr("All faxes have been dealt with.")
                                          : tr("There is no such fax."));
    const QList<Model::Port *> ports = m_server.ports();
    for (const Model::Port *port : ports) {
        if (port->receive() != ReceiveMode::Auto)
            continue;
        const QString rings = port->rings() == 1 ? tr("1 ring") : tr("%1 rings").arg(port->rings());
        return m_placeholder->setText(
            tr("No faxes yet. %1 answers after %2.").arg(port->name(), rings));
    }
    m_placeholder->setText(tr("No faxes yet, and no line answers by itself."));
}

QString InboxPlace::placeholderText() const
{
    return m_placeholder->text();
}

QList<ReceivedFax> InboxPlace::selectedFaxes() const
{
    QList<ReceivedFax> faxes;
    const QList<qint64> ids = m_list->selectedIds();
    for (const qint64 id : ids)
        if (const ReceivedFax *fax = m_model->fax(id))
            faxes.append(*fax);
    return faxes;
}

QList<QAction *> InboxPlace::barActions(const Actions &actions) const
{
    return {actions.view, actions.forward, actions.take, actions.done, actions.deleteFax};
}

void InboxPlace::describe(ActionState &state) const
{
    state.inInbox = true;
    state.faxes = selectedFaxes();
    if (state.faxes.size() == 1)
        state.source = sourceOf(state.faxes.constFirst());
}

Badge InboxPlace::badge() const
{
    const int unread = m_model->unreadCount();
    return {unread == 0 ? QString() : QString::number(unread)};
}

bool InboxPlace::reveal(qint64 id)
{
    if (m_list->select(id))
        return true;
    m_chips->setCurrent(static_cast<int>(InboxModel::Part::All));
    return m_list->select(id);
}

void InboxPlace::selectSomething()
{
    m_list->selectFirst();
}

void InboxPlace::setFilter(const QString &words)
{
    m_model->setFilter(words);
}

void InboxPlace::setDetailsShown(bool shown)
{
    m_detailsShown = shown;
    onRowsChanged();
}

QWidget *InboxPlace::focusTarget()
{
    return m_list;
}

QVariantMap InboxPlace::saveLayout() const
{
    return saveSplit(*m_splitter, *m_list->header());
}

void InboxPlace::restoreLayout(const QVariantMap &layout)
{
    restoreSplit(*m_splitter, *m_list->header(), layout);
}

void InboxPlace::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    orientSplit(*m_splitter, *this);
}

} // namespace Fax::Ui
