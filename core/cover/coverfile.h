#pragma once

#include "base/result.h"
#include "cover/coverpage.h"

namespace Fax {

/**
 * Reads a .fcov file of anybody. Nothing in it is run, fetched or decoded: of pictures only the kind and the size
 * in their first octets are looked at.
 *
 * @param name  for messages
 * @return FileTypeUnknown (no cover page), FileDamaged (not well-formed, something unknown or out of range, a DTD or an
 *         entity), FileTooLarge (a limit of CoverLimits); the detail names file, line and thing
 *
 * Thread: any.
 */
[[nodiscard]] Result<CoverPage> readCoverPage(const QString &name, const QByteArray &content);

/** The file of a page; readCoverPage() gives the same page back. */
[[nodiscard]] QByteArray writeCoverPage(const CoverPage &page);

/** Why a page must not be written: what readCoverPage() would refuse of it. For editors. */
[[nodiscard]] Result<> checkCoverPage(const CoverPage &page);

} // namespace Fax
