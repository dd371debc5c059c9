#include "outbox/outboxmodel.h"

#include "outbox/joblook.h"

#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

namespace {

constexpr int finishedSeconds = 10;

/** Rows of a broadcast: their parent's id is in the index. */
qint64 parentId(const QModelIndex &index)
{
    return broadcastId(static_cast<qint64>(index.internalId()));
}

JobLook broadcastLook(const BroadcastCounts &counts)
{
    if (counts.active > 0)
        return {Glyph::ArrowUp, Token::Send, OutboxModel::tr("Sending")};
    if (counts.waiting > 0)
        return {Glyph::Clock, Token::Idle, OutboxModel::tr("Waiting")};
    if (counts.failed > 0)
        return {Glyph::Triangle, Token::Fault, OutboxModel::tr("Failed")};
    return {Glyph::Tick, Token::Receive, OutboxModel::tr("Sent")};
}

} // namespace

OutboxModel::OutboxModel(const Model::Server &server, Clock &clock, QObject *parent)
    : RowIndexModel(server.jobs(), parent)
    , m_server(server)
    , m_clock(clock)
    , m_reader(WhyContext::current())
    , m_columns(server)
{
    m_sweep.setInterval(5s);
    connect(&m_sweep, &QTimer::timeout, this, [this] {
        if (!m_finishedShown)
            scheduleFlush();
    });
    m_sweep.start();
    flush();
}

void OutboxModel::setFinishedShown(bool shown)
{
    if (std::exchange(m_finishedShown, shown) != shown)
        flush();
}

void OutboxModel::setGrouped(bool grouped)
{
    if (std::exchange(m_grouped, grouped) != grouped)
        flush();
}

void OutboxModel::setChip(JobChip chip)
{
    if (std::exchange(m_chip, chip) != chip)
        flush();
}

void OutboxModel::setOnlyMine(bool mine)
{
    if (std::exchange(m_onlyMine, mine) != mine)
        flush();
}

bool OutboxModel::isFiltered() const
{
    return m_chip != JobChip::All || m_onlyMine || !m_query.isEmpty();
}

bool OutboxModel::isShown(const Job &job) const
{
    if (m_finishedShown || (job.state != JobState::Completed && job.state != JobState::Canceled))
        return true;
    return job.finishedAt.isValid() && job.finishedAt.secsTo(m_clock.now()) < finishedSeconds;
}

bool OutboxModel::isFound(const Job &job) const
{
    return matchesChip(job, m_chip) && (!m_onlyMine || job.user == m_reader.account)
        && m_query.matches(job);
}

void OutboxModel::filterChanged(const QString &words)
{
    const auto lineName = [this](PortId id) {
        const Model::Port *port = m_server.port(id);
        return port == nullptr ? QString() : port->name();
    };
    m_query = JobQuery(words, {m_clock.now().toTimeZone(m_clock.zone()), lineName});
}

bool OutboxModel::matches(qint64 id)
{
    if (!isBroadcast(id)) {
        const Job *job = this->job(id);
        const bool found = job != nullptr && isFound(*job);
        m_found += found ? 1 : 0;
        return found;
    }
    Broadcast &broadcast = m_broadcasts[id];
    broadcast.found = broadcast.members;
    if (isFiltered())
        broadcast.found.removeIf([this](qint64 member) { return !isFound(*job(member)); });
    m_found += static_cast<int>(broadcast.found.size());
    return !broadcast.found.isEmpty();
}

void OutboxModel::addMember(const Job &job, qint64 submission)
{
    const qint64 id = broadcastId(submission);
    Broadcast &broadcast = m_broadcasts[id];
    broadcast.counts.add(job);
    if (!isShown(job))
        return;
    if (broadcast.members.isEmpty())
        m_top.append(id);
    const Job *first = this->job(broadcast.first);
    if (first == nullptr || sendOrder(job) < sendOrder(*first))
        broadcast.first = job.id.value;
    broadcast.members.append(job.id.value);
    ++m_all;
}

/** Puts the jobs of each submission with more than one of them together. */
void OutboxModel::beginFlush()
{
    m_top.clear();
    m_found = 0;
    m_all = 0;
    for (Broadcast &broadcast : m_broadcasts) {
        broadcast.counts = {};
        broadcast.members.clear();
        broadcast.first = 0;
    }
    const QList<Job> &jobs = m_server.jobs().items();
    QHash<qint64, int> sizes;
    if (m_grouped) {
        sizes.reserve(jobs.size());
        for (const Job &job : jobs)
            ++sizes[submissionNumber(job)];
    }
    for (const Job &job : jobs) {
        const qint64 submission = m_grouped ? submissionNumber(job) : 0;
        if (submission != 0 && sizes.value(submission) > 1) {
            addMember(job, submission);
        } else if (isShown(job)) {
            m_top.append(job.id.value);
            ++m_all;
        }
    }
}

