#include "base/valuemap.h"

#include "base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QMetaEnum>
#include <QtCore/QMetaProperty>

#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace Fax {

namespace {

bool isGadget(QMetaType type)
{
    return type.flags().testFlag(QMetaType::IsGadget) && type.metaObject() != nullptr;
}

bool isEnumeration(QMetaType type)
{
    return type.flags().testFlag(QMetaType::IsEnumeration) && type.metaObject() != nullptr;
}

QMetaEnum metaEnum(QMetaType type)
{
    QByteArray name(type.name());
    name = name.mid(name.lastIndexOf(':') + 1);
    const QMetaObject *scope = type.metaObject();
    return scope->enumerator(scope->indexOfEnumerator(name.constData()));
}

/** Ids have no meta object; they are told by their type. */
template <typename... Ids> std::optional<qint64> idValue(const QVariant &value)
{
    std::optional<qint64> id;
    const auto tryType = [&]<typename T>(T) {
        if (value.metaType() == QMetaType::fromType<T>())
            id = value.value<T>().value;
    };
    (tryType(Ids{}), ...);
    return id;
}

template <typename... Ids> std::optional<QVariant> makeId(QMetaType type, qint64 number)
{
    std::optional<QVariant> id;
    const auto tryType = [&]<typename T>(T) {
        if (type == QMetaType::fromType<T>())
            id = QVariant::fromValue(T{number});
    };
    (tryType(Ids{}), ...);
    return id;
}

QVariant exported(const QVariant &value);

QVariantList exportedList(const QVariant &value)
{
    QVariantList list;
    const QSequentialIterable items = value.value<QSequentialIterable>();
    for (const QVariant &item : items)
        list.append(exported(item));
    return list;
}

QVariant exported(const QVariant &value)
{
    const QMetaType type = value.metaType();
    switch (type.id()) { // id() also registers the views of list types
    case QMetaType::QDateTime:
        return isoTime(value.toDateTime());
    case QMetaType::QString:
    case QMetaType::QByteArray:
    case QMetaType::QVariantMap:
    case QMetaType::QStringList:
        return value;
    default:
        break;
    }
    if (isEnumeration(type))
        return snakeCase(QString::fromLatin1(metaEnum(type).valueToKey(value.toInt())));
    if (const auto id = idValue<JobId, PortId, FaxId, ArchiveId, CallId>(value))
        return *id;
    if (isGadget(type))
        return gadgetToMap(*type.metaObject(), value.constData());
    if (value.canConvert<QSequentialIterable>())
        return exportedList(value);
    return value;
}

tl::unexpected<Error> wrongType(const QString &key)
{
    return failure(ErrorCode::InvalidParameter,
                   QStringLiteral("\"%1\" has a value of the wrong type").arg(key));
}

/** A whole number of any width; text is not a number here. */
std::optional<qint64> wholeNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::UChar:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        if (value.toULongLong() > quint64(std::numeric_limits<qint64>::max()))
            return std::nullopt;
        return value.toLongLong();
    case QMetaType::Double: { // JSON and scripts know no other number
        constexpr double exactLimit = 9007199254740992.0; // 2^53
        const double number = value.toDouble();
        if (std::abs(number) > exactLimit || std::trunc(number) != number)
            return std::nullopt;
        return static_cast<qint64>(number);
    }
    default:
        return std::nullopt;
    }
}

Result<QVariant> imported(const QVariant &value, QMetaType type, const QString &key);

Result<QVariant> importedList(const QVariant &values, QMetaType type, const QString &key)
{
    if (values.typeId() != QMetaType::QVariantList)
        return wrongType(key);
    QVariant list(type);
    QSequentialIterable target(QMetaSequence{}, nullptr);
    if (!QMetaType::view(type, list.data(), QMetaType::fromType<QSequentialIterable>(), &target))
        return wrongType(key);
    const QMetaType element = target.metaContainer().valueMetaType();
    for (const QVariant &value : values.toList()) {
        auto item = imported(value, element, key);
        if (!item)
            return item;
        target.addValue(*item);
    }
    return list;
}

Result<QVariant> importedEnum(const QVariant &value, QMetaType type, const QString &key)
{
    if (value.typeId() != QMetaType::QString)
        return wrongType(key);
    auto number = enumValue(metaEnum(type), value.toString());
    if (!number)
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("%1: %2").arg(key, number.error().detail));
    QVariant result(type);
    *static_cast<int *>(result.data()) = *number;
    return result;
}

