#include "imaging/t6splice.h"

#include "imaging/tifffax.h"

#include <algorithm>
#include <bit>

namespace Fax {

namespace {

constexpr int endOfBlockBits = 24; // T.6 §2.4.1.1: 000000000001 twice

/** Eight bits from this place on; 0 behind the end. */
uchar octetAt(const QByteArray &octets, qsizetype bit)
{
    const auto at = [&octets](qsizetype i) {
        return i < octets.size() ? static_cast<uchar>(octets.at(i)) : 0U;
    };
    const unsigned both = at(bit / 8) << 8 | at(bit / 8 + 1);
    return static_cast<uchar>(both >> (8 - bit % 8));
}

bool beginsWithOnes(const QByteArray &octets, int count)
{
    for (int bit = 0; bit < count; bit += 8) {
        const int wanted = std::min(8, count - bit);
        if (std::countl_one(octetAt(octets, bit)) < wanted)
            return false;
    }
    return true;
}

void dropTrailingZeros(QByteArray *octets)
{
    while (octets->endsWith('\0'))
        octets->chop(1);
}

/** Code of these rows without the end-of-block; its length in bits comes with it. */
std::pair<QByteArray, qsizetype> codeOf(const FaxPage &rows)
{
    QByteArray t6 = FaxCodec::encodeT6(rows);
    dropTrailingZeros(&t6);
    const int padding = std::countr_zero(static_cast<uchar>(t6.back()));
    return {t6, t6.size() * 8 - padding - endOfBlockBits};
}

bool isWhite(const FaxPage &page, int y)
{
    return std::all_of(page.row(y), page.row(y) + page.bytesPerRow(),
                       [](uchar octet) { return octet == 0; });
}

} // namespace

std::optional<QByteArray> replaceWhiteTop(const QByteArray &t6, const FaxPage &top)
{
    if (top.rows() < 8 || !isWhite(top, top.rows() - 1) || !beginsWithOnes(t6, top.rows()))
        return std::nullopt;
    auto [spliced, length] = codeOf(top);
    const int used = static_cast<int>(length % 8); // of the octet in which the two parts meet
    const auto kept = static_cast<uchar>(0xff00 >> used);
    const uchar last = octetAt(spliced, length - used) & kept;
    spliced.truncate(length / 8);
    qsizetype bit = top.rows() - used;
    spliced.reserve(spliced.size() + t6.size() - bit / 8 + 1);
    spliced.append(static_cast<char>(last | (octetAt(t6, bit) & ~kept)));
    for (bit += 8; bit < t6.size() * 8; bit += 8)
        spliced.append(static_cast<char>(octetAt(t6, bit)));
    dropTrailingZeros(&spliced);
    return spliced;
}

} // namespace Fax
