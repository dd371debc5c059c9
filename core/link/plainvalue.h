#pragma once

#include "base/result.h"
#include "service/request.h"

#include <QtCore/QVariant>

namespace Fax {

/** Documents of one request, all together; also the limit of a returned document. */
inline constexpr qsizetype maximumDocumentBytes = 64 * 1024 * 1024;
inline constexpr qsizetype maximumDocuments = 64;

/**
 * The one set of values that crosses a link, so that LocalLink and BusLink give identical answers: bool,
 * whole numbers, double, text, octets, QStringList, QVariantList and QVariantMap of these, at most 16 deep.
 *
 * Other lists become QVariantList, float becomes double, entries of a map without a value are left out;
 * NUL and broken surrogates in text become U+FFFD. Anything else is ErrorCode::InvalidParameter. An invalid
 * QVariant (no value) stays invalid, but only at the top.
 *
 * Thread: any.
 */
[[nodiscard]] Result<QVariant> plainValue(const QVariant &value);

/** The same for a whole request: arguments, and the limits on documents (ErrorCode::FileTooLarge). */
[[nodiscard]] Result<Request> plainRequest(const Request &request);
[[nodiscard]] Result<Answer> plainAnswer(const Answer &answer);

/** An event map; values that cannot cross are left out. */
[[nodiscard]] QVariantMap plainEvent(const QVariantMap &value);

/** An error with its sentence filled in. */
[[nodiscard]] Error plainError(const Error &error);

/** A caller by user id, with the account name the system knows for it. */
[[nodiscard]] Caller callerFromUid(qint64 uid);

} // namespace Fax
