#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QVariant>

namespace Fax {

/**
 * Arguments of a request as checked values. They come from outside: every wrong type is
 * InvalidParameter with the name of the argument, never a silent default.
 */
namespace Arguments {

[[nodiscard]] Result<qint64> number(const QVariant &value, const QString &name);
[[nodiscard]] Result<bool> boolean(const QVariant &value, const QString &name);
/** Text of at most 1000 characters. A number is taken as its digits, so that an id may be given for a name. */
[[nodiscard]] Result<QString> text(const QVariant &value, const QString &name);
/** An ISO 8601 time in a filter map; nothing said is an invalid one. */
[[nodiscard]] Result<QDateTime> time(const QVariantMap &filter, const QString &name);
/** At most 64 texts. */
[[nodiscard]] Result<QStringList> texts(const QVariant &value, const QString &name);
[[nodiscard]] Result<QVariantMap> map(const QVariant &value, const QString &name);

/** A positive number. */
template <typename Tag> [[nodiscard]] Result<Id<Tag>> id(const QVariant &value, const QString &name)
{
    return number(value, name).and_then([&](qint64 number) -> Result<Id<Tag>> {
        if (number <= 0)
            return failure(ErrorCode::InvalidParameter,
                           QStringLiteral("\"%1\" must be a positive number").arg(name));
        return Id<Tag>{number};
    });
}

// Which part of a list a filter map asks for.
/** "limit": -1 (or nothing) is all, 1,000,000 at most. */
[[nodiscard]] Result<int> limit(const QVariantMap &filter);
/** "before": only what is older than this id; invalid if nothing is said. */
template <typename Tag> [[nodiscard]] Result<Id<Tag>> before(const QVariantMap &filter)
{
    const QString name = QStringLiteral("before");
    return filter.contains(name) ? id<Tag>(filter.value(name), name) : Id<Tag>{};
}

/** One to 10,000 job ids. */
[[nodiscard]] Result<QList<JobId>> jobIds(const QVariant &value);

} // namespace Arguments

} // namespace Fax
