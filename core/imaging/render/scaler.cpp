#include "imaging/render/scaler.h"

#include <algorithm>
#include <cmath>

namespace Fax {

namespace {
constexpr quint32 one = 65536;
} // namespace

Scaler::Scaler(int sourceWidth, int sourceHeight, int width, int height)
    : m_sourceHeight(sourceHeight)
    , m_columns(mixes(sourceWidth, width))
    , m_rows(mixes(sourceHeight, height))
    , m_sums(static_cast<size_t>(width))
    , m_image(width, height)
{ }

std::vector<Scaler::Mix> Scaler::mixes(int source, int target)
{
    std::vector<Mix> result(static_cast<size_t>(target));
    for (int i = 0; i < target; ++i)
        result[static_cast<size_t>(i)] = target < source ? average(source, target, i)
                                                         : interpolation(source, target, i);
    return result;
}

Scaler::Mix Scaler::average(int source, int target, int index)
{
    const double step = double(source) / target;
    const double from = index * step;
    const double to = std::min<double>(source, from + step);
    Mix mix;
    mix.first = std::min(source - 1, static_cast<int>(from));
    quint32 sum = 0;
    for (int i = mix.first; i < to; ++i) {
        const double part = std::min<double>(i + 1, to) - std::max<double>(i, from);
        const auto weight = static_cast<quint32>(part / step * one + 0.5);
        mix.weights.push_back(weight);
        sum += weight;
    }
    mix.weights.back() += one - sum; // rounding; wraps around where the sum is above one
    return mix;
}

Scaler::Mix Scaler::interpolation(int source, int target, int index)
{
    const double centre = std::clamp((index + 0.5) * source / target - 0.5, 0.0, source - 1.0);
    Mix mix;
    mix.first = static_cast<int>(centre);
    const auto second = static_cast<quint32>((centre - mix.first) * one);
    mix.weights.push_back(one - second);
    if (second > 0 && mix.first + 1 < source)
        mix.weights.push_back(second);
    else
        mix.weights.front() = one;
    return mix;
}

void Scaler::addRow(const uchar *grey)
{
    if (m_added >= m_sourceHeight)
        return;
    std::vector<uchar> row(m_columns.size());
    for (size_t x = 0; x < row.size(); ++x) {
        const Mix &mix = m_columns[x];
        const uchar *source = grey + mix.first;
        quint32 sum = one / 2;
        for (size_t i = 0; i < mix.weights.size(); ++i)
            sum += mix.weights[i] * source[i];
        row[x] = static_cast<uchar>(sum / one);
    }
    m_kept.push_back(std::move(row));
    ++m_added;
    emitRows();
}

void Scaler::emitRows()
{
    for (; m_done < m_image.height; ++m_done) {
        const Mix &mix = m_rows[static_cast<size_t>(m_done)];
        if (mix.first + static_cast<int>(mix.weights.size()) > m_added)
            return;
        for (; m_firstKept < mix.first; ++m_firstKept)
            m_kept.pop_front();
        mixRows(mix, m_image.row(m_done));
    }
}

void Scaler::mixRows(const Mix &mix, uchar *target)
{
    if (mix.weights.size() == 1) {
        std::copy(m_kept.front().begin(), m_kept.front().end(), target);
        return;
    }
    std::fill(m_sums.begin(), m_sums.end(), one / 2);
    for (size_t i = 0; i < mix.weights.size(); ++i) {
        const std::vector<uchar> &row = m_kept[i];
        for (size_t x = 0; x < row.size(); ++x)
            m_sums[x] += mix.weights[i] * row[x];
    }
    for (size_t x = 0; x < m_sums.size(); ++x)
        target[x] = static_cast<uchar>(m_sums[x] / one);
}

GreyImage Scaler::finish()
{
    return std::move(m_image);
}

} // namespace Fax
