#include "commandline.h"

#include "base/valuemap.h"
#include "job/whysentence.h"
#include "listpage.h"
#include "waiter.h"

#include <QtCore/QCommandLineParser>

namespace Fax::Cli {

namespace {

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

QString pagesOf(const QVariantMap &job)
{
    return QStringLiteral("%1/%2").arg(word(job, "pagesConfirmed"), word(job, "pages"));
}

QString stateOf(const QVariantMap &job)
{
    const bool paused = job.value(QStringLiteral("paused")).toBool();
    return paused ? Text::tr("%1, paused").arg(word(job, "state")) : word(job, "state");
}

Exit listJobs(const Invocation &call)
{
    const auto page = pageOf(call);
    if (!page)
        return failUsage(page.error().detail);
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const bool open = call.options.isSet(QStringLiteral("open"));
    const auto read = readPart(**session, QStringLiteral("jobs"), {{QStringLiteral("open"), open}},
                               *page);
    if (!read)
        return fail(read.error());
    const QVariantList &jobs = read->rows;
    if (call.global.json) {
        QVariantList list;
        for (const QVariant &job : jobs)
            list.append(jobForPrograms(job.toMap()));
        printJson(list);
        return Exit::Done;
    }
    Table table({Text::tr("ID"), Text::tr("State"), Text::tr("To"), Text::tr("Pages"),
                 Text::tr("Tries"), Text::tr("Document"), Text::tr("Why")});
    for (const QVariant &item : jobs) {
        const QVariantMap job = item.toMap();
        table.addRow(
            {word(job, "id"), stateOf(job), word(job, "to"), pagesOf(job),
             QStringLiteral("%1/%2").arg(word(job, "attempts"), word(job, "maximumAttempts")),
             word(job, "documentName"), whyOf(job)});
    }
    table.print();
    printRest(*read, open ? QStringLiteral("jobs --open") : QStringLiteral("jobs"));
    return Exit::Done;
}

QString speedOf(const QVariantMap &values)
{
    const auto attempt = fromMap<Attempt>(values);
    return attempt ? speedPhrase(attempt->modulation, attempt->bitRate, attempt->ecm) : QString();
}

/** One line for each try that was not made at full speed: why not. */
void printLimits(const QVariantList &attempts)
{
    for (const QVariant &item : attempts) {
        const auto attempt = fromMap<Attempt>(item.toMap());
        const QString why = attempt ? limitSentence(attempt->limit, WhyContext::current())
                                    : QString();
        if (!why.isEmpty())
            printLine(Text::tr("Try %1: %2").arg(attempt->attempt).arg(why));
    }
}

void printAttempts(const QVariantList &attempts)
{
    printLine({});
    Table table({Text::tr("Try"), Text::tr("Started"), Text::tr("Port"), Text::tr("On the line"),
                 Text::tr("Confirmed"), Text::tr("Rate"), Text::tr("Other side"),
                 Text::tr("Result")});
    for (const QVariant &item : attempts) {
        const QVariantMap attempt = item.toMap();
        const bool running = word(attempt, "endedAt").isEmpty();
        const bool good = word(attempt, "error") == QLatin1StringView("none");
        table.addRow({word(attempt, "attempt"),
                      localTime(attempt.value(QStringLiteral("startedAt"))), word(attempt, "port"),
                      QStringLiteral("%1 s").arg(
                          attempt.value(QStringLiteral("secondsOnLine")).toDouble(), 0, 'f', 1),
                      word(attempt, "pagesConfirmed"), speedOf(attempt), word(attempt, "remoteId"),
                      running    ? Text::tr("running")
                          : good ? Text::tr("good")
                                 : word(attempt, "errorText")});
    }
    table.print();
    printLimits(attempts);
}

void printPages(const QVariantList &pages)
{
    printLine({});
    Table table({Text::tr("Page"), Text::tr("Verdict"), Text::tr("Try"), Text::tr("Size"),
                 Text::tr("Octets"), Text::tr("Confirmed")});
    for (const QVariant &item : pages) {
        const QVariantMap page = item.toMap();
        table.addRow({word(page, "page"), word(page, "verdict"), word(page, "attempt"),
                      QStringLiteral("%1x%2").arg(word(page, "width"), word(page, "rows")),
                      word(page, "bytes"), localTime(page.value(QStringLiteral("confirmedAt")))});
    }
    table.print();
}

/** Label and value of what was said with a fax; names as on a cover page. */
QList<std::pair<QString, QString>> detailFacts(const QVariantMap &details,
                                               const QVariantMap &recipient)
{
    const QString receipt = word(details, "receipt");
    const bool byMail = receipt == QLatin1StringView("mail");
    return {
        {Text::tr("Company"), word(recipient, "company")},
        {Text::tr("Address"), word(recipient, "address")},
        {Text::tr("City"),
         QStringLiteral("%1 %2").arg(word(recipient, "zip"), word(recipient, "city")).trimmed()},
        {Text::tr("State"), word(recipient, "state")},
        {Text::tr("Country"), word(recipient, "country")},
        {Text::tr("Title"), word(recipient, "title")},
        {Text::tr("Department"), word(recipient, "department")},
        {Text::tr("Office"), word(recipient, "office")},
        {Text::tr("Home phone"), word(recipient, "homePhone")},
        {Text::tr("Office phone"), word(recipient, "officePhone")},
        {Text::tr("Sender"), word(details, "senderName")},
        {Text::tr("Sender company"), word(details, "senderCompany")},
        {Text::tr("Sender address"), word(details, "senderAddress")},
        {Text::tr("Sender title"), word(details, "senderTitle")},
        {Text::tr("Sender department"), word(details, "senderDepartment")},
        {Text::tr("Sender office"), word(details, "senderOffice")},
        {Text::tr("Sender home phone"), word(details, "senderHomePhone")},
        {Text::tr("Sender office phone"), word(details, "senderOfficePhone")},
        {Text::tr("Sender fax"), word(details, "senderFax")},
        {Text::tr("Sender e-mail"), word(details, "emailAddress")},
        {Text::tr("Cover page"),
         details.value(QStringLiteral("sendCoverpage")).toBool() ? word(details, "coverpageName")
                                                                 : QString()},
        {Text::tr("Note"), word(details, "coverpageNote")},
        {Text::tr("Name in the queue"), word(details, "displayName")},
        {Text::tr("Billing code"), word(details, "billingCode")},
        {Text::tr("Receipt"),
         byMail ? Text::tr("mail to %1").arg(word(details, "receiptAddress"))
             : receipt == QLatin1StringView("none") ? QString()
                                                    : receipt},
    };
}

void printJob(const QVariantMap &job, const QVariantMap &details, const QVariantMap &recipient)
{
    const QVariantMap why = job.value(QStringLiteral("why")).toMap();
    const QList<std::pair<QString, QString>> facts{
        {Text::tr("Job"), word(job, "id")},
        {Text::tr("State"), stateOf(job)},
        {Text::tr("Why"), whyOf(job)},
        {Text::tr("Advice"),
         whyHint({word(why, "code"), why.value(QStringLiteral("parameters")).toMap()})},
        {Text::tr("Verdict"), word(job, "verdict")},
        {Text::tr("To"), word(job, "to")},
        {Text::tr("Recipient"), word(job, "recipientName")},
        {Text::tr("Subject"), word(job, "subject")},
        {Text::tr("Document"), word(job, "documentName")},
        {Text::tr("Pages confirmed"), pagesOf(job)},
        {Text::tr("Priority"), word(job, "priority")},
        {Text::tr("Submitted"), localTime(job.value(QStringLiteral("submittedAt")))},
        {Text::tr("Finished"), localTime(job.value(QStringLiteral("finishedAt")))}};
    printFacts(facts + detailFacts(details, recipient));
}

Exit showJob(const Invocation &call)
{
    const auto id = parseId(call.arguments.first());
    if (!id)
        return failUsage(
            Text::tr("a job id is a number, not \"%1\"").arg(call.arguments.first().left(40)));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("job"), {*id});
    if (!answer)
        return fail(answer.error());
    const QVariantMap map = answer->value.toMap();
    const QVariantList attempts = map.value(QStringLiteral("attempts")).toList();
    const QVariantList pages = map.value(QStringLiteral("pages")).toList();
    if (call.global.json) {
        QVariantMap job = jobForPrograms(map.value(QStringLiteral("job")).toMap());
        job.insert(QStringLiteral("details"), map.value(QStringLiteral("details")));
        job.insert(QStringLiteral("recipient"), map.value(QStringLiteral("recipient")));
        job.insert(QStringLiteral("attemptList"), attempts);
        job.insert(QStringLiteral("pageList"), pages);
        printJson(job);
        return Exit::Done;
    }
    printJob(map.value(QStringLiteral("job")).toMap(), map.value(QStringLiteral("details")).toMap(),
             map.value(QStringLiteral("recipient")).toMap());
    printAttempts(attempts);
    printPages(pages);
    return Exit::Done;
}

} // namespace

