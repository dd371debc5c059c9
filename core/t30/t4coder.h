#pragma once

#include "base/faxtypes.h"
#include "t30/pagetap.h"

#include <QtCore/QByteArray>

namespace Fax {

class FaxPage;

/**
 * One page to the octets of a telephone line and back, for modems that run T.30 themselves: MH and MR of
 * ITU-T T.4, MMR of T.6. The bit sent first is the lowest of its octet.
 */
namespace T4Coder {

/**
 * The whole page with RTC and a little fill, or EOFB. Rows are filled up to `minimumRowBits` (T.4 §4.1.3: the receiver's time
 * for a line times the bit rate). Empty if the coder has no memory.
 */
[[nodiscard]] QByteArray encode(const FaxPage &page, Coding coding, int minimumRowBits = 0);

/**
 * What can be read of a page that came in. Rows that do not decode count as bad and repeat the one before. Any
 * octets will do; no rows if there are none in them. At most PageTap::mostRows; more are `cutOff`.
 */
[[nodiscard]] ReceivedRows decode(const QByteArray &octets, Coding coding, int widthPixels,
                                  Resolution resolution);

} // namespace T4Coder

} // namespace Fax
