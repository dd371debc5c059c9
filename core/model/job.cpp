#include "model/job.h"

#include "base/valuemap.h"
#include "model/notifier.h"
#include "model/server.h"
#include "port/portdescription.h"

#include <QtCore/QCoreApplication>

namespace Fax::Model {

namespace {

struct JobText
{
    Q_DECLARE_TR_FUNCTIONS(Job)
};

QString deviceStatusOf(const Port *port)
{
    return portStateText(port ? port->status().state() : PortState::Unknown);
}

/** A8: the texts of QueueStatus. Completed and Canceled are jobs that have left the queue since. */
QString queueStatusOf(const Fax::Job &job)
{
    if (job.paused)
        return JobText::tr("Paused");
    if (job.noLine)
        return JobText::tr("No Line");
    switch (job.state) {
    case JobState::Pending:
        return JobText::tr("Pending");
    case JobState::Inprogress:
        return JobText::tr("In Progress");
    case JobState::Retrying:
        return JobText::tr("Retrying");
    case JobState::RetriesExceeded:
        return JobText::tr("Retries Exceeded");
    case JobState::Completed:
        return JobText::tr("Completed");
    case JobState::Canceling:
        return JobText::tr("Deleting");
    case JobState::Canceled:
        return JobText::tr("Canceled");
    }
    return {};
}

} // namespace

JobValue JobValue::of(const Fax::Job &job, const Port *port)
{
    JobValue value;
    value.billingCode = job.billingCode;
    value.deviceStatus = deviceStatusOf(port);
    value.discountSend = job.schedule == ScheduleType::DiscountPeriod;
    value.displayName = job.displayName.isEmpty() ? job.documentName : job.displayName;
    value.faxNumber = job.to;
    value.jobId = job.id.value;
    value.pageCount = job.pages;
    value.queueStatus = queueStatusOf(job);
    value.recipientName = job.recipientName;
    value.senderCompany = job.senderCompany;
    value.senderDept = job.senderDepartment;
    value.senderName = job.senderName;
    value.tsid = job.tsid;
    value.type = Model::Job::Send;
    value.userName = job.user;
    return value;
}

JobValue JobValue::of(const ReceivedFax &fax, const Port *port)
{
    JobValue value;
    value.deviceStatus = deviceStatusOf(fax.receiving ? port : nullptr);
    value.displayName = fax.from;
    value.jobId = -fax.id.value;
    value.queueStatus = fax.receiving ? JobText::tr("In Progress")
        : fax.complete                ? JobText::tr("Completed")
                                      : JobText::tr("Failed");
    value.tsid = fax.tsid;
    value.type = fax.receiving || fax.complete ? Model::Job::Receive : Model::Job::FailReceive;
    return value;
}

Job::Job(Server &server, const JobValue &value)
    : ServerObject(server)
    , m_value(value)
{ }

void Job::setStatus(int command)
{
    if (command < Delete || command > Resume)
        return fail({ErrorCode::InvalidParameter,
                     tr("%1 is no command for a job; 1 deletes, 2 pauses, 3 resumes or restarts")
                         .arg(command)});
    if (m_value.jobId < 0)
        return command == Delete
            ? hangUpReception()
            : fail({ErrorCode::InvalidOperation, tr("What is being received can only be deleted")});
    if (command == Delete)
        return change(QStringLiteral("cancelJobs"));
    if (command == Pause)
        return change(QStringLiteral("pauseJobs"), {true});
    const Fax::Job *live = server() ? server()->jobs().find(JobId{m_value.jobId}) : nullptr;
    const bool failed = live && live->state == JobState::RetriesExceeded;
    change(failed ? QStringLiteral("restartJobs") : QStringLiteral("resumeJobs"));
}

void Job::change(const QString &method, const QVariantList &more)
{
    const QVariantList ids{QVariant(QVariantList{m_value.jobId})};
    ask({method, ids + more, {}}, [this](const Answer &answer) {
        const QVariantMap outcome = answer.value.toList().value(0).toMap();
        const int error = outcome.value(QStringLiteral("error")).toInt();
        if (error != 0)
            return fail(
                {errorCodeFromNumber(error), outcome.value(QStringLiteral("message")).toString()});
        Q_EMIT statusSet();
    });
}

void Job::hangUpReception()
{
    const ReceivedFax *fax = server() ? server()->faxes().find(FaxId{-m_value.jobId}) : nullptr;
    if (!fax || !fax->receiving)
        return fail({ErrorCode::InvalidOperation, tr("This fax is not being received any more")});
    ask({QStringLiteral("hangUp"), {fax->portId.value}, {}},
        [this](const Answer &) { Q_EMIT statusSet(); });
}

void Job::refresh()
{
    if (m_value.jobId < 0)
        return ask({QStringLiteral("fax"), {-m_value.jobId}, {}}, [this](const Answer &answer) {
            take(fromMap<ReceivedFax>(answer.value.toMap()).map([this](const ReceivedFax &fax) {
                return JobValue::of(fax, port(fax.portId));
            }));
        });
    ask({QStringLiteral("job"), {m_value.jobId}, {}}, [this](const Answer &answer) {
        const QVariantMap map = answer.value.toMap().value(QStringLiteral("job")).toMap();
        take(fromMap<Fax::Job>(map).map(
            [this](const Fax::Job &job) { return JobValue::of(job, port(job.port)); }));
    });
}

const Port *Job::port(PortId id) const
{
    return server() ? server()->port(id) : nullptr;
}

void Job::take(const Result<JobValue> &value)
{
    if (!value)
        return fail(value.error());
    const JobValue before = std::exchange(m_value, *value);
    emitDifferences(this, JobValue::staticMetaObject, &before, &m_value);
    Q_EMIT refreshed();
}

} // namespace Fax::Model
