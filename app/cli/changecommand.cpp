#include "commandline.h"

#include "base/valuemap.h"
#include "submission.h"

#include <QtCore/QCommandLineParser>

namespace Fax::Cli {

namespace {

using namespace Qt::StringLiterals;

tl::unexpected<Error> malformed(const QString &sentence)
{
    return failure(ErrorCode::InvalidParameter, sentence);
}

/** --now, --discount or --at. */
Result<> readTime(const QCommandLineParser &options, QVariantMap &change)
{
    Submission when;
    if (const auto read = readSchedule(options, when); !read)
        return read;
    const bool isLater = when.schedule != ScheduleType::Now;
    if (isLater && options.isSet(u"now"_s))
        return malformed(Text::tr("--now excludes --at and --discount"));
    if (!isLater && !options.isSet(u"now"_s))
        return {};
    change.insert(u"schedule"_s, enumName(when.schedule));
    if (when.schedule == ScheduleType::SpecificTime)
        change.insert(u"scheduledAt"_s, isoTime(when.scheduledAt));
    return {};
}

Result<> readLimit(const QCommandLineParser &options, QVariantMap &change)
{
    if (options.isSet(u"rate"_s)) {
        bool isNumber = false;
        const int rate = options.value(u"rate"_s).toInt(&isNumber);
        if (!isNumber)
            return malformed(Text::tr("--rate takes bit/s, like 9600"));
        change.insert(u"bitRate"_s, rate);
    }
    if (options.isSet(u"no-ecm"_s))
        change.insert(u"ecm"_s, false);
    return {};
}

/** What the service checks itself is passed on as it is. */
Result<QVariantMap> changeFrom(const QCommandLineParser &options)
{
    QVariantMap change;
    for (const auto &[name, key] :
         {std::pair(u"number"_s, u"number"_s), std::pair(u"priority"_s, u"priority"_s)}) {
        if (options.isSet(name))
            change.insert(key, options.value(name));
    }
    if (options.isSet(u"port"_s)) {
        const QString port = options.value(u"port"_s);
        change.insert(u"wantedPort"_s, port == u"any"_s ? QString() : port);
    }
    auto read = readTime(options, change).and_then([&] { return readLimit(options, change); });
    if (!read)
        return tl::unexpected(read.error());
    if (change.isEmpty())
        return malformed(Text::tr("say what to change, for example --number NUMBER"));
    return change;
}

Exit changeJobs(const Invocation &call)
{
    const auto ids = jobIds(call.arguments);
    if (!ids)
        return failUsage(ids.error().detail);
    const auto change = changeFrom(call.options);
    if (!change)
        return failUsage(change.error().detail);
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    QVariantList changes;
    for (const qint64 id : *ids) {
        QVariantMap one = *change;
        one.insert(u"id"_s, id);
        changes.append(one);
    }
    const auto answer = (*session)->ask(u"changeJobs"_s, {QVariant(changes)});
    if (!answer)
        return fail(answer.error());
    return reportChanges(answer->value.toList(), call.global.json, Text::tr("changed"));
}

} // namespace

QList<Command> changeCommands()
{
    return {
        {u"change"_s,
         u"ID... OPTIONS"_s,
         Text::tr("Change faxes that wait or have failed"),
         Text::tr("  faxctl change 12 --number \"+49 30 5550100\"\n"
                  "  faxctl change 12 13 14 --discount --priority low\n"
                  "  faxctl change 12 --rate 9600 --no-ecm && faxctl retry 12"),
         {
             {{u"number"_s}, Text::tr("Another number, with fresh tries"), u"NUMBER"_s},
             {{u"priority"_s}, Text::tr("low, normal or high"), u"WORD"_s},
             {{u"now"_s}, Text::tr("As soon as a line is free")},
             {{u"at"_s}, Text::tr("Not before this time, like 2026-05-06T08:00"), u"TIME"_s},
             {{u"discount"_s}, Text::tr("In the discount period (see faxctl get)")},
             {{u"port"_s}, Text::tr("Only from this port, or from any"), u"ID|NAME|any"_s},
             {{u"rate"_s},
              Text::tr("After a failure: call its number at no more than 9600, 7200, 4800 or "
                       "2400 bit/s, for 30 days"),
              u"BITS"_s},
             {{u"no-ecm"_s},
              Text::tr("After a failure: call its number without error correction, for 30 days")},
         },
         1,
         -1,
         changeJobs}};
}

} // namespace Fax::Cli
