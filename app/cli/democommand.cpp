#include "commandline.h"

#include "base/valuemap.h"
#include "documents.h"
#include "imaging/tifffax.h"
#include "job/job.h"
#include "waiter.h"

#include <QtCore/QFile>
#include <QtCore/QSet>
#include <QtCore/QUuid>

namespace Fax::Cli {

namespace {

/** Two software ports on the built-in line: one that may send, another one that answers by itself. */
struct Line
{
    QVariantMap sender;
    QVariantMap receiver;
};

QVariantMap configOf(const QVariant &port)
{
    return port.toMap().value(QStringLiteral("config")).toMap();
}

bool isBuiltIn(const QVariantMap &config)
{
    return config.value(QStringLiteral("driver")) == QStringLiteral("builtin");
}

Result<Line> findLine(const QVariantList &ports)
{
    for (const QVariant &first : ports) {
        const QVariantMap sender = configOf(first);
        if (!isBuiltIn(sender) || !sender.value(QStringLiteral("send")).toBool())
            continue;
        for (const QVariant &second : ports) {
            const QVariantMap receiver = configOf(second);
            const bool answers = receiver.value(QStringLiteral("receive"))
                == QStringLiteral("auto");
            if (isBuiltIn(receiver) && answers && receiver != sender)
                return Line{sender, receiver};
        }
    }
    return failure(
        ErrorCode::InvalidOperation,
        Text::tr("The demo needs two built-in ports, one that sends and one that answers; see "
                 "faxctl port --help"));
}

Result<Documents> demoDocuments(const QStringList &paths)
{
    if (!paths.isEmpty())
        return readDocuments(paths);
    QFile sample(QStringLiteral(":/faxctl/sample.pdf"));
    if (!sample.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileMissing, Text::tr("The sample document is missing"));
    return Documents{{QStringLiteral("sample.pdf")}, {sample.readAll()}};
}

QSet<qint64> faxIds(const QVariantList &inbox)
{
    QSet<qint64> ids;
    for (const QVariant &fax : inbox)
        ids.insert(fax.toMap().value(QStringLiteral("id")).toLongLong());
    return ids;
}

/** The fax that the receiving port got while we were sending; newest first. */
Result<QVariantMap> findReceived(const QVariantList &inbox, const QSet<qint64> &before,
                                 const Line &line)
{
    for (const QVariant &item : inbox) {
        const QVariantMap fax = item.toMap();
        if (!before.contains(fax.value(QStringLiteral("id")).toLongLong())
            && fax.value(QStringLiteral("portId")) == line.receiver.value(QStringLiteral("id")))
            return fax;
    }
    return failure(ErrorCode::NothingReceived, Text::tr("The fax did not arrive in the inbox"));
}

/** What is wrong with the received pages; empty if they are those that were sent, pixel by pixel. */
Result<QString> difference(const QByteArray &sent, const QByteArray &received)
{
    const auto ours = TiffFax::read(sent);
    const auto theirs = TiffFax::read(received);
    if (!ours || !theirs)
        return tl::unexpected(ours ? theirs.error() : ours.error());
    if (ours->size() != theirs->size())
        return Text::tr("%1 pages were sent, %2 arrived").arg(ours->size()).arg(theirs->size());
    for (qsizetype i = 0; i < ours->size(); ++i) {
        if (ours->at(i) != theirs->at(i))
            return Text::tr("page %1 differs").arg(i + 1);
    }
    return QString();
}

struct Report
{
    QVariantMap job;
    QVariantMap fax;
    double secondsOnLine = 0;
    QString difference;
};

double secondsOnLine(const QVariantList &attempts)
{
    double seconds = 0;
    for (const QVariant &attempt : attempts)
        seconds += attempt.toMap().value(QStringLiteral("secondsOnLine")).toDouble();
    return seconds;
}

Result<Report> makeReport(Session &session, qint64 jobId, const QSet<qint64> &before,
                          const Line &line)
{
    Report report;
    const auto job = session.ask(QStringLiteral("job"), {jobId});
    const auto inbox = session.ask(QStringLiteral("inbox"));
    const auto sent = session.ask(QStringLiteral("jobDocument"), {jobId});
    for (const auto *answer : {&job, &inbox, &sent}) {
        if (!*answer)
            return tl::unexpected(answer->error());
    }
    const auto fax = findReceived(inbox->value.toList(), before, line);
    if (!fax)
        return tl::unexpected(fax.error());
    const auto received = session.ask(QStringLiteral("faxDocument"),
                                      {fax->value(QStringLiteral("id"))});
    if (!received)
        return tl::unexpected(received.error());
    report.job = job->value.toMap().value(QStringLiteral("job")).toMap();
    report.secondsOnLine = secondsOnLine(
        job->value.toMap().value(QStringLiteral("attempts")).toList());
    report.fax = *fax;
    return difference(sent->document, received->document).map([&](const QString &text) {
        report.difference = text;
        return report;
    });
}

void print(const Report &report, bool json)
{
    const bool equal = report.difference.isEmpty();
    const QString verdict = equal ? Text::tr("equal to the sent pages, pixel by pixel")
                                  : report.difference;
    if (json) {
        printJson(QVariantMap{
            {QStringLiteral("pagesSent"), report.job.value(QStringLiteral("pages"))},
            {QStringLiteral("pagesConfirmed"), report.job.value(QStringLiteral("pagesConfirmed"))},
            {QStringLiteral("secondsOnLine"), report.secondsOnLine},
            {QStringLiteral("file"), report.fax.value(QStringLiteral("file"))},
            {QStringLiteral("equal"), equal},
            {QStringLiteral("job"), jobForPrograms(report.job)},
            {QStringLiteral("fax"), report.fax}});
        return;
    }
    printFacts({{Text::tr("Pages sent"), report.job.value(QStringLiteral("pages")).toString()},
                {Text::tr("Pages confirmed"),
                 report.job.value(QStringLiteral("pagesConfirmed")).toString()},
                {Text::tr("Seconds on the line"), QString::number(report.secondsOnLine, 'f', 1)},
                {Text::tr("Received fax"), report.fax.value(QStringLiteral("file")).toString()},
                {Text::tr("Received pages"), verdict}});
}

Submission submissionTo(const Line &line, const QStringList &names)
{
    Submission submission;
    submission.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    submission.recipients = {{line.receiver.value(QStringLiteral("number")).toString(), {}}};
    submission.documentNames = names;
    submission.subject = Text::tr("Demo");
    submission.wantedPort = line.sender.value(QStringLiteral("id")).toString();
    return submission;
}

Exit sendAndCompare(Session &session, const Documents &documents, const Line &line, bool json)
{
    const auto inbox = session.ask(QStringLiteral("inbox"));
    if (!inbox)
        return fail(inbox.error());
    const auto submitted = session.ask(
        QStringLiteral("submit"), {toMap(submissionTo(line, documents.names))}, documents.contents);
    if (!submitted)
        return fail(submitted.error());
    const qint64 id = submitted->value.toList().value(0).toLongLong();
    Waiter waiter(session, {id}, json);
    waiter.showFrames();
    if (const Exit outcome = waiter.wait(); outcome != Exit::Done)
        return outcome;
    waitForQuietLines(session);
    const auto report = makeReport(session, id, faxIds(inbox->value.toList()), line);
    if (!report)
        return fail(report.error());
    print(*report, json);
    return report->difference.isEmpty() ? Exit::Done : Exit::Failed;
}

Exit demo(const Invocation &call)
{
    const auto documents = demoDocuments(call.arguments);
    if (!documents)
        return fail(documents.error());
    const auto session = call.open(Hosting::Serve);
    if (!session)
        return fail(session.error());
    const auto ports = (*session)->ask(QStringLiteral("ports"));
    if (!ports)
        return fail(ports.error());
    const auto line = findLine(ports->value.toList());
    if (!line)
        return fail(line.error());
    if (!call.global.json)
        printLine(Text::tr("Sending %1 from %2 to %3 over the built-in line")
                      .arg(documents->names.join(QStringLiteral(", ")),
                           line->sender.value(QStringLiteral("name")).toString(),
                           line->receiver.value(QStringLiteral("name")).toString()));
    return sendAndCompare(**session, *documents, *line, call.global.json);
}

} // namespace

QList<Command> demoCommands()
{
    return {
        {QStringLiteral("demo"),
         QStringLiteral("[FILE...]"),
         Text::tr("Send a fax from one built-in port to another and compare"),
         Text::tr(
             "Sends the files, or a sample document, as real fax calls without a modem. Succeeds\n"
             "only if the received pages equal the sent ones pixel by pixel."),
         {},
         0,
         -1,
         demo}};
}

} // namespace Fax::Cli
