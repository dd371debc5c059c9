#pragma once

#include "base/result.h"

namespace Fax::Cli {

/** Writes a file whole or not at all; replaces an old one. ErrorCode::FileUnreadable names file and reason. */
[[nodiscard]] Result<> saveFile(const QString &path, const QByteArray &content);

} // namespace Fax::Cli
