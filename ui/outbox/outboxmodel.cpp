#include "outbox/outboxmodel.h"

#include "common/format.h"
#include "outbox/joblook.h"

#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

namespace {

constexpr int finishedSeconds = 10;

/** Active first, then what waits, then what failed, then what is done. */
int sendGroup(const Job &job)
{
    if (isRunning(job))
        return 0;
    if (!isFinal(job.state))
        return 1;
    return job.state == JobState::RetriesExceeded ? 2 : 3;
}

double seconds(const QDateTime &time)
{
    return time.isValid() ? static_cast<double>(time.toSecsSinceEpoch()) : 0;
}

} // namespace

OutboxModel::OutboxModel(const Model::Server &server, Clock &clock, QObject *parent)
    : RowIndexModel(server.jobs(), parent)
    , m_server(server)
    , m_clock(clock)
    , m_reader(WhyContext::current())
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

bool OutboxModel::isShown(const Job &job) const
{
    if (m_finishedShown || (job.state != JobState::Completed && job.state != JobState::Canceled))
        return true;
    return job.finishedAt.isValid() && job.finishedAt.secsTo(m_clock.now()) < finishedSeconds;
}

const Job *OutboxModel::jobAt(int row) const
{
    return job(idAt(row));
}

int OutboxModel::openCount() const
{
    const QList<Job> &jobs = m_server.jobs().items();
    return static_cast<int>(std::count_if(jobs.cbegin(), jobs.cend(),
                                          [](const Job &job) { return !isFinal(job.state); }));
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString OutboxModel::why(const Job &job) const
{
    WhyContext context = m_reader;
    context.now = m_clock.now();
    context.zone = m_clock.zone();
    return whySentence(job.why, context);
}

QString OutboxModel::text(const Job &job, Column column) const
{
    switch (column) {
    case Column::State:
        return jobLook(job).word;
    case Column::Why:
        return why(job);
    case Column::Recipient:
        return job.recipientName;
    case Column::Number:
        return leftToRight(job.to);
    case Column::Document:
        return job.subject.isEmpty() ? job.documentName : job.subject;
    case Column::Pages:
        return job.pages == 0 ? QStringLiteral("-")
                              : QStringLiteral("%1/%2").arg(job.pagesConfirmed).arg(job.pages);
    case Column::Tries:
        return QStringLiteral("%1/%2").arg(job.attempts).arg(job.maximumAttempts);
    case Column::Submitted:
        return leftToRight(shortTime(job.submittedAt, m_clock.now()));
    case Column::Priority:
        return priorityWord(job.priority);
    case Column::NextTry:
        return leftToRight(shortTime(job.notBefore, m_clock.now()));
    case Column::Sender:
        return job.senderName.isEmpty() ? job.user : job.senderName;
    case Column::Size:
        return job.size > 0 ? dataSize(job.size) : QString();
    case Column::Resolution:
        return resolutionDots(job.resolution);
    case Column::Line: {
        const Model::Port *port = m_server.port(job.port);
        return port == nullptr ? QString() : port->name();
    }
    case Column::Id:
        return QString::number(job.id.value);
    }
    return {};
}

QString OutboxModel::toolTip(const Job &job, Column column) const
{
    if (column == Column::Submitted)
        return fullTime(job.submittedAt);
    if (column == Column::NextTry)
        return fullTime(job.notBefore);
    return text(job, column);
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const Job *job = index.isValid() ? jobAt(index.row()) : nullptr;
    if (job == nullptr)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*job, column);
    case Qt::ToolTipRole:
        return toolTip(*job, column);
    case Qt::DecorationRole:
        if (column == Column::State)
            return glyphIcon(jobLook(*job).glyph, jobLook(*job).token);
        return {};
    case IdRole:
        return job->id.value;
    case SortRole:
        return columnKey(*job, column);
    case LookRole:
        return static_cast<int>(jobLook(*job).token);
    case PercentRole:
        return jobPercent(*job, m_server);
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::State:
        return tr("State");
    case Column::Why:
        return tr("Why / progress");
    case Column::Recipient:
        return tr("Recipient");
    case Column::Number:
        return tr("Number");
    case Column::Document:
        return tr("Document");
    case Column::Pages:
        return tr("Pages");
    case Column::Tries:
        return tr("Tries");
    case Column::Submitted:
        return tr("Submitted");
    case Column::Priority:
        return tr("Priority");
    case Column::NextTry:
        return tr("Next try");
    case Column::Sender:
        return tr("Sender");
    case Column::Size:
        return tr("Size");
    case Column::Resolution:
        return tr("Resolution");
    case Column::Line:
        return tr("Line");
    case Column::Id:
        return tr("Job ID");
    }
    return {};
}

QList<qint64> OutboxModel::allIds() const
{
    QList<qint64> ids;
    const QList<Job> &jobs = m_server.jobs().items();
    ids.reserve(jobs.size());
    for (const Job &job : jobs)
        if (isShown(job))
            ids.append(job.id.value);
    return ids;
}

QString OutboxModel::searchText(qint64 id) const
{
    const Job *job = this->job(id);
    if (job == nullptr)
        return {};
    QString digits = job->to;
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    const QStringList parts{job->recipientName, job->to,         digits,    job->documentName,
                            job->subject,       job->senderName, job->user, QString::number(id),
                            jobLook(*job).word};
    return parts.join(u'\n').toLower();
}

/** Groups by state; inside a group what the scheduler does next comes first, finished jobs newest first. */
double OutboxModel::sendOrder(const Job &job) const
{
    constexpr double group = 1e13;
    constexpr double priority = 1e12;
    const double base = group * sendGroup(job);
    if (isFinal(job.state))
        return base + priority - seconds(job.finishedAt);
    const double due = qMax(seconds(job.submittedAt), seconds(job.notBefore));
    return base + priority * (2 - static_cast<int>(job.priority)) + due;
}

QVariant OutboxModel::columnKey(const Job &job, Column column) const
{
    switch (column) {
    case Column::State:
        return sendGroup(job);
    case Column::Pages:
        return job.pages;
    case Column::Tries:
        return job.attempts;
    case Column::Submitted:
        return seconds(job.submittedAt);
    case Column::NextTry:
        return seconds(job.notBefore);
    case Column::Priority:
        return static_cast<int>(job.priority);
    case Column::Size:
        return job.size;
    case Column::Resolution:
        return static_cast<int>(job.resolution);
    case Column::Id:
        return job.id.value;
    case Column::Why:
    case Column::Recipient:
    case Column::Number:
    case Column::Document:
    case Column::Sender:
    case Column::Line:
        break;
    }
    return text(job, column).toLower();
}

QVariant OutboxModel::sortKey(qint64 id, int column) const
{
    const Job *job = this->job(id);
    if (job == nullptr)
        return {};
    return column < 0 ? QVariant(sendOrder(*job)) : columnKey(*job, static_cast<Column>(column));
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
