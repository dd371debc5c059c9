#pragma once

#include "base/result.h"

#include <QtCore/QStringList>

namespace Fax {

/**
 * Mail addresses as they may stand on an SMTP command and in a header: `local@domain`, ASCII, no comments, no
 * quotes, no display names. Nothing that is accepted here holds a space, a control character, `<` or `>`, so an
 * address can never begin a header or a command of its own (safety 3.4 door 97).
 * Thread: any.
 */
namespace MailAddress {

[[nodiscard]] bool isValid(const QString &address);

/**
 * "a@x.org, b@y.org" (commas, semicolons) as a list without repetitions, in order.
 * InvalidParameter names the first bad one; none at all, or more than `most`, is one too.
 */
[[nodiscard]] Result<QStringList> parseList(const QString &text, qsizetype most = 20);

} // namespace MailAddress

} // namespace Fax