Exit reportChanges(const QVariantList &results, bool json, const QString &done)
{
    Exit exit = Exit::Done;
    for (const QVariant &item : results) {
        const QVariantMap result = item.toMap();
        const ErrorCode code = errorCodeFromNumber(result.value(QStringLiteral("error")).toInt());
        if (code == ErrorCode::None) {
            if (!json)
                printLine(Text::tr("Job %1: %2").arg(word(result, "id"), done));
            continue;
        }
        printNote(Text::tr("job %1: %2").arg(word(result, "id"), word(result, "message")));
        if (exit != Exit::NotPermitted)
            exit = exitFor(code);
    }
    if (json)
        printJson(results);
    return exit;
}

Result<QList<qint64>> jobIds(const QStringList &texts)
{
    QList<qint64> ids;
    for (const QString &text : texts) {
        const auto id = parseId(text);
        if (!id)
            return failure(ErrorCode::InvalidParameter,
                           Text::tr("a job id is a number, not \"%1\"").arg(text.left(40)));
        ids.append(*id);
    }
    return ids;
}

namespace {

Exit changeJobs(const Invocation &call, const QString &method, const QString &done)
{
    const auto ids = jobIds(call.arguments);
    if (!ids)
        return failUsage(ids.error().detail);
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(method,
                                        {QVariant(QVariantList(ids->cbegin(), ids->cend()))});
    if (!answer)
        return fail(answer.error());
    return reportChanges(answer->value.toList(), call.global.json, done);
}

Command change(const QString &name, const QString &method, const QString &summary,
               const QString &done)
{
    return {
        name,    QStringLiteral("ID..."),
        summary, {},
        {},      1,
        -1,      [method, done](const Invocation &call) { return changeJobs(call, method, done); }};
}

} // namespace

