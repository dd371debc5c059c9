#include "faxes/inboxplace.h"

#include "common/idlistview.h"
#include "common/placeholder.h"
#include "common/splitplace.h"
#include "faxes/faxpreview.h"
#include "window/actionrules.h"
#include "window/actions.h"

#include <QtWidgets/QHeaderView>
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
    m_splitter->addWidget(m_preview);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({1000, 1000});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setUpColumns();

    connect(m_model, &RowIndexModel::rowsChanged, this, &InboxPlace::onRowsChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &Place::stateChanged);
    connect(&server, &Model::Server::portAdded, this, [this](Model::Port *port) {
        connect(port, &Model::Port::configChanged, this, &InboxPlace::showPlaceholder);
        showPlaceholder();
    });
    connect(m_list, &IdListView::selectionIdsChanged, this, [this] {
        m_preview->setFax(m_list->currentId());
        Q_EMIT stateChanged();
    });
    onRowsChanged();
}

void InboxPlace::setUpColumns()
{
    using Column = InboxModel::Column;
    const QList<std::pair<Column, int>> widths{{Column::From, 32},     {Column::Pages, 6},
                                               {Column::Received, 12}, {Column::Line, 14},
                                               {Column::Duration, 12}, {Column::SubAddress, 12}};
    for (const auto &[column, characters] : widths)
        m_list->setColumnCharacters(static_cast<int>(column), characters);
    m_list->header()->setSectionResizeMode(static_cast<int>(Column::Note), QHeaderView::Stretch);
    m_list->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    m_list->setColumnHidden(static_cast<int>(Column::SubAddress), true);
}

void InboxPlace::onRowsChanged()
{
    const bool empty = m_model->unfilteredCount() == 0;
    if (empty)
        showPlaceholder();
    m_pages->setCurrentIndex(empty ? 0 : 1);
    m_preview->setVisible(m_detailsShown && !empty);
    m_preview->setFax(m_list->currentId());
    Q_EMIT stateChanged();
}

void InboxPlace::showPlaceholder()
{
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
    return {actions.view, actions.saveCopy, actions.toggleRead, actions.deleteFax};
}

void InboxPlace::describe(ActionState &state) const
{
    state.inInbox = true;
    state.faxes = selectedFaxes();
}

Badge InboxPlace::badge() const
{
    const int unread = m_model->unreadCount();
    return {unread == 0 ? QString() : QString::number(unread)};
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
