#include "imaging/render/mhdecoder.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Fax {

namespace {
struct Code
{
    int length; ///< bits
    int bits;
    int run;
};

// clang-format off
// Terminating codes of runs 0 to 63, then make-up codes of 64 to 1728, as {length, bits, run}.
constexpr Code whiteCodes[]{
    {8, 0x35, 0}, {6, 0x07, 1}, {4, 0x07, 2}, {4, 0x08, 3}, {4, 0x0b, 4}, {4, 0x0c, 5}, {4, 0x0e, 6}, {4, 0x0f, 7},
    {5, 0x13, 8}, {5, 0x14, 9}, {5, 0x07, 10}, {5, 0x08, 11}, {6, 0x08, 12}, {6, 0x03, 13}, {6, 0x34, 14}, {6, 0x35, 15},
    {6, 0x2a, 16}, {6, 0x2b, 17}, {7, 0x27, 18}, {7, 0x0c, 19}, {7, 0x08, 20}, {7, 0x17, 21}, {7, 0x03, 22}, {7, 0x04, 23},
    {7, 0x28, 24}, {7, 0x2b, 25}, {7, 0x13, 26}, {7, 0x24, 27}, {7, 0x18, 28}, {8, 0x02, 29}, {8, 0x03, 30}, {8, 0x1a, 31},
    {8, 0x1b, 32}, {8, 0x12, 33}, {8, 0x13, 34}, {8, 0x14, 35}, {8, 0x15, 36}, {8, 0x16, 37}, {8, 0x17, 38}, {8, 0x28, 39},
    {8, 0x29, 40}, {8, 0x2a, 41}, {8, 0x2b, 42}, {8, 0x2c, 43}, {8, 0x2d, 44}, {8, 0x04, 45}, {8, 0x05, 46}, {8, 0x0a, 47},
    {8, 0x0b, 48}, {8, 0x52, 49}, {8, 0x53, 50}, {8, 0x54, 51}, {8, 0x55, 52}, {8, 0x24, 53}, {8, 0x25, 54}, {8, 0x58, 55},
    {8, 0x59, 56}, {8, 0x5a, 57}, {8, 0x5b, 58}, {8, 0x4a, 59}, {8, 0x4b, 60}, {8, 0x32, 61}, {8, 0x33, 62}, {8, 0x34, 63},
    {5, 0x1b, 64}, {5, 0x12, 128}, {6, 0x17, 192}, {7, 0x37, 256}, {8, 0x36, 320}, {8, 0x37, 384}, {8, 0x64, 448}, {8, 0x65, 512},
    {8, 0x68, 576}, {8, 0x67, 640}, {9, 0xcc, 704}, {9, 0xcd, 768}, {9, 0xd2, 832}, {9, 0xd3, 896}, {9, 0xd4, 960}, {9, 0xd5, 1024},
    {9, 0xd6, 1088}, {9, 0xd7, 1152}, {9, 0xd8, 1216}, {9, 0xd9, 1280}, {9, 0xda, 1344}, {9, 0xdb, 1408}, {9, 0x98, 1472}, {9, 0x99, 1536},
    {9, 0x9a, 1600}, {6, 0x18, 1664}, {9, 0x9b, 1728},
};
constexpr Code blackCodes[]{
    {10, 0x37, 0}, {3, 0x02, 1}, {2, 0x03, 2}, {2, 0x02, 3}, {3, 0x03, 4}, {4, 0x03, 5}, {4, 0x02, 6}, {5, 0x03, 7},
    {6, 0x05, 8}, {6, 0x04, 9}, {7, 0x04, 10}, {7, 0x05, 11}, {7, 0x07, 12}, {8, 0x04, 13}, {8, 0x07, 14}, {9, 0x18, 15},
    {10, 0x17, 16}, {10, 0x18, 17}, {10, 0x08, 18}, {11, 0x67, 19}, {11, 0x68, 20}, {11, 0x6c, 21}, {11, 0x37, 22}, {11, 0x28, 23},
    {11, 0x17, 24}, {11, 0x18, 25}, {12, 0xca, 26}, {12, 0xcb, 27}, {12, 0xcc, 28}, {12, 0xcd, 29}, {12, 0x68, 30}, {12, 0x69, 31},
    {12, 0x6a, 32}, {12, 0x6b, 33}, {12, 0xd2, 34}, {12, 0xd3, 35}, {12, 0xd4, 36}, {12, 0xd5, 37}, {12, 0xd6, 38}, {12, 0xd7, 39},
    {12, 0x6c, 40}, {12, 0x6d, 41}, {12, 0xda, 42}, {12, 0xdb, 43}, {12, 0x54, 44}, {12, 0x55, 45}, {12, 0x56, 46}, {12, 0x57, 47},
    {12, 0x64, 48}, {12, 0x65, 49}, {12, 0x52, 50}, {12, 0x53, 51}, {12, 0x24, 52}, {12, 0x37, 53}, {12, 0x38, 54}, {12, 0x27, 55},
    {12, 0x28, 56}, {12, 0x58, 57}, {12, 0x59, 58}, {12, 0x2b, 59}, {12, 0x2c, 60}, {12, 0x5a, 61}, {12, 0x66, 62}, {12, 0x67, 63},
    {10, 0x0f, 64}, {12, 0xc8, 128}, {12, 0xc9, 192}, {12, 0x5b, 256}, {12, 0x33, 320}, {12, 0x34, 384}, {12, 0x35, 448}, {13, 0x6c, 512},
    {13, 0x6d, 576}, {13, 0x4a, 640}, {13, 0x4b, 704}, {13, 0x4c, 768}, {13, 0x4d, 832}, {13, 0x72, 896}, {13, 0x73, 960}, {13, 0x74, 1024},
    {13, 0x75, 1088}, {13, 0x76, 1152}, {13, 0x77, 1216}, {13, 0x52, 1280}, {13, 0x53, 1344}, {13, 0x54, 1408}, {13, 0x55, 1472}, {13, 0x5a, 1536},
    {13, 0x5b, 1600}, {13, 0x64, 1664}, {13, 0x65, 1728},
};
constexpr Code sharedCodes[]{
    {11, 0x08, 1792}, {11, 0x0c, 1856}, {11, 0x0d, 1920}, {12, 0x12, 1984}, {12, 0x13, 2048}, {12, 0x14, 2112},
    {12, 0x15, 2176}, {12, 0x16, 2240}, {12, 0x17, 2304}, {12, 0x1c, 2368}, {12, 0x1d, 2432}, {12, 0x1e, 2496}, {12, 0x1f, 2560},
};
// clang-format on

constexpr int longestCode = 13;
constexpr int endOfLineZeros = 11;

/** What the next 13 bits begin with; length 0 if with no code. */
using Table = std::array<Code, 1 << longestCode>;

template <size_t N> void addCodes(const Code (&codes)[N], Table *table)
{
    for (const Code &code : codes) {
        const int rest = longestCode - code.length;
        for (int i = 0; i < 1 << rest; ++i)
            (*table)[static_cast<size_t>((code.bits << rest) | i)] = code;
    }
}

template <size_t N> Table makeTable(const Code (&codes)[N])
{
    Table table{};
    addCodes(codes, &table);
    addCodes(sharedCodes, &table);
    return table;
}

class BitReader
{
public:
    explicit BitReader(const QByteArray &octets)
        : m_octets(octets)
    { }