QList<Command> jobCommands()
{
    return {
        {QStringLiteral("jobs"),
         QStringLiteral("[--open] [--limit N] [--after ID]"),
         Text::tr("List the faxes that are sent"),
         {},
         listPageOptions() << QCommandLineOption{{QStringLiteral("open")},
                                                 Text::tr("Only those that are not finished")},
         0,
         0,
         listJobs},
        {QStringLiteral("job"),
         QStringLiteral("ID"),
         Text::tr("Show one fax: why it waits, tries, pages"),
         {},
         {},
         1,
         1,
         showJob},
        change(QStringLiteral("pause"), QStringLiteral("pauseJobs"), Text::tr("Hold faxes back"),
               Text::tr("paused")),
        change(QStringLiteral("resume"), QStringLiteral("resumeJobs"),
               Text::tr("Let paused faxes go on"), Text::tr("resumed")),
        change(QStringLiteral("restart"), QStringLiteral("restartJobs"),
               Text::tr("Send failed faxes again, with fresh tries"), Text::tr("restarted")),
        change(QStringLiteral("retry"), QStringLiteral("retryJobs"),
               Text::tr("Send waiting or failed faxes as soon as a line is free"),
               Text::tr("goes as soon as a line is free")),
        change(QStringLiteral("cancel"), QStringLiteral("cancelJobs"),
               Text::tr("Cancel faxes; hangs up if one is on the line"), Text::tr("cancelled")),
    };
}

} // namespace Fax::Cli
