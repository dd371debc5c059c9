#include "imaging/render/bitscaler.h"

#include <QtCore/QtEndian>

#include <bit>
#include <cstring>

namespace Fax {

namespace {
constexpr int one = 256;
constexpr int blackFrom = one * one * 2 / 5;

quint32 scaled(int position, int source, int target)
{
    return static_cast<quint32>(qint64(position) * target * one / source);
}

/** Eight octets as a number, the first pixel in its highest bit; what is behind the row is white. */
quint64 wordAt(const uchar *bits, int octets, int at)
{
    uchar word[8]{};
    std::memcpy(word, bits + at, static_cast<size_t>(std::min(8, octets - at)));
    return qFromBigEndian<quint64>(word);
}
} // namespace

BitScaler::BitScaler(int sourceWidth, int sourceHeight, FaxPage *target)
    : m_sourceWidth(sourceWidth)
    , m_sourceHeight(sourceHeight)
    , m_sums(static_cast<size_t>(target->width()) + 2)
    , m_target(target)
{
    m_across.reserve(static_cast<size_t>(sourceWidth) + 1);
    for (int x = 0; x <= sourceWidth; ++x)
        m_across.push_back(scaled(x, sourceWidth, target->width()));
}

void BitScaler::addRow(const uchar *bits)
{
    if (m_added >= m_sourceHeight)
        return;
    const quint32 top = scaled(m_added, m_sourceHeight, m_target->rows());
    const quint32 bottom = scaled(++m_added, m_sourceHeight, m_target->rows());
    const auto row = static_cast<int>(top / one);
    const quint32 middle = std::min<quint32>(bottom, static_cast<quint32>(row + 1) * one);
    addChanges(bits);
    addTo(row, static_cast<int>(middle - top));
    if (bottom >= static_cast<quint32>(row + 1) * one)
        finishRow();
    addTo(row + 1, static_cast<int>(bottom - middle));
}

/** Where the row turns black, white, black …: always an even number of places. */
void BitScaler::addChanges(const uchar *bits)
{
    m_changes.clear();
    const int octets = FaxPage::bytesPerRow(m_sourceWidth);
    quint64 last = 0;
    for (int at = 0; at < octets; at += 8) {
        const quint64 word = wordAt(bits, octets, at);
        quint64 changes = word ^ (word >> 1 | last << 63);
        last = word;
        while (changes != 0) {
            const int bit = std::countl_zero(changes);
            changes &= ~(quint64(1) << (63 - bit));
            m_changes.push_back(
                m_across[static_cast<size_t>(std::min(m_sourceWidth, at * 8 + bit))]);
        }
    }
    if (m_changes.size() % 2 != 0)
        m_changes.push_back(m_across.back());
}

void BitScaler::addTo(int targetRow, int weight)
{
    if (weight == 0 || targetRow >= m_target->rows())
        return;
    for (size_t i = 0; i < m_changes.size(); ++i) {
        const quint32 place = m_changes[i];
        const int step = i % 2 == 0 ? weight : -weight;
        const int right = static_cast<int>(place % one);
        m_sums[place / one] += step * (one - right);
        m_sums[place / one + 1] += step * right;
    }
}

void BitScaler::finishRow()
{
    uchar *row = m_target->row(m_done++);
    int blackness = 0;
    for (int x = 0; x < m_target->width(); ++x) {
        blackness += m_sums[static_cast<size_t>(x)];
        if (blackness >= blackFrom)
            row[x / 8] |= static_cast<uchar>(0x80 >> (x % 8));
    }
    std::fill(m_sums.begin(), m_sums.end(), 0);
}

} // namespace Fax
