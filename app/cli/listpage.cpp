#include "listpage.h"

#include "base/valuemap.h"

#include <QtCore/QCommandLineParser>

#include <limits>

namespace Fax::Cli {

namespace {

constexpr int portion = 500;
constexpr int most = 1'000'000;

const QString limitName = QStringLiteral("limit");
const QString afterName = QStringLiteral("after");

qint64 idOf(const QVariant &row)
{
    return row.toMap().value(QStringLiteral("id")).toLongLong();
}

Result<qint64> number(const Invocation &call, const QString &name, qint64 preset, qint64 maximum)
{
    if (!call.options.isSet(name))
        return preset;
    const QString text = call.options.value(name);
    const auto value = parseId(text);
    if (!value || *value > maximum)
        return failure(ErrorCode::InvalidParameter,
                       Text::tr("--%1 takes a number, not \"%2\"").arg(name, text.left(40)));
    return *value;
}

} // namespace

Result<QString> timeOption(const Invocation &call, const QString &name, int daysLater)
{
    const QString text = call.options.value(name);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const QDateTime time = day.isValid() && text.size() == 10
        ? day.addDays(daysLater).startOfDay()
        : QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return failure(ErrorCode::InvalidParameter,
                       Text::tr("--%1 takes a date as 2026-05-31 or a time as "
                                "2026-05-31T14:00:00Z, not \"%2\"")
                           .arg(name, text.left(40)));
    return isoTime(time.toUTC());
}

QList<QCommandLineOption> listPageOptions()
{
    return {{{limitName}, Text::tr("Show so many (50; with --json all)"), Text::tr("N")},
            {{afterName}, Text::tr("Go on after this one, with older ones"), Text::tr("ID")}};
}

Result<ListPage> pageOf(const Invocation &call)
{
    const auto limit = number(call, limitName, call.global.json ? 0 : ListPage().limit, most);
    const auto after = number(call, afterName, 0, std::numeric_limits<qint64>::max());
    if (!limit || !after)
        return tl::unexpected(limit ? after.error() : limit.error());
    return ListPage{static_cast<int>(*limit), *after};
}

Result<ListPart> readPart(Session &session, const QString &method, const QVariantMap &filter,
                          const ListPage &page)
{
    const qsizetype wanted = page.limit > 0 ? page.limit : most;
    ListPart part;
    qint64 before = page.after;
    while (part.rows.size() <= wanted) {
        const qsizetype next = std::min<qsizetype>(portion, wanted + 1 - part.rows.size());
        QVariantMap asked = filter;
        asked.insert(QStringLiteral("limit"), next);
        if (before > 0)
            asked.insert(QStringLiteral("before"), before);
        const auto answer = session.ask(method, {asked});
        if (!answer)
            return tl::unexpected(answer.error());
        const QVariantList rows = answer->value.toList();
        part.rows += rows;
        if (rows.size() < next)
            break;
        before = idOf(rows.constLast());
    }
    part.more = part.rows.size() > wanted;
    if (part.more)
        part.rows.resize(wanted);
    return part;
}

void printRest(const ListPart &part, const QString &command)
{
    if (part.more)
        printNote(Text::tr("There are older ones: faxctl %1 --after %2")
                      .arg(command)
                      .arg(idOf(part.rows.constLast())));
}

} // namespace Fax::Cli
