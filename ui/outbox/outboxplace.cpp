#include "outbox/outboxplace.h"

#include "common/idlistview.h"
#include "common/placeholder.h"
#include "common/splitplace.h"
#include "outbox/jobdetailspane.h"
#include "outbox/numberdelegate.h"
#include "outbox/outboxbar.h"
#include "outbox/progressdelegate.h"
#include "window/actionrules.h"
#include "window/actions.h"

#include <QtCore/QSet>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

OutboxPlace::OutboxPlace(Model::Server &server, Clock &clock, QWidget *parent)
    : Place(parent)
    , m_model(new OutboxModel(server, clock, this))
    , m_list(new IdListView(m_model))
    , m_details(new JobDetailsPane(server, *m_model))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_pages(new QStackedWidget)
    , m_placeholder(new Placeholder(Glyph::Outbox))
    , m_nothingFound(new Placeholder(Glyph::Question))
    , m_bar(new OutboxBar)
    , m_clear(new QAction(tr("Show all faxes"), this))
    , m_server(server)
{
    setObjectName(QStringLiteral("place.outbox"));
    m_list->setObjectName(QStringLiteral("outbox.list"));
    m_list->setAccessibleName(tr("Faxes in the outbox"));
    m_placeholder->setText(tr("The outbox is not loaded yet."), {});
    connect(&server, &Model::Server::loaded, this, [this] {
        m_placeholder->setText(tr("Nothing is waiting to be sent."),
                               tr("or drop a PDF or picture here"));
    });
    m_nothingFound->setObjectName(QStringLiteral("outbox.nothingFound"));
    m_nothingFound->setText(tr("No fax in the outbox is in this state."));
    m_nothingFound->setAction(m_clear);
    m_list->setRootIsDecorated(true);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (Placeholder *empty : {m_placeholder, m_nothingFound})
        m_pages->addWidget(empty);
    m_pages->addWidget(m_list);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({2000, 1000});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_splitter, 1);
    setUpColumns();
    connect(m_bar, &OutboxBar::changed, this, [this] {
        m_model->setOnlyMine(m_bar->isOnlyMine());
        m_model->setChip(m_bar->chip());
    });
    connect(m_clear, &QAction::triggered, m_bar, &OutboxBar::reset);
    connect(m_details, &JobDetailsPane::remedyWanted, this, &OutboxPlace::remedyWanted);
    connect(&server, &Model::Server::accountChanged, this, &OutboxPlace::onAccountChanged);
    onAccountChanged();

    connect(m_model, &RowIndexModel::rowsChanged, this, &OutboxPlace::onRowsChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &Place::stateChanged);
    connect(m_list, &IdListView::selectionIdsChanged, this, [this] {
        m_details->setJob(m_list->currentId());
        Q_EMIT stateChanged();
    });
    onRowsChanged();
}

void OutboxPlace::setUpColumns()
{
    using Column = OutboxModel::Column;
    const auto number = [](Column column) { return static_cast<int>(column); };
    m_list->setItemDelegateForColumn(number(Column::Why), new ProgressDelegate(this));
    m_list->setItemDelegateForColumn(number(Column::Number), new NumberDelegate(this));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 is an action
    const QList<std::pair<Column, int>> widths{
        {Column::State, 15},    {Column::Recipient, 15},  {Column::Number, 17},
        {Column::Document, 16}, {Column::Pages, 5},       {Column::Priority, 8},
        {Column::Tries, 5},     {Column::NextTry, 11},    {Column::Submitted, 11},
        {Column::Sender, 11},   {Column::Id, 7},          {Column::Line, 10},
        {Column::Size, 9},      {Column::Resolution, 10}, {Column::Broadcast, 18},
        {Column::Billing, 12},  {Column::Expires, 11},    {Column::LastResult, 16},
        {Column::CoverPage, 10}};
    for (const auto &[column, characters] : widths)
        m_list->setColumnCharacters(number(column), characters);
    m_list->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    for (int column = JobColumns::visible; column < JobColumns::count; ++column)
        m_list->setColumnHidden(column, true);
    connect(m_list->header(), &QHeaderView::geometriesChanged, this, &OutboxPlace::fitReason);
}

