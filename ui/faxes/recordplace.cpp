#include "faxes/recordplace.h"

#include "common/listtext.h"
#include "common/placeholder.h"
#include "common/splitplace.h"
#include "faxes/fetchedmodel.h"
#include "faxes/recordpane.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

RecordPlace::RecordPlace(const QString &name, Model::Server &server, const Parts &parts,
                         QWidget *parent)
    : Place(parent)
    , m_server(server)
    , m_model(parts.model)
    , m_pane(parts.pane)
    , m_placeholder(parts.placeholder)
    , m_bar(new QHBoxLayout)
    , m_count(new QLabel)
    , m_list(new QTreeView)
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_columns(new QSplitter(Qt::Horizontal))
{
    setObjectName(QStringLiteral("place.") + name);
    m_model->setParent(this);
    build(parts.accessibleName);
    connectList();
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(&m_typing, &QTimer::timeout, this, &RecordPlace::reload);
    m_news.setSingleShot(true);
    m_news.setInterval(250ms);
    connect(&m_news, &QTimer::timeout, m_model, &FetchedModel::refreshNewest);
    connect(&server, &Model::Server::loaded, this, [this] {
        if (m_wanted)
            reload();
    });
}

void RecordPlace::build(const QString &accessibleName)
{
    m_list->setObjectName(name() + QStringLiteral(".list"));
    m_list->setAccessibleName(accessibleName);
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    m_count->setIndent(fontMetrics().averageCharWidth());
    m_count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_count->setObjectName(name() + QStringLiteral(".count"));
    m_bar->addStretch(1);
    m_bar->addWidget(m_count);
    m_pages->addWidget(m_placeholder);
    m_pages->addWidget(m_list);
    m_splitter->addWidget(m_pages);
    if (m_pane != nullptr) {
        m_splitter->addWidget(m_pane);
        m_splitter->setSizes({1000, 1000});
    }
    m_splitter->setChildrenCollapsible(false);
    m_columns->addWidget(m_splitter);
    m_columns->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_bar);
    layout->addWidget(m_columns, 1);
}

void RecordPlace::connectList()
{
    connect(m_model, &FetchedModel::fetched, this, &RecordPlace::onFetched);
    connect(m_model, &FetchedModel::fetchedEnough, this, &RecordPlace::saveFetched);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RecordPlace::onCurrentChanged);
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { keepPosition(first, last); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordPlace::onCurrentChanged);
}

void RecordPlace::addLeft(QWidget *widget)
{
    m_columns->insertWidget(0, widget);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
}

void RecordPlace::setColumnCharacters(int column, int characters)
{
    m_list->header()->resizeSection(column, fontMetrics().averageCharWidth() * (characters + 2));
}

int RecordPlace::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void RecordPlace::reload()
{
    m_typing.stop();
    if (m_server.isConnected())
        return m_model->reload();
    if (m_model->rowCount() == 0)
        m_placeholder->setText(tr("There is no connection to the server."));
}

void RecordPlace::noteNews()
{
    if (!isVisible())
        m_behind = true;
    else if (!m_news.isActive())
        m_news.start();
}

bool RecordPlace::exportTo(const QString &path)
{
    constexpr int mostRows = 10'000;
    m_exportPath = path;
    m_model->fetchUpTo(mostRows);
    return true;
}

void RecordPlace::saveFetched()
{
    const QString path = std::exchange(m_exportPath, QString());
    if (path.isEmpty())
        return;
    if (const auto saved = saveAsTable(*m_list, path); !saved)
        Q_EMIT exportFailed(saved.error().message());
    else
        Q_EMIT exported(path);
}

/** Rows that come above what is looked at do not push it away. */
void RecordPlace::keepPosition(int first, int last)
{
    QScrollBar *bar = m_list->verticalScrollBar();
    if (first == 0 && bar->value() > 0)
        bar->setValue(bar->value() + last - first + 1);
}

void RecordPlace::onFetched()
{
    const bool empty = m_model->rowCount() == 0;
    if (!m_model->problem().isEmpty())
        m_placeholder->setText(m_model->problem());
    else if (m_words.isEmpty())
        m_placeholder->setText(isFiltered() ? tr("There is no such fax.") : emptyText());
    else
        m_placeholder->setText(tr("Nothing matches \"%1\".").arg(m_words));
    m_pages->setCurrentIndex(empty ? 0 : 1);
    m_count->setText(countText());
    if (m_pane != nullptr)
        m_pane->setVisible(m_detailsShown && !empty);
    selectSomething();
    onCurrentChanged();
}

QString RecordPlace::countText() const
{
    const int rows = m_model->rowCount();
    if (rows == 0 || !m_model->problem().isEmpty())
        return m_model->problem();
    const QString count = QLocale().toString(rows);
    return m_model->isComplete() ? count : tr("%1 and more").arg(count);
}

void RecordPlace::onCurrentChanged()
{
    if (m_pane != nullptr)
        showDetails();
    Q_EMIT stateChanged();
}

QString RecordPlace::placeholderText() const
{
    return m_placeholder->text();
}

void RecordPlace::setFilter(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    applyFilter();
    m_typing.start();
}

void RecordPlace::setDetailsShown(bool shown)
{
    m_detailsShown = shown;
    if (m_pane != nullptr)
        m_pane->setVisible(shown && m_model->rowCount() > 0);
}

QWidget *RecordPlace::focusTarget()
{
    return m_list;
}

void RecordPlace::selectSomething()
{
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

QVariantMap RecordPlace::saveLayout() const
{
    QVariantMap layout = saveSplit(*m_splitter, *m_list->header());
    layout.insert(QStringLiteral("columns"), m_columns->saveState());
    return layout;
}

void RecordPlace::restoreLayout(const QVariantMap &layout)
{
    restoreSplit(*m_splitter, *m_list->header(), layout);
    m_columns->restoreState(layout.value(QStringLiteral("columns")).toByteArray());
}

void RecordPlace::showEvent(QShowEvent *event)
{
    Place::showEvent(event);
    const bool behind = std::exchange(m_behind, false);
    if (!std::exchange(m_wanted, true))
        reload();
    else if (behind)
        noteNews();
}

void RecordPlace::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    if (m_pane != nullptr)
        orientSplit(*m_splitter, *this);
}

} // namespace Fax::Ui
