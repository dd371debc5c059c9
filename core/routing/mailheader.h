#pragma once

#include "routing/deliveryorder.h"

namespace Fax {

/**
 * Header lines of a mail. Whatever a value holds, a line stays one line: control characters and line breaks become
 * spaces first, what is not ASCII is encoded (RFC 2047, UTF-8, base64, at most 75 characters in a word).
 * Thread: any.
 */
namespace MailHeader {

/** Text for Subject or a display name. Plain text stays readable. At most 500 characters of it are used. */
[[nodiscard]] QByteArray text(const QString &value);

/** `"Fax office" <fax@example.org>`; the address must be valid. */
[[nodiscard]] QByteArray mailbox(const QString &name, const QString &address);

/** A file name of ASCII letters, digits, `.`, `-` and `_` only; never empty, never hidden. */
[[nodiscard]] QByteArray fileName(const QString &name);

/** All lines but those of MIME: Date, From, To, Reply-To, Subject, Message-ID, Auto-Submitted. */
[[nodiscard]] QList<QByteArray> lines(const MailOrder &order);

/** What a server said, in one line for people: printable ASCII, at most 300 characters. */
[[nodiscard]] QString serverText(const QByteArray &line);

} // namespace MailHeader

} // namespace Fax
