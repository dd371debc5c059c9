#include "faxes/activityplace.h"

#include "base/separatedvalues.h"
#include "common/format.h"
#include "common/placeholder.h"

#include <QtCore/QSaveFile>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTreeView>

namespace Fax::Ui {

namespace {

enum When { Always, Today, Week, Month, Between };

/** All values as they are, not as they are shown: for spreadsheets and programs. */
QByteArray asTable(const QList<ActivityEntry> &entries)
{
    QByteArray table = commaSeparated({ActivityPlace::tr("Time"), ActivityPlace::tr("Who"),
                                       ActivityPlace::tr("Kind"), ActivityPlace::tr("Object"),
                                       ActivityPlace::tr("What happened"),
                                       ActivityPlace::tr("Before"), ActivityPlace::tr("After")});
    for (const ActivityEntry &entry : entries)
        table += commaSeparated({entry.time.toLocalTime().toString(Qt::ISODate), entry.who,
                                 activityKind(entry.kind), entry.object, entry.text, entry.oldValue,
                                 entry.newValue});
    return table;
}

} // namespace

ActivityPlace::ActivityPlace(Model::Server &server, const Clock &clock, QWidget *parent)
    : ActivityPlace(server, new ActivityModel(server, clock), clock, parent)
{ }

ActivityPlace::ActivityPlace(Model::Server &server, ActivityModel *model, const Clock &clock,
                             QWidget *parent)
    : RecordPlace(QStringLiteral("activity"), server,
                  {model, nullptr, new Placeholder(Glyph::Clock), tr("Activity log")}, parent)
    , m_model(model)
    , m_clock(clock)
    , m_kind(new QComboBox)
    , m_when(new QComboBox)
    , m_from(new QDateEdit)
    , m_dash(new QLabel(tr("to")))
    , m_to(new QDateEdit)
{
    createKinds();
    createDates();
    int place = 0;
    for (QWidget *widget : QList<QWidget *>{m_kind, m_when, m_from, m_dash, m_to})
        bar().insertWidget(place++, widget);
    connect(&server, &Model::Server::activityAdded, this, &ActivityPlace::noteNews);
    setUpColumns();
}

void ActivityPlace::createKinds()
{
    m_kind->setObjectName(QStringLiteral("activity.kind"));
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->addItem(tr("All kinds"));
    const QStringList kinds = activityKinds();
    for (const QString &kind : kinds)
        m_kind->addItem(activityKind(kind), kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ActivityPlace::filterAgain);
}

void ActivityPlace::createDates()
{
    m_when->setObjectName(QStringLiteral("activity.when"));
    m_when->setAccessibleName(tr("Time"));
    m_when->addItems(
        {tr("Any time"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("From … to …")});
    const QDate today = m_clock.now().toLocalTime().date();
    m_from->setObjectName(QStringLiteral("activity.from"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setObjectName(QStringLiteral("activity.to"));
    m_to->setAccessibleName(tr("Last day"));
    m_from->setDate(today.addDays(-7));
    m_to->setDate(today);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        connect(edit, &QDateEdit::dateChanged, this, &ActivityPlace::filterAgain);
    }
    const auto showDates = [this] {
        for (QWidget *widget : QList<QWidget *>{m_from, m_dash, m_to})
            widget->setVisible(m_when->currentIndex() == Between);
    };
    showDates();
    connect(m_when, &QComboBox::currentIndexChanged, this, [this, showDates] {
        showDates();
        filterAgain();
    });
}

void ActivityPlace::setUpColumns()
{
    using Column = ActivityModel::Column;
    const QList<std::pair<Column, int>> widths{{Column::Time, 13},     {Column::Who, 10},
                                               {Column::Kind, 10},     {Column::Object, 22},
                                               {Column::OldValue, 16}, {Column::NewValue, 16}};
    for (const auto &[column, characters] : widths)
        setColumnCharacters(static_cast<int>(column), characters);
    list().header()->setSectionResizeMode(static_cast<int>(Column::Text), QHeaderView::Stretch);
    list().setSelectionMode(QAbstractItemView::ExtendedSelection);
}

/** From the beginning of the first day to the end of the last one; invalid = open. */
std::pair<QDateTime, QDateTime> ActivityPlace::dates() const
{
    const QDate today = m_clock.now().toLocalTime().date();
    switch (m_when->currentIndex()) {
    case Today:
        return {today.startOfDay().toUTC(), {}};
    case Week:
        return {today.addDays(-6).startOfDay().toUTC(), {}};
    case Month:
        return {today.addDays(-29).startOfDay().toUTC(), {}};
    case Between:
        return {m_from->date().startOfDay().toUTC(), m_to->date().addDays(1).startOfDay().toUTC()};
    default:
        return {};
    }
}

void ActivityPlace::applyFilter()
{
    Model::LogFilter filter;
    filter.text = words();
    filter.entries.kind = m_kind->currentData().toString();
    std::tie(filter.entries.from, filter.entries.to) = dates();
    m_model->setFilter(filter);
}

void ActivityPlace::filterAgain()
{
    applyFilter();
    reload();
}

bool ActivityPlace::isFiltered() const
{
    return RecordPlace::isFiltered() || m_kind->currentIndex() != 0
        || m_when->currentIndex() != Always;
}

QString ActivityPlace::emptyText() const
{
    return tr("Nothing has happened yet.");
}

bool ActivityPlace::exportTo(const QString &path)
{
    Model::LogFilter filter = m_model->filter();
    filter.entries.limit = -1;
    Model::Records::activity(
        server(), filter, this, [this, path](const Result<QList<ActivityEntry>> &lines) {
            if (!lines)
                return Q_EMIT exportFailed(lines.error().message());
            QSaveFile file(path);
            const QByteArray table = asTable(*lines);
            if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size()
                || !file.commit())
                return Q_EMIT exportFailed(
                    tr("%1 cannot be written: %2").arg(path, file.errorString()));
            Q_EMIT exported(path);
        });
    return true;
}

} // namespace Fax::Ui
