#include "link/typedmethods.h"

#include <QtCore/QHash>

namespace Fax {

namespace TypedMethods {

namespace {

constexpr qint64 defaultLimit = 1000; // of a list in one message
constexpr qint64 maximumLimit = 10'000;

using MakeArguments = Result<QVariantList> (*)(const Call &call);
using ReadAnswer = Result<QVariantList> (*)(const Answer &answer);

// --- arguments of requests -----------------------------------------------------------------------

Result<QVariantList> same(const Call &call)
{
    return call.arguments;
}

Result<QVariantList> ownPort(const Call &call)
{
    return QVariantList{call.port};
}

Result<QVariantList> listOfOne(const Call &call)
{
    return QVariantList{QVariant(call.arguments)};
}

/** A list must fit into one message, so it always has a limit. */
Result<QVariantList> limitedFilter(const Call &call)
{
    const QString key = QStringLiteral("limit");
    QVariantMap filter = call.arguments.constFirst().toMap();
    const QVariant limit = filter.value(key, defaultLimit);
    if (limit.toLongLong() < 1 || limit.toLongLong() > maximumLimit)
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("\"limit\" must be 1 to %1; ask for older ones with "
                                      "\"before\"")
                           .arg(maximumLimit));
    filter.insert(key, limit);
    return QVariantList{filter};
}

// --- replies from answers ------------------------------------------------------------------------

Result<QVariantList> nothing(const Answer &)
{
    return QVariantList();
}

Result<QVariantList> value(const Answer &answer)
{
    return QVariantList{answer.value};
}

Result<QVariantList> document(const Answer &answer)
{
    return QVariantList{answer.document};
}

Result<QVariantList> portPath(const Answer &answer)
{
    return QVariantList{portObjectPath(answer.value.toLongLong())};
}

Result<QVariantList> portPaths(const Answer &answer)
{
    QStringList paths;
    const QVariantList ports = answer.value.toList();
    for (const QVariant &port : ports) {
        const QVariantMap config = port.toMap().value(QStringLiteral("config")).toMap();
        paths.append(portObjectPath(config.value(QStringLiteral("id")).toLongLong()));
    }
    return QVariantList{paths};
}

Result<QVariantList> jobInParts(const Answer &answer)
{
    const QVariantMap parts = answer.value.toMap();
    return QVariantList{parts.value(QStringLiteral("job"), QVariantMap()),
                        parts.value(QStringLiteral("attempts"), QVariantList()),
                        parts.value(QStringLiteral("pages"), QVariantList())};
}

/** One job was to be changed: its error is the error of the call. */
Result<QVariantList> changedJob(const Answer &answer)
{
    const QVariantMap result = answer.value.toList().value(0).toMap();
    const auto code = errorCodeFromNumber(result.value(QStringLiteral("error")).toInt());
    if (code != ErrorCode::None)
        return failure(code, result.value(QStringLiteral("message")).toString());
    return QVariantList();
}

// --- methods -------------------------------------------------------------------------------------

Function simple(const QString &method, ReadAnswer read, MakeArguments make = &same)
{
    return [method, read, make](const Call &call, const Ask &ask, const Finish &finish) {
        const auto arguments = make(call);
        if (!arguments)
            return finish(tl::unexpected(arguments.error()));
        ask({method, *arguments, call.documents},
            [read, finish](const Result<Answer> &answer) { finish(answer.and_then(read)); });
    };
}

Function jobChange(const QString &method)
{
    return simple(method, &changedJob, &listOfOne);
}

/** The command 3 of the reference means two things (object-model A8): it depends on the job. */
void resumeOrRestart(const Call &call, const Ask &ask, const Finish &finish)
{
    ask({QStringLiteral("job"), call.arguments, {}},
        [call, ask, finish](const Result<Answer> &answer) {
            if (!answer)
                return finish(tl::unexpected(answer.error()));
            const QVariantMap job = answer->value.toMap().value(QStringLiteral("job")).toMap();
            const bool usedUp = job.value(QStringLiteral("state")) == u"retries_exceeded"_qs;
            const QString method = usedUp ? QStringLiteral("restartJobs")
                                          : QStringLiteral("resumeJobs");
            jobChange(method)(call, ask, finish);
        });
}

void setStatus(const Call &call, const Ask &ask, const Finish &finish)
{
    const int command = call.arguments.at(1).toInt();
    const Call job{0, {call.arguments.at(0)}, {}};
    switch (command) {
    case 1:
        return jobChange(QStringLiteral("cancelJobs"))(job, ask, finish);
    case 2:
        return jobChange(QStringLiteral("pauseJobs"))(job, ask, finish);
    case 3:
        return resumeOrRestart(job, ask, finish);
    default:
        return finish(failure(ErrorCode::InvalidParameter,
                              QStringLiteral("There is no command %1; 1 deletes, 2 pauses, 3 "
                                             "resumes or restarts a job")
                                  .arg(command)));
    }
}

QHash<QString, Function> serverMethods()
{
    return {
        {QStringLiteral("GetSettings"), simple(QStringLiteral("properties"), &value)},
        {QStringLiteral("SetSetting"), simple(QStringLiteral("setProperty"), &nothing)},
        {QStringLiteral("GetPorts"), simple(QStringLiteral("ports"), &portPaths)},
        {QStringLiteral("AddPort"), simple(QStringLiteral("addPort"), &portPath)},
        {QStringLiteral("RemovePort"), simple(QStringLiteral("removePort"), &nothing)},
        {QStringLiteral("GetJobs"), simple(QStringLiteral("jobs"), &value, &limitedFilter)},
        {QStringLiteral("GetJob"), simple(QStringLiteral("job"), &jobInParts)},
        {QStringLiteral("Submit"), simple(QStringLiteral("submit"), &value)},
        {QStringLiteral("Preview"), simple(QStringLiteral("preview"), &document)},
        {QStringLiteral("GetJobDocument"), simple(QStringLiteral("jobDocument"), &document)},
        {QStringLiteral("SetStatus"), &setStatus},
        {QStringLiteral("PauseJob"), jobChange(QStringLiteral("pauseJobs"))},
        {QStringLiteral("ResumeJob"), jobChange(QStringLiteral("resumeJobs"))},
        {QStringLiteral("RestartJob"), jobChange(QStringLiteral("restartJobs"))},
        {QStringLiteral("CancelJob"), jobChange(QStringLiteral("cancelJobs"))},
        {QStringLiteral("GetFaxes"), simple(QStringLiteral("inbox"), &value, &limitedFilter)},
        {QStringLiteral("GetFax"), simple(QStringLiteral("fax"), &value)},
        {QStringLiteral("GetFaxDocument"), simple(QStringLiteral("faxDocument"), &document)},
        {QStringLiteral("SetFaxRead"), simple(QStringLiteral("setFaxRead"), &nothing)},
        {QStringLiteral("DeleteFax"), simple(QStringLiteral("deleteFax"), &nothing)},
    };
}

QHash<QString, Function> portMethods()
{
    return {
        {QStringLiteral("Answer"), simple(QStringLiteral("answer"), &nothing, &ownPort)},
        {QStringLiteral("HangUp"), simple(QStringLiteral("hangUp"), &nothing, &ownPort)},
        {QStringLiteral("Reset"), simple(QStringLiteral("resetPort"), &nothing, &ownPort)},
    };
}

} // namespace

Function find(const QString &interface, const QString &method)
{
    static const QHash<QString, Function> server = serverMethods();
    static const QHash<QString, Function> port = portMethods();
    if (interface == BusInterfaces::server().name())
        return server.value(method);
    if (interface == BusInterfaces::port().name())
        return port.value(method);
    return {};
}

} // namespace TypedMethods

QString portObjectPath(qint64 port)
{
    return QStringLiteral("/org/faxconsole/port/%1").arg(port);
}

} // namespace Fax
