#include "commandline.h"

#include "base/valuemap.h"
#include "documents.h"
#include "submission.h"
#include "waiter.h"

#include <QtCore/QCommandLineParser>

namespace Fax::Cli {

namespace {

QList<qint64> idsOf(const QVariant &answer)
{
    QList<qint64> ids;
    const QVariantList list = answer.toList();
    for (const QVariant &id : list)
        ids.append(id.toLongLong());
    return ids;
}

Result<QVariantList> readJobs(Session &session, const QList<qint64> &ids)
{
    QVariantList jobs;
    for (const qint64 id : ids) {
        const auto answer = session.ask(QStringLiteral("job"), {id});
        if (!answer)
            return tl::unexpected(answer.error());
        jobs.append(answer->value.toMap().value(QStringLiteral("job")));
    }
    return jobs;
}

void printJobs(const QVariantList &jobs)
{
    QVariantList list;
    for (const QVariant &job : jobs)
        list.append(jobForPrograms(job.toMap()));
    printJson(list);
}

Exit waitForJobs(Session &session, const QList<qint64> &ids, bool json)
{
    Waiter waiter(session, ids, json);
    const Exit outcome = waiter.wait();
    if (json)
        printJobs(waiter.jobs());
    return outcome;
}

Exit leaveJobs(Session &session, const QList<qint64> &ids, bool json)
{
    if (session.isHosting())
        printNote(
            Text::tr("No fax service is running: the fax is stored and goes out when one runs. "
                     "Start it with: faxctl serve"));
    if (!json)
        return Exit::Done;
    const auto jobs = readJobs(session, ids);
    if (!jobs)
        return fail(jobs.error());
    printJobs(*jobs);
    return Exit::Done;
}

/** What was not said is left to the server (DefaultResolution, DefaultPaper). */
QVariantMap mapOf(const Submission &submission, const QCommandLineParser &options)
{
    QVariantMap map = toMap(submission);
    for (const QString &name : {QStringLiteral("resolution"), QStringLiteral("paper")}) {
        if (!options.isSet(name))
            map.remove(name);
    }
    return map;
}

Exit send(const Invocation &call)
{
    auto submission = submissionFrom(call.options);
    if (!submission)
        return submission.error().code == ErrorCode::InvalidParameter
            ? failUsage(submission.error().message())
            : fail(submission.error());
    if (submission->recipients.isEmpty())
        return failUsage(Text::tr("--to NUMBER is missing"));
    if (call.arguments.isEmpty() && !submission->sendCoverpage)
        return failUsage(Text::tr("a file to send is missing, or --cover NAME"));
    const auto documents = readDocuments(call.arguments);
    if (!documents)
        return fail(documents.error());
    submission->documentNames = documents->names;

    const bool wait = call.options.isSet(QStringLiteral("wait"));
    const auto session = call.open(wait ? Hosting::Serve : Hosting::Passive);
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("submit"),
                                        {mapOf(*submission, call.options)}, documents->contents);
    if (!answer)
        return fail(answer.error());
    const QList<qint64> ids = idsOf(answer->value);
    for (const qint64 id : ids) {
        if (!call.global.json)
            printLine(QString::number(id));
    }
    return wait ? waitForJobs(**session, ids, call.global.json)
                : leaveJobs(**session, ids, call.global.json);
}

} // namespace

QList<Command> sendCommands()
{
    return {{QStringLiteral("send"), QStringLiteral("--to NUMBER [options] [FILE...]"),
             Text::tr("Send files as a fax"),
             Text::tr(
                 "Prints the ids of the jobs, one for each recipient. Files may be PDF, PNG, JPEG, "
                 "BMP, TIFF and plain text;\nseveral files make one fax.\n\n"
                 "  faxctl send --to 102 --wait letter.pdf\n"
                 "  faxctl send --to 102 --to 103 --at 2026-05-06T08:00 price-list.pdf\n"
                 "  faxctl send --to 102 --cover plain --note \"Please call back\""),
             sendingOptions() + coverOptions() + pageOptions(), 0, -1, send}};
}

} // namespace Fax::Cli