/** The reason takes what the other columns leave, and never less than a sentence needs. */
void OutboxPlace::fitReason()
{
    const int why = static_cast<int>(OutboxModel::Column::Why);
    const QHeaderView &header = *m_list->header();
    const int others = header.length() - header.sectionSize(why);
    const int room = m_list->viewport()->width() - others;
    m_list->header()->resizeSection(why, qMax(fontMetrics().averageCharWidth() * 44, room));
}

void OutboxPlace::onAccountChanged()
{
    m_bar->setOwnerChoice(m_server.permissions().may(Right::SeeAllJobs));
}

void OutboxPlace::onRowsChanged()
{
    const bool empty = m_model->unfilteredCount() == 0;
    // With words in the filter field the window says itself what was not found.
    const bool noHit = !empty && m_model->rowCount() == 0 && m_model->filter().isEmpty();
    m_pages->setCurrentWidget(empty       ? static_cast<QWidget *>(m_placeholder)
                                  : noHit ? static_cast<QWidget *>(m_nothingFound)
                                          : m_list);
    m_bar->setVisible(!empty);
    m_bar->setCounts(m_model->shownJobs(), m_model->allJobs());
    m_details->setVisible(m_detailsShown && !empty);
    Q_EMIT stateChanged();
}

QList<Job> OutboxPlace::selectedJobs() const
{
    QList<Job> jobs;
    forEachSelected([&jobs](const Job &job) { jobs.append(job); });
    return jobs;
}

/** A broadcast and one of its faxes may both be selected. */
void OutboxPlace::forEachSelected(const std::function<void(const Job &)> &use) const
{
    const QList<qint64> selected = m_list->selectedIds();
    QSet<qint64> inBroadcasts;
    for (const qint64 id : selected) {
        if (!isBroadcast(id))
            continue;
        const QList<qint64> members = m_model->jobsOf(id);
        inBroadcasts.unite({members.cbegin(), members.cend()});
    }
    for (const qint64 id : std::as_const(inBroadcasts))
        if (const Job *job = m_model->job(id))
            use(*job);
    for (const qint64 id : selected) {
        const Job *job = isBroadcast(id) || inBroadcasts.contains(id) ? nullptr : m_model->job(id);
        if (job != nullptr)
            use(*job);
    }
}

void OutboxPlace::showAttempts()
{
    m_details->showAttempts();
}

void OutboxPlace::showProperties()
{
    m_details->showProperties();
}

void OutboxPlace::editNumber()
{
    const int number = static_cast<int>(OutboxModel::Column::Number);
    m_list->setColumnHidden(number, false);
    const QModelIndex cell = m_list->currentIndex().siblingAtColumn(number);
    m_list->scrollTo(cell);
    m_list->edit(cell);
}

QList<QAction *> OutboxPlace::barActions(const Actions &actions) const
{
    return {actions.view, actions.pauseJob, actions.retryJob, actions.cancelJob};
}

void OutboxPlace::describe(ActionState &state) const
{
    state.inOutbox = true;
    forEachSelected([&state](const Job &job) { state.jobs.add(job); });
    if (state.jobs.size() == 1)
        state.source = sourceOf(state.jobs.constFirst());
}

Badge OutboxPlace::badge() const
{
    const int open = m_model->openCount();
    return {open == 0 ? QString() : QString::number(open)};
}

bool OutboxPlace::reveal(qint64 id)
{
    if (m_list->select(id))
        return true;
    m_bar->reset();
    return m_list->select(id);
}

void OutboxPlace::selectSomething()
{
    m_list->selectFirst();
}

void OutboxPlace::setFilter(const QString &words)
{
    m_model->setFilter(words);
}

void OutboxPlace::setDetailsShown(bool shown)
{
    m_detailsShown = shown;
    onRowsChanged();
}

QWidget *OutboxPlace::focusTarget()
{
    return m_list;
}

QVariantMap OutboxPlace::saveLayout() const
{
    return saveSplit(*m_splitter, *m_list->header());
}

void OutboxPlace::restoreLayout(const QVariantMap &layout)
{
    restoreSplit(*m_splitter, *m_list->header(), layout);
}

void OutboxPlace::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    orientSplit(*m_splitter, *this);
    fitReason();
}

} // namespace Fax::Ui
