#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QVariant>

namespace Fax {

/**
 * Plain values (plainvalue.h) and documents as D-Bus has them. What comes from the bus is not trusted: decoding
 * gives plain values or ErrorCode::InvalidParameter.
 *
 * Thread: any.
 */
namespace BusValues {

/** As an object path it says "no value": no other value has that type. */
inline constexpr QLatin1StringView noValue{"/"};

/** An argument of a message; ErrorCode::InvalidParameter for types that do not cross, or below 16 levels. */
[[nodiscard]] Result<QVariant> decode(const QVariant &argument);

/**
 * A plain value as an argument of exactly this type: one of b i x s o h v as ax ao a{sv} aa{sv}; octets for h
 * become a sealed memory file, text for o and ao must be paths.
 *
 * @return ErrorCode::Internal if the value does not fit, or no memory file can be made
 */
[[nodiscard]] Result<QVariant> encode(const QString &type, const QVariant &value);

/** Sealed memory files (argument of type ah) from and to octets; limits as in plainvalue.h. */
[[nodiscard]] Result<QVariant> encodeDocuments(const QList<QByteArray> &documents);
[[nodiscard]] Result<QList<QByteArray>> decodeDocuments(const QVariant &argument);

/** How documents travel: as sealed memory files, or (type aay) as octets in the message, 24 MiB at most. */
enum class Documents { AsFiles, Inline };
[[nodiscard]] Result<QVariant> encodeDocuments(const QList<QByteArray> &documents, Documents form);
[[nodiscard]] Result<QList<QByteArray>> decodeDocuments(const QVariant &argument, Documents form);

/**
 * The bus throws out who sends more than it takes, so we look before.
 *
 * @return ErrorCode::InvalidParameter for more than 30 MB of values (the system bus takes messages of 32 MB)
 */
[[nodiscard]] Result<> checkSize(const QVariant &plain);

} // namespace BusValues

} // namespace Fax
