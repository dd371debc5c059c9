#include "outbox/outboxplace.h"

#include "common/idlistview.h"
#include "common/placeholder.h"
#include "common/splitplace.h"
#include "outbox/jobdetailspane.h"
#include "outbox/progressdelegate.h"
#include "window/actionrules.h"
#include "window/actions.h"

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
{
    setObjectName(QStringLiteral("place.outbox"));
    m_list->setObjectName(QStringLiteral("outbox.list"));
    m_list->setAccessibleName(tr("Faxes in the outbox"));
    m_placeholder->setText(tr("The outbox is not loaded yet."), {});
    connect(&server, &Model::Server::loaded, this, [this] {
        m_placeholder->setText(tr("Nothing is waiting to be sent."),
                               tr("or drop a PDF or picture here"));
    });
    m_pages->addWidget(m_placeholder);
    m_pages->addWidget(m_list);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({2000, 1000});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setUpColumns();

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
    m_list->setItemDelegateForColumn(static_cast<int>(Column::Why), new ProgressDelegate(this));
    const QList<std::pair<Column, int>> widths{
        {Column::State, 14},     {Column::Recipient, 15}, {Column::Number, 16},
        {Column::Document, 16},  {Column::Pages, 6},      {Column::Tries, 5},
        {Column::Submitted, 11}, {Column::Priority, 8},   {Column::NextTry, 11},
        {Column::Sender, 12},    {Column::Size, 9},       {Column::Resolution, 10},
        {Column::Line, 12},      {Column::Id, 7}};
    for (const auto &[column, characters] : widths)
        m_list->setColumnCharacters(static_cast<int>(column), characters);
    const int why = static_cast<int>(Column::Why);
    m_list->header()->setSectionResizeMode(why, QHeaderView::Stretch);
    m_list->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    for (int column = OutboxModel::visibleColumns; column < OutboxModel::columns; ++column)
        m_list->setColumnHidden(column, true);
}

void OutboxPlace::onRowsChanged()
{
    const bool empty = m_model->unfilteredCount() == 0;
    m_pages->setCurrentIndex(empty ? 0 : 1);
    m_details->setVisible(m_detailsShown && !empty);
    Q_EMIT stateChanged();
}

QList<Job> OutboxPlace::selectedJobs() const
{
    QList<Job> jobs;
    const QList<qint64> ids = m_list->selectedIds();
    for (const qint64 id : ids)
        if (const Job *job = m_model->job(id))
            jobs.append(*job);
    return jobs;
}

void OutboxPlace::showAttempts()
{
    m_details->showAttempts();
}

QList<QAction *> OutboxPlace::barActions(const Actions &actions) const
{
    return {actions.view, actions.pauseJob, actions.retryJob, actions.cancelJob};
}

void OutboxPlace::describe(ActionState &state) const
{
    state.inOutbox = true;
    state.jobs = selectedJobs();
}

Badge OutboxPlace::badge() const
{
    const int open = m_model->openCount();
    return {open == 0 ? QString() : QString::number(open)};
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
}

} // namespace Fax::Ui
