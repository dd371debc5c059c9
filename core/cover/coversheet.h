#pragma once

#include "base/result.h"
#include "cover/coverpage.h"

namespace Fax {

/**
 * A cover page and what it says, on its way to fax-render (RenderJob::Source::isCover).
 *
 * Thread: any. A value.
 */
struct CoverSheet
{
    CoverPage page;
    CoverValues values; ///< DocumentPages: those of the documents; Pages is set when it is drawn
    bool smallNote = false; ///< smaller letters before a page is added

    /** CBOR: the file of the page, and the values by name. */
    [[nodiscard]] QByteArray encode() const;
    /** Errors of readCoverPage(), and ErrorCode::ProtocolViolation for what encode() does not write. */
    [[nodiscard]] static Result<CoverSheet> decode(const QByteArray &octets);

    friend bool operator==(const CoverSheet &, const CoverSheet &) = default;
};

} // namespace Fax
