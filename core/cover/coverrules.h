#pragma once

#include "base/result.h"
#include "cover/coverpage.h"

namespace Fax {

/** Whether an object keeps the limits; the detail is what is wrong with it, a clause that begins with a small letter. */
[[nodiscard]] Result<> checkCoverObject(const CoverObject &object);

/** Element of a file: "text", "field" … */
[[nodiscard]] QString coverElement(CoverObject::Kind kind);

} // namespace Fax
