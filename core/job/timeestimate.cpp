#include "job/timeestimate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Fax {

namespace {
constexpr double callSetUp = 15; // seconds
constexpr double training = 7;
constexpr double pageAnswer = 4;
constexpr double callEnd = 3;
constexpr double ecmFrames = 1.06; // flags, addresses, check sums
constexpr int assumedRate = 14400;
constexpr int callsThatCount = 5;
} // namespace

std::chrono::seconds TimeEstimate::duration() const
{
    if (pageBits.isEmpty())
        return {};
    const auto bits = std::accumulate(pageBits.begin(), pageBits.end(), qint64(0));
    const double data = static_cast<double>(bits) / std::max(1, bitRate) * (ecm ? ecmFrames : 1);
    const double answers = pageAnswer * static_cast<double>(pageBits.size());
    return std::chrono::seconds(std::llround(callSetUp + training + data + answers + callEnd));
}

int usualBitRate(const QList<int> &newestFirst)
{
    QList<int> rates;
    for (const int rate : newestFirst) {
        if (rate > 0 && rates.size() < callsThatCount)
            rates.append(rate);
    }
    if (rates.isEmpty())
        return assumedRate;
    // Of an even number the slower of the two in the middle: rather too long than too short.
    const auto middle = rates.begin() + (rates.size() - 1) / 2;
    std::nth_element(rates.begin(), middle, rates.end());
    return *middle;
}

std::chrono::seconds timeOnLines(std::chrono::seconds each, int faxes, int lines)
{
    const int atATime = std::max(1, lines);
    return each * ((std::max(0, faxes) + atATime - 1) / atATime);
}

} // namespace Fax
