#include "faxes/activitymodel.h"

#include "common/format.h"
#include "common/glyph.h"

namespace Fax::Ui {

QStringList activityKinds()
{
    return {QStringLiteral("call"),    QStringLiteral("job"),  QStringLiteral("archive"),
            QStringLiteral("setting"), QStringLiteral("port"), QStringLiteral("queue"),
            QStringLiteral("right"),   QStringLiteral("fault")};
}

QString activityKind(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("call"), QT_TRANSLATE_NOOP("Fax::Ui::ActivityModel", "Call")},
        {QStringLiteral("job"), QT_TRANSLATE_NOOP("Fax::Ui::ActivityModel", "Fax")},
        {QStringLiteral("archive"), QT_TRANSLATE_NOOP("Fax::Ui::ActivityModel", "Archive")},
        {QStringLiteral("setting"), QT_TRANSLATE_NOOP("Fax::Ui::ActivityModel", "Setting")},
        {QStringLiteral("port"), QT_TRANSLATE_NOOP("Fax::Ui::ActivityModel", "Line")},
        {QStringLiteral("queue"), QT_TRANSLATE_NOOP("Fax::Ui::ActivityModel", "Queue")},
        {QStringLiteral("right"), QT_TRANSLATE_NOOP("Fax::Ui::ActivityModel", "Rights")},
        {QStringLiteral("fault"), QT_TRANSLATE_NOOP("Fax::Ui::ActivityModel", "Fault")}};
    const char *word = words.value(kind);
    return word == nullptr ? kind : ActivityModel::tr(word);
}

ActivityModel::ActivityModel(Model::Server &server, const Clock &clock, QObject *parent)
    : FetchedRows(parent)
    , m_server(server)
    , m_clock(clock)
{ }

void ActivityModel::ask(qint64 before, Part part, quint64 generation)
{
    Model::LogFilter filter = m_filter;
    filter.entries.limit = portion;
    filter.entries.before = before;
    Model::Records::activity(m_server, filter, this,
                             [this, part, generation](const Result<QList<ActivityEntry>> &lines) {
                                 take(lines, part, generation);
                             });
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ActivityModel::text(const ActivityEntry &entry, Column column) const
{
    switch (column) {
    case Column::Time:
        return leftToRight(shortTime(entry.time, m_clock.now()));
    case Column::Who:
        return entry.who;
    case Column::Kind:
        return activityKind(entry.kind);
    case Column::Object:
        return entry.object;
    case Column::Text:
        return entry.text;
    case Column::OldValue:
        return entry.oldValue;
    case Column::NewValue:
        return entry.newValue;
    }
    return {};
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    const ActivityEntry *entry = index.isValid() ? at(index.row()) : nullptr;
    if (entry == nullptr)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*entry, column);
    case Qt::ToolTipRole:
        return column == Column::Time ? fullTime(entry->time) : text(*entry, column);
    case Qt::DecorationRole:
        if (column == Column::Kind && entry->kind == u"fault")
            return glyphIcon(Glyph::Triangle, Token::Fault);
        return {};
    case IdRole:
        return entry->id;
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Who:
        return tr("Who");
    case Column::Kind:
        return tr("Kind");
    case Column::Object:
        return tr("Object");
    case Column::Text:
        return tr("What happened");
    case Column::OldValue:
        return tr("Before");
    case Column::NewValue:
        return tr("After");
    }
    return {};
}

} // namespace Fax::Ui
