#pragma once

#include "base/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QMetaEnum>
#include <QtCore/QMetaType>
#include <QtCore/QVariantMap>

namespace Fax {

/**
 * Value types (Q_GADGET structs) as maps of plain values, the one form in which they cross a
 * border: D-Bus (a{sv}), JSON output of faxctl, and the link inside one process.
 *
 * Keys are the property names. Enumerations become their names in snake case ("retries_exceeded"),
 * times become ISO 8601 UTC text with milliseconds ("" if invalid), ids become their number,
 * QByteArray stays, nested gadgets and lists of gadgets become maps and lists of maps. QVariantMap
 * stays as it is.
 */
[[nodiscard]] QVariantMap gadgetToMap(const QMetaObject &type, const void *gadget);

/**
 * Fills a gadget from a map. Keys that the type lacks are ignored (a newer peer), missing keys keep
 * the default; a value of the wrong type or an unknown enumeration name is
 * ErrorCode::InvalidParameter and names the key.
 */
[[nodiscard]] Result<> mapToGadget(const QVariantMap &map, const QMetaObject &type, void *gadget);

template <typename T> [[nodiscard]] QVariantMap toMap(const T &value)
{
    return gadgetToMap(T::staticMetaObject, &value);
}

template <typename T> [[nodiscard]] Result<T> fromMap(const QVariantMap &map)
{
    T value;
    if (auto filled = mapToGadget(map, T::staticMetaObject, &value); !filled)
        return tl::unexpected(filled.error());
    return value;
}

template <typename T> [[nodiscard]] QVariantList toMaps(const QList<T> &values)
{
    QVariantList maps;
    maps.reserve(values.size());
    for (const T &value : values)
        maps.append(toMap(value));
    return maps;
}

template <typename T> [[nodiscard]] Result<QList<T>> fromMaps(const QVariantList &maps)
{
    QList<T> values;
    values.reserve(maps.size());
    for (const QVariant &map : maps) {
        if (map.typeId() != QMetaType::QVariantMap)
            return failure(ErrorCode::InvalidParameter,
                           QStringLiteral("A list holds something other than maps"));
        auto value = fromMap<T>(map.toMap());
        if (!value)
            return tl::unexpected(value.error());
        values.append(*std::move(value));
    }
    return values;
}

/** "RetriesExceeded" → "retries_exceeded", and back by looking through the enumeration. */
[[nodiscard]] QString snakeCase(const QString &enumerator);

template <typename Enum> [[nodiscard]] QString enumName(Enum value)
{
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    return snakeCase(QString::fromLatin1(meta.valueToKey(static_cast<int>(value))));
}

/** Value of a name in snake case; InvalidParameter with the allowed names if there is none. */
[[nodiscard]] Result<int> enumValue(const QMetaEnum &meta, const QString &name);

template <typename Enum> [[nodiscard]] Result<Enum> enumFromName(const QString &name)
{
    return enumValue(QMetaEnum::fromType<Enum>(), name).map([](int value) {
        return static_cast<Enum>(value);
    });
}

/** UTC time as ISO 8601 with milliseconds and Z; "" if invalid. And back; invalid if "" or
 * malformed. */
[[nodiscard]] QString isoTime(const QDateTime &time);
[[nodiscard]] QDateTime timeFromIso(const QString &text);

} // namespace Fax