    /** The next bits, zeros behind the end. */
    [[nodiscard]] int peek(int count) const
    {
        quint32 window = 0;
        for (qsizetype i = 0; i < 4; ++i) {
            const qsizetype index = m_position / 8 + i;
            window = window << 8
                | (index < m_octets.size() ? static_cast<uchar>(m_octets[index]) : 0U);
        }
        return static_cast<int>((window << (m_position % 8)) >> (32 - count));
    }
    void skip(int count) { m_position += count; }
    [[nodiscard]] bool atEnd() const { return m_position >= m_octets.size() * 8; }

    [[nodiscard]] bool isAtEndOfLine() const { return peek(endOfLineZeros) == 0; }

    /** Goes behind the next end-of-line code; false if there is none, then to the end. */
    bool passEndOfLine()
    {
        int zeros = 0;
        while (!atEnd()) {
            const bool one = peek(1) != 0;
            skip(1);
            if (one && zeros >= endOfLineZeros)
                return true;
            zeros = one ? 0 : zeros + 1;
        }
        return false;
    }

private:
    const QByteArray &m_octets;
    qsizetype m_position = 0;
};

/** One run of a colour, make-up codes included; nothing if the bits are no code. */
std::optional<int> takeRun(BitReader *reader, const Table &table)
{
    int run = 0;
    for (;;) {
        const Code &code = table[static_cast<size_t>(reader->peek(longestCode))];
        if (code.length == 0 || reader->atEnd())
            return std::nullopt;
        reader->skip(code.length);
        run += code.run;
        if (code.run < 64)
            return run;
        if (run > 100000)
            return std::nullopt;
    }
}

void blacken(char *row, int from, int to)
{
    for (int x = from; x < to; ++x)
        row[x / 8] = static_cast<char>(row[x / 8] | (0x80 >> (x % 8)));
}

/** False if the row breaks off or does not end at the width. */
bool takeRow(BitReader *reader, char *row, int width)
{
    static const Table white = makeTable(whiteCodes);
    static const Table black = makeTable(blackCodes);
    int x = 0;
    for (bool isBlack = false; x < width; isBlack = !isBlack) {
        const auto run = takeRun(reader, isBlack ? black : white);
        if (!run)
            return false;
        if (isBlack)
            blacken(row, x, std::min(width, x + *run));
        x += *run;
    }
    return x == width;
}
} // namespace

MhRows decodeMh(const QByteArray &coded, int width, int rows)
{
    const qsizetype rowBytes = (width + 7) / 8;
    MhRows result;
    result.bits = QByteArray(rowBytes * rows, '\0');
    BitReader reader(coded);
    while (result.read < rows && !reader.atEnd()) {
        int ends = 0;
        while (reader.isAtEndOfLine() && reader.passEndOfLine())
            ++ends;
        if (ends >= 6 || reader.atEnd())
            break; // six in a row end the page (RTC)
        const bool whole = takeRow(&reader, result.bits.data() + rowBytes * result.read, width);
        ++result.read;
        if (whole)
            continue;
        ++result.bad;
        if (!reader.isAtEndOfLine() && !reader.passEndOfLine())
            break; // nothing to hold on to any more
    }
    return result;
}

} // namespace Fax
