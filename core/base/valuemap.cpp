#include "base/valuemap.h"

#include "base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QMetaEnum>
#include <QtCore/QMetaProperty>

namespace Fax {

namespace {

bool isGadget(QMetaType type)
{
    return type.flags().testFlag(QMetaType::IsGadget) && type.metaObject() != nullptr;
}

/** Ids have no meta object; they are told by their type. */
template <typename... Ids>
std::optional<qint64> idValue(const QVariant &value)
{
    std::optional<qint64> id;
    ((value.metaType() == QMetaType::fromType<Ids>() ? (id = value.value<Ids>().value, 0) : 0), ...);
    return id;
}

template <typename... Ids>
QVariant makeId(QMetaType type, qint64 number)
{
    QVariant id;
    ((type == QMetaType::fromType<Ids>() ? (id = QVariant::fromValue(Ids{number}), 0) : 0), ...);
    return id;
}

QVariant exported(const QVariant &value);

QVariant exportedList(const QVariant &value)
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
    if (type.flags().testFlag(QMetaType::IsEnumeration)) {
        const QMetaObject *scope = type.metaObject();
        QByteArray name(type.name());
        name = name.mid(name.lastIndexOf(':') + 1);
        const QMetaEnum meta = scope->enumerator(scope->indexOfEnumerator(name));
        return snakeCase(QString::fromLatin1(meta.valueToKey(value.toInt())));
    }
    if (const auto id = idValue<JobId, PortId, FaxId, CallId>(value))
        return *id;
    if (type.id() == QMetaType::QDateTime)
        return isoTime(value.toDateTime());
    if (isGadget(type))
        return gadgetToMap(*type.metaObject(), value.constData());
    switch (type.id()) {
    case QMetaType::QString:
    case QMetaType::QByteArray:
    case QMetaType::QVariantMap:
    case QMetaType::QStringList:
        return value;
    default:
        break;
    }
    if (value.canConvert<QSequentialIterable>())
        return exportedList(value);
    return value;
}

tl::unexpected<Error> wrongType(const QString &key)
{
    return failure(ErrorCode::InvalidParameter,
                   QStringLiteral("\"%1\" has a value of the wrong type").arg(key));
}

Result<QVariant> imported(const QVariant &value, QMetaType type, const QString &key);

Result<QVariant> importedList(const QVariantList &values, QMetaType type, const QString &key)
{
    QVariant list(type);
    QSequentialIterable target(QMetaSequence{}, nullptr);
    if (!QMetaType::view(type, list.data(), QMetaType::fromType<QSequentialIterable>(), &target))
        return wrongType(key);
    const QMetaType element = target.metaContainer().valueMetaType();
    for (const QVariant &value : values) {
        auto item = imported(value, element, key);
        if (!item)
            return item;
        target.addValue(*item);
    }
    return list;
}

Result<QVariant> imported(const QVariant &value, QMetaType type, const QString &key)
{
    if (type.flags().testFlag(QMetaType::IsEnumeration)) {
        const QMetaObject *scope = type.metaObject();
        QByteArray name(type.name());
        name = name.mid(name.lastIndexOf(':') + 1);
        const QMetaEnum meta = scope->enumerator(scope->indexOfEnumerator(name));
        return enumValue(meta, value.toString()).and_then([&](int number) -> Result<QVariant> {
            QVariant result(type);
            *static_cast<int *>(result.data()) = number;
            return result;
        });
    }
    if (const QVariant id = makeId<JobId, PortId, FaxId, CallId>(type, value.toLongLong()); id.isValid())
        return id;
    if (type.id() == QMetaType::QDateTime)
        return QVariant(timeFromIso(value.toString()));
    if (isGadget(type)) {
        QVariant gadget(type);
        if (auto filled = mapToGadget(value.toMap(), *type.metaObject(), gadget.data()); !filled)
            return tl::unexpected(filled.error());
        return gadget;
    }
    const bool plain = type.id() < QMetaType::User;
    if (!plain && QMetaType::canView(type, QMetaType::fromType<QSequentialIterable>()))
        return importedList(value.toList(), type, key);
    QVariant converted = value;
    if (converted.metaType() != type && !converted.convert(type))
        return wrongType(key);
    return converted;
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
    return failure(ErrorCode::InvalidParameter,
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
