#include "port/sendestimate.h"

#include <algorithm>
#include <cmath>

namespace Fax
{

int SendEstimate::secondsLeft() const
{
    if (pages <= 0)
        return 0;
    constexpr double setUpSeconds = 15;
    constexpr double confirmationSeconds = 4;
    const double done = page > 0 ? (page - 1) + std::clamp(percent, 0, 100) / 100.0 : 0.0;
    const double left = std::max(0.0, pages - done);
    const double dataSeconds = static_cast<double>(octets) * 8 / (bitRate > 0 ? bitRate : 14400);
    const double confirmations = confirmationSeconds * std::ceil(left);
    return static_cast<int>(
        std::lround(dataSeconds * left / pages + confirmations + (page > 0 ? 0 : setUpSeconds)));
}

} // namespace Fax