void OutboxModel::endFlush()
{
    m_shown = m_found;
    m_broadcasts.removeIf([this](const auto &broadcast) { return rowOf(broadcast.key()) < 0; });
    const QList<qint64> ids = m_broadcasts.keys();
    for (const qint64 id : ids)
        changeMembers(id, m_broadcasts[id]);
}

void OutboxModel::changeMembers(qint64 id, Broadcast &broadcast)
{
    if (broadcast.isOpen) {
        QList<qint64> wanted = broadcast.found;
        sortIds(wanted);
        if (wanted != broadcast.rows)
            changeRows(indexOf(id), broadcast.rows, wanted,
                       [&broadcast](const QList<qint64> &rows) { broadcast.rows = rows; });
    }
    if (std::exchange(broadcast.told, broadcast.counts) != broadcast.counts)
        noteCellsChanged(indexOf(id));
}

qint64 OutboxModel::idOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return 0;
    return index.internalId() == 0 ? idAt(index.row())
                                   : m_broadcasts.value(parentId(index)).rows.value(index.row());
}

QList<qint64> OutboxModel::jobsOf(qint64 id) const
{
    return isBroadcast(id) ? m_broadcasts.value(id).found : QList<qint64>{id};
}

BroadcastCounts OutboxModel::counts(qint64 broadcast) const
{
    return m_broadcasts.value(broadcast).counts;
}

QModelIndex OutboxModel::indexOf(qint64 id) const
{
    const Job *job = !isBroadcast(id) && rowOf(id) < 0 ? this->job(id) : nullptr;
    if (job == nullptr)
        return RowIndexModel::indexOf(id);
    const qint64 submission = submissionNumber(*job);
    const qint64 parent = broadcastId(submission);
    const auto broadcast = m_broadcasts.constFind(parent);
    const qsizetype row = broadcast == m_broadcasts.cend() ? -1 : broadcast->rows.indexOf(id);
    return row < 0 ? QModelIndex()
                   : createIndex(static_cast<int>(row), 0, static_cast<quintptr>(submission));
}

QModelIndex OutboxModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(submissionOf(idOf(parent)))
                                        : quintptr(0));
}

QModelIndex OutboxModel::parent(const QModelIndex &child) const
{
    return child.isValid() && child.internalId() != 0 ? RowIndexModel::indexOf(parentId(child))
                                                      : QModelIndex();
}

bool OutboxModel::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() || (parent.column() == 0 && isBroadcast(idOf(parent)));
}

bool OutboxModel::canFetchMore(const QModelIndex &parent) const
{
    const qint64 id = idOf(parent);
    return isBroadcast(id) && !m_broadcasts.value(id).isOpen;
}

void OutboxModel::fetchMore(const QModelIndex &parent)
{
    const auto broadcast = m_broadcasts.find(idOf(parent));
    if (broadcast == m_broadcasts.end() || std::exchange(broadcast->isOpen, true))
        return;
    changeMembers(broadcast.key(), *broadcast);
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return RowIndexModel::rowCount(parent);
    const qint64 id = parent.column() == 0 ? idOf(parent) : 0;
    return isBroadcast(id) ? static_cast<int>(m_broadcasts.value(id).rows.size()) : 0;
}

int OutboxModel::columnCount(const QModelIndex &) const
{
    return JobColumns::count;
}

int OutboxModel::openCount() const
{
    const QList<Job> &jobs = m_server.jobs().items();
    return static_cast<int>(std::count_if(jobs.cbegin(), jobs.cend(),
                                          [](const Job &job) { return !isFinal(job.state); }));
}

WhyContext OutboxModel::reader() const
{
    WhyContext context = m_reader;
    context.now = m_clock.now();
    context.zone = m_clock.zone();
    return context;
}

QString OutboxModel::why(const Job &job) const
{
    return whySentence(job.why, reader());
}

void OutboxModel::setPending(const QList<qint64> &ids, const QString &text)
{
    for (const qint64 id : ids) {
        m_pending.insert(id, text);
        if (const QModelIndex row = indexOf(id); row.isValid())
            noteCellsChanged(row);
    }
}

void OutboxModel::clearPending(const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        if (m_pending.remove(id) == 0)
            continue;
        if (const QModelIndex row = indexOf(id); row.isValid())
            noteCellsChanged(row);
    }
}

