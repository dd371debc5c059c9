#include "port/sendestimate.h"

#include <algorithm>
#include <cmath>

namespace Fax {

int SendEstimate::secondsLeft() const
{
    constexpr double setUpSeconds = 15;
    constexpr double confirmationSeconds = 4;
    const double bitsPerSecond = bitRate > 0 ? bitRate : 14400;
    double seconds = page > 0 || pageOctets.isEmpty() ? 0 : setUpSeconds;
    for (qsizetype i = std::max(page - 1, 0); i < pageOctets.size(); ++i) {
        const double done = i == page - 1 ? std::clamp(percent, 0, 100) / 100.0 : 0.0;
        const double data = static_cast<double>(pageOctets.at(i)) * 8 / bitsPerSecond;
        seconds += data * (1 - done) + confirmationSeconds;
    }
    return static_cast<int>(std::lround(seconds));
}

} // namespace Fax
