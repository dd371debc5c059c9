#pragma once

#include "base/result.h"
#include "base/uniquefd.h"

#include <QtCore/QByteArray>

namespace Fax {

/**
 * Documents cross the bus as sealed memory files (memfd): nobody can change or shorten one while the other
 * side reads it, and reading one never waits.
 */
namespace SealedFile {

/** Octets as a memory file that is sealed against every change. ErrorCode::Internal if the system has none left. */
[[nodiscard]] Result<UniqueFd> create(const QByteArray &octets);

/**
 * Reads a descriptor that came from outside, from its first octet on, whatever its file position is.
 *
 * @return ErrorCode::InvalidParameter for anything but a memory file sealed against writing, growing and
 *         shrinking (so never a socket, FIFO, device or plain file); FileTooLarge above `limit` octets;
 *         FileUnreadable if it may not be read
 */
[[nodiscard]] Result<QByteArray> read(int fd, qsizetype limit);

} // namespace SealedFile

} // namespace Fax
