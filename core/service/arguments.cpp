#include "service/arguments.h"

#include "base/valuemap.h"

namespace Fax::Arguments {

namespace {

constexpr qsizetype mostTexts = 64;

tl::unexpected<Error> wrong(const QString &name, const char *expected)
{
    return failure(ErrorCode::InvalidParameter,
                   QStringLiteral("\"%1\" must be %2").arg(name, QString::fromLatin1(expected)));
}

bool isInteger(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::Short:
    case QMetaType::UShort:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<qint64> number(const QVariant &value, const QString &name)
{
    if (!isInteger(value))
        return wrong(name, "a number");
    return value.toLongLong();
}

Result<bool> boolean(const QVariant &value, const QString &name)
{
    if (value.typeId() != QMetaType::Bool)
        return wrong(name, "true or false");
    return value.toBool();
}

Result<QString> text(const QVariant &value, const QString &name)
{
    if (isInteger(value))
        return value.toString();
    if (value.typeId() != QMetaType::QString || value.toString().size() > 1000)
        return wrong(name, "text of at most 1000 characters");
    return value.toString();
}

Result<QDateTime> time(const QVariantMap &filter, const QString &name)
{
    const auto written = text(filter.value(name, QString()), name);
    if (!written)
        return tl::unexpected(written.error());
    const QDateTime time = timeFromIso(*written);
    if (!time.isValid() && !written->isEmpty())
        return wrong(name, "an ISO 8601 time");
    return time;
}

Result<QStringList> texts(const QVariant &value, const QString &name)
{
    const bool isList = value.typeId() == QMetaType::QVariantList
        || value.typeId() == QMetaType::QStringList;
    if (!isList || value.toList().size() > mostTexts)
        return wrong(name, "a list of at most 64 texts");
    QStringList texts;
    for (const QVariant &item : value.toList()) {
        const auto one = text(item, name);
        if (!one)
            return tl::unexpected(one.error());
        texts.append(*one);
    }
    return texts;
}

Result<QVariantMap> map(const QVariant &value, const QString &name)
{
    if (value.typeId() != QMetaType::QVariantMap)
        return wrong(name, "a map");
    return value.toMap();
}

Result<int> limit(const QVariantMap &filter)
{
    const QString name = QStringLiteral("limit");
    return number(filter.value(name, -1), name).and_then([](qint64 most) -> Result<int> {
        if (most < -1 || most > 1'000'000)
            return failure(ErrorCode::InvalidParameter, QStringLiteral("limit is out of range"));
        return static_cast<int>(most);
    });
}

Result<QList<JobId>> jobIds(const QVariant &value)
{
    const QVariantList values = value.toList();
    if (values.isEmpty() || values.size() > 10000)
        return wrong(QStringLiteral("ids"), "a list of 1 to 10,000 job ids");
    QList<JobId> ids;
    for (const QVariant &item : values) {
        const auto job = id<JobTag>(item, QStringLiteral("id"));
        if (!job)
            return tl::unexpected(job.error());
        ids.append(*job);
    }
    return ids;
}

} // namespace Fax::Arguments
