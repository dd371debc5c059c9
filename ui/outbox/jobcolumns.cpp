#include "outbox/jobcolumns.h"

#include "base/valuemap.h"
#include "common/format.h"
#include "outbox/joblook.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui {

namespace {

struct JobColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(JobColumns)
};

double seconds(const QDateTime &time)
{
    return time.isValid() ? static_cast<double>(time.toSecsSinceEpoch()) : 0;
}

QString pagesText(const Job &job)
{
    return job.pages == 0 ? QStringLiteral("-")
                          : QStringLiteral("%1/%2").arg(job.pagesConfirmed).arg(job.pages);
}

QString lastResult(const Job &job)
{
    return job.lastError == ErrorCode::None ? QString() : failurePhrase(job.lastError);
}

constexpr const char *headers[] = {
    QT_TRANSLATE_NOOP("JobColumns", "State"),
    QT_TRANSLATE_NOOP("JobColumns", "Why / progress"),
    QT_TRANSLATE_NOOP("JobColumns", "Recipient"),
    QT_TRANSLATE_NOOP("JobColumns", "Number"),
    QT_TRANSLATE_NOOP("JobColumns", "Document"),
    QT_TRANSLATE_NOOP("JobColumns", "Pages"),
    QT_TRANSLATE_NOOP("JobColumns", "Priority"),
    QT_TRANSLATE_NOOP("JobColumns", "Tries"),
    QT_TRANSLATE_NOOP("JobColumns", "Next try"),
    QT_TRANSLATE_NOOP("JobColumns", "Submitted"),
    QT_TRANSLATE_NOOP("JobColumns", "Sender"),
    QT_TRANSLATE_NOOP("JobColumns", "Job ID"),
    QT_TRANSLATE_NOOP("JobColumns", "Line"),
    QT_TRANSLATE_NOOP("JobColumns", "Size"),
    QT_TRANSLATE_NOOP("JobColumns", "Resolution"),
    QT_TRANSLATE_NOOP("JobColumns", "Broadcast"),
    QT_TRANSLATE_NOOP("JobColumns", "Billing code"),
    QT_TRANSLATE_NOOP("JobColumns", "Expires"),
    QT_TRANSLATE_NOOP("JobColumns", "Last result"),
    QT_TRANSLATE_NOOP("JobColumns", "Cover page"),
};
static_assert(std::size(headers) == JobColumns::count);

} // namespace

QString documentOf(const Job &job)
{
    if (!job.displayName.isEmpty())
        return job.displayName;
    return job.subject.isEmpty() ? job.documentName : job.subject;
}

int sendGroup(const Job &job)
{
    if (isRunning(job))
        return 0;
    if (!isFinal(job.state))
        return 1;
    return job.state == JobState::RetriesExceeded ? 2 : 3;
}

/** Inside a group what the scheduler does next comes first, finished jobs newest first. */
double sendOrder(const Job &job)
{
    constexpr double group = 1e13;
    constexpr double priority = 1e12;
    const double base = group * sendGroup(job);
    if (isFinal(job.state))
        return base + priority - seconds(job.finishedAt);
    const double due = qMax(seconds(job.submittedAt), seconds(JobColumns::nextTry(job)));
    return base + priority * (2 - static_cast<int>(job.priority)) + due;
}

QDateTime JobColumns::nextTry(const Job &job)
{
    if (isFinal(job.state) || isRunning(job))
        return {};
    if (job.why.code == u"discount" || job.why.code == u"scheduled")
        return timeFromIso(job.why.parameters.value(QStringLiteral("at")).toString());
    return job.notBefore;
}

QString JobColumns::lineName(const Job &job) const
{
    const Model::Port *port = m_server.port(job.port.isValid() ? job.port : job.wantedPort);
    return port == nullptr ? QString() : port->name();
}

/** DirtyDays after its submission or its time (service-semantics 10.4). */
QDateTime JobColumns::expires(const Job &job) const
{
    const int days = m_server.dirtyDays();
    if (days < 1 || isFinal(job.state))
        return {};
    return qMax(job.submittedAt, job.scheduledAt).addDays(days);
}

QString JobColumns::header(Column column) const
{
    return JobColumnsText::tr(headers[static_cast<int>(column)]);
}

QString JobColumns::text(const Job &job, Column column, const WhyContext &reader) const
{
    const auto time = [&reader](const QDateTime &at) {
        return at.isValid() ? leftToRight(Ui::shortTime(at, reader.now)) : QString();
    };
    switch (column) {
    case Column::State:
        return jobLook(job).word;
    case Column::Why:
        return whySentence(job.why, reader);
    case Column::Recipient:
        return job.recipientName;
    case Column::Number:
        return leftToRight(job.to);
    case Column::Document:
        return documentOf(job);
    case Column::Pages:
        return pagesText(job);
    case Column::Priority:
        return priorityWord(job.priority);
    case Column::Tries:
        return QStringLiteral("%1/%2").arg(job.attempts).arg(job.maximumAttempts);
    case Column::NextTry:
        return time(nextTry(job));
    case Column::Submitted:
        return time(job.submittedAt);
    case Column::Sender:
        return job.senderName.isEmpty() ? job.user : job.senderName;
    case Column::Id:
        return QString::number(job.id.value);
    case Column::Line:
        return lineName(job);
    case Column::Size:
        return job.size > 0 ? dataSize(job.size) : QString();
    case Column::Resolution:
        return resolutionDots(job.resolution);
    case Column::Broadcast:
        return job.submissionId;
    case Column::Billing:
        return job.billingCode;
    case Column::Expires:
        return time(expires(job));
    case Column::LastResult:
        return lastResult(job);
    case Column::CoverPage:
        return job.coverpageName;
    }
    return {};
}

QString JobColumns::toolTip(const Job &job, Column column, const WhyContext &reader) const
{
    if (column == Column::Submitted)
        return fullTime(job.submittedAt);
    if (column == Column::NextTry)
        return nextTry(job).isValid() ? fullTime(nextTry(job)) : QString();
    if (column == Column::Expires)
        return expires(job).isValid() ? fullTime(expires(job)) : QString();
    return text(job, column, reader);
}

QVariant JobColumns::key(const Job &job, Column column) const
{
    switch (column) {
    case Column::State:
        return sendGroup(job);
    case Column::Why:
        return QString(job.why.code + job.why.parameters.value(QStringLiteral("at")).toString());
    case Column::Pages:
        return job.pages;
    case Column::Priority:
        return static_cast<int>(job.priority);
    case Column::Tries:
        return job.attempts;
    case Column::NextTry:
        return seconds(nextTry(job));
    case Column::Submitted:
        return seconds(job.submittedAt);
    case Column::Id:
        return job.id.value;
    case Column::Size:
        return job.size;
    case Column::Resolution:
        return static_cast<int>(job.resolution);
    case Column::Expires:
        return seconds(expires(job));
    case Column::Recipient:
    case Column::Number:
    case Column::Document:
    case Column::Sender:
    case Column::Line:
    case Column::Broadcast:
    case Column::Billing:
    case Column::LastResult:
    case Column::CoverPage:
        break;
    }
    static const WhyContext unused; // no sentence is made here
    return text(job, column, unused).toLower();
}

} // namespace Fax::Ui
