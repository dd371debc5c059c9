#include "dashboard/linesmodel.h"

#include "common/glyph.h"

#include <algorithm>
#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

namespace {

constexpr auto sortPause = 5s;

/** The switches come after the fields of the card. */
enum class Switch { Sending, Receiving, Rings, Number };

} // namespace

LinesModel::LinesModel(Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{ }

void LinesModel::addLine(Line *line)
{
    const auto after = std::upper_bound(
        m_all.cbegin(), m_all.cend(), line,
        [](const Line *a, const Line *b) { return a->id() < b->id(); });
    m_all.insert(after - m_all.cbegin(), line);
    connect(line, &Line::changed, this, [this, line] { onLineChanged(line); });
    arrange();
    Q_EMIT countsChanged();
}

void LinesModel::removeLine(Line *line)
{
    line->disconnect(this);
    m_all.removeOne(line);
    arrange();
    Q_EMIT orderChanged(); // also when it was not shown: who has a widget for it lets go
    Q_EMIT countsChanged();
}

Line *LinesModel::find(PortId id) const
{
    for (Line *line : m_all)
        if (line->id() == id)
            return line;
    return nullptr;
}

void LinesModel::setGroup(LineGroup group)
{
    m_query.group = group;
    arrange();
}

void LinesModel::setWords(const QString &words)
{
    m_query.words = words.toLower().split(u' ', Qt::SkipEmptyParts);
    arrange();
}

void LinesModel::setSort(LineSort sort)
{
    m_query.sort = sort;
    arrange();
}

std::array<int, lineGroupCount> LinesModel::counts() const
{
    std::array<int, lineGroupCount> counts{};
    for (const Line *line : m_all) {
        ++counts.at(static_cast<size_t>(LineGroup::All));
        ++counts.at(static_cast<size_t>(groupOf(*line)));
    }
    return counts;
}

/** A chip hides and shows at once; only the order waits. */
void LinesModel::onLineChanged(Line *line)
{
    m_moved = isMoving(m_query.sort);
    const int row = rowOf(line);
    if (matches(*line, m_query) != (row >= 0))
        arrange();
    else if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    const auto now = counts();
    if (std::exchange(m_counts, now) != now)
        Q_EMIT countsChanged();
}

void LinesModel::tick()
{
    if (m_moved && !m_held && m_clock.elapsed() - m_sortedAt >= sortPause)
        arrange();
}

void LinesModel::arrange()
{
    QList<Line *> wanted;
    for (Line *line : std::as_const(m_all))
        if (matches(*line, m_query))
            wanted.append(line);
    sortLines(wanted, m_query.sort);
    m_sortedAt = m_clock.elapsed();
    m_moved = false;
    if (wanted == m_shown)
        return;
    removeMissing(wanted);
    insertNew(wanted);
    reorder(wanted);
    Q_EMIT orderChanged();
}

void LinesModel::removeMissing(const QList<Line *> &wanted)
{
    for (auto row = static_cast<int>(m_shown.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_shown.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_shown.removeAt(row);
        endRemoveRows();
    }
}

void LinesModel::insertNew(const QList<Line *> &wanted)
{
    for (int at = 0; at < wanted.size(); ++at) {
        if (m_shown.contains(wanted.at(at)))
            continue;
        const int row = qMin(at, static_cast<int>(m_shown.size()));
        beginInsertRows({}, row, row);
        m_shown.insert(row, wanted.at(at));
        endInsertRows();
    }
}

void LinesModel::reorder(const QList<Line *> &wanted)
{
    if (wanted == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from)
        to.append(index(static_cast<int>(wanted.indexOf(m_shown.at(old.row()))), old.column()));
    m_shown = wanted;
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int LinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString LinesModel::text(const Line &line, int column) const
{
    const CardTexts &texts = line.texts();
    switch (static_cast<Column>(column)) {
    case Column::Name:
        return texts.title;
    case Column::State:
        return texts.result.isEmpty() ? line.look().word : texts.result;
    case Column::Page:
        return texts.pageShort;
    case Column::Clock:
        return texts.clock;
    case Column::Since:
        return texts.since;
    case Column::Progress:
        return texts.jobPercent < 0 ? QStringLiteral("-") : tr("%1 %").arg(texts.jobPercent);
    case Column::TimeLeft:
        return texts.timeLeft;
    case Column::Description:
        return texts.description;
    case Column::FirstField:
        break;
    }
    const int field = column - static_cast<int>(Column::FirstField);
    if (field < cardFieldCount)
        return texts.field(static_cast<CardField>(field));
    switch (static_cast<Switch>(field - cardFieldCount)) {
    case Switch::Sending:
        return line.config().send ? tr("On") : tr("Off");
    case Switch::Receiving:
        return receiveWord(line.config().receive);
    case Switch::Rings:
        return QString::number(line.config().rings);
    case Switch::Number:
        break;
    }
    return line.config().number;
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    const Line *line = lineAt(index.row());
    if (line == nullptr)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*line, index.column());
    case Qt::AccessibleTextRole:
        return column == Column::Name ? line->sentence() : text(*line, index.column());
    case Qt::DecorationRole:
        if (column == Column::State)
            return glyphIcon(line->look().glyph, line->look().token);
        return {};
    case RowIndexModel::PercentRole:
        return column == Column::Progress ? line->texts().jobPercent : -1;
    case RowIndexModel::LookRole:
        return static_cast<int>(line->look().token);
    default:
        return {};
    }
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const int field = section - static_cast<int>(Column::FirstField);
    if (field >= 0 && field < cardFieldCount)
        return cardFieldLabel(static_cast<CardField>(field));
    const QStringList first{tr("Line"),  tr("State"),    tr("Page"), tr("Time"),
                            tr("Since"), tr("Progress"), tr("Left"), tr("Description")};
    const QStringList last{tr("Sending"), tr("Receiving"), tr("Rings"), tr("Own number")};
    return field < 0 ? first.value(section) : last.value(field - cardFieldCount);
}

} // namespace Fax::Ui
