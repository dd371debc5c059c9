#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QStringList>

namespace Fax::Cli {

struct Documents
{
    QStringList names; ///< file names without folders
    QList<QByteArray> contents;
};

/**
 * Reads the files of a fax whole, before the service is asked. Only plain files (a FIFO or device would
 * block): ErrorCode::FileMissing, FileUnreadable, FileEmpty or FileTooLarge, with the name in the sentence.
 */
[[nodiscard]] Result<Documents> readDocuments(const QStringList &paths);

} // namespace Fax::Cli
