#include "t30/rowdecoder.h"

#include "t30/engine.h"

#include <algorithm>
#include <cstdlib>

namespace Fax {

namespace {

constexpr qsizetype chunkOctets = 1024; // decoded between two looks at the number of rows

int compressionOf(Coding coding)
{
    return coding == Coding::Mmr ? T4_COMPRESSION_ITU_T6
        : coding == Coding::Mr   ? T4_COMPRESSION_ITU_T4_2D
                                 : T4_COMPRESSION_ITU_T4_1D;
}

/** Rows are read from the decoder's buffer, as PageTap does. */
int ignoreRow(void *, const uint8_t *, size_t)
{
    return 0;
}

} // namespace

void RowDecoder::Free::operator()(t4_state_s *state) const
{
    t4_rx_free(state);
}

RowDecoder::RowDecoder(Coding coding, int widthPixels)
    : m_state(t4_rx_init(nullptr, m_file.name().constData(), T4_COMPRESSION_ITU_T6))
{
    if (!m_state)
        return;
    // It would remove() a file that got no page of its own.
    std::free(const_cast<char *>(m_state->tiff.file));
    m_state->tiff.file = nullptr;
    t4_rx_set_row_write_handler(m_state.get(), ignoreRow, nullptr);
    t4_rx_set_rx_encoding(m_state.get(), compressionOf(coding));
    t4_rx_set_image_width(m_state.get(), widthPixels);
    m_over = t4_rx_start_page(m_state.get()) != 0;
}

RowDecoder::~RowDecoder() = default;

void RowDecoder::put(const char *octets, qsizetype count)
{
    for (qsizetype at = 0; m_state && at < count && !m_over; at += chunkOctets) {
        const int part = static_cast<int>(std::min(chunkOctets, count - at));
        m_over = t4_rx_put_chunk(m_state.get(), reinterpret_cast<const uint8_t *>(octets) + at,
                                 part)
            || m_state->image_length > mostRows;
    }
}

void RowDecoder::end()
{
    if (m_state)
        t4_rx_end_page(m_state.get());
    m_over = true;
}

int RowDecoder::rows() const
{
    return m_state ? std::min(m_state->image_length, mostRows) : 0;
}

QByteArray RowDecoder::bits(int firstRow) const
{
    const int count = rows() - firstRow;
    if (count <= 0 || !m_state->image_buffer)
        return {};
    const qsizetype octets = m_state->bytes_per_row;
    return {reinterpret_cast<const char *>(m_state->image_buffer) + firstRow * octets,
            count * octets};
}

bool RowDecoder::isCutOff() const
{
    return m_state && m_state->image_length > mostRows;
}

int RowDecoder::badRows() const
{
    return m_state ? m_state->t4_t6_rx.bad_rows : 0;
}

} // namespace Fax
