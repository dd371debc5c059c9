#pragma once

#include "imaging/faxpage.h"

#include <optional>

namespace Fax {

/**
 * Puts rows over the white top of a page that is T.6 coded, without decoding the page.
 *
 * ITU-T T.6 §2.2 codes each row by how it differs from the one above: a white row below a white one is a
 * single bit, and what follows a white row does not depend on what stands above that. So the code of the
 * new rows takes the place of as many such bits, and the rest is moved along.
 *
 * @param t6   of a whole page, most significant bit first
 * @param top  8 rows at least, of the page's width; the last one is white
 * @return the octets that coding the changed page anew would give; nullopt if the page does not begin with
 *         as many white rows, or `top` does not end with one: decode and draw then
 */
[[nodiscard]] std::optional<QByteArray> replaceWhiteTop(const QByteArray &t6, const FaxPage &top);

} // namespace Fax
