#include "base/writeall.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace Fax {

bool writeAll(int file, const QByteArray &octets)
{
    for (qsizetype done = 0; done < octets.size();) {
        const ssize_t count = ::write(file, octets.constData() + done,
                                      static_cast<size_t>(octets.size() - done));
        if (count < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(0, count);
    }
    return true;
}

} // namespace Fax