Result<QVariant> importedTime(const QVariant &value, const QString &key)
{
    if (value.typeId() != QMetaType::QString)
        return wrongType(key);
    const QDateTime time = timeFromIso(value.toString());
    if (!time.isValid() && !value.toString().isEmpty())
        return failure(
            ErrorCode::InvalidParameter,
            QStringLiteral("%1: \"%2\" is not an ISO 8601 time").arg(key, value.toString()));
    return QVariant(time);
}

Result<QVariant> importedGadget(const QVariant &value, QMetaType type, const QString &key)
{
    if (value.typeId() != QMetaType::QVariantMap)
        return wrongType(key);
    QVariant gadget(type);
    auto filled = mapToGadget(value.toMap(), *type.metaObject(), gadget.data());
    if (!filled)
        return tl::unexpected(filled.error());
    return gadget;
}

Result<QVariant> importedStrings(const QVariant &value, const QString &key)
{
    if (value.typeId() == QMetaType::QStringList)
        return value;
    if (value.typeId() != QMetaType::QVariantList)
        return wrongType(key);
    QStringList strings;
    for (const QVariant &item : value.toList()) {
        if (item.typeId() != QMetaType::QString)
            return wrongType(key);
        strings.append(item.toString());
    }
    return QVariant(strings);
}

template <typename Number>
Result<QVariant> importedInteger(const QVariant &value, const QString &key)
{
    const auto number = wholeNumber(value);
    if (!number || !std::in_range<Number>(*number))
        return wrongType(key);
    return QVariant::fromValue(static_cast<Number>(*number));
}

Result<QVariant> importedDouble(const QVariant &value, const QString &key)
{
    if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Float)
        return QVariant(value.toDouble());
    const auto number = wholeNumber(value);
    return number ? Result<QVariant>(QVariant(static_cast<double>(*number))) : wrongType(key);
}

Result<QVariant> imported(const QVariant &value, QMetaType type, const QString &key)
{
    switch (type.id()) { // id() also registers the views of list types
    case QMetaType::QDateTime:
        return importedTime(value, key);
    case QMetaType::Int:
        return importedInteger<int>(value, key);
    case QMetaType::LongLong:
        return importedInteger<qint64>(value, key);
    case QMetaType::Double:
        return importedDouble(value, key);
    case QMetaType::QStringList:
        return importedStrings(value, key);
    default:
        break;
    }
    if (isEnumeration(type))
        return importedEnum(value, type, key);
    if (const auto number = wholeNumber(value)) {
        if (const auto id = makeId<JobId, PortId, FaxId, ArchiveId, CallId>(type, *number))
            return *id;
    }
    if (isGadget(type))
        return importedGadget(value, type, key);
    if (value.metaType() == type)
        return value;
    if (QMetaType::canView(type, QMetaType::fromType<QSequentialIterable>()))
        return importedList(value, type, key);
    return wrongType(key);
}

} // namespace

QVariantMap gadgetToMap(const QMetaObject &type, const void *gadget)
{
    QVariantMap map;
    for (int i = 0; i < type.propertyCount(); ++i) {
        const QMetaProperty property = type.property(i);
        map.insert(QString::fromLatin1(property.name()), exported(property.readOnGadget(gadget)));
    }
    return map;
}

Result<> mapToGadget(const QVariantMap &map, const QMetaObject &type, void *gadget)
{
    for (int i = 0; i < type.propertyCount(); ++i) {
        const QMetaProperty property = type.property(i);
        const QString key = QString::fromLatin1(property.name());
        const auto value = map.constFind(key);
        if (value == map.cend())
            continue;
        auto converted = imported(*value, property.metaType(), key);
        if (!converted)
            return tl::unexpected(converted.error());
        if (!property.writeOnGadget(gadget, *converted))
            return wrongType(key);
    }
    return {};
}

QString snakeCase(const QString &enumerator)
{
    QString name;
    for (const QChar c : enumerator) {
        if (c.isUpper() && !name.isEmpty())
            name.append(u'_');
        name.append(c.toLower());
    }
    return name;
}

Result<int> enumValue(const QMetaEnum &meta, const QString &name)
{
    QStringList allowed;
    for (int i = 0; i < meta.keyCount(); ++i) {
        const QString candidate = snakeCase(QString::fromLatin1(meta.key(i)));
        if (candidate == name)
            return meta.value(i);
        allowed.append(candidate);
    }
    return failure(
        ErrorCode::InvalidParameter,
        QStringLiteral("\"%1\" is not one of %2").arg(name, allowed.join(QStringLiteral(", "))));
}

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFromIso(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

} // namespace Fax
