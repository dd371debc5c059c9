#include "imaging/faxpage.h"

namespace Fax {

FaxPage::FaxPage(int widthPixels, int rows, Resolution resolution)
    : FaxPage(widthPixels, rows, resolution,
              QByteArray(qsizetype(rows) * bytesPerRow(widthPixels), '\0'))
{ }

FaxPage::FaxPage(int widthPixels, int rows, Resolution resolution, QByteArray bits)
    : m_width(widthPixels)
    , m_rows(rows)
    , m_resolution(resolution)
    , m_bits(std::move(bits))
{
    Q_ASSERT(m_bits.size() == qsizetype(m_rows) * bytesPerRow());
}

const uchar *FaxPage::row(int y) const
{
    Q_ASSERT(y >= 0 && y < m_rows);
    return reinterpret_cast<const uchar *>(m_bits.constData()) + qsizetype(y) * bytesPerRow();
}

uchar *FaxPage::row(int y)
{
    Q_ASSERT(y >= 0 && y < m_rows);
    return reinterpret_cast<uchar *>(m_bits.data()) + qsizetype(y) * bytesPerRow();
}

bool FaxPage::isBlack(int x, int y) const
{
    Q_ASSERT(x >= 0 && x < m_width);
    return (row(y)[x / 8] & (0x80 >> (x % 8))) != 0;
}

void FaxPage::setBlack(int x, int y, bool black)
{
    Q_ASSERT(x >= 0 && x < m_width);
    uchar &octet = row(y)[x / 8];
    const auto bit = static_cast<uchar>(0x80 >> (x % 8));
    octet = static_cast<uchar>(black ? octet | bit : octet & ~bit);
}

void clearUnusedBits(FaxPage *page)
{
    if (page->width() % 8 == 0)
        return;
    const auto mask = static_cast<uchar>(0xff << (8 - page->width() % 8));
    for (int y = 0; y < page->rows(); ++y)
        page->row(y)[page->bytesPerRow() - 1] &= mask;
}

} // namespace Fax
