#pragma once

#include "model/heldfaxes.h"

namespace Fax::Model {

/**
 * The file of one held fax: the octets "FCHF", a version, the submission as CBOR, then the documents. Readable by its
 * user only. Thread: any.
 */
class HeldFile
{
public:
    /** Whole or not at all. Errors: StoreFailed, with the path. */
    [[nodiscard]] static Result<> write(const QString &path, const HeldFax &fax,
                                        const QList<QByteArray> &documents);
    /** Errors: FileUnreadable, FileDamaged, with the path. */
    [[nodiscard]] static Result<HeldFax> readFax(const QString &path);
    [[nodiscard]] static Result<QList<QByteArray>> readDocuments(const QString &path);
};

} // namespace Fax::Model
