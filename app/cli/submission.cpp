#include "submission.h"

#include "base/valuemap.h"
#include "job/faxnumber.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QUuid>

namespace Fax::Cli {

namespace {

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

tl::unexpected<Error> malformed(const QString &sentence)
{
    return failure(ErrorCode::InvalidParameter, sentence);
}

/** One word of an enumeration; absent = the value stays. */
template <typename Enum>
Result<> readWord(const QCommandLineParser &options, const char *name, const QStringList &allowed,
                  Enum &value)
{
    if (!options.isSet(option(name)))
        return {};
    const QString word = options.value(option(name));
    const auto parsed = enumFromName<Enum>(word);
    if (!parsed || !allowed.contains(word))
        return malformed(Text::tr("--%1 takes one of %2, not \"%3\"")
                             .arg(option(name), allowed.join(QStringLiteral(", ")), word.left(40)));
    value = *parsed;
    return {};
}

Result<> readRecipients(const QCommandLineParser &options, Submission &submission)
{
    const QStringList numbers = options.values(option("to"));
    const QStringList names = options.values(option("name"));
    if (names.size() > numbers.size())
        return malformed(Text::tr("there are more --name than --to"));
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        // What may be called is the server's rule: it may have other numbers blocked.
        const auto number = FaxNumber::parse(numbers[i]);
        if (!number)
            return tl::unexpected(number.error());
        submission.recipients.append({number->shown(), names.value(i)});
    }
    return {};
}

/** ISO 8601; without a zone it is local time, as on a wall clock. */
Result<> readSchedule(const QCommandLineParser &options, Submission &submission)
{
    const bool discount = options.isSet(option("discount"));
    const bool at = options.isSet(option("at"));
    if (discount && at)
        return malformed(Text::tr("--at and --discount exclude each other"));
    if (discount)
        submission.schedule = ScheduleType::DiscountPeriod;
    if (!at)
        return {};
    const QString text = options.value(option("at"));
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || !text.contains(u'T'))
        return malformed(Text::tr("--at takes a time like 2026-05-06T08:00 (local) or "
                                  "2026-05-06T06:00Z, not \"%1\"")
                             .arg(text.left(40)));
    submission.schedule = ScheduleType::SpecificTime;
    submission.scheduledAt = time.toUTC();
    return {};
}

Result<> readPages(const QCommandLineParser &options, Submission &submission)
{
    const QStringList resolutions{option("standard"), option("fine"), option("superfine")};
    const QStringList papers{option("a4"), option("letter"), option("legal")};
    submission.pageRange = options.value(option("pages"));
    return readWord(options, "resolution", resolutions, submission.resolution).and_then([&] {
        return readWord(options, "paper", papers, submission.paper);
    });
}

Result<> readSending(const QCommandLineParser &options, Submission &submission)
{
    const QStringList priorities{option("low"), option("normal"), option("high")};
    submission.requestId = options.isSet(option("request-id"))
        ? options.value(option("request-id"))
        : QUuid::createUuid().toString(QUuid::WithoutBraces);
    submission.subject = options.value(option("subject"));
    submission.wantedPort = options.value(option("port"));
    submission.ecm = !options.isSet(option("no-ecm"));
    return readWord(options, "priority", priorities, submission.priority)
        .and_then([&] { return readSchedule(options, submission); })
        .and_then([&] { return readRecipients(options, submission); });
}

} // namespace

QList<QCommandLineOption> pageOptions()
{
    return {
        {{option("resolution")}, Text::tr("standard, fine (default) or superfine"), option("WORD")},
        {{option("paper")}, Text::tr("a4 (default), letter or legal"), option("WORD")},
        {{option("pages")}, Text::tr("Only these pages, like 1-3,7,9-"), option("RANGE")},
    };
}

QList<QCommandLineOption> sendingOptions()
{
    return {
        {{option("to")},
         Text::tr("Fax number; give it again for more recipients"),
         option("NUMBER")},
        {{option("name")},
         Text::tr("Name of the recipient; the n-th belongs to the n-th --to"),
         option("NAME")},
        {{option("subject")}, Text::tr("Subject, for lists and receipts"), option("TEXT")},
        {{option("at")}, Text::tr("Not before this time, like 2026-05-06T08:00"), option("TIME")},
        {{option("discount")}, Text::tr("In the discount period (see faxctl get)")},
        {{option("priority")}, Text::tr("low, normal (default) or high"), option("WORD")},
        {{option("port")}, Text::tr("Only from this port"), option("ID|NAME")},
        {{option("no-ecm")}, Text::tr("Without error correction")},
        {{option("request-id")},
         Text::tr("A name of your own for this request, like a UUID: sent again with the same "
                  "name, it gives the jobs of the first time"),
         option("ID")},
        {{option("wait")}, Text::tr("Show progress and wait for the outcome")},
    };
}

Result<Submission> pagesFrom(const QCommandLineParser &options)
{
    Submission submission;
    return readPages(options, submission).map([&] { return submission; });
}

Result<Submission> submissionFrom(const QCommandLineParser &options)
{
    return pagesFrom(options).and_then([&](Submission submission) {
        return readSending(options, submission).map([&] { return submission; });
    });
}

} // namespace Fax::Cli