QList<QStringList> OutboxModel::properties(const Job &job) const
{
    QList<QStringList> rows;
    for (int i = 0; i < JobColumns::count; ++i) {
        const auto column = static_cast<Column>(i);
        const QString text = m_columns.toolTip(job, column, reader());
        if (!text.isEmpty())
            rows.append({m_columns.header(column), text});
    }
    return rows;
}

QString OutboxModel::stateText(const Job &job) const
{
    const QString pending = m_pending.value(job.id.value);
    return pending.isEmpty() ? jobLook(job).word : pending;
}

Qt::ItemFlags OutboxModel::flags(const QModelIndex &index) const
{
    const Job *job = this->job(idOf(index));
    const bool isNumber = index.column() == static_cast<int>(Column::Number);
    const Qt::ItemFlags flags = RowIndexModel::flags(index);
    return isNumber && job != nullptr && isChangeable(*job) ? flags | Qt::ItemIsEditable : flags;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const qint64 id = idOf(index);
    if (role == IdRole)
        return id;
    const auto column = static_cast<Column>(index.column());
    if (isBroadcast(id))
        return broadcastData(id, column, role);
    const Job *job = this->job(id);
    return job == nullptr ? QVariant() : jobData(*job, column, role);
}

QVariant OutboxModel::jobData(const Job &job, Column column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Column::State ? stateText(job) : m_columns.text(job, column, reader());
    case Qt::EditRole:
        return job.to;
    case Qt::ToolTipRole:
        return m_columns.toolTip(job, column, reader());
    case Qt::DecorationRole:
        if (column == Column::State)
            return m_pending.contains(job.id.value)
                ? glyphIcon(Glyph::Dots, Token::Negotiate)
                : glyphIcon(jobLook(job).glyph, jobLook(job).token);
        return {};
    case SortRole:
        return m_columns.key(job, column);
    case LookRole:
        return static_cast<int>(jobLook(job).token);
    case PercentRole:
        return jobPercent(job, m_server);
    default:
        return {};
    }
}

QString OutboxModel::broadcastText(qint64 id, Column column) const
{
    const auto broadcast = m_broadcasts.constFind(id);
    const Job *first = broadcast == m_broadcasts.cend() ? nullptr : job(broadcast->first);
    if (first == nullptr)
        return {};
    switch (column) {
    case Column::State:
        return broadcastLook(broadcast->counts).word;
    case Column::Why:
        return broadcast->counts.text();
    case Column::Recipient:
        return tr("%n recipients", nullptr, broadcast->counts.all());
    case Column::Document:
    case Column::Submitted:
    case Column::Sender:
    case Column::Broadcast:
    case Column::Billing:
    case Column::CoverPage:
    case Column::Resolution:
        return m_columns.text(*first, column, reader());
    default:
        return {}; // each of its faxes has its own
    }
}

QVariant OutboxModel::broadcastData(qint64 id, Column column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return broadcastText(id, column);
    case Qt::ToolTipRole:
        return tr("%1, %2: %3")
            .arg(broadcastText(id, Column::Document), broadcastText(id, Column::Recipient),
                 broadcastText(id, Column::Why));
    case Qt::DecorationRole: {
        const JobLook look = broadcastLook(counts(id));
        return column == Column::State ? QVariant(glyphIcon(look.glyph, look.token)) : QVariant();
    }
    case SortRole:
        return sortKey(id, static_cast<int>(column));
    case LookRole:
        return static_cast<int>(broadcastLook(counts(id)).token);
    case PercentRole:
        return -1;
    case CountsRole:
        return QVariant::fromValue(counts(id));
    default:
        return {};
    }
}

bool OutboxModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Job *job = this->job(idOf(index));
    if (role != Qt::EditRole || job == nullptr || value.toString().trimmed() == job->to)
        return false;
    Q_EMIT numberEntered(job->id.value, value.toString().trimmed());
    return true;
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_columns.header(static_cast<Column>(section));
}

QVariant OutboxModel::sortKey(qint64 id, int column) const
{
    const Job *job = this->job(isBroadcast(id) ? m_broadcasts.value(id).first : id);
    if (job == nullptr)
        return {};
    return column < 0 ? QVariant(sendOrder(*job))
                      : m_columns.key(*job, static_cast<Column>(column));
}

int jobPercent(const Job &job, const Model::Server &server)
{
    if (job.state != JobState::Inprogress || job.pages == 0)
        return -1;
    int hundredths = job.pagesConfirmed * 100;
    const Model::Port *port = server.port(job.port);
    if (port != nullptr && port->status().jobId() == job.id
        && port->status().currentPage() > job.pagesConfirmed)
        hundredths += port->status().pagePercent();
    return qMin(100, hundredths / job.pages);
}

} // namespace Fax::Ui
