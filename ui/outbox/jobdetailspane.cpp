#include "outbox/jobdetailspane.h"

#include "common/format.h"
#include "common/frames.h"
#include "common/rowstable.h"
#include "job/whysentence.h"
#include "outbox/joblook.h"
#include "outbox/outboxmodel.h"
#include "outbox/whypage.h"

#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

namespace {

QStringList pageRow(const PageRecord &page)
{
    const QString attempt = page.attempt == 0 ? QString() : QString::number(page.attempt);
    const QString at = page.confirmedAt.isValid() ? timeOfDay(page.confirmedAt) : QString();
    return {QString::number(page.page),
            attempt,
            at,
            QStringLiteral("%1×%2").arg(page.width).arg(page.rows),
            dataSize(page.bytes),
            verdictWord(page.verdict)};
}

QString attemptResult(const Attempt &attempt)
{
    if (!attempt.endedAt.isValid())
        return JobDetailsPane::tr("on the line");
    if (attempt.error == ErrorCode::None)
        return JobDetailsPane::tr("sent");
    return attempt.errorText.isEmpty() ? errorText(attempt.error) : attempt.errorText;
}

/** The result, and why the call was not made at full speed. */
QString attemptText(const Attempt &attempt)
{
    const QString limit = limitSentence(attempt.limit, WhyContext::current());
    return limit.isEmpty() ? attemptResult(attempt)
                           : QStringLiteral("%1. %2").arg(attemptResult(attempt), limit);
}

QStringList attemptRow(const Attempt &attempt)
{
    const int seconds = static_cast<int>(attempt.secondsOnLine + 0.5);
    const QString rate = attempt.bitRate > 0 ? QString::number(attempt.bitRate) : QString();
    return {QString::number(attempt.attempt),
            timeOfDay(attempt.startedAt),
            attempt.port,
            duration(seconds),
            rate,
            QString::number(attempt.pagesConfirmed),
            attempt.remoteId,
            attemptText(attempt)};
}

template <typename T>
QList<QStringList> rowsOf(const QList<T> &values, QStringList (*row)(const T &))
{
    QList<QStringList> rows;
    for (const T &value : values)
        rows.append(row(value));
    return rows;
}

} // namespace

JobDetailsPane::JobDetailsPane(Model::Server &server, const OutboxModel &model, QWidget *parent)
    : QTabWidget(parent)
    , m_server(server)
    , m_model(model)
    , m_why(new WhyPage)
    , m_pages(new RowsModel(
          {tr("Page"), tr("Try"), tr("Confirmed"), tr("Size"), tr("Data"), tr("Verdict")}, this))
    , m_attempts(new RowsModel({tr("Try"), tr("Time"), tr("Line"), tr("Duration"), tr("Rate"),
                                tr("Pages"), tr("Remote ID"), tr("Result")},
                               this))
    , m_trace(new RowsModel(frameHeaders(), this))
    , m_properties(new RowsModel({tr("Property"), tr("Value")}, this))
{
    setObjectName(QStringLiteral("outbox.details"));
    setDocumentMode(true);
    addTab(m_why, tr("Why"));
    addTable(m_pages, {5, 4, 10, 11, 9}, QStringLiteral("outbox.pages"), tr("Pages"));
    addTable(m_attempts, {4, 10, 12, 12, 7, 6, 20}, QStringLiteral("outbox.attempts"),
             tr("Attempts"));
    addTable(m_trace, frameColumnWidths(), QStringLiteral("outbox.trace"), tr("Trace"));
    addTable(m_properties, {20}, QStringLiteral("outbox.properties"), tr("Properties"));
    connect(m_why, &WhyPage::remedyWanted, this,
            [this](Remedy remedy) { Q_EMIT remedyWanted(m_id, remedy); });

    m_reload.setSingleShot(true);
    m_reload.setInterval(300ms);
    connect(&m_reload, &QTimer::timeout, this, &JobDetailsPane::load);
    connect(&server.jobs(), &Model::ListNotifier::changed, this, [this](const QList<qint64> &ids) {
        if (!ids.contains(m_id))
            return;
        showWhy();
        m_reload.start();
    });
    connect(&server, &Model::Server::frameReceived, this,
            [this](JobId job, FaxId, const TraceEntry &frame) {
                if (job.isValid() && job.value == m_id)
                    m_trace->appendRow(frameRow(frame));
            });
    connect(&server, &Model::Server::connectedChanged, this, &JobDetailsPane::showWhy);
    connect(&server, &Model::Server::accountChanged, this, &JobDetailsPane::showWhy);
    showWhy();
}

void JobDetailsPane::addTable(RowsModel *model, const QList<int> &characters, const QString &name,
                              const QString &title)
{
    auto *view = new RowsView(model, characters);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setFrameShape(QFrame::NoFrame);
    addTab(view, title);
}

void JobDetailsPane::setJob(qint64 id)
{
    if (std::exchange(m_id, id) == id)
        return;
    m_pages->setRows({});
    m_attempts->setRows({});
    m_trace->setRows({});
    m_why->showAttempts({});
    showWhy();
    load();
    loadTrace();
}

void JobDetailsPane::showAttempts()
{
    setCurrentIndex(2);
}

void JobDetailsPane::showProperties()
{
    setCurrentIndex(4);
}

QString JobDetailsPane::sentence() const
{
    return m_why->sentence();
}

void JobDetailsPane::showWhy()
{
    const Job *job = m_model.job(m_id);
    if (job == nullptr) {
        m_why->showText(isBroadcast(m_id) ? m_model.counts(m_id).text()
                                          : tr("Select a fax to see what is known of it."));
        m_properties->setRows({});
        return;
    }
    m_why->showJob(job, m_model.why(*job));
    m_why->setReason(refusalFor(*job));
    m_properties->setRows(m_model.properties(*job));
}

/** Why the buttons do nothing now. */
QString JobDetailsPane::refusalFor(const Job &job) const
{
    if (!m_server.isConnected())
        return tr("Not connected to %1").arg(m_server.displayName());
    const Model::Permissions &mine = m_server.permissions();
    return mine.may(Right::ManageAllJobs, job.user) ? QString()
                                                    : mine.refusal(Right::ManageAllJobs);
}

void JobDetailsPane::load()
{
    if (m_id <= 0)
        return;
    m_server.jobDetails(JobId{m_id}, this,
                        [this, id = m_id](const Result<Model::JobDetails> &details) {
                            if (details && id == m_id)
                                show(*details);
                        });
}

void JobDetailsPane::loadTrace()
{
    if (m_id <= 0)
        return;
    m_server.jobTrace(JobId{m_id}, this,
                      [this, id = m_id](const Result<QList<TraceEntry>> &frames) {
                          if (frames && id == m_id)
                              m_trace->setRows(frameRows(*frames));
                      });
}

void JobDetailsPane::show(const Model::JobDetails &details)
{
    m_pages->setRows(rowsOf(details.pages, pageRow));
    m_attempts->setRows(rowsOf(details.attempts, attemptRow));
    m_why->showAttempts(details.attempts);
}

} // namespace Fax::Ui
